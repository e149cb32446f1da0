import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { setTranslation } from "../../../src/words/table.ts";
import { guessReading, readTasks, tidyGrid, type Grid } from "../../../src/plan/read-grid.ts";
import { runs } from "../properties/hostile.ts";

const read = (grid: Grid) => readTasks(grid, guessReading(grid));

describe("a table of tasks by roles, with letters", () => {
  const grid = tidyGrid([
    ["RACI of the stage", "", "", ""],
    [],
    ["#", "Activity", "Technical Director", "Artistic Director", "Comments"],
    [1, "Building the scenery", "A/R", "C", "since May"],
    [2, "Picking the plays", "I", "A", null],
    [3, "Hanging the lamps", "R", "", ""],
    [4, "Feeding the cat", "I", "I", ""],
  ]);

  it("is recognized, whatever stands above it", () => {
    expect(guessReading(grid)).toEqual({
      headRow: 1,
      heads: ["#", "Activity", "Technical Director", "Artistic Director", "Comments"],
      uses: ["nothing", "task", "letters", "letters", "note"],
    });
  });

  it("gives whoever has the A, or else the R, or nobody", () => {
    expect(read(grid).map(({ text, owners, note }) => [text, owners.join(), note])).toEqual([
      ["Building the scenery", "Technical Director", "since May"],
      ["Picking the plays", "Artistic Director", ""],
      ["Hanging the lamps", "Technical Director", ""],
      ["Feeding the cat", "", ""],
    ]);
  });
});

it("letters beside A and R are parts, too, and give no owner", () => {
  const grid = [
    ["Task", "PM", "TD", "AD"],
    ["Build the sets", "A", "R", "S"],
    ["Rig the lights", "P", "(A, R)", "c"],
    ["Sweep the stage", "S", "V", "I"],
  ];
  expect(guessReading(grid).uses).toEqual(["task", "letters", "letters", "letters"]);
  expect(read(grid).map(({ owners }) => owners)).toEqual([["PM"], ["TD"], []]);
});

describe("a table of parts in another language", () => {
  afterEach(() => {
    setTranslation(undefined);
  });

  it("has that language's letters and heads", () => {
    setTranslation({
      language: "de",
      patterns: {
        "raci.letters.accountable": "V",
        "raci.letters.responsible": "D",
        "raci.letters.others": "M, B, I",
        "raci.taskHeads": "Aufgabe",
      },
    });
    const grid = [
      ["Nr.", "Aufgabe", "Leitung", "Technik"],
      ["1", "Bühne bauen", "V", "D"],
      ["2", "Licht hängen", "B", "V/D"],
      ["3", "Katze füttern", "I", "D"],
    ];
    expect(guessReading(grid).uses).toEqual(["nothing", "task", "letters", "letters"]);
    expect(read(grid).map(({ owners }) => owners)).toEqual([["Leitung"], ["Technik"], ["Technik"]]);
  });
});

describe("a list of tasks with names", () => {
  it("is recognized by its heads", () => {
    const grid = [
      ["Who", "What", "Due"],
      ["Ada", "Build the sets", "May"],
      ["Ada; Grace", "Rig the lights", "June"],
    ];
    expect(guessReading(grid).uses).toEqual(["owner", "task", "nothing"]);
    expect(read(grid).map(({ text, owners }) => [text, owners])).toEqual([
      ["Build the sets", ["Ada"]],
      ["Rig the lights", ["Ada", "Grace"]],
    ]);
  });

  it("is recognized by its cells: few names, each often", () => {
    const grid = [
      ["Thing to look after", "Person in charge"],
      ["The walls and stairs of each play", "Carpentry"],
      ["The lamps above the stage", "Lighting"],
      ["The lamps of the foyer", "Lighting"],
      ["The doors and their locks", "Carpentry"],
    ];
    expect(guessReading(grid).uses).toEqual(["task", "owner"]);
  });
});

it("a table with a column for each part gives the names under Accountable", () => {
  const grid = [
    ["Process", "Responsible", "Accountable", "Consulted", "Informed"],
    ["Build the sets", "Carpenters", "TD", "AD", "PM"],
    ["Rig the lights", "Riggers", "TD, PM", "", ""],
  ];
  expect(guessReading(grid).uses).toEqual(["task", "nothing", "owner", "nothing", "nothing"]);
  expect(read(grid).map(({ owners }) => owners)).toEqual([["TD"], ["TD", "PM"]]);
});

it("codes are recognized, and a line needs no more", () => {
  const grid = [
    ["Code", "Owner"],
    ["R001", "TD"],
    ["R002", "PM"],
  ];
  expect(read(grid)).toEqual([
    { text: "", code: "R001", owners: ["TD"], note: "" },
    { text: "", code: "R002", owners: ["PM"], note: "" },
  ]);
});

it("parts may be written in full", () => {
  const grid = [
    ["Task", "TD", "AD"],
    ["Build the sets", "Accountable", "Consulted"],
    ["Choose the season", "Informed", "Responsible"],
  ];
  expect(read(grid).map(({ owners }) => owners)).toEqual([["TD"], ["AD"]]);
});

it("no table makes it fail, and each task has a text or a code", () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.oneof(fc.string(), fc.integer(), fc.constant(null)))),
      (cells) => {
        const tidy = tidyGrid(cells);
        for (const { text, code } of read(tidy)) expect(text + code).not.toBe("");
      },
    ),
    runs,
  );
});
