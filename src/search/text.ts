/**
 * How search reads text. Queries and names go through the same steps, so a step only has to be
 * consistent, not right: "promise" may become "promize" as long as it does so everywhere.
 */

/** The department, as against the pronoun "it". */
export const itDepartment = "IT";

/** Words that carry no subject: grammar, and the words of "who is responsible for …". */
const stopWords: ReadonlySet<string> = new Set(
  (
    "a an the and or of in on at to for from by with without into onto up out off over about as is are was were be been being am " +
    "do does did doing done has have had having can could should would shall will may might must i me my mine we us our ours you your yours " +
    "he she him her his they them their it its this that these those there here what which who whom whose when where why how not no nor if then " +
    "than so too very just please any some all more most much many lot every each both either get gets got gotten getting let lets go goes went going " +
    "make makes made need needs needed want wants wanted would like also but because while still yet ever again only really actually " +
    "responsible charge own owns owned owner person someone somebody anyone anybody everyone everybody people guy thing things something " +
    "anything nothing one ones per via etc hi hello thanks wont dont cant doesnt didnt isnt arent wasnt wouldnt couldnt shouldnt havent hasnt " +
    "im ive id ill youre were theyre thats whats whos hows wheres vs versus v between difference differences differ compare compared comparison " +
    "say says said look looks looking after take takes taking care handle handles supposed job during before"
  ).split(" "),
);

/** Words that say whose rather than what; they count only where nothing else is left. */
const lowWeightWords: ReadonlySet<string> = new Set(
  (
    "decides decide decided deciding company companies business firm organization work works working use uses used using new good big answers answer " +
    "contact call called mean means meaning talk talks talking tell tells ask asks know knows find finds other different come comes coming came " +
    "give gives gave given giving bring brings bringing put puts keep keeps kept stay stays staying start starts show shows see sees seen " +
    "set sets turn turns seem seems happen happens happened kind sort part place bit next last second another else together away back whole enough also well " +
    "instead within without through even today yesterday tomorrow now soon always never often sometimes already ago since until once day days week weeks " +
    "month months morning afternoon evening night hour hours two three four five six seven eight nine ten hundred small low high little bad terrible same " +
    "everything around behind under really rather quite maybe perhaps early everywhere somewhere under against among left right old"
  ).split(" "),
);

/** Whether a word carries no subject. */
export function isStopWord(word: string): boolean {
  return stopWords.has(word);
}

/** How much a word says about the subject: 1 for most, less for those that stand in many questions. */
export function wordWeight(word: string): number {
  return lowWeightWords.has(word) ? 0.4 : 1;
}

/** An abbreviation with something between its letters: "C-I-O", "A/B", "C I O". */
const spelledOut = /(?<![\p{L}\p{N}'-])\p{L}(?:(?:[-/]\p{L})+|(?: \p{L}){2,})(?![\p{L}\p{N}'-])/gu;

/** Text with accents, typographic quotes and dotted or joined abbreviations made plain: "R & D" → "rnd", "C.M.O." and "C-M-O" → "CMO". */
export function normalize(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[’‘´`]/g, "'")
    .replace(/\b(?:\p{L}\.){2,}\p{L}?\b\.?/gu, (dotted) => dotted.replaceAll(".", ""))
    .replace(/[‐‑]/g, "-")
    .replace(spelledOut, (letters) => letters.replace(/[^\p{L}]/gu, ""))
    .replace(/\bR\s*(?:&|\band\b|')\s*D\b/gi, "rnd")
    .replace(/\b(\p{L}{1,2})&(\p{L}{1,2})\b/gu, "$1n$2")
    .replace(percentage, joinPercentage)
    .replace(/\s+/g, " ")
    .trim();
}

/** A share in percent, however it is written: "58%", "58 %", "58 percent", "58 per cent". */
const percentage =
  /(?<![\p{L}\p{N}.,])(\d+)(?:[.,](\d+))?\s*(?:%|per ?cent\b|pct\b)(?![\p{L}\p{N}])/giu;
/** What ends the one word that such a share is read as, which is not its number: "58pct", "4d5pct". */
const [percentMark, pointMark] = ["pct", "d"];

function joinPercentage(_: string, whole: string, part = ""): string {
  return `${whole}${part && pointMark}${part}${percentMark}`;
}

/** Whether a word is a share in percent. */
export function isFigure(word: string): boolean {
  return /^\d/.test(word) && word.endsWith(percentMark);
}

/** Whether a text is nothing but such shares: what a claim is called that is found by them. */
export function isAllFigures(text: string): boolean {
  const words = tokenize(text);
  return words.length > 0 && words.every(isFigure);
}

/** A share as texts write it: "4.5%". */
export function formatFigure(word: string): string {
  return `${word.slice(0, -percentMark.length).replace(pointMark, ".")}%`;
}

/** "-ise" and its kin, except where American English has an s too. */
const britishEnding =
  /^(?!(?:prom|prem|exerc|enterpr|adv|rev|superv|surpr|comprom|expert|franch|merchand|otherw|likew|prec|conc|disgu|dev|compr|telev|advert|improv|parad|treat|pract|pra|cru)is)(\p{L}{3,})is(e|ed|es|er|ers|ing|able|ably|ations?|ational(?:ly|s)?)$/u;

/** What every word has that one of the rules below changes: most words need none of them. */
const mayBeBritish =
  /is[aei]|ys[ei]|our|[tbh]re|ogue|gramme|ence|eing|enrol|fulfil|enquir|(?:an|gyn|h|leuk|p)ae|rrhoe|foet|manoeuv/;

/** British spelling made American: "organise" → "organize", "centre" → "center", "programme" → "program". */
export function foldSpelling(word: string): string {
  if (!mayBeBritish.test(word)) return word;
  return word
    .replace(/yse(d|s|r|rs)?$/, "yze$1")
    .replace(/ysing$/, "yzing")
    .replace(britishEnding, "$1iz$2")
    .replace(/^(col|behavi|fav|lab|hon|neighb|endeav)our/, "$1or")
    .replace(/^(cent|theat|fib|met)re(s?)$/, "$1er$2")
    .replace(/^program(?:me)(s|d)?$/, "program$1")
    .replace(/^(catal|dial|anal)ogue/, "$1og")
    .replace(/^(lic|def|off)ence/, "$1ense")
    .replace(/^ageing$/, "aging")
    .replace(/^enrol(ment)?$/, "enroll$1")
    .replace(/^fulfil(ment)?$/, "fulfill$1")
    .replace(/^enquir/, "inquir")
    .replace(/^(an|gyn|h|leuk|orthop|p)ae(?=sth|[cdm])/, "$1e")
    .replace(/(?<=rrh)oe|(?<=^f)oe(?=t)/, "e")
    .replace(/^manoeuv(?:re)?/, "maneuver");
}

/**
 * The words of a text in order, folded to lower case and American spelling. "IT" in capitals stays
 * the department; in lower case it does so where `hints` or its neighbours say that no pronoun is meant.
 */
export function tokenize(text: string, hints?: ItHints): string[] {
  const words = normalize(text)
    .split(/[^\p{L}\p{N}']+/u)
    .map(withoutApostrophe)
    .filter(Boolean)
    .flatMap(partCamelCase);
  return words.map((word, index) => {
    if (word === "IT" && !isShouted(words)) return itDepartment;
    const lower = word.toLowerCase();
    if (lower === "it" && isDepartment(words, index, hints)) return itDepartment;
    return foldSpelling(lower);
  });
}

/** "boss's" → "boss", "don't" → "dont". */
export function withoutApostrophe(word: string): string {
  return word.replace(/'s$/i, "").replaceAll("'", "");
}

/**
 * The parts of a word with capitals within: "shadowIT" → "shadow", "IT". One with a part of a single letter
 * ("SaaS") or of grammar ("YouTube") is a name; but "eCommerce" has parts.
 */
export function partCamelCase(word: string): string[] {
  const parts = word.split(/(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll}{2,})/u);
  const isPart = (part: string, place: number) =>
    (part.length > 1 || (place === 0 && /\p{Ll}/u.test(part))) &&
    (part === itDepartment || !isStopWord(part.toLowerCase()));
  return parts.every(isPart) ? parts : [word];
}

/** Whether a text is all in capitals, beyond a few abbreviations. */
function isShouted(words: readonly string[]): boolean {
  return words.every((word) => word === word.toUpperCase()) && words.length > 2;
}

/** The stems that follow "IT" in names: after them "it" is the department. */
export type ItHints = ReadonlySet<string>;

const beforeDepartment = new Set([
  "the",
  "our",
  "your",
  "their",
  "my",
  "internal",
  "corporate",
  "vs",
  "versus",
  "or",
  "between",
]);
const afterDepartment = new Set(["vs", "versus", "or", "department", "dept"]);
/** What companies call their departments, in a word. */
export const departments: ReadonlySet<string> = new Set(
  (
    "marketing engineering business finance hr sales security legal procurement purchasing facilities operations product development " +
    "communications pr support compliance audit risk accounting logistics manufacturing production research design analytics"
  ).split(" "),
);
/** Those beside which "it" is the department. */
const besideIt = new Set([
  "marketing",
  "engineering",
  "business",
  "finance",
  "hr",
  "sales",
  "security",
  "legal",
  "procurement",
  "facilities",
]);
const heads = new Set([
  "head",
  "director",
  "chief",
  "vp",
  "manager",
  "boss",
  "reputation",
  "image",
  "value",
  "cost",
  "member",
]);

function isDepartment(
  words: readonly string[],
  index: number,
  hints: ItHints | undefined,
): boolean {
  const at = (place: number) => words[place]?.toLowerCase() ?? "";
  const [before, after] = [at(index - 1), at(index + 1)];
  if (words.length === 1) return true;
  if (beforeDepartment.has(before) || afterDepartment.has(after)) return true;
  if (before === "of" && heads.has(at(index - 2))) return true;
  if (
    (before === "and" && besideIt.has(at(index - 2))) ||
    (after === "and" && besideIt.has(at(index + 2)))
  )
    return true;
  return hints?.has(stem(foldSpelling(after))) ?? false;
}

/** A text's words as one key: texts with the same key are the same name. */
export function keyOf(text: string): string {
  return tokenize(text).join(" ").toLowerCase();
}

/** Words whose "er" is no ending. */
const wholeWords: ReadonlySet<string> = new Set(
  "server customer number programmer  paper order offer partner letter center member power tower water folder master register matter newsletter career laser calendar user twitter career border answer consumer".split(
    " ",
  ),
);

/** Forms that no ending tells, each after the word that they are forms of. */
const irregularForms = (
  "break broke broken,build built,buy bought,catch caught,child children,choose chose chosen,deal dealt,fall fell fallen,feed fed," +
  "fight fought,forget forgot forgotten,freeze froze frozen,grow grew grown,hang hung,hide hid hidden,hold held,lead led,lend lent," +
  "lose lost,meet met,mouse mice,pay paid,ring rang rung,run ran,sell sold,send sent,speak spoke spoken,spend spent,steal stole stolen," +
  "stick stuck,teach taught,think thought,throw threw thrown,understand understood,wear wore worn,win won,write wrote written"
)
  .split(",")
  .map((group) => group.split(" "));
const irregular: ReadonlyMap<string, string> = new Map(
  irregularForms.flatMap(([base = "", ...forms]) => forms.map((form) => [form, base] as const)),
);

/** A word without its endings: "managing", "managed", "manager" and "management" share one. */
export function stem(word: string): string {
  if (word.length < 3 || word === itDepartment || /\d/.test(word)) return word;
  const one = singular(word);
  const base = irregular.get(one) ?? one;
  if (wholeWords.has(base)) return base;
  const root = withoutAgent(withoutEnding(withoutNounEnding(base)));
  return (root.length > 3 ? root.replace(/e$/, "").replace(/y$/, "i") : root).replace(
    /([bdfglmnprstz])\1$/,
    "$1",
  );
}

function singular(word: string): string {
  if (/ies$/.test(word) && word.length > 4) return word.replace(/ies$/, "y");
  if (/(?:x|ch|sh|ss|z)es$/.test(word)) return word.replace(/es$/, "");
  return /[^su]s$/.test(word) ? word.slice(0, -1) : word;
}

function withoutNounEnding(word: string): string {
  return (
    shorten(word, /^(analy)s\w+$/, "$1ze", 4) ??
    shorten(word, /(?:ization|izational)$/, "ize", 3) ??
    shorten(word, /ational$/, "ate", 3) ??
    shorten(word, /([ts])ion(?:al)?$/, "$1", 4) ??
    shorten(word, /(?<=mpl|rel|var)(?:iance|iant)$/, "y", 4) ??
    shorten(word, /(?<!experi|docu|instru|imple|ele|comple|seg)ment$/, "", 4) ??
    shorten(word, /^mainten.*$/, "maintain", 4) ??
    shorten(word, /(?<=rn|rm|pt|st|nd|id|rb|sur|ow)ance$/, "", 4) ??
    shorten(word, /(?<=[aeiou][vs]|new)al$/, "", 4) ??
    shorten(word, /(?<=fail|clos|pos|part)ure$/, "", 4) ??
    shorten(word, /(?<=v)ery$/, "", 4) ??
    shorten(word, /plaint$/, "plain", 4) ??
    shorten(word, /(?<=r)ship$/, "", 5) ??
    shorten(word, /(?:ing|ed)ly$/, "", 4) ??
    shorten(word, /ly$/, "", 5) ??
    shorten(word, /ity$/, "", 5) ??
    word
  );
}

function withoutEnding(word: string): string {
  return (
    shorten(word, /ing$/, "", 3) ??
    shorten(word, /(?<!e)ed$/, "", 3) ??
    shorten(word, /eed$/, "ee", 4) ??
    word
  );
}

function withoutAgent(word: string): string {
  if (wholeWords.has(word)) return word;
  return shorten(word, /(?<!e)er$/, "", 4) ?? shorten(word, /(?<=at|ct|it)or$/, "", 4) ?? word;
}

/** The word with an ending replaced, or undefined where it has none or would become too short to mean anything. */
function shorten(word: string, ending: RegExp, by: string, atLeast: number): string | undefined {
  const short = word.replace(ending, by);
  return short !== word && short.length >= atLeast && /[aeiouy]/.test(short) ? short : undefined;
}

/** The stems of the words that carry a subject, each once; of all words where none does. */
export function subjectsOf(words: readonly string[], stemOf = stem): string[] {
  const subjects = words.filter((word) => !isStopWord(word));
  return [...new Set((subjects.length > 0 ? subjects : words).map(stemOf))];
}

/** A stemmer that remembers: texts share most of their words. */
export function rememberStems(): typeof stem {
  const known = new Map<string, string>();
  return (word) => {
    const found = known.get(word) ?? stem(word);
    known.set(word, found);
    return found;
  };
}
