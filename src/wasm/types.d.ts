/** The native document; `docs/glossator.schema.json` and `exchange::native` in the core say the same. */
export interface GlossatorDocument {
    format: "glossator";
    version: 1;
    /** The unit of every `start` and `end`; `utf16` while the document lives in a page. */
    offsetUnit: OffsetUnit;
    id: string;
    title: string;
    /** RFC 3339, as are all times. */
    created: string;
    modified: string;
    generator: Generator;
    /** Absent where the article states none and nobody set one. */
    articleDate?: ArticleDate;
    /** Absent where it is English, or where nobody can tell. */
    language?: Language;
    /** Exactly as pasted. */
    text: string;
    blocks: Block[];
    sentences: Sentence[];
    entities: Entity[];
    annotations: Annotation[];
    /** A person's own types. */
    labels?: OwnLabel[];
    relations?: Relation[];
}
/** A type of a person's own; `name` is the `type` of what is marked with it. */
export interface OwnLabel {
    name: string;
    /** What the page calls it. */
    words: string;
    colour: string;
    shape: string;
    /** A digit, or "Shift+W". */
    key?: string;
    /** What is to be marked with it, and what is not. */
    help?: string;
}
/** How one annotation stands to another. */
export interface Relation {
    id: string;
    /** "source-of", "supports", "contradicts", "same-as", or words of a person's own. */
    type: string;
    /** Annotation ids. */
    from: string;
    to: string;
    note?: string;
    created: string;
}
/** The day that the article was written; `start` and `end` of the words that state it, absent where a person set it. */
export interface ArticleDate extends Partial<Range> {
    /** ISO 8601, a day. */
    date: string;
    origin: "rule" | "user";
}
/** The language of a text that is not English. */
export interface Language {
    /** ISO 639-1 where the language has such a code, else ISO 639-3. */
    code: string;
    english: boolean;
    /** 0 to 1. */
    score: number;
}
export type OffsetUnit = "codepoint" | "utf16" | "byte";
export interface Generator {
    name: string;
    version: string;
    model?: string;
    modelHash?: string;
}
export type BlockKind =
    | "headline" | "byline" | "dateline" | "paragraph" | "heading" | "quote" | "list" | "caption" | "credit" | "boilerplate";
/** A range; `end` is exclusive. */
export interface Range {
    start: number;
    end: number;
}
export interface Block extends Range {
    kind: BlockKind;
}
export interface Sentence extends Range {
    /** 0 to 1. */
    checkworthiness: number;
}
export type EntityType =
    | "PERSON" | "NORP" | "ORG" | "LOC" | "FAC" | "PRODUCT" | "EVENT" | "WORK_OF_ART" | "LAW" | "MISC"
    | "DATE" | "TIME" | "MONEY" | "PERCENT" | "QUANTITY"
    // The name of an own label.
    | (string & {});
export interface Entity {
    id: string;
    type: EntityType;
    name: string;
    /** Annotation ids. */
    mentions: string[];
    links: Link[];
}
export interface Link {
    source: "iso3166" | "geonames";
    id: string;
    // A city's:
    /** ISO 3166-1 alpha-2. */
    country?: string;
    population?: number;
    /** Degrees, north and east. */
    latitude?: number;
    longitude?: number;
    /** The ids of other cities of the name, the likeliest first. */
    alternatives?: string[];
}
export type AnnotationKind = "entity" | "attribution" | "claim" | "note";
export type Status = "suggested" | "accepted" | "edited" | "rejected";
export interface Annotation extends Range {
    id: string;
    kind: AnnotationKind;
    /** The words between `start` and `end`, always. */
    quote: string;
    prefix: string;
    suffix: string;
    /** Where it is not one piece: at least two, in order, from `start` to `end`; `quote` holds what lies between as well. */
    fragments?: Fragment[];
    origin: "model" | "rule" | "user";
    status: Status;
    /** 0 to 1. */
    score?: number;
    note: string;
    tags: string[];
    created: string;
    modified: string;
    // An entity's:
    type?: EntityType;
    /** Entity id. */
    entity?: string;
    /** What a suggestion was before the person changed its words or its type. */
    original?: Original;
    value?: Value;
    // An attribution's:
    source?: Part;
    cue?: Part;
    content?: Part;
    quotation?: "direct" | "indirect" | "mixed";
    // A claim's:
    /** 0 to 1. */
    checkworthiness?: number;
    voice?: "author" | "reported";
    /** Annotation id. */
    attribution?: string;
    /** Entity id. */
    claimer?: string;
    kinds?: ClaimKind[];
    /** The id of the earlier claim that it repeats. */
    sameAs?: string;
    /** Of a claim in the headline. */
    body?: BodyOfHeadline;
    certainty?: "asserted" | "hedged" | "denied" | "questioned";
    reasons?: Reason[];
    verdict?: string;
    rating?: number;
    evidence?: Evidence[];
}
export interface Fragment extends Range {
    /** The words between `start` and `end`, always. */
    quote: string;
}
/** An ISO 8601 date, time, interval or duration; or an amount of a currency (ISO 4217), of percent (`%`), of a unit. */
export type Value = string | { amount: number; max?: number; currency?: string; unit?: string };
export interface Original extends Range {
    quote: string;
    type?: EntityType;
}
export interface Part extends Range {
    quote: string;
    entity?: string;
}
export type ClaimKind = "event" | "quantity" | "comparison" | "cause" | "prediction" | "law" | "position";
export interface Reason extends Range {
    code: ReasonCode;
    /** Whether the words speak against checking it. */
    lowers?: boolean;
}
export type ReasonCode =
    | "number" | "named-actor" | "comparison" | "superlative" | "cause" | "prediction" | "law" | "date" | "act" | "harm"
    | "measure" | "position" | "hedge" | "source" | "opinion" | "vague" | "personal" | "ought" | "wording" | "accusation"
    | "many-people";
/** The claim of the body on what a headline claims. */
export interface BodyOfHeadline {
    /** Annotation id. */
    claim: string;
    /** It says the same; or another number, or the opposite, or is less sure. */
    relation: "supports" | "differs";
    /** Words of the body, or of the headline where only that has them. */
    reasons?: BodyReason[];
}
export interface BodyReason extends Range {
    code: BodyReasonCode;
}
export type BodyReasonCode =
    | "other-number" | "denial" | "hedge" | "same-number" | "same-name" | "same-date" | "same-word" | "source";
export interface Evidence {
    url: string;
    quote: string;
    date: string;
}

/** What `annotate` answers. */
export interface Annotated {
    document: GlossatorDocument;
    /** `[start0, end0, start1, end1, ...]` of the words, in UTF-16: what a selection snaps to. */
    words: Uint32Array;
}
/** What `datesOf` answers: every date and time of a text, read against a day. */
export interface Dates {
    articleDate?: ArticleDate;
    values: (Range & { value?: string })[];
}
/** What `loadModel` answers: which model finds the names from here on. */
export interface ModelIdentity {
    name: string;
    /** Of the file's content, 32 hexadecimal digits. */
    hash: string;
}
export type Stage = "reading" | "entities" | "claims" | "crossing";
/** What every function here throws: `code` for programs, `message` for people. */
export interface GlossatorError extends Error {
    code:
        | "text-too-long" | "date-unreadable" | "not-json" | "not-glossator" | "document-version" | "document-broken"
        | "not-model" | "model-version" | "model-damaged";
}
