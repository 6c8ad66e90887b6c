/** @import {GlossatorDocument} from "./types.js" */

/** A title that is taken from the text has so many characters at most (src/exchange/from_analysis.rs). */
const LONGEST = 120;

/** What a text is called while nobody calls it otherwise: its headline, or the beginning of the article. @param {Pick<GlossatorDocument, "text" | "blocks">} document */
function titleOf({ text, blocks }) {
  const named = blocks.find(({ kind }) => kind === "headline") ?? blocks.find(({ kind }) => kind !== "boilerplate") ?? blocks[0];
  const words = text.slice(named?.start ?? 0, named?.end ?? 0).replace(/\s+/g, " ").trim(); // prettier-ignore
  const characters = [...words];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join("").trimEnd()}…` : words;
}

/** The title once the text was read anew: one that was taken from the text is so still. @param {Pick<GlossatorDocument, "text" | "blocks" | "title">} document @param {GlossatorDocument} fresh */
export const titleAfter = (document, fresh) => (titleOf(document) === document.title ? fresh.title : document.title);
