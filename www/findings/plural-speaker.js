/** What follows one of these describes the speaker and is not the speaker: "analysts | at the bank". */
const DESCRIBED = /,|\s(?:at|behind|briefed|by|close|familiar|for|from|in|near|of|on|that|to|under|which|who|whose|with|within)\s/;

/** Plurals that do not show it by their last letter, and pronouns that take a plural verb. */
const IRREGULAR = new Set(["children", "i", "men", "people", "police", "they", "we", "women", "you"]);

/** Singular, though they end in one s. */
const SINGULAR = new Set(["economics", "news", "politics"]);

/**
 * Whether a speaker takes a plural verb: "Swedish officials say", "An official at the works says". Where that cannot be told, no.
 *
 * @param {string} words  the speaker as the text describes it
 * @param {boolean} [isName]  whether the words are a name: "United Nations" is one speaker
 */
export function isPlural(words, isName = false) {
  if (isName) return false;
  const [subject = ""] = words.split(DESCRIBED);
  if (subject.includes(" and ")) return true;
  const parts = subject.split(" ");
  const noun = parts.at(-1) ?? "";
  // A capital anywhere but at the beginning is that of a name: "The Times".
  if (parts.length > 1 && /^\p{Lu}/u.test(noun)) return false;
  const last = noun.toLowerCase();
  return IRREGULAR.has(last) || (/[^ius’']s$/.test(last) && !SINGULAR.has(last));
}
