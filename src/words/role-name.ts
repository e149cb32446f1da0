/** What a register calls one of its roles, and several, within a sentence. */
export interface RoleName {
  readonly one: string;
  readonly other: string;
}

/** Who asks for the word: what the content calls a role, where that is another word, and the language of its pages. */
export interface NamesRoles {
  readonly roleName?: RoleName | undefined;
  readonly language?: string | undefined;
}

/** How a pattern asks for the word; unlike everything else that is filled in, no text needs it. */
const forms = new Map<string, (name: RoleName, language: string) => string>([
  ["roleName", ({ one }) => one],
  ["roleNames", ({ other }) => other],
  // Other languages write an article of their own before the word.
  [
    "aRoleName",
    ({ one }, language) => (/^en\b/.test(language) ? `${takesAn(one) ? "an" : "a"} ${one}` : one),
  ],
]);

/** Whether what a pattern names is the word for a role. */
export function isRoleName(name: string): boolean {
  return forms.has(name);
}

/** A pattern with the word for a role in its place: in upper case where a text or a sentence begins with it. */
export function fillRoleName(
  pattern: string,
  { roleName = { one: "role", other: "roles" }, language = "en" }: NamesRoles = {},
): string {
  return pattern.replace(/\{(\w+)\}/g, (asked, form: string, at: number) => {
    const word = forms.get(form)?.(roleName, language);
    if (word === undefined) return asked;
    const isFirst = at === 0 || /[.!?] $/.test(pattern.slice(0, at));
    return isFirst ? word.charAt(0).toUpperCase() + word.slice(1) : word;
  });
}

/** Whether an English word takes "an": one that begins with the sound of a vowel, as far as letters tell. */
function takesAn(word: string): boolean {
  return /^(?:[aeio]|u(?!ni|s[aeiu]))/i.test(word) && !/^(?:eu|one\b|once\b)/i.test(word);
}
