import { featuresOf } from "./features.ts";
import type { LearningText } from "./learning-texts.ts";
import { rememberStems } from "./text.ts";

/** What a feature says. */
export interface LearnedRow {
  /** How much it counts beside the other features of a query, in steps of a half: the rarer, the more. */
  readonly rarity: number;
  /** The targets that it speaks for, by their places, and how strongly. */
  readonly targets: ReadonlyMap<number, number>;
}

/** Features and what they say. */
export type LearnedWords = ReadonlyMap<string, LearnedRow>;

/** How the learning goes; found on the queries of people who had seen none of the words. */
const rounds = 16;
/** The rounds that count, the last ones: the mean of their weights depends less on chance than those that the last leaves. */
const roundsCounted = 12;
const rate = 1;
/** What the squared steps begin with: the more, the less a single text of little weight can teach. */
const firstSteps = 0.03;
/** How many features of a text are left out of a round, at random, so that none is relied upon alone. */
const dropped = 0.2;
/** A pair that one text alone has says nothing beyond its words. */
const fewestTexts = 2;
/** A feature that more targets have tells them apart too little: it speaks for those that have it most. */
const mostTargets = 32;
/** Weaker weights change no ranking (measured). */
export const leastWeight = 0.3;

/** A feature while it is learned. */
interface Column {
  readonly rarity: number;
  readonly targets: Int32Array;
  /** One for each target. */
  readonly weights: Float64Array;
  /** The weights after each of the rounds that count, added up. */
  readonly sums: Float64Array;
  /** The sums of squared steps, which shorten further steps. */
  readonly steps: Float64Array;
}

/** What a step works on: one number for each target, all 0 before and after. */
interface Paper {
  readonly scores: Float64Array;
  /** 1 for a target that a feature speaks for. */
  readonly isFound: Uint8Array;
}

/** A text by its features. */
interface Example {
  readonly target: number;
  readonly features: readonly number[];
  readonly weight: number;
  /** What its chance comes from. */
  readonly seed: number;
}

/**
 * Learns which words speak for which target: softmax regression by stochastic gradient (AdaGrad), in which a
 * feature can only speak for targets whose texts have it, never against one. The same texts give the
 * same weights on every machine: arithmetic keeps to what is exact everywhere, and chance comes from each text itself, so that
 * a text that is added or put otherwise changes neither the place nor the luck of any other.
 * @param readWords a text's words as the site writes them
 */
export function learnWords(
  texts: readonly LearningText[],
  readWords: (text: string) => readonly string[],
): LearnedWords {
  const stemOf = rememberStems();
  const ids = new Map<string, number>();
  const examples = balance(
    texts.map(({ target, text, weight }) => ({
      target,
      weight,
      seed: hash(text),
      features: featuresOf(readWords(text), stemOf).map((feature) => {
        const id = ids.get(feature) ?? ids.size;
        ids.set(feature, id);
        return id;
      }),
    })),
  );
  const columns = buildColumns([...ids.keys()], examples);
  const count = 1 + texts.reduce((most, { target }) => Math.max(most, target), 0);
  const paper = { scores: new Float64Array(count), isFound: new Uint8Array(count) };
  for (let round = 0; round < rounds; round++) {
    const drawn = examples.map((example) => ({ example, lot: mix(example.seed + round) }));
    drawn.sort((a, b) => a.lot - b.lot);
    for (const { example, lot } of drawn) learn(columns, example, randomFrom(lot), paper);
    if (round >= rounds - roundsCounted) columns.forEach(countWeights);
  }
  return new Map(
    [...ids].flatMap(([feature, id]) => {
      const column = columns[id];
      if (column === undefined) return [];
      const targets = [...column.targets]
        .map((target, place) => [target, (column.sums[place] ?? 0) / roundsCounted] as const)
        .filter(([, weight]) => weight > leastWeight)
        .sort(([a], [b]) => a - b);
      return targets.length === 0
        ? []
        : [[feature, { rarity: column.rarity, targets: new Map(targets) }] as const];
    }),
  );
}

function countWeights(column: Column | undefined): void {
  column?.weights.forEach((weight, place) => {
    column.sums[place] = (column.sums[place] ?? 0) + weight;
  });
}

/** Examples with weights that count every target alike, however much is written of it. */
function balance(examples: readonly Example[]): Example[] {
  const sums = new Map<number, number>();
  for (const { target, weight } of examples) sums.set(target, (sums.get(target) ?? 0) + weight);
  const mean = [...sums.values()].reduce((sum, one) => sum + one, 0) / Math.max(1, sums.size);
  return examples.map((one) => ({
    ...one,
    weight: (one.weight * mean) / (sums.get(one.target) ?? 1),
  }));
}

function buildColumns(
  features: readonly string[],
  examples: readonly Example[],
): (Column | undefined)[] {
  const texts = new Array<number>(features.length).fill(0);
  const shares = features.map(() => new Map<number, number>());
  for (const { target, features: own, weight } of examples) {
    for (const id of own) {
      texts[id] = (texts[id] ?? 0) + 1;
      const share = shares[id];
      share?.set(target, (share.get(target) ?? 0) + weight);
    }
  }
  return features.map((feature, id) => {
    const count = texts[id] ?? 0;
    if (feature.includes(" ") && count < fewestTexts) return undefined;
    const targets = [...(shares[id] ?? [])]
      .sort(([a, x], [b, y]) => y - x || a - b)
      .slice(0, mostTargets)
      .map(([target]) => target);
    return {
      rarity: rarityOf(count, examples.length),
      targets: Int32Array.from(targets),
      weights: new Float64Array(targets.length),
      sums: new Float64Array(targets.length),
      steps: new Float64Array(targets.length).fill(firstSteps),
    };
  });
}

/** The logarithm of how many texts there are for each that has a feature, in steps of a half. */
function rarityOf(count: number, all: number): number {
  let steps = 1;
  // The square root of e, multiplied: logarithms may differ in their last digit from machine to machine.
  for (let reach = 1.6487212707; reach < 1 + all / count; reach *= 1.6487212707) steps++;
  return steps / 2;
}

/**
 * Takes one step: the weights of a text's features go towards its target, and away from those that they speak for instead.
 * @param paper to work on
 */
function learn(
  columns: readonly (Column | undefined)[],
  { target, features, weight }: Example,
  random: () => number,
  { scores, isFound }: Paper,
): void {
  const own: Column[] = [];
  let squares = 0;
  for (const id of features) {
    const column = columns[id];
    if (column === undefined || random() < dropped) continue;
    own.push(column);
    squares += column.rarity * column.rarity;
  }
  const length = Math.sqrt(squares);
  const found = [target];
  isFound[target] = 1;
  for (const { rarity, targets, weights } of own) {
    for (let place = 0; place < targets.length; place++) {
      const at = targets[place] as number;
      const score = ((weights[place] as number) * rarity) / length;
      if (isFound[at] === 0) found.push(at);
      isFound[at] = 1;
      scores[at] = (scores[at] as number) + score;
    }
  }
  const top = found.reduce((most, at) => Math.max(most, scores[at] as number), 0);
  let sum = 0;
  for (const at of found) {
    const share = exponential((scores[at] as number) - top);
    scores[at] = share;
    sum += share;
  }
  for (const { rarity, targets, weights, steps } of own) {
    for (let place = 0; place < targets.length; place++) {
      const at = targets[place] as number;
      const error = (at === target ? 1 : 0) - (scores[at] as number) / sum;
      const step = (error * weight * rarity) / length;
      const total = (steps[place] as number) + step * step;
      steps[place] = total;
      weights[place] = Math.max(0, (weights[place] as number) + (rate * step) / Math.sqrt(total));
    }
  }
  for (const at of found) scores[at] = isFound[at] = 0;
}

/** e to the power of a negative number, by multiplication alone, which is the same on every machine. */
function exponential(power: number): number {
  let result = Math.max(0, 1 + power / 1024);
  for (let times = 0; times < 10; times++) result *= result;
  return result;
}

/** A number of 32 bits for a text (FNV-1a). */
function hash(text: string): number {
  let state = 0x811c9dc5;
  for (let at = 0; at < text.length; at++)
    state = Math.imul(state ^ text.charCodeAt(at), 0x01000193);
  return state >>> 0;
}

/** Another number of 32 bits that seems to have nothing to do with the first (the finalizer of MurmurHash3). */
function mix(number: number): number {
  let state = Math.imul(number ^ (number >>> 16), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  return (state ^ (state >>> 16)) >>> 0;
}

/** Numbers from 0 to 1 that look random and are the same every time (a linear congruential generator). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
