import { keptChoice } from "../store/kept-choice.js";

/** Which claims and names go into a report. @typedef {{claims: "all" | "strong" | "judged", names: "all" | "accepted"}} ReportChoice */

const kept = { claims: keptChoice("report-claims"), names: keptChoice("report-names") };

/** @type {readonly {value: ReportChoice["claims"], label: string}[]} */
export const CLAIMS = Object.freeze([{ value: "all", label: "All" }, { value: "strong", label: "Strong" }, { value: "judged", label: "Judged" }]);

/** @type {readonly {value: ReportChoice["names"], label: string}[]} */
export const NAMES = Object.freeze([{ value: "all", label: "All" }, { value: "accepted", label: "Accepted" }]);

/** What the person chose here before. @type {ReportChoice} */
export const reportChoice = {
  claims: CLAIMS.find(({ value }) => value === kept.claims.read())?.value ?? "all",
  names: NAMES.find(({ value }) => value === kept.names.read())?.value ?? "all",
};

/** @param {Partial<ReportChoice>} next */
export function choose(next) {
  Object.assign(reportChoice, next);
  kept.claims.write(reportChoice.claims);
  kept.names.write(reportChoice.names);
}
