import { timelineOf } from "./timeline-dates.js";
import { dateInWords } from "../dates/words.js";
import { createArticleDate } from "./article-date.js";
import { element } from "../kit/element.js";
import { contextOf } from "../findings/entity-facts.js";
import { createFindingsList } from "../findings/findings-list.js";
import { createFold } from "../kit/fold.js";

/** @import {Annotation, GlossatorDocument} from "../document/types.js" */
/** @import {Dated} from "./timeline-dates.js" */
/** @import {Active} from "../article/active.js" */

/** A row, with what stands over it where it is the first of its group. */
/** @typedef {Dated & {heading: string | null}} TimelineItem */

/**
 * The dates of the article in the order of time, over the list, and the day that they are read against.
 *
 * @param {{active: Active, choose: (mention: Annotation) => void, setDate: (day?: string) => Promise<void>}} options
 * @returns {{element: HTMLElement, update: (document: GlossatorDocument) => void, follow: () => void}}
 */
export function createTimeline({ active, choose, setDate }) {
  /** @type {GlossatorDocument | null} */
  let shown = null;
  /** @type {TimelineItem[]} */
  let items = [];
  const day = createArticleDate({ set: setDate });
  const fold = createFold({ id: "timeline", name: "Timeline", icon: "timeline", toggled: draw });
  const list = createFindingsList({
    name: "Timeline",
    active,
    keyOf: (/** @type {TimelineItem} */ { mention }) => mention.id,
    same: (a, b) => a.mention === b.mention && a.heading === b.heading && a.again === b.again,
    findingOf: ({ mention }) => ({ id: mention.id, ids: [mention.id] }),
    render: (item) => timelineRow(item, /** @type {GlossatorDocument} */ (shown)),
    actions: null,
    go: ({ mention }) => choose(mention),
    keyOfAnnotation: (id) => (items.some(({ mention }) => mention.id === id) ? id : null),
  });
  fold.body.append(day.element, list.element);

  function draw() {
    if (fold.isOpen && shown !== null) list.update(items);
  }

  return {
    element: fold.element,
    update(document) {
      shown = document;
      const dated = timelineOf(document);
      items = dated.map((one, i) => ({ ...one, heading: one.group === dated[i - 1]?.group ? null : headingOf(one) }));
      fold.tell(items.length, items.length === 1 ? "1 date" : `${items.length} dates`);
      day.update(document);
      draw();
    },
    follow() {
      if (fold.isOpen) list.follow();
    },
  };
}

/** @param {Dated} dated */
const headingOf = ({ group }) => (group === null ? "Undated" : (dateInWords(group) ?? group));

/** @param {TimelineItem} item @param {GlossatorDocument} document */
function timelineRow({ mention, heading, again }, document) {
  const { before, words, after } = contextOf(document, mention);
  const { value } = mention;
  const when = typeof value === "string" ? dateInWords(value) : null;
  const isSaid = again || when === heading;
  return element(
    "li",
    { class: `finding dated${again ? " again" : ""}${isSaid ? " said" : ""}` },
    heading && element("h3", { class: "group-name" }, heading),
    element(
      "button",
      { type: "button", class: "go" },
      when && element("span", { class: isSaid ? "visually-hidden" : "when" }, when),
      element("span", { class: "context" }, before, element("strong", {}, words), after),
    ),
  );
}
