import "../schema/word-tables.ts";
import { glob, readFile } from "node:fs/promises";
import { Document, isMap, isScalar, isSeq, type Node as YamlNode } from "yaml";
import { listWordsEntries } from "../words/table.ts";
import { listWordsComments } from "./words-for-browsers.ts";

const head = ` The words of the interface, table by table. Replace what you want in another language; what you leave out stays English.
 A text in which {count, plural, one {…} other {…}} stands takes the forms of its language: one, few, many, other, and =0 for exactly none.
 {name} is filled in, <name>…</name> becomes a link or emphasis: keep each of them, wherever your sentence wants it.
 {roleName}, {roleNames} and {aRoleName} are what site.yaml calls a role; write the word itself where your sentence needs another form. Only in English {aRoleName} has an article.
 site.yaml names the language: "language: de".`;

/** Every English text of the interface as YAML, as its translators need it: with what the code says of each. */
export async function writeWords(): Promise<string> {
  const document = new Document(
    nestWords([...listWordsEntries()].map(([key, { pattern }]) => [key, pattern])),
  );
  document.commentBefore = head;
  const comments = await readComments();
  comment(document.contents, "", comments);
  return document.toString({ lineWidth: 0 });
}

interface Tree {
  [name: string]: string | Tree;
}

/** Texts by their keys as words.yaml nests them: "role.list.title" stands in `list` of `role`; what has numbers for names is a list. */
export function nestWords(texts: Iterable<readonly [key: string, text: string]>): unknown {
  const tree: Tree = {};
  for (const [key, text] of texts) put(tree, key.split("."), text);
  return toLists(tree);
}

function put(tree: Tree, [name = "", ...rest]: readonly string[], text: string): void {
  if (rest.length === 0) tree[name] = text;
  else put((tree[name] ??= {}) as Tree, rest, text);
}

function toLists(tree: string | Tree): unknown {
  if (typeof tree === "string") return tree;
  const parts = Object.entries(tree);
  return parts.every(([name]) => /^\d+$/.test(name))
    ? parts.map(([, part]) => toLists(part))
    : Object.fromEntries(parts.map(([name, part]) => [name, toLists(part)]));
}

/** What the modules of words say of their entries, by key. */
async function readComments(): Promise<ReadonlyMap<string, string>> {
  const comments = new Map<string, string>();
  for await (const file of glob("src/{words,words/browser,schema}/*.ts"))
    for (const [key, text] of listWordsComments(await readFile(file, "utf8")))
      comments.set(key, text);
  return comments;
}

function comment(node: YamlNode | null, key: string, comments: ReadonlyMap<string, string>): void {
  if (isMap(node))
    for (const { key: name, value } of node.items) {
      if (!isScalar(name)) continue;
      const inner = key === "" ? String(name.value) : `${key}.${String(name.value)}`;
      const text = comments.get(inner);
      if (text !== undefined) name.commentBefore = ` ${text}`;
      comment(value as YamlNode | null, inner, comments);
    }
  if (isSeq(node))
    node.items.forEach((item, at) => comment(item as YamlNode, `${key}.${at}`, comments));
}
