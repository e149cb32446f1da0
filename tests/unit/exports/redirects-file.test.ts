import { expect, test } from "vitest";
import { formatRedirectsFile } from "../../../src/exports/redirects-file.ts";

const redirects = new Map([
  ["/roles/old/", "/roles/new/"],
  ["/old/", "/roles/new/"],
]);

test("each address leads on for good, below the base path, in a fixed order", () => {
  expect(formatRedirectsFile("/", redirects)).toBe(
    "/old/ /roles/new/ 301\n/roles/old/ /roles/new/ 301\n",
  );
  expect(formatRedirectsFile("/handbook/", redirects)).toBe(
    "/handbook/old/ /handbook/roles/new/ 301\n/handbook/roles/old/ /handbook/roles/new/ 301\n",
  );
});
