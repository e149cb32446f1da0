import { isStopWord, normalize, withoutApostrophe } from "./text.ts";

/**
 * Words of grammar that stand in most questions of some other language and that English does not have: of German, French,
 * Spanish, Italian, Portuguese, Dutch and Polish, without accents. What is also an English word is left out.
 */
const grammar: ReadonlySet<string> = new Set(
  (
    "wer wie wo wann warum ist sind wird der das dem den des ein eine einen einer fur und oder nicht mit auf bei unser unsere unserem mein meine kann " +
    "wir ich sich zustandig verantwortlich qui que quoi quel quelle ou est sont les une du dans pour avec notre nos mon ma chez sur responsable comment " +
    "quien quienes como donde cuando es son el los las una del para con nuestro nuestra mi por chi che cosa dove quando sono il lo gli della dei nel " +
    "nostro nostra quem onde como uma da dos das nosso nossa e wie het een voor van onze mijn niet verantwoordelijk kto jest za co gdzie nasz naszej"
  ).split(" "),
);

/** So many of them, and no word of English grammar beside them, make a query one of another language. */
const enough = 2;

/** Whether a query is in another language than English, as far as its script and its words of grammar tell. */
export function isForeign(query: string): boolean {
  const letters = query.match(/\p{L}/gu) ?? [];
  if (letters.length === 0) return false;
  const latin = letters.filter((letter) => /\p{Script=Latin}/u.test(letter)).length;
  if (latin < letters.length / 2) return true;
  const words = (
    normalize(query)
      .toLowerCase()
      .match(/[\p{L}\p{N}']+/gu) ?? []
  ).map(withoutApostrophe);
  const foreign = words.filter((word) => grammar.has(word) && !isStopWord(word)).length;
  const english = words.filter(isStopWord).length;
  return foreign >= enough && foreign > english;
}
