import assert from "node:assert/strict";
import { test } from "node:test";
import { makeAnnotation } from "./annotation.js";
import { dateSet } from "./article-date.js";
import { run } from "./commands.js";
import { emptyDocument } from "./document.fixture.js";
import { applyPatch, reversed } from "./patch.js";

/** @import {ArticleDate, Command, GlossatorDocument} from "./types.js" */

const TEXT = "It reopened on Monday, in May. Monday it rained.";
const OWN = /** @type {ArticleDate} */ (Object.freeze({ date: "2021-04-07", origin: "rule", start: 0, end: 2 }));
const [MONDAY, MAY, AGAIN] = [15, 26, 31];

/** Two Mondays, of which one was rejected, and May, the person's own mark. */
function datedDocument() {
  /** @param {number} start @param {number} length @param {object} [more] */
  const date = (start, length, more = {}) => ({ ...makeAnnotation({ kind: "entity", start, end: start + length, text: TEXT, entityType: "DATE" }), ...more });
  const annotations = [
    date(MONDAY, 6, { origin: "rule", status: "suggested", value: "2021-04-05" }),
    date(MAY, 3),
    date(AGAIN, 6, { origin: "rule", status: "rejected", value: "2021-04-05" }),
  ];
  return /** @type {GlossatorDocument} */ ({ ...emptyDocument(TEXT), annotations, articleDate: OWN });
}

/** @type {(date: string, monday?: string, may?: string) => Extract<Command, {type: "setArticleDate"}>} */
const setTo = (date, monday, may) => ({
  type: "setArticleDate",
  articleDate: { date, origin: "user" },
  values: [MONDAY, AGAIN].map((start) => ({ start, end: start + 6, ...(monday && { value: monday }) })).concat({ start: MAY, end: MAY + 3, ...(may && { value: may }) }),
});

/** @param {GlossatorDocument} document */
const values = ({ annotations }) => annotations.map(({ value, status }) => `${value} ${status}`);

/** @param {GlossatorDocument} before @param {Command} command */
function takenBack(before, command) {
  const { document, inverse, label } = run(before, command);
  assert.ok(inverse);
  const undone = applyPatch(document, structuredClone(inverse));
  assert.deepEqual(undone, before);
  assert.deepEqual(applyPatch(undone, reversed(inverse)), document);
  return { document, label };
}

test("the day is set with what every date means on it, whatever was decided of the mark", () => {
  const { document, label } = takenBack(datedDocument(), setTo("2022-05-11", "2022-05-09", "2022-05"));
  assert.equal(label, "set the article’s date to 11 May 2022");
  assert.deepEqual(document.articleDate, { date: "2022-05-11", origin: "user" });
  assert.deepEqual(values(document), ["2022-05-09 suggested", "2022-05 accepted", "2022-05-09 rejected"]);
  assert.equal(dateSet(document), "2022-05-11");
});

test("what means nothing any more has no value, and a day can go as it came", () => {
  const { document, label } = takenBack(datedDocument(), { type: "setArticleDate", values: setTo("", undefined).values });
  assert.equal(label, "remove the article’s date");
  assert.ok(!("articleDate" in document));
  assert.ok(document.annotations.every((one) => !("value" in one)));
  assert.equal(dateSet(document), undefined);
});

test("back to its own day; and to set what is set is no step", () => {
  const before = run(datedDocument(), setTo("2022-05-11", "2022-05-09")).document;
  const own = { .../** @type {const} */ ({ type: "setArticleDate" }), articleDate: OWN, values: setTo("", "2021-04-05").values };
  const { document, label } = takenBack(before, own);
  assert.equal(label, "reset the article’s date to 7 April 2021");
  assert.equal(dateSet(document), undefined);
  assert.equal(run(document, own).document, document);
});

test("read again, the day that a person set stays, and the article's own is the fresh reading's", () => {
  const set = run(datedDocument(), setTo("2022-05-11", "2022-05-09")).document;
  const fresh = { ...datedDocument(), articleDate: { ...OWN, date: "2021-04-08" } };
  assert.deepEqual(run(set, { type: "reread", fresh }).document.articleDate, set.articleDate);
  assert.equal(takenBack(datedDocument(), { type: "reread", fresh }).document.articleDate?.date, "2021-04-08");
  const { articleDate: _none, ...undated } = fresh;
  assert.ok(!("articleDate" in takenBack(datedDocument(), { type: "reread", fresh: undated }).document));
});
