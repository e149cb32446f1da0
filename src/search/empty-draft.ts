/** What of a target draft most kinds do without. */
export const emptyDraft = {
  owners: [],
  ownerNames: "",
  holders: [],
  ownership: undefined,
  code: undefined,
  names: [],
  everyday: [],
  questions: [],
  dependsOn: undefined,
  grounds: undefined,
  askFirst: undefined,
  here: undefined,
  sections: undefined,
  saying: {},
  texts: [],
} as const;
