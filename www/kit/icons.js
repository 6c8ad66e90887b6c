import { drawn, html, svg } from "./draw.js";

/** Paths on a grid of 20, drawn with a line of 1.6 (kit/base.css). */
const PATHS = Object.freeze({
  undo: "M4 8.5h8a4.25 4.25 0 0 1 0 8.5H8.5M4 8.5 7.5 5M4 8.5 7.5 12",
  redo: "M16 8.5H8a4.25 4.25 0 0 0 0 8.5h3.5M16 8.5 12.5 5M16 8.5 12.5 12",
  plus: "M10 4.5v11M4.5 10h11",
  import: "M10 12.5V3.5M6.5 7 10 3.5 13.5 7M3.5 12.5v3a1.5 1.5 0 0 0 1.5 1.5h10a1.5 1.5 0 0 0 1.5-1.5v-3",
  export: "M10 3.5v9M6.5 9l3.5 3.5L13.5 9M3.5 12.5v3a1.5 1.5 0 0 0 1.5 1.5h10a1.5 1.5 0 0 0 1.5-1.5v-3",
  caret: "M5.5 8 10 12.5 14.5 8",
  left: "M12 5 7 10l5 5",
  right: "M8 5l5 5-5 5",
  focus: "M3.5 7V3.5H7M13 3.5h3.5V7M16.5 13v3.5H13M7 16.5H3.5V13M7 8.5h6M7 11.5h4",
  print: "M6 7.5v-4h8v4M6 14H3.5V8a.5.5 0 0 1 .5-.5h12a.5.5 0 0 1 .5.5v6H14M6 11.5h8v5H6Z",
  list: "M7.5 5.5h9M7.5 10h9M7.5 14.5h9M3.6 5.5h.1M3.6 10h.1M3.6 14.5h.1",
  help: "M7.6 7.6a2.45 2.45 0 1 1 3.7 2.1c-.9.5-1.3 1-1.3 1.9M10 14.4v.1M17 10a7 7 0 1 1-14 0 7 7 0 0 1 14 0Z",
  swap: "M5 7h10M12 4l3 3-3 3M15 13H5M8 10l-3 3 3 3",
  relate: "M6.5 6a2 2 0 1 1-4 0 2 2 0 0 1 4 0ZM17.5 14a2 2 0 1 1-4 0 2 2 0 0 1 4 0ZM6.5 6h3a3 3 0 0 1 3 3v2a3 3 0 0 0 1 3",
  more: "M4.6 10h.1M10 10h.1M15.4 10h.1",
  close: "M5.5 5.5l9 9M14.5 5.5l-9 9",
  down: "M5.5 8 10 12.5 14.5 8",
  check: "M4.5 10.5 8.3 14.3 15.5 6",
  eye: "M2.5 10S5.2 5 10 5s7.5 5 7.5 5-2.7 5-7.5 5-7.5-5-7.5-5ZM12.2 10a2.2 2.2 0 1 1-4.4 0 2.2 2.2 0 0 1 4.4 0Z",
  hidden: "M3.5 3.5l13 13M8 5.3A7 7 0 0 1 10 5c4.8 0 7.5 5 7.5 5a13 13 0 0 1-2.2 2.7M5 6.8A13 13 0 0 0 2.5 10s2.7 5 7.5 5a7 7 0 0 0 3-.7",
  note: "M4 4.5h12v8.5H9.5L6 16.5V13H4Z",
  pencil: "M4 16l.8-3.4L13 4.4a1.7 1.7 0 0 1 2.6 2.6L7.4 15.2ZM11.5 6l2.6 2.6",
  copy: "M7 7h9.5v9.5H7ZM4 13H3.5V3.5H13V4",
  tag: "M3.5 3.5h6.2l6.8 6.8-6.2 6.2-6.8-6.8ZM7 7v.1",
  trash: "M4 6h12M8 6V4h4v2M5.5 6l.8 10.5h7.4L14.5 6",
  filter: "M3.5 5.5h13M6 10h8M8.5 14.5h3",
  link: "M8.5 11.5a3 3 0 0 0 4.3 0l2.6-2.6a3 3 0 0 0-4.3-4.3L10 5.7M11.5 8.5a3 3 0 0 0-4.3 0l-2.6 2.6a3 3 0 0 0 4.3 4.3l1.1-1.1",
  verdict: "M10 3.5v13M6 16.5h8M4 6.5h12M4 6.5l-2 5a2.2 2.2 0 0 0 4 0ZM16 6.5l-2 5a2.2 2.2 0 0 0 4 0Z",
  file: "M11.5 3H5.5v14h9V6ZM11.5 3v3h3",
  lock: "M5 9h10v7.5H5ZM7 9V6.5a3 3 0 0 1 6 0V9",
  model: "M3.5 6.2 10 3l6.5 3.2L10 9.4ZM3.5 10 10 13.2 16.5 10M3.5 13.8 10 17l6.5-3.2",
  card: "M3.5 5h13v10h-13ZM6.5 8.5h4M6.5 11.5h7",
  merge: "M5 3.5v3A4.5 4.5 0 0 0 9.5 11H15M5 16.5v-1A4.5 4.5 0 0 1 9.5 11M12 8l3 3-3 3",
  split: "M4 10h4.5L14.5 5M8.5 10l6 5M11 4.5h4v4M11 15.5h4v-4",
  search: "M13.2 8.7a4.6 4.6 0 1 1-9.2 0 4.6 4.6 0 0 1 9.2 0ZM12 12l4.5 4.5",
  map: "M3.5 5.5 8 3.5l4 2 4.5-2v11l-4.5 2-4-2-4.5 2ZM8 3.5v11M12 5.5v11",
  timeline: "M6 3.5v13M6 6h8.5M6 10h5.5M6 14h7.5M4.5 6h3M4.5 10h3M4.5 14h3",
  out: "M8 5.5H4.5v10h10V12M11 4.5h4.5V9M15.3 4.7 9.5 10.5",
  select: "M3.5 5 4.8 6.3 7 3.8M9.5 5h7M3.5 10 4.8 11.3 7 8.8M9.5 10h7M3.5 15 4.8 16.3 7 13.8M9.5 15h7",
  suggestions: "M4 10.5 6.5 13 11 7.5M10.5 12.5 11 13 16 7.5",
  book: "M5 4.5A1.5 1.5 0 0 1 6.5 3H15v11.5H6.5A1.5 1.5 0 0 0 5 16V4.500ZM5 16a1.5 1.5 0 0 0 1.5 1.5H15v-3M8 6.500h4",
  alert: "M10 3.5 17.5 16.5h-15ZM10 8.5v3.5M10 14.3v.1",
});

/** @typedef {keyof typeof PATHS} IconName */

/** A picture, hidden from assistive technology. @param {IconName} name @param {string} [classes] */
export const picture = (name, classes = "icon") => html`<svg class=${classes} viewBox="0 0 20 20" aria-hidden="true" focusable="false">${svg`<path d=${PATHS[name]}></path>`}</svg>`;

/** The logo, as an element: a letter with a pen stroke beneath it. */
export const mark = () =>
  drawn(html`<svg class="mark" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <rect width="24" height="24" rx="6" class="mark-ground" fill="#f0a95b"></rect>
    <path d="M15.7 8.2A4.3 4.3 0 1 0 16.3 11H12.6" fill="none" stroke="#211f1b" stroke-width="2.1" stroke-linecap="round" stroke-linejoin="round"></path>
    <path d="M6 19.2h12" stroke="#211f1b" stroke-width="2" stroke-linecap="round"></path>
  </svg>`);

/**
 * An SVG element with its attributes.
 *
 * @template {keyof SVGElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Readonly<Record<string, string | number>>} attributes
 * @returns {SVGElementTagNameMap[Tag]}
 */
export function svgElement(tag, attributes) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  return made;
}
