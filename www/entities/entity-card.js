import { entityIn, idsOfMentions } from "../document/annotation-index.js";
import { createCard } from "../findings/card.js";
import { saidIn, whoSays } from "../findings/claim-words.js";
import { contextOf, factsOf, paragraphOf, standsForWhom } from "../findings/entity-facts.js";
import { standFor } from "../findings/findings.js";
import { relationSection } from "../findings/relation-section.js";
import { button } from "../kit/button.js";
import { html, live, nothing, ref } from "../kit/draw.js";
import { walkRows } from "../kit/focus.js";
import { picture } from "../kit/icons.js";
import { attachMenu } from "../kit/menu.js";
import { decisionsOn } from "../findings/row-actions.js";
import { strip } from "../kit/strip.js";
import { counted } from "../kit/words.js";
import { keyInWords, typesNow, wordsFor } from "../labels/entity-types.js";
import { swatch } from "../labels/swatch.js";
import { lookupsOf, registersOf } from "./lookups.js";

/** @import {Annotation, Entity, GlossatorDocument} from "../document/types.js" */
/** @import {Actions} from "../store/workspace.js" */
/** @import {Navigation} from "../article/navigation.js" */
/** @import {Card} from "../findings/card.js" */
/** @import {EntityFacts} from "../findings/entity-facts.js" */
/** @import {Finding} from "../findings/findings.js" */
/** @import {Drawable, Template} from "../kit/draw.js" */
/** @import {EntityTools} from "./entity-tools.js" */

/** @typedef {Card<GlossatorDocument>} EntityCard */

/** Rows of a section shown at first. */
const FIRST = 8;

/**
 * The card of an entity, in place of the list: its names, its mentions, what it says and what is said about it.
 *
 * @param {{actions: Actions, navigation: Navigation, tools: EntityTools, toggled: (closed: string | null, held: boolean) => void}} options
 * @returns {EntityCard}
 */
export function createEntityCard({ actions, navigation, tools, toggled }) {
  /** @type {Entity | null} */
  let shown = null;
  /** The sections shown to their end. @type {Set<string>} */
  const whole = new Set();
  /** @type {EntityCard} */
  const card = createCard({ kind: "entity", tell, setNote: (id, note) => actions.run({ type: "setEntityNote", id, note }), opened: () => whole.clear(), toggled });
  const go = (/** @type {Annotation} */ annotation) => navigation.go(annotation, "list");

  /** @param {string} id @param {GlossatorDocument} all */
  function tell(id, all) {
    const entity = entityIn(all, id);
    const facts = entity === undefined ? null : factsOf(all, entity);
    if (entity === undefined || facts === null || facts.mentions.length === 0) return null;
    const { mentions, claims, about } = facts;
    // As in the list, decisions are for the hidden mentions too.
    const ids = idsOfMentions(all, entity);
    shown = entity;
    return {
      id,
      finding: { id: mentions[0]?.id ?? "", ids, entity: id },
      name: `About ${entity.name}`,
      note: entity.note ?? "",
      template: (/** @type {Drawable} */ note) => html`
        ${button({ label: "All entities", icon: "left", class: "quiet small back", run: card.close })} ${head(all, entity, mentions, ids)}
        <div class="card-body">
          ${aliasSection(facts, entity)} ${listSection("Mentions", mentions, (mention, i) => mentionRow(all, entity, mention, i, mentions.length > 1))}
          ${listSection("Claims by", claims, (claim) => claimRow(all, claim))}
          ${listSection("Claims about", about, (claim) => claimRow(all, claim))}
          ${relationSection(all, ids, { go, remove: (id) => actions.run({ type: "removeRelation", id }) })} ${lookupSection(entity)}
        </div>
        ${note}
      `,
    };
  }

  /** Its name, which can be changed in place, its type, and what can be done with it. @param {GlossatorDocument} all @param {Entity} entity @param {readonly Annotation[]} mentions @param {string[]} ids */
  function head(all, { id, name, type }, mentions, ids) {
    const words = wordsFor(type);
    const [first] = mentions;
    const count = counted(mentions.length, "mention");
    return html`<div class="card-head">
      <input class="card-name" aria-label="Name" type="text" spellcheck="false" autocomplete="off" .value=${live(nameInField() ?? name)} @change=${rename} @keydown=${nameKey} />
      <div class="card-kind">
        <button type="button" class="button small quiet card-type" ${ref(typeMenu)}>${swatch(words)}<span class="visually-hidden">Type: </span>${words.one}${picture("caret")}</button
        ><span class="about">${first === undefined ? count : `${count} · first in ${paragraphOf(all, first.start)}`}</span>
      </div>
      <div class="card-strip" data-look=${words.look}>${strip(mentions, all.text.length)}</div>
      <div class="card-actions">
        <div>${decisionsOn(ids, mentions, actions)}</div>
        <div>
          ${button({ label: "Merge into…", key: "M", class: "small", run: () => tools.merge(id) })}
          ${button({ label: "Find others", key: "O", class: "small", hint: "Find other mentions (O)", run: () => tools.findOthers(id) })}
        </div>
      </div>
    </div>`;
  }

  /** A name that is being typed. */
  function nameInField() {
    const field = document.activeElement;
    return field instanceof HTMLInputElement && field.matches(".card-name") && field.value.trim() !== "" ? field.value : null;
  }

  /** @param {Event} event */
  function rename(event) {
    const field = /** @type {HTMLInputElement} */ (event.currentTarget);
    if (shown === null) return;
    if (field.value.trim() === "") field.value = shown.name;
    else actions.run({ type: "renameEntity", id: shown.id, name: field.value });
  }

  /** @param {KeyboardEvent} event */
  function nameKey(event) {
    if (event.key !== "Enter" && event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === "Escape" && shown !== null) /** @type {HTMLInputElement} */ (event.currentTarget).value = shown.name;
    // The name is saved as the field loses the focus.
    card.element.focus();
  }

  /** @param {Element | undefined} opener */
  function typeMenu(opener) {
    attachMenu(opener, "Type for all mentions", () =>
      typesNow().map((words) => ({
        label: words.one,
        checked: words.type === shown?.type,
        ...(words.key === null ? {} : { hint: keyInWords(words.key) }),
        run: () => shown && actions.run({ type: "retypeEntity", id: shown.id, entityType: words.type }),
      })),
    );
  }

  /** How it is written, and what else refers to it. @param {EntityFacts} facts @param {Entity} entity */
  function aliasSection({ aliases, meantBy }, { id }) {
    if (aliases.length < 2 && meantBy.length === 0) return nothing;
    const splitOff = (/** @type {string} */ words) =>
      button({ label: `Split off “${words}”`, icon: "split", iconOnly: true, class: "quiet small", hint: "Make this a separate entity", run: () => actions.run({ type: "splitSpelling", id, spelling: words }) });
    const meant = meantBy.map(([words, count]) => `“${words}”${count > 1 ? ` ${count}×` : ""}`).join(", ");
    return html`<section class="card-section">
      <h3>Written as</h3>
      <ul class="aliases" aria-label="Written as" role="list">
        ${aliases.map(
          ([words, count]) =>
            html`<li class="alias"><span class="words">${words}</span><span class="count">${count}</span>${aliases.length > 1 ? splitOff(words) : nothing}</li>`,
        )}
      </ul>
      ${meant === "" ? nothing : html`<p class="about">Also referred to as ${meant}</p>`}
    </section>`;
  }

  /**
   * A list whose end waits behind a button; nothing where it is empty.
   *
   * @template Item
   * @param {string} name
   * @param {readonly Item[]} items
   * @param {(item: Item, index: number) => Template} row
   */
  function listSection(name, items, row) {
    if (items.length === 0) return nothing;
    // A single row takes no more room than the button would.
    const shown = items.length <= FIRST + 1 || whole.has(name) ? items.length : FIRST;
    const showAll = (/** @type {Event} */ event) => {
      const section = /** @type {HTMLElement} */ (event.currentTarget).closest(".card-section");
      whole.add(name);
      card.redraw();
      section?.querySelectorAll("li")[FIRST]?.querySelector("button")?.focus();
    };
    return html`<section class="card-section">
      <h3>${name}<span class="count">${items.length}</span></h3>
      <ul aria-label=${name} role="list">${items.slice(0, shown).map(row)}</ul>
      ${shown === items.length ? nothing : html`<button type="button" class="button small quiet more" @click=${showAll}><span class="label">Show all ${items.length}</span></button>`}
    </section>`;
  }

  /** @param {GlossatorDocument} all @param {Entity} entity @param {Annotation} mention @param {number} i @param {boolean} canSplit */
  function mentionRow(all, entity, mention, i, canSplit) {
    const { before, words, after } = contextOf(all, mention);
    const meant = standsForWhom(all, mention);
    const place = paragraphOf(all, mention.start);
    const split = button({
      label: "Split off this mention",
      icon: "split",
      iconOnly: true,
      class: "quiet small",
      hint: "Not the same entity: split it off (S)",
      run: () => actions.run({ type: "splitEntity", ids: [mention.id] }),
    });
    return html`<li class="finding mention" ${stands({ id: mention.id, ids: [mention.id], entity: entity.id })}>
      <button type="button" class="line" @click=${() => go(mention)}><span class="context">${before}<strong>${words}</strong>${after}</span
        ><span class="where">${i === 0 ? `First mentioned in ${place}` : `In ${place}`}${meant === null ? nothing : ` · refers to ${meant}`}${mention.status === "suggested" ? nothing : picture("check")}</span></button
      >${canSplit ? split : nothing}
    </li>`;
  }

  /** @param {GlossatorDocument} all @param {Annotation} claim */
  function claimRow(all, claim) {
    const { speaker, manner } = whoSays(all, claim);
    return html`<li class="finding mention" ${stands({ id: claim.id, ids: [claim.id] })}>
      <button type="button" class="line" @click=${() => go(claim)}><span class="where">${[speaker, manner].filter(Boolean).join(" ")}</span><span class="context">${saidIn(claim)}</span></button>
    </li>`;
  }

  card.element.addEventListener("keydown", (event) => {
    const isWritten = event.target instanceof HTMLTextAreaElement;
    if (!isWritten) walkRows(event, card.element.querySelectorAll(".mention"));
  });

  return card;
}

/** Makes a row of the card stand for a finding. @param {Finding} finding */
const stands = (finding) => ref((row) => row && standFor(row, finding));

/** Where it can be looked up. @param {Entity} entity */
function lookupSection(entity) {
  const links = [...registersOf(entity), ...lookupsOf(entity)];
  if (links.length === 0) return nothing;
  return html`<section class="card-section">
    <h3>Look up</h3>
    <div class="lookups">${links.map(({ label, href }) => (href === null ? html`<span class="register">${label}</span>` : outLink(label, href)))}</div>
  </section>`;
}

/** @param {string} label @param {string} href */
const outLink = (label, href) => html`<a class="out" href=${href} target="_blank" rel="noopener noreferrer">${label}${picture("out")}</a>`;
