import { expect, it } from "vitest";
import { findScriptNames } from "../../../src/build/script-names.ts";

it.each([
  [
    "what a function is given",
    'make("curtain", open ? "red" : `up ${x}`)',
    ["curtain", "red", "up"],
  ],
  ["a class that is set", 'node.className = "wing " + side', ["wing"]],
  ["a class among properties", 'const how = { className: both && ["pit"] }', ["pit"]],
  ["markup", 'const all = `<b class="harp">`', ["b", "class", "harp"]],
  ["no style", "sheet = `@media (width<=40rem){.stage{top:0}}`", []],
  ["nothing that it looks for", 'page.querySelector("stage > b").closest("pit")', []],
  ["nothing whose behavior it defines", 'customElements.define("open-stage", Stage)', []],
  ["no sentence", 'tell("All is told.")', []],
  ["no state that it compares", 'if (state === "stage") go()', []],
  ["no key or label", 'const labels = { stage: "stage" }; const keys = ["stage"]', []],
])("a script names %s", (_, script, names) => {
  expect([...findScriptNames("x.js", script)]).toEqual(names);
});
