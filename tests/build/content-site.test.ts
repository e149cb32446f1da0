import { describe, inject } from "vitest";
import { readSettings } from "../../src/settings.ts";
import { describeSite } from "./site-rules.ts";

describe("the site of the content", () =>
  describeSite(inject("contentSite"), readSettings().contentDir));
