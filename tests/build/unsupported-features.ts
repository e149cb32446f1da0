import data, {
  type CompatStatement,
  type Identifier,
} from "@mdn/browser-compat-data" with { type: "json" };
import postcss, { type Container, type Node } from "postcss";
import ts from "typescript";

/** The oldest browsers that the site is meant for: those of autumn 2023, and Safari of the spring. */
const oldest = { chrome: 118, firefox: 118, safari: 16.4 } as const;

/** Which of the oldest browsers lack a feature; empty where all have it. */
function findLacking(compat: CompatStatement | undefined): string[] {
  if (compat === undefined) return [];
  return Object.entries(oldest).flatMap(([browser, version]) => {
    const support = compat.support[browser as keyof typeof oldest];
    const statements = Array.isArray(support) ? support : support === undefined ? [] : [support];
    const isThere = statements.some(
      ({
        version_added: added,
        version_removed: removed,
        flags,
        prefix,
        partial_implementation: partial,
      }) =>
        typeof added === "string" &&
        parseFloat(added.replace("≤", "")) <= version &&
        removed === undefined &&
        flags === undefined &&
        prefix === undefined &&
        partial !== true,
    );
    return isThere ? [] : [browser];
  });
}

function compatOf(identifier: Identifier | undefined): CompatStatement | undefined {
  return identifier?.__compat;
}

/** What is known of a part of CSS, by the steps that lead to it. */
function style(...steps: readonly string[]): Identifier | undefined {
  return steps.reduce<Identifier | undefined>((part, step) => part?.[step], data.css);
}

/** The functions that values may call, by name. */
const functions = new Map<string, CompatStatement>();
collectFunctions(style("types") ?? {});
function collectFunctions(types: Identifier): void {
  for (const [name, type] of Object.entries<Identifier>(types)) {
    if (name === "__compat") continue;
    const compat = compatOf(type);
    if (compat !== undefined) functions.set(name, compat);
    collectFunctions(type);
  }
}

/** Whether a rule counts only where the browser has been asked for a feature. */
function isAsked(node: Node): boolean {
  for (
    let one: Container | undefined = node.parent as Container | undefined;
    one !== undefined;
    one = one.parent as Container | undefined
  )
    if (one.type === "atrule" && "name" in one && one.name === "supports") return true;
  return false;
}

/**
 * The properties, functions, units, selectors and conditions of a style sheet that some of the oldest browsers
 * lack, each once: `property text-wrap (firefox)`.
 */
export function findUnsupportedStyle(css: string): string[] {
  const found = new Set<string>();
  const tell = (what: string, compat: CompatStatement | undefined) => {
    const lacking = findLacking(compat);
    if (lacking.length > 0) found.add(`${what} (${lacking.join(", ")})`);
  };
  postcss.parse(css).walk((node) => {
    if (isAsked(node)) return;
    if (node.type === "decl") {
      if (!node.prop.startsWith("-"))
        tell(`property ${node.prop}`, compatOf(style("properties", node.prop)));
      const value = node.value.replace(/"[^"]*"|url\([^)]*\)/g, "");
      for (const [, name = ""] of value.matchAll(/([a-z-]+)\(/g))
        tell(`function ${name}()`, functions.get(name));
      for (const [, unit = ""] of value.matchAll(/\d([a-z]+)\b/g))
        tell(`unit ${unit}`, compatOf(style("types", "length", unit)));
    } else if (node.type === "rule") {
      for (const [, name = ""] of node.selector.matchAll(/::?([a-z-]+)/g))
        tell(`selector :${name}`, compatOf(style("selectors", name)));
    } else if (node.type === "atrule") {
      tell(`rule @${node.name}`, compatOf(style("at-rules", node.name)));
      if (node.name === "media")
        for (const [, name = ""] of node.params.matchAll(/\(([a-z-]+)/g))
          tell(`condition ${name}`, compatOf(style("at-rules", "media", name)));
    }
  });
  return [...found].sort();
}

/** The interfaces that the site's scripts meet; of others, names alone would say nothing. */
const interfaces = new Set(
  "AbortSignal Document Element Event History HTMLElement HTMLInputElement Location Navigator Node Response URL URLSearchParams Window".split(
    " ",
  ),
);

/** Whether an object of the language has a member itself: the data does not say it of these. */
function isStatic(name: string, member: string): boolean {
  const owner: unknown = Reflect.get(globalThis, name);
  return typeof owner === "function" && member in owner && !(member in (owner.prototype ?? {}));
}

/** Members by name: who has them, and what lacks them there. */
const members = new Map<
  string,
  { readonly lacking: string[]; readonly of: string; readonly isStatic: boolean }[]
>();
const globals = new Map<string, string[]>();
for (const [name, owner] of [
  ...Object.entries<Identifier>(data.javascript.builtins ?? {}),
  ...Object.entries<Identifier>(data.api),
]) {
  globals.set(name, findLacking(compatOf(owner)));
  if (data.javascript.builtins?.[name] === undefined && !interfaces.has(name)) continue;
  for (const [member, identifier] of Object.entries<Identifier>(owner)) {
    if (member === "__compat") continue;
    const plain = member.replace(/_static$|_event$/, "");
    const entry = {
      lacking: findLacking(compatOf(identifier)),
      of: name,
      isStatic: member.endsWith("_static") || isStatic(name, member),
    };
    const known = members.get(plain);
    if (known) known.push(entry);
    else members.set(plain, [entry]);
  }
}

/**
 * The globals and members in a script that some of the oldest browsers lack, each once: `Map.groupBy (safari)`.
 * A name that something older has as well is told only with its owner: `URL.parse`, but not `x.parse`.
 */
export function findUnsupportedScript(script: string): string[] {
  const found = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isNewExpression(node) && ts.isIdentifier(node.expression)) {
      const lacking = globals.get(node.expression.text) ?? [];
      if (lacking.length > 0) found.add(`${node.expression.text} (${lacking.join(", ")})`);
    } else if (ts.isPropertyAccessExpression(node)) {
      const name = node.name.text;
      const owner = ts.isIdentifier(node.expression) ? node.expression.text : undefined;
      const all = members.get(name) ?? [];
      const own = all.filter((one) => one.of === owner);
      // What an interface itself has is only meant where its name stands before.
      const meant = own.length > 0 ? own : all.filter((one) => !one.isStatic);
      const isLacking = meant.length > 0 && meant.every(({ lacking }) => lacking.length > 0);
      if (isLacking) {
        const lacking = [...new Set(meant.flatMap((one) => one.lacking))];
        found.add(`${meant[0]?.of}.${name} (${lacking.join(", ")})`);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile("script.js", script, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS));
  return [...found].sort();
}
