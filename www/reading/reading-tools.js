import { keepPlace } from "../article/keep-place.js";
import { element } from "../kit/element.js";
import { createFocusMode } from "../kit/focus-mode.js";
import { createFindBar } from "./find-bar.js";
import { createMinimap } from "./minimap.js";
import { createOutline } from "./outline.js";
import { attachPrinting } from "../report/printing.js";

/** @import {GlossatorDocument} from "../document/types.js" */
/** @import {Workspace} from "../store/workspace.js" */
/** @import {Article} from "../article/article.js" */
/** @import {LensBar} from "../lens/lens-bar.js" */
/** @import {Marking} from "../article/marking.js" */
/** @import {Say} from "../kit/say.js" */
/** @import {Shown} from "./shown.js" */

/**
 * Ways to read the article, beside its lists: its map, its outline, a search, itself alone, itself on paper.
 *
 * @param {{workspace: Workspace, shown: Shown, article: Article, marking: Marking, lensBar: LensBar, say: Say}} options
 */
export function createReadingTools({ workspace, shown, article, marking, lensBar, say }) {
  /** Sets the article anew, and stays at the line that is read. @param {() => void} change */
  const keep = (change) => (workspace.document === null ? change() : keepPlace(article, change));
  const minimap = createMinimap(article, shown.lens);
  const outline = createOutline({ article, say });
  const findBar = createFindBar({ workspace, article, marking, say, map: minimap.find });
  const focusMode = createFocusMode({ say, keepPlace: keep });
  attachPrinting(shown);
  /** For those who go by headings: an article without a headline has one all the same. */
  const title = element("h1", { class: "visually-hidden" });

  return {
    /** The article, and what stands around it. */
    element: element("div", { class: "reading-view" }, title, outline.element, lensBar.element, article.element, minimap.element),
    find: findBar.open,
    /** On and off. */
    focusMode: focusMode.toggle,
    /** Whether it was on. */
    leaveFocus: focusMode.leave,
    stepLens: lensBar.step,
    outline,
    keepPlace: keep,
    /** @param {GlossatorDocument} document */
    show(document) {
      minimap.show(document);
      outline.show(document);
      if (!outline.isEmpty) outline.follow(article.topOffset());
      title.hidden = article.blocks.some(({ kind }) => kind === "headline");
      title.textContent = document.title || "Article";
    },
    scrolled: minimap.scrolled,
    /** After a scroll, at the place where reading begins now. */
    rested: outline.follow,
    /** Another document is there, or none. */
    close() {
      findBar.close();
      focusMode.leave();
    },
  };
}

/** @typedef {ReturnType<typeof createReadingTools>} ReadingTools */
