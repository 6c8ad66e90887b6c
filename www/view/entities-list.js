import { button } from "./buttons.js";
import { element } from "./element.js";
import { createEntityCard } from "./entity-card.js";
import { paragraphOf } from "./entity-facts.js";
import { entityItems, rejectedEntities } from "./entity-groups.js";
import { createFindingsList } from "./findings-list.js";
import { icon } from "./icons.js";
import { createOrderChoice } from "./order-choice.js";
import { createPlaceMap } from "./place-map.js";
import { createRejected } from "./rejected-list.js";
import { attachRowDrag } from "./row-drag.js";
import { decisionsOn, details, groupName, stepsBetween } from "./row-actions.js";
import { alike } from "./same-items.js";
import { scoreMark } from "./score-mark.js";
import { strip } from "./strip.js";
import { swatch } from "./swatch.js";
import { ALL_HIDDEN } from "./threshold.js";
import { createTimeline } from "./timeline.js";
import { valueInWords } from "./value-words.js";

/** @import {Annotation, GlossatorDocument} from "../types.js" */
/** @import {EntityTools} from "./entity-tools.js" */
/** @import {EntityCard} from "./entity-card.js" */
/** @import {Active} from "./active.js" */
/** @import {Actions} from "./actions.js" */
/** @import {EntityItem} from "./entity-groups.js" */
/** @import {Navigation} from "./navigation.js" */
/** @import {PanelList} from "./panel.js" */

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
 * @returns {PanelList & {card: EntityCard}}
 */
export function createEntitiesList({ active, actions, navigation, edit, tools, editLabels, setDate }) {
  /** @type {GlossatorDocument | null} */
  let shown = null;
  /** @type {Map<string, string>} */
  let entityOfMention = new Map();
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
  });
  const empty = element("p", { class: "empty" });
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
  const order = createOrderChoice(() => shown !== null && showList(shown), button({ label: "Labels", icon: "tag", class: "small quiet", hint: "Labels of your own", run: editLabels }));
  const whole = element("div", {}, map.element, timeline.element, order.element, list.element, empty, rejected.element);
  const card = createEntityCard({ actions, navigation, tools, toggled });

  /** @param {string | null} closed @param {boolean} held */
  function toggled(closed, held) {
    whole.hidden = card.id !== null;
    if (closed !== null) list.focus(closed);
    else if (held) /** @type {HTMLElement | null} */ (whole.querySelector('.go[tabindex="0"]'))?.focus();
  }

  /** @param {Annotation} mention */
  function goInTime(mention) {
    inTimeline = true;
    navigation.go(mention, "list");
    inTimeline = false;
  }

  /** @param {GlossatorDocument} document */
  function showList(document) {
    const items = entityItems(document, order.order);
    entityOfMention = new Map(items.flatMap(({ entity, mentions }) => mentions.map(({ id }) => [id, entity.id])));
    list.update(items);
    order.element.hidden = items.length < 2;
    return items.length;
  }

  return {
    name: "Entities",
    card,
    element: element("div", {}, whole, card.element),
    head: null,
    update(document, hidden) {
      shown = document;
      card.update(document);
      map.update(document);
      timeline.update(document);
      const count = showList(document);
      empty.hidden = count > 0;
      empty.textContent = hidden.entities > 0 ? ALL_HIDDEN : NONE_FOUND;
      rejected.update(rejectedEntities(document).map(({ name, words, ids }) => ({ name, sign: swatch(words), ids })));
      return count;
    },
    holds: (id) => entityOfMention.has(id),
    follow(options) {
      const chosen = entityOfMention.get(active.id ?? "");
      if (card.id !== null && chosen !== undefined && chosen !== card.id) card.open(chosen, false);
      timeline.follow();
      list.follow(inTimeline ? {} : options);
    },
  };
}

const NONE_FOUND = "No names, dates or amounts were found. Select words in the text to mark one.";

/** @param {EntityItem} item @param {GlossatorDocument} document */
function entityRow({ entity, words, mentions, heading }, document) {
  const meaning = mentions[0] === undefined ? null : valueInWords(mentions[0]);
  const accepted = mentions.every(({ status }) => status !== "suggested");
  const count = mentions.length;
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
        { class: "mentions" },
        accepted && icon("check"),
        accepted && element("span", { class: "visually-hidden" }, "accepted, "),
        count > 1 && String(count),
        count > 1 && element("span", { class: "visually-hidden" }, " mentions"),
      ),
      scoreMark(mentions),
      element("span", { class: "visually-hidden" }, `, first in ${paragraphOf(document, mentions[0]?.start ?? 0)}`),
      strip(mentions, document.text.length),
    ),
  );
}
