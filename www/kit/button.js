import { html, nothing, orNone, ref } from "./draw.js";
import { picture } from "./icons.js";

/** @import {Template} from "./draw.js" */
/** @import {IconName} from "./icons.js" */

/**
 * A button with a label, a picture, or both.
 *
 * Its key is shown but is not part of its accessible name; assistive technology is told `shortcut` instead.
 *
 * @param {object} options
 * @param {string} options.label
 * @param {(event: Event) => void} options.run
 * @param {IconName} [options.icon]
 * @param {boolean} [options.iconOnly]
 * @param {string} [options.name]  the accessible name, where it says more than the label
 * @param {string} [options.key]  as it is shown: "A", "Del"
 * @param {string} [options.shortcut]  as ARIA writes it: "Control+Z"
 * @param {string} [options.class]
 * @param {string} [options.hint]  a tooltip
 * @param {boolean} [options.pressed]  of a toggle
 * @param {boolean} [options.expanded]  of a button that opens something
 * @param {string} [options.controls]  the id of what it opens
 * @param {(button: Element | undefined) => void} [options.attach]  gets the element once it is made; pass the same function each time
 * @param {boolean} [options.hidden]
 * @param {boolean} [options.disabled]
 * @returns {Template}
 */
export function button({ label, run, icon, iconOnly = false, name, key, shortcut, class: classes = "", hint, pressed, expanded, controls, attach, hidden = false, disabled = false }) {
  return html`<button
    type="button"
    class=${`button ${iconOnly ? "icon-only " : ""}${classes}`.trim()}
    aria-label=${orNone(name ?? (iconOnly && label))}
    aria-keyshortcuts=${orNone(shortcut)}
    aria-pressed=${orNone(pressed === undefined ? null : String(pressed))}
    aria-expanded=${orNone(expanded === undefined ? null : String(expanded))}
    aria-controls=${orNone(controls)}
    title=${orNone(hint ?? (iconOnly && label))}
    ?hidden=${hidden}
    ?disabled=${disabled}
    @click=${run}
    ${attach ? ref(attach) : nothing}
  >${icon ? picture(icon) : nothing}${iconOnly ? nothing : html`<span class="label">${label}</span>`}${key ? html`<kbd aria-hidden="true">${key}</kbd>` : nothing}</button>`;
}

/**
 * Two or more views of the same thing, one of them chosen.
 *
 * @param {string} name
 * @param {readonly {label: string, name?: string, pressed: boolean, run: () => void}[]} choices
 * @returns {Template}
 */
export function segmented(name, choices) {
  return html`<div class="segmented" role="group" aria-label=${name}>${choices.map(
    ({ label, name: told, pressed, run }) => html`<button type="button" aria-label=${orNone(told)} aria-pressed=${String(pressed)} @click=${run}>${label}</button>`,
  )}</div>`;
}

/** What the Control key is called: on a Mac, Command takes its place. */
export const COMMAND = /Mac|iPhone|iPad/.test(navigator.platform) ? "⌘" : "Ctrl";
