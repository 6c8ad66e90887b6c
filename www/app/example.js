import { html, styled } from "../kit/draw.js";
import { piecesOfExample } from "./example-pieces.js";

/** @import {GlossatorDocument} from "../document/types.js" */
/** @import {Piece} from "./example-pieces.js" */

/** Written for this page. Its people and numbers are made up. */
const EXAMPLE =
  "The night ferry between Bergen and Stavanger cost taxpayers €41 million in 2023, said Ingrid Halvorsen, who audits it for the " +
  "Norwegian Coastal Agency. Last winter 70 percent of its cabins were empty, she added.";

/**
 * A paragraph that is annotated before the eyes of whoever has not pasted anything yet.
 *
 * @param {{read: (text: string) => Promise<GlossatorDocument>, changed: () => void}} options
 */
export function createExample({ read, changed }) {
  /** @type {readonly Piece[]} */
  let pieces = piecesOfExample({ text: EXAMPLE, annotations: [] });
  let isAsked = false;

  return {
    /** Annotates it, once: a core that breaks on it must not be given it again. What fails is said when a person's text is read. */
    async annotate() {
      if (isAsked) return;
      isAsked = true;
      try {
        pieces = piecesOfExample(await read(EXAMPLE));
        changed();
      } catch {
        // The paragraph stays as it is.
      }
    },
    template: () => html`<figure class="example" aria-label="Example">
      <figcaption>For example</figcaption>
      <p>${pieces.map(drawnPiece)}</p>
    </figure>`,
  };
}

/** The marks come one after the other. @param {Piece} piece @param {number} at */
function drawnPiece({ words, look, isClaimed }, at) {
  const marked = look === null ? words : html`<mark data-look=${look} ${styled("--at", String(at))}>${words}</mark>`;
  return isClaimed ? html`<span class="claimed" ${styled("--at", String(at))}>${marked}</span>` : marked;
}
