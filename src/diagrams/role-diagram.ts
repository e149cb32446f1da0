import type { RoleGuide } from "../model/pages/role.ts";
import { addresses } from "../routes.ts";
import { standings } from "../schema/vocabulary.ts";
import { nameInSentence } from "../words/browser/role-names.ts";
import { diagrams } from "../words/diagrams.ts";
import {
  formatHead,
  formatNode,
  formatNodeDetails,
  type DiagramNode,
  type DiagramText,
} from "./mermaid-text.ts";

const words = diagrams.role;

/**
 * What the others bring to a role, and what they get from it: over the hand-offs of its pairings, which no
 * table lays side by side. Undefined where nobody wrote of a hand-off.
 */
export function drawRole(
  guide: Pick<RoleGuide, "role" | "exchanges" | "counts" | "standings">,
): DiagramText | undefined {
  const { role, exchanges, counts } = guide;
  const to = addresses("/");
  const box = (prefix: string, index: number, label: string): DiagramNode => {
    const other = exchanges[index]?.other;
    return {
      id: `${prefix}${index}`,
      label,
      ...(other && { href: `${to.pairing(exchanges[index]?.pair ?? "")}#hand-offs` }),
      classes: other ? [`hue-${other.id}`] : [],
    };
  };
  const gets = exchanges.flatMap(({ other, gets: all }, index) =>
    all.length === 0 ? [] : [box("i", index, words.brings(other.shortTitle, all))],
  );
  const gives = exchanges.flatMap(({ other, gives: all }, index) =>
    all.length === 0 ? [] : [box("o", index, words.gets(other.shortTitle, all))],
  );
  if (gets.length + gives.length === 0) return undefined;
  const middle: DiagramNode = {
    id: "role",
    label: words.counted(role.shortTitle, counts),
    classes: ["role", `hue-${role.id}`],
  };
  const title = words.title(nameInSentence(role.title, role));
  const description = words.description(
    [...gets, ...gives].map(({ label }) => label),
    guide.standings
      .map(({ standing, count }) => ({ count, standing: standings[standing].short }))
      .filter(({ standing }) => standing !== ""),
  );
  return {
    title,
    text: [
      "flowchart TB",
      ...formatHead(title, description),
      ...gets.map((node) => formatNode(node)),
      formatNode(middle, ["([", "])"]),
      ...gives.map((node) => formatNode(node)),
      ...gets.map(({ id }) => `${id} --> role`),
      ...gives.map(({ id }) => `role --> ${id}`),
      ...formatNodeDetails([...gets, middle, ...gives]),
    ].join("\n"),
  };
}
