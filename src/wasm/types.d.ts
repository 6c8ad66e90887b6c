// Made from the types of the core by `cargo run -p xtask -- types`; not to be edited.

/**
 * A text, what was found in it, and what a person made of that. Offsets count the unit that `offsetUnit` names; ends
 * are exclusive; a quote is the text between its start and its end. A later version may add a field, and renames none.
 */
export interface GlossatorDocument {
    /** Always `glossator`. */
    format: "glossator";
    /** Always 1. */
    version: 1;
    /**
     * The unit of every `start` and `end`. Files hold code points unless another unit was asked for; in the page it is
     * UTF-16.
     */
    offsetUnit: OffsetUnit;
    /** The document's own identifier. */
    id: string;
    /** The headline, or what the person calls it. */
    title: string;
    /** When it was made, RFC 3339. */
    created: Time;
    /** When it was last changed, RFC 3339. */
    modified: Time;
    /** What made the suggestions. */
    generator: Generator;
    /** Where and when it was published, by whom, and as what, where the markup of its page or the person says so. */
    published?: Published;
    /** The day that the article was written, where it is known. */
    articleDate?: ArticleDate;
    /** The language of the text, where it is another than English. */
    language?: Language;
    /** The text, exactly as pasted. */
    text: string;
    /** The blocks of the text. */
    blocks: Block[];
    /** Every sentence, scored. */
    sentences: Sentence[];
    /** The entities. */
    entities: Entity[];
    /** The annotations, in order of their start. */
    annotations: Annotation[];
    /** The person's tags on the article. */
    tags?: string[];
    /** What a person made of words that were edited out of the text: annotations without a place. */
    unplaced?: Unplaced[];
    /** Suggestions that the person rejected wherever they stood: these words are not offered as this again. */
    refused?: Refusal[];
    /** A person's own types. */
    labels?: OwnLabel[];
    /** How annotations stand to each other. */
    relations?: Relation[];
    /** A newsroom's own scale of verdicts, in its order; without it the usual one, from true to false. */
    verdictScale?: ScaleVerdict[];
    /** The name of the person whose marks these are, where they gave one. */
    annotator?: string;
    /** The person marks without seeing what was suggested. */
    suggestionsHidden?: boolean;
}
/**
 * A unit in which an offset can be counted. Its text form is what a document calls it: `codepoint`, `utf16`, `byte`.
 */
export type OffsetUnit =
    /** Unicode code points: what files hold. */
    | "codepoint"
    /** UTF-16 code units: what a browser counts. */
    | "utf16"
    /** UTF-8 bytes: what the crate counts. */
    | "byte";
/** RFC 3339. */
export type Time = string;
/** The program and the model that made the suggestions. */
export interface Generator {
    /** The program. */
    name: string;
    /** Its version. */
    version: string;
    /** The model's name; absent where rules alone were used. */
    model?: string;
    /** The hash of the model's file. */
    modelHash?: string;
}
/** Where and when a text was published, by whom, and as what. */
export interface Published {
    /** Its address, of http or https. */
    url?: string;
    /** The site, by name. */
    site?: string;
    /** Its headline. */
    title?: string;
    /** Who wrote it, by name. */
    author?: string;
    /** When, ISO 8601, a day. */
    date?: Day;
}
/** ISO 8601, a day. */
export type Day = string;
/** The day that an article was written: dates in it are read against it. */
export interface ArticleDate {
    /** ISO 8601, a day. */
    date: Day;
    /** `rule` where the article or the markup of its page states it, `user` where the person set it. */
    origin: DateOrigin;
    /** The first unit of the words that state it. */
    start?: number;
    /** The unit after their last. */
    end?: number;
}
/** `rule` where the article states it, `user` where the person set it. */
export type DateOrigin =
    /** `start` and `end` are of the words that state it. */
    | "rule"
    /** The person. */
    | "user";
/** The language of a text. */
export interface Language {
    /** ISO 639-1 where the language has such a code, else ISO 639-3. */
    code: string;
    /** Whether it is English. */
    english: boolean;
    /** How sure, 0 to 1. */
    score: Share;
}
/** 0 to 1. */
export type Share = number;
/** A block of the text. */
export interface Block {
    /** What it is: headline, byline, dateline, paragraph, heading, quote, list, caption, credit or boilerplate. */
    kind: BlockKind;
    /** The first unit. */
    start: number;
    /** The unit after the last. */
    end: number;
    /** Whether it is part of the article, where a person decided that; one that is not is boilerplate. */
    inArticle?: boolean;
    /**
     * Whether it is not sure that it belongs where it was put, in the article or beside it, and nobody has decided yet.
     */
    inDoubt?: boolean;
}
/** What a block is. */
export type BlockKind =
    /** The article's title. */
    | "headline"
    /** Who wrote it. */
    | "byline"
    /** When and where it was written. */
    | "dateline"
    /** Running text. */
    | "paragraph"
    /** A heading inside the article. */
    | "heading"
    /** A block quote. */
    | "quote"
    /** An item of a list. */
    | "list"
    /** The words under a picture. */
    | "caption"
    /** Who made the picture. */
    | "credit"
    /** What the page carries beside the article: share buttons, forms, disclaimers. */
    | "boilerplate";
/** A sentence and its score. */
export interface Sentence {
    /** The first unit. */
    start: number;
    /** The unit after the last. */
    end: number;
    /** 0 to 1. */
    checkworthiness: Share;
    /**
     * How likely the article itself judges here what nobody could check, 0 to 1; an opinion from 0.5 on. What somebody
     * else says is none. Absent where an earlier version scored the sentence.
     */
    opinion?: Share;
}
/** Someone or something that the article names. */
export interface Entity {
    /** Its identifier in this document. */
    id: string;
    /** Its type's label. */
    type: EntityType;
    /** Its fullest name. */
    name: string;
    /** The annotations that name it. */
    mentions: string[];
    /** Where else it is known. */
    links: Link[];
    /** The person's own words, on the entity as a whole. */
    note?: string;
    /** What a person decided about the entity. */
    decided?: Decided;
}
/** The type of what is marked: one that is found, or the name of a label of a person's own. */
export type EntityType =
    | "PERSON" | "NORP" | "ORG" | "LOC" | "FAC" | "PRODUCT" | "EVENT" | "WORK_OF_ART" | "LAW" | "MISC" | "DATE"
    | "TIME" | "MONEY" | "PERCENT" | "QUANTITY" | (string & {});
/** An entity's place in a public register. */
export interface Link {
    /** iso3166 or geonames. */
    source: LinkSource;
    /** The identifier there. */
    id: string;
    /** Of a city: its country, ISO 3166-1 alpha-2. */
    country?: string;
    /** Of a city: its inhabitants. */
    population?: number;
    /** Of a city: degrees north. */
    latitude?: number;
    /** Of a city: degrees east. */
    longitude?: number;
    /** Of a city: the identifiers of others that bear its name, the likeliest first. */
    alternatives?: string[];
}
/** A public register that an entity is linked to. */
export type LinkSource =
    /** ISO 3166-1 alpha-2. */
    | "iso3166"
    /** A GeoNames id. */
    | "geonames";
/** What a person decided about an entity: these spellings name it, whatever a later reading says. */
export interface Decided {
    /** As they are written in the text. */
    spellings: string[];
    /** The name was set by hand. */
    name?: boolean;
    /** The type was set by hand. */
    type?: boolean;
    /** Where words of this entity mean something else. */
    not?: Occurrence[];
}
/** A place in a text, told so that it holds in every unit of offsets. */
export interface Occurrence {
    /** The words. */
    quote: string;
    /** Which of the places where the text has the quote, within longer words too; from 1. */
    nth: number;
}
/** An annotation. Which of the optional fields stand depends on its kind. */
export interface Annotation {
    /** Its identifier in this document. */
    id: string;
    /** What it is. */
    kind: AnnotationKind;
    /** The first unit. */
    start: number;
    /** The unit after the last. */
    end: number;
    /** The words between the two, always. */
    quote: string;
    /** The words before. */
    prefix: string;
    /** The words after. */
    suffix: string;
    /**
     * The parts that it is made of, where it is not one piece: at least two, in order; `start`, `end` and `quote` then
     * go from the first part to the last and hold what lies between.
     */
    fragments?: Fragment[];
    /** Who made it. */
    origin: Origin;
    /** Where it is in its life. */
    status: Status;
    /** How sure its maker was, 0 to 1. */
    score?: Share;
    /** The person's words on it. */
    note: string;
    /** The person's tags. */
    tags: string[];
    /** When it was made, RFC 3339. */
    created: Time;
    /** When it was last changed, RFC 3339. */
    modified: Time;
    /** Of an entity: its type's label. */
    type?: EntityType;
    /** Of an entity: the entity's identifier. */
    entity?: string;
    /** Of a suggestion that the person changed: what it was. */
    original?: Original;
    /** Of an entity: the date or amount in one form. */
    value?: Value;
    /** For whom a place acts: "Ankara" for Turkey. */
    standsFor?: StandsFor;
    /** Of an attribution: who says it. Of a claim: who claims it, where the person found these words in the text. */
    source?: Part;
    /** Of an attribution: the words of saying. */
    cue?: Part;
    /** Of an attribution: what is said. */
    content?: Part;
    /** Of an attribution: direct, indirect or mixed. */
    quotation?: QuotationKind;
    /** Of a claim: 0 to 1. */
    checkworthiness?: Share;
    /** Of a claim: author or reported. */
    voice?: Voice;
    /** Of a claim: the attribution that reports it. */
    attribution?: string;
    /** Of a claim: the entity that claims it. */
    claimer?: string;
    /** Of a claim: event, quantity, comparison, cause, prediction, law, position. */
    kinds?: ClaimKind[];
    /** Of a claim: asserted, hedged, denied or questioned. */
    certainty?: Certainty;
    /** Of a claim: the earlier claim that it repeats. */
    sameAs?: string;
    /** Of a claim whose own words are too long for a line, or do not stand alone: a short form of them that does. */
    short?: string;
    /** Of a claim in the headline: the claim of the body on the same thing. */
    body?: BodyOfHeadline;
    /** Of a claim: why it scored as it did. */
    reasons?: Reason[];
    /** Of a claim: what the person found. */
    verdict?: string;
    /** Of a claim: the verdict as a number. */
    rating?: number;
    /** Of a claim: what the verdict rests on. */
    evidence?: Evidence[];
    /** Whose word gave a suggestion its type: a correction in this document, or the person's dictionary. */
    learned?: "document" | "dictionary";
    /** Of a claim: who claims it, in the person's own words. */
    claimerName?: string;
    /** Of a claim: what it says, in the person's words, so that it stands alone. */
    standalone?: string;
    /** The name of the person who made or judged it, where that is not the document's annotator. */
    annotator?: string;
}
/** What an annotation is. */
export type AnnotationKind =
    /** A place where an entity is named. */
    | "entity"
    /** Who says, thinks or wants what. */
    | "attribution"
    /** Something asserted. */
    | "claim"
    /** The person's own words on a span. */
    | "note";
/** A part of an annotation that is not one piece. */
export interface Fragment {
    /** The first unit. */
    start: number;
    /** The unit after the last. */
    end: number;
    /** The words between the two, always. */
    quote: string;
}
/** Who made an annotation. */
export type Origin =
    /** The trained model. */
    | "model"
    /** A rule or a list. */
    | "rule"
    /** The person. */
    | "user";
/** Where an annotation is in its life. */
export type Status =
    /** Not yet looked at. */
    | "suggested"
    /** The person agreed, or made it. */
    | "accepted"
    /** The person changed it. */
    | "edited"
    /** The person disagreed. */
    | "rejected";
/** What a suggestion was before the person changed its words, its type, or who claims it and how surely. */
export interface Original {
    /** The first unit. */
    start: number;
    /** The unit after the last. */
    end: number;
    /** The words between the two, always. */
    quote: string;
    /** Of an entity: its type's label. */
    type?: EntityType;
    /** Of a claim: author or reported; absent where an earlier version kept the words alone. */
    voice?: Voice;
    /** Of a claim: the attribution that reports it. */
    attribution?: string;
    /** Of a claim: the entity that claims it. */
    claimer?: string;
    /** Of a claim: asserted, hedged, denied or questioned. */
    certainty?: Certainty;
}
/** Who asserts it. */
export type Voice =
    /** The article itself. */
    | "author"
    /** Someone whom the article reports. */
    | "reported";
/** How sure the one who asserts it sounds. */
export type Certainty =
    /** Plainly. */
    | "asserted"
    /** May, likely, reportedly. */
    | "hedged"
    /** It is not so. */
    | "denied"
    /** It is unclear whether it is so. */
    | "questioned";
/** An ISO 8601 date, time, interval or duration; or an amount. */
export type Value =
    /** A date or a time. */
    | string
    /** A number of something. */
    | Amount;
/** A number of a currency, of percent, of a unit, or of things that are counted. */
export interface Amount {
    amount: number;
    /** The upper end of a range. */
    max?: number;
    /** ISO 4217. */
    currency?: string;
    /** `%`, or the symbol of a measure. */
    unit?: string;
}
/** The entity for which a place acts. */
export interface StandsFor {
    /** Its id. */
    entity: string;
    /** How sure, 0 to 1. */
    score: Share;
}
/** A part of an attribution. */
export interface Part {
    /** The first unit. */
    start: number;
    /** The unit after the last. */
    end: number;
    /** The words between the two, always. */
    quote: string;
    /** The entity that the words name or stand for. */
    entity?: string;
    /** How sure it is that a pronoun or a role stands for the entity, 0 to 1; absent where the words name it. */
    score?: Share;
    /** What a pronoun or a role is read from. */
    reason?: AntecedentReason;
}
/** What a pronoun or a role is read from. */
export interface AntecedentReason {
    /** Which. */
    code: AntecedentCode;
    /** The first unit of the words that gave it. */
    start: number;
    /** The unit after their last. */
    end: number;
}
/** Why a source that names no one is read as an entity. */
export type AntecedentCode =
    /** The only one near it that the word can mean. */
    | "only-one"
    /** The one who spoke last. */
    | "last-speaker"
    /** The one whose role the words name. */
    | "role"
    /** The one whose name holds the word: "the ministry". */
    | "named-so";
/** Whose words the content is in. */
export type QuotationKind =
    /** The speaker's, between quote marks. */
    | "direct"
    /** The author's. */
    | "indirect"
    /** Some of each. */
    | "mixed";
/** What kind of thing is asserted; a claim may be of several. */
export type ClaimKind =
    /** Something happened or is so. */
    | "event"
    /** How much, how many. */
    | "quantity"
    /** More, less, first, most. */
    | "comparison"
    /** One thing brought about another. */
    | "cause"
    /** Something will happen. */
    | "prediction"
    /** A law or rule says so. */
    | "law"
    /** Who supports or opposes what. */
    | "position";
/** The claim of the body on what a headline claims. */
export interface BodyOfHeadline {
    /** Its identifier. */
    claim: string;
    /** Whether it says the same. */
    relation: BodyRelation;
    /** What is the same, and what is not. */
    reasons: BodyReason[];
}
/** How the body stands to its headline. */
export type BodyRelation =
    /** It says the same. */
    | "supports"
    /** It says another number, or the opposite, or is less sure. */
    | "differs";
/** Something that headline and body share, or in which they part. */
export interface BodyReason {
    /** Which. */
    code: BodyReasonCode;
    /** The first unit of the words: of the body, or of the headline where only that has them. */
    start: number;
    /** The unit after their last. */
    end: number;
}
/** What headline and body share, or in what they part. */
export type BodyReasonCode =
    /** Another number of the same. */
    | "other-number"
    /** Only one of the two says that it is not so. */
    | "denial"
    /** The body is less sure. */
    | "hedge"
    /** The same number. */
    | "same-number"
    /** The same name. */
    | "same-name"
    /** The same date. */
    | "same-date"
    /** The same word, or one that means the same. */
    | "same-word"
    /** The body gives a source, the headline none. */
    | "source";
/** Why something was read so: which words, and what they are. */
export interface Reason {
    /** Which reason. */
    code: ReasonCode;
    /** The first unit of the words that gave it. */
    start: number;
    /** The unit after their last. */
    end: number;
    /** Of a claim: whether the words speak against checking it. */
    lowers?: boolean;
}
/** Why a claim scored as it did. */
export type ReasonCode =
    | "number" | "harm" | "cause" | "accusation" | "comparison" | "superlative" | "prediction" | "law" | "many-people"
    | "act" | "position" | "date" | "named-actor" | "hedge" | "source" | "opinion" | "vague" | "wording" | "measure"
    | "personal" | "ought";
/** What a verdict rests on. */
export interface Evidence {
    /** Where it is found. */
    url: string;
    /** What it is called. */
    title?: string;
    /** What it says. */
    quote: string;
    /** When it was published or seen. */
    date: string;
}
/** An annotation whose words are gone from the text. */
export interface Unplaced {
    /** Its identifier in this document. */
    id: string;
    /** What it is. */
    kind: AnnotationKind;
    /** The words between the two, always. */
    quote: string;
    /** The words before. */
    prefix: string;
    /** The words after. */
    suffix: string;
    /**
     * The parts that it is made of, where it is not one piece: at least two, in order; `start`, `end` and `quote` then
     * go from the first part to the last and hold what lies between.
     */
    fragments?: Fragment[];
    /** Who made it. */
    origin: Origin;
    /** Where it is in its life. */
    status: Status;
    /** How sure its maker was, 0 to 1. */
    score?: Share;
    /** The person's words on it. */
    note: string;
    /** The person's tags. */
    tags: string[];
    /** When it was made, RFC 3339. */
    created: Time;
    /** When it was last changed, RFC 3339. */
    modified: Time;
    /** Of an entity: its type's label. */
    type?: EntityType;
    /** Of an entity: the entity's identifier. */
    entity?: string;
    /** Of a suggestion that the person changed: what it was. */
    original?: Original;
    /** Of an entity: the date or amount in one form. */
    value?: Value;
    /** For whom a place acts: "Ankara" for Turkey. */
    standsFor?: StandsFor;
    /** Of an attribution: who says it. Of a claim: who claims it, where the person found these words in the text. */
    source?: Part;
    /** Of an attribution: the words of saying. */
    cue?: Part;
    /** Of an attribution: what is said. */
    content?: Part;
    /** Of an attribution: direct, indirect or mixed. */
    quotation?: QuotationKind;
    /** Of a claim: 0 to 1. */
    checkworthiness?: Share;
    /** Of a claim: author or reported. */
    voice?: Voice;
    /** Of a claim: the attribution that reports it. */
    attribution?: string;
    /** Of a claim: the entity that claims it. */
    claimer?: string;
    /** Of a claim: event, quantity, comparison, cause, prediction, law, position. */
    kinds?: ClaimKind[];
    /** Of a claim: asserted, hedged, denied or questioned. */
    certainty?: Certainty;
    /** Of a claim: the earlier claim that it repeats. */
    sameAs?: string;
    /** Of a claim whose own words are too long for a line, or do not stand alone: a short form of them that does. */
    short?: string;
    /** Of a claim in the headline: the claim of the body on the same thing. */
    body?: BodyOfHeadline;
    /** Of a claim: why it scored as it did. */
    reasons?: Reason[];
    /** Of a claim: what the person found. */
    verdict?: string;
    /** Of a claim: the verdict as a number. */
    rating?: number;
    /** Of a claim: what the verdict rests on. */
    evidence?: Evidence[];
    /** Whose word gave a suggestion its type: a correction in this document, or the person's dictionary. */
    learned?: "document" | "dictionary";
    /** Of a claim: who claims it, in the person's own words. */
    claimerName?: string;
    /** Of a claim: what it says, in the person's words, so that it stands alone. */
    standalone?: string;
    /** The name of the person who made or judged it, where that is not the document's annotator. */
    annotator?: string;
    relations?: Relation[];
}
/** How one annotation stands to another. Where an end names no annotation any more, it counts for nothing. */
export interface Relation {
    /** Its identifier. */
    id: string;
    /** source-of, supports, contradicts, same-as, or words of a person's own. */
    type: string;
    /** Annotation id. */
    from: string;
    /** Annotation id. */
    to: string;
    /** The person's words on it. */
    note?: string;
    /** When it was made. */
    created: Time;
}
/** Words that a person will not be offered as this again: an entity of a type, or a claim, which has none. */
export interface Refusal {
    /** The words. */
    quote: string;
    /** Of an entity; a claim has none. */
    type?: string;
}
/** A type of a person's own. */
export interface OwnLabel {
    /** The type of what is marked with it. */
    name: string;
    /** What it is called. */
    words: string;
    /** Its colour, by name. */
    colour: "teal" | "indigo" | "rose" | "olive" | "brown" | "sky" | "plum" | "slate";
    /** The line that it is drawn with; `both` is one under the words and one over them. */
    shape: "line" | "double" | "dots" | "dashes" | "wave" | "both";
    /** A digit, or Shift+ and a letter. */
    key?: string;
    /** What is to be marked with it, and what is not. */
    help?: string;
}
/** A verdict of a newsroom's own scale. */
export interface ScaleVerdict {
    /** What it is called. */
    words: string;
    /** How true it says that a claim is, from 1 (false) to 5 (true); a verdict that says something else has none. */
    rating?: number;
    /** Its colour, by name. */
    colour: "green" | "red" | "grey" | "orange" | "blue" | "purple" | "pink" | "teal";
}
/** The dates of a text and the day that they are read against. */
export interface Dates {
    /** The day; absent where none is known. */
    articleDate?: ArticleDate;
    /** The dates and times, in order. */
    values: DateValue[];
}
/** A date or time and its value. */
export interface DateValue {
    /** The first unit. */
    start: number;
    /** The unit after the last. */
    end: number;
    /** ISO 8601; absent where the words alone do not say it. */
    value?: string;
}
/** Which model it is. */
export interface ModelIdentity {
    /** Its name: "en". */
    name: string;
    /** The hash of its file's content: 32 hexadecimal digits. */
    hash: string;
}
/** What a person needs to know to choose a format. */
export interface FormatAbout {
    /** Its name on the command line, and in `exportAs`. */
    name: FormatName;
    /** What people call it. */
    title: string;
    /** The ends of the names of its files, one for each file. */
    suffixes: string[];
    /** What it is for. */
    purpose: string;
    /** What it cannot hold; empty where it holds everything. */
    limits: string;
    /** What its offsets count; absent where it has none. */
    offsetUnit?: OffsetUnit;
}
/** A format that a document is written in. Its text form is its name on the command line. */
export type FormatName =
    /** The native document. */
    | "json"
    /** W3C Web Annotation in JSON-LD. */
    | "w3c"
    /** A task of Label Studio and the labelling config that goes with it. */
    | "label-studio"
    /** A line of doccano. */
    | "doccano"
    /** A line of Prodigy. */
    | "prodigy"
    /** A `Doc` of spaCy in JSON. */
    | "spacy"
    /** The two files of brat. */
    | "brat"
    /** A token and its tag a line. */
    | "conll"
    /** A table, a mark a row. */
    | "csv"
    /** ClaimReview of schema.org in JSON-LD. */
    | "claimreview"
    /** An article to read. */
    | "markdown";
/** A file of an export. */
export interface ExportedFile {
    /** What follows the document's name in the file's name: `.ann`. */
    suffix: string;
    /** What the file holds. */
    text: string;
}
/** What came of reading. */
export interface ImportedFiles {
    /** What the files are, in words: "a Label Studio export". */
    kind: string;
    /** Whether they are documents of this program's own format, which come in as they are. */
    isNative: boolean;
    /** Whether they hold marks without a text: those were laid on the text that was given. */
    isLaidOn: boolean;
    /** At least one. */
    documents: ImportedDocument[];
}
/** A document that was read. */
export interface ImportedDocument {
    /** The document. */
    document: GlossatorDocument;
    /** What is not in it, by reason. */
    leftOut: Skipped[];
    /** How many marks stood elsewhere than their offsets said, and were found by their words. */
    moved: number;
    /** How many marks have no certain place in the text. */
    unplaced: number;
}
/** What was left out for one reason. */
export interface Skipped {
    /** How many. */
    count: number;
    /** What they are and why, in words. */
    what: string;
}
/** How far coders agree, and where they do not. */
export interface Comparison {
    /** In the order of the documents. */
    coders: Coder[];
    /** By layer, `entities` and then `claims`, as far as anybody marked there. */
    overall: LayerAgreement[];
    /** By label: types of entities by their name, claims last. */
    labels: LabelAgreement[];
    /** What all marked alike: the identifiers of one mark, one for each coder. In the order of the text. */
    agreed: string[][];
    /** Where they do not agree, in the order of the text. */
    differences: Difference[];
}
/** Who marked. */
export interface Coder {
    /** The `annotator` of the document; "A", "B" ... where it names none. */
    name: string;
    /** How many entities and claims are marked. */
    marks: number;
}
/** The agreement on entities, or on claims. */
export interface LayerAgreement {
    /** Which of the two. */
    layer: Layer;
    /** F1 of marks with the same pieces and label, 0 to 1, over all pairs of coders. */
    exactF1?: number;
    /** F1 of marks that overlap and have the same label, 0 to 1, over all pairs of coders. */
    overlapF1?: number;
    /** Cohen's kappa on words, the mean over all pairs of coders; 1 is full agreement, 0 that of chance. */
    kappa?: number;
    /** Krippendorff's alpha for unitised text, of all coders; 1 is full agreement, 0 that of chance. */
    alpha?: number;
}
/** Entities and claims lie over each other, so each is compared with its own kind. */
export type Layer =
    /** People, places, dates and the like, by type. */
    | "entities"
    /** What is asserted. */
    | "claims";
/** The agreement on one label. */
export interface LabelAgreement {
    /** An entity's type, or `CLAIM`. */
    label: string;
    /** How many marks all have alike. */
    all: number;
    /** How many each has that not all have, in the order of the coders. */
    only: number[];
    /** F1 of marks with the same pieces and label, 0 to 1, over all pairs of coders. */
    exactF1?: number;
    /** F1 of marks that overlap and have the same label, 0 to 1, over all pairs of coders. */
    overlapF1?: number;
    /** Cohen's kappa on words, the mean over all pairs of coders; 1 is full agreement, 0 that of chance. */
    kappa?: number;
    /** Krippendorff's alpha for unitised text, of all coders; 1 is full agreement, 0 that of chance. */
    alpha?: number;
}
/** A place where coders do not agree. */
export interface Difference {
    /** What about it. */
    kind: DifferenceKind;
    /** Where the first of its marks begins, in the offset unit of the first document. */
    start: number;
    /** Where the last ends; exclusive. */
    end: number;
    /** The identifiers of the marks of each coder; empty for one who marked nothing there. */
    sides: string[][];
}
/** What coders do not agree on. */
export type DifferenceKind =
    /** Some marked nothing there. */
    | "missing"
    /** All marked the same words, as something else. */
    | "label"
    /** All marked something there, with other ends or pieces. */
    | "bounds"
    /** All marked the same claim and judged it differently. */
    | "verdict";
/** What `annotate` answers. */
export interface Annotated {
    /** Without its text, which the caller has. */
    document: Omit<GlossatorDocument, 'text'>;
    /** `[start0, end0, start1, end1, ...]` of the words, in UTF-16: what a selection snaps to. */
    words: Uint32Array;
}
/** A step of the walk through a page's tree. */
export type MarkupEvent = { open: [name: string, attributes: [name: string, value: string][]] } | { text: string } | 'close';
/** What the markup of a page says of the lines of its text; only the core looks into it. */
export interface MarkedUp {
    lines: object[];
}
/** What `readMarkup` answers. */
export interface MarkedPage {
    /** The whole page, as a reader sees it. */
    text: string;
    /** Whether anything but running words is in it: paragraphs, headings, lists, line breaks. */
    hasStructure: boolean;
    markedUp: MarkedUp;
    published: Published;
}
/** What is known of where a text comes from. */
export interface Origins {
    markedUp?: MarkedUp;
    published?: Published;
}
/** What `exportAs` answers. */
export interface ExportedFiles {
    /** Nearly always one; brat and Label Studio have two. */
    files: ExportedFile[];
    /** What the format could not hold, as a sentence; empty where everything is there. */
    leftOut: string;
}
/** A stage of `annotate`, named when it begins. */
export type Stage = "reading" | "entities" | "claims" | "crossing";
/** What every function of the core throws: `code` for programs, `message` for people. */
export interface GlossatorError extends Error {
    code:
        | "text-too-long" | "date-unreadable" | "name-unknown" | "not-json" | "not-glossator" | "document-version"
        | "document-broken" | "format-unknown" | "text-missing" | "nothing-to-compare" | "texts-differ" | "not-model"
        | "model-version" | "model-damaged";
}
