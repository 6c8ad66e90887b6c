import { indexOf } from "../document/annotation-index.js";
import { isUntouched } from "../document/annotation.js";
import { percentOf } from "../document/confidence.js";
import { hidesSuggestions, isSuggestion } from "../document/suggestions-hidden.js";
import { endsOf } from "../document/relations.js";
import { levelOf } from "../findings/claim-words.js";
import { wordsFor } from "../labels/entity-types.js";
import { keptChoice } from "../store/kept-choice.js";
import { numbersOf, underlinedClaims } from "./density.js";
import { AGREEMENTS } from "./comparison.js";
import { legendOf, sortAs, sortOf, speakerPen } from "./legend.js";
import { opinionSentences, statementOf } from "./statements.js";

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

/** The lists of the panel that filter. @typedef {"Entities" | "Claims" | "Notes"} FilteredList */

/**
 * What article, panel, minimap, print and report show: one lens, how many claims have a line, which sorts of marks are taken away.
 * The lens and the density are kept by this browser.
 */
export function createLens() {
  const kept = { lens: keptChoice("lens"), density: keptChoice("density"), sure: keptChoice("sure-names") };
  let name = LENSES.find((one) => one.name === kept.lens.read())?.name ?? "claims";
  let density = DENSITIES.find((one) => one.name === kept.density.read())?.name ?? "strong";
  let onlySure = kept.sure.read() !== null;
  /** The sorts that are taken away, each of its lens. @type {Set<string>} */
  let off = new Set();
  /** What passes the filters of a list that has some. @type {Map<FilteredList, ReadonlySet<string>>} */
  const passing = new Map();
  /** Other numbers whenever something else is left out of a document, and whenever its marks are drawn otherwise. */
  let [leftOut, version] = [0, 0];
  /** @type {{of: GlossatorDocument, version: number, marks: Marks, drawn: ReadonlySet<Annotation>} | null} */
  let last = null;

  const keyOf = (/** @type {string} */ sort) => `${name} ${sort}`;

  /** @param {GlossatorDocument} document @returns {(annotation: Annotation) => boolean} */
  function unsureIn(document) {
    if (!onlySure) return () => false;
    const related = endsOf(document);
    return (annotation) => annotation.kind === "entity" && isUntouched(annotation) && !related.has(annotation.id) && (percentOf(annotation) ?? 100) < SURE;
  }

  /** @param {Annotation} annotation */
  function passes({ id, kind }) {
    const list = kind === "entity" ? "Entities" : kind === "claim" ? "Claims" : "Notes";
    return passing.get(list)?.has(id) ?? true;
  }

  /** @param {GlossatorDocument} document @returns {Marks} */
  function read(document) {
    const { live, claims } = indexOf(document);
    const seen = live.filter(passes);
    if (name === "opinion") {
      const opinions = new Set(off.has(keyOf("opinion")) || passing.has("Claims") || hidesSuggestions(document) ? [] : opinionSentences(document));
      const drawn = [...seen.filter(({ kind }) => kind === "claim"), ...opinions].sort((a, b) => a.start - b.start || b.end - a.end);
      return { drawn, penOf: (one) => (opinions.has(one) ? "opinion" : statementOf(document, one)), beside: [], numbers: new Map() };
    }
    if (name === "compare") {
      const penOf = (/** @type {Annotation} */ one) => AGREEMENTS[/** @type {Agreement} */ (sortOf(name, document, one))].pen;
      return { drawn: seen.filter((one) => sortOf(name, document, one) !== null), penOf, beside: [], numbers: new Map() };
    }
    if (name === "speakers") {
      const penOf = (/** @type {Annotation} */ one) => speakerPen(document, sortOf(name, document, one) ?? "") ?? "note";
      return { drawn: seen.filter(({ kind, voice }) => kind === "claim" && voice === "reported"), penOf, beside: [], numbers: new Map() };
    }
    // Who filters the claims wants to see what passes.
    const underlined = name === "entities" ? new Set() : underlinedClaims(document, passing.has("Claims") ? "all" : density);
    return {
      drawn: seen.filter(({ id, kind }) => kind !== "claim" || underlined.has(id)),
      penOf: usualPen,
      beside: claims.filter(passes),
      numbers: name === "claims" ? numbersOf(document) : new Map(),
    };
  }

  function changed() {
    leftOut += 1;
    version += 1;
  }

  /** @param {GlossatorDocument} document */
  function now(document) {
    if (last?.of !== document || last.version !== version) {
      const marks = read(document);
      last = { of: document, version, marks, drawn: new Set(marks.drawn) };
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
      version += 1;
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
      return leftOut;
    },
    /** What can be taken away and given back. @param {GlossatorDocument} document */
    legendOf: (document) => legendOf(name, document).map((entry) => ({ ...entry, isOn: !off.has(keyOf(entry.key)) })),
    /** Takes a sort of marks away, or gives it back. @param {string} sort */
    toggle(sort) {
      const key = keyOf(sort);
      off = new Set(off.has(key) ? [...off].filter((one) => one !== key) : [...off, key]);
      changed();
    },
    /** Hears what passes the filters of a list; null where it has none. @param {FilteredList} list @param {ReadonlySet<string> | null} ids */
    filter(list, ids) {
      if (ids === null && !passing.has(list)) return false;
      if (ids === null) passing.delete(list);
      else passing.set(list, ids);
      version += 1;
      return true;
    },
    /** The lists that filter. @returns {readonly FilteredList[]} */
    get filtered() {
      return [...passing.keys()];
    },
    /** Gives back all that was taken away in this lens. */
    showAll() {
      off = new Set([...off].filter((key) => !key.startsWith(`${name} `)));
      changed();
    },
    /** Another document is open: nothing is taken away from it. */
    reset() {
      if (name === "compare") name = LENSES.find((one) => one.name === kept.lens.read())?.name ?? "claims";
      off = new Set();
      passing.clear();
      changed();
    },
    /**
     * A document without what is taken away, and how many marks that are; the same object where that is nothing.
     *
     * @param {GlossatorDocument} whole
     */
    seen(whole) {
      const isUnsure = unsureIn(whole);
      const hides = hidesSuggestions(whole) && name !== "compare";
      const left = { unsure: 0, taken: 0, suggested: 0 };
      const annotations = whole.annotations.filter((one) => {
        if (hides && isSuggestion(one)) {
          left.suggested += 1;
          return false;
        }
        const isAway = off.size > 0 && one.status !== "rejected" && off.has(keyOf(sortOf(name, whole, one) ?? ""));
        if (isUnsure(one)) left.unsure += 1;
        else if (isAway) left.taken += 1;
        else return true;
        return false;
      });
      const document = annotations.length === whole.annotations.length ? whole : { ...whole, annotations };
      sortAs(document, whole);
      return { document, ...left };
    },
    /** @param {GlossatorDocument} document  without what is taken away @returns {Marks} */
    marksOf: (document) => now(document).marks,
    /** Whether J and K stop at a suggestion: at what the lens is for. @param {GlossatorDocument} document @param {Annotation} annotation */
    stopsAt(document, annotation) {
      if (name === "entities") return annotation.kind === "entity" && passes(annotation);
      if (name === "compare") return passes(annotation);
      return annotation.kind === "claim" && now(document).drawn.has(annotation);
    },
  };
}

/** The pen of an annotation in the lenses of entities and claims, one of PENS. @param {Annotation} annotation */
export function usualPen(annotation) {
  if (annotation.kind === "entity") return wordsFor(annotation.type).look;
  if (annotation.kind !== "claim") return "note";
  return (annotation.verdict ?? "") === "" ? `claim-${levelOf(annotation)}` : "claim-judged";
}
