/**
 * The types that the modules of the page share. Those of the document stand once, beside the core that writes it.
 *
 * @module
 */

/** @typedef {import("../src/wasm/types.js").GlossatorDocument} GlossatorDocument  Offsets are UTF-16 while it lives in the page. */
/** @typedef {import("../src/wasm/types.js").Annotated} Annotated */
/** @typedef {import("../src/wasm/types.js").Annotation} Annotation */
/** @typedef {import("../src/wasm/types.js").AnnotationKind} AnnotationKind */
/** @typedef {import("../src/wasm/types.js").Block} Block */
/** @typedef {import("../src/wasm/types.js").Entity} Entity */
/** @typedef {import("../src/wasm/types.js").EntityType} EntityType */
/** @typedef {import("../src/wasm/types.js").ModelIdentity} ModelIdentity */
/** @typedef {import("../src/wasm/types.js").Range} Range */
/** @typedef {import("../src/wasm/types.js").Sentence} Sentence */
/** @typedef {import("../src/wasm/types.js").Stage} Stage */

/**
 * What a person can do to a document; state/commands.js says what each does.
 *
 * @typedef {(
 *   | {type: "accept", ids: string[]}
 *   | {type: "reject", ids: string[]}
 *   | {type: "restore", ids: string[]}
 *   | {type: "remove", ids: string[]}
 *   | {type: "retype", ids: string[], entityType: EntityType}
 *   | {type: "setNote", id: string, note: string}
 *   | {type: "setVerdict", id: string, verdict: string}
 *   | {type: "setTitle", title: string}
 *   | {type: "add", annotation: Annotation}
 *   | {type: "reread", fresh: GlossatorDocument}
 * )} Command
 */

export {};
