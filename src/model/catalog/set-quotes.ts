/** What may stand before the first letter of a quotation. */
const before = /[\s([{<«–—\-/“‘]/;

/** Words that begin with an apostrophe, because their beginning is left out. */
const shortened =
  /^'(tis|twas|twere|twill|til|till|em|cause|cos|n|bout|round|neath|tween|nuff|fraid)(?![\p{L}\p{N}])/iu;

/** A year or a decade whose century is left out: '08, '90s. */
const shortYear = /^'\d\d(?!\d)(s(?![\p{L}\p{N}]))?/u;

const wordCharacter = /[\p{L}\p{N}]/u;

/**
 * Sets the straight quotes of a text: opening and closing quotes, apostrophes, and primes behind numbers
 * (feet and inches, minutes and seconds). Each becomes one character, so that places in the text stay.
 */
export function setQuotes(text: string): string {
  if (!/['"]/.test(text)) return text;
  let set = "";
  const open = { "'": 0, '"': 0 };
  for (let place = 0; place < text.length; place += 1) {
    const character = text.charAt(place);
    if ((character !== "'" && character !== '"') || text[place - 1] === "\\") {
      set += character;
      continue;
    }
    const [last, rest] = [set.at(-1) ?? " ", text.slice(place)];
    const next = rest.charAt(1) || " ";
    const mayOpen = before.test(last) && !/\s/.test(next);
    if (isPrime(last, rest, open[character] > 0, text.slice(0, place))) {
      set += character === "'" ? "′" : "″";
    } else if (character === '"') {
      const opens = mayOpen && (open['"'] === 0 || wordCharacter.test(next));
      open['"'] = Math.max(0, open['"'] + (opens ? 1 : -1));
      set += opens ? "“" : "”";
    } else if (mayOpen && !isApostrophe(rest) && hasClosing(rest)) {
      open["'"] += 1;
      set += "‘";
    } else {
      if (!wordCharacter.test(next)) open["'"] = Math.max(0, open["'"] - 1);
      set += "’";
    }
  }
  return set;
}

/** Whether a mark behind a number measures: within a quotation it ends that, unless feet stand before the inches. */
function isPrime(last: string, rest: string, isQuoted: boolean, done: string): boolean {
  if (!/\d/.test(last)) return false;
  if (/^'\d+"/.test(rest)) return true;
  if (wordCharacter.test(rest.charAt(1))) return false;
  return !isQuoted || /\d['′]\s?\d+$/.test(done);
}

function isApostrophe(rest: string): boolean {
  const word = shortened.exec(rest)?.[0];
  // What is shortened at both ends ('n') is no quotation; what another mark follows at once is one ('em').
  if (word !== undefined) return /^'n$/i.test(word) || rest.charAt(word.length) !== "'";
  return shortYear.test(rest);
}

/** Whether a single quotation that begins here ends somewhere: behind a word, and before no other. */
function hasClosing(rest: string): boolean {
  return /^'[^\s'][^']*(?:[\p{L}\p{N}]'[\p{L}\p{N}][^']*)*'(?![\p{L}\p{N}])/u.test(rest);
}

/** Sets the quotes of every text among some fields; addresses of the web stay as they are. */
export function setQuotesIn<T>(fields: T): T {
  return setIn(fields) as T;
}

function setIn(value: unknown): unknown {
  if (typeof value === "string") return /^https?:\/\//.test(value) ? value : setQuotes(value);
  if (Array.isArray(value)) return value.map(setIn);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, setIn(one)]));
}
