/**
 * How names that were found are held against names that annotators marked. Pure; every offset is UTF-16.
 *
 * A name is right when its span and its type are, after both sides lost a leading "the " and a final possessive; a
 * facility counts as a place.
 */

/** @typedef {{start: number, end: number, type: string, score?: number}} Name  a range, half open */
/** @typedef {{hit: number, extra: number, missed: number}} Counts */
/** @typedef {Map<string, Counts>} Tally  by type */
/** @typedef {{score: number, right: boolean}} Judged */
/** @typedef {{from: number, names: number, score: number, right: number}} Bin  `score` and `right` are means */

/** Bins of equal width from 0 to 1. */
const BINS = 10;

/** @param {string} type */
export function fold(type) {
  return type === "FAC" || type === "GPE" ? "LOC" : type;
}

/**
 * Annotators differ on "the" and on the possessive, and readers do not care.
 *
 * @param {string} text
 * @param {Name} name
 * @returns {Name}
 */
export function trim(text, { start, end, ...rest }) {
  if (/^the /i.test(text.slice(start, end))) start += "the ".length;
  if (/['’]s$/.test(text.slice(start, end))) end -= "'s".length;
  return { start, end, ...rest };
}

/**
 * Names as they are compared: trimmed, types folded, each span and type once.
 *
 * @param {string} text
 * @param {Name[]} names
 * @returns {Map<string, Name>}
 */
export function comparable(text, names) {
  return new Map(
    names.map((name) => {
      const one = { ...trim(text, name), type: fold(name.type) };
      return [`${one.start} ${one.end} ${one.type}`, one];
    }),
  );
}

/**
 * Adds one text to a tally.
 *
 * @param {Tally} tally
 * @param {string} text
 * @param {Name[]} gold
 * @param {Name[]} found
 * @param {ReadonlySet<string>} types  the folded types that count
 */
export function count(tally, text, gold, found, types) {
  const marked = comparable(text, gold);
  const mine = comparable(text, found);
  for (const [key, { type }] of new Map([...marked, ...mine])) {
    if (!types.has(type)) continue;
    const counts = tally.get(type) ?? { hit: 0, extra: 0, missed: 0 };
    counts[!marked.has(key) ? "extra" : mine.has(key) ? "hit" : "missed"] += 1;
    tally.set(type, counts);
  }
}

/**
 * The sum over types.
 *
 * @param {Tally} tally
 * @returns {Counts}
 */
export function sum(tally) {
  const all = { hit: 0, extra: 0, missed: 0 };
  for (const { hit, extra, missed } of tally.values()) {
    all.hit += hit;
    all.extra += extra;
    all.missed += missed;
  }
  return all;
}

/** @param {Counts} counts  @returns {number} 0 to 100, as the other two */
export const f1 = ({ hit, extra, missed }) => (200 * hit) / Math.max(1, 2 * hit + extra + missed);
/** @param {Counts} counts */
export const precision = ({ hit, extra }) => (100 * hit) / Math.max(1, hit + extra);
/** @param {Counts} counts */
export const recall = ({ hit, missed }) => (100 * hit) / Math.max(1, hit + missed);

/**
 * The scores that names were found with, each with whether the name is right.
 *
 * @param {string} text
 * @param {Name[]} gold
 * @param {Name[]} found
 * @param {ReadonlySet<string>} types
 * @returns {Judged[]}
 */
export function judged(text, gold, found, types) {
  const marked = comparable(text, gold);
  return [...comparable(text, found)].flatMap(([key, { type, score }]) =>
    types.has(type) && score !== undefined ? [{ score, right: marked.has(key) }] : [],
  );
}

/**
 * How often names of a score are right.
 *
 * @param {Judged[]} all
 * @returns {Bin[]} those that hold a name
 */
export function reliability(all) {
  return Array.from({ length: BINS }, (_, i) => {
    // A score of 1 belongs to the last bin, whose upper end is closed.
    const inside = all.filter(({ score }) => Math.min(BINS - 1, Math.floor(score * BINS)) === i);
    const mean = (/** @type {(one: Judged) => number} */ of) =>
      inside.reduce((total, one) => total + of(one), 0) / inside.length;
    return {
      from: i / BINS,
      names: inside.length,
      score: mean(({ score }) => score),
      right: mean(({ right }) => Number(right)),
    };
  }).filter(({ names }) => names > 0);
}

/**
 * The expected calibration error: how far scores are from the share that is right, weighed by names.
 *
 * @param {Bin[]} bins
 * @returns {number} 0 where every score is the chance of being right
 */
export function calibrationError(bins) {
  const names = bins.reduce((total, bin) => total + bin.names, 0);
  return bins.reduce((total, bin) => total + (bin.names / names) * Math.abs(bin.right - bin.score), 0);
}
