import { tagsOf } from "../document/tags.js";
import { percentOf } from "../document/confidence.js";
import { paragraphOf } from "../findings/entity-facts.js";
import { ALL_LEFT_OUT, createListView } from "../findings/list-view.js";
import { decisionsOn, details, groupName, stepsBetween } from "../findings/row-actions.js";
import { annotationChoices } from "../findings/list-filter.js";
import { valueInWords } from "../findings/value-words.js";
import { button } from "../kit/button.js";
import { html, nothing } from "../kit/draw.js";
import { picture } from "../kit/icons.js";
import { createSortChoice } from "../kit/sort-choice.js";
import { strip } from "../kit/strip.js";
import { wordsFor } from "../labels/entity-types.js";
import { swatch } from "../labels/swatch.js";
import { createPlaceMap } from "../map/place-map.js";
import { createTimeline } from "../timeline/timeline.js";
import { createEntityCard } from "./entity-card.js";
import { entityItems, ORDERS, rejectedEntities, withHeadings } from "./entity-groups.js";
import { attachRowDrag } from "./row-drag.js";

/** @import {Annotation, GlossatorDocument} from "../document/types.js" */
/** @import {EntityTools} from "./entity-tools.js" */
/** @import {EntityItem} from "./entity-groups.js" */
/** @import {Filtering} from "../findings/list-filter.js" */
/** @import {ListMeans} from "../findings/list-view.js" */

const mentionsOf = (/** @type {EntityItem} */ { mentions }) => mentions;

/** @type {Filtering<EntityItem>} */
const FILTERING = {
  choices: {
    type: { name: "Type", all: "Any type", valuesOf: ({ words }) => [words.type], words: (value) => wordsFor(value).many },
    ...annotationChoices("Entity", mentionsOf),
  },
  textOf: ({ entity, mentions }) => [entity.name, ...new Set(mentions.map(({ quote }) => quote)), entity.note ?? ""].join(" "),
};

/**
 * Who, where, when and how much: by type, with the number of mentions.
 *
 * @param {ListMeans & {tools: EntityTools, editLabels: () => void, setDate: (day?: string) => Promise<void>}} options  `setDate` sets the article's date; without a day, to its own
 */
export function createEntitiesList({ tools, editLabels, setDate, ...means }) {
  const { active, actions, navigation, edit } = means;
  /** @type {GlossatorDocument | null} */
  let shown = null;
  /** Whether marks are left out of what is shown. */
  let leavesOut = false;
  /** Whether a row of the timeline is being followed: the panel must not scroll away from it. */
  let inTimeline = false;

  const sort = createSortChoice("entity-order", ORDERS, () => shown !== null && view.show(entityItems(shown, sort.order)));
  const map = createPlaceMap({ active, choose: ({ mentions }) => navigation.nextOf(mentions, 1) });
  const timeline = createTimeline({ active, choose: goInTime, setDate });
  const view = createListView(means, {
    name: "Entities",
    headClass: "entities-head",
    typed: true,
    filtering: FILTERING,
    filterLabel: "Filter entities",
    arrange: (passed, isFiltered) => (isFiltered ? withHeadings(passed) : passed),
    keyOf: ({ entity }) => entity.id,
    placesOf: mentionsOf,
    findingOf: ({ entity, mentions, ids }) => ({ id: mentions[0]?.id ?? "", ids, entity: entity.id }),
    classOf: () => "entity",
    row: (item, isCurrent) => html`${entityRow(item, /** @type {GlossatorDocument} */ (shown))}${isCurrent ? entityActions(item) : nothing}`,
    go: (item) => navigation.nextOf(item.mentions, 1),
    head: ({ hasTools, filter, filters, select }) =>
      hasTools
        ? html`<div class="head-row">
              <div class="order-choice">${sort.template()}</div>
              <span class="head-buttons">${button({ label: "Labels", icon: "tag", iconOnly: true, class: "small quiet", hint: "Your labels", run: editLabels })}${filter}${select}</span>
            </div>
            ${filters}`
        : null,
    empty: () => (leavesOut ? ALL_LEFT_OUT : "No names, dates or amounts were found. Select words in the text to mark one."),
    above: () => html`${map.element}${timeline.element}`,
    rejected: () => (shown === null ? [] : rejectedEntities(shown).map(({ name, words, ids }) => ({ name, sign: swatch(words), ids }))),
    card: () => card,
  });
  const card = createEntityCard({ actions, navigation, tools, toggled: view.toggled });
  attachRowDrag(view.list.element, tools.mergeInto);

  /** @param {EntityItem} item */
  function entityActions({ entity, mentions, ids }) {
    const change = () => edit(active.id ?? mentions[0]?.id ?? "");
    return html`<div class="actions">
      ${stepsBetween("mention", mentions, means)}${decisionsOn(ids, mentions, actions)}
      ${button({ label: "Edit", icon: "pencil", iconOnly: true, class: "small", hint: "Edit (E)", run: change })}${details(() => tools.open(entity.id))}
    </div>`;
  }

  /** @param {Annotation} mention */
  function goInTime(mention) {
    inTimeline = true;
    navigation.go(mention, "list");
    inTimeline = false;
  }

  return {
    ...view.panel,
    card,
    /** @param {GlossatorDocument} document @param {boolean} isPart  whether marks are left out of it */
    update(document, isPart) {
      shown = document;
      leavesOut = isPart;
      const items = entityItems(document, sort.order);
      card.update(document);
      map.update(document);
      timeline.update(document);
      view.show(items);
      return items.length;
    },
    /** @param {{scroll?: boolean}} [scrolling] */
    follow(scrolling) {
      timeline.follow();
      view.panel.follow(inTimeline ? {} : scrolling);
    },
  };
}

/** @param {EntityItem} item @param {GlossatorDocument} document */
function entityRow({ entity, words, mentions, heading }, document) {
  const meaning = mentions[0] === undefined ? null : valueInWords(mentions[0]);
  const accepted = mentions.every(({ status }) => status !== "suggested");
  const count = mentions.length;
  const isTaught = mentions.some(({ learned }) => learned === "dictionary");
  const tagged = [...new Set(mentions.flatMap(tagsOf))].map((one) => `#${one}`);
  // The surest mention speaks for all; what a person marked has no score.
  const percents = mentions.flatMap((mention) => percentOf(mention) ?? []);
  const sure = percents.length === 0 ? null : percents.reduce((a, b) => Math.max(a, b));
  // In one element, not one beside each sign: every visually hidden element is a layer that the browser has to draw.
  const said = [
    ...tagged,
    isTaught && "from your dictionary",
    accepted && "accepted",
    count > 1 && `${count} mentions`,
    sure !== null && `confidence ${sure}%`,
    `first in ${paragraphOf(document, mentions[0]?.start ?? 0)}`,
  ];
  return html`${groupName(heading)}
    <button type="button" class="go" data-look=${words.look}>
      ${swatch(words)}
      <span class="name">${entity.name}${meaning === null ? nothing : html`<span class="meaning">  ${meaning}</span>`}</span>
      <span class="mentions" aria-hidden="true">
        ${tagged.length === 0 ? nothing : html`<span class="row-tags">${tagged.map((one) => `${one} `)}</span>`}${isTaught ? picture("book") : nothing}
        ${accepted ? picture("check") : nothing}${count > 1 ? count : nothing}
      </span>
      ${sure === null ? nothing : html`<span class="score" title=${`Confidence: ${sure}%`} aria-hidden="true">${sure}%</span>`}
      <span class="visually-hidden">${said.flatMap((part) => part || []).map((part) => `, ${part}`)}</span>
      ${strip(mentions, document.text.length)}
    </button>`;
}
