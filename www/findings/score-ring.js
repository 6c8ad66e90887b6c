import { levelOf } from "./claim-words.js";
import { svgElement } from "../kit/icons.js";

/** @import {Annotation} from "../document/types.js" */

const RADIUS = 16;
const AROUND = 2 * Math.PI * RADIUS;

/**
 * How much a claim is worth checking, as a ring that fills; a claim that a person has accepted carries a tick.
 *
 * @param {Annotation} claim
 * @returns {SVGSVGElement}
 */
export function scoreRing(claim) {
  const { checkworthiness, status } = claim;
  const done = status === "accepted" || status === "edited";
  const score = Math.round((checkworthiness ?? 1) * 100);
  const name = checkworthiness === undefined ? "Marked by you" : `Check-worthiness ${score}%${done ? ", accepted" : ""}`;
  const svg = svgElement("svg", { class: "ring", viewBox: "0 0 38 38", role: "img", "aria-label": name, "data-level": levelOf(claim) });
  const filled = (score / 100) * AROUND;
  svg.append(
    svgElement("title", {}, name),
    svgElement("circle", { cx: 19, cy: 19, r: RADIUS }),
    svgElement("circle", {
      class: "value",
      cx: 19,
      cy: 19,
      r: RADIUS,
      "stroke-dasharray": `${filled.toFixed(1)} ${AROUND.toFixed(1)}`,
      transform: "rotate(-90 19 19)",
    }),
    checkworthiness === undefined || done
      ? svgElement("path", { class: "done", d: "M13 19.5 17.3 23.8 25.3 14.6" })
      : percent(score),
  );
  return svg;
}

/** @param {number} score */
function percent(score) {
  const text = svgElement("text", { x: 19, y: 19.5 }, String(score));
  text.append(svgElement("tspan", { class: "unit", dx: 0.5 }, "%"));
  return text;
}
