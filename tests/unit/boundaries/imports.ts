import { parse as parseAstro } from "@astrojs/compiler-rs";
import { isBuiltin } from "node:module";
import { posix } from "node:path";
import { mdxToMdast } from "satteri";
import { parser } from "typescript-eslint";

/** One import of a file. */
export interface Import {
  /** What it names: a file below src, such as `model/body.ts`, or a package, such as `astro/zod`. */
  readonly target: string;
  readonly isFile: boolean;
  /** `type` is gone when the code runs; `script` is code that browsers load. */
  readonly how: "value" | "type" | "script";
  /** Whether the file hands on what it imports: `export … from`. */
  readonly isExport: boolean;
}

/** What the syntax of a source file says about its surroundings. */
export interface FileSyntax {
  readonly imports: readonly Import[];
  /** Names of the clock, the environment and chance that the file reads: `process`, `Date.now`. */
  readonly surroundings: readonly string[];
  /** Imported names that the file exports again, as `name from target`. */
  readonly passedOn: readonly string[];
  /** Calls that load a module whose name the syntax does not tell. */
  readonly computed: readonly string[];
}

/** A node of a syntax tree in the ESTree shape, which both parsers give. */
interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

/**
 * Reads a source file's syntax; its path is below src.
 * @throws where the file is no TypeScript or no Astro component
 */
export function readSyntax(path: string, source: string): FileSyntax {
  const imports: Import[] = [];
  const surroundings = new Set<string>();
  /** The local names that the file exports, alone or as the value of another name. */
  const exported: string[] = [];
  const computed: string[] = [];
  /** The local names of what is imported, with where they come from. */
  const bindings = new Map<string, string>();
  const tree = parseFile(path, source);

  const add = (name: string, how: Import["how"], isExport = false) => {
    imports.push({ ...resolve(path, name), how, isExport });
  };

  walk(tree, [], (node, above) => {
    const inScript = above.some(({ type }) => type === "AstroScript");
    const value = inScript ? "script" : "value";
    switch (node.type) {
      case "ImportDeclaration": {
        const specifiers = node["specifiers"] as readonly Node[];
        const isType =
          node["importKind"] === "type" ||
          (specifiers.length > 0 && specifiers.every((one) => one["importKind"] === "type"));
        const name = textOf(node["source"]) ?? "";
        add(name, isType ? "type" : value);
        for (const one of specifiers)
          bindings.set(nameOf(one["local"]) ?? "", resolve(path, name).target);
        return;
      }
      case "ExportNamedDeclaration":
      case "ExportAllDeclaration": {
        const name = textOf(node["source"]);
        if (name !== undefined) add(name, node["exportKind"] === "type" ? "type" : value, true);
        return;
      }
      case "ExportSpecifier":
        exported.push(nameOf(node["local"]) ?? "");
        return;
      case "ExportDefaultDeclaration":
        exported.push(nameOf(node["declaration"]) ?? "");
        return;
      case "VariableDeclarator":
        if (above.at(-2)?.type === "ExportNamedDeclaration")
          exported.push(nameOf(node["init"]) ?? "");
        return;
      case "TSImportType":
        add(textOf(node["source"] ?? node["argument"]) ?? "", "type");
        return;
      case "TSExternalModuleReference":
        add(textOf(node["expression"]) ?? "", value);
        return;
      case "ImportExpression":
        load(node["source"], "import()", value);
        return;
      case "CallExpression": {
        const callee = spell(node["callee"] as Node);
        if (!loaders.test(callee)) return;
        for (const argument of (node["arguments"] as readonly Node[]).slice(0, 1))
          load(argument, callee, value);
        return;
      }
      case "NewExpression": {
        const [first, second] = node["arguments"] as readonly Node[];
        const callee = spell(node["callee"] as Node);
        // `new URL("x.ts", import.meta.url)` is how a bundler is told of a worker or a file.
        if (callee === "URL" && second !== undefined && spell(second) === "import.meta.url")
          load(first, "new URL(…, import.meta.url)", value);
        if (callee === "Date" && first === undefined) surroundings.add("new Date()");
        return;
      }
      case "JSXElement": {
        const src = scriptSource(node);
        if (src !== undefined) add(src, "script");
        return;
      }
      case "Identifier":
        if (isReference(node, above) && ambient.has(String(node["name"])))
          surroundings.add(String(node["name"]));
        return;
      case "MemberExpression": {
        const spelled = spell(node);
        if (ambientMembers.has(spelled)) surroundings.add(spelled);
        return;
      }
    }
  });

  function load(argument: unknown, how: string, value: "value" | "script"): void {
    const names = namesIn(argument as Node | undefined);
    if (names === undefined) computed.push(how);
    else for (const name of names) if (!name.startsWith("!")) add(name, value);
  }

  const passedOn = exported.flatMap((local) => {
    const from = bindings.get(local);
    return from === undefined ? [] : [`${local} from ${from}`];
  });
  for (const { target, isExport } of imports) if (isExport) passedOn.push(`* from ${target}`);

  return { imports, surroundings: [...surroundings].sort(), passedOn, computed };
}

/** Calls that load the module their first argument names. */
const loaders =
  /^(require|require\.resolve|import\.meta\.(glob|globEager|resolve)|(globalThis\.)?process\.getBuiltinModule|createRequire\(…\)(\.resolve)?)$/;

/** Globals that tell of the machine, the time or chance. */
const ambient = new Set([
  "process",
  "performance",
  "Temporal",
  "crypto",
  "Buffer",
  "__dirname",
  "__filename",
  "global",
]);

const ambientMembers = new Set([
  "Date.now",
  "Math.random",
  "import.meta.env",
  "globalThis.process",
  "globalThis.Date",
  "globalThis.performance",
]);

/** The parser, which takes options that its type does not tell. */
const parseCode = parser.parseForESLint as (
  source: string,
  options?: { readonly ecmaFeatures: { readonly jsx: boolean } },
) => { readonly ast: unknown };

function parseFile(path: string, source: string): Node {
  if (path.endsWith(".mdx")) return parser.parseForESLint(codeOf(source)).ast as unknown as Node;
  if (path.endsWith(".tsx")) return parseCode(source, { ecmaFeatures: { jsx: true } }).ast as Node;
  if (!path.endsWith(".astro")) return parser.parseForESLint(source).ast as unknown as Node;
  const { ast, diagnostics } = parseAstro(source);
  const [first] = diagnostics;
  if (first !== undefined) throw new Error(`${path}: ${first.text}`);
  return ast as unknown as Node;
}

/** The code in an MDX file: its imports, and what stands in braces. */
function codeOf(mdx: string): string {
  const code: string[] = [];
  walk(mdxToMdast(mdx) as unknown as Node, [], ({ type, value }) => {
    if (type === "mdxjsEsm") code.push(String(value));
    else if (/^mdx(Text|Flow)Expression$/.test(type)) code.push(`(${String(value)});`);
  });
  return code.join("\n");
}

function walk(
  node: Node,
  above: readonly Node[],
  visit: (node: Node, above: readonly Node[]) => void,
): void {
  visit(node, above);
  const path = [...above, node];
  for (const [key, value] of Object.entries(node)) {
    if (key === "parent" || key === "loc" || key === "tokens" || key === "comments") continue;
    for (const child of Array.isArray(value) ? value : [value])
      if (isNode(child)) walk(child, path, visit);
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && typeof (value as Node).type === "string";
}

/** The text of a literal, or of a template that holds nothing but text. */
function textOf(node: unknown): string | undefined {
  if (!isNode(node)) return undefined;
  if (node.type === "Literal" && typeof node["value"] === "string") return node["value"];
  if (node.type === "TSLiteralType") return textOf(node["literal"]);
  if (node.type === "TemplateLiteral" && (node["expressions"] as unknown[]).length === 0) {
    const [part] = node["quasis"] as readonly { value: { cooked: string } }[];
    return part?.value.cooked;
  }
  return undefined;
}

/** The module names that an argument may stand for, or undefined where the syntax does not tell. */
function namesIn(node: Node | undefined): string[] | undefined {
  const text = textOf(node);
  if (text !== undefined) return [text];
  if (node?.type === "ArrayExpression") {
    const all = (node["elements"] as readonly Node[]).map(namesIn);
    return all.every((one) => one !== undefined) ? all.flat() : undefined;
  }
  if (node?.type === "ConditionalExpression") {
    const both = [node["consequent"], node["alternate"]].map((one) => namesIn(one as Node));
    return both.every((one) => one !== undefined) ? both.flat() : undefined;
  }
  return undefined;
}

function nameOf(node: unknown): string | undefined {
  return isNode(node) && node.type === "Identifier" ? String(node["name"]) : undefined;
}

/** A callee or a member as one would read it out: `import.meta.glob`, `process.env`. */
function spell(node: Node): string {
  switch (node.type) {
    case "Identifier":
      return String(node["name"]);
    case "MetaProperty":
      return "import.meta";
    case "CallExpression":
      return `${spell(node["callee"] as Node)}(…)`;
    case "ChainExpression":
    case "ParenthesizedExpression":
    case "TSNonNullExpression":
    case "TSAsExpression":
    case "TSSatisfiesExpression":
      return spell(node["expression"] as Node);
    case "MemberExpression": {
      const property = node["property"] as Node;
      const name = node["computed"] === true ? textOf(property) : nameOf(property);
      return `${spell(node["object"] as Node)}.${name ?? "?"}`;
    }
    default:
      return "?";
  }
}

/** Whether an identifier stands for a value, and is not a property, a key or a type's member. */
function isReference(node: Node, above: readonly Node[]): boolean {
  const parent = above.at(-1);
  if (parent === undefined) return true;
  if (parent.type === "MemberExpression")
    return parent["object"] === node || parent["computed"] === true;
  if (parent.type === "Property") return parent["value"] === node || parent["computed"] === true;
  return !/^(TS\w+|MethodDefinition|PropertyDefinition|ImportSpecifier|ExportSpecifier|LabeledStatement|JSX\w+)$/.test(
    parent.type,
  );
}

/** The `src` of a script tag that names a file of the project. */
function scriptSource(node: Node): string | undefined {
  const opening = node["openingElement"] as Node;
  if ((opening["name"] as Node)["name"] !== "script") return undefined;
  for (const attribute of opening["attributes"] as readonly Node[]) {
    const name = attribute["name"];
    if (!isNode(name) || name["name"] !== "src") continue;
    const value = attribute["value"];
    const src = textOf(isNode(value) && "expression" in value ? value["expression"] : value);
    if (src?.startsWith(".")) return src;
  }
  return undefined;
}

/** What a name in an import stands for: paths from the project's root count as files, too. */
function resolve(path: string, name: string): Pick<Import, "target" | "isFile"> {
  const bare = name.replace(/[?#].*$/, "");
  if (bare.startsWith(".")) {
    const target = posix.join(posix.dirname(path), bare).replace(/^\.\.\/src\//, "");
    return { target, isFile: true };
  }
  if (bare.startsWith("/")) return { target: bare.replace(/^\/(src\/)?/, ""), isFile: true };
  if (bare.startsWith("file:")) return { target: bare, isFile: true };
  if (!bare.startsWith("node:") && isBuiltin(bare))
    return { target: `node:${bare}`, isFile: false };
  return { target: bare, isFile: false };
}
