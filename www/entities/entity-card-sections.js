import { button } from "../kit/buttons.js";
import { saidIn, whoSays } from "../findings/claim-words.js";
import { element } from "../kit/element.js";
import { contextOf, paragraphOf, standsForWhom } from "../findings/entity-facts.js";
import { standFor } from "../findings/findings.js";
import { icon } from "../kit/icons.js";
import { lookupsOf, registersOf } from "./lookups.js";

/** @import {Annotation, Entity, GlossatorDocument} from "../document/types.js" */
/** @import {EntityFacts} from "../findings/entity-facts.js" */

/** So many rows of a section stand there at once; the rest come on demand. */
const FIRST = 8;

/**
 * @param {string} name
 * @param {number | null} count
 * @param {...(Node | null)} children
 */
function section(name, count, ...children) {
  const heading = element("h3", {}, name, count !== null && element("span", { class: "count" }, String(count)));
  return element("section", { class: "card-section" }, heading, ...children);
}

/**
 * A list whose end waits behind a button.
 *
 * @template Item
 * @param {string} name
 * @param {readonly Item[]} items
 * @param {(item: Item, index: number) => HTMLElement} row
 */
function listOf(name, items, row) {
  // One more is no more to look at than the button would be.
  const shown = items.length <= FIRST + 1 ? items.length : FIRST;
  const list = element("ul", { "aria-label": name, role: "list" }, ...items.slice(0, shown).map(row));
  if (shown === items.length) return list;
  const more = button({
    label: `Show all ${items.length}`,
    class: "small quiet more",
    run() {
      const rest = items.slice(shown).map((item, i) => row(item, shown + i));
      more.replaceWith();
      list.append(...rest);
      rest[0]?.querySelector("button")?.focus();
    },
  });
  const whole = element("div", {}, list, more);
  return whole;
}

/**
 * How it is written, and what else was read as it.
 *
 * @param {EntityFacts} facts
 * @param {(spelling: string) => void} split
 * @returns {HTMLElement | null}
 */
export function aliasSection({ aliases, meantBy }, split) {
  if (aliases.length < 2 && meantBy.length === 0) return null;
  const rows = aliases.map(([words, count]) =>
    element(
      "li",
      { class: "alias" },
      element("span", { class: "words" }, words),
      element("span", { class: "count" }, String(count)),
      aliases.length > 1 &&
        button({ label: `Split off “${words}”`, icon: "split", iconOnly: true, class: "quiet small", hint: "Make this a separate entity", run: () => split(words) }),
    ),
  );
  const meant = meantBy.map(([words, count]) => `“${words}”${count > 1 ? ` ${count}×` : ""}`).join(", ");
  return section(
    "Written as",
    null,
    element("ul", { class: "aliases", "aria-label": "Written as", role: "list" }, ...rows),
    meant === "" ? null : element("p", { class: "about" }, `Also referred to as ${meant}`),
  );
}

/**
 * @param {GlossatorDocument} document
 * @param {Entity} entity
 * @param {readonly Annotation[]} mentions
 * @param {{go: (mention: Annotation) => void, split: (ids: string[]) => void}} does
 * @returns {HTMLElement}
 */
export function mentionSection(document, entity, mentions, { go, split }) {
  const list = listOf("Mentions", mentions, (mention, i) => {
    const { before, words, after } = contextOf(document, mention);
    const meant = standsForWhom(document, mention);
    const place = paragraphOf(document, mention.start);
    const said = i === 0 ? `First mentioned in ${place}` : `In ${place}`;
    const line = element(
      "button",
      { type: "button", class: "line" },
      element("span", { class: "context" }, before, element("strong", {}, words), after),
      element("span", { class: "where" }, said, meant !== null && ` · refers to ${meant}`, mention.status !== "suggested" && icon("check")),
    );
    line.addEventListener("click", () => go(mention));
    const row = element(
      "li",
      { class: "finding mention" },
      line,
      mentions.length > 1 &&
        button({ label: "Split off this mention", icon: "split", iconOnly: true, class: "quiet small", hint: "Not the same entity: split it off (S)", run: () => split([mention.id]) }),
    );
    standFor(row, { id: mention.id, ids: [mention.id], entity: entity.id });
    return row;
  });
  return section("Mentions", mentions.length, list);
}

/**
 * @param {GlossatorDocument} document
 * @param {string} name
 * @param {readonly Annotation[]} claims
 * @param {(claim: Annotation) => void} go
 * @returns {HTMLElement | null}
 */
export function claimSection(document, name, claims, go) {
  if (claims.length === 0) return null;
  const list = listOf(name, claims, (claim) => {
    const { speaker, manner } = whoSays(document, claim);
    const line = element(
      "button",
      { type: "button", class: "line" },
      element("span", { class: "where" }, [speaker, manner].filter(Boolean).join(" ")),
      element("span", { class: "context" }, saidIn(claim)),
    );
    line.addEventListener("click", () => go(claim));
    const row = element("li", { class: "finding mention" }, line);
    standFor(row, { id: claim.id, ids: [claim.id] });
    return row;
  });
  return section(name, claims.length, list);
}

/**
 * @param {Entity} entity
 * @returns {HTMLElement | null}
 */
export function lookupSection(entity) {
  const registers = registersOf(entity).map(({ label, href }) =>
    href === null ? element("span", { class: "register" }, label) : outLink(label, href),
  );
  const links = lookupsOf(entity).map(({ label, href }) => outLink(label, href));
  if (registers.length + links.length === 0) return null;
  return section("Look up", null, element("div", { class: "lookups" }, ...registers, ...links));
}

/** @param {string} label @param {string} href */
function outLink(label, href) {
  return element("a", { class: "out", href, target: "_blank", rel: "noopener noreferrer" }, label, icon("out"));
}
