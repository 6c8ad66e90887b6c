import { button } from "../kit/buttons.js";
import { element } from "../kit/element.js";
import { decisionsOn, details, stepsBetween } from "../kit/row-actions.js";

/** @import {Active} from "../article/active.js" */
/** @import {Actions} from "../app/actions.js" */
/** @import {ClaimItem} from "./claim-items.js" */
/** @import {Navigation} from "../article/navigation.js" */

/**
 * What can be done with the claim that is active: for all the places that say it.
 *
 * @param {ClaimItem} item
 * @param {object} does
 * @param {Active} does.active
 * @param {Actions} does.actions
 * @param {Navigation} does.navigation
 * @param {(id: string, focus: "note") => void} does.edit
 * @param {(id: string) => void} does.judge
 * @param {(id: string) => void} does.open  its card
 * @returns {HTMLElement}
 */
export function claimActions({ claim, places }, { active, actions, navigation, edit, judge, open }) {
  const ids = places.map(({ id }) => id);
  return element(
    "div",
    { class: "actions" },
    stepsBetween("place", places, { active, navigation }),
    ...decisionsOn(ids, { places, own: claim.origin === "user" }, actions),
    button({ label: "Verdict", key: "V", class: "small", run: () => judge(claim.id) }),
    button({ label: "Note", icon: "note", iconOnly: true, class: "small", hint: "Note (N)", run: () => edit(claim.id, "note") }),
    details(() => open(claim.id)),
  );
}
