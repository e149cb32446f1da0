import { describe, expect, test } from "vitest";
import { extendLock } from "../../../../src/build/lock-addresses.ts";
import { checkAddressLock } from "../../../../src/model/integrity/check-address-lock.ts";
import type { Retirement } from "../../../../src/model/catalog/records.ts";
import { isKept, listKeptAddresses } from "../../../../src/model/pages/kept-addresses.ts";
import { listPublishedAddresses } from "../../../../src/model/pages/published-addresses.ts";
import { formatIssue } from "../../../../src/model/integrity/issue.ts";
import { at, Finder } from "../broken.ts";
import { makeResponsibility, soundRecords } from "../fixture.ts";

const { lock } = extendLock(soundRecords());

/** What the check says of sound records that were changed after they had been locked. */
function checkAfter(change: (records: Finder) => unknown): string[] {
  const finder = new Finder();
  change(finder);
  const { records } = finder;
  return checkAddressLock({ ...records, addressLock: lock }).map((issue) => formatIssue(issue));
}

/** Takes one out of a list by its id. */
function remove(all: { id: string }[], id: string): void {
  const place = all.findIndex((one) => one.id === id);
  expect(place).toBeGreaterThanOrEqual(0);
  all.splice(place, 1);
}

test("records that publish what was locked have no issue", () => {
  expect(lock.pages).toContain("/responsibilities/run-the-desk/");
  expect(checkAfter(() => undefined)).toEqual([]);
});

test("new records have no issue", () => {
  const told = checkAfter(({ records }) =>
    records.responsibilities.push(makeResponsibility("a-new-one", "R006", {})),
  );
  expect(told).toEqual([]);
});

describe("what is gone is told:", () => {
  test.each<[string, (finder: Finder) => unknown, readonly RegExp[]]>([
    [
      "a responsibility",
      ({ records }) => remove(records.responsibilities, "run-the-desk"),
      [/\/responsibilities\/run-the-desk\/ leads nowhere now\. .*`formerly: \[run-the-desk\]`/],
    ],
    [
      "a responsibility with another file name, which its code gives away",
      (finder) => {
        finder.responsibility("run-the-desk").id = "mind-the-desk";
      },
      [/run-the-desk\/ leads nowhere now\. If "mind-the-desk", which has its code R001, took/],
    ],
    [
      "a term",
      ({ records }) => remove(records.terms, "devops"),
      [/\/glossary\/devops\/ leads nowhere now\. Where another term/],
    ],
    [
      "a source, and not each of its claims",
      ({ records }) => remove(records.sources, "leaflet"),
      [/\/sources\/leaflet\/ leads nowhere now\. /],
    ],
    [
      "a role, with all that was made of it",
      ({ records }) => remove(records.roles, "ad"),
      [
        /\/roles\/ad\/ leads nowhere now, and with it .*\/ad\/, .*\/pairings\/ad-td\/, .*\/pairings\/td-ad\//,
      ],
    ],
    [
      "a role with another file name",
      (finder) => {
        finder.role("ad").id = "marketing";
      },
      [/\/roles\/ad\/ leads nowhere now.*`formerly: \[ad\]` there/],
    ],
    [
      "a claim",
      (finder) => finder.source("report").claims.splice(1, 1),
      [/\/sources\/report\/#products-are-tds leads nowhere now\. .* retire it in retired\.yaml/],
    ],
    [
      "a situation, in both places",
      (finder) => finder.pairing().situations.pop(),
      [
        /\/pairings\/pm-td\/#laptop leads nowhere now, and with it \/situations\/#pm-td-laptop/,
        /\/situations\/#pm-td leads nowhere now/,
      ],
    ],
    [
      "a position",
      (finder) => remove(finder.responsibility("lead-the-change").positions, "the-top"),
      [/\/responsibilities\/lead-the-change\/#the-top leads nowhere now/],
    ],
    [
      "a domain",
      ({ records }) => {
        for (const one of records.responsibilities) one.domain = "products";
      },
      [/\/responsibilities\/#operations leads nowhere now/],
    ],
    [
      "several things at once",
      (finder) => {
        remove(finder.records.terms, "devops");
        finder.source("report").claims.splice(1, 1);
      },
      [/#products-are-tds leads nowhere now/, /\/glossary\/devops\/ leads nowhere now/],
    ],
  ])("%s", (_what, change, says) => {
    const told = checkAfter(change);
    expect(told.map((one) => one.slice(0, "addresses.lock".length))).toEqual(
      says.map(() => "addresses.lock"),
    );
    says.forEach((words, index) => expect(told[index]).toMatch(words));
  });

  test("a section that no template has, whatever the content", () => {
    const records = soundRecords();
    const sections = { ...lock.sections, role: [...(lock.sections["role"] ?? []), "the-old-one"] };
    const issues = checkAddressLock({ ...records, addressLock: { ...lock, sections } });
    expect(issues.map((issue) => formatIssue(issue))).toEqual([
      expect.stringMatching(/"role" has the section #the-old-one now\. .*`formerly`/),
    ]);
  });

  test("a kind of page that is gone, section by section", () => {
    const records = soundRecords();
    const sections = { oracle: ["question", "answer"] };
    const issues = checkAddressLock({ ...records, addressLock: { ...lock, sections } });
    expect(issues.map((issue) => issue.path)).toEqual([
      ["sections", "oracle", 0],
      ["sections", "oracle", 1],
    ]);
  });
});

test("a role's title may change: its address in full goes on leading to it", () => {
  const finder = new Finder();
  finder.role("ad").title = "Head of Marketing";
  const records = { ...finder.records, addressLock: lock };
  expect(checkAddressLock(records)).toEqual([]);
  const { redirects } = listPublishedAddresses(records);
  expect(redirects.get("/roles/artistic-director/")).toBe("/roles/ad/");
  expect(redirects.get("/roles/head-of-marketing/")).toBe("/roles/ad/");
});

test("a second address that another role takes is told", () => {
  const told = checkAfter((finder) => {
    finder.role("ad").title = "Head of Marketing";
    finder.role("td").title = "Artistic Director";
  });
  expect(told).toEqual([
    expect.stringMatching(
      /artistic-director\/ leads to \/roles\/td\/ now and was published as leading to \/roles\/ad\//,
    ),
  ]);
});

describe("a former id leads on:", () => {
  test.each<[string, (finder: Finder) => unknown, string, string]>([
    [
      "a responsibility's",
      (finder) =>
        Object.assign(finder.responsibility("run-the-desk"), {
          id: "mind-the-desk",
          formerly: ["run-the-desk"],
        }),
      "/responsibilities/run-the-desk/",
      "/responsibilities/mind-the-desk/",
    ],
    [
      "a term's",
      (finder) => Object.assign(finder.term("devops"), { id: "dev-ops", formerly: ["devops"] }),
      "/glossary/devops/",
      "/glossary/dev-ops/",
    ],
    [
      "a source's, with its claims",
      (finder) => Object.assign(finder.source("post"), { id: "letter", formerly: ["post"] }),
      "/sources/post/",
      "/sources/letter/",
    ],
    [
      "a role's",
      (finder) => renameRole(finder, "ad", "marketing"),
      "/roles/ad/",
      "/roles/marketing/",
    ],
    [
      "a role's short address",
      (finder) => renameRole(finder, "ad", "marketing"),
      "/ad/",
      "/roles/marketing/",
    ],
    [
      "a role's pair",
      (finder) => renameRole(finder, "ad", "marketing"),
      "/pairings/td-ad/",
      "/pairings/td-marketing/",
    ],
    [
      "a role's pair the other way round",
      (finder) => renameRole(finder, "ad", "marketing"),
      "/pairings/ad-td/",
      "/pairings/td-marketing/",
    ],
    [
      "both roles' pair",
      (finder) => {
        renameRole(finder, "pm", "information");
        renameRole(finder, "td", "technology");
      },
      "/pairings/pm-td/",
      "/pairings/information-technology/",
    ],
  ])("%s", (_what, change, from, to) => {
    expect(checkAfter(change)).toEqual([]);
    const finder = new Finder();
    change(finder);
    expect(
      listPublishedAddresses({ ...finder.records, addressLock: lock }).redirects.get(from),
    ).toBe(to);
  });

  test.each<[string, (finder: Finder) => unknown, string, string, string]>([
    [
      "a claim's",
      (finder) => Object.assign(at(finder.source("post").claims, 0), renamed("ad-wants-change")),
      "/sources/post/",
      "ad-wants-change",
      "another",
    ],
    [
      "a situation's",
      (finder) => Object.assign(at(finder.pairing().situations, 0), renamed("laptop")),
      "/pairings/pm-td/",
      "laptop",
      "another",
    ],
    [
      "a situation's in the list of all",
      (finder) => Object.assign(at(finder.pairing().situations, 0), renamed("laptop")),
      "/situations/",
      "pm-td-laptop",
      "pm-td-another",
    ],
    [
      "a position's",
      (finder) =>
        Object.assign(at(finder.responsibility("share-the-plan").positions, 0), renamed("the-pm")),
      "/responsibilities/share-the-plan/",
      "the-pm",
      "another",
    ],
    [
      "a domain's",
      ({ records }) => {
        Object.assign(at(records.domains, 0), renamed("operations"));
        for (const one of records.responsibilities)
          if (one.domain === "operations") one.domain = "another";
      },
      "/responsibilities/",
      "operations",
      "another",
    ],
    [
      "the part of a role",
      (finder) => renameRole(finder, "td", "technology"),
      "/responsibilities/run-the-desk/",
      "part-td",
      "part-technology",
    ],
    [
      "a dispute's",
      (finder) =>
        Object.assign(finder.responsibility("lead-the-change"), renamed("lead-the-change")),
      "/disputes/",
      "lead-the-change",
      "another",
    ],
  ])("%s fragment", (_what, change, page, former, fragment) => {
    expect(checkAfter(change)).toEqual([]);
    const finder = new Finder();
    change(finder);
    const published = listPublishedAddresses({ ...finder.records, addressLock: lock });
    expect(published.formerFragments.get(page)?.get(former)).toBe(fragment);
  });
});

describe("a retirement answers for an address:", () => {
  const see = "/responsibilities/";
  test.each<[string, (finder: Finder) => unknown, string, readonly string[]]>([
    [
      "a responsibility's, with its positions",
      ({ records }) => remove(records.responsibilities, "lead-the-change"),
      "/responsibilities/lead-the-change/",
      ["/responsibilities/lead-the-change/", "/responsibilities/lead-the-change/#the-top"],
    ],
    [
      "a source's, with its claims",
      ({ records }) => remove(records.sources, "report"),
      "/sources/report/",
      ["/sources/report/", "/sources/report/#plan-is-shared"],
    ],
    [
      "a claim's",
      (finder) => finder.source("report").claims.splice(1, 1),
      "/sources/report/#products-are-tds",
      ["/sources/report/#products-are-tds"],
    ],
    [
      "a role's, with its pairs and second addresses",
      ({ records }) => remove(records.roles, "ad"),
      "/roles/ad/",
      ["/roles/ad/", "/ad/", "/roles/artistic-director/", "/pairings/td-ad/", "/pairings/ad-td/"],
    ],
  ])("%s", (_what, change, address, answered) => {
    const finder = new Finder();
    change(finder);
    const retired = [{ address, because: "Nobody needs it.", see }];
    const records = { ...finder.records, addressLock: lock, retired };
    expect(checkAddressLock(records)).toEqual([]);
    const kept = listKeptAddresses(records, listPublishedAddresses(records));
    for (const one of answered) expect(isKept(kept, one), one).toBe(true);
  });

  test("a situation's on the pages that bore it", () => {
    const finder = new Finder();
    finder.pairing().situations.pop();
    const retired = ["/pairings/pm-td/#laptop", "/situations/#pm-td"].map((address) => ({
      address,
      because: "Nobody needs it.",
      see,
    }));
    const records = { ...finder.records, addressLock: lock, retired };
    expect(checkAddressLock(records)).toEqual([]);
    const { fragments } = listKeptAddresses(records, listPublishedAddresses(records));
    expect([...(fragments.get("/pairings/pm-td/")?.retired.keys() ?? [])]).toEqual(["laptop"]);
    expect([...(fragments.get("/situations/")?.retired.keys() ?? [])]).toEqual([
      "pm-td-laptop",
      "pm-td",
    ]);
  });

  test.each<[string, Partial<Retirement>, RegExp]>([
    ["one of what is there", { address: "/glossary/shadow-it/" }, /not given up: it is there/],
    ["one of what leads on", { address: "/pm/" }, /not given up: it leads to \/roles\/pm\//],
    ["one of what never was", { address: "/glossary/nothing/" }, /was never published/],
    ["one that sees nothing", { see: "/glossary/nothing/" }, /no page has the address/],
    ["one that sees itself", { see: "/glossary/devops/" }, /no page has the address/],
    ["one that sees what leads on", { see: "/pm/" }, /only leads on to \/roles\/pm\//],
    ["one that sees no place", { see: "/roles/pm/#nothing" }, /no lasting fragment #nothing/],
    ["one that sees a passing place", { see: "/roles/pm/#diagram" }, /no lasting fragment/],
  ])("%s is refused", (_what, fields, says) => {
    const finder = new Finder();
    remove(finder.records.terms, "devops");
    const sound = { address: "/glossary/devops/", because: "Nobody needs it.", see };
    const retired = [sound, { ...sound, ...fields }].slice(fields.see === undefined ? 0 : 1);
    const records = { ...finder.records, addressLock: lock, retired };
    expect(checkAddressLock(records).map((issue) => formatIssue(issue))).toEqual([
      expect.stringMatching(says),
    ]);
  });

  test("the same twice is refused", () => {
    const finder = new Finder();
    remove(finder.records.terms, "devops");
    const sound = { address: "/glossary/devops/", because: "Nobody needs it.", see };
    const records = { ...finder.records, addressLock: lock, retired: [sound, sound] };
    expect(checkAddressLock(records).map(({ problem }) => problem)).toEqual([
      "/glossary/devops/ is there twice",
    ]);
  });
});

describe("a code is given once:", () => {
  test("two records that swap theirs are both told", () => {
    const told = checkAfter((finder) => {
      finder.responsibility("build-products").code = "R001";
      finder.responsibility("run-the-desk").code = "R002";
    });
    expect(told).toEqual([
      expect.stringMatching(
        /R001 was given to "run-the-desk".* give "build-products" its own, R002/,
      ),
      expect.stringMatching(
        /R002 was given to "build-products".* give "run-the-desk" its own, R001/,
      ),
    ]);
  });

  test("a record with a new one is told its old one", () => {
    const told = checkAfter((finder) => {
      finder.responsibility("run-the-desk").code = "R009";
    });
    expect(told).toEqual([
      expect.stringContaining('"run-the-desk" was published with the code R001 and has R009 now'),
    ]);
  });

  test("a renamed record with a new one is told its old one", () => {
    const told = checkAfter((finder) => {
      Object.assign(finder.responsibility("run-the-desk"), renamed("run-the-desk"), {
        code: "R009",
      });
    });
    expect(told).toEqual([
      expect.stringContaining('"another" was published with the code R001 and has R009 now'),
    ]);
  });

  test("a new record with the code of a retired one is told the next free code", () => {
    const finder = new Finder();
    remove(finder.records.responsibilities, "watch-the-sky");
    finder.records.responsibilities.push(makeResponsibility("a-new-one", "R004", {}));
    const retired = [
      { address: "/responsibilities/watch-the-sky/", because: "It is gone.", see: "/glossary/" },
    ];
    const issues = checkAddressLock({ ...finder.records, addressLock: lock, retired });
    expect(issues.map((issue) => formatIssue(issue))).toEqual([
      expect.stringMatching(/R004 was given to "watch-the-sky".* the next free one, R006\.$/),
    ]);
  });
});

function renamed(former: string) {
  return { id: "another", slug: "another", formerly: [former] };
}

/** Gives a role another id wherever records name it, as its author has to. */
function renameRole(finder: Finder, from: string, to: string): void {
  Object.assign(finder.role(from), { id: to, formerly: [from] });
  const name = (id: string) => (id === from ? to : id);
  for (const one of finder.records.responsibilities) {
    for (const part of one.involvement) if (part.role !== undefined) part.role = name(part.role);
    for (const position of one.positions) position.roles = position.roles.map(name);
  }
  for (const one of finder.records.pairings) {
    one.roles = [name(one.roles[0]), name(one.roles[1])];
    one.id = one.roles.join("-");
  }
}
