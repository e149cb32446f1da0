/** What a block for a job description says beside the titles of records. */
export const jobDescription = {
  alone: "Answers for",
  withOthers: "Answers for with others, or disputed: settle whose it is",
  skills: "Skills",
  measured: "Measured by",
  check: "In brackets: how sure the sources are. Strike what does not hold in your organization.",
};
