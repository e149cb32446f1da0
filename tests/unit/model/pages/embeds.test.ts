import { describe, expect, it } from "vitest";
import { coveredBy } from "../../../../src/model/pages/kept-addresses.ts";
import { listEmbeds } from "../../../../src/model/pages/embeds.ts";
import { soundRecords } from "../fixture.ts";

const records = soundRecords();
const [role, second] = records.roles;
const [row] = records.responsibilities;
if (role === undefined || second === undefined || row === undefined)
  throw new Error("the records have no two roles and a responsibility");

describe("the pages to embed", () => {
  it("are one for each role, responsibility and pair", () => {
    const addresses = [...listEmbeds(records).keys()];
    expect(addresses).toEqual(
      expect.arrayContaining([
        ...records.roles.map(({ id }) => `/embed/role/${id}/`),
        ...records.responsibilities.map(({ id }) => `/embed/responsibility/${id}/`),
        ...records.pairings.map(({ id }) => `/embed/pairing/${id}/`),
      ]),
    );
  });

  it("show a record under the ids that it had before, because a frame cannot be led on", () => {
    const renamed = {
      ...records,
      responsibilities: [{ ...row, formerly: ["sweep-up"] }, ...records.responsibilities.slice(1)],
    };
    expect(listEmbeds(renamed).get("/embed/responsibility/sweep-up/")).toEqual({
      kind: "responsibility",
      id: row.id,
      name: "sweep-up",
    });
  });

  it("show a pair under a name that was published, and under no other that it may have had", () => {
    const renamed = {
      ...records,
      roles: [{ ...role, formerly: ["old"] }, ...records.roles.slice(1)],
      addressLock: {
        pages: [`/embed/pairing/old-${second.id}/`],
        redirects: {},
        codes: {},
        fragments: [],
        sections: {},
      },
    };
    const names = [...listEmbeds(renamed).keys()].filter((address) => /\bold\b/.test(address));
    expect(names.sort()).toEqual([`/embed/pairing/old-${second.id}/`, "/embed/role/old/"]);
  });

  it("go with the page of what they show", () => {
    const lock = {
      pages: [`/roles/${role.id}/`, `/roles/${second.id}/`],
      redirects: {},
      codes: {},
      fragments: [],
      sections: {},
    };
    const covers = coveredBy(`/roles/${role.id}/`, lock);
    expect(covers(`/embed/role/${role.id}/`)).toBe(true);
    expect(covers(`/embed/pairing/${role.id}-${second.id}/`)).toBe(true);
    expect(covers(`/embed/role/${second.id}/`)).toBe(false);
    expect(covers(`/embed/responsibility/${role.id}/`)).toBe(false);
    expect(
      coveredBy(`/responsibilities/${row.id}/`, lock)(`/embed/responsibility/${row.id}/`),
    ).toBe(true);
  });
});
