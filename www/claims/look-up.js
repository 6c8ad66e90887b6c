import { saidIn, speakerOf } from "../findings/claim-words.js";
import { entityIn } from "../document/annotation-index.js";
import { html, live } from "../kit/draw.js";
import { onFormKeys } from "../kit/form-keys.js";
import { picture } from "../kit/icons.js";
import { BY_RULE } from "../labels/entity-types.js";

/** @import {Annotation, Entity, GlossatorDocument} from "../document/types.js" */
/** @import {Actions} from "../store/workspace.js" */

/** So many characters of a query no site refuses. */
const LONGEST = 300;

/**
 * A claim said so that it stands alone, with its speaker: the person's words for it, else the core's short form, else its own.
 *
 * @param {GlossatorDocument} document
 * @param {Annotation} claim
 */
export function standaloneOf(document, claim) {
  if ((claim.standalone ?? "") !== "") return claim.standalone ?? "";
  const words = claim.short ?? saidIn(claim);
  const { key, name } = speakerOf(document, claim);
  const said = words.charAt(0).toUpperCase() + words.slice(1);
  return key === "article" || key === "someone" ? said : `${name}: ${words}`;
}

/** Where a claim can be looked up. Nothing is sent to a site until a person follows its link. @param {string} words @param {readonly Entity[]} named  in the claim */
export function lookUpsOf(words, named) {
  const query = encodeURIComponent(words.slice(0, LONGEST).toWellFormed());
  return [
    { label: "Fact Check Explorer", href: `https://toolbox.google.com/factcheck/explorer/search/${query};hl=en` },
    { label: "DuckDuckGo", href: `https://duckduckgo.com/?q=${query}` },
    ...named.map(({ name }) => ({ label: `Wikidata: ${name}`, href: `https://www.wikidata.org/w/index.php?search=${encodeURIComponent(name.toWellFormed())}` })),
  ];
}

/** The entities that a claim names, each once. @param {GlossatorDocument} document @param {Annotation} claim */
export function namedIn(document, { start, end }) {
  const inside = document.annotations.filter((one) => one.kind === "entity" && one.status !== "rejected" && one.start >= start && one.end <= end);
  const named = new Map(inside.flatMap(({ entity }) => entityIn(document, entity) ?? []).map((entity) => [entity.id, entity]));
  return [...named.values()].filter(({ type }) => !BY_RULE.has(type));
}

/**
 * The section of a claim's card for looking it up elsewhere, with the words that are looked for, which can be changed.
 *
 * @param {{actions: Actions, draw: () => void}} options
 */
export function createLookUp({ actions, draw }) {
  /** What is being written. @type {{id: string, words: string} | null} */
  let writing = null;

  /** @param {Annotation} claim */
  function keep(claim) {
    if (writing?.id === claim.id && writing.words.trim() !== (claim.standalone ?? "")) actions.run({ type: "setStandalone", id: claim.id, standalone: writing.words });
    writing = null;
    draw();
  }

  return {
    /** @param {GlossatorDocument} document @param {Annotation} claim */
    template(document, claim) {
      const told = standaloneOf(document, claim);
      const words = writing?.id === claim.id ? writing.words : told;
      /** @param {Event} event */
      function write({ target }) {
        writing = { id: claim.id, words: /** @type {HTMLTextAreaElement} */ (target).value };
        draw();
      }
      const links = lookUpsOf(words.trim() === "" ? told : words, namedIn(document, claim));
      return html`<section class="card-section look-up">
        <h3>Look it up</h3>
        <textarea class="note-field" aria-label="The claim, said so that it stands alone" data-draft=${`standalone ${claim.id}`} rows="2" .value=${live(words)} @input=${write} @change=${() => keep(claim)} @keydown=${onFormKeys({ submit: () => keep(claim), cancel: () => ((writing = null), draw()) })}></textarea>
        <div class="lookups">${links.map(({ label, href }) => html`<a class="out" href=${href} target="_blank" rel="noopener noreferrer">${label}${picture("out")}</a>`)}</div>
      </section>`;
    },
  };
}
