import { button } from "./buttons.js";
import { element } from "./element.js";

/** @import {Annotation} from "../document/types.js" */
/** @import {Active} from "../article/active.js" */
/** @import {Actions} from "../app/actions.js" */
/** @import {Navigation} from "../article/navigation.js" */

/**
 * The way from one place of a row to the next, where it has several.
 *
 * @param {"mention" | "place"} name
 * @param {readonly Annotation[]} places
 * @param {{active: Active, navigation: Navigation}} means
 */
export function stepsBetween(name, places, { active, navigation }) {
  if (places.length < 2) return null;
  const at = places.findIndex(({ id }) => id === active.id);
  return element(
    "span",
    { class: "steps" },
    button({ label: `Previous ${name}`, icon: "left", iconOnly: true, class: "quiet small", run: () => navigation.nextOf(places, -1) }),
    `${at + 1} of ${places.length}`,
    button({ label: `Next ${name}`, icon: "right", iconOnly: true, class: "quiet small", run: () => navigation.nextOf(places, 1) }),
  );
}

/**
 * What a person can decide of a row: accept it where something is left to accept, take their own away, reject another's.
 *
 * @param {string[]} ids  what is decided
 * @param {{places: readonly Annotation[], own: boolean}} row
 * @param {Actions} actions
 */
export function decisionsOn(ids, { places, own }, actions) {
  return [
    places.some(({ status }) => status === "suggested") && button({ label: "Accept", key: "A", class: "small", run: () => actions.accept(ids) }),
    own
      ? button({ label: "Delete", key: "Del", class: "small danger", run: () => actions.remove(ids) })
      : button({ label: "Reject", key: "X", class: "small danger", run: () => actions.reject(ids) }),
  ];
}

/**
 * Opens the card of a row.
 *
 * @param {() => void} run
 */
export function details(run) {
  return button({ label: "Details", icon: "card", iconOnly: true, class: "small", hint: "Details (I)", run });
}

/**
 * The name of a group, over its first row.
 *
 * @param {{name: string, count: number} | null | undefined} heading
 */
export function groupName(heading) {
  return heading && element("h3", { class: "group-name" }, heading.name, element("span", { class: "count" }, String(heading.count)));
}
