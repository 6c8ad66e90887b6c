/**
 * What the marks of a lens are sorted into: the kinds of names, the speakers, fact and opinion.
 *
 * @module
 */

import { claimItems } from "../claims/claim-items.js";
import { indexOf } from "../document/annotation-index.js";
import { isSuggestion } from "../document/suggestions-hidden.js";
import { COLOURS, SHAPES } from "../document/label-set.js";
import { speakerOf } from "../findings/claim-words.js";
import { groupBy, tally } from "../kit/group-by.js";
import { lookOf, typesNow, wordsFor } from "../labels/entity-types.js";
import { AGREEMENTS, comparisonOf } from "./comparison.js";
import { speakersOf } from "./speakers.js";
import { opinionSentences, STATEMENTS, statementOf } from "./statements.js";
import { wholeOf } from "./whole.js";

/** @import {Annotation, GlossatorDocument} from "../document/types.js" */
/** @import {Statement} from "./statements.js" */

/** What article, panel, minimap, print and report show of a document. @typedef {"entities" | "claims" | "speakers" | "opinion" | "compare"} LensName */

/** A chip of the legend. `pen` is what it is drawn with (article/pens.js). @typedef {{key: string, words: string, pen: string, count: number}} LegendEntry */

/** Looks that several types share. @type {Readonly<Record<string, string>>} */
const SHARED = Object.freeze({ place: "Places", time: "Dates and times", amount: "Amounts", other: "Other names" });

/** The speakers for whom no colour is left. */
const OTHERS = "others";

/** The kind of a mark that a chip of the lens stands for; null for what has none. @param {LensName} lens @param {GlossatorDocument} document @param {Annotation} mark @returns {string | null} */
export function chipOf(lens, document, mark) {
  if (lens === "entities") return mark.kind === "entity" ? wordsFor(mark.type).look : null;
  if (lens === "compare") return comparisonOf(document).get(mark.id) ?? null;
  if (mark.kind !== "claim") return null;
  if (lens === "opinion") return statementOf(document, mark);
  if (lens === "claims") return null;
  const { key } = speakerOf(document, mark);
  return key === "article" ? null : speakersIn(document).has(key) ? key : OTHERS;
}

/** What a speaker is drawn with. @param {GlossatorDocument} document @param {string} key  of the chip */
export const speakerPen = (document, key) => speakersIn(document).get(key)?.pen ?? null;

/** What the marks of a lens are sorted into, as far as there are any. @param {LensName} lens @param {GlossatorDocument} document @returns {LegendEntry[]} */
export function legendOf(lens, document) {
  const { live, claims } = indexOf(wholeOf(document));
  if (lens === "claims") return [];
  if (lens === "speakers") return [...speakersIn(document).values()];
  if (lens === "compare") {
    const told = comparisonOf(document);
    // Two marks that differ are one difference: it is counted by the person's.
    const { byId } = indexOf(wholeOf(document));
    const counts = new Map(tally([...told].flatMap(([id, agreement]) => (agreement === "differ" && isSuggestion(/** @type {Annotation} */ (byId.get(id))) ? [] : agreement))));
    return Object.entries(AGREEMENTS).map(([key, { words, pen }]) => ({ key, words, pen, count: counts.get(key) ?? 0 }));
  }
  if (lens === "opinion") {
    const counts = new Map(tally([...claims.map((claim) => statementOf(document, claim)), ...opinionSentences(document).map(() => /** @type {Statement} */ ("opinion"))]));
    return Object.entries(STATEMENTS).flatMap(([key, words]) => (counts.has(key) ? { key, words, pen: key, count: Number(counts.get(key)) } : []));
  }
  const counts = new Map(tally(live.flatMap((mark) => chipOf(lens, document, mark) ?? [])));
  const looks = [...groupBy(typesNow(), ({ look }) => look)];
  return looks.flatMap(([look, types]) => (counts.has(look) ? { key: look, words: SHARED[look] ?? String(types[0]?.many), pen: look, count: Number(counts.get(look)) } : []));
}

/** @type {WeakMap<GlossatorDocument, Map<string, LegendEntry>>} */
const known = new WeakMap();

/** The speakers of a document by their key, those without a colour of their own as one. @param {GlossatorDocument} document */
function speakersIn(document) {
  const whole = wholeOf(document);
  const found = known.get(whole) ?? readSpeakers(whole);
  known.set(whole, found);
  return found;
}

/** @param {GlossatorDocument} document @returns {Map<string, LegendEntry>} */
function readSpeakers(document) {
  const speakers = speakersOf(claimItems(document)).filter(({ key }) => key !== "article");
  const own = speakers.length <= COLOURS.length ? speakers : speakers.slice(0, COLOURS.length - 1);
  // Colours go by who speaks first, in a claim that was rejected too: while claims are reviewed nobody's changes.
  const { claims, rejectedClaims } = indexOf(document);
  const inOrder = [...claims, ...rejectedClaims].sort((a, b) => a.start - b.start).map((claim) => speakerOf(document, claim).key);
  const wanted = new Set(own.map(({ key }) => key));
  const colours = new Map([...new Set(inOrder)].filter((key) => key !== "article" && (wanted.has(key) || speakers.length <= COLOURS.length)).map((key, i) => [key, i % COLOURS.length]));
  const entries = own.map(({ key, name, count }) => ({ key, words: name, pen: penAt(colours.get(key) ?? 0), count }));
  const rest = speakers.slice(own.length).reduce((sum, { count }) => sum + count, 0);
  return new Map([...entries, ...(rest === 0 ? [] : [{ key: OTHERS, words: "Others", pen: penAt(COLOURS.length - 1), count: rest }])].map((one) => [one.key, one]));
}

/** Lines for a speaker: one above the words too would make a box of a long claim. */
const LINES = SHAPES.filter((shape) => shape !== "both");

/** @param {number} at */
const penAt = (at) => lookOf({ colour: String(COLOURS[at]), shape: String(LINES[at % LINES.length]) });
