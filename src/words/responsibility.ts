/** Responsibilities: who answers for them, and their pages. */
export const responsibility = {
  code: "Permanent code",
  andOutside: (who: string) => `and ${who}`,
  note: "<strong>Note.</strong> {note}",
  settle: "If two people claim it, <dispute>settle it in four steps</dispute>.",
  /** A level with how sure it is: "Accountable, inferred". */
  withStanding: (level: string, standing: string) => `${level}, ${standing}`,
  evidence: "Evidence: <method>{verdict}</method>. <small>{description}</small>",
  where: "Where",
  whoAnswers: "Who answers",
  what: "What makes it so",
  uninvolved: "Not involved, as far as the register goes: {roles}.",
  and: "and",
  outside: (who: string) => `${who}, outside this register`,
  see: "see <row>{title}</row>, with {owners}",
  nobodyYet: "nobody yet",
  handOff: (title: string) => `Hand-off: ${title}`,
  tension: (title: string) => `Tension: ${title}`,
  situation: (when: string) => `Who leads when ${when}`,
  mention: "<pairing>{title}</pairing>: {what}",
  term: "Glossary: <term>{title}</term>",
};
