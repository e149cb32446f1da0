import { parseSync, Visitor, type ESTree } from "vite";

/**
 * What may name a tag or a class that a script makes: the words in what it gives to a function or sets as a class,
 * and in markup. Sentences for readers, keys and states that it compares, and styles that it brings, name none; what
 * it only looks for, or says how it behaves, it does not make.
 */
export function findScriptNames(file: string, script: string): Set<string> {
  const names = new Set<string>();
  const read = (texts: readonly string[]) => {
    for (const text of texts)
      if (isMarkup(text) || /^\s*[a-z][\w-]*(\s+[a-z][\w-]*)*\s*$/i.test(text))
        for (const [word] of text.matchAll(/[a-z][\w-]*/gi)) names.add(word);
  };
  new Visitor({
    CallExpression: ({ callee, arguments: given }) => {
      if (!isSearch(callee)) read(given.flatMap(findTexts));
    },
    Property: ({ key, value }) => {
      if (isClassName(key)) read(findTexts(value));
    },
    AssignmentExpression: ({ left, right }) => {
      if (left.type === "MemberExpression" && isClassName(left.property)) read(findTexts(right));
    },
    Literal: ({ value }) => {
      if (typeof value === "string" && isMarkup(value)) read([value]);
    },
    TemplateElement: ({ value }) => {
      if (isMarkup(value.raw)) read([value.raw]);
    },
  }).visit(parseSync(file, script).program);
  return names;
}

/** A comparison within a style is none. */
const isMarkup = (text: string) => /<\/?[a-z]/i.test(text);

const isClassName = (key: ESTree.Node) =>
  key.type === "Identifier" && (key.name === "className" || key.name === "class");

/** What finds elements by their names, and what says how elements of a name behave. */
const searches = new Set([
  "querySelector",
  "querySelectorAll",
  "closest",
  "matches",
  "getElementById",
  "define",
]);

const isSearch = (callee: ESTree.Node) =>
  callee.type === "MemberExpression" &&
  callee.property.type === "Identifier" &&
  searches.has(callee.property.name);

/** The texts that an expression may have as its value, or as a part of it. */
function findTexts(value: ESTree.Node | null): string[] {
  switch (value?.type) {
    case "Literal":
      return typeof value.value === "string" ? [value.value] : [];
    case "TemplateLiteral":
      return [
        ...value.quasis.map(({ value: { raw } }) => raw),
        ...value.expressions.flatMap(findTexts),
      ];
    case "ConditionalExpression":
      return [value.consequent, value.alternate].flatMap(findTexts);
    case "LogicalExpression":
    case "BinaryExpression":
      return [value.left, value.right].flatMap(findTexts);
    case "ParenthesizedExpression":
      return findTexts(value.expression);
    case "ArrayExpression":
      return value.elements.flatMap(findTexts);
    case undefined:
    default:
      return [];
  }
}
