import { describe, expect, test } from "vitest";
import {
  joinNames,
  listNames,
  nameAtStart,
  nameInSentence,
  type Named,
} from "../../../src/words/browser/role-names.ts";

type Form = Named["form"];

describe("a name in a sentence", () => {
  test.each([
    ["PM", undefined, "the PM"],
    ["Stage Manager", "post", "the Stage Manager"],
    ["Ben Okoro", "person", "Ben Okoro"],
    ["Distribution", "team", "the Distribution team"],
    ["Distribution team", "team", "the Distribution team"],
    ["Support Team", "team", "the Support Team"],
    ["Core Platform", "team", "the Core Platform team"],
    ["Box office", "team", "the Box office"],
    ["Charge nurse", "post", "the charge nurse"],
    ["Children’s librarian", undefined, "the children’s librarian"],
    ["Vice-president of sales", undefined, "the vice-president of sales"],
    ["IT director", "post", "the IT director"],
    ["VP of engineering", "post", "the VP of engineering"],
    ["Director", "post", "the Director"],
    ["Ada the great", "person", "Ada the great"],
  ] satisfies [string, Form, string][])("%s, a %s, is %s", (name, form, expected) => {
    expect(nameInSentence(name, { form })).toBe(expected);
  });

  test.each([
    ["PM", undefined, "The PM"],
    ["van der Berg", "person", "van der Berg"],
    ["Distribution", "team", "The Distribution team"],
    ["Charge nurse", "post", "The charge nurse"],
  ] satisfies [string, Form, string][])("%s, a %s, begins one as %s", (name, form, expected) => {
    expect(nameAtStart(name, { form })).toBe(expected);
  });
});

describe("names in a sentence", () => {
  const people = {
    pm: { shortTitle: "PM" },
    td: { shortTitle: "TD" },
    ben: { shortTitle: "Ben Okoro", form: "person" },
    crew: { shortTitle: "Crew", form: "team" },
  } satisfies Record<string, Named & { shortTitle: string }>;
  const join = (ids: readonly (keyof typeof people)[], start = false) =>
    joinNames<Named & { shortTitle: string }>(
      ids.map((id) => people[id]),
      ({ shortTitle }) => shortTitle,
      { start },
    )
      .map((one) => ("text" in one ? one.text : one.before + one.name))
      .join("");

  test.each([
    [["pm"], "The PM"],
    [["pm", "td"], "The PM and TD"],
    [["crew", "td"], "The Crew team and TD"],
    [["pm", "ben"], "The PM and Ben Okoro"],
    [["ben", "pm"], "Ben Okoro and the PM"],
    [["pm", "ben", "td"], "The PM, Ben Okoro and the TD"],
    [["ben"], "Ben Okoro"],
  ] satisfies [(keyof typeof people)[], string][])("%j begin one as %s", (ids, expected) => {
    expect(join(ids, true)).toBe(expected);
  });

  test("have a small letter within it", () => {
    expect(join(["pm", "td"])).toBe("the PM and TD");
  });

  test("each have an article where one is to be chosen", () => {
    expect(listNames([people.pm, people.ben, people.td], "or")).toBe("the PM, Ben Okoro or the TD");
  });
});
