// Claims: listed, filtered, grouped, and judged by keyboard alone.

import assert from "node:assert/strict";

import { claimsFile } from "./claims-article.js";
import { journey } from "./journey.js";
import { choose, clickOn, exported } from "./reader.js";
import { told } from "./said.js";

/** @typedef {import("./tab.js").Tab} Tab */
/** @typedef {import("../../www/document/types.js").Annotation} Annotation */
/** @typedef {import("../../www/document/types.js").GlossatorDocument} GlossatorDocument */

/** @param {Tab} tab @param {Parameters<typeof claimsFile>[0]} [more] */
const open = (tab, more) => openFile(tab, claimsFile(more), 11);

/** @param {Tab} tab @param {string} file @param {number} count  of the claims that are listed */
async function openFile(tab, file, count) {
  await choose(tab, "Import", "claims.json", file);
  // Another article may stand there until then, and look the same.
  await told(tab, "Imported");
  await tab.part("tab", `Claims${count}`).click();
}

/**
 * The file with changes to some of its annotations.
 *
 * @param {Record<string, Partial<Annotation>> | ((annotation: Annotation) => Partial<Annotation>)} changes  by id
 * @param {Parameters<typeof claimsFile>[0]} [more]
 */
function changedFile(changes, more) {
  const file = /** @type {GlossatorDocument} */ (JSON.parse(claimsFile(more)));
  const annotations = file.annotations.map((one) => ({ ...one, ...(typeof changes === "function" ? changes(one) : changes[one.id]) }));
  return JSON.stringify({ ...file, annotations });
}

/** What the rows say, and the headings over them. @param {Tab} tab */
const rows = (tab) =>
  tab.evaluate(() =>
    Array.from(document.querySelectorAll('[aria-label="Claims"] > li'), (row) =>
      [row.querySelector(".group-name")?.textContent, row.querySelector(".said")?.textContent].filter(Boolean).join(" | "),
    ),
  );

/** @param {Tab} tab */
const judged = (tab) => tab.evaluate(() => document.querySelector("#panel .judged")?.textContent);

/** @param {Tab} tab @param {string} name @param {string} value */
const select = (tab, name, value) =>
  tab.part("combobox", name).evaluate((field, wanted) => {
    field.value = wanted;
    field.dispatchEvent(new Event("change", { bubbles: true }));
  }, value);

/** @param {Tab} tab */
const focused = (tab) => tab.evaluate(() => document.activeElement?.closest(".finding.claim")?.querySelector(".said")?.textContent);

/** The words that claims are drawn on in the text, or another layer. @param {Tab} tab @param {string} [layers]  how their names begin */
const drawn = (tab, layers = "claim-") =>
  tab.evaluate((wanted) => {
    const ranges = Array.from(CSS.highlights).flatMap(([name, layer]) => (name.startsWith(wanted) ? Array.from(layer) : []));
    return ranges.map((range) => range.startContainer.textContent?.slice(range.startOffset, range.endOffset) ?? "");
  }, layers);

/** @param {Tab} tab @param {string} id */
async function claim(tab, id) {
  return (await exported(tab)).document.annotations.find((one) => one.id === id);
}

journey("claims are filtered, and how many are left is said; a filter comes off by its chip", async (tab) => {
  await open(tab);
  assert.equal((await rows(tab)).length, 11, "what is repeated is listed once");
  await tab.part("button", "Filter").click();
  await select(tab, "Kind", "prediction");
  assert.equal((await rows(tab)).length, 4);
  await told(tab, "4 of 11 claims");
  await tab.part("slider", "Minimum check-worthiness").evaluate((slider) => {
    slider.value = "60";
    slider.dispatchEvent(new Event("input", { bubbles: true }));
  });
  assert.deepEqual(await rows(tab), ["Fares on the island line will rise by 40 percent in May", "fares may double within ten years"]);
  assert.equal(await tab.evaluate(() => document.querySelector("#list-claims .remaining")?.textContent), "2 of 11");
  assert.deepEqual(await tab.part("list", "Active filters").items(), ["Predictions", "At least 60%"]);
  await select(tab, "Certainty", "denied");
  await tab.until("the list says so", () => document.querySelector("#list-claims")?.textContent?.includes("No claims match these filters."));
  await tab.part("button", "Remove filter: Denied").click();
  assert.equal((await rows(tab)).length, 2);
  await tab.part("button", "Remove filter: Predictions").click();
  await tab.part("button", "Remove filter: At least 60%").click();
  assert.equal((await rows(tab)).length, 11);
  await select(tab, "Voice", "reported");
  await select(tab, "Speaker", "entity e-oskar");
  assert.equal((await rows(tab)).length, 2);
  assert.equal((await exported(tab)).document.annotations.length, 14, "an export holds everything");
});

journey("claims stand by speaker, and a claim's card leads to who says it", async (tab) => {
  await open(tab);
  await tab.part("button", "Who says what").click();
  await tab.part("button", "Most check-worthy").click();
  const grouped = await rows(tab);
  assert.match(grouped[0] ?? "", /^Mara Lindqvist2 \| Fares on the island line/, "who is named comes first");
  assert.deepEqual(
    grouped.filter((row) => row.includes(" | ")).map((row) => row.split(" | ")[0]),
    ["Mara Lindqvist2", "Oskar Lepik2", "Unnamed speaker1"],
    "the article itself is folded",
  );
  await tab.part("button", "Show 6 claims made by the article itself").click();
  const all = await rows(tab);
  assert.match(all.find((row) => row.startsWith("The article itself")) ?? "", /^The article itself6 \| The line carried/);
  await tab.part("button", "Text order").click();
  await tab.part("list", "Claims").evaluate((list) => {
    const all = /** @type {HTMLElement[]} */ (Array.from(list.querySelectorAll(".go")));
    all.find((row) => row.textContent?.includes("may double"))?.focus();
  });
  await tab.press("i");
  const card = tab.part("group", "About the claim “fares may double within ten years”");
  await card.there();
  const words = await card.text();
  assert.match(words, /The headline says otherwise:\s+Island ferry to cost twice as much\s+In the headline/);
  assert.match(words, /hedged/);
  await card.part("button", "Show speaker details").click();
  await tab.part("group", "About Mara Lindqvist").there();
});

journey("the card shows where a claim is repeated, and each reason lights its words", async (tab) => {
  await open(tab);
  await tab.press("l");
  await tab.press("l");
  await tab.press("i");
  const card = tab.part("group", "About the claim “Fares on the island line will rise by 40 percent in May”");
  await card.there();
  const places = await card.part("list", "Places").items();
  assert.equal(places.length, 2);
  assert.match(places[1] ?? "", /Fares will rise by 40 percent\s+paragraph 4/);
  const lit = () => tab.evaluate(() => Array.from(CSS.highlights.get("hover") ?? [], (range) => range.startContainer.textContent?.slice(range.startOffset, range.endOffset)));
  await card.evaluate((one) => one.querySelector("summary")?.click());
  await card.part("button", "gives a figure: 40 percent").focus();
  assert.deepEqual(await lit(), ["40 percent"]);
  await card.evaluate((one) => one.focus());
  assert.deepEqual(await lit(), []);
  await tab.press("h");
  const headline = tab.part("group", "About the claim “Island ferry to cost twice as much”");
  await headline.there();
  assert.match(await headline.text(), /The body says otherwise:\s+fares may double/);
  await tab.press("Escape");
  await headline.gone();
  assert.equal(await focused(tab), "Island ferry to cost twice as much");
});

journey("ten claims are judged by keyboard alone", async (tab) => {
  await open(tab);
  assert.equal(await judged(tab), "0 of 11 judged");
  await tab.part("button", "Most check-worthy").click();
  await tab.press("l");
  // Enter and Escape go on from the empty field for evidence to the next claim by worth.
  /** @type {[keys: string[], verdict: string | undefined, judged: number][]} */
  const judgements = [
    [["v", "1", "Enter"], "True", 1],
    [["a", "l"], undefined, 1],
    [["v", "5", "Enter"], "False", 2],
    [["a", "v", "2", "Escape"], "Mostly true", 3],
    [["x", "l"], undefined, 4],
    [["v", "6", "6", "Enter"], "Cannot be checked", 5],
    [["v", "7", "Enter"], "Misleading", 6],
    [["x", "l"], undefined, 7],
    [["v", "8", "Enter"], "Opinion", 8],
    [["v", "3", "Enter"], "Half true", 9],
  ];
  const worth = ["carried", "rise", "crane", "double", "fire", "records", "pier", "headline", "still", "used"];
  for (const [i, [keys, , count]] of judgements.entries()) {
    for (const key of keys) await tab.press(key);
    assert.equal(await judged(tab), `${count} of 11 judged`);
    assert.ok(await focused(tab), `after claim ${i + 1} the focus is on a claim`);
  }
  assert.equal(await tab.part("progressbar", "Judged claims").evaluate((bar) => bar.getAttribute("aria-valuetext")), "9 of 11 judged");
  await tab.press("n");
  await tab.part("textbox", "Note").fill("Ask the ministry.");
  await tab.press("Control+Enter");
  assert.equal(await focused(tab), "The board answers to the ministry by law");
  await told(tab, "9 of 11 judged");
  const { annotations } = (await exported(tab)).document;
  const of = (/** @type {string | undefined} */ id) => annotations.find((one) => one.id === id);
  assert.deepEqual(worth.map((id) => of(id)?.verdict), judgements.map(([, verdict]) => verdict)); // prettier-ignore
  assert.deepEqual([of("carried")?.rating, of("crane")?.rating, of("records")?.rating], [5, 1, undefined]);
  assert.deepEqual([of("rise")?.status, of("again")?.status, of("fire")?.status, of("headline")?.status], ["accepted", "accepted", "rejected", "rejected"]);
  assert.equal(of("answers")?.note, "Ask the ministry.");

  for (let i = 0; i < 12; i += 1) await tab.press("Control+z");
  assert.equal(await judged(tab), "0 of 11 judged", "each can be taken back");
  assert.equal((await claim(tab, "carried"))?.verdict, undefined);
});

journey("evidence is written down, changed, removed, and stands in the export", async (tab) => {
  await open(tab);
  await tab.press("l");
  await tab.press("l");
  await tab.press("i");
  const card = tab.part("group", "About the claim “Fares on the island line will rise by 40 percent in May”");
  await card.part("textbox", "Paste a link as evidence").fill("example.org/fares");
  await card.part("textbox", "Paste a link as evidence").focus();
  await tab.press("Enter");
  assert.deepEqual((await claim(tab, "rise"))?.evidence, [{ url: "https://example.org/fares", quote: "", date: "" }]);
  await card.part("button", "Edit evidence: https://example.org/fares").click();
  await card.part("textbox", "Title").fill("Fares from May");
  await card.part("textbox", "Quote").fill("All fares rise by two fifths.");
  await card.part("textbox", "Date").fill("2024-05-01");
  await card.part("button", "Save evidence").click();
  const fares = { url: "https://example.org/fares", quote: "All fares rise by two fifths.", date: "2024-05-01", title: "Fares from May" };
  assert.deepEqual((await claim(tab, "rise"))?.evidence, [fares]);
  assert.match((await card.part("list", "Evidence").items())[0] ?? "", /Fares from May\s*example\.org\/fares\s+1 May 2024\s+All fares rise/);
  assert.equal(await card.part("link", "example.org/fares").evaluate((link) => `${link.target} ${link.rel}`), "_blank noopener noreferrer");

  await card.part("button", "Edit evidence: https://example.org/fares").click();
  await card.part("textbox", "Link").fill("javascript:alert(1)");
  await card.part("textbox", "Link").focus();
  await tab.press("Enter");
  assert.equal((await claim(tab, "rise"))?.evidence?.[0]?.url, "javascript:alert(1)");
  assert.equal(await card.evaluate((one) => one.querySelectorAll(".evidence a, a[href^=javascript]").length), 0, "what is no address of the web is no link");

  await card.part("button", "Remove evidence: javascript:alert(1)").click();
  assert.equal((await claim(tab, "rise"))?.evidence, undefined);
  await tab.part("button", "Undo").click();
  await tab.part("button", "Undo").click();
  assert.deepEqual((await claim(tab, "rise"))?.evidence, [fares]);
  for (let i = 0; i < 2; i += 1) await tab.part("button", "Undo").click();
  assert.equal((await claim(tab, "rise"))?.evidence, undefined);
});

journey("a verdict in words of one's own is kept for the next document, the rating can be set alone", async (tab) => {
  await open(tab);
  await tab.press("l");
  await tab.press("i");
  const card = tab.part("group", "About the claim “Island ferry to cost twice as much”");
  await card.part("button", "Other").click();
  await card.part("textbox", "Verdict in your own words").fill("Half a story");
  await card.part("textbox", "Verdict in your own words").focus();
  await tab.press("Enter");
  await card.part("button", "2 of 5").click();
  await card.part("textbox", "Note on the claim").fill("Whose headline is it?");
  await card.evaluate((one) => one.focus());
  await card.part("textbox", "Note on the claim").evaluate((field) => field.dispatchEvent(new Event("change")));
  const judged = await claim(tab, "headline");
  assert.deepEqual([judged?.verdict, judged?.rating, judged?.note], ["Half a story", 2, "Whose headline is it?"]);
  for (let i = 0; i < 3; i += 1) await tab.part("button", "Undo").click();
  const before = await claim(tab, "headline");
  assert.deepEqual([before?.verdict, before?.rating, before?.note], [undefined, undefined, ""]);

  await open(tab, { id: "another" });
  await tab.press("l");
  await tab.press("v");
  await tab.press("6");
  await tab.part("dialog", "Verdict").part("button", "Half a story").click();
  assert.equal((await claim(tab, "headline"))?.verdict, "Half a story");
});

journey("while a search is open V asks beside the words of the claim that is chosen, as without one", async (tab) => {
  const gap = async () => {
    await tab.evaluate(() => /** @type {HTMLElement} */ (document.activeElement).blur());
    await tab.press("v");
    await tab.part("dialog", "Verdict").there();
    const said = await tab.evaluate(() => document.querySelector(".verdict-chooser .said")?.textContent);
    const apart = await tab.evaluate(async () => {
      const measure = () => {
        const [range] = CSS.highlights.get("active-claim") ?? [];
        if (range === undefined) return null;
        const place = document.createRange();
        place.setStart(range.startContainer, range.startOffset);
        place.setEnd(range.endContainer, range.endOffset);
        const words = place.getBoundingClientRect();
        const card = /** @type {Element} */ (document.querySelector(".verdict-chooser")).getBoundingClientRect();
        return [Math.round(card.left - words.left), Math.round(card.top - words.bottom)];
      };
      // While the page scrolls, the card comes a frame behind its words.
      for (let last = measure(); ; ) {
        await new Promise((resolve) => setTimeout(resolve, 100));
        const now = measure();
        if (String(now) === String(last)) return now;
        last = now;
      }
    });
    await tab.press("Escape");
    await tab.until("it is closed", () => document.querySelector(".verdict-chooser:popover-open") === null);
    return { said, apart };
  };
  await open(tab);
  for (let i = 0; i < 2; i += 1) await tab.press("l");
  const before = await gap();
  assert.ok(before.apart !== null);
  await tab.press("f");
  await tab.part("textbox", "Find in the text").there();
  const after = await gap();
  assert.equal(after.said, before.said);
  // Each of the two places is rounded.
  for (const [i, apart] of (before.apart ?? []).entries()) assert.ok(Math.abs(apart - Number(after.apart?.[i])) <= 1, `${after.apart} and ${before.apart}`);
});

journey("a text that is not English is told so over the claims", async (tab) => {
  await open(tab, { language: { code: "de", english: false, score: 0.97 } });
  const notice = () => tab.evaluate(() => document.querySelector("#list-claims .language-notice:not([hidden])")?.textContent ?? "");
  assert.equal(await notice(), "This text seems to be in German. Glossator only supports English, so results may be wrong.");
  await open(tab, { id: "english" });
  await tab.until("nothing is said of English", () => document.querySelector("#list-claims .language-notice:not([hidden])") === null);
});

journey("a claim that is interrupted is drawn, listed, opened and judged as one, and kept in its pieces", async (tab) => {
  const whole = "The line carried 90,000 people last year, more than any other in the north";
  const pieces = ["The line carried 90,000 people", "more than any other in the north"];
  const { text } = /** @type {GlossatorDocument} */ (JSON.parse(claimsFile()));
  const fragments = pieces.map((quote) => ({ start: text.indexOf(quote), end: text.indexOf(quote) + quote.length, quote }));
  await openFile(tab, changedFile({ carried: { fragments } }), 11);
  const words = pieces.join(" … ");
  assert.ok((await rows(tab)).includes(words));
  const lines = await drawn(tab);
  assert.ok(pieces.every((piece) => lines.includes(piece)) && !lines.includes(whole));
  assert.deepEqual(await drawn(tab, "gap"), [" last year, "], "what interrupts it is drawn as that");

  const card = tab.part("dialog", `About “${words.slice(0, 60)}”`);
  for (const place of ["carried", "any other"]) {
    await clickOn(tab, place);
    await card.there();
    await tab.press("Escape");
    await card.gone();
  }
  await clickOn(tab, "last year");
  assert.equal(await card.isThere(), false, "what interrupts it is none of its own");

  await clickOn(tab, "any other");
  await tab.press("a");
  assert.deepEqual([(await claim(tab, "carried"))?.status, (await claim(tab, "carried"))?.fragments], ["accepted", fragments]);
  await clickOn(tab, "carried");
  await tab.press("x");
  await told(tab, `Rejected “${pieces[0]} … more`);
  await tab.until("it is gone from the text", () => (CSS.highlights.get("gap")?.size ?? 0) === 0);
  assert.deepEqual(await tab.evaluate(() => Array.from(document.querySelectorAll('[aria-label="Rejected claims"] .name'), (name) => name.textContent)), [words]);
  await tab.press("Control+z");

  await tab.evaluate(() => dispatchEvent(new Event("beforeprint")));
  const printed = await tab.evaluate(() =>
    Array.from(document.querySelectorAll('.report-article [data-sign="claim-high"]'), (sign) => `${sign.textContent}${sign.nextElementSibling?.tagName === "SUP" ? "#" : ""}`),
  );
  assert.deepEqual(printed.filter((one) => pieces.some((piece) => one.startsWith(piece))), [pieces[0], `${pieces[1]}#`], "on paper its number stands after its last words");
  const said = await tab.evaluate(() => Array.from(document.querySelectorAll(".report-said"), (one) => one.textContent));
  assert.ok(said.includes("Someone denies that the crane was ever used") && said.includes("Oskar Lepik says: the board had lost its records"), String(said));
  await tab.evaluate(() => dispatchEvent(new Event("afterprint")));

  const before = await exported(tab);
  const kept = before.document.annotations.find(({ id }) => id === "carried");
  await openFile(tab, JSON.stringify({ ...JSON.parse(before.text), id: "again" }), 11);
  assert.deepEqual(await claim(tab, "carried"), kept, "a file comes back as it went");
  assert.deepEqual(await drawn(tab, "gap"), [" last year, "]);
});

journey("the verdict is asked for beside the claim in the text, also while words are searched for", async (tab) => {
  await open(tab);
  await tab.press("f");
  await tab.part("textbox", "Find in the text").fill("ferry");
  const words = "fares may double within ten years";
  await clickOn(tab, words);
  await tab.press("Escape");
  await tab.evaluate(() => /** @type {HTMLElement | null} */ (document.activeElement)?.blur());
  await tab.press("v");
  const card = tab.part("dialog", "Verdict");
  assert.match(await card.text(), /fares may double within ten years/);
  const { bottom, top } = await tab.evaluate((wanted) => {
    const range = Array.from(CSS.highlights).flatMap(([name, layer]) => (name.startsWith("claim-") ? Array.from(layer) : [])).find((one) => one.startContainer.textContent?.slice(one.startOffset, one.endOffset) === wanted);
    const live = document.createRange();
    live.setStart(/** @type {AbstractRange} */ (range).startContainer, /** @type {AbstractRange} */ (range).startOffset);
    live.setEnd(/** @type {AbstractRange} */ (range).endContainer, /** @type {AbstractRange} */ (range).endOffset);
    const box = live.getBoundingClientRect();
    return { bottom: box.bottom, top: box.top };
  }, words);
  const box = await card.evaluate((one) => ({ bottom: one.getBoundingClientRect().bottom, top: one.getBoundingClientRect().top }));
  const gap = Math.max(box.top - bottom, top - box.bottom);
  assert.ok(gap >= 0 && gap < 20, `${gap} pixels from the words`);
});
