/**
 * What pages say where a register cites no sources and says so: what stands in it holds, and no page speaks of
 * judgement or of what sources say. By key; an empty text is not shown at all.
 */
export const withoutSources: Readonly<Record<string, string>> = {
  "evidence.editorialJudgement": "",
  "evidence.allOurs": "",
  "evidence.theseOurs": "",
  "evidence.restOurs": "",
  "answer.owner.judgement": "{theOwners}.",
  "answer.together.judgement": "{theOwners} together.",
  "answer.claimed.judgement": "",
  "answer.unowned": "Nobody.",
  "answerLine.sole.judgement": "{theOwners}.",
  "answerLine.together.judgement": "{theOwners} together.",
  "answerLine.contested.judgement": "Disputed. {dependsOn} Claimed by {theOwners}.",
  "answerLine.outside.judgement": "None of the {count} {roles} here but {theOwners}.",
  "answerLine.unowned": "Nobody.",
  "answerLine.dependsOn": "It depends on {what}",
  "data.files.responsibilities": "The register: who answers, and why",
  "data.files.sources": "What this register cites: nothing",
  "data.register.standing": "Standing",
  "data.ids.0":
    "Each record has an <code>id</code>, which is the last part of its page’s address, and its <code>url</code> in full. A responsibility also has a <code>code</code>, given once: its <code>codeUrl</code> leads to it whatever it is called. An id that a record had before stands under <code>formerly</code>, and its address leads on.",
  "data.markdown":
    "Every page of {aRoleName}, a pairing, a responsibility, a post and a term is there as Markdown, too: put index.md behind its address. <list>llms.txt</list> lists them all.",
  "disputes.description":
    "What more than one {roleName} claims, or nobody: {counts}. Every position, and four steps to settle it.",
  "disputes.lead":
    "Everything in the register that is not one {roleName}’s alone: who claims it, on what grounds, and how to settle it.",
  "disputes.steps.1":
    "<strong>Compare the positions.</strong> Read the positions below together. Note which one you hold, and on what grounds. Then look at what the answer depends on.",
  "disputes.record.dependsOn": "**It depends on** {what}",
  "disputes.record.position": "- {holder}: {text}",
  "headings.pairing.disagreements": "Where people disagree",
  "headings.post.answers-for": "What the post answers for",
  "headings.role.disagreements": "Where people disagree",
  "inFull.lead": "The long version of <page>{title}</page>.",
  "jobDescription.from":
    "From {site}{dated, select, no {} other {, as of {date}}}: {address}{duties, plural, =0 {} one {} other { has all {duties} duties}}.",
  "ledger.opens": "A cell opens to the reason.",
  "linkingPage.colleagues.lead": "Whom to turn to for what. Each link says why.",
  "linkingPage.promises.3":
    "What an answer says may change: a citation names the day of the last change.",
  "ownershipStates.contested.description": "Several have a claim to it; each position is shown.",
  "pairing.inFull.disagreements": "Where people disagree, in full",
  "pairing.tension.more": "More on each",
  "posts.lead":
    "These posts are not among the {roleNames} of this register. Each page says what the post answers for, and what here touches it.",
  "records.about.citing":
    "Cite a page by its title, {site}, its address and the day on which you read it; a responsibility by its code as well. Neither addresses nor codes change, so a citation keeps leading to what it names.",
  "records.about.correction":
    "A correction says which page it is about (the code of a responsibility{known, select, no {} other {, such as {code},}} is enough), what is wrong, and why.",
  "records.about.description": "What {site} is, how it is written, and how to correct it.",
  "role.choice.lead":
    "Here {abbreviation} is used for {count} different {roleNames}. This site writes them out.",
  "role.skills": "{count, plural, =0 {at length} other {{count}}}",
  "standings.judgement.label": "Stated",
  "standings.judgement.short": "",
  "standings.judgement.description": "The register says so.",
  "situations.lead":
    "{counted} from the <pairings>pairings</pairings>, each with the {roleName} that leads, the {roleNames} that support it, and why.",
  "situations.whyEach": "Why, one by one",
};
