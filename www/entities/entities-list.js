import { isOn, NO_FILTER, passing } from "../findings/list-filter.js";
import { button } from "../kit/buttons.js";
import { element } from "../kit/element.js";
import { createEntityCard } from "./entity-card.js";
import { paragraphOf } from "../findings/entity-facts.js";
import { ENTITY_FILTERING } from "./entity-filter.js";
import { entityItems, rejectedEntities } from "./entity-groups.js";
import { createFilterBar } from "../findings/filter-bar.js";
import { createFindingsList } from "../findings/findings-list.js";
import { icon } from "../kit/icons.js";
import { createOrderChoice } from "./order-choice.js";
import { createPlaceMap } from "../map/place-map.js";
import { createRejected } from "../findings/rejected-list.js";
import { attachRowDrag } from "../findings/row-drag.js";
import { decisionsOn, details, groupName, stepsBetween } from "../kit/row-actions.js";
import { alike } from "../kit/same-items.js";
import { percentSure } from "../findings/percent-sure.js";
import { createSelectionBar } from "../findings/selection-bar.js";
import { strip } from "../kit/strip.js";
import { swatch } from "../labels/swatch.js";
import { ALL_HIDDEN } from "../findings/threshold.js";
import { createTimeline } from "../timeline/timeline.js";
import { valueInWords } from "../findings/value-words.js";
import { tagsOf } from "../document/tags.js";

/** @import {Annotation, GlossatorDocument} from "../document/types.js" */
/** @import {EntityTools} from "./entity-tools.js" */
/** @import {EntityCard} from "./entity-card.js" */
/** @import {Active} from "../article/active.js" */
/** @import {Actions} from "../app/actions.js" */
/** @import {EntityItem} from "./entity-groups.js" */
/** @import {Navigation} from "../article/navigation.js" */
/** @import {PanelList} from "../app/panel.js" */

/**
 * Who, where, when and how much: by type, with the number of places that name each.
 *
 * @param {object} options
 * @param {Active} options.active
 * @param {Actions} options.actions
 * @param {Navigation} options.navigation
 * @param {(id: string) => void} options.edit
 * @param {EntityTools} options.tools
 * @param {() => void} options.editLabels
 * @param {(day?: string) => Promise<void>} options.setDate  of the article; without a day, its own
 * @param {(words: string) => void} options.tell
 * @param {(ids: string[]) => void} options.tag
 * @returns {PanelList & {card: EntityCard, reset: () => void}} `reset`: another document is about to be shown
 */
export function createEntitiesList({ active, actions, navigation, edit, tools, editLabels, setDate, tell, tag }) {
  /** @type {GlossatorDocument | null} */
  let shown = null;
  /** @type {Map<string, string>} */
  let entityOfMention = new Map();
  /** @type {readonly EntityItem[]} */
  let listed = [];
  const list = createFindingsList({
    name: "Entities",
    active,
    keyOf: (/** @type {EntityItem} */ { entity }) => entity.id,
    same: (a, b) =>
      a.entity === b.entity &&
      a.words === b.words &&
      a.heading?.count === b.heading?.count &&
      alike(a.mentions, b.mentions) &&
      alike(a.ids, b.ids),
    findingOf: ({ entity, mentions, ids }) => ({ id: mentions[0]?.id ?? "", ids, entity: entity.id }),
    render: (item) => entityRow(item, /** @type {GlossatorDocument} */ (shown)),
    actions: (item) => entityActions(item),
    go: (item) => navigation.nextOf(item.mentions, 1),
    keyOfAnnotation: (id) => entityOfMention.get(id) ?? null,
    selected: (...of) => selecting.update(...of),
  });
  const selecting = createSelectionBar({ what: "entities", typed: true, actions, tag, selection: () => list.selection, tell });
  const filters = createFilterBar({ filtering: ENTITY_FILTERING, what: "entities", label: "Filter entities", change: again, tell });
  const none = element("p", {});
  const showAll = button({ label: "Show all entities", class: "small", run: unfilter });
  const empty = element("div", { class: "empty" }, none, showAll);
  const rejected = createRejected("Rejected entities", actions);

  /** @param {EntityItem} item */
  function entityActions({ entity, mentions, ids }) {
    return element(
      "div",
      { class: "actions" },
      stepsBetween("mention", mentions, { active, navigation }),
      ...decisionsOn(ids, { places: mentions, own: mentions.every(({ origin }) => origin === "user") }, actions),
      button({
        label: "Edit",
        icon: "pencil",
        iconOnly: true,
        class: "small",
        hint: "Edit (E)",
        run: () => edit(active.id ?? mentions[0]?.id ?? ""),
      }),
      details(() => tools.open(entity.id)),
    );
  }

  attachRowDrag(list.element, tools.mergeInto);
  const map = createPlaceMap({ active, choose: ({ mentions }) => navigation.nextOf(mentions, 1) });
  /** Whether a row of the timeline is being followed: the panel stays where it is read. */
  let inTimeline = false;
  const timeline = createTimeline({ active, choose: goInTime, setDate });
  const order = createOrderChoice(again);
  const labels = button({ label: "Labels", icon: "tag", iconOnly: true, class: "small quiet", hint: "Your labels", run: editLabels });
  const head = element("div", { class: "entities-head" }, element("div", { class: "head-row" }, order.element, element("span", { class: "head-buttons" }, labels, filters.button, selecting.button)), filters.element);
  const whole = element("div", {}, map.element, timeline.element, list.element, empty, rejected.element, selecting.element);
  const card = createEntityCard({ actions, navigation, tools, toggled });

  /** @param {string | null} closed @param {boolean} held */
  function toggled(closed, held) {
    whole.hidden = card.id !== null;
    head.hidden = card.id !== null;
    if (closed !== null) list.focus(closed);
    else if (held) /** @type {HTMLElement | null} */ (whole.querySelector('.go[tabindex="0"]'))?.focus();
  }

  /** @param {Annotation} mention */
  function goInTime(mention) {
    inTimeline = true;
    navigation.go(mention, "list");
    inTimeline = false;
  }

  function again() {
    if (shown !== null) showList(shown);
  }

  function unfilter() {
    filters.filter = NO_FILTER;
    again();
    /** @type {HTMLElement | null} */ (list.element.querySelector('.go[tabindex="0"]'))?.focus();
  }

  /** @param {GlossatorDocument} document */
  function showList(document) {
    const items = entityItems(document, order.order);
    listed = isOn(filters.filter) ? headed(passing(items, filters.filter, ENTITY_FILTERING)) : items;
    entityOfMention = new Map(items.flatMap(({ entity, mentions }) => mentions.map(({ id }) => [id, entity.id])));
    list.update(listed);
    filters.update(items, listed.length);
    head.hidden = (items.length < 2 && !isOn(filters.filter)) || card.id !== null;
    empty.hidden = listed.length > 0;
    showAll.hidden = items.length === 0;
    none.textContent = items.length > 0 ? NONE_PASS : unseen > 0 ? ALL_HIDDEN : NONE_FOUND;
    return items.length;
  }
  /** How many suggestions the threshold hides. */
  let unseen = 0;

  return {
    name: "Entities",
    card,
    element: element("div", {}, whole, card.element),
    head,
    reset() {
      filters.filter = NO_FILTER;
      list.selection.clear();
    },
    update(document, hidden) {
      shown = document;
      unseen = hidden.entities;
      card.update(document);
      map.update(document);
      timeline.update(document);
      const count = showList(document);
      rejected.update(rejectedEntities(document).map(({ name, words, ids }) => ({ name, sign: swatch(words), ids })));
      return count;
    },
    holds: (id) => entityOfMention.has(id),
    undecided: () => listed.flatMap(({ mentions }) => mentions.filter(({ status }) => status === "suggested").map(({ id }) => id)),
    follow(options) {
      const chosen = entityOfMention.get(active.id ?? "");
      if (card.id !== null && chosen !== undefined && chosen !== card.id) card.open(chosen, false);
      timeline.follow();
      list.follow(inTimeline ? {} : options);
    },
  };
}

/** Over the first that is left of each type stands how many are. @param {readonly EntityItem[]} items @returns {EntityItem[]} */
function headed(items) {
  const counts = new Map();
  for (const { words } of items) counts.set(words.type, (counts.get(words.type) ?? 0) + 1);
  return items.map((item, i) => {
    const first = items[i - 1]?.words.type !== item.words.type;
    return { ...item, heading: first ? { name: item.words.many, count: counts.get(item.words.type) ?? 0 } : null };
  });
}

const NONE_PASS = "No entities match these filters.";
const NONE_FOUND = "No names, dates or amounts were found. Select words in the text to mark one.";

/** @param {EntityItem} item @param {GlossatorDocument} document */
function entityRow({ entity, words, mentions, heading }, document) {
  const meaning = mentions[0] === undefined ? null : valueInWords(mentions[0]);
  const accepted = mentions.every(({ status }) => status !== "suggested");
  const count = mentions.length;
  const isTaught = mentions.some(({ learned }) => learned === "dictionary");
  const tagged = [...new Set(mentions.flatMap(tagsOf))].map((one) => `#${one}`);
  const sure = percentSure(mentions);
  // Together, not each beside what is seen: every one that is hidden from the eye is a layer that the browser draws.
  const said = [
    ...tagged,
    isTaught && "from your dictionary",
    accepted && "accepted",
    count > 1 && `${count} mentions`,
    sure !== null && `confidence ${sure}%`,
    `first in ${paragraphOf(document, mentions[0]?.start ?? 0)}`,
  ];
  return element(
    "li",
    { class: "finding entity" },
    groupName(heading),
    element(
      "button",
      { type: "button", class: "go", "data-look": words.look },
      swatch(words),
      element(
        "span",
        { class: "name" },
        entity.name,
        meaning && element("span", { class: "meaning" }, `  ${meaning}`),
      ),
      element(
        "span",
        { class: "mentions", "aria-hidden": "true" },
        tagged.length > 0 && element("span", { class: "row-tags" }, ...tagged.map((one) => `${one} `)),
        isTaught && icon("book"),
        accepted && icon("check"),
        count > 1 && String(count),
      ),
      sure !== null && element("span", { class: "score", title: `Confidence: ${sure}%`, "aria-hidden": "true" }, `${sure}%`),
      element("span", { class: "visually-hidden" }, said.flatMap((part) => part || []).map((part) => `, ${part}`).join("")),
      strip(mentions, document.text.length),
    ),
  );
}
