import { indexOf } from "../document/annotation-index.js";
import { hidesSuggestions } from "../document/suggestions-hidden.js";
import { button } from "../kit/button.js";
import { hideItem } from "./hide-item.js";
import { drawn } from "../kit/draw.js";
import { attachMenu } from "../kit/menu.js";
import { readingView } from "../kit/reveal.js";

/** @import {Annotation} from "../document/types.js" */
/** @import {Workspace} from "../store/workspace.js" */
/** @import {Article} from "../article/article.js" */
/** @import {MenuItem} from "../kit/menu.js" */
/** @import {PanelList} from "../app/panel.js" */
/** @import {Shown} from "./shown.js" */

/**
 * What can be done with many suggestions at once, each in one step; and what is known about them.
 *
 * @param {object} options
 * @param {Workspace} options.workspace
 * @param {Shown} options.shown
 * @param {Article} options.article
 * @param {() => PanelList} options.list  the one that is open
 * @param {() => void} options.report
 * @param {() => void} options.dictionary
 */
export function createSuggestionsMenu({ workspace, shown, article, list, report, dictionary }) {
  const hint = "Accept or reject in bulk, suggestion accuracy, your dictionary";
  const opener = /** @type {HTMLButtonElement} */ (drawn(button({ label: "Suggestions", icon: "suggestions", iconOnly: true, class: "quiet small", hint, run() {} })));

  /** The suggestions that stand in the part of the text that is in view. */
  function inView() {
    const { document } = shown;
    if (document === null) return [];
    const { waiting: all } = indexOf(document);
    const { drawn } = shown.lens.marksOf(document);
    const seen = new Set(drawn);
    const waiting = all.filter((one) => seen.has(one));
    const { top, bottom } = readingView();
    const first = article.blocks[article.blockAtHeight(top)];
    const last = article.blocks[article.blockAtHeight(bottom)] ?? article.blocks.at(-1);
    if (first === undefined || last === undefined) return [];
    return waiting.filter((one) => one.end > first.start && one.start < last.end && isBetween(one, top, bottom)).map(({ id }) => id);
  }

  /** @param {Annotation} annotation @param {number} top @param {number} bottom */
  const isBetween = (annotation, top, bottom) => article.rectsOf(annotation).some((line) => line.bottom > top && line.top < bottom);

  /** @param {string[]} ids @param {string} where @param {string} hint @param {string} [told]  in the name of the step @returns {MenuItem[]} */
  function both(ids, where, hint, told = where) {
    if (ids.length === 0) return [];
    const count = ids.length.toLocaleString("en-GB");
    return [
      { label: `Accept ${count} ${where}`, hint, run: () => void workspace.run({ type: "accept", ids, where: told }) },
      { label: `Reject ${count} ${where}`, hint, run: () => void workspace.run({ type: "reject", ids, where: told }) },
    ];
  }

  attachMenu(opener, "Suggestions", () => [
    ...both(inView(), "in view", "in the text"),
    ...both(list().undecided(), "listed", list().name.toLowerCase(), "in the list"),
    ...(workspace.document === null ? [] : [hideItem(workspace.document, workspace)]),
    ...(workspace.document !== null && hidesSuggestions(workspace.document) ? [] : [{ label: "Suggestion accuracy", hint: "report", run: report }]),
    { label: "Your dictionary", hint: "names", run: dictionary },
  ]);
  return opener;
}
