/**
 * What a person can do to a document. A command is plain data. Running it returns a new document, which shares everything
 * unchanged with the old one, and the patch that undoes it.
 *
 * @module
 */

import { setAnnotator } from "./annotator.js";
import { setArticleDate } from "./article-date.js";
import { bringIn } from "./bring-in.js";
import { addEvidence, changeEvidence, removeEvidence, setRating, setStandalone, setVerdict } from "./claim-commands.js";
import { useDictionary } from "./dictionary.js";
import { draftOf } from "./draft.js";
import { addMentions, mergeEntities, renameEntity, retypeEntity, ruleOut, setEntityNote, splitEntity, splitSpelling } from "./entity-commands.js";
import { setInArticle } from "./in-article.js";
import { removeLabel, setLabels } from "./label-set.js";
import { accept, add, mark, reject, remove, restore, retype } from "./mark-commands.js";
import { editText } from "./new-text.js";
import { reversed } from "./patch.js";
import { refuse } from "./refused.js";
import { relate, removeRelation } from "./relations.js";
import { reread } from "./reread.js";
import { same } from "./same.js";
import { setSpan } from "./span-commands.js";
import { setManner, setSpeaker } from "./speaker-commands.js";
import { quoted, told } from "./step-words.js";
import { hideSuggestions } from "./suggestions-hidden.js";
import { tagged } from "./tags.js";
import { discard, putOn } from "./unplaced.js";
import { setVerdictScale } from "./verdict-scale.js";

/** @import {Command, CommandOf, GlossatorDocument} from "./types.js" */
/** @import {Draft} from "./draft.js" */
/** @import {Patch} from "./patch.js" */
/** @import {Told} from "./step-words.js" */

/** @type {{[Type in Command["type"]]: (draft: Draft, command: CommandOf<Type>, now: string) => Told}} */
const COMMANDS = {
  accept,
  reject,
  restore,
  remove,
  retype,
  mark,
  add,
  setSpan,
  setTag: (draft, { ids, tag, on }, now) =>
    draft.edit(ids, on ? [`add the tag ${quoted(tag)} to`, `Added the tag ${quoted(tag)} to`] : [`remove the tag ${quoted(tag)} from`, `Removed the tag ${quoted(tag)} from`], (one) => tagged(one, tag, on, now)),
  setNote(draft, { id, note: typed }, now) {
    const note = typed.trim();
    return draft.edit([id], note === "" ? ["remove the note on", "Removed the note on"] : ["edit the note on", "Edited the note on"], (one) =>
      (one.note ?? "") === note ? one : { ...one, note, modified: now },
    );
  },
  setSpeaker,
  setManner,
  setVerdict,
  setRating,
  setVerdictScale,
  setStandalone,
  addEvidence,
  changeEvidence,
  removeEvidence,
  mergeEntities,
  splitEntity,
  splitSpelling,
  renameEntity,
  retypeEntity,
  setEntityNote,
  addMentions,
  ruleOut,
  setLabels,
  removeLabel,
  relate,
  removeRelation,
  setTitle(draft, { title }) {
    if (title !== draft.document.title) draft.set({ title });
    return told(["change", "Changed"], "the title");
  },
  setDocumentTags(draft, { tags }) {
    const { tags: before = [] } = draft.document;
    if (!same(tags, before)) draft.set({ tags: tags.length === 0 ? undefined : tags });
    return told(["change", "Changed"], "the article’s tags");
  },
  hideSuggestions,
  setAnnotator,
  setArticleDate,
  setInArticle,
  useDictionary,
  reread(draft, { fresh }) {
    const { document, ...remark } = reread(draft.document, fresh);
    draft.replace(document);
    return { ...told(["re-run", "Re-ran"], "with the model"), ...remark };
  },
  editText,
  putOn,
  discard,
  bringIn,
};

/**
 * Runs a command.
 *
 * @param {GlossatorDocument} document
 * @param {Command} command
 * @param {string} [now]  ISO 8601
 * @returns {Told & {document: GlossatorDocument, inverse: Patch | null}} the same document, and no inverse, when it changed nothing
 */
export function run(document, command, now = new Date().toISOString()) {
  const draft = draftOf(document);
  const { remark: own, ...done } = /** @type {(draft: Draft, command: any, now: string) => Told} */ (COMMANDS[command.type])(draft, command, now);
  if (draft.document === document) return { ...done, document, inverse: null };
  const remark = (command.type === "reread" ? undefined : refuse(draft, command.type)) ?? own;
  draft.set({ modified: now });
  return { ...done, document: draft.document, inverse: reversed(draft.patch()), ...(remark === undefined ? {} : { remark }) };
}
