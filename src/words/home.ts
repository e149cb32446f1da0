/** The page that everything begins with. */
export const home = {
  title: "Home",
  question: "Who answers for what?",
  /** The numbers of roles that are written out. */
  lead: (roles: number) =>
    `Among the ${roles === 4 ? "four" : roles} chiefs of information, technology, marketing and modernization. One answer for each responsibility, with the evidence.`,
  ways: {
    heading: "What brings you here?",
    ask: {
      question: "“Who do I ask about …?”",
      answer:
        "Type it in the box above, in your own words, or look through the <search>index</search>.",
    },
    role: {
      question: "“What does this chief do all day?”",
      answer: "Read a guide to the role: <roles>all roles</roles>.",
    },
    need: {
      question: "“Which chief do we need? Do we need both?”",
      answer:
        "<decide>Answer a few questions</decide>, or lay two roles side by side: <pairings>all pairings</pairings>.",
      /** Where no page decides. */
      pairingsOnly: "Lay two roles side by side: <pairings>all pairings</pairings>.",
    },
    dispute: {
      question: "“We both think it is ours.”",
      answer: "See <disputes>who claims what</disputes>, on what grounds, and how to settle it.",
    },
    handbook: {
      question: "“I need it for our handbook.”",
      answer:
        "Link to any page, section or row: addresses never change. The <responsibilities>register</responsibilities> holds all {count}.",
    },
  },
  contested:
    "The sources disagree on who leads these {count}: <disputes>how to settle it</disputes>.",
};
