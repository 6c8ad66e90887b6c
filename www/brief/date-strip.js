import { html, render, ref } from "../kit/draw.js";
import { element } from "../kit/element.js";
import { counted } from "../kit/words.js";
import { datedValues, datesOnStrip } from "../timeline/when-strip.js";

/** @import {Active} from "../article/active.js" */
/** @import {Annotation, GlossatorDocument} from "../document/types.js" */
/** @import {DatedValue, DateOnStrip} from "../timeline/when-strip.js" */

/**
 * The dates of the article along a line; left out where none has a full year.
 *
 * @param {{active: Active, choose: (mentions: readonly Annotation[]) => void}} options
 */
export function createDateStrip({ active, choose }) {
  const root = element("section", { hidden: true });
  const strip = element("div", { class: "brief-dates" });
  /** @type {DatedValue[]} */
  let values = [];

  function draw() {
    const width = strip.clientWidth;
    if (width > 0) render(datesOnStrip(values, width).map(date), strip);
  }

  /** @param {DateOnStrip} date */
  function date({ mentions, words, from, until, align }) {
    const place = ref((/** @type {Element | undefined} */ part) => {
      if (!(part instanceof HTMLElement)) return;
      part.style.setProperty("--from", String(from));
      part.style.setProperty("--until", String(until));
    });
    const light = () => active.hover(mentions.map(({ id }) => id), "text"); // prettier-ignore
    const dim = () => active.hover([], "text");
    return html`<button type="button" tabindex="-1" class=${from === until ? "brief-date" : "brief-date span"} title=${words} aria-label=${`${words}, ${counted(mentions.length, "mention")}`} ${place}
      @click=${() => choose(mentions)} @pointerenter=${light} @pointerleave=${dim} @focus=${light} @blur=${dim}><span class=${`words ${align ?? "none"}`} aria-hidden="true">${words}</span></button>`;
  }

  new ResizeObserver(draw).observe(strip);

  return {
    element: root,
    /** @param {GlossatorDocument} document */
    update(document) {
      values = datedValues(document);
      root.hidden = values.length === 0;
      render(html`<h3>When <span class="quiet">${counted(values.length, "date")}</span></h3>${strip}`, root);
      draw();
    },
  };
}
