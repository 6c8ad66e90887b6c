/** Verbs of commands whose past is not made by rule. @type {Readonly<Record<string, string>>} */
const IRREGULAR = Object.freeze({ set: "set", split: "split", reset: "reset", "re-run": "re-ran" });

/** @param {string} verb */
const past = (verb) => IRREGULAR[verb] ?? `${verb.replace(/e$/, "").replace(/y$/, "i")}ed`;

/** What was done, from the label of a command: "reject “Lisbon”" becomes "Rejected “Lisbon”". @param {string} label */
export const inPast = (label) => label.replace(/^\S+/, past).replace(/^./, (first) => first.toUpperCase());
