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
];
