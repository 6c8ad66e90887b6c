import { button } from "../kit/button.js";
import { html, nothing } from "../kit/draw.js";

/** @import {Annotation} from "../document/types.js" */
/** @import {Active} from "../article/active.js" */
/** @import {Actions} from "../store/workspace.js" */
/** @import {Navigation} from "../article/navigation.js" */

/**
 * Steps through the places of a row, where it has several.
 *
 * @param {"mention" | "place"} name  what one is called
 * @param {readonly Annotation[]} places
 * @param {{active: Active, navigation: Navigation}} means
 */
export function stepsBetween(name, places, { active, navigation }) {
  if (places.length < 2) return nothing;
  const at = places.findIndex(({ id }) => id === active.id);
  const step = (/** @type {"Previous" | "Next"} */ which) =>
    button({ label: `${which} ${name}`, icon: which === "Next" ? "right" : "left", iconOnly: true, class: "quiet small", run: () => navigation.nextOf(places, which === "Next" ? 1 : -1) });
  return html`<span class="steps">${step("Previous")}${at + 1} of ${places.length}${step("Next")}</span>`;
}

/**
 * Accept, where something is left to accept; then Delete for what is the person's own, Reject for anything else.
 *
 * @param {string[]} ids  the annotations decided on
 * @param {readonly Annotation[]} places  those of them that are shown
 * @param {Actions} actions
 */
export function decisionsOn(ids, places, actions) {
  const own = places.every(({ origin }) => origin === "user");
  return html`${places.some(({ status }) => status === "suggested") ? button({ label: "Accept", key: "A", class: "small", run: () => actions.run({ type: "accept", ids }) }) : nothing}${own
    ? button({ label: "Delete", key: "Del", class: "small danger", run: () => actions.run({ type: "remove", ids }) })
    : button({ label: "Reject", key: "X", class: "small danger", run: () => actions.run({ type: "reject", ids }) })}`;
}

/** Opens the card of a row. @param {() => void} run */
export const details = (run) => button({ label: "Details", icon: "card", iconOnly: true, class: "small", hint: "Details (I)", run });

/** The name of a group, over its first row. @param {{name: string, count: number} | null | undefined} heading */
export const groupName = (heading) => (heading ? html`<h3 class="group-name">${heading.name}<span class="count">${heading.count}</span></h3>` : nothing);
