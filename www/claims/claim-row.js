import { tagsOf } from "../document/tags.js";
import { saidIn, timesSaid } from "../findings/claim-words.js";
import { scoreRing } from "../findings/score-ring.js";
import { button } from "../kit/button.js";
import { html, nothing } from "../kit/draw.js";
import { picture } from "../kit/icons.js";
import { decisionsOn, details, groupName, stepsBetween } from "../findings/row-actions.js";

/** @import {Active} from "../article/active.js" */
/** @import {Actions} from "../store/workspace.js" */
/** @import {Navigation} from "../article/navigation.js" */
/** @import {Drawable} from "../kit/draw.js" */
/** @import {IconName} from "../kit/icons.js" */
/** @import {ClaimItem} from "./claim-items.js" */

/** A row: the claim as a sentence by someone, why it is worth checking, and what the person added. @param {ClaimItem} item @param {Drawable} actions */
export function claimRow({ claim, places, speaker, manner, reasons, heading }, actions) {
  const sources = claim.evidence?.length ?? 0;
  const tags = tagsOf(claim);
  const told = [...(places.length > 1 ? [{ words: timesSaid(places.length), class: "reason said-again" }] : []), ...reasons.map((words) => ({ words, class: "reason" }))];
  return html`${groupName(heading)}<button type="button" class="go">${scoreRing(claim)}<span
        ><span class="who">${speaker ? html`<strong>${speaker}</strong> ` : nothing}${manner}:</span><span class="said">${saidIn(claim)}</span>${told.length === 0
          ? nothing
          : html`<span class="reasons">${told.map(({ words, class: classes }) => html`<span class=${classes}>${words}</span>`)}</span>`}${(claim.verdict ?? "") === ""
          ? nothing
          : mine("verdict", html`<strong>${claim.verdict}</strong>${claim.rating === undefined ? nothing : ` · ${claim.rating} of 5`}`)}${sources === 0
          ? nothing
          : mine("link", sources === 1 ? "1 source" : `${sources} sources`)}${(claim.note ?? "") === "" ? nothing : mine("note", claim.note)}${tags.length === 0
          ? nothing
          : mine("tag", tags.map((tag) => `#${tag}`).join(" "))}</span
      ></button
    >${actions}`;
}

/** @param {IconName} name @param {Drawable} words */
const mine = (name, words) => html`<span class="mine">${picture(name)}<span>${words}</span></span>`;

/**
 * What can be done with a claim, in all the places where it is said.
 *
 * @param {ClaimItem} item
 * @param {{active: Active, actions: Actions, navigation: Navigation, edit: (id: string, focus?: "note") => void, judge: (id: string) => void,
 *   open: (id: string) => void}} means  `open` opens its card
 */
export function claimActions({ claim, places }, { active, actions, navigation, edit, judge, open }) {
  const ids = places.map(({ id }) => id);
  return html`<div class="actions">
    ${stepsBetween("place", places, { active, navigation })}${decisionsOn(ids, { places, own: claim.origin === "user" }, actions)}
    ${button({ label: "Verdict", key: "V", class: "small", run: () => judge(claim.id) })}
    ${button({ label: "Note", icon: "note", iconOnly: true, class: "small", hint: "Note (N)", run: () => edit(claim.id, "note") })}${details(() => open(claim.id))}
  </div>`;
}
