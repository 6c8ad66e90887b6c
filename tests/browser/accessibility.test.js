// What a program can check of accessibility, in every state that a person meets; and what people ask their system for.

import assert from "node:assert/strict";

import { ARTICLE } from "./article.js";
import { violations } from "./axe.js";
import { claimsFile } from "./claims-article.js";
import { journey } from "./journey.js";
import { PAGE } from "./pasted-page.js";
import { annotate, choose, clickOn, fromMore, select } from "./reader.js";

/** @typedef {import("./tab.js").Tab} Tab */

/**
 * A list of what breaks the rules, with the state that it was met in.
 *
 * @param {Tab} tab
 */
function checks(tab) {
  /** @type {string[]} */
  const broken = [];
  return {
    /** @param {string} state */
    async check(state) {
      broken.push(...(await violations(tab)).map((one) => `${state}: ${one}`));
    },
    none: () => assert.deepEqual(broken, []),
  };
}

/** @param {Tab} tab */
async function openClaims(tab) {
  await choose(tab, "Import", "claims.json", claimsFile());
  await tab.part("region", "Article").there();
}

/** @param {Tab} tab @param {"Light" | "Dark"} theme */
async function wear(tab, theme) {
  await tab.part("button", "More").click();
  await tab.part("menuitemradio", theme).click();
  await tab.press("Escape");
  await tab.part("menuitemradio", theme).gone();
}

journey("no rule is broken on a pasted page, folded and open, in both themes", async (tab) => {
  const { check, none } = checks(tab);
  await annotate(tab, PAGE);
  for (const theme of /** @type {const} */ (["Light", "Dark"])) {
    await wear(tab, theme);
    await check(`folded, ${theme}`);
    await tab.part("button", "17 lines before the article are folded").click();
    await check(`open, ${theme}`);
    await tab.part("button", "17 lines before the article are folded").click();
  }
  none();
});

journey("no rule is broken while an article is read, marked and judged", async (tab) => {
  const { check, none } = checks(tab);
  await tab.part("textbox", "Article text").there();
  await check("start");
  await annotate(tab, ARTICLE);
  await check("reading");
  await clickOn(tab, "Latvia");
  await check("card of a name");
  await tab.press("Escape");
  await select(tab, "harbour pilots");
  await tab.part("toolbar", "Mark the selected words").there();
  await check("bar of marks");
  await tab.part("toolbar", "Mark the selected words").part("button", "Note").click();
  await check("writing a note");
  await tab.press("Escape");
  for (const name of ["More", "Export"]) {
    await tab.part("button", name).click();
    await tab.part("menu", name).there();
    await check(`menu ${name}`);
    await tab.press("Escape");
  }
  await tab.press("?");
  await tab.part("dialog", "Shortcuts and symbols").there();
  await check("help");
  await tab.press("Escape");
  await tab.press("f");
  await tab.part("textbox", "Find in the text").fill("the");
  await check("find");
  await tab.press("Escape");
  await tab.press("z");
  await check("focus");
  await tab.press("z");
  await fromMore(tab, "New article");
  await tab.part("textbox", "Article text").there();
  await check("start with an article to go on with");
  none();
});

journey("no rule is broken among claims, entities and their cards", async (tab) => {
  const { check, none } = checks(tab);
  await openClaims(tab);
  await tab.part("tab", "Claims11").click();
  await check("claims");
  await tab.part("button", "Filter").click();
  await check("filter");
  await tab.part("button", "Filter").click();
  await tab.press("l");
  await tab.press("v");
  await tab.part("dialog", "Verdict").there();
  await check("verdict");
  await tab.press("6");
  await check("other verdicts");
  await tab.press("1");
  await tab.press("Enter");
  await tab.press("i");
  await check("card of a claim");
  await wear(tab, "Dark");
  await check("card of a claim, dark");
  await tab.press("Escape");
  await tab.part("tab", "Entities2").click();
  await tab.part("list", "Entities").evaluate((list) => list.querySelector(".go").focus());
  await tab.press("i");
  await check("card of an entity, dark");
  await tab.press("Escape");
  await tab.press("m");
  await check("merging, dark");
  await tab.press("Escape");
  none();
});

journey("no rule is broken in a narrow window, in an article without findings, and after a mistake", async (tab) => {
  const { check, none } = checks(tab);
  await choose(tab, "Import", "x.json", '{"a": 1}');
  await tab.until("it complains", () => document.querySelector('[role="alert"]'));
  await check("a file that is none");
  await annotate(tab, "so it was and so it is.");
  await check("nothing found");
  await tab.resize(390, 844);
  await check("nothing found, narrow");
  await wear(tab, "Dark");
  await tab.part("tab", "Notes0").click();
  await check("the sheet of lists, dark");
  await openClaims(tab);
  await check("reading, narrow, dark");
  await tab.part("button", "More").click();
  await check("menu, narrow, dark");
  await tab.press("Escape");
  none();
});

/** The colour of an element's words, or of a mark on it. @param {Tab} tab @param {string} selector @param {string} [pseudo] */
const inkOf = (tab, selector, pseudo) =>
  tab.evaluate(
    ({ selector, pseudo }) => {
      const { color, textDecorationColor, textDecorationStyle, backgroundColor } = getComputedStyle(/** @type {Element} */ (document.querySelector(selector)), pseudo);
      return { color, line: textDecorationColor, style: textDecorationStyle, ground: backgroundColor };
    },
    { selector, ...(pseudo === undefined ? {} : { pseudo }) },
  );

journey(
  "what people ask their system for is done: less motion, more contrast, their own colours, paper",
  async (tab) => {
    const { check, none } = checks(tab);
    await openClaims(tab);
    await select(tab, "harbour board");
    await tab.press("2");
    await tab.until("an organisation is marked", () => CSS.highlights.get("org")?.size === 1);
    await tab.asks({ reducedMotion: "reduce" });
    assert.equal(await tab.evaluate(() => getComputedStyle(/** @type {Element} */ (document.querySelector(".button"))).transitionDuration), "0s");
    await tab.asks({ reducedMotion: "no-preference" });
    assert.notEqual(await tab.evaluate(() => getComputedStyle(/** @type {Element} */ (document.querySelector(".button"))).transitionDuration), "0s");

    const quiet = await inkOf(tab, ".save-state");
    await tab.asks({ contrast: "more" });
    await tab.until("quiet words are darker", (before) => getComputedStyle(/** @type {Element} */ (document.querySelector(".save-state"))).color !== before, quiet.color);
    await check("more contrast");
    await tab.asks({ contrast: "more", colorScheme: "dark" });
    await check("more contrast, dark");

    await tab.asks({ contrast: "no-preference", colorScheme: "light", forcedColors: "active" });
    const words = '[data-kind="paragraph"] .words';
    const [text, person, org, found] = await Promise.all([undefined, "::highlight(person)", "::highlight(org)", "::highlight(found)"].map((pseudo) => inkOf(tab, words, pseudo)));
    assert.equal(person?.line, text?.color, "lines have the system's colour");
    assert.notEqual(person?.style, org?.style, "and tell the kinds apart without any");
    assert.notEqual(found?.ground, person?.ground);
    await tab.part("button", "More").click();
    const choice = await tab.part("menuitemradio", "Light").evaluate((item) => getComputedStyle(item).outlineStyle);
    const chosen = await tab.part("menuitemradio", "System").evaluate((item) => getComputedStyle(item).outlineStyle);
    assert.notEqual(choice, chosen, "what is chosen is seen without tints");
    await tab.press("Escape");
    await check("the system's colours");

    await tab.asks({ forcedColors: "none", media: "print" });
    await tab.evaluate(() => dispatchEvent(new Event("beforeprint")));
    const printed = await tab.evaluate(() => Array.from(document.body.children, (one) => ({ is: one.className, shown: one.getClientRects().length > 0 })).filter(({ shown }) => shown));
    assert.deepEqual(printed, [{ is: "report", shown: true }], "paper has the report and nothing else");
    none();
  },
  { only: "chromium" },
);
