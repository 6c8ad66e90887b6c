/**
 * The types that the modules of the page share. Those of the document stand once, beside the core that writes it.
 *
 * @module
 */

/**
 * Offsets are UTF-16 while it lives in the page.
 *
 * @typedef {Omit<import("../../src/wasm/types.js").GlossatorDocument, "entities" | "annotations"> & {
 *   entities: Entity[], annotations: Annotation[], refused?: Refusal[], tags?: string[], unplaced?: Unplaced[]}} GlossatorDocument
 *
 * What a person made of words that are no longer in the text (unplaced.js).
 * @typedef {Omit<Annotation, "start" | "end"> & {relations?: Relation[]}} Unplaced
 */
/** Words that a person will not be offered as this again: an entity of a type, or a claim, which has none. @typedef {{quote: string, type?: string}} Refusal */
/** A name that a person wants read so in every document. @typedef {{words: string, type: EntityType}} DictionaryEntry */
/** @typedef {import("../../src/wasm/types.js").Language} Language */
/** @typedef {import("../../src/wasm/types.js").Annotated} Annotated */
/**
 * @typedef {import("../../src/wasm/types.js").Annotation & {standsFor?: {entity: string, score: number},
 *   learned?: "document" | "dictionary"}} Annotation
 *   `learned`: whose word gave a suggestion its type
 */
/** @typedef {import("../../src/wasm/types.js").AnnotationKind} AnnotationKind */
/** What a person can mark words as. @typedef {Exclude<AnnotationKind, "attribution">} MarkKind */
/** @typedef {import("../../src/wasm/types.js").ArticleDate} ArticleDate */
/** @typedef {import("../../src/wasm/types.js").Block} Block */
/** @typedef {import("../../src/wasm/types.js").Dates} Dates */
/**
 * A place in a text, told so that it holds in every unit of offsets.
 *
 * @typedef {object} Occurrence
 * @property {string} quote
 * @property {number} nth  from 1: which of the places where the quote stands, within longer words too
 */

/**
 * What a person decided about an entity, by the words that name it: read again, these words are this entity still.
 *
 * @typedef {object} Decided
 * @property {string[]} spellings  as written
 * @property {boolean} [name]  the name was set by hand
 * @property {boolean} [type]
 * @property {Occurrence[]} [not]  where the words of it mean something else
 *
 * @typedef {import("../../src/wasm/types.js").Link & {latitude?: number, longitude?: number}} Link
 * @typedef {Omit<import("../../src/wasm/types.js").Entity, "links"> & {links: Link[], note?: string, decided?: Decided}} Entity
 */
/** @typedef {import("../../src/wasm/types.js").EntityType} EntityType */
/** @typedef {import("../../src/wasm/types.js").Evidence} Evidence */
/** @typedef {import("../../src/wasm/types.js").ModelIdentity} ModelIdentity */
/** @typedef {import("../../src/wasm/types.js").OwnLabel} OwnLabel */
/** @typedef {import("../../src/wasm/types.js").Range} Range */
/** @typedef {import("../../src/wasm/types.js").Relation} Relation */
/** @typedef {import("../../src/wasm/types.js").Sentence} Sentence */
/** @typedef {import("../../src/wasm/types.js").Stage} Stage */

/**
 * What a person can do to a document; commands.js says what each does.
 *
 * @typedef {(
 *   | {type: "accept", ids: string[], where?: string}
 *   | {type: "reject", ids: string[], where?: string}
 *   | {type: "restore", ids: string[]}
 *   | {type: "remove", ids: string[]}
 *   | {type: "retype", ids: string[], entityType: EntityType, everywhere?: boolean}
 *   | {type: "setTag", ids: string[], tag: string, on: boolean}
 *   | {type: "useDictionary", entries: readonly DictionaryEntry[]}
 *   | {type: "setNote", id: string, note: string}
 *   | {type: "setVerdict", id: string, verdict: string, rating?: number | null}
 *   | {type: "setRating", id: string, rating: number | null}
 *   | {type: "addEvidence", id: string, evidence: Evidence}
 *   | {type: "changeEvidence", id: string, at: number, evidence: Evidence}
 *   | {type: "removeEvidence", id: string, at: number}
 *   | {type: "setTitle", title: string}
 *   | {type: "setArticleDate", articleDate?: ArticleDate, values: Dates["values"]}
 *   | {type: "mark", kind: MarkKind, start: number, end: number, entityType?: EntityType | undefined, note?: string,
 *       fragments?: Annotation["fragments"] | undefined, beside?: boolean}
 *   | {type: "add", annotation: Annotation, beside?: boolean, everywhere?: boolean}
 *   | {type: "setSpan", id: string, pieces: readonly Range[]}
 *   | {type: "mergeEntities", from: string, into: string}
 *   | {type: "splitEntity", ids: string[]}
 *   | {type: "splitSpelling", id: string, spelling: string}
 *   | {type: "renameEntity", id: string, name: string}
 *   | {type: "retypeEntity", id: string, entityType: EntityType}
 *   | {type: "setEntityNote", id: string, note: string}
 *   | {type: "addMentions", id: string, places: readonly Range[]}
 *   | {type: "ruleOut", id: string, places: readonly Range[]}
 *   | {type: "setLabels", labels: OwnLabel[]}
 *   | {type: "removeLabel", name: string}
 *   | {type: "relate", relation: Pick<Relation, "type" | "from" | "to"> & Partial<Relation>}
 *   | {type: "removeRelation", id: string}
 *   | {type: "reread", fresh: GlossatorDocument}
 *   | {type: "editText", fresh: GlossatorDocument, places: Uint32Array, words: Uint32Array}
 *   | {type: "putOn", id: string, place: Range}
 *   | {type: "discard", ids: string[]}
 *   | {type: "setDocumentTags", tags: string[]}
 * )} Command
 */
/**
 * @template {Command["type"]} Type
 * @typedef {Extract<Command, {type: Type}>} CommandOf
 */

export {};
