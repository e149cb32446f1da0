import type { RoleLabel } from "../model/catalog/labels.ts";
import type { RowLabel } from "../model/evidence/row-label.ts";
import { addresses } from "../routes.ts";
import { standings } from "../schema/vocabulary.ts";
import { diagrams } from "../words/diagrams.ts";
import {
  escapeLabel,
  formatHead,
  formatNode,
  formatNodeDetails,
  nodeBudget,
  type DiagramNode,
  type DiagramText,
} from "./mermaid-text.ts";

const words = diagrams.pairing;

/** An arrow of the diagram: work that passes from one responsibility to another. */
export interface Arrow {
  /** The responsibility's id at its beginning. */
  readonly from: string;
  /** The responsibility's id at its end. */
  readonly to: string;
  readonly label: string;
}

/** The three columns of a pair's diagram. */
export interface PairColumns {
  readonly onlyFirst: readonly RowLabel[];
  readonly shared: readonly RowLabel[];
  readonly onlySecond: readonly RowLabel[];
}

/**
 * A pair as three columns, only the one | joint or contested | only the other, with its hand-offs.
 * Within the node budget every responsibility has a box; beyond it those that only one role owns and
 * no hand-off touches are counted by domain, linked to the domain's rows in the register. An empty
 * column says so.
 * @param domainsHavePages whether the register has a page for each domain instead of rows on one
 */
export function drawPair(
  pair: { readonly first: RoleLabel; readonly second: RoleLabel },
  columns: PairColumns,
  arrows: readonly Arrow[],
  domainsHavePages = false,
): DiagramText {
  const to = addresses("/");
  const all = [...columns.onlyFirst, ...columns.shared, ...columns.onlySecond];
  const whole = all.length <= nodeBudget;
  const touched = new Set(arrows.flatMap((arrow) => [arrow.from, arrow.to]));
  const idOf = new Map(all.map((row, index) => [row.id, `r${index}`]));

  const nodes: DiagramNode[] = [];
  const column = (
    id: string,
    title: string,
    rows: readonly RowLabel[],
    classes: readonly string[],
    keepAll: boolean,
  ) => {
    const shown = rows.filter((row) => keepAll || touched.has(row.id));
    const boxes: DiagramNode[] = [
      ...shown.map((row) => ({
        id: idOf.get(row.id) ?? "",
        label: words.owned(
          row.title,
          row.owners.map(({ shortTitle, standing }) => ({
            name: shortTitle,
            standing: standings[standing].short,
          })),
        ),
        href: to.responsibility(row.id),
        classes,
      })),
      ...countByDomain(rows.filter((row) => !shown.includes(row))).map(
        ({ domain, count }, index) => ({
          id: `${id}x${index}`,
          label: shown.some((row) => row.domain.id === domain.id)
            ? words.countedMore(domain.title, count)
            : words.counted(domain.title, count),
          href: domainsHavePages ? to.domainPage(domain.id) : to.domain(domain.id),
          classes: ["domain"],
        }),
      ),
    ];
    if (boxes.length === 0) boxes.push({ id: `${id}x`, label: words.nothing, classes: ["muted"] });
    nodes.push(...boxes);
    return [
      `subgraph ${id}["${escapeLabel(title)}"]`,
      ...boxes.map((box) => `  ${formatNode(box)}`),
      "end",
    ];
  };

  const hue = (role: RoleLabel) => `hue-${role.id}`;
  const body = [
    ...column(
      "L",
      words.only(pair.first.shortTitle),
      columns.onlyFirst,
      ["left", hue(pair.first)],
      whole,
    ),
    ...column("S", words.shared, columns.shared, ["shared"], true),
    ...column(
      "R",
      words.only(pair.second.shortTitle),
      columns.onlySecond,
      ["right", hue(pair.second)],
      whole,
    ),
    ...arrows.map(
      (arrow) =>
        `${idOf.get(arrow.from)} -- "${escapeLabel(arrow.label)}" --> ${idOf.get(arrow.to)}`,
    ),
  ];
  const title = words.title(pair.first.title, pair.second.title);
  const description = words.description(
    { name: pair.first.shortTitle, count: columns.onlyFirst.length },
    columns.shared.length,
    { name: pair.second.shortTitle, count: columns.onlySecond.length },
  );
  return {
    title,
    text: [
      "flowchart LR",
      ...formatHead(title, description),
      ...body,
      ...formatNodeDetails(nodes),
    ].join("\n"),
  };
}

function countByDomain(rows: readonly RowLabel[]) {
  const counts = new Map<string, { domain: RowLabel["domain"]; count: number }>();
  for (const { domain } of rows) {
    counts.set(domain.id, { domain, count: (counts.get(domain.id)?.count ?? 0) + 1 });
  }
  return [...counts.values()];
}
