/**
 * What the figures should be: the floor that must be passed, the aim that is worth the work. Where the aim is the smaller
 * of the two, less is better.
 */
import { table } from "./table.mjs";

/** @typedef {{figure: string, floor: number, aim: number, show: (value: number) => string}} Target */

const percent = (/** @type {number} */ value) => value.toFixed(1);
const ratio = (/** @type {number} */ value) => value.toFixed(3);
const megabytes = (/** @type {number} */ value) => `${(value / 1e6).toFixed(2)} MB`;
const times = (/** @type {number} */ value) => `${value.toFixed(1)} ×`;

export const ACCURACY = /** @satisfies {Record<string, Target>} */ ({
  names: { figure: "F1, ner_worldwide dev, PERSON ORG LOC NORP", floor: 84, aim: 88, show: percent },
  all: { figure: "F1, ner_worldwide dev, its nine labels", floor: 80, aim: 85, show: percent },
  web: { figure: "F1, ner_uner_ewt dev, PERSON ORG LOC", floor: 69, aim: 76, show: percent },
  caps: { figure: "recall in ALL CAPS, beside plain", floor: 0.85, aim: 0.95, show: ratio },
  title: { figure: "recall in Title Case, beside plain", floor: 0.85, aim: 0.95, show: ratio },
  calibration: { figure: "expected calibration error", floor: 0.05, aim: 0.02, show: ratio },
  model: { figure: "model file, brotli", floor: 4e6, aim: 2e6, show: megabytes },
});

export const SPEED = /** @satisfies {Record<string, Target>} */ ({
  browserNames: { figure: "in Chromium, beside compromise: names only", floor: 3, aim: 10, show: times },
  browser: { figure: "in Chromium, beside compromise: everything", floor: 3, aim: 10, show: times },
  nativeNames: { figure: "on one core, beside spaCy md (reckoned): names only", floor: 20, aim: 50, show: times },
  native: { figure: "on one core, beside spaCy md (reckoned): everything", floor: 20, aim: 50, show: times },
  memory: { figure: "wasm memory for 100,000 words", floor: 128e6, aim: 48e6, show: megabytes },
});

/**
 * Prints where figures stand; one that could not be measured has a dash.
 *
 * @param {Record<string, Target>} targets
 * @param {Record<string, number | undefined>} values
 */
export function printFigures(targets, values) {
  table(
    ["figure", "measured", "floor", "aim", ""],
    Object.entries(targets).map(([key, target]) => standing(target, values[key])),
  );
}

/**
 * @param {Target} target
 * @param {number | undefined} value
 */
function standing({ figure, floor, aim, show }, value) {
  const row = [figure, value === undefined ? "–" : show(value), show(floor), show(aim)];
  if (value === undefined) return [...row, "not measured"];
  const reaches = (/** @type {number} */ goal) => (aim < floor ? value <= goal : value >= goal);
  return [...row, reaches(aim) ? "aim reached" : reaches(floor) ? "floor passed" : "below the floor"];
}
