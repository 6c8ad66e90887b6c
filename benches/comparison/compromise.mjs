/** compromise 14: https://github.com/spencermountain/compromise */
import nlp from "compromise";

/** @import {Contender} from "./protocol.mjs" */

/** @typedef {{offset: {start: number, length: number}, tags: string[]}} Term */

/** Its ways to names, and what they are here. */
const KINDS = /** @type {const} */ ([
  ["PERSON", (/** @type {any} */ document) => document.people()],
  ["LOC", (/** @type {any} */ document) => document.places()],
  ["ORG", (/** @type {any} */ document) => document.organizations()],
  ["NORP", (/** @type {any} */ document) => document.match("#Demonym+")],
]);

/** @type {Contender} */
export const compromise = {
  read(text) {
    const document = nlp(text);
    return [document.people(), document.places(), document.organizations()].map((names) => names.out("array"));
  },
  find(text) {
    const document = nlp(text);
    return KINDS.flatMap(([type, names]) =>
      names(document)
        .json({ offset: true })
        .flatMap((/** @type {{terms: Term[]}} */ { terms }) => {
          // Annotators leave the title out of a person's name; compromise takes it in.
          const first = terms.findIndex(({ tags }) => !tags.includes("Honorific"));
          const [from, to] = [terms[first], terms.at(-1)];
          // By its terms: the offset of the whole counts the marks after it in.
          return from && to ? [{ start: from.offset.start, end: to.offset.start + to.offset.length, type }] : [];
        }),
    );
  },
};
