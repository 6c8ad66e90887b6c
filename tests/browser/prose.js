/** Prose of any length, the same each time, of the density that news has: a name, a figure or a date in every sentence. */

const PEOPLE = ["Ilse Marten", "Kaja Tamm", "Oskar Lepik", "Amara Diallo", "Tomas Vrba", "Leila Haddad", "Per Nyberg"];
const PLACES = ["Tallinn", "Lisbon", "Nairobi", "Osaka", "Quito", "Gdansk", "Beirut", "Winnipeg"];
const BODIES = ["the Harbour Board", "the Ministry of Transport", "the Northern Rail Union", "the city council"];
const VERBS = ["said", "claimed", "announced", "denied", "warned"];
const DEEDS = [
  (/** @type {number} */ n) => `the new line would carry ${n * 13} tonnes of freight a day`,
  (/** @type {number} */ n) => `repairs had cost €${n + 2}.4 million, more than in any year since ${1950 + (n % 60)}`,
  (/** @type {number} */ n) => `traffic grew by ${n % 40} percent because the old road was closed`,
  (/** @type {number} */ n) => `no ferry had left the port since ${1 + (n % 28)} March ${2000 + (n % 24)}`,
];

/** Sentences to a paragraph. */
const PARAGRAPH = 5;

/**
 * @template T
 * @param {readonly T[]} list
 * @param {number} n
 */
const pick = (list, n) => /** @type {T} */ (list[n % list.length]);

/** @param {number} n */
function sentence(n) {
  const claim = pick(DEEDS, n)(n % 97);
  const forms = [
    () => `${pick(PEOPLE, n * 3)} of ${pick(BODIES, n)} ${pick(VERBS, n)} in ${pick(PLACES, n * 5)} that ${claim}.`,
    () => `According to ${pick(BODIES, n * 7)}, ${claim}.`,
    () =>
      `“We have waited long enough,” ${pick(PEOPLE, n * 5)} ${pick(VERBS, n)} as the train left ${pick(PLACES, n)}.`,
    () =>
      `In ${pick(PLACES, n * 3)} the rain kept on, and hardly anybody who had come for the opening went home early.`,
  ];
  return pick(forms, n * 11 + Math.floor(n / 4))();
}

/**
 * Prose of at least as much as `enough` asks for.
 *
 * @param {(text: {words: number, characters: number}) => boolean} enough
 * @returns {string}
 */
export function prose(enough) {
  const paragraphs = [];
  const so = { words: 0, characters: 0 };
  for (let n = 0; !enough(so); n += PARAGRAPH) {
    const paragraph = Array.from({ length: PARAGRAPH }, (_, i) => sentence(n + i)).join(" ");
    paragraphs.push(paragraph);
    so.words += paragraph.split(" ").length;
    so.characters += paragraph.length + 2;
  }
  return paragraphs.join("\n\n");
}
