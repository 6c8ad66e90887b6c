import { makeAnnotation, userId } from "../document/annotation.js";
import { isTwin } from "../document/span-commands.js";

/** @import {Annotation, EntityType, Evidence, OwnLabel, Range as TextRange, Relation} from "../document/types.js" */
/** @import {Workspace} from "../store/workspace.js" */

/**
 * What a person can mark words as.
 *
 * @typedef {"entity"|"claim"|"note"} MarkKind
 */

/**
 * What a person can do to findings, whichever view it is done from. What happened is told by app.js, once for all.
 *
 * @typedef {object} Actions
 * @property {(ids: string[]) => void} accept
 * @property {(ids: string[]) => void} reject
 * @property {(ids: string[]) => void} restore
 * @property {(ids: string[]) => void} remove
 * @property {(ids: string[], entityType: EntityType, everywhere?: boolean) => void} retype  `everywhere`: the same words that nobody has
 *   judged as well
 * @property {(ids: string[], tag: string, on: boolean) => void} setTag
 * @property {(id: string, note: string) => void} setNote
 * @property {(id: string, chosen: {verdict: string, rating?: number | null}) => void} setVerdict  without a rating that stays
 * @property {(id: string, rating: number | null) => void} setRating
 * @property {(id: string, evidence: Evidence) => void} addEvidence
 * @property {(id: string, at: number, evidence: Evidence) => void} changeEvidence
 * @property {(id: string, at: number) => void} removeEvidence
 * @property {(from: string, into: string) => void} merge  entities, by their ids
 * @property {(ids: string[]) => void} split  mentions off their entity
 * @property {(id: string, spelling: string) => void} splitSpelling  all mentions of an entity that are written so
 * @property {(id: string, name: string) => void} rename
 * @property {(id: string, entityType: EntityType) => void} retypeEntity
 * @property {(id: string, note: string) => void} setEntityNote
 * @property {(id: string, ranges: readonly TextRange[]) => void} addMentions
 * @property {(id: string, places: readonly TextRange[]) => void} ruleOut  there its words mean something else
 * @property {(labels: OwnLabel[]) => void} setLabels  adds them, or changes those of the same name
 * @property {(name: string) => void} removeLabel
 * @property {(relation: Pick<Relation, "type" | "from" | "to">) => void} relate
 * @property {(id: string) => void} removeRelation
 * @property {(kind: MarkKind, range: TextRange, more?: {entityType?: EntityType, note?: string, beside?: boolean,
 *   fragments?: Annotation["fragments"]}) => string | null} mark
 *   gives the id of what now marks the range; `beside` the label that its words bear already
 * @property {(id: string, pieces: readonly TextRange[]) => boolean} setSpan  whether its words are others now
 * @property {(id: string, place: TextRange) => void} putOn  what lost its words in an edit, on other ones
 * @property {(ids: string[]) => void} discard  what lost its words in an edit
 * @property {() => void} undo
 * @property {() => void} redo
 */

/**
 * @param {Workspace} workspace
 * @returns {Actions}
 */
export function createActions(workspace) {
  return {
    accept: (ids) => void workspace.run({ type: "accept", ids }),
    reject: (ids) => void workspace.run({ type: "reject", ids }),
    restore: (ids) => void workspace.run({ type: "restore", ids }),
    remove: (ids) => void workspace.run({ type: "remove", ids }),
    retype: (ids, entityType, everywhere = false) => void workspace.run({ type: "retype", ids, entityType, everywhere }),
    setTag: (ids, tag, on) => void workspace.run({ type: "setTag", ids, tag, on }),
    setVerdict: (id, chosen) => void workspace.run({ type: "setVerdict", id, ...chosen }),
    setRating: (id, rating) => void workspace.run({ type: "setRating", id, rating }),
    addEvidence: (id, evidence) => void workspace.run({ type: "addEvidence", id, evidence }),
    changeEvidence: (id, at, evidence) => void workspace.run({ type: "changeEvidence", id, at, evidence }),
    removeEvidence: (id, at) => void workspace.run({ type: "removeEvidence", id, at }),
    setNote: (id, note) => void workspace.run({ type: "setNote", id, note: note.trim() }),
    merge: (from, into) => void workspace.run({ type: "mergeEntities", from, into }),
    split: (ids) => void workspace.run({ type: "splitEntity", ids }),
    splitSpelling: (id, spelling) => void workspace.run({ type: "splitSpelling", id, spelling }),
    rename: (id, name) => void workspace.run({ type: "renameEntity", id, name }),
    retypeEntity: (id, entityType) => void workspace.run({ type: "retypeEntity", id, entityType }),
    setEntityNote: (id, note) => void workspace.run({ type: "setEntityNote", id, note: note.trim() }),
    addMentions(id, ranges) {
      const text = workspace.document?.text ?? "";
      const annotations = ranges.map(({ start, end }) => makeAnnotation({ kind: "entity", start, end, text }));
      workspace.run({ type: "addMentions", id, annotations });
    },
    ruleOut: (id, places) => void workspace.run({ type: "ruleOut", id, places: [...places] }),
    setLabels: (labels) => void workspace.run({ type: "setLabels", labels }),
    removeLabel: (name) => void workspace.run({ type: "removeLabel", name }),
    relate: (ends) => void workspace.run({ type: "relate", relation: { id: userId(), ...ends, created: new Date().toISOString() } }),
    removeRelation: (id) => void workspace.run({ type: "removeRelation", id }),
    setSpan: (id, pieces) => workspace.run({ type: "setSpan", id, pieces: [...pieces] }) !== null,
    mark(kind, { start, end }, { beside = false, ...more } = {}) {
      const text = workspace.document?.text;
      if (text === undefined) return null;
      const annotation = makeAnnotation({ kind, start, end, text, ...more });
      const done = workspace.run({ type: "add", annotation, beside, everywhere: more.entityType !== undefined });
      return done?.ids[0] ?? same(workspace, annotation);
    },
    putOn: (id, { start, end }) => void workspace.run({ type: "putOn", id, place: { start, end } }),
    discard: (ids) => void workspace.run({ type: "discard", ids }),
    undo: () => void workspace.undo(),
    redo: () => void workspace.redo(),
  };
}

/**
 * What says the same of the same words already.
 *
 * @param {Workspace} workspace
 * @param {Annotation} annotation
 */
function same(workspace, annotation) {
  return workspace.document?.annotations.find((one) => isTwin(one, annotation))?.id ?? null;
}
