import { makeAnnotation } from "../state/annotation.js";

/** @import {EntityType, Evidence, Range as TextRange} from "../types.js" */
/** @import {Workspace} from "../state/workspace.js" */

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
 * @property {(ids: string[], entityType: EntityType) => void} retype
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
 * @property {(kind: MarkKind, range: TextRange, more?: {entityType?: EntityType, note?: string}) => string | null} mark
 *   gives the id of what now marks the range
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
    retype: (ids, entityType) => void workspace.run({ type: "retype", ids, entityType }),
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
    mark(kind, { start, end }, more = {}) {
      const text = workspace.document?.text;
      if (text === undefined) return null;
      const annotation = makeAnnotation({ kind, start, end, text, ...more });
      const done = workspace.run({ type: "add", annotation });
      return done?.ids[0] ?? same(workspace, kind, { start, end });
    },
    putOn: (id, { start, end }) => void workspace.run({ type: "putOn", id, place: { start, end } }),
    discard: (ids) => void workspace.run({ type: "discard", ids }),
    undo: () => void workspace.undo(),
    redo: () => void workspace.redo(),
  };
}

/**
 * @param {Workspace} workspace
 * @param {MarkKind} kind
 * @param {TextRange} range
 */
function same(workspace, kind, { start, end }) {
  const found = workspace.document?.annotations.find((one) => one.kind === kind && one.start === start && one.end === end);
  return found?.id ?? null;
}
