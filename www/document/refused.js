/**
 * Remembers rejections by their words and type, so that a later reading does not suggest them again.
 *
 * @module
 */

import { countsOf } from "./counts.js";
import { counted } from "./step-words.js";

/** @import {Annotation, Command, GlossatorDocument, Refusal} from "./types.js" */
/** @import {Draft} from "./draft.js" */

/** @param {Refusal} of */
const keyOf = ({ quote, type }) => `${type ?? ""}\n${quote}`;

/** @param {Annotation} annotation */
const isSuggestible = ({ kind }) => kind === "entity" || kind === "claim";

/** A file of somebody else's may hold anything in their place. @param {Pick<GlossatorDocument, "refused">} document */
const refusalsOf = ({ refused }) => (Array.isArray(refused) ? refused.filter((one) => typeof one?.quote === "string") : []);

/** Whether a suggestion was refused before. @param {Pick<GlossatorDocument, "refused">} document @returns {(annotation: Annotation) => boolean} */
export function refusing(document) {
  const keys = new Set(refusalsOf(document).map(keyOf));
  return (annotation) => isSuggestible(annotation) && keys.has(keyOf(annotation));
}

/**
 * What a command refuses and takes back. Words are refused once none of their places is left that is suggested or accepted as
 * the same: who rejects one of several Lisbons means that place alone. Whatever lives again takes its refusal back.
 *
 * @param {Draft} draft  after the command
 * @param {Command["type"]} command
 * @returns {string | undefined} what is to be said of it
 */
export function refuse(draft, command) {
  const changed = draft.annotations.fresh().filter(isSuggestible);
  const says = command === "reject" || command === "remove";
  const rejected = says ? changed.filter(({ origin, status }) => origin !== "user" && status === "rejected") : [];
  const known = new Map(refusalsOf(draft.document).map((one) => [keyOf(one), one]));
  if (rejected.length === 0 && known.size === 0) return undefined;
  const live = rejected.length === 0 ? new Map() : countsOf(draft.annotations.all.filter((one) => isSuggestible(one) && one.status !== "rejected").map(keyOf));
  const taken = changed.filter(({ status }) => status !== "rejected").filter((one) => known.delete(keyOf(one))).length;
  const gone = new Map(rejected.filter((one) => !live.has(keyOf(one))).map((one) => [keyOf(one), refusalOf(one)]));
  const fresh = [...gone].filter(([key]) => !known.has(key)).map(([, one]) => one);
  const refused = [...known.values(), ...fresh];
  if (taken + fresh.length > 0) draft.set({ refused: refused.length === 0 ? undefined : refused });
  return rejected.length === 0 ? undefined : remarkOn(gone.size, rejected, live);
}

/** @param {Annotation} annotation */
const refusalOf = ({ quote, type }) => ({ quote, ...(type === undefined ? {} : { type }) });

/** @param {number} gone @param {readonly Annotation[]} rejected @param {ReadonlyMap<string, number>} live */
function remarkOn(gone, rejected, live) {
  const [first] = rejected;
  if (gone > 0) return gone === 1 ? "It won’t be suggested again in this article" : "They won’t be suggested again in this article";
  const left = first === undefined ? 0 : (live.get(keyOf(first)) ?? 0);
  return rejected.length === 1 ? `The same words are still marked in ${counted(left, "other place")}` : "The same words are still marked in other places";
}
