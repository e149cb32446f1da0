/** A diagram of one of the site's kinds. */
export interface Sample {
  name: string;
  text: string;
}

const head = (title: string) => [
  `accTitle: ${title}`,
  `accDescr: A sample: ${title.toLowerCase()}.`,
];

const titles = [
  "Run the help desk",
  "Align business processes with technology",
  "Manage software licenses and vendors",
  "Answer for governance, risk and compliance",
  "Keep operations running",
  "Evaluate emerging technology",
  "Customer-facing products",
  "Hold the technology budget",
];
const titleAt = (index: number) => titles[index % titles.length] ?? "";

/** A role, its domains and their responsibilities. */
function drawTree(role: string, domains: readonly number[]): string {
  let number = 0;
  const lines = domains.flatMap((count, domain) => [
    `d${domain}["${titleAt(domain + 3)}"]`,
    `role --> d${domain}`,
    `class d${domain} domain`,
    ...Array.from({ length: count }, () => {
      number += 1;
      const id = `r${number}`;
      const state = number % 5 === 0 ? "contested" : number % 3 === 0 ? "joint" : "sole";
      return [
        `${id}["${titleAt(number)}"]`,
        `d${domain} --> ${id}`,
        `click ${id} href "/responsibilities/r-${number}/"`,
        `class ${id} ${state}`,
        `class ${id} hue-cio`,
      ].join("\n");
    }),
  ]);
  return [
    "flowchart LR",
    ...head(`What the ${role} answers for`),
    `role(["${role}"])`,
    "class role role",
    ...lines,
  ].join("\n");
}

/** Two or three columns with arrows such as `l0 -- "label" --> r1`. */
function drawColumns(counts: readonly [string, number][], arrows: readonly string[]): string {
  const groups = counts.flatMap(([id, count]) => {
    const ids = Array.from({ length: Math.max(1, count) }, (_, index) => `${id}${index}`);
    const label = (index: number) => (count === 0 ? "Nothing" : titleAt(index + id.charCodeAt(0)));
    return [
      `subgraph ${id.toUpperCase()}["Column ${id}"]`,
      ...ids.map((node, index) => `  ${node}["${label(index)}"]`),
      "end",
      ...(count === 0
        ? [`class ${id}0 muted`]
        : ids.flatMap((node) => [
            `click ${node} href "/responsibilities/${node}/"`,
            `class ${node} left`,
          ])),
    ];
  });
  return ["flowchart LR", ...head("CIO and CTO"), ...groups, ...arrows].join("\n");
}

const handOffs = [
  'l0 -- "bug reports" --> r3',
  'l3 -- "integration needs" --> r5',
  'l4 -- "approved vendors" --> r2',
  'r0 -- "security requirements" --> l7',
  'l1 -- "incident reviews, weekly" --> r1',
];

/** Drawings that are to fit beside text and on a phone: what passes, what is asked, what is decided. */
export const narrowSamples: readonly Sample[] = [
  {
    name: "gets and gives",
    text: [
      "flowchart TB",
      ...head("What a stage manager gets from the others, and what they get"),
      'i1["Lighting brings capacity needs, tested cues and usage figures"]',
      'i2["The box office brings chosen seats, guest records, figures"]',
      'me(["Stage manager: 26 alone, 9 shared, 5 disputed"])',
      'o1["Lighting gets safety rules, defects, scope and date"]',
      'o2["The box office gets a foundation, usable data, limits"]',
      "i1 --> me",
      "i2 --> me",
      "me --> o1",
      "me --> o2",
      "class me role",
      "class i1,o1 hue-cto",
      "class i2,o2 hue-cmo",
    ].join("\n"),
  },
  {
    name: "what passes",
    text: [
      "sequenceDiagram",
      ...head("What passes between a stage manager and the box office"),
      "participant S as Stage manager",
      "participant B as Head of the Box Office",
      "S->>B: 1 foundation",
      "B->>S: 2 figures, feedback",
      "B->>S: 3 chosen seats",
      "Note over S,B: disputed: the seats, the budget",
      "B->>S: 4 guest records",
      "S->>B: 5 usable data",
      "S->>B: 6 rules and limits",
      "Note over S,B: disputed: the program, the change of stage",
    ].join("\n"),
  },
  {
    name: "whom first",
    text: [
      "flowchart LR",
      ...head("Whom to hire first"),
      'q1["Systems that run the house keep failing"] ==> r1["Rigger"]',
      'q2["The program falls behind"] ==> r2["Dramaturg"]',
      'q3["Too few guests come, buy or stay"] ==> r3["Head of the Box Office"]',
      'q4["Old machinery must be renewed in steps"] ==> r4["Head of Machinery, or Rigger"]',
      'q5["None of these, or several"] --> r5["The six questions"]',
    ].join("\n"),
  },
  {
    name: "settling",
    text: [
      "flowchart TB",
      ...head("How the choice of a tool is settled"),
      'need["The box office states the need"] --> touches(["Guest data or other systems?"])',
      'touches -- "yes" --> terms["Rigger states conditions"]',
      'touches -- "no" --> choose["Box office chooses, rigger is told"]',
      'terms --> fits(["One tool meets both?"])',
      'fits -- "yes" --> sign["Both sign"]',
      'fits -- "no" --> rank["Rank need and risk, drop one"]',
      "class touches,fits decision",
      "class sign,rank shared",
    ].join("\n"),
  },
  {
    name: "fork",
    text: [
      "flowchart TB",
      ...head("Who chooses a ticketing tool"),
      'q(["Does it hold guest data or connect to other systems?"])',
      'q -- "neither" --> a["Box office chooses"]',
      'q -- "either" --> b["Box office chooses, with the rigger\'s consent"]',
    ].join("\n"),
  },
  {
    name: "sequence of everything",
    text: [
      "sequenceDiagram",
      ...head("Messages, notes and people"),
      "actor G as A guest",
      "participant D as Door",
      "G->>D: knocks",
      "D-->>G: opens",
      "D->>D: counts the guests of the evening",
      "Note right of D: full at 200",
      "Note over G: waits",
      "G->D: says a word",
      "D-->G: nods",
    ].join("\n"),
  },
];

export const samples: readonly Sample[] = [
  { name: "role", text: drawTree("Chief Information Officer", [5, 3, 4, 2, 1, 2]) },
  { name: "small role", text: drawTree("Chief Modernization Officer", [2, 1]) },
  {
    name: "pairing",
    text: drawColumns(
      [
        ["l", 8],
        ["s", 3],
        ["r", 6],
      ],
      handOffs,
    ),
  },
  {
    name: "empty middle",
    text: drawColumns(
      [
        ["l", 8],
        ["s", 0],
        ["r", 6],
      ],
      handOffs.slice(0, 3),
    ),
  },
  {
    name: "neighbors",
    text: drawColumns(
      [
        ["l", 4],
        ["s", 3],
        ["r", 4],
      ],
      [
        'l0 -- "process maps" --> s1',
        's1 -- "road map" --> r2',
        's2 -- "target picture" --> l3',
        "l1 -.-> r0",
      ],
    ),
  },
  {
    name: "no hand-offs",
    text: drawColumns(
      [
        ["l", 3],
        ["s", 2],
        ["r", 2],
      ],
      [],
    ),
  },
  {
    name: "two columns",
    text: drawColumns(
      [
        ["l", 3],
        ["r", 3],
      ],
      ['l0 -- "data request" --> r0', 'r1 -- "clean data" --> l2', "l1 ==> r2"],
    ),
  },
  {
    name: "within a column",
    text: drawColumns(
      [
        ["l", 3],
        ["s", 3],
        ["r", 2],
      ],
      ['s0 -- "joint plan" --> s2', 'l0 -- "talks" --> l0'],
    ),
  },
  {
    name: "decision",
    text: [
      "flowchart TD",
      ...head("Which chief do you need first?"),
      'start(["You can hire one chief"])',
      'q1{"Is technology what you sell?"}',
      'q2{"Do employees lose time to broken tools?"}',
      'cto["Chief Technology Officer"]',
      'cio["Chief Information Officer"]',
      "start --> q1",
      "q1 -- yes --> cto",
      "q1 -- no --> q2",
      "q2 -- yes --> cio",
      'click cto href "/roles/cto/"',
      'click cio href "/roles/cio/"',
      "class q1,q2 decision",
    ].join("\n"),
  },
  {
    name: "nested groups",
    text: [
      "flowchart TB",
      ...head("Groups in a group"),
      'subgraph outer["The company"]',
      '  subgraph one["Operations"]',
      '    a["Run the help desk"]',
      '    b["Keep operations running"]',
      "  end",
      '  subgraph two["Products"]',
      '    c["Customer-facing products"]',
      "  end",
      "end",
      "a --> c",
      "b -.-> c",
    ].join("\n"),
  },
  {
    name: "shapes",
    text: [
      "flowchart LR",
      ...head("Shapes and characters"),
      'a["R&D #lt;joint#gt; #quot;quoted#quot; #35;1"]',
      'b("Škoda naïve café")',
      'c(["A stadium"])',
      'd{{"Hexagon"}}',
      'e(("Circle"))',
      "a -- 24 % --> b",
      "b --> c --> d --> e",
      'click b href "https://example.org/?a=1&b=2"',
    ].join("\n"),
  },
  {
    name: "one node",
    text: ["flowchart LR", ...head("One node"), 'a["Run the help desk"]'].join("\n"),
  },
  ...narrowSamples,
];
