import { posix } from "node:path";

/** One import of a file. */
export interface Import {
  /** What it names: a file below src, such as `model/catalog/body.ts`, or a package, such as `astro/zod`. */
  readonly target: string;
  readonly isFile: boolean;
  /** `type` is gone when the code runs; `script` is code that browsers load. */
  readonly how: "value" | "type" | "script";
}

const statement = /^[ \t]*(?:import|export)\s+(type\s+)?[\w{*][^;'"]*?\sfrom\s*["']([^"']+)["']/gm;
const sideEffect = /^[ \t]*import\s*["']([^"']+)["']/gm;
const dynamic = /\bimport\(\s*["']([^"']+)["']/g;
const scriptTag = /<script\b[^>]*?\ssrc=["'](\.[^"']+)["']/g;

/** Finds every import of a source file; its path is below src. */
export function findImports(path: string, source: string): Import[] {
  if (!path.endsWith(".astro")) return importsIn(path, source, "value");
  const [, frontmatter = "", template = source] =
    /^\s*---\n([\s\S]*?)\n---\s*?\n([\s\S]*)$/.exec(source) ?? [];
  return [...importsIn(path, frontmatter, "value"), ...importsIn(path, template, "script")];
}

function importsIn(path: string, code: string, how: "value" | "script"): Import[] {
  const found = [
    ...[...code.matchAll(statement)].map(([, type, name = ""]) => ({
      name,
      how: type ? ("type" as const) : how,
    })),
    ...[sideEffect, dynamic, scriptTag].flatMap((pattern) =>
      [...code.matchAll(pattern)].map(([, name = ""]) => ({ name, how })),
    ),
  ];
  return found.map(({ name, how: kind }) => {
    const isFile = name.startsWith(".");
    return { target: isFile ? posix.join(posix.dirname(path), name) : name, isFile, how: kind };
  });
}
