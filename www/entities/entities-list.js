import { isOn, NO_FILTER, passing } from "../findings/list-filter.js";
import { button } from "../kit/button.js";
import { html, nothing, render } from "../kit/draw.js";
import { element } from "../kit/element.js";
import { createEntityCard } from "./entity-card.js";
import { paragraphOf } from "../findings/entity-facts.js";
import { ENTITY_FILTERING } from "./entity-filter.js";
import { entityItems, rejectedEntities } from "./entity-groups.js";
import { createFilterBar } from "../findings/filter-bar.js";
import { createFindingsList } from "../findings/findings-list.js";
import { picture } from "../kit/icons.js";
import { createOrderChoice } from "./order-choice.js";
import { createPlaceMap } from "../map/place-map.js";
import { rejectedList } from "../findings/rejected-list.js";
import { attachRowDrag } from "../findings/row-drag.js";
import { decisionsOn, details, groupName, stepsBetween } from "../kit/row-actions.js";
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
/** @import {Actions} from "../store/workspace.js" */
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
    findingOf: ({ entity, mentions, ids }) => ({ id: mentions[0]?.id ?? "", ids, entity: entity.id }),
    classOf: () => "entity",
    row: (item, isCurrent) => html`${entityRow(item, /** @type {GlossatorDocument} */ (shown))}${isCurrent ? entityActions(item) : nothing}`,
    go: (item) => navigation.nextOf(item.mentions, 1),
    keyOfAnnotation: (id) => entityOfMention.get(id) ?? null,
    selected: (...of) => selecting.update(...of),
  });
  const selecting = createSelectionBar({ what: "entities", typed: true, actions, tag, selection: () => list.selection, tell });
  const filters = createFilterBar({ filtering: ENTITY_FILTERING, what: "entities", label: "Filter entities", change: again, tell });

  /** @param {EntityItem} item */
  function entityActions({ entity, mentions, ids }) {
    const row = { places: mentions, own: mentions.every(({ origin }) => origin === "user") };
    const change = () => edit(active.id ?? mentions[0]?.id ?? "");
    return html`<div class="actions">${stepsBetween("mention", mentions, { active, navigation })}${decisionsOn(ids, row, actions)}${button({
      label: "Edit",
      icon: "pencil",
      iconOnly: true,
      class: "small",
      hint: "Edit (E)",
      run: change,
    })}${details(() => tools.open(entity.id))}</div>`;
  }

  attachRowDrag(list.element, tools.mergeInto);
  const map = createPlaceMap({ active, choose: ({ mentions }) => navigation.nextOf(mentions, 1) });
  /** Whether a row of the timeline is being followed: the panel stays where it is read. */
  let inTimeline = false;
  const timeline = createTimeline({ active, choose: goInTime, setDate });
  const order = createOrderChoice(again);
  const card = createEntityCard({ actions, navigation, tools, toggled });
  const head = element("div", { class: "entities-head" });
  const root = element("div");
  /** How many there are, listed or not. */
  let count = 0;
  /** How many suggestions the threshold hides. */
  let unseen = 0;

  /** @param {string | null} closed @param {boolean} held */
  function toggled(closed, held) {
    draw();
    if (closed !== null && listed.some(({ entity }) => entity.id === closed)) list.focus(closed);
    else if (held) focusList();
  }

  const focusList = () => /** @type {HTMLElement | null} */ (list.element.querySelector('.go[tabindex="0"]'))?.focus();

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
    focusList();
  }

  /** @param {GlossatorDocument} document */
  function showList(document) {
    const items = entityItems(document, order.order);
    count = items.length;
    listed = isOn(filters.filter) ? headed(passing(items, filters.filter, ENTITY_FILTERING)) : items;
    entityOfMention = new Map(items.flatMap(({ entity, mentions }) => mentions.map(({ id }) => [id, entity.id])));
    // First: the list must stand in the page to know which rows are seen.
    draw();
    list.update(listed);
    filters.update(items, listed.length);
  }

  function draw() {
    if (shown === null) return;
    const isOpen = card.id !== null;
    const none = count > 0 ? NONE_PASS : unseen > 0 ? ALL_HIDDEN : NONE_FOUND;
    const rejected = rejectedEntities(shown).map(({ name, words, ids }) => ({ name, sign: swatch(words), ids }));
    head.hidden = (count < 2 && !isOn(filters.filter)) || isOpen;
    render(
      html`<div class="head-row">
          ${order.element}<span class="head-buttons"
            >${button({ label: "Labels", icon: "tag", iconOnly: true, class: "small quiet", hint: "Your labels", run: editLabels })}${filters.button}${selecting.button}</span
          >
        </div>
        ${filters.element}`,
      head,
    );
    render(
      html`<div ?hidden=${isOpen}>
          ${map.element} ${timeline.element} ${list.element}
          <div class="empty" ?hidden=${listed.length > 0}>
            <p>${none}</p>
            ${button({ label: "Show all entities", class: "small", hidden: count === 0, run: unfilter })}
          </div>
          ${rejectedList("Rejected entities", rejected, actions)} ${selecting.element}
        </div>
        ${card.element}`,
      root,
    );
  }

  return {
    name: "Entities",
    card,
    element: root,
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
      showList(document);
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
  return html`${groupName(heading)}<button type="button" class="go" data-look=${words.look}>${swatch(words)}<span class="name"
        >${entity.name}${meaning === null ? nothing : html`<span class="meaning">  ${meaning}</span>`}</span
      ><span class="mentions" aria-hidden="true"
        >${tagged.length === 0 ? nothing : html`<span class="row-tags">${tagged.map((one) => `${one} `)}</span>`}${isTaught ? picture("book") : nothing}${accepted
          ? picture("check")
          : nothing}${count > 1 ? count : nothing}</span
      >${sure === null ? nothing : html`<span class="score" title=${`Confidence: ${sure}%`} aria-hidden="true">${sure}%</span>`}<span class="visually-hidden"
        >${said.flatMap((part) => part || []).map((part) => `, ${part}`)}</span
      >${strip(mentions, document.text.length)}</button
    >`;
}
