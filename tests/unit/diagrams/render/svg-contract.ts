import { JSDOM } from "jsdom";

const userClasses =
  /^(role|domain|left|shared|right|sole|joint|contested|strong|muted|decision|hue-[a-z0-9-]+)$/;
const ownClasses = /^dg(-(n|e|l|g|t|s|m|in|dot|thick|life|note))?$/;
const drawnTags = new Set([
  "svg",
  "title",
  "desc",
  "defs",
  "marker",
  "path",
  "g",
  "a",
  "rect",
  "circle",
  "polygon",
  "text",
  "tspan",
]);

/** What an SVG of ours breaks of what every one of them has to keep; empty for a good one. */
export function checkContract(svg: string, expected: { id: string; links: number }): string[] {
  const { window } = new JSDOM(`<body>${svg}</body>`);
  const root = window.document.querySelector("svg");
  if (!root) return ["no svg"];
  const elements = [root, ...root.querySelectorAll("*")];
  return [
    ...checkElements(elements),
    ...checkIds(root, elements, expected.id),
    ...checkRoot(root),
    ...checkText(root),
    ...checkLinks(root, expected.links),
  ];
}

function checkElements(elements: readonly Element[]): string[] {
  return elements.flatMap((element) => {
    const findings: string[] = [];
    if (!drawnTags.has(element.localName)) findings.push(`element ${element.localName}`);
    for (const { name, value } of element.attributes) {
      if (name === "style" || name.startsWith("on")) findings.push(`attribute ${name}`);
      if (/NaN|undefined|null|Infinity/.test(value)) findings.push(`${name}="${value}"`);
      if (/\d\.\d\d/.test(value) && name !== "href")
        findings.push(`more than one decimal: ${name}="${value}"`);
    }
    for (const name of element.classList)
      if (!ownClasses.test(name) && !userClasses.test(name)) findings.push(`class ${name}`);
    return findings;
  });
}

function checkIds(root: Element, elements: readonly Element[], prefix: string): string[] {
  const ids = elements.map(({ id }) => id).filter((id) => id !== "");
  const references = elements.flatMap((element) =>
    [...element.attributes].flatMap(({ name, value }) => [
      ...[...value.matchAll(/url\(#([^)]+)\)/g)].map((match) => match[1] ?? ""),
      ...(/^aria-(labelledby|describedby)$/.test(name) ? value.split(" ") : []),
    ]),
  );
  return [
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `id ${id} twice`),
    ...ids.filter((id) => !id.startsWith(`${prefix}-`)).map((id) => `id ${id} without its prefix`),
    ...references.filter((id) => !ids.includes(id)).map((id) => `reference to ${id}`),
    ...(root.hasAttribute("aria-labelledby") ? [] : ["no name"]),
  ];
}

function checkRoot(root: Element): string[] {
  const [, , width, height] = (root.getAttribute("viewBox") ?? "").split(" ").map(Number);
  const findings: string[] = [];
  for (const [name, value] of [
    ["width", width],
    ["height", height],
  ] as const)
    if (!Number.isInteger(value) || root.getAttribute(name) !== String(value))
      findings.push(`${name} is not whole`);
  if (root.getAttribute("role") !== "graphics-document document") findings.push("role");
  for (const name of ["title", "desc"])
    if (!root.querySelector(`:scope > ${name}`)?.textContent?.trim()) findings.push(`no ${name}`);
  return findings;
}

function checkText(root: Element): string[] {
  return [...root.querySelectorAll("text")].flatMap((text) => {
    const lines = [...text.querySelectorAll("tspan")].map(({ textContent }) => textContent ?? "");
    if (lines.length === 0) return [`text without a tspan: ${text.textContent ?? ""}`];
    const findings =
      text.textContent === lines.join(" ") ? [] : [`lines run together: ${text.textContent ?? ""}`];
    if (/\b(NaN|undefined|null)\b/.test(text.textContent ?? ""))
      findings.push(`text ${text.textContent ?? ""}`);
    return findings;
  });
}

function checkLinks(root: Element, expected: number): string[] {
  const links = [...root.querySelectorAll("a")];
  return [
    ...(links.length === expected ? [] : [`${links.length} links instead of ${expected}`]),
    ...links
      .filter((link) => !/^(\/|https?:)/.test(link.getAttribute("href") ?? ""))
      .map((link) => `address ${String(link.getAttribute("href"))}`),
  ];
}
