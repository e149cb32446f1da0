import { describe, expect, inject, it } from "vitest";
import { readPages } from "../build/built-site.ts";
import { openSite } from "./visit.ts";

/** A page with a diagram of each kind that a built site draws; content may have nothing to draw. */
function findDrawn(site: "site" | "contentSite") {
  return [
    ...readPages(inject(site))
      .filter(({ html }) => /<svg\b[^>]*\bclass="dg\b/.test(html))
      .reduce((kinds, { address, kind = address }) => {
        return kinds.has(kind) ? kinds : kinds.set(kind, address.slice(1));
      }, new Map<string, string>())
      .values(),
  ];
}

const drawn = { site: findDrawn("site"), contentSite: findDrawn("contentSite") };

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

it("the fixture has diagrams", () => expect(drawn.site.length).toBeGreaterThan(1));

const sites = (["site", "contentSite"] as const).filter((name) => drawn[name].length > 0);

describe.each(sites)("where light-dark() is unknown, of the %s", (name) => {
  const { visit } = openSite(name);
  const looks = drawn[name].flatMap((address) =>
    (["light", "dark"] as const).map((colorScheme) => ({ address, colorScheme })),
  );

  it.each(looks)(
    "the diagrams of /$address can be read in the $colorScheme scheme",
    async (look) => {
      // The page's own policy knows its style by a hash, which is another one now.
      const options = { colorScheme: look.colorScheme, bypassCSP: true };
      const contrasts = await visit(
        look.address,
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
      expect(contrasts.length).toBeGreaterThan(1);
      expect(Math.min(...contrasts)).toBeGreaterThan(4.5);
    },
  );
});
