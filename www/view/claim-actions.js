import { button } from "./buttons.js";
import { element } from "./element.js";

/** @import {Active} from "./active.js" */
/** @import {Actions} from "./actions.js" */
/** @import {ClaimItem} from "./claim-items.js" */
/** @import {Navigation} from "./navigation.js" */

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
  const at = ids.indexOf(active.id ?? "");
  return element(
    "div",
    { class: "actions" },
    places.length > 1 &&
      element(
        "span",
        { class: "steps" },
        button({ label: "Previous place", icon: "left", iconOnly: true, class: "quiet small", run: () => navigation.nextOf(places, -1) }),
        `${at + 1} of ${places.length}`,
        button({ label: "Next place", icon: "right", iconOnly: true, class: "quiet small", run: () => navigation.nextOf(places, 1) }),
      ),
    places.some(({ status }) => status === "suggested") && button({ label: "Accept", key: "A", class: "small", run: () => actions.accept(ids) }),
    claim.origin === "user"
      ? button({ label: "Delete", key: "Del", class: "small danger", run: () => actions.remove(ids) })
      : button({ label: "Reject", key: "X", class: "small danger", run: () => actions.reject(ids) }),
    button({ label: "Verdict", key: "V", class: "small", run: () => judge(claim.id) }),
    button({ label: "Note", icon: "note", iconOnly: true, class: "small", hint: "Note (N)", run: () => edit(claim.id, "note") }),
    button({ label: "Details", icon: "card", iconOnly: true, class: "small", hint: "Details (I)", run: () => open(claim.id) }),
  );
}
