/** @type {Readonly<Record<string, string>>} */
const PAST = Object.freeze({
  accept: "Accepted",
  reject: "Rejected",
  restore: "Restored",
  delete: "Deleted",
  change: "Changed",
  set: "Set",
  remove: "Removed",
  add: "Added",
  mark: "Marked",
  merge: "Merged",
  split: "Split",
  rename: "Renamed",
  "re-run": "Re-ran",
  edit: "Edited",
  discard: "Discarded",
  apply: "Applied",
  reset: "Reset",
  "re-attach": "Re-attached",
  relate: "Related",
});

/**
 * What was done, from the label of a command: "reject “Lisbon”" becomes "Rejected “Lisbon”".
 *
 * @param {string} label
 * @returns {string}
 */
export function inPast(label) {
  const [verb = "", ...rest] = label.split(" ");
  return [PAST[verb] ?? verb, ...rest].join(" ");
}
