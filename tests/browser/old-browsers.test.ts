import { describe, expect, inject, it } from "vitest";
import { readPages } from "../build/built-site.ts";
import { openSite } from "./visit.ts";

const { visit } = openSite("contentSite");

/** A page with a diagram of each kind that the site draws. */
const drawn = [
  ...readPages(inject("contentSite"))
    .filter(({ html }) => /<svg\b[^>]*\bclass="dg\b/.test(html))
    .reduce((kinds, { address, kind = address }) => {
      return kinds.has(kind) ? kinds : kinds.set(kind, address.slice(1));
    }, new Map<string, string>())
    .values(),
];

/** The contrast between each label of the page's diagrams and the box below it. */
function readContrasts(): number[] {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const luminance = (color: string) => {
    if (canvas === null) return 0;
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((value) =>
      value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  return [...document.querySelectorAll("svg.dg .dg-n")].flatMap((node) => {
    const box = node.querySelector(".dg-s");
    const text = node.querySelector("text");
    if (box === null || text === null) return [];
    const { fill } = getComputedStyle(box);
    const ground =
      fill === "rgba(0, 0, 0, 0)" ? getComputedStyle(document.body).backgroundColor : fill;
    const [dark = 0, light = 0] = [ground, getComputedStyle(text).fill]
      .map(luminance)
      .toSorted((a, b) => a - b);
    return [(light + 0.05) / (dark + 0.05)];
  });
}

describe.each(["light", "dark"] as const)(
  "where light-dark() is unknown, in the %s scheme",
  (colorScheme) => {
    it("some pages have a diagram", () => expect(drawn.length).toBeGreaterThan(1));

    it.each(drawn)("the diagrams of /%s can be read", async (address) => {
      // The page's own policy knows its style by a hash, which is another one now.
      const options = { colorScheme, bypassCSP: true };
      const contrasts = await visit(
        address,
        options,
        (page) => page.evaluate(readContrasts),
        (page) =>
          page.route("**/*", async (route) => {
            if (route.request().resourceType() !== "document") return route.continue();
            const response = await route.fetch();
            const body = (await response.text()).replaceAll("light-dark(", "unknown-function(");
            return route.fulfill({ response, body });
          }),
      );
      expect(contrasts.length).toBeGreaterThan(2);
      expect(Math.min(...contrasts)).toBeGreaterThan(4.5);
    });
  },
);
