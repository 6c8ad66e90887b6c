import { piecesOf } from "../document/fragments.js";
import { createCard } from "../findings/card.js";
import { CERTAINTIES, kindsInWords, reasonInWords, saidIn, timesSaid } from "../findings/claim-words.js";
import { paragraphOf } from "../findings/entity-facts.js";
import { joined, provenance } from "../findings/provenance.js";
import { reasonSentence } from "../findings/reason-sentence.js";
import { saidBecause } from "../findings/reason-words.js";
import { relationSection } from "../findings/relation-section.js";
import { scoreRing } from "../findings/score-ring.js";
import { button } from "../kit/button.js";
import { html, nothing } from "../kit/draw.js";
import { decisionsOn } from "../findings/row-actions.js";
import { relationsOf } from "./claim-items.js";
import { createLookUp } from "./look-up.js";
import { createSpeakerField } from "./speaker-field.js";

/** @import {Annotation, BodyReason, GlossatorDocument, Range as TextRange, Reason} from "../document/types.js" */
/** @import {Actions} from "../store/workspace.js" */
/** @import {Card} from "../findings/card.js" */
/** @import {Drawable} from "../kit/draw.js" */
/** @import {ClaimItem} from "./claim-items.js" */
/** @import {Judge} from "./judge.js" */

/** @typedef {{document: GlossatorDocument, items: readonly ClaimItem[], listed: readonly ClaimItem[]}} ClaimsShown  all of them, and those listed */
/** @typedef {ReturnType<typeof createClaimCard>} ClaimCard */

/** @typedef {(options: Pick<Parameters<typeof import("./judge.js").createJudge>[0], "root" | "draw" | "goOn">) => Judge} JudgeOf  where a claim is judged */

/**
 * @typedef {{light: (ranges: readonly TextRange[]) => void, show: (range: TextRange) => void, go: (annotation: Annotation) => void}} TextPointer
 *   `light` lights these words and no others, `show` scrolls to them
 */

/**
 * The card of a claim, in place of the list: what is said, why it is worth checking, and what the fact-checker finds.
 *
 * @param {{actions: Actions, judgeOf: JudgeOf, text: TextPointer, openEntity: (id: string) => void, step: (step: 1 | -1) => void,
 *   goOn: (claim: Annotation) => void, toggled: (closed: string | null, held: boolean) => void, selected: () => TextRange | null}} options
 *   `step` goes to another claim of the list, `goOn` to the one to judge after this; `selected`: the words that are selected in the article
 */
export function createClaimCard({ actions, judgeOf, text, openEntity, step, goOn, toggled, selected }) {
  /** @type {Card<ClaimsShown>} */
  const card = createCard({ kind: "claim", tell, setNote: (id, note) => actions.run({ type: "setNote", id, note }), left: () => text.light([]), toggled });
  const judge = judgeOf({ root: () => card.element, draw: card.redraw, goOn });
  const lookUp = createLookUp({ actions, draw: card.redraw });
  const speaking = createSpeakerField({ actions, draw: card.redraw, root: () => card.element, selected });

  /** @param {string} id @param {ClaimsShown} shown */
  function tell(id, { document, items, listed }) {
    const item = items.find(({ places }) => places.some((one) => one.id === id));
    if (item === undefined) return null;
    const { claim, places } = item;
    const at = listed.findIndex((one) => one.claim === claim);
    const ids = places.map((one) => one.id);
    return {
      id: claim.id,
      finding: { id: claim.id, ids },
      name: `About the claim “${saidIn(claim)}”`,
      note: claim.note ?? "",
      template: (/** @type {Drawable} */ note) => html`
        <div class="card-bar">
          ${button({ label: "All claims", icon: "left", class: "quiet small back", run: card.close })}<span class="place">${at === -1 ? "" : `${at + 1} of ${listed.length}`}</span>
          ${button({ label: "Previous claim", icon: "left", iconOnly: true, class: "quiet small", hint: "Previous claim (H)", run: () => step(-1) })}
          ${button({ label: "Next claim", icon: "right", iconOnly: true, class: "quiet small", hint: "Next claim (L)", run: () => step(1) })}
        </div>
        ${head(document, item)} ${judge.template(claim, note)}
        <div class="card-actions">${decisionsOn(ids, places, actions)}</div>
        ${lookUp.template(document, claim)} ${reasonSection(document, claim)} ${elsewhere(document, item)}
        ${relationSection(document, ids, { go: text.go, remove: (id) => actions.run({ type: "removeRelation", id }) })}
      `,
    };
  }

  /** Who says what and how surely. @param {GlossatorDocument} document @param {ClaimItem} item */
  function head(document, { claim, by: { entity } }) {
    const details = entity === null ? nothing : button({ label: "Show speaker details", icon: "card", iconOnly: true, class: "small quiet speaker", run: () => openEntity(entity.id) });
    const certainty = (CERTAINTIES[claim.certainty ?? "asserted"] ?? "").toLowerCase();
    return html`<div class="claim-card-head">
      ${speaking.template(document, claim, details)}
      <div class="claim-head">
        <div>${scoreRing(claim)}</div>
        <div>
          <button type="button" class="claim-said" title="Show in the text" @click=${() => text.go(claim)}>${saidBecause(document, claim)}</button>
        </div>
      </div>
      <p class="why-check">${reasonSentence(document, claim)}</p>
      <p class="about">${joined([...provenance(claim), certainty, kindsInWords(claim)])}</p>
    </div>`;
  }

  /** What its score rests on. @param {GlossatorDocument} document @param {Annotation} claim */
  function reasonSection(document, { reasons = [] }) {
    return reasons.length === 0 ? nothing : html`<details class="card-section why"><summary>Why</summary>${reasonList("Reasons", document, reasons)}</details>`;
  }

  /** Reasons, each a button that shows its words. @param {string} name @param {GlossatorDocument} document @param {readonly (Reason | BodyReason)[]} reasons */
  function reasonList(name, document, reasons) {
    return html`<ul class="reasons" aria-label=${name} role="list">${reasons.map((reason) => html`<li>${lighting("reason", [reason], () => text.show(reason), reasonInWords(document, reason))}</li>`)}</ul>`;
  }

  /** Where else the article says it, and what the headline or the body says about it. @param {GlossatorDocument} document @param {ClaimItem} item */
  function elsewhere(document, { places }) {
    const repeats = html`<section class="card-section">
      <h3>${timesSaid(places.length).replace("s", "S")}</h3>
      <ul aria-label="Places" role="list">${places.map((place) => line(place, paragraphOf(document, place.start)))}</ul>
    </section>`;
    const relations = relationsOf(document, places).map(
      ({ words, differs, other, reasons }) => html`<section class=${differs ? "card-section differs" : "card-section"}>
        <h3>${words}:</h3>
        <ul aria-label=${words} role="list">${line(other, `In ${paragraphOf(document, other.start)}`, reasons)}</ul>
        ${reasons.length === 0 ? nothing : reasonList("Similarities and differences", document, reasons)}
      </section>`,
    );
    return html`${places.length > 1 ? repeats : nothing}${relations}`;
  }

  /** @param {Annotation} claim @param {string} where @param {readonly TextRange[]} [reasons]  words that are lit with it */
  function line(claim, where, reasons = []) {
    const words = html`<span class="context">${saidIn(claim)}</span><span class="where">${where}</span>`;
    return html`<li class="mention">${lighting("line", [...piecesOf(claim), ...reasons], () => text.go(claim), words)}</li>`;
  }

  /** A button that lights words of the text. @param {string} classes @param {readonly TextRange[]} ranges @param {() => void} run @param {Drawable} words */
  function lighting(classes, ranges, run, words) {
    const light = () => text.light(ranges);
    const end = () => text.light([]);
    return html`<button type="button" class=${classes} @click=${run} @pointerenter=${light} @focus=${light} @pointerleave=${end} @blur=${end}>${words}</button>`;
  }

  return Object.assign(card, {
    judge,
    /** Opens it with the menu of who says it. @param {string} id */
    askSpeaker(id) {
      card.open(id);
      if (card.id !== null) speaking.open(card.id);
    },
  });
}
