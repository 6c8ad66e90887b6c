/**
 * The types that the modules of the page share. Those of the document are made from the core's own (`cargo run -p xtask -- types`);
 * what is added here is the page's.
 *
 * @module
 */

/** @typedef {{start: number, end: number}} Range  a place in the text; `end` is exclusive */
/** A name that a person wants read so in every document. @typedef {{words: string, type: EntityType}} DictionaryEntry */
/** What was found in a text, and its words as [start, end, start, end, ...]. @typedef {{document: GlossatorDocument, words: Uint32Array}} Annotated */
/** @typedef {import("../../src/wasm/types.js").Annotation} Annotation */
/** @typedef {import("../../src/wasm/types.js").AnnotationKind} AnnotationKind */
/** What a person can mark words as. @typedef {Exclude<AnnotationKind, "attribution">} MarkKind */
/** @typedef {NonNullable<Annotation["certainty"]>} Certainty */
/** Who a person says makes a claim. @typedef {{entity: string} | {words: Range} | {name: string} | {article: true}} ChosenSpeaker */
/** @typedef {import("../../src/wasm/types.js").ArticleDate} ArticleDate */
/** @typedef {import("../../src/wasm/types.js").Block} Block */
/** @typedef {import("../../src/wasm/types.js").BodyReason} BodyReason */
/** @typedef {import("../../src/wasm/types.js").Comparison} Comparison */
/** @typedef {import("../../src/wasm/types.js").Difference} Difference */
/** @typedef {import("../../src/wasm/types.js").LabelAgreement} LabelAgreement */
/** @typedef {import("../../src/wasm/types.js").Dates} Dates */
/** @typedef {import("../../src/wasm/types.js").Decided} Decided */
/** @typedef {import("../../src/wasm/types.js").Entity} Entity */
/** @typedef {import("../../src/wasm/types.js").EntityType} EntityType */
/** @typedef {import("../../src/wasm/types.js").Evidence} Evidence */
/** @typedef {import("../../src/wasm/types.js").ExportedFiles} ExportedFiles */
/** @typedef {import("../../src/wasm/types.js").FormatAbout} FormatAbout */
/** @typedef {import("../../src/wasm/types.js").FormatName} FormatName */
/** Offsets are UTF-16 while it lives in the page. @typedef {import("../../src/wasm/types.js").GlossatorDocument} GlossatorDocument */
/** @typedef {import("../../src/wasm/types.js").ImportedFiles} ImportedFiles */
/** @typedef {import("../../src/wasm/types.js").Language} Language */
/** @typedef {import("../../src/wasm/types.js").Link} Link */
/** @typedef {import("../../src/wasm/types.js").MarkedPage} MarkedPage */
/** @typedef {import("../../src/wasm/types.js").MarkupEvent} MarkupEvent */
/** @typedef {import("../../src/wasm/types.js").ModelIdentity} ModelIdentity */
/** @typedef {import("../../src/wasm/types.js").Occurrence} Occurrence */
/** @typedef {import("../../src/wasm/types.js").Origins} Origins */
/** @typedef {import("../../src/wasm/types.js").OwnLabel} OwnLabel */
/** @typedef {import("../../src/wasm/types.js").Reason} Reason */
/** @typedef {import("../../src/wasm/types.js").Refusal} Refusal */
/** @typedef {import("../../src/wasm/types.js").Relation} Relation */
/** @typedef {import("../../src/wasm/types.js").ScaleVerdict} ScaleVerdict */
/** @typedef {import("../../src/wasm/types.js").Sentence} Sentence */
/** @typedef {import("../../src/wasm/types.js").Stage} Stage */
/** @typedef {import("../../src/wasm/types.js").Unplaced} Unplaced */

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
 *   | {type: "setSpeaker", ids: string[], speaker: ChosenSpeaker}
 *   | {type: "setManner", ids: string[], certainty: Certainty}
 *   | {type: "setVerdict", id: string, verdict: string, rating?: number | null, scale?: readonly ScaleVerdict[]}
 *   | {type: "setRating", id: string, rating: number | null}
 *   | {type: "setStandalone", id: string, standalone: string}
 *   | {type: "addEvidence", id: string, evidence: Evidence}
 *   | {type: "changeEvidence", id: string, at: number, evidence: Evidence}
 *   | {type: "setVerdictScale", scale: readonly ScaleVerdict[] | null}
 *   | {type: "removeEvidence", id: string, at: number}
 *   | {type: "setTitle", title: string}
 *   | {type: "setArticleDate", articleDate?: ArticleDate, values: Dates["values"]}
 *   | {type: "setInArticle", fresh: GlossatorDocument, places: readonly Range[], inArticle: boolean}
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
 *   | {type: "bringIn", from: GlossatorDocument}
 *   | {type: "putOn", id: string, place: Range}
 *   | {type: "discard", ids: string[]}
 *   | {type: "hideSuggestions", hidden: boolean}
 *   | {type: "setAnnotator", name: string}
 *   | {type: "setDocumentTags", tags: string[]}
 * )} Command
 */
/**
 * @template {Command["type"]} Type
 * @typedef {Extract<Command, {type: Type}>} CommandOf
 */

export {};
