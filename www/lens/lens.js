import { indexOf } from "../document/annotation-index.js";
import { isUntouched } from "../document/annotation.js";
import { percentOf } from "../document/confidence.js";
import { hidesSuggestions, isSuggestion } from "../document/suggestions-hidden.js";
import { inReadingOrder } from "../document/ranges.js";
import { endsOf } from "../document/relations.js";
import { levelOf } from "../findings/claim-words.js";
import { wordsFor } from "../labels/entity-types.js";
import { keptChoice } from "../store/kept-choice.js";
import { numbersOf, underlinedClaims } from "./density.js";
import { AGREEMENTS } from "./comparison.js";
import { chipOf, legendOf, speakerPen } from "./legend.js";
import { opinionSentences, statementOf } from "./statements.js";
import { standsFor } from "./whole.js";

/** @import {Annotation, GlossatorDocument} from "../document/types.js" */
/** @import {Agreement} from "./comparison.js" */
/** @import {Density} from "./density.js" */
/** @import {LensName} from "./legend.js" */

/** @typedef {ReturnType<typeof createLens>} Lens */

/** The lenses in the order of their control. @type {readonly {name: LensName, label: string}[]} */
export const LENSES = Object.freeze([
  { name: "entities", label: "Entities" },
  { name: "claims", label: "Claims" },
  { name: "speakers", label: "Who says what" },
  { name: "opinion", label: "Fact and opinion" },
]);

/** @type {readonly {name: Density, label: string}[]} */
export const DENSITIES = Object.freeze([
  { name: "five", label: "Top five" },
  { name: "strong", label: "Strong" },
  { name: "all", label: "All" },
]);

/** In percent: of the names that are as sure, some four in five are right. */
const SURE = 70;

/**
 * What is drawn of a document, by a lens.
 *
 * @typedef {object} Marks
 * @property {readonly Annotation[]} drawn  by their start
 * @property {(annotation: Annotation) => string} penOf  of those
 * @property {readonly Annotation[]} beside  the claims that have a sign in the margin, by their start
 * @property {ReadonlyMap<string, number>} numbers  of those to check first, by id
 */

/** The lists of the panel, which filter, and whose marks can be hidden in the text. @typedef {"Entities" | "Claims" | "Notes"} MarkList */

/**
 * How many marks are left out of what the views get: names that are less sure, kinds that a chip took away, and suggestions that a
 * person does not want to see; and whether there are any of each list.
 *
 * @typedef {{unsure: number, taken: number, suggested: number, of: Readonly<Record<MarkList, boolean>>}} LeftOut
 */

/**
 * What article, panel, minimap, print and report show: one lens, how many claims have a line, which sorts of marks are taken away.
 * The lens and the density are kept by this browser.
 */
export function createLens() {
  const kept = { lens: keptChoice("lens"), density: keptChoice("density"), sure: keptChoice("sure-names") };
  let name = LENSES.find((one) => one.name === kept.lens.read())?.name ?? "claims";
  let density = DENSITIES.find((one) => one.name === kept.density.read())?.name ?? "strong";
  let onlySure = kept.sure.read() !== null;
  /** The chips that are off, each with its lens. @type {Set<string>} */
  let off = new Set();
  /** What passes the filters of a list that has some. @type {Map<MarkList, ReadonlySet<string>>} */
  const passing = new Map();
  /** The lists whose marks are hidden in the text. @type {Set<MarkList>} */
  const hidden = new Set();
  /** These count up whenever something else is left out of a document, and whenever its marks are drawn otherwise. */
  let [seenVersion, drawnVersion] = [0, 0];
  /** @type {{of: GlossatorDocument, at: number, marks: Marks, drawn: ReadonlySet<Annotation>} | null} */
  let last = null;

  const keyOf = (/** @type {string} */ chip) => `${name} ${chip}`;

  /** @param {GlossatorDocument} document @returns {(annotation: Annotation) => boolean} */
  function unsureIn(document) {
    if (!onlySure) return () => false;
    const related = endsOf(document);
    return (annotation) => annotation.kind === "entity" && isUntouched(annotation) && !related.has(annotation.id) && (percentOf(annotation) ?? 100) < SURE;
  }

  /** Whether a mark passes the filters, and is not hidden with all of its list. @param {Annotation} annotation */
  function passes(annotation) {
    const list = listOf(annotation);
    return !hidden.has(list) && (passing.get(list)?.has(annotation.id) ?? true);
  }

  /** @param {GlossatorDocument} document @returns {Marks} */
  function read(document) {
    const { live, claims } = indexOf(document);
    const seen = live.filter(passes);
    const notes = seen.filter(({ kind }) => kind === "note");
    const beside = claims.filter(passes);
    /** @param {readonly Annotation[]} marks @param {(annotation: Annotation) => string} penOf @returns {Marks} */
    const only = (marks, penOf) => ({
      drawn: [...marks, ...notes].sort(inReadingOrder),
      penOf: (one) => (one.kind === "note" ? "note" : penOf(one)),
      beside: beside.filter(({ verdict }) => (verdict ?? "") !== ""),
      numbers: new Map(),
    });
    if (name === "compare") {
      const marks = seen.filter((one) => chipOf("compare", document, one) !== null);
      return only(marks, (one) => AGREEMENTS[/** @type {Agreement} */ (chipOf("compare", document, one))].pen);
    }
    if (name === "opinion") {
      const isWhole = !off.has(keyOf("opinion")) && !passing.has("Claims") && !hidden.has("Claims");
      const opinions = new Set(isWhole ? opinionSentences(document) : []);
      return only([...seen.filter(({ kind }) => kind === "claim"), ...opinions], (one) => (opinions.has(one) ? "opinion" : statementOf(document, one)));
    }
    if (name === "speakers") {
      const said = seen.filter(({ kind, voice }) => kind === "claim" && voice === "reported");
      return only(said, (one) => speakerPen(document, chipOf("speakers", document, one) ?? "") ?? "note");
    }
    // Who filters the claims wants to see what passes.
    const underlined = name === "entities" ? new Set() : underlinedClaims(document, passing.has("Claims") ? "all" : density);
    return {
      drawn: seen.filter(({ id, kind }) => kind !== "claim" || underlined.has(id)),
      penOf: usualPen,
      beside,
      numbers: name === "claims" ? numbersOf(document) : new Map(),
    };
  }

  function changed() {
    seenVersion += 1;
    drawnVersion += 1;
  }

  /** @param {GlossatorDocument} document */
  function now(document) {
    if (last?.of !== document || last.at !== drawnVersion) {
      const marks = read(document);
      last = { of: document, at: drawnVersion, marks, drawn: new Set(marks.drawn) };
    }
    return last;
  }

  return {
    get name() {
      return name;
    },
    set name(next) {
      name = next;
      // A comparison is of one document, and ends with it.
      if (next !== "compare") kept.lens.write(next);
      changed();
    },
    get density() {
      return density;
    },
    set density(next) {
      density = next;
      kept.density.write(next);
      drawnVersion += 1;
    },
    /** Whether the names that the core is less sure of are left out. */
    get onlySure() {
      return onlySure;
    },
    set onlySure(next) {
      onlySure = next;
      kept.sure.write(next ? "only" : null);
      changed();
    },
    /** Another number whenever `seen` would give something else. */
    get version() {
      return seenVersion;
    },
    /** The lens that was chosen before a comparison. */
    get before() {
      return LENSES.find((one) => one.name === kept.lens.read())?.name ?? "claims";
    },
    /** What can be taken away and given back. @param {GlossatorDocument} document */
    legendOf: (document) => legendOf(name, document).map((entry) => ({ ...entry, isOn: !off.has(keyOf(entry.key)) })),
    /** Takes the marks of a chip away, or gives them back. @param {string} chip  its key */
    toggle(chip) {
      const key = keyOf(chip);
      off = new Set(off.has(key) ? [...off].filter((one) => one !== key) : [...off, key]);
      changed();
    },
    /** Takes the marks of all other chips away. @param {string} chip  its key @param {readonly string[]} all */
    only(chip, all) {
      off = new Set([...[...off].filter((key) => !key.startsWith(`${name} `)), ...all.filter((key) => key !== chip).map(keyOf)]);
      changed();
    },
    /** Hears what passes the filters of a list; null where it has none. @param {MarkList} list @param {ReadonlySet<string> | null} ids @returns {boolean} whether that is news */
    filter(list, ids) {
      const before = passing.get(list) ?? null;
      if (before === ids || (before !== null && ids !== null && before.size === ids.size && [...ids].every((id) => before.has(id)))) return false;
      if (ids === null) passing.delete(list);
      else passing.set(list, ids);
      drawnVersion += 1;
      return true;
    },
    /** The lists that filter. @returns {readonly MarkList[]} */
    get filtered() {
      return [...passing.keys()];
    },
    /** A document without the claims that do not pass the filter of their list. @param {GlossatorDocument} document */
    passed(document) {
      const ids = passing.get("Claims");
      if (ids === undefined) return document;
      const part = { ...document, annotations: document.annotations.filter(({ id, kind, status }) => kind !== "claim" || status === "rejected" || ids.has(id)) };
      standsFor(part, document);
      return part;
    },
    /** The lists whose marks are hidden in the text. @returns {ReadonlySet<MarkList>} */
    get hidden() {
      return hidden;
    },
    /** Hides the marks of a list in the text, or shows them. @param {MarkList} list */
    hide(list) {
      if (!hidden.delete(list)) hidden.add(list);
      drawnVersion += 1;
    },
    /** Gives back all that was taken away in this lens, names that are less sure, and the marks of every list. */
    showAll() {
      off = new Set([...off].filter((key) => !key.startsWith(`${name} `)));
      onlySure = false;
      kept.sure.write(null);
      hidden.clear();
      changed();
    },
    /** Another document is open: nothing is taken away from it. */
    reset() {
      if (name === "compare") name = this.before;
      off = new Set();
      passing.clear();
      hidden.clear();
      changed();
    },
    /**
     * A document without what is left out of it, and how much that is; the same object where that is nothing.
     *
     * @param {GlossatorDocument} document
     * @returns {LeftOut & {document: GlossatorDocument}}
     */
    seen(document) {
      const blind = hidesSuggestions(document) && name !== "compare";
      // Nothing may tell of suggestions that are not to be seen: what is counted is counted without them.
      const whole = blind ? { ...document, annotations: document.annotations.filter((one) => !isSuggestion(one)) } : document;
      const isUnsure = unsureIn(whole);
      const left = { unsure: 0, taken: 0, suggested: document.annotations.length - whole.annotations.length, of: { Entities: blind, Claims: blind, Notes: false } };
      const annotations = whole.annotations.filter((one) => {
        const isAway = off.size > 0 && one.status !== "rejected" && off.has(keyOf(chipOf(name, whole, one) ?? ""));
        if (isUnsure(one)) left.unsure += 1;
        else if (isAway) left.taken += 1;
        else return true;
        left.of[listOf(one)] = true;
        return false;
      });
      if (name === "opinion" && off.has(keyOf("opinion"))) left.taken += opinionSentences(whole).length;
      const part = annotations.length === whole.annotations.length ? whole : { ...whole, annotations };
      standsFor(part, whole);
      return { document: part, ...left };
    },
    /** @param {GlossatorDocument} document  without what is taken away @returns {Marks} */
    marksOf: (document) => now(document).marks,
    /** Whether J and K stop at a suggestion: at what the lens is for. @param {GlossatorDocument} document @param {Annotation} annotation */
    stopsAt(document, annotation) {
      const isMeant = name === "compare" || annotation.kind === (name === "entities" ? "entity" : "claim");
      return isMeant && now(document).drawn.has(annotation);
    },
  };
}

/** @param {Pick<Annotation, "kind">} annotation @returns {MarkList} */
const listOf = ({ kind }) => (kind === "entity" ? "Entities" : kind === "claim" ? "Claims" : "Notes");

/** The pen of an annotation in the lenses of entities and claims, one of PENS. @param {Annotation} annotation */
function usualPen(annotation) {
  if (annotation.kind === "entity") return wordsFor(annotation.type).look;
  if (annotation.kind !== "claim") return "note";
  return (annotation.verdict ?? "") === "" ? `claim-${levelOf(annotation)}` : "claim-judged";
}
