import { defineWords } from "./table.ts";

/**
 * What people say who look for a section of a record's page, by the section's id: phrases with commas between them, whose
 * words stand in a question in this order, with others between them.
 */
export const askedSections = defineWords("askedSections", {
  role: {
    paragraph:
      "paragraph, to paste, text copy, text handbook, text wiki, text about, definition handbook, definition copy, short description, description copy, blurb",
    bring: "bring to, go to with, come to with, turn to with",
    "not-owned":
      "not own, not responsible, not do, not answer, not accountable, not in charge, no business",
    "at-a-glance":
      "measured, at a glance, overview, profile, in short, background, mistaken for, looks at, serve",
    "first-meeting":
      "meet, meet new, meet read, meet new read, first meeting, introduce, prepare, prepare meet, prepare first meeting, first talk, first time, get to know, read before, read before meet, read before meet new",
    "job-description":
      "job description, job ad, job advert, job advertisement, job posting, job offer, job profile, vacancy, role description, position description, recruit, tender",
    responsibilities:
      "responsibilities, duties, tasks, own, answer for, accountable, responsible, in charge, remit, mandate, list",
    "works-with":
      "work with, work together, cooperate, relationship, peers, get along, other {roleNames}",
    "reports-to":
      "report to, reports, reporting line, boss, boss of, above, superior, supervise, line manager, sit under, subordinate",
    "whether-to-have-one":
      "need, do without, have one, have no, hire, worth, small company, startup, start up, when, necessary, without, abolish",
    day: "all day, day to day, typical day, daily, week, weekly, spend time, routine, every day, calendar, agenda, actually do, job like, first days, first weeks, first months, first year",
    misread: "misunderstand, misconception, myth, wrong about, mistake, cliché, prejudice",
    skills:
      "skills, qualities, competence, competences, good at, able to, traits, must know, qualification",
    disagreements: "disagree, contradict, controversial, argue, disputed",
    evidence:
      "evidence, sources, proof, based on, how sure, how certain, strong evidence, good evidence, weak evidence, evidence lead, evidence strength, strong evidence lead",
  },
  pairing: {
    "side-by-side": "difference, differ, compare, side by side, distinguish, same, tell apart",
    owned:
      "overlap, both claim, share, in common, both own, disputed, quarrel, fight, conflict, argue",
    "reports-to":
      "report to, reports, reporting line, boss, boss of, above, superior, senior, under, subordinate",
    /** Which of two comes first: the page that decides says it. */
    first: "first, need first, start with, begin with, which need, only one, afford",
    "hand-offs": "hand over, hand off, hand offs, pass, interface",
    tensions: "tension, clash, pull apart, friction, trouble",
    settling: "settle, resolve, mediate",
    situations: "who leads, lead, in charge when",
    "need-both": "need both, both, combine, same person, one person, merge, need",
    questions: "which, questions, ask",
    evidence: "evidence, sources, proof",
  },
} satisfies Readonly<Record<string, Readonly<Record<string, string>>>>);
