import { button } from "../kit/button.js";
import { html } from "../kit/draw.js";

/** What of a claim's card is unfolded on a phone: all its words, where it is judged, or all else. @typedef {"words" | "verdict" | "tools"} Unfolded */

/**
 * The three actions of a claim's card on a phone, along the bottom of the screen: they stay where they are, whatever is unfolded
 * over them and whichever claim is shown.
 *
 * @param {Unfolded | null} open
 * @param {{unfold: (part: Unfolded) => void, putAside: () => void, next: () => void}} actions
 */
export const claimSheetActions = (open, { unfold, putAside, next }) => html`<div class="thumb-row" role="group" aria-label="Claim">
  ${button({ label: "Verdict", class: "primary", expanded: open === "verdict", run: () => unfold("verdict") })}
  ${button({ label: "Put aside", hint: "Not a claim: take it off the list", run: putAside })}
  ${button({ label: "Next", name: "Next claim in the list", icon: "right", run: next })}
</div>`;

/** What folds the rest, on a phone. @param {Unfolded | null} open @param {(part: Unfolded) => void} unfold */
export const toolsButton = (open, unfold) => button({ label: "Tools", class: "small quiet tools-toggle", expanded: open === "tools", run: () => unfold("tools") });
