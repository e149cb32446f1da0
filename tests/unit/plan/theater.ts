import type { Plan } from "../../../src/plan/plan.ts";
import type { Reference, ReferenceRow } from "../../../src/plan/reference.ts";

const row = (code: string, more: Partial<ReferenceRow>): ReferenceRow => ({
  code,
  id: code.toLowerCase(),
  title: `Task ${code}`,
  domain: "stage",
  ownership: "sole",
  roles: ["td"],
  posts: [],
  dependsOn: "",
  ...more,
});

/** A small register of another trade, with a row in each state of ownership. */
export const theater: Reference = {
  roles: [
    { id: "td", title: "Technical Director", shortTitle: "TD" },
    { id: "ad", title: "Artistic Director", shortTitle: "AD" },
    { id: "pm", title: "Production Manager", shortTitle: "PM" },
  ],
  domains: [
    { id: "stage", title: "Stage" },
    { id: "house", title: "House" },
  ],
  rows: [
    row("R001", { title: "Build the sets" }),
    row("R002", { title: "Rig the lights", ownership: "joint", roles: ["td", "pm"] }),
    row("R003", {
      title: "Choose the season",
      ownership: "contested",
      roles: ["ad", "pm"],
      dependsOn: "who bears the loss",
    }),
    row("R004", {
      title: "Keep the audience safe",
      domain: "house",
      ownership: "outside",
      roles: [],
      posts: ["Fire marshal"],
    }),
    row("R005", { title: "Feed the cat", domain: "house", ownership: "unowned", roles: [] }),
  ],
};

/** A plan of these roles and owners. */
export function planOf(
  roles: Readonly<Record<string, object>>,
  owners: Readonly<Record<string, readonly string[]>>,
): Plan {
  return {
    name: "Playbill",
    roles: new Map(Object.entries(roles)),
    rows: new Map(Object.entries(owners).map(([code, all]) => [code, { owners: all }])),
  };
}
