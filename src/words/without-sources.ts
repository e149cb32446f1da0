/**
 * What pages say where a register cites no sources and says so: what stands in it holds, and no page speaks of
 * judgement or of what sources say. By key; an empty text is not shown at all.
 */
export const withoutSources: Readonly<Record<string, string>> = {
  "evidence.editorialJudgement": "",
  "evidence.allOurs": "",
  "evidence.theseOurs": "",
  "evidence.restOurs": "",
  "answer.owner.judgement": "The {owners}.",
  "answer.together.judgement": "The {owners} together.",
  "answer.claimed.judgement": "",
  "answer.unowned": "Nobody.",
  "answerLine.sole.judgement": "The {owners}.",
  "answerLine.together.judgement": "The {owners} together.",
  "answerLine.contested.judgement": "Disputed. {dependsOn} Claimed by the {owners}.",
  "answerLine.outside.judgement": "None of the {count} {roles} here but the {owners}.",
  "answerLine.unowned": "Nobody.",
  "disputes.record.dependsOn": "**It depends on** {what}",
  "standings.judgement.label": "Stated",
  "standings.judgement.short": "",
  "standings.judgement.description": "The register says so.",
};
