import { dateInWords } from "../dates/words.js";
import { contextOf } from "../findings/entity-facts.js";
import { createFindingsList } from "../findings/findings-list.js";
import { html, nothing } from "../kit/draw.js";
import { createFold } from "../kit/fold.js";
import { createArticleDate } from "./article-date.js";
import { timelineOf } from "./timeline-dates.js";

/** @import {Annotation, GlossatorDocument} from "../document/types.js" */
/** @import {Dated} from "./timeline-dates.js" */
/** @import {Active} from "../article/active.js" */

/** @typedef {Dated & {heading: string | null}} TimelineItem  the heading is that of its group, over the first of them */

/**
 * The dates of the article in chronological order, above the list, and the day they are read against.
 *
 * @param {{active: Active, choose: (mention: Annotation) => void, setDate: (day?: string) => Promise<void>}} options
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
    findingOf: ({ mention }) => ({ id: mention.id, ids: [mention.id] }),
    classOf: (item) => `dated${item.again ? " again" : ""}${isSaid(item) ? " said" : ""}`,
    row: (item) => timelineRow(item, /** @type {GlossatorDocument} */ (shown)),
    go: ({ mention }) => choose(mention),
    keyOfAnnotation: (id) => (items.some(({ mention }) => mention.id === id) ? id : null),
  });

  function draw() {
    if (fold.isOpen && shown !== null) list.update(items);
  }

  return {
    element: fold.element,
    /** @param {GlossatorDocument} document */
    update(document) {
      shown = document;
      const dated = timelineOf(document);
      items = dated.map((one, i) => ({ ...one, heading: one.group === dated[i - 1]?.group ? null : headingOf(one) }));
      fold.show(items.length, "date", html`${day.element}${list.element}`);
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

/** @param {Annotation} mention */
const dayOf = ({ value }) => (typeof value === "string" ? dateInWords(value) : null);

/** Whether the date is already said above the row. @param {TimelineItem} item */
const isSaid = ({ again, mention, heading }) => again || dayOf(mention) === heading;

/** @param {TimelineItem} item @param {GlossatorDocument} document */
function timelineRow(item, document) {
  const { mention, heading } = item;
  const { before, words, after } = contextOf(document, mention);
  const when = dayOf(mention);
  return html`${heading === null ? nothing : html`<h3 class="group-name">${heading}</h3>`}
    <button type="button" class="go">
      ${when === null ? nothing : html`<span class=${isSaid(item) ? "visually-hidden" : "when"}>${when}</span>`}<span class="context">${before}<strong>${words}</strong>${after}</span>
    </button>`;
}
