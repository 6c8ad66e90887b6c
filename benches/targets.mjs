/**
 * What the figures should be: the floor that must be passed, the aim that is worth the work. Where the aim is the smaller
 * of the two, less is better.
 */

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
  browser: { figure: "in Chromium, beside compromise", floor: 3, aim: 10, show: times },
  native: { figure: "command line on one core, beside spaCy md (reckoned)", floor: 20, aim: 50, show: times },
  memory: { figure: "wasm memory for 100,000 words", floor: 128e6, aim: 48e6, show: megabytes },
});

/**
 * A row of the table of figures; one that could not be measured has a dash.
 *
 * @param {Target} target
 * @param {number | undefined} value
 * @returns {string[]}
 */
export function standing({ figure, floor, aim, show }, value) {
  const row = [figure, value === undefined ? "–" : show(value), show(floor), show(aim)];
  if (value === undefined) return [...row, "not measured"];
  const reaches = (/** @type {number} */ goal) => (aim < floor ? value <= goal : value >= goal);
  return [...row, reaches(aim) ? "aim reached" : reaches(floor) ? "floor passed" : "below the floor"];
}

/** The head of the rows of `standing`. */
export const FIGURES = ["figure", "measured", "floor", "aim", ""];
