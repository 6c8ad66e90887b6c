/** What follows one of these describes a speaker further: "A new study | documenting iodine". */
const RELATIVE =
  /,\s|\s(?=(?:who|whose|which|that|where|documenting|published|led|conducted|commissioned|funded|written|released|based|examining|involving|familiar|close)\s)/;
/** Where a long description is cut if it must be: "The government | of a country in the far north". */
const PHRASE = /\s(?=(?:of|in|at|for|from|by|on|with|behind|under|within|into|to|about)\s)/g;
/** "Smith, Jones and Lee" is three speakers: what follows its comma does not describe Smith. */
const SEVERAL = /^[^,]+(?:, \p{Lu}[^,]*)*,? \p{Lu}\S* and \p{Lu}/u;
/** A description of so many words or fewer is left whole. */
const LONGEST = 5;

const wordsOf = (/** @type {string} */ words) => words.split(/\s+/).length;

/**
 * A speaker in at most a few words, cut where its description begins: "The study" for "The study, which was published on Monday".
 * A description that has no such place stays as it is.
 *
 * @param {string} words  as the text describes the speaker; a name is not to be shortened
 */
export function shortSpeaker(words) {
  const whole = words.trim();
  const head = SEVERAL.test(whole) ? whole : (whole.split(RELATIVE)[0] ?? "").trim();
  // "That which was said" has nothing before the place of the cut.
  const subject = head === "" ? whole : head;
  if (wordsOf(subject) <= LONGEST) return subject;
  const cuts = [...subject.matchAll(PHRASE)].map(({ index }) => subject.slice(0, index)).filter((cut) => cut !== "" && wordsOf(cut) <= LONGEST);
  return cuts.at(-1) ?? subject;
}
