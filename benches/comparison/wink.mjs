/**
 * winkNLP with its light English model: https://winkjs.org. It finds dates, amounts and the like by pattern; people,
 * organisations and places it has none.
 */
import winkNLP from "wink-nlp";
import model from "wink-eng-lite-web-model";

/** @import {Contender} from "./protocol.mjs" */

/** Its types that annotators mark too. @type {Record<string, string>} */
const TYPES = { DATE: "DATE", MONEY: "MONEY" };

// The stages that entities need, and no others.
const nlp = winkNLP(model, ["sbd", "ner"]);
const { its } = nlp;

/** @type {Contender} */
export const wink = {
  read: (text) => nlp.readDoc(text).entities().out(its.detail),
  find(text) {
    const document = nlp.readDoc(text);
    /** @type {{start: number, end: number}[]} */
    const tokens = [];
    let at = 0;
    document.tokens().each((/** @type {import("wink-nlp").ItemToken} */ token) => {
      const start = at + String(token.out(its.precedingSpaces)).length;
      at = start + token.out().length;
      tokens.push({ start, end: at });
    });
    const spans = /** @type {[number, number][]} */ (/** @type {unknown} */ (document.entities().out(its.span)));
    const kinds = /** @type {string[]} */ (document.entities().out(its.type));
    return spans.flatMap(([first, last], i) => {
      const type = TYPES[kinds[i] ?? ""];
      const [from, to] = [tokens[first], tokens[last]];
      return type && from && to ? [{ start: from.start, end: to.end, type }] : [];
    });
  },
};
