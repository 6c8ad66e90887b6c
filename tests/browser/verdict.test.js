// A verdict with its evidence, in three actions; a newsroom's own scale; a claim on a phone.

import assert from "node:assert/strict";

import { claimsFile } from "./claims-article.js";
import { journey } from "./journey.js";
import { choose, clickOn, exported, placeOf } from "./reader.js";
import { told } from "./said.js";

/** @typedef {import("./tab.js").Tab} Tab */

/** The field for a link, as it is called. */
const FIELD = "Paste a link as evidence";

/** @param {Tab} tab @param {Parameters<typeof claimsFile>[0]} [more] */
async function open(tab, more) {
  await choose(tab, "Import", "claims.json", claimsFile(more));
  // Another article may stand there until then, and look the same.
  await told(tab, "Imported");
}

/** @param {Tab} tab @param {string} id */
const claim = async (tab, id) => (await exported(tab)).document.annotations.find((one) => one.id === id);

/** @param {Tab} tab */
const focused = (tab) => tab.evaluate(() => document.activeElement?.getAttribute("aria-label"));

/** What a paste does. @param {Tab} tab @param {string} words */
const paste = (tab, words) => tab.evaluate((text) => document.execCommand("insertText", false, text), words);

/** @param {Tab} tab @param {string} said */
const card = (tab, said) => tab.part("group", `About the claim “${said}”`);

/** Where the scale stands in the window. @param {Tab} tab */
const scaleTop = (tab) => tab.evaluate(() => Math.round(document.querySelector(".claim-card .scale")?.getBoundingClientRect().top ?? -1));

journey("a verdict with a link is a digit, a paste and Enter; Enter again leads to the next claim, and the scale stays where it is", async (tab) => {
  await open(tab);
  await tab.part("tab", "Claims11").click();
  await tab.press("l");
  await tab.press("l");
  await tab.press("i");
  await card(tab, "Fares on the island line will rise by 40 percent in May").there();
  const top = await scaleTop(tab);

  await tab.press("2");
  assert.equal(await focused(tab), FIELD);
  await paste(tab, "example.org/fares");
  await tab.press("Enter");
  await tab.press("Enter");
  const crane = card(tab, "The harbour board paid €3 million for a crane");
  await crane.there();
  assert.equal(await scaleTop(tab), top);
  // By mouse the verdict leads to the field as well.
  await crane.part("button", "False").click();
  assert.equal(await focused(tab), FIELD);
  await tab.press("Escape");
  await card(tab, "fares may double within ten years").there();
  assert.equal(await tab.evaluate(() => document.querySelector("#panel .judged")?.textContent), "2 of 11 judged");
  for (let i = 0; i < 11; i += 1) {
    await tab.press(i % 2 === 0 ? "l" : "j");
    if (i % 2 === 1) await tab.press("l");
    assert.equal(await scaleTop(tab), top, "whichever claim is shown");
  }
  await tab.press("Escape");
  const judged = await claim(tab, "rise");
  assert.deepEqual([judged?.verdict, judged?.rating, judged?.evidence], ["Mostly true", 4, [{ url: "https://example.org/fares", quote: "", date: "" }]]);
  assert.deepEqual(await tab.evaluate(() => Array.from(document.querySelectorAll("#list-claims .claim .verdict-glyph"), (glyph) => glyph.getAttribute("data-verdict"))), ["three-quarters", "cross"]);
});

journey("from the text V and the card of a claim lead to the same field, and E leads there at once", async (tab) => {
  await open(tab);
  await clickOn(tab, "The crane has stood still");
  const here = tab.part("dialog", "About “The crane has stood still since 2021”");
  await here.there();
  await tab.press("5");
  assert.equal(await focused(tab), FIELD);
  await paste(tab, "example.org/crane");
  await tab.press("Enter");
  await here.evaluate((one) => one.focus());
  await tab.press("Escape");
  await tab.part("tab", "Claims11").click();
  await tab.press("l");
  await tab.press("e");
  await tab.part("dialog", "Verdict").there();
  assert.equal(await focused(tab), FIELD);
  await paste(tab, "the harbour office, by phone");
  await tab.press("Enter");
  await tab.press("Escape");
  await tab.part("dialog", "Verdict").gone();
  const still = await claim(tab, "still");
  assert.deepEqual([still?.verdict, still?.evidence?.[0]?.url], ["False", "https://example.org/crane"]);
  const quotes = (await exported(tab)).document.annotations.flatMap(({ evidence }) => evidence ?? []).map(({ quote }) => quote);
  assert.ok(quotes.includes("the harbour office, by phone"), "what is no address is what a source said");
});

journey("a row that keys lead to stands where the one before it stood", async (tab) => {
  await tab.resize(1280, 560);
  await open(tab);
  await tab.part("tab", "Claims11").click();
  for (let i = 0; i < 3; i += 1) await tab.press("l");
  const top = () => tab.evaluate(() => Math.round(document.querySelector('#list-claims [aria-current="true"]')?.closest("li")?.getBoundingClientRect().top ?? -1));
  const before = await top();
  for (let i = 0; i < 3; i += 1) {
    await tab.press("l");
    assert.ok(Math.abs((await top()) - before) <= 2, `${await top()} and ${before}`);
  }
});

journey("a newsroom sets up its scale once: it judges by it from then on, and the file says so", async (tab) => {
  await open(tab);
  await tab.part("tab", "Claims11").click();
  await tab.press("l");
  await tab.press("i");
  await card(tab, "Island ferry to cost twice as much").part("button", "Other").click();
  await tab.part("button", "Set up your scale…").click();
  const dialog = tab.part("dialog", "Your scale");
  await dialog.part("textbox", "Name of verdict 1").fill("Right");
  for (const name of ["Mostly true", "Half true", "Mostly false"]) await dialog.part("button", `Remove “${name}”`).click();
  await dialog.part("textbox", "Name of verdict 2").fill("Right");
  await dialog.part("button", "Save scale").click();
  assert.match(await dialog.text(), /Two verdicts have the same name/);
  await dialog.part("textbox", "Name of verdict 2").fill("Wrong");
  await dialog.part("combobox", "Colour of “Wrong”").evaluate((field) => {
    field.value = "orange";
    field.dispatchEvent(new Event("change", { bubbles: true }));
  });
  await dialog.part("button", "Move “Wrong” up").click();
  await dialog.part("button", "Save scale").click();
  const scale = [{ words: "Wrong", rating: 1, colour: "orange" }, { words: "Right", rating: 5, colour: "green" }]; // prettier-ignore
  assert.deepEqual((await exported(tab)).document.verdictScale, scale);

  // Another article, which has none of its own.
  await open(tab, { id: "another" });
  assert.equal((await exported(tab)).document.verdictScale, undefined);
  await tab.press("l");
  await tab.press("v");
  await tab.press("1");
  await tab.press("Escape");
  const { document: file } = await exported(tab);
  const judged = file.annotations.find(({ verdict }) => verdict === "Wrong");
  assert.deepEqual([judged?.rating, file.verdictScale], [1, scale]);
  await tab.evaluate(() => dispatchEvent(new Event("beforeprint")));
  assert.deepEqual(await tab.evaluate(() => Array.from(document.querySelectorAll(".report-verdict"), (one) => `${one.textContent?.trim()} ${one.querySelector("svg")?.getAttribute("data-colour")}`)), ["1 Wrong orange"]);
});

journey("on a phone a claim has three actions at the thumb, which stay where they are; one of them puts it aside", async (tab) => {
  await tab.asPhone(390, 844);
  await open(tab);
  const { middle } = await placeOf(tab, "The harbour board paid");
  await tab.tap(middle);
  const sheet = tab.part("dialog", "About “The harbour board paid €3 million for a crane”");
  await sheet.there();
  const thumb = () =>
    tab.evaluate(() =>
      Array.from(document.querySelectorAll(".on-finding .thumb-row button"), (button) => {
        const { left, top, height } = button.getBoundingClientRect();
        return [Math.round(left), Math.round(top), Math.round(height)];
      }),
    );
  await tab.until("it has settled", () => document.querySelector(".on-finding")?.getAnimations().every(({ playState }) => playState === "finished"));
  const before = await thumb();
  assert.ok(before.length === 3 && before.every(([, , height]) => Number(height) >= 44));
  /** @param {string} name */
  const tapOn = async (name) => {
    const [button] = [tab.part("group", "Claim").part("button", name)];
    await tab.tap(await button.evaluate((one) => ({ x: one.getBoundingClientRect().left + 20, y: one.getBoundingClientRect().top + 20 })));
  };
  await tapOn("Verdict");
  await sheet.part("button", "Half true").there();
  assert.deepEqual(await thumb(), before);
  await sheet.part("button", "Half true").click();
  assert.deepEqual(await thumb(), before);
  assert.notEqual(await focused(tab), FIELD, "no keyboard comes up over it");
  await tapOn("Next claim in the list");
  await tab.part("dialog", "About “The crane has stood still since 2021”").there();
  assert.deepEqual(await thumb(), before);
  await tapOn("Put aside");
  await tab.part("dialog", "About “fares may double within ten years”").there();
  assert.deepEqual(await thumb(), before);
  const [crane, still] = [await claim(tab, "crane"), await claim(tab, "still")];
  assert.deepEqual([crane?.verdict, still?.status], ["Half true", "rejected"]);
});

journey("a link that was pasted and left without Enter is kept", async (tab) => {
  await open(tab);
  await tab.part("tab", "Claims11").click();
  for (const key of ["l", "l", "i", "e"]) await tab.press(key);
  assert.equal(await focused(tab), FIELD);
  await paste(tab, "example.org/left");
  await tab.evaluate(() => /** @type {HTMLElement} */ (document.activeElement).blur());
  assert.deepEqual((await claim(tab, "rise"))?.evidence?.map(({ url }) => url), ["https://example.org/left"]);
  assert.equal(await tab.evaluate(() => /** @type {HTMLInputElement | null} */ (document.querySelector(".claim-card .evidence-field input"))?.value), "");
});
