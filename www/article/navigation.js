import { indexOf } from "../document/annotation-index.js";
import { wordsIn } from "../document/fragments.js";
import { reveal } from "../kit/reveal.js";
import { wordsFor } from "../labels/entity-types.js";

/** @import {Annotation} from "../document/types.js" */
/** @import {Active, Where} from "./active.js" */
/** @import {Article} from "./article.js" */
/** @import {Say} from "../kit/say.js" */
/** @import {Shown} from "../reading/shown.js" */

/** @typedef {ReturnType<typeof createNavigation>} Navigation */

/**
 * Going to places in the text, and back.
 *
 * @param {{shown: Shown, article: Article, active: Active, say: Say}} options
 */
export function createNavigation({ shown, article, active, say }) {
  /** @type {number | null} */
  let cameFrom = null;

  // Who scrolls on by hand reads here now: there is nothing to go back to.
  for (const event of ["wheel", "touchmove"]) addEventListener(event, () => (cameFrom = null), { passive: true });

  /** @param {Annotation} annotation @param {Where} where */
  function go(annotation, where) {
    const from = scrollY;
    active.set(annotation.id, where);
    if (reveal(article, annotation)) cameFrom ??= from;
  }

  return {
    go,
    /** Back to where the person was reading. */
    back() {
      if (cameFrom === null) return;
      scrollTo({ top: cameFrom, behavior: "smooth" });
      cameFrom = null;
      say.status("Back where you were");
    },
    /** To the next of the mentions, round and round. @param {readonly Annotation[]} mentions @param {1 | -1} step */
    nextOf(mentions, step) {
      const at = mentions.findIndex(({ id }) => id === active.id);
      const next = at === -1 ? 0 : (at + step + mentions.length) % mentions.length;
      const mention = mentions[next];
      if (mention === undefined) return;
      go(mention, "list");
      if (mentions.length > 1) say.status(`${mention.kind === "entity" ? "Mention" : "Place"} ${next + 1} of ${mentions.length}`);
    },
    /** To the next suggestion that nobody has judged. @param {1 | -1} step @param {string} [done]  said first, of the one that was left */
    step(step, done) {
      const { document, left } = shown;
      if (document === null) return;
      const { waiting: all, byId } = indexOf(document);
      const waiting = all.filter((one) => shown.lens.stopsAt(document, one));
      const next = nextIndex(waiting, byId.get(active.id ?? "") ?? { id: "", start: article.topOffset(), end: Infinity }, step);
      const annotation = waiting[next];
      if (annotation === undefined) {
        say.toast(all.length + left.unsure + left.taken + left.suggested === 0 ? "All suggestions reviewed" : "All visible suggestions reviewed");
        return;
      }
      go(annotation, "keys");
      const kind = annotation.kind === "entity" ? wordsFor(annotation.type).one : "Claim";
      say.status(`${done === undefined ? "" : `${done}. `}${kind}: ${wordsIn(annotation)}. ${next + 1} of ${waiting.length} suggestions`);
    },
  };
}

/**
 * The one after or before another; where that is not among them, after or before its place.
 *
 * @param {readonly Annotation[]} waiting  by their start, the longest first
 * @param {Pick<Annotation, "id" | "start" | "end">} from
 * @param {1 | -1} step
 */
function nextIndex(waiting, { id, start, end }, step) {
  const count = waiting.length;
  const at = waiting.findIndex((one) => one.id === id);
  if (at !== -1) return (at + step + count) % count;
  // A name that begins where a claim does comes after it.
  const before = waiting.findLastIndex((one) => one.start < start || (one.start === start && one.end >= end));
  return (step === 1 ? before + 1 : before + count) % count;
}
