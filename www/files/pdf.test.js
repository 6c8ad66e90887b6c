import assert from "node:assert/strict";
import { test } from "node:test";
import { codeOf } from "../errors/coded-error.js";
import { column, pdfOf } from "./pdf.fixture.js";
import { textOfPdf } from "./pdf.js";

/** @import {Words} from "./pdf.fixture.js" */

/** @param {readonly (readonly Words[])[]} pages */
const text = async (...pages) => (await textOfPdf(pdfOf(pages))).text;

test("lines become paragraphs, by an indent or a gap, and broken words are mended", async () => {
  const page = [
    ...column(62, 700, ["The harbour council of Orme Bay voted on Monday to keep the night ferry run-"]),
    ...column(50, 688, ["ning through the winter, after traders had warned that the govern-", "ment would not pay for it."]),
    ...column(62, 664, ["A second vote, on the fares of the ferry and on the crews, is to follow in March"]),
    ...column(50, 652, ["if the traders agree to it."]),
    ...column(50, 620, ["No date was set."]),
  ];
  assert.equal(
    await text(page),
    "The harbour council of Orme Bay voted on Monday to keep the night ferry running through the winter, after traders had warned that the government would not pay for it.\n\n" +
      "A second vote, on the fares of the ferry and on the crews, is to follow in March if the traders agree to it.\n\nNo date was set.",
  );
});

const LEFT = ["The council met on Monday, and the", "members spoke of the ferry until it", "was dark and the boats came home", "from the islands. Then they voted, and"];
const RIGHT = ["the night ferry was kept by a vote of", "nine to four. The mayor said that the", "winter would be long, and that nobody", "should wait on the quay for a boat."];

test("columns are read one after the other, under what stands over both", async () => {
  const head = [{ text: "Night ferry stays", x: 50, y: 750, size: 24 }, { text: "By Ada Moss, who has been on the quay all through the winter for the readers of this paper", x: 50, y: 725 }];
  const whole = "# Night ferry stays\n\nBy Ada Moss, who has been on the quay all through the winter for the readers of this paper\n\n" + [...LEFT, ...RIGHT].join(" ");
  assert.equal(await text([...head, ...column(50, 690, LEFT), ...column(260, 690, RIGHT)]), whole);
  // Written across, and not quite of one height.
  const across = column(50, 690, LEFT).flatMap((line, i) => [line, ...column(260, 692 - 12 * i, [RIGHT[i] ?? ""])]);
  assert.equal(await text([...head, ...across]), whole);
  assert.equal((await textOfPdf(pdfOf([[...head, ...across]]))).title, "Night ferry stays");
});

test("a paragraph goes on with a name where its column ended in the middle of a line, and a heading does not", async () => {
  const left = [...LEFT.slice(0, 3), "from the islands. The last of them in"];
  const right = ["March was the late one of the harbour", ...RIGHT.slice(1)];
  assert.equal(await text([...column(50, 690, left), ...column(260, 690, right)]), [...left, ...right].join(" "));
  const ended = [...LEFT.slice(0, 3), "from the isles"];
  assert.equal(await text([...column(50, 690, ended), ...column(260, 690, ["Why they voted so", "", ...RIGHT])]).then((read) => read.split("\n\n")[1]), "Why they voted so");
});

test("a table is read by its rows", async () => {
  const rows = [["Year", "Passengers"], ["2018", "12,000"], ["2019", "11,400"], ["2020", "3,000"], ["2021", "7,900"]];
  const cells = rows.flatMap(([year = "", count = ""], i) => [{ text: year, x: 50, y: 700 - 12 * i }, { text: count, x: 150, y: 700 - 12 * i }]);
  assert.equal(await text(cells), "Year\tPassengers\n2018\t12,000\n2019\t11,400\n2020\t3,000\n2021\t7,900");
});

test("a paragraph goes on over the page, past heads, feet and notes", async () => {
  const pages = [LEFT, RIGHT].map((lines, i) => [
    { text: "Harbour News", x: 50, y: 770, size: 8 },
    ...column(50, 700, lines),
    ...(i === 0 ? column(50, 100, ["1 A note on the islands."], { size: 7 }) : []),
    { text: `${i + 1}`, x: 300, y: 30 },
  ]);
  assert.equal(await text(...pages), `${[...LEFT, ...RIGHT].join(" ")}\n\n1 A note on the islands.`);
});

test("a raised number is the sign of a note, and no part of a figure", async () => {
  const page = [{ text: "Fares rose by 5", x: 50, y: 700 }, { text: "3", x: 120, y: 704, size: 6 }, { text: "and stayed there.", x: 127, y: 700 }];
  assert.equal(await text(page), "Fares rose by 5[3] and stayed there.");
});

test("headings in larger letters, and items of a list", async () => {
  const page = [
    { text: "Ferry stays", x: 50, y: 750, size: 18 },
    ...column(50, 720, ["The ferry was kept by a vote of nine to four, the mayor said on Monday."]),
    { text: "What changes", x: 50, y: 696, size: 12 },
    ...column(50, 680, ["\u0095 The boats leave an hour earlier than they did in all the years before this"]),
    ...column(58, 668, ["one."]),
    ...column(50, 656, ["\u0095 Fares rise."]),
  ];
  assert.equal(
    await text(page),
    "# Ferry stays\n\nThe ferry was kept by a vote of nine to four, the mayor said on Monday.\n\n## What changes\n\n- The boats leave an hour earlier than they did in all the years before this one.\n- Fares rise.",
  );
});

test("each page is told of, and those that hold no text are counted", async () => {
  /** @type {string[]} */
  const told = [];
  const { pages } = await textOfPdf(pdfOf([column(50, 700, ["Words."]), []]), (page, of) => told.push(`${page}/${of}`));
  assert.deepEqual(told, ["1/2", "2/2"]);
  assert.deepEqual(pages, { silent: 1, all: 2 });
});

test("a scan, a locked file and a broken one say what they are", async () => {
  const cases = /** @type {[string, Uint8Array<ArrayBuffer>][]} */ ([
    ["pdf-pictures", pdfOf([[], []])],
    ["pdf-locked", pdfOf([LEFT.map((words, i) => ({ text: words, x: 50, y: 700 - 12 * i }))], { encrypt: true })],
    ["pdf-broken", new TextEncoder().encode("%PDF-1.7\nwords")],
  ]);
  for (const [code, bytes] of cases) await assert.rejects(textOfPdf(bytes), (error) => codeOf(error) === code, code);
});
