import { expect, test } from "vitest";
import { buildCatalog } from "../../../../src/model/catalog/catalog.ts";
import {
  claimsOfPairing,
  claimsOfRole,
  claimsOfTerm,
  usesOfClaims,
} from "../../../../src/model/evidence/uses.ts";
import { soundDecision } from "../decision-fixture.ts";
import { body, makeRole, makeTerm, soundRecords } from "../fixture.ts";

const catalog = buildCatalog(soundRecords());

test("a claim's uses come by kind: responsibilities, roles, pairings, terms", () => {
  expect(usesOfClaims(catalog).get("report/desk-is-pms")).toEqual([
    { kind: "responsibility", id: "run-the-desk", title: "Title of run-the-desk" },
    { kind: "role", id: "pm", title: "Production Manager" },
    { kind: "pairing", id: "pm-td", title: "PM and TD" },
    { kind: "term", id: "shadow-it", title: "Title of shadow-it" },
  ]);
});

test("a record uses a claim once, however often it cites it", () => {
  const uses = usesOfClaims(catalog).get("report/plan-is-shared") ?? [];
  expect(uses.map((use) => use.id)).toEqual([
    "run-the-desk",
    "share-the-plan",
    "lead-the-change",
    "pm-td",
  ]);
});

test("a claim that nobody cites has no use", () => {
  expect(usesOfClaims(catalog).has("leaflet/unused")).toBe(false);
});

test("the page that decides uses a claim where its question, answer or result stands", () => {
  const decision = soundDecision();
  for (const question of decision.questions.slice(0, 1))
    question.claims = ["report/plan-is-shared"];
  const title = (what: string) => `Which role do you need? ${what}`;
  const uses = usesOfClaims(buildCatalog({ ...soundRecords(), decision }));
  expect(uses.get("report/plan-is-shared")?.filter((use) => use.kind === "decision")).toEqual([
    { kind: "decision", id: "whom", title: title("Question 1") },
    { kind: "decision", id: "posts-one", title: title("one") },
    { kind: "decision", id: "both-pm-td", title: title("One person as PM and TD") },
    { kind: "decision", id: "nobody", title: title("No answer yet") },
  ]);
  expect(uses.get("report/desk-is-pms")?.slice(-2)).toEqual([
    { kind: "decision", id: "whom-inside", title: title("inside") },
    { kind: "decision", id: "first-pm", title: title("PM first") },
  ]);
});

test("a role cites in each of its parts", () => {
  const point = (id: string) => ({ what: id, text: "It is so.", claims: [`a/${id}`] });
  const statement = (id: string) => ({ text: "It is so.", claims: [`a/${id}`] });
  const role = makeRole("pm", "Production Manager", {
    purposeClaims: ["a/purpose"],
    paragraph: statement("paragraph"),
    reportsTo: [statement("reports-to")],
    whetherToHaveOne: [statement("whether")],
    week: [point("week")],
    misread: [point("misread")],
    skills: [point("skills")],
    others: [{ who: "Finance", ...statement("others") }],
    disagreements: [point("disagreements")],
    notOwned: [{ responsibility: "one", because: "It is not.", claims: ["a/not-owned"] }],
    claims: ["a/whole"],
    body: body('Prose. <Claims ids="a/prose" />'),
  });
  role.glance.background = { text: "Anywhere", claims: ["a/glance"] };
  expect([...claimsOfRole(role)].sort()).toEqual([
    "a/disagreements",
    "a/glance",
    "a/misread",
    "a/not-owned",
    "a/others",
    "a/paragraph",
    "a/prose",
    "a/purpose",
    "a/reports-to",
    "a/skills",
    "a/week",
    "a/whether",
    "a/whole",
  ]);
});

test("a term cites as a whole and in its prose", () => {
  const term = makeTerm("one", {
    claims: ["a/whole"],
    body: body('Prose. <Claims ids="a/prose" />'),
  });
  expect([...claimsOfTerm(term)]).toEqual(["a/whole", "a/prose"]);
});

test("a pairing cites in each of its parts", () => {
  const [pairing] = soundRecords().pairings;
  const [handOff] = pairing?.handOffs ?? [];
  const [tension] = pairing?.tensions ?? [];
  const [situation] = pairing?.situations ?? [];
  const [question] = pairing?.questions ?? [];
  if (!pairing || !handOff || !tension || !situation || !question)
    throw new Error("the fixture's pairing has one of each");
  pairing.differenceClaims = ["a/difference"];
  pairing.quickTest = { text: "Ask.", claims: ["a/quick-test"] };
  pairing.reporting = { text: "Never.", claims: ["a/reporting"] };
  pairing.needBoth = [{ text: "Both.", claims: ["a/need-both"] }];
  pairing.claims = ["a/whole"];
  pairing.body = body('Prose. <Claims ids="a/prose" />');
  handOff.claims = ["a/hand-off"];
  tension.views.forEach((view, index) => (view.claims = [`a/view-${index}`]));
  tension.settleClaims = ["a/settle"];
  situation.claims = ["a/situation"];
  question.claims = ["a/question"];
  expect([...claimsOfPairing(pairing)].sort()).toEqual([
    "a/difference",
    "a/hand-off",
    "a/need-both",
    "a/prose",
    "a/question",
    "a/quick-test",
    "a/reporting",
    "a/settle",
    "a/situation",
    "a/view-0",
    "a/view-1",
    "a/whole",
  ]);
});
