import { expect, test } from "vitest";
import { drawOur } from "../../../src/diagrams/our-diagram.ts";
import { renderDiagram } from "../../../src/diagrams/render/render-diagram.ts";
import type { OurRole } from "../../../src/model/pages/our.ts";

const role = (id: string, title: string, holder: string | undefined): OurRole => ({
  id,
  title,
  role: { kind: "role", id, title, shortTitle: id },
  holder,
  contact: undefined,
  sameAs: undefined,
});

const theater = {
  name: "Curtain Street Theater",
  roles: [
    role("pm", "Production Manager", "Ada Lund"),
    role("td", "Technical Director", undefined),
    role("ad", "Administrative Director", "Ada Lund"),
  ],
  missing: [{ kind: "role", id: "gone", title: "Artistic Director", shortTitle: "AD" }] as const,
};

test("a person stands once beside each role that they hold, and a gap beside every other", () => {
  const text = drawOur(theater)?.text ?? "";
  const edges = text.split("\n").filter((line) => /--|-\.-/.test(line));
  expect(edges).toEqual([
    "person0 --- role0",
    "gap0 -.- role1",
    "person0 --- role2",
    "gap1 -.- role3",
  ]);
  expect(text).toContain('person0(["Ada Lund"])');
  expect(text).toContain('gap0(["nobody named"])');
  expect(text).toContain('gap1(["no such role"])');
  expect(text).toContain("class gap0 muted");
  expect(text).toContain(
    "accDescr: Ada Lund holds Production Manager and Administrative Director. Nobody is named for Technical Director. There is no Artistic Director.",
  );
});

test("nothing is drawn where no role is named", () => {
  expect(drawOur({ ...theater, roles: [] })).toBeUndefined();
});

test("long titles and many roles fit a phone", async () => {
  const title = "Senior Vice President for Administration, Facilities and Touring";
  const roles = Array.from({ length: 12 }, (_, place) =>
    role(
      `r${place}`,
      `${title} ${place}`,
      place % 3 === 0 ? undefined : `Holder With a Long Name ${place}`,
    ),
  );
  const text = drawOur({ ...theater, roles })?.text ?? "";
  const svg = await renderDiagram({ id: "d-our", text, base: "/" });
  const width = Number(/viewBox="\S+ \S+ (\S+) /.exec(svg)?.[1]);
  expect(width).toBeGreaterThan(100);
  expect(width).toBeLessThanOrEqual(336);
});
