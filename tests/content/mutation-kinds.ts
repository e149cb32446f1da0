import { glanceRows } from "../../src/schema/vocabulary.ts";
import type { ContentText, Field } from "./content-text.ts";
import { lineAt, withoutField, withProse, withValue } from "./content-text.ts";
import { rename, rewrite, type Kind, type Mutation, type Told } from "./mutations.ts";
import type { Random } from "./random.ts";

const mdxFolders = ["roles", "posts", "pairings", "responsibilities", "terms"];
const folders = [...mdxFolders, "sources"];

/** Keys that records may do without, by folder. */
const optional: Readonly<Record<string, readonly string[]>> = {
  roles: [
    ...["purposeClaims", "claims", "aliases", "glance", "notOwned", "says"],
    ...["reportsTo", "whetherToHaveOne", "paragraph", "bring", "week", "misread", "skills"],
    ...["others", "disagreements", "firstMeeting"],
    ...Object.keys(glanceRows),
  ],
  pairings: [
    ...["differenceClaims", "settleClaims", "claims", "support", "aliases"],
    ...["handOffs", "tensions", "situations", "questions", "more", "settleMore"],
    ...["quickTest", "reporting", "needBoth"],
  ],
  responsibilities: [
    ...["claims", "inferred", "note", "positions", "outside", "see", "roles", "dependsOn"],
    ...["involvement", "covers", "excludes", "aliases", "related"],
    // One of the two is needed, and told as such.
    ...["role", "post"],
    ...["posts", "noteClaims", "conditions", "decided", "askFirst"],
  ],
  terms: ["abbreviation", "related", "responsibilities", "claims", "aliases"],
  posts: [
    "abbreviations",
    "aliases",
    "answersFor",
    "choices",
    "claims",
    "related",
    "roles",
    "posts",
  ],
  // For whom it holds, or who was asked, is needed, and told as such.
  sources: ["dateNote", "url", "follows", "jurisdiction", "sample", "condition", "roles", "posts"],
  "decision.yaml": ["claims", "reasons", "has", "posts", "remark", "pairs", "none"],
};

const folderOf = (file: string) => file.replace(/\/.*/, "");
const yamlFiles = (content: ContentText) => [
  "site.yaml",
  "domains.yaml",
  ...content.in(...folders),
];
const isRequired = (field: Field) =>
  !field.isElement && !optional[folderOf(field.file)]?.includes(field.key);
const isLine = (field: Field) => field.kind === "text" && typeof field.value === "string";
/** Lines of prose in YAML, free to hold any words. */
const isFree = (field: Field) =>
  isLine(field) && /^(summary|reason|because|view|text|why|answer|says|about)$/.test(field.key);

/** A mutation of one field's value. */
function replaceValue(
  content: ContentText,
  field: Field,
  yaml: string,
  told: Partial<Told> = {},
): Mutation {
  return {
    what: `${field.path} of ${field.file} becomes ${yaml.slice(0, 40)}`,
    changes: rewrite(field.file, withValue(content.text(field.file), field, yaml)),
    told: { file: field.file, path: field.path, line: field.line, ...told },
  };
}

/** A kind that replaces the value of one of some fields. */
function valueKind(
  name: string,
  times: number,
  accept: (field: Field) => boolean,
  values: (field: Field, random: Random, content: ContentText) => string,
  told: Partial<Told> = {},
): Kind {
  return {
    name,
    times,
    suits: (content, files) => content.fields(files, accept).length > 0,
    make: (random, content, files = yamlFiles(content)) => {
      const field = random.pick(content.fields(files, accept));
      return replaceValue(content, field, values(field, random, content), told);
    },
  };
}

/** A kind that adds a paragraph to some prose; `below` is how far from its first line the issue is. */
function proseKind(
  name: string,
  times: number,
  paragraphs: readonly string[],
  told: Partial<Told> = {},
  below: number | "anywhere" = 0,
): Kind {
  return {
    name,
    times,
    make: (random, content) => {
      const file = random.pick(content.prose);
      const prose = random.pick(paragraphs);
      const { text, line } = withProse(content.text(file), prose);
      return {
        what: `${JSON.stringify(prose.slice(0, 60))} in ${file}`,
        changes: rewrite(file, text),
        told: {
          file,
          path: "body",
          ...(below === "anywhere" ? {} : { line: line + below }),
          ...told,
        },
      };
    },
  };
}

/** A kind that does something to a file as a whole. */
function fileKind(
  name: string,
  times: number,
  filesOf: (content: ContentText) => readonly string[],
  change: (file: string, text: string, random: Random) => Omit<Mutation, "what">,
): Kind {
  return {
    name,
    times,
    ...(filesOf === yamlFiles && { suits: () => true }),
    make: (random, content, files = filesOf(content)) => {
      const file = random.pick(files);
      return { what: file, ...change(file, content.text(file), random) };
    },
  };
}

/** The first row of a file's YAML that matches, as offsets. */
function findRow(text: string, row: RegExp): { start: number; end: number } {
  const match = row.exec(text);
  if (match === null) throw new Error(`nothing like ${String(row)}`);
  return { start: match.index, end: match.index + match[0].length };
}

/** A file with a row in place of another, or after it. */
function atRow(text: string, row: RegExp, make: (row: string) => string) {
  const { start, end } = findRow(text, row);
  return {
    text: text.slice(0, start) + make(text.slice(start, end)) + text.slice(end),
    line: lineAt(text, start),
  };
}

const summary = /^( {2}| {8})?(summary|shortTitle|description|short): .*$/m;

const dropped: Kind = {
  name: "dropped required field",
  times: 24,
  suits: () => true,
  make: (random, content, files = yamlFiles(content)) => {
    const field = random.pick(content.fields(files, (one) => isRequired(one) && one.hasSiblings));
    return {
      what: `${field.path} of ${field.file}`,
      changes: rewrite(field.file, withoutField(content.text(field.file), field)),
      told: { file: field.file, path: field.path, line: field.holderLine, says: /missing/ },
    };
  },
};

const wrongType = valueKind(
  "wrong type",
  24,
  () => true,
  (field, random) =>
    random.pick(
      {
        text: ["12", "true", "null", "[a, b]", "{a: b}", "1.5"],
        number: ["one", "1.5", "true", "null", "[1]", ".nan"],
        list: ["one", "5", "null", "{a: b}"],
        map: ["one", "5", "null", "[a, b]"],
      }[field.kind],
    ),
);

const misspelt = (field: Field) => `${String(field.value)}x`;
const isRole = ({ path, file }: Field) =>
  ({
    responsibilities: /^involvement\[\d+\]\.role$|^positions\[\d+\]\.roles\[\d+\]$/,
    sources: /^claims\[\d+\]\.roles\[\d+\]$/,
    pairings: /^roles\[\d+\]$|support\[\d+\]$/,
    "decision.yaml": /\.(role|then)$|\.(roles|has)\[\d+\]$/,
  })[folderOf(file)]?.test(path) ?? false;
const isResponsibility = ({ path, file }: Field) =>
  ({
    responsibilities: /^related\[\d+\]$|\.see$/,
    roles: /\.responsibility$/,
    pairings: /\.responsibility$|responsibilities\[\d+\]$/,
    terms: /^responsibilities\[\d+\]$/,
    "decision.yaml": /\.between\[\d+\]$/,
  })[folderOf(file)]?.test(path) ?? false;
const isClaim = ({ path, file }: Field) =>
  /\.mdx$|^decision\.yaml$/.test(file) && /(^|\.)\w*[cC]laims\[\d+\]$/.test(path);

const dangling: Kind[] = [
  valueKind("dangling role", 8, isRole, misspelt, { says: /unknown role/ }),
  valueKind("dangling responsibility", 8, isResponsibility, misspelt, {
    says: /unknown responsibility/,
  }),
  valueKind(
    "dangling term",
    6,
    ({ path, file }) => file.startsWith("terms/") && path.startsWith("related["),
    misspelt,
    { says: /unknown term/ },
  ),
  valueKind("dangling claim", 8, isClaim, misspelt, { says: /unknown claim/ }),
  valueKind("dangling domain", 5, ({ path }) => path === "domain", misspelt, {
    says: /unknown domain/,
  }),
  {
    name: "dangling everyday words",
    times: 8,
    make: (random, content) => {
      const file = random.pick(["everyday-words.yaml", "everyday-questions.yaml"]);
      const field = random.pick(
        content.fields([file], ({ path }) =>
          /^(roles|responsibilities|terms|pairings)\.[\w-]+$/.test(path),
        ),
      );
      const text = content.text(file);
      return {
        what: field.path,
        changes: rewrite(file, `${text.slice(0, field.start)}x${text.slice(field.start)}`),
        told: { file, line: field.line, says: /unknown/ },
      };
    },
  },
];

const swapped: Kind = {
  name: "swapped file names",
  times: 16,
  make: (random, content) => {
    // A source's file is named after its publisher and year: who swaps two breaks what cites them.
    const [a, b] = random.pickTwo(content.in(random.pick(mdxFolders)));
    const other = folderOf(a) === folderOf(b) ? b : a;
    return {
      what: `${a} and ${other}`,
      changes: {
        [a]: { text: content.text(other) },
        [other]: { text: content.text(a) },
      },
      told: { file: [a, other] },
    };
  },
};

/** A field that takes over another record's value. */
function twice(name: string, times: number, paths: RegExp, inFolders: readonly string[]): Kind {
  return {
    name,
    times,
    make: (random, content) => {
      const of = (file: string) => content.fields([file], ({ path }) => paths.test(path));
      const files = content.in(random.pick(inFolders)).filter((file) => of(file).length > 0);
      const [a, b] = random.pickTwo(files);
      const [from, field] = [random.pick(of(a)), random.pick(of(b))];
      return {
        ...replaceValue(content, field, JSON.stringify(from.value)),
        what: `${from.path} of ${a} in ${field.path} of ${b}`,
        told: { file: [a, b], says: /duplicate/ },
      };
    },
  };
}

const duplicates: Kind[] = [
  twice("duplicate code", 5, /^code$/, ["responsibilities"]),
  twice("duplicate alias", 6, /^aliases\[\d+\]$/, mdxFolders),
  twice("duplicate title", 6, /^title$/, folders),
  twice("duplicate place in the order", 3, /^order$/, ["roles"]),
  twice("an alias that is another's title", 4, /^(title|aliases\[0\])$/, ["terms"]),
];

const brokenYaml: Kind[] = [
  fileKind("unclosed quote", 6, yamlFiles, (file, text) => {
    const row = atRow(text, summary, (old) => old.replace(/: .*/, ': "Never closed'));
    return {
      changes: rewrite(file, row.text),
      told: { file, line: row.line, says: /not closed/ },
    };
  }),
  fileKind("tab that indents", 5, yamlFiles, (file, text) => {
    const row = atRow(text, /^ {2,}\S.*$/m, (old) => old.replace(/^ +/, "\t"));
    return {
      changes: rewrite(file, row.text),
      told: { file, line: [row.line - 1, row.line + 1], says: /broken YAML/ },
    };
  }),
  fileKind("duplicate key", 6, yamlFiles, (file, text) => {
    const row = atRow(text, summary, (old) => `${old}\n${old}`);
    return {
      changes: rewrite(file, row.text),
      told: { file, line: row.line + 1, says: /broken YAML.*unique/ },
    };
  }),
  fileKind("YAML alias bomb", 4, yamlFiles, (file, text) => {
    const rows = Array.from({ length: 9 }, (_, at) =>
      at === 0 ? "b0: &b0 [x, x]" : `b${at}: &b${at} [*b${at - 1}, *b${at - 1}, *b${at - 1}]`,
    );
    // The list of domains takes it as an element.
    const isList = file === "domains.yaml";
    const bomb = isList ? `- bomb: &b [x, x]\n  more: [*b, *b, *b]\n` : `${rows.join("\n")}\n`;
    const { start } = findRow(text, /^(title: |name: |- id: |questions:$)/m);
    return {
      changes: rewrite(file, text.slice(0, start) + bomb + text.slice(start)),
      told: { file, line: lineAt(text, start), says: /anchor/ },
    };
  }),
  valueKind(
    "YAML tag",
    6,
    isFree,
    (field, random) =>
      `${random.pick(["!!js/function", "!!binary", "!!str", "!secret", "!!timestamp"])} ${JSON.stringify(field.value)}`,
    { path: "", says: /!\w|!!/ },
  ),
  {
    name: "nested too deeply",
    times: 3,
    suits: () => true,
    make: (random, content, files = yamlFiles(content)) => {
      const field = random.pick(content.fields(files, ({ kind }) => kind === "list"));
      const line = [field.line, field.line + 1] as const;
      const told = { path: "", line, says: /nested too deeply/ };
      return replaceValue(content, field, "[".repeat(20_000), told);
    },
  },
  fileKind(
    "more than one YAML document",
    3,
    (content) => content.in("sources"),
    (file, text) => ({
      changes: rewrite(file, `${text}---\ntitle: Another\n`),
      told: { file, line: lineAt(text, text.length), says: /broken YAML/ },
    }),
  ),
  fileKind(
    "front matter that ends early",
    3,
    (content) => content.prose,
    (file, text) => {
      const row = atRow(text, summary, (old) => `${old}\n---more`);
      return {
        changes: rewrite(file, row.text),
        told: { file, line: row.line + 1, says: /begins with ---/ },
      };
    },
  ),
  fileKind(
    "missing front matter",
    5,
    (content) => content.prose,
    (file, text, random) => ({
      changes: rewrite(
        file,
        random.pick([
          text.slice(text.indexOf("\n---\n") + 5),
          text.slice(4),
          text.replace("\n---\n", "\n"),
          `\n${text}`,
        ]),
      ),
      told: { file, line: 1, says: /front matter/ },
    }),
  ),
];

const withText = (file: string, place: RegExp, bytes: string, encoding: BufferEncoding) => {
  return (text: string) => {
    const { end } = findRow(text, place);
    return {
      text: Buffer.concat([
        Buffer.from(text.slice(0, end)),
        Buffer.from(bytes, encoding),
        Buffer.from(text.slice(end)),
      ]),
      file,
      line: lineAt(text, end),
    };
  };
};

const encodings: Kind[] = [
  fileKind("byte order mark", 5, yamlFiles, (file, text) => ({
    changes: rewrite(file, `\ufeff${text}`),
    told: { file, says: /byte order mark/ },
  })),
  fileKind("Latin-1", 5, yamlFiles, (file, text) => {
    const { text: bytes, line } = withText(file, summary, " Café", "latin1")(text);
    return { changes: rewrite(file, bytes), told: { file, line, says: /UTF-8/ } };
  }),
  fileKind("UTF-16", 5, yamlFiles, (file, text, random) => {
    const bytes = Buffer.from(`${random.pick(["\ufeff", ""])}${text}`, "utf16le");
    const isBigEndian = random.below(2) === 1;
    return {
      changes: rewrite(file, isBigEndian ? bytes.swap16() : bytes),
      told: { file, line: [1, lineAt(text, text.length)], says: /UTF-8/ },
    };
  }),
  fileKind("NUL byte", 6, yamlFiles, (file, text, random) => {
    const at = random.below(text.length);
    return {
      changes: rewrite(file, `${text.slice(0, at)}\0${text.slice(at)}`),
      told: { file, line: lineAt(text, at), says: /U\+0000/ },
    };
  }),
  fileKind("lone carriage return", 3, yamlFiles, (file, text) => {
    const row = atRow(text, summary, (old) => `${old}\rmore`);
    return {
      changes: rewrite(file, row.text),
      told: { file, line: row.line, says: /U\+000D/ },
    };
  }),
  fileKind("direction override or invisible character", 8, yamlFiles, (file, text, random) => {
    const character = random.pick([
      "\u202e",
      "\u202a",
      "\u2066",
      "\u2069",
      "\u200b",
      "\u200e",
      "\u2060",
      "\u00ad",
      "\u2028",
      "\ue000",
      "\ufffd",
      "\u0007",
      "\u0085",
    ]);
    const row = atRow(text, summary, (old) => `${old.slice(0, -2)}${character}${old.slice(-2)}`);
    const name = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
    return {
      changes: rewrite(file, row.text),
      told: { file, line: row.line, says: new RegExp(`U\\+${name}`) },
    };
  }),
  valueKind(
    "direction override or invisible character, escaped in YAML",
    6,
    isFree,
    (_field, random) =>
      `"One ${random.pick(["\\u202E", "\\u2067", "\\u200B", "\\0", "\\uD800", "\\a", "\\uFEFF", "\\x9f"])} two"`,
    { says: /U\+/ },
  ),
  proseKind(
    "direction override or invisible character, as an entity in prose",
    4,
    [
      "One &#x202E; two.",
      "One &ZeroWidthSpace; two.",
      "One &shy;two.",
      "A [link](/roles/pm/&#x2066;).",
    ],
    { says: /U\+/ },
  ),
];

const strangeFiles: Kind[] = [
  fileKind("symbolic link loop", 4, yamlFiles, (file) => ({
    changes: { [file]: { linkTo: file.replace(/.*\//, "") } },
    told: { file, says: /link/ },
  })),
  fileKind("symbolic link to a folder", 4, yamlFiles, (file, _text, random) => ({
    changes: { [file]: { linkTo: random.pick([".", "..", "/tmp"]) } },
    told: { file, says: /link/ },
  })),
  fileKind("symbolic link to a file elsewhere", 4, yamlFiles, (file, _text, random) => ({
    changes: { [file]: { linkTo: random.pick(["/etc/passwd", "/dev/zero", "/nowhere"]) } },
    told: { file, says: /link/ },
  })),
  fileKind("file of 5 MB", 4, yamlFiles, (file, text) => ({
    changes: rewrite(file, text + "\n# A comment.".repeat(400_000)),
    told: { file, says: /bytes/ },
  })),
  fileKind("empty file", 5, yamlFiles, (file, _text, random) => ({
    changes: rewrite(file, random.pick(["", "\n", "\n\n\n"])),
    told: { file },
  })),
  fileKind("folder in place of a file", 5, yamlFiles, (file) => ({
    changes: { [file]: { folder: true } },
    told: { file, says: /folder/ },
  })),
  {
    name: "wrong ending",
    times: 5,
    suits: () => true,
    make: (random, content, files = yamlFiles(content)) => {
      const file = random.pick(files);
      const to = file.replace(
        /\.\w+$/,
        random.pick([".md", ".txt", ".yml", ".MDX", ".mdx.bak", ""]),
      );
      return { what: `${file} is ${to}`, changes: rename(content, file, to), told: { file: to } };
    },
  },
  {
    name: "file name that is no address",
    times: 8,
    make: (random, content) => {
      const file = random.pick(content.in(...folders));
      const ending = file.replace(/.*\./, ".");
      const name = random.pick([
        "CIO",
        "two words",
        "under_score",
        "-dash",
        "naïve",
        "a--b",
        "con",
        "lpt1",
        "constructor",
        "__proto__",
        "l".repeat(100),
      ]);
      const to = `${folderOf(file)}/${name}${ending}`;
      return {
        what: `${file} is ${to}`,
        changes: rename(content, file, to),
        told: { file: to, says: /address/ },
      };
    },
  },
  {
    name: "misspelt name at the top",
    times: 4,
    make: (random, content) => {
      const [from, to] = random.pick([
        ["everyday-words.yaml", "everyday-words.yml"],
        ["everyday-words.yaml", "everydaywords.yaml"],
        ["site.yaml", "site.json"],
        ["domains.yaml", "domain.yaml"],
      ] as const);
      return { what: to, changes: rename(content, from, to), told: { file: to } };
    },
  },
];

const unknownKeys: Kind[] = [
  fileKind("unknown key", 6, yamlFiles, (file, text, random) => {
    const key = random.pick(["owner", "Title", "summry", "slug", "draft", "layout"]);
    const row = atRow(text, summary, (old) => `${old}\n${/^ */.exec(old)?.[0] ?? ""}${key}: one`);
    return {
      changes: rewrite(file, row.text),
      told: { file, line: row.line + 1, says: /unknown key/ },
    };
  }),
  fileKind("key that every object has", 6, yamlFiles, (file, text, random) => {
    const key = random.pick([
      "__proto__",
      "constructor",
      "prototype",
      "toString",
      "hasOwnProperty",
    ]);
    const row = atRow(
      text,
      summary,
      (old) => `${old}\n${/^ */.exec(old)?.[0] ?? ""}${key}: {polluted: yes}`,
    );
    return {
      changes: rewrite(file, row.text),
      told: { file, line: row.line + 1, says: /unknown key/ },
    };
  }),
  valueKind(
    "id that every object has",
    4,
    (field) => isRole(field) || isResponsibility(field) || field.path === "domain",
    (_field, random) => random.pick(["constructor", "__proto__", "toString"]),
  ),
  valueKind(
    "word outside the vocabulary",
    5,
    ({ key }) => /^(level|ownership|kind|type)$/.test(key),
    () => "whatever",
  ),
];

const odd: Kind[] = [
  valueKind("empty text", 6, isLine, () => '""', {}),
  valueKind("text of nothing but space", 5, isFree, (_field, random) =>
    random.pick(['"   "', '"\\t"', '"\\n"', '"\\u00a0"', '"\\u3000"']),
  ),
  valueKind("line break in a line", 3, isFree, () => '"One\\ntwo"'),
  valueKind("very long line", 5, isFree, () => "word ".repeat(180).trim(), { says: /600/ }),
  valueKind(
    "order below one",
    4,
    ({ path }) => path === "order",
    (_field, random) => random.pick(["0", "-1", "-0.5", "1e999"]),
  ),
  valueKind(
    "hue off the circle",
    3,
    ({ path }) => path === "hue",
    (_field, random) => random.pick(["360", "-1", "180.5"]),
  ),
  valueKind(
    "date without quotes",
    5,
    ({ path, file }) => file.startsWith("sources/") && /date$/.test(path),
    (_field, random) =>
      random.pick(["2023", "2023-4-21", "2023-04-21 10:00:00", "2023-04-21T10:00:00Z"]),
    { says: /quotes/ },
  ),
  valueKind(
    "date that is none",
    4,
    ({ path, file }) => file.startsWith("sources/") && /date$/.test(path),
    (_field, random) => random.pick(["2023", '"2023-13"', '"21.4.2023"', '"2023-04-32"']),
  ),
  valueKind(
    "number or truth for a text",
    4,
    isFree,
    (_field, random) => random.pick(["2012", "1e3", ".5", "0x1F", "true", "null", "~"]),
    { says: /quotes/ },
  ),
  valueKind(
    "address that runs a script or is none",
    8,
    ({ key, path, file }) =>
      key === "url" || (file === "site.yaml" && /^(address|repository)$/.test(path)),
    (_field, random) =>
      random.pick([
        "javascript:alert(1)",
        "data:text/html,x",
        "//example.org/",
        "example.org",
        '"https://example.org/ onclick=x"',
        '"https://example.org/\'><script>"',
        "ftp://example.org/",
        '"https://exa\\nmple.org/"',
        '" https://example.org/"',
        "https://",
      ]),
  ),
];

const prose: Kind[] = [
  proseKind("unclosed tag", 4, ["A <b>bold word.", '<Section id="more">', "<div"], {}, "anywhere"),
  proseKind(
    "expression in braces",
    5,
    ["{process.exit(1)}", "It is {1 + 1}.", "{/* a comment */}"],
    { says: /braces/ },
  ),
  proseKind("brace that never closes", 3, ["A { brace.", "{{{", "A {brace"], {}, "anywhere"),
  proseKind(
    "import or export",
    4,
    ['import fs from "node:fs"', "export const one = 1;"],
    { says: /import/ },
    "anywhere",
  ),
  proseKind(
    "HTML",
    5,
    [
      '<div class="a">text</div>',
      "A <u>word</u>.",
      '<iframe src="https://example.org"></iframe>',
      '<img src="x" onerror="alert(1)" />',
      "<style>a</style>",
    ],
    { says: /<(div|u|iframe|img|style)>/ },
  ),
  proseKind("script", 4, ["<script>alert(1)</script>", 'A <script src="/x.js"></script>.'], {
    says: /<script>/,
  }),
  proseKind("HTML comment", 3, ["<!-- a comment -->", "A <!-- comment --> here."], {}, "anywhere"),
  proseKind(
    "attribute that runs",
    6,
    [
      "A line. <Claims ids={process.exit(1)} />",
      'A line. <Claims {...{ids: "x"}} />',
      'A line. <Claims ids="stage-handbook-2019/pm-defined" onclick="alert(1)" />',
      "A line. <Claims ids={`${globalThis}`} />",
    ],
    { says: /anything but ids/ },
  ),
  proseKind(
    "citation of nothing",
    4,
    ["A line. <Claims />", 'A line. <Claims ids="" />', 'A line. <Claims ids=" " />'],
    { says: /nothing/ },
  ),
  proseKind(
    "citation of an unknown claim",
    5,
    [
      'A line. <Claims ids="stage-handbook-2019/nothing" />',
      'A line. <Claims ids="constructor/__proto__" />',
      'A line. <Claims ids="nobody" />',
    ],
    { says: /unknown claim/ },
  ),
  proseKind(
    "citation on a line of its own",
    3,
    ['<Claims ids="stage-handbook-2019/pm-defined" />'],
    { says: /line of its own/ },
  ),
  proseKind(
    "unknown component",
    3,
    ["<Callout>text</Callout>", "A <Widget.Part /> here.", "<>text</>"],
    { says: /<(Callout|Widget.Part|)>/ },
  ),
  proseKind("heading", 4, ["## Skills", "Skills\n======", "###### Six"], { says: /heading/ }),
  proseKind(
    "link that runs a script",
    6,
    [
      "A [link](javascript:alert(1)).",
      "A [link](&#106;avascript:alert(1)).",
      "A [link](<java&#10;script:alert(1)>).",
      "A [link](data:text/html,x).",
      "A [link](JavaScript:alert(1)).",
      "A [link](vbscript:x).",
      "A [link](//example.org/).",
    ],
    { says: /leads nowhere|nobody sees/ },
  ),
  proseKind(
    "link by reference",
    4,
    ["A [link][one].\n\n[one]: javascript:alert(1)", "A [link].\n\n[link]: /roles/pm/"],
    { says: /reference/ },
  ),
  proseKind(
    "link to a missing page",
    3,
    ["A [link](/roles/xm/).", "A [link](/roles/pm).", "A [link](/../etc/)."],
    { says: /no page/ },
  ),
  proseKind(
    "picture, table, footnote or code",
    6,
    [
      "A ![picture](/a.png).",
      "| a | b |\n| - | - |\n| 1 | 2 |",
      "A note.[^1]\n\n[^1]: The note.",
      "```js\nalert(1)\n```",
      "~~Struck~~ through.",
      "***",
      "- [x] done",
    ],
    { says: /does not belong/ },
  ),
  proseKind("prose nested too deeply", 2, ["> ".repeat(300) + "deep", "> ".repeat(4000) + "deep"], {
    says: /nested too deeply/,
  }),
];

const withSections = (content: ContentText) => content.in("roles", "pairings");
const section = /<Section id="([\w-]+)">[\s\S]*?<\/Section>\n*/;

const sections: Kind[] = [
  fileKind("section there twice", 5, withSections, (file, text, random) => {
    const [whole = "", id = ""] = random.pick([...text.matchAll(new RegExp(section, "g"))]);
    const at = text.lastIndexOf("</Section>") + 10;
    const before = `${text.slice(0, at)}\n\n`;
    return {
      changes: rewrite(file, before + whole),
      told: {
        file,
        path: "body",
        line: lineAt(before, before.length),
        says: new RegExp(`"${id}" is there twice`),
      },
    };
  }),
  fileKind(
    "unknown section",
    5,
    (content) => content.prose,
    (file, text, random) => {
      const id = random.pick(["more", "Day", "constructor", "__proto__", ""]);
      const before = `${text.trimEnd()}\n\n`;
      return {
        changes: rewrite(file, `${before}<Section id="${id}">\n\nMore.\n\n</Section>\n`),
        told: { file, path: "body", line: lineAt(before, before.length), says: /unknown section/ },
      };
    },
  ),
  fileKind("section within a section", 3, withSections, (file, text) => {
    const inner = withProse(text, '<Section id="about-the-evidence">\n\nMore.\n\n</Section>');
    return {
      changes: rewrite(file, inner.text),
      told: { file, path: "body", line: inner.line, says: /within/ },
    };
  }),
  fileKind("text outside a section", 3, withSections, (file, text) => {
    const before = `${text.trimEnd()}\n\n`;
    return {
      changes: rewrite(file, `${before}A stray paragraph.\n`),
      told: { file, path: "body", line: lineAt(before, before.length), says: /outside a section/ },
    };
  }),
];

const brokenRows = [
  "  a --> --> b",
  "  class nobody left",
  '  click nobody href "/roles/pm/"',
  '  a["one"] --> b["<script>alert(1)</script>"]',
  '  click meet call alert("x")',
  '  click meet href "javascript:alert(1)"',
  "  style meet fill:red",
  "  classDef left fill:red",
  "  %%{init: {'securityLevel': 'loose'}}%%",
  '  meet["never closed',
  '  meet@{ img: "https://example.org/x.png" }',
];

const mermaid: Kind = {
  name: "broken Mermaid",
  times: 11,
  make: (random, content) => {
    const file = random.pick(
      content.prose.filter((one) => content.text(one).includes("```mermaid")),
    );
    const row = random.pick(brokenRows);
    const text = content.text(file);
    const end = text.indexOf("\n```", text.indexOf("```mermaid") + 10);
    return {
      what: `${row.trim()} in ${file}`,
      changes: rewrite(file, `${text.slice(0, end)}\n${row}${text.slice(end)}`),
      told: { file, path: "diagram", line: lineAt(text, end) + 1 },
    };
  },
};

const harmless: Kind[] = [
  {
    ...fileKind("CRLF", 6, yamlFiles, (file, text) => ({
      changes: rewrite(file, text.replaceAll("\n", "\r\n")),
    })),
    harmless: "Windows ends lines so; both ends are read as one line break",
    sameRecords: true,
  },
  {
    ...fileKind("comment in YAML", 4, yamlFiles, (file, text) => {
      const row = atRow(text, summary, (old) => `# <script> ' " {\n${old}`);
      return { changes: rewrite(file, row.text) };
    }),
    harmless: "comments are for authors",
  },
  {
    ...fileKind("hidden file", 3, yamlFiles, (file) => ({
      changes: { [file.replace(/([^/]+)$/, ".$1.swp")]: { text: "\0" } },
    })),
    harmless: "editors leave hidden files, which nothing reads",
    sameRecords: true,
  },
  {
    ...fileKind(
      "blank lines at the end",
      3,
      (content) => content.prose,
      (file, text) => ({
        changes: rewrite(file, `${text}\n\n \n`),
      }),
    ),
    harmless: "blank lines mean nothing",
    sameRecords: true,
  },
  {
    ...fileKind("section removed", 3, withSections, (file, text, random) => {
      const [whole = ""] = random.pick([...text.matchAll(new RegExp(section, "g"))]);
      return { changes: rewrite(file, text.replace(whole, "")) };
    }),
    harmless: "a page does without a section that nobody has written",
  },
  {
    ...proseKind("lone angle bracket or closing brace in prose", 3, [
      "One < two.",
      "One > two.",
      "One } two.",
    ]),
    harmless: "they begin nothing in MDX, and pages escape them",
  },
  {
    ...valueKind("script, quotes, entities and templates as words", 8, isFree, (_field, random) =>
      JSON.stringify(
        random.pick([
          "<script>alert(1)</script>",
          "javascript:alert(1)",
          `"double" and 'single'`,
          "]]> and -->",
          "&lt;b&gt; &amp;",
          "${one} {two} `three` %%",
          "a | b | c",
          "=1+1",
          "end click class %%{init}%%",
        ]),
      ),
    ),
    harmless: "text is text; pages escape it",
  },
  {
    ...valueKind("right-to-left text and emoji", 5, isFree, (_field, random) =>
      JSON.stringify(
        random.pick(["مدير المعلومات", "מנהל מידע", "👩‍💻 and 👨‍👩‍👧 and ❤️", "می‌خواهم", "日本語"]),
      ),
    ),
    harmless: "other scripts and emoji are text",
  },
  {
    ...valueKind("word of 300 characters", 4, isFree, (_field, random) =>
      random.pick(["w", "ß", "漢"]).repeat(300),
    ),
    harmless: "pages break long words",
  },
  {
    ...fileKind(
      "very long line of prose",
      3,
      (content) => content.prose,
      (file, text) => ({
        changes: rewrite(file, withProse(text, "word ".repeat(20_000).trim()).text),
      }),
    ),
    harmless: "prose may be long; pages wrap it",
  },
];

/** A kind that lets one field of decision.yaml take over the value of another; `says` what that is told with. */
function decisionTwice(
  name: string,
  from: string,
  to: string,
  says: RegExp,
  told: Partial<Told> = {},
): Kind {
  const file = "decision.yaml";
  return {
    name: `decision: ${name}`,
    times: 1,
    make: (_random, content) => ({
      ...replaceValue(
        content,
        content.field(file, to),
        JSON.stringify(content.field(file, from).value),
        { says, ...told },
      ),
      what: `${from} in ${to}`,
    }),
  };
}

const isReasonsClaim = /^questions\[\d+\]\.answers\[\d+\]\.reasons\[\d+\]\.claims\[0\]$/;
const inDecision = (path: RegExp) => (field: Field) =>
  field.file === "decision.yaml" && path.test(field.path);

/** What only decision.yaml can have wrong. */
const decisions: Kind[] = [
  decisionTwice("question twice", "questions[0].id", "questions[2].id", /there twice/),
  decisionTwice("same words", "questions[0].question", "questions[2].question", /there twice/),
  decisionTwice(
    "answer twice",
    "questions[1].answers[0].id",
    "questions[1].answers[1].id",
    /there twice/,
  ),
  decisionTwice(
    "same label",
    "questions[1].answers[0].label",
    "questions[1].answers[1].label",
    /there twice/,
  ),
  decisionTwice("role twice", "outcomes[0].role", "outcomes[1].role", /there twice/),
  decisionTwice("role after itself", "outcomes[0].role", "outcomes[0].then", /comes after itself/),
  decisionTwice("one role as a pair", "pairs[0].roles[0]", "pairs[0].roles[1]", /two different/, {
    path: "pairs[0].roles",
  }),
  decisionTwice("gap twice", "pairs[0].between[0]", "pairs[0].between[1]", /there twice/),
  decisionTwice("first role twice", "undecided.roles[0]", "undecided.roles[1]", /there twice/),
  ...(
    [
      ["fragment of a section", /^questions\[\d+\]\.id$/, "results", /already taken/],
      ["weight out of range", /\.weight$/, "3", /1 or 2/],
      ["posts out of range", /\.posts$/, "three", /expected/i],
      ["label too long for its button", /\.label$/, `"${"word ".repeat(20)}x"`, /at most 90/],
      ["words too long for their box", /\.short$/, `"${"word ".repeat(7)}x"`, /at most 28/],
      ["no question", /^questions$/, "[]", /one to eight/],
    ] as const
  ).map(([name, path, yaml, says]) => ({
    name: `decision: ${name}`,
    times: 2,
    make: (random: Random, content: ContentText) =>
      replaceValue(
        content,
        random.pick(content.fields(["decision.yaml"], inDecision(path))),
        yaml,
        { says },
      ),
  })),
  {
    name: "decision: claim about another role",
    times: 4,
    make: (random, content) => {
      const file = "decision.yaml";
      const claim = random.pick(content.fields([file], ({ path }) => isReasonsClaim.test(path)));
      const role = content.field(file, claim.path.replace(/claims\[0\]$/, "role"));
      const other =
        role.value === "pm" ? "stage-handbook-2019/ad-defined" : "stage-handbook-2019/pm-defined";
      return replaceValue(content, claim, other, {
        says: /does not speak of/,
      });
    },
  },
];

/** Every kind of mutation. */
export const kinds: readonly Kind[] = [
  dropped,
  wrongType,
  ...dangling,
  swapped,
  ...duplicates,
  ...brokenYaml,
  ...encodings,
  ...strangeFiles,
  ...unknownKeys,
  ...odd,
  ...prose,
  ...sections,
  ...decisions,
  mermaid,
  ...harmless,
];
