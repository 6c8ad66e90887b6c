/**
 * Edits the text: a person's marks move with it, and the core's suggestions are replaced by those of a fresh reading.
 *
 * @module
 */

import { annotationIn } from "./annotation-index.js";
import { isMannerSet } from "./original.js";
import { reread } from "./reread.js";
import { same } from "./same.js";
import { moved } from "./spans.js";
import { told } from "./step-words.js";
import { titleAfter } from "./title.js";
import { isWork, setAside } from "./unplaced.js";
import { withFields } from "./with-fields.js";

/** @import {Annotation, CommandOf, GlossatorDocument} from "./types.js" */
/** @import {Draft} from "./draft.js" */

/** @param {Draft} draft @param {CommandOf<"editText">} command @param {string} now */
export function editText(draft, { fresh, places }, now) {
  const { document } = draft;
  if (fresh.text !== document.text) {
    const { document: carried, lost } = moved(document, fresh.text, places);
    const { document: read } = reread(setAside({ ...carried, blocks: fresh.blocks, title: titleAfter(document, fresh) }, lost), fresh);
    draft.replace({ ...read, annotations: readAnew(read.annotations, document, fresh, now) });
    draft.set({ language: fresh.language });
  }
  return told(["edit", "Edited"], "the text");
}

/**
 * What an edit would do to a person's work: how much of it keeps its words, what stands on other words then, what has no place any
 * more.
 *
 * @typedef {{kept: number, changed: Annotation[], lost: Annotation[]}} Forecast
 */
/** @param {GlossatorDocument} document @param {string} text @param {ArrayLike<number>} places */
export function forecast(document, text, places) {
  const after = moved(document, text, places);
  const work = after.document.annotations.filter((one) => isWork(one));
  const changed = work.filter(({ id, quote }) => annotationIn(document, id)?.quote !== quote);
  return { kept: work.length - changed.length, changed, lost: after.lost.filter(isWork) };
}

/**
 * What was kept, with what the core reads out of its words: a date in its form, how worth checking a claim is.
 *
 * @param {readonly Annotation[]} annotations
 * @param {GlossatorDocument} before
 * @param {GlossatorDocument} fresh
 * @param {string} now
 */
function readAnew(annotations, before, fresh, now) {
  const twins = new Map(fresh.annotations.map((one) => [keyOf(one), one]));
  return annotations.map((one) => {
    const old = annotationIn(before, one.id);
    if (old === undefined) return one;
    const isChanged = old.quote !== one.quote;
    const twin = twins.get(keyOf(one));
    const read = one.kind === "entity" ? withValue(one, twin, isChanged) : isChanged && one.kind === "claim" ? withScore(one, twin, fresh) : one;
    return isChanged ? { ...read, modified: now } : read;
  });
}

/** @param {Annotation} annotation */
const keyOf = ({ kind, type, start, end }) => `${kind} ${type ?? ""} ${start} ${end}`;

/** @param {Annotation} annotation @param {Annotation | undefined} twin @param {boolean} isChanged */
function withValue(annotation, twin, isChanged) {
  if (twin === undefined && (annotation.value === undefined || !isChanged)) return annotation;
  return same(twin?.value, annotation.value) ? annotation : withFields(annotation, { value: twin?.value });
}

/** @param {Annotation} claim @param {Annotation | undefined} twin @param {GlossatorDocument} fresh */
function withScore(claim, twin, fresh) {
  if (twin !== undefined) {
    const { checkworthiness, reasons, kinds, score } = twin;
    const certainty = isMannerSet(claim) ? claim.certainty : twin.certainty;
    const read = Object.entries({ checkworthiness, reasons, kinds, certainty, score }).filter(([, value]) => value !== undefined);
    return { ...claim, ...Object.fromEntries(read) };
  }
  const sentence = fresh.sentences.find(({ start, end }) => start <= claim.start && claim.start < end);
  return sentence === undefined || claim.checkworthiness === undefined ? claim : { ...claim, checkworthiness: sentence.checkworthiness };
}
