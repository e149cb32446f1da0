import { parse as parseAstro } from "@astrojs/compiler-rs";
import { parser } from "typescript-eslint";

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** Attributes that nobody reads: names, addresses, classes and what scripts look for. */
const unread =
  /^(class|class:list|id|slot|href|src|rel|as|type|name|role|method|action|lang|charset|property|content|http-equiv|value|autocomplete|spellcheck|aria-keyshortcuts|aria-labelledby|aria-controls|is:.*|data-.*)$/;
/** Properties of elements in scripts, and keys of objects, likewise. */
const unreadKeys = new Set([
  "class",
  "className",
  "href",
  "type",
  "role",
  "name",
  "autocomplete",
  "kind",
]);
/** What is called with selectors, names and the like. */
const unreadCalls =
  /^(querySelector|querySelectorAll|closest|matches|matchMedia|setAttribute|getAttribute|toggleAttribute|hasAttribute|removeAttribute|addEventListener|removeEventListener|getEntriesByType|split|join|replace|replaceAll|startsWith|endsWith|includes|contentOf|test|define)$/;

/** A text that reads as words: two of them beside each other, or one that begins as sentences and labels do. */
function isWords(text: string): boolean {
  return /\p{L}[\p{L}’']*[,.:;?!]? +[“(]?\p{L}/u.test(text) || /^\s*[“]?\p{Lu}\p{Ll}/u.test(text);
}

/** The literal texts of a source file that readers would see, each as it stands. */
export function findInterfaceText(path: string, source: string): string[] {
  const found: string[] = [];
  const root = path.endsWith(".astro")
    ? (parseAstro(source).ast as unknown as Node)
    : (parser.parseForESLint(source).ast as unknown as Node);
  visit(root);
  return found;

  function visit(node: Node): void {
    const text = textOf(node);
    if (text !== undefined) {
      const isProse = node.type === "JSXText" ? /\p{L}/u.test(text) : isWords(text);
      if (isProse) found.push(text.replace(/\s+/g, " ").trim());
    }
    if (isUnread(node)) return;
    for (const [key, value] of Object.entries(node)) {
      if (key === "parent" || key === "loc" || key === "key" || key === "comments") continue;
      if (node.type === "CallExpression" && key === "arguments" && isUnreadCall(node)) continue;
      for (const child of Array.isArray(value) ? (value as unknown[]) : [value])
        if (isNode(child)) visit(child);
    }
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && typeof (value as Node).type === "string";
}

function textOf(node: Node): string | undefined {
  if (node.type === "JSXText" || node.type === "Literal")
    return typeof node["value"] === "string" ? node["value"] : undefined;
  if (node.type === "TemplateElement")
    return (node["value"] as { readonly cooked?: string | null }).cooked ?? "";
  return undefined;
}

function nameOf(value: unknown): string {
  if (!isNode(value)) return "";
  if (value.type === "JSXNamespacedName")
    return `${nameOf(value["namespace"])}:${nameOf(value["name"])}`;
  if (value.type === "MemberExpression") return nameOf(value["property"]);
  return typeof value["name"] === "string" ? value["name"] : (textOf(value) ?? "");
}

/** Syntax that holds no text for readers: modules' names, types, errors, style sheets, unread attributes. */
function isUnread(node: Node): boolean {
  switch (node.type) {
    case "ImportDeclaration":
    case "ImportExpression":
    case "ExportAllDeclaration":
    case "TSTypeAnnotation":
    case "TSTypeAliasDeclaration":
    case "TSInterfaceDeclaration":
    case "ThrowStatement":
      return true;
    case "JSXAttribute":
      return unread.test(nameOf(node["name"]));
    case "JSXElement":
      return nameOf((node["openingElement"] as Node)["name"]) === "style";
    case "NewExpression":
      return nameOf(node["callee"]).endsWith("Error");
    case "Property":
      return unreadKeys.has(nameOf(node["key"]));
    default:
      return false;
  }
}

function isUnreadCall(node: Node): boolean {
  return unreadCalls.test(nameOf(node["callee"]));
}
