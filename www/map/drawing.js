import { svgElement } from "../kit/icons.js";
import { worldOf } from "./world.js";

/** @import {Place} from "./places.js" */
/** @import {Dot} from "./world.js" */

/** What a finger or a mouse can hit around a dot, in pixels. */
const REACH = 11;
/** Between a dot and its name. */
const GAP = 5;

/**
 * Draws the places on the world into an SVG. One dot is in the order of tabs, the arrows go on to the others.
 *
 * @param {SVGSVGElement} svg
 * @param {readonly Place[]} places
 * @param {{width: number, choose: (place: Place) => void, hover: (ids: string[]) => void}} options
 */
export function draw(svg, places, { width, choose, hover }) {
  const height = Math.round(width * 0.58);
  const { land, borders, coasts, grid, dots } = worldOf(places, { width, height });
  svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
  svg.setAttribute("height", String(height));
  const label = svgElement("text", { class: "map-name", "aria-hidden": "true" });

  /** @param {Dot | null} dot */
  function point(dot) {
    label.textContent = dot?.place.entity.name ?? "";
    hover(dot === null ? [] : dot.place.mentions.map(({ id }) => id));
    if (dot === null) return;
    const left = dot.x > width * 0.6;
    label.setAttribute("x", String(dot.x + (dot.radius + GAP) * (left ? -1 : 1)));
    label.setAttribute("y", String(dot.y + 4));
    label.setAttribute("text-anchor", left ? "end" : "start");
  }

  const marks = dots.map((dot, i) => {
    const count = dot.place.mentions.length;
    const name = `${dot.place.entity.name}, ${count === 1 ? "1 mention" : `${count} mentions`}`;
    const mark = svgElement("g", { class: "place-dot", role: "button", tabindex: i === 0 ? 0 : -1, "aria-label": name });
    const at = { cx: dot.x, cy: dot.y };
    mark.append(svgElement("circle", { ...at, r: Math.max(dot.radius, REACH), class: "reach" }), svgElement("circle", { ...at, r: dot.radius, class: "dot" }));
    mark.addEventListener("pointerenter", () => point(dot));
    mark.addEventListener("pointerleave", () => point(null));
    mark.addEventListener("focus", () => point(dot));
    mark.addEventListener("blur", () => point(null));
    mark.addEventListener("click", () => choose(dot.place));
    mark.addEventListener("keydown", (event) => {
      const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
      if (event.key === "Enter" || event.key === " ") choose(dot.place);
      else if (step !== undefined) go(i + step);
      else return;
      event.preventDefault();
    });
    return mark;
  });

  /** @param {number} index */
  function go(index) {
    const next = (index + marks.length) % marks.length;
    for (const [i, mark] of marks.entries()) mark.setAttribute("tabindex", i === next ? "0" : "-1");
    marks[next]?.focus();
  }

  svg.replaceChildren(
    svgElement("path", { d: grid, class: "map-grid" }),
    svgElement("path", { d: land, class: "map-land" }),
    svgElement("path", { d: borders, class: "map-borders" }),
    svgElement("path", { d: coasts, class: "map-coasts" }),
    // The order of tabs is from the most named on, and that of drawing the same: a small dot lies on a large one.
    ...marks,
    label,
  );
}
