import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseDocument } from "yaml";
import { fixtureContent, ourFile } from "../fixture.ts";

type Path = readonly (string | number)[];

const claims = ["stage-handbook-2019/two-posts-meet"];
const point = (what: string) => ({ what, text: `${what}, says the handbook.`, claims });

/** A role that is a person by name. */
export const person = "Mina Harrow";

/** What the fixture leaves out, each once: the file, where in it, and what stands there. */
const additions: readonly (readonly [file: string, path: Path, value: unknown])[] = [
  ["roles/td.mdx", ["formerly"], ["chief-machinist"]],
  ["roles/td.mdx", ["hue"], 150],
  ["roles/ad.mdx", ["title"], person],
  ["roles/ad.mdx", ["shortTitle"], person],
  ["roles/ad.mdx", ["kind"], "person"],
  ["roles/td.mdx", ["kind"], "team"],
  ["roles/td.mdx", ["holder"], "Petra Quince"],
  ["roles/td.mdx", ["deputy"], "Oswin Flute"],
  [
    "roles/td.mdx",
    ["contact"],
    ["ladders@stage.example", "+1 555 0177", "https://chat.stage.example/ladders"],
  ],
  ["posts/house-manager.mdx", ["contact"], ["The lodge beside the gate"]],
  ["roles/td.mdx", ["channel"], "The board by the ropes"],
  ["roles/td.mdx", ["superior"], "pm"],
  [
    "roles/pm.mdx",
    ["shifts"],
    [
      { when: "before the curtain", holder: "Nell Snug", contact: ["Bell 1"] },
      { when: "behind it", holder: "Tom Starveling", deputy: "Ida Bottom" },
    ],
  ],
  [
    "roles/td.mdx",
    ["escalateTo"],
    [
      { when: "a rope is cut", role: "ad", contact: ["Bell 3"] },
      { post: "fire-marshal" },
      { who: "the smith across the yard" },
    ],
  ],
  [
    "responsibilities/build-the-sets.mdx",
    ["escalateTo"],
    [
      { post: "house-manager", when: "nobody saws" },
      { role: "pm", when: "a saw breaks" },
      { who: "the smith across the yard", when: "a nail bends", contact: ["Bell 4"] },
    ],
  ],
  ["roles/td.mdx", ["elsewhere"], "pm"],
  ["roles/td.mdx", ["paragraph"], { text: "Whatever hangs is the technical side’s.", claims }],
  ["roles/td.mdx", ["bring"], [{ what: "A door that sticks", responsibility: "build-the-sets" }]],
  ["roles/td.mdx", ["glance", "background", "claims"], claims],
  ["roles/td.mdx", ["glance", "mistakenFor", "claims"], claims],
  ["roles/td.mdx", ["reportsTo"], [{ text: "To nobody on Mondays.", claims }]],
  ["roles/td.mdx", ["whetherToHaveOne"], [{ text: "Where something hangs.", claims }]],
  ["roles/td.mdx", ["week"], [point("Pulling ropes")]],
  ["roles/td.mdx", ["misread"], [point("Painting the sky")]],
  ["roles/td.mdx", ["skills"], [point("Counting steps")]],
  ["roles/td.mdx", ["disagreements"], [point("Who holds the ladder")]],
  [
    "roles/td.mdx",
    ["others"],
    [
      { role: "pm", text: "Share a ladder.", claims },
      { who: "The painters’ hall", text: "Lends a brush.", claims },
    ],
  ],
  ["roles/td.mdx", ["firstMeeting"], ["Ask what fell last year."]],
  ["roles/td.mdx", ["notOwned", 0, "what"], "A letter that is lost"],
  ["pairings/pm-td.mdx", ["quickTest"], { text: "Is it carried or hung?", claims }],
  ["pairings/pm-td.mdx", ["reporting"], { text: "Neither reports to the other here.", claims }],
  ["pairings/pm-td.mdx", ["situations", 0, "askFirst"], "the stage door"],
  ["pairings/pm-td.mdx", ["needBoth"], [{ text: "Both, once a wall moves.", claims }]],
  ["pairings/pm-td.mdx", ["handOffs", 0, "formerly"], ["a-chair-breaks"]],
  ["pairings/pm-td.mdx", ["tensions", 0, "formerly"], ["hours-of-the-stage"]],
  ["pairings/pm-td.mdx", ["tensions", 0, "views", 0, "more"], "They rehearse at ten."],
  ["pairings/pm-td.mdx", ["tensions", 0, "settleMore"], "The plan hangs at the door."],
  ["pairings/pm-td.mdx", ["situations", 0, "firstStep"], "counts the sandbags"],
  ["pairings/pm-td.mdx", ["situations", 0, "formerly"], ["a-winch-stops"]],
  ["pairings/pm-td.mdx", ["questions", 0, "formerly"], ["the-first-of-two"]],
  ["responsibilities/build-the-sets.mdx", ["involvement", 0, "also"], ["responsible"]],
  ["responsibilities/keep-the-audience-safe.mdx", ["formerly"], ["guard-the-audience"]],
  ["responsibilities/keep-the-audience-safe.mdx", ["askFirst"], "the usher at the exit"],
  ["responsibilities/keep-the-audience-safe.mdx", ["positions", 0, "formerly"], ["the-stage"]],
  ["sources/fire-code-2015.yaml", ["claims", 0, "roles"], ["pm"]],
  ["responsibilities/open-the-doors.mdx", ["conditions", 0, "roles"], ["pm"]],
  [
    "responsibilities/open-the-doors.mdx",
    ["conditions", 0, "decided"],
    { by: "the doorkeepers", on: "2026-02-03", see: "https://stage.example/doors" },
  ],
  ["posts/fire-marshal.mdx", ["formerly"], ["fire-warden"]],
  ["posts/fire-marshal.mdx", ["claims"], ["fire-code-2015/anybody-may-call"]],
  ["posts/house-manager.mdx", ["choices", 0, "formerly"], ["manager-of-which"]],
  ["terms/strike.mdx", ["formerly"], ["tear-down"]],
  ["sources/stage-handbook-2019.yaml", ["formerly"], ["handbook-of-the-stage"]],
  ["sources/stage-handbook-2019.yaml", ["claims", 0, "formerly"], ["the-stage-is-pms"]],
  ["sources/box-office-report-2021.yaml", ["follows", "url"], "https://curtain.example.org/sums"],
  [
    "site.yaml",
    ["reports"],
    { to: "form", address: "https://forms.stage.example/reports", field: "reported" },
  ],
  ["site.yaml", ["linkSchemes"], ["mailto", "tel"]],
  ["site.yaml", ["examples"], ["ghost light"]],
  ["site.yaml", ["lead"], "Ask before you pull a rope."],
  ["site.yaml", ["roleName"], { one: "head of stage", other: "heads of stage" }],
  [
    "site.yaml",
    ["about"],
    {
      lead: "The book that hangs beside the stage door.",
      holds: "It holds in one house, and may not in the next.",
      who: "The two who share the ladder write it.",
      not: "It is no substitute for looking up.",
      limits: "Nobody asked the ushers.",
    },
  ],
  ["site.yaml", ["disclaimer"], "No advice on ladders."],
  ["site.yaml", ["typed"], { search: "whose ladder is this", situations: "a rope that frays" }],
  ["site.yaml", ["citesSources"], true],
  ["site.yaml", ["codes"], ["R001"]],
  [
    "site.yaml",
    ["conditions"],
    [
      { id: "other-rule", where: "across the river", description: "In houses of the other bank." },
      { id: "small-company", where: "on tour", description: "With six players and one cart." },
    ],
  ],
  ["site.yaml", ["glance"], [{ id: "keeps", label: "What it keeps" }]],
  ["roles/td.mdx", ["glance", "keeps"], { text: "The key to the loft.", claims }],
  ["site.yaml", ["logo"], "logo.svg"],
  ["domains.yaml", [0, "formerly"], ["in-the-light"]],
  ["decision.yaml", ["questions", 0, "formerly"], ["a-house"]],
  ["decision.yaml", ["questions", 0, "answers", 0, "formerly"], ["a-house-own"]],
  ["decision.yaml", ["outcomes", 0, "remark", "claims"], claims],
  ["decision.yaml", ["outcomes", 0, "adds", "claims"], claims],
];

/** Copies the fixture into an empty folder, and fills in there what it leaves out. */
export async function writeFilledContent(folder: string): Promise<void> {
  await cp(fixtureContent, folder, { recursive: true });
  await cp(ourFile, join(folder, "organization.yaml"));
  await writeFile(
    join(folder, "logo.svg"),
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 32"><rect width="64" height="32" fill="#7a1f1f"/></svg>\n',
  );
  for (const [file, added] of Map.groupBy(additions, ([name]) => name)) {
    const path = join(folder, file);
    const text = await readFile(path, "utf8");
    const [, fields = text, body = ""] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(text) ?? [];
    const document = parseDocument(fields);
    for (const [, at, value] of added)
      document.setIn(at, document.createNode(value, { aliasDuplicateObjects: false }));
    const written = document.toString({ lineWidth: 0 });
    await writeFile(path, fields === text ? written : `---\n${written}---\n${body}`);
  }
}
