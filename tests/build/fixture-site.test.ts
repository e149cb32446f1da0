import { describe, inject } from "vitest";
import { fixtureContent } from "../fixture.ts";
import { describeSite } from "./site-rules.ts";

describe("the site of the fixture", () => describeSite(inject("site"), fixtureContent));
