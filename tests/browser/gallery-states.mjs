/**
 * The states of the page that pictures are taken of. With a document of your own in GALLERY_DOCUMENT (a path) that is shown in
 * place of the sample.
 */

import { PAGE } from "./pasted-page.js";

/** @typedef {import("playwright-core").Page} Page */

/** @param {Page} page */
async function sample(page) {
  if (process.env.GALLERY_DOCUMENT) await page.getByLabel("Document file").setInputFiles(process.env.GALLERY_DOCUMENT);
  else await page.getByRole("button", { name: "Try a sample" }).click();
  await page.getByRole("region", { name: "Article" }).waitFor();
  await page.waitForTimeout(300);
}

/**
 * Clicks the middle of the first place where `words` stand in the article.
 *
 * @param {Page} page
 * @param {string} words
 */
async function clickWords(page, words) {
  const box = await page.evaluate((sought) => {
    const walker = document.createTreeWalker(/** @type {Element} */ (document.querySelector(".text")), NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.nodeValue?.indexOf(sought) ?? -1;
      if (at === -1) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + sought.length);
      node.parentElement?.scrollIntoView({ block: "center" });
      const { x, y, width, height } = /** @type {DOMRect} */ (range.getClientRects()[0]);
      return { x: x + width / 2, y: y + height / 2 };
    }
    return null;
  }, words);
  if (box === null) throw new Error(`“${words}” is not in the article`);
  await page.mouse.click(box.x, box.y);
  await page.waitForTimeout(250);
}

/** Chooses a lens: on a small screen they are behind one button. @param {Page} page @param {string} name */
async function lens(page, name) {
  const button = page.getByRole("group", { name: "Lens" }).getByRole("button", { name, exact: true });
  if (await button.isVisible()) await button.click();
  else {
    await page.locator(".lens-menu").click();
    await page.getByRole("menuitemradio", { name, exact: true }).click();
  }
  await page.waitForTimeout(400);
}

/** How each is reached from a page that was just opened. @type {Readonly<Record<string, (page: Page) => Promise<void>>>} */
export const STATES = {
  async empty() {},
  sample,
  async claims(page) {
    await sample(page);
    await page.getByRole("tab", { name: /Claims/ }).click();
    await page.waitForTimeout(200);
    await page.getByRole("list", { name: "Claims" }).locator(".go").nth(2).click();
    await page.waitForTimeout(500);
  },
  async filter(page) {
    await sample(page);
    await page.getByRole("tab", { name: /Claims/ }).click();
    await page.getByRole("button", { name: "Filter" }).click();
    await page.getByLabel("Certainty").selectOption({ index: 1 });
    await page.waitForTimeout(300);
  },
  async entitiesLens(page) {
    await sample(page);
    await lens(page, "Entities");
  },
  async speakersLens(page) {
    await sample(page);
    await lens(page, "Who says what");
  },
  async opinion(page) {
    await sample(page);
    await lens(page, "Fact and opinion");
    await page.keyboard.press("z");
    await page.waitForTimeout(400);
  },
  async compare(page) {
    await sample(page);
    await page.getByRole("tab", { name: /Entities/ }).click();
    await page.getByRole("button", { name: "Suggestions" }).click();
    await page.getByRole("menuitem", { name: "Hide suggestions" }).click();
    await page.evaluate(() => {
      const words = document.querySelectorAll('.block[data-kind="paragraph"] .words')[1]?.firstChild;
      if (words) getSelection()?.setBaseAndExtent(words, 10, words, 43);
    });
    await page.waitForTimeout(200);
    await page.keyboard.press("2");
    await page.getByRole("button", { name: "Compare with Glossator" }).click();
    await page.waitForTimeout(400);
  },
  async verdict(page) {
    await sample(page);
    for (const key of ["l", "l", "v"]) await page.keyboard.press(key);
    await page.waitForTimeout(500);
  },
  async claimCard(page) {
    await sample(page);
    for (const key of ["l", "l", "i", "4"]) await page.keyboard.press(key);
    await page.waitForTimeout(500);
  },
  async entity(page) {
    await sample(page);
    await page.getByRole("tab", { name: /Entities/ }).click();
    await page.getByRole("list", { name: "Entities" }).locator(".go").first().click();
    await page.waitForTimeout(400);
  },
  async timeline(page) {
    await sample(page);
    // On a small screen the lists lie in a sheet, which a tab raises.
    await page.getByRole("tab", { name: /Entities/ }).click();
    await page.waitForTimeout(400);
    await page.getByRole("button", { name: /Timeline/ }).click();
    await page.getByRole("list", { name: "Timeline" }).locator(".go").nth(1).click();
    await page.waitForTimeout(400);
  },
  async popover(page) {
    await sample(page);
    await clickWords(page, "Tallinn on");
  },
  async claim(page) {
    await sample(page);
    await clickWords(page, "would raise");
  },
  async note(page) {
    await sample(page);
    await clickWords(page, "would raise");
    await page.keyboard.press("n");
    await page.keyboard.type('Check against the finance ministry’s spring tables.');
    await page.waitForTimeout(200);
  },
  async selection(page) {
    await sample(page);
    await page.evaluate(() => {
      const words = document.querySelectorAll('.block[data-kind="paragraph"] .words')[1]?.firstChild;
      if (words) getSelection()?.setBaseAndExtent(words, 10, words, 43);
    });
    await page.waitForTimeout(300);
  },
  async rejected(page) {
    await sample(page);
    await clickWords(page, "Tallinn on");
    await page.keyboard.press("x");
    await page.waitForTimeout(300);
  },
  async export(page) {
    await sample(page);
    await page.getByRole("button", { name: "Export" }).click();
    await page.waitForTimeout(200);
  },
  async help(page) {
    await sample(page);
    await page.keyboard.press("?");
    await page.waitForTimeout(200);
  },
  async recents(page) {
    await sample(page);
    await page.waitForTimeout(900);
    await page.getByRole("button", { name: "More", exact: true }).click();
    await page.getByRole("menuitem", { name: "New article" }).click();
    await page.waitForTimeout(400);
  },
  async error(page) {
    await sample(page);
    await page.getByLabel("Document file").setInputFiles({ name: "x.json", mimeType: "application/json", buffer: Buffer.from('{"a": 1}') });
    await page.getByRole("alert").waitFor();
  },
  async find(page) {
    await sample(page);
    await page.keyboard.press("f");
    await page.keyboard.type("cable");
    await page.keyboard.press("Enter");
    await page.waitForTimeout(300);
  },
  async focus(page) {
    await sample(page);
    await page.keyboard.press("z");
    await page.waitForTimeout(400);
  },
  async view(page) {
    await sample(page);
    await page.getByRole("button", { name: /^(View|More)$/ }).click();
    await page.waitForTimeout(200);
  },
  async report(page) {
    await sample(page);
    await page.emulateMedia({ media: "print" });
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    await page.waitForTimeout(200);
  },
  async pastedPage(page) {
    await page.getByRole("textbox", { name: "Article text" }).fill(PAGE);
    await page.getByRole("button", { name: "Annotate" }).click();
    await page.getByRole("region", { name: "Article" }).waitFor();
    await page.waitForTimeout(500);
    await page.getByRole("button", { name: /before the article/ }).click();
    await page.waitForTimeout(300);
  },
  async long(page) {
    const paragraph =
      "On 3 March 2024 the Ministry of Trade in Vienna said that exports had risen by 4.2 percent, to €310 million, after Anna Keller signed the accord with Brazil.";
    const text = `A long report\n\n${Array.from({ length: 3600 }, (_, i) => `${paragraph} Part ${i}.`).join("\n\n")}`;
    await page.getByRole("textbox", { name: "Article text" }).fill(text);
    await page.getByRole("button", { name: "Annotate" }).click();
    await page.getByRole("region", { name: "Article" }).waitFor({ timeout: 60_000 });
    await page.waitForTimeout(800);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight / 2));
    await page.waitForTimeout(800);
  },
};

/** Those that the gallery shows, with what is to be seen. @type {readonly (readonly [state: string, what: string])[]} */
export const SHOWN = [
  ["empty", "The page before there is an article."],
  ["sample", "An article that was just read: names, dates and amounts tinted, claims underlined, all of it listed; the map down the side."],
  ["pastedPage", "A pasted web page shows its article; what is around it is folded at its place."],
  ["entitiesLens", "The lens of entities: names with the lines of their kinds, a chip for each kind, claims as ticks in the margin."],
  ["speakersLens", "Who says what: a colour and a line for each speaker, the list grouped by them."],
  ["opinion", "Fact and opinion for a projector: the text and its legend."],
  ["compare", "Marked without suggestions, then compared with them."],
  ["popover", "A name of the article, and what can be done with it."],
  ["selection", "Words that a person has selected, to be marked."],
  ["note", "A note on a claim."],
  ["claims", "The claims, the one that is looked at lit in the text."],
  ["verdict", "A verdict, by one key."],
  ["claimCard", "Everything about a claim: who says it, why it is worth checking, verdict, evidence, note."],
  ["entity", "A person of the article: where she is named, what she says."],
  ["timeline", "The dates of the article in their order."],
  ["find", "Words sought in the text; the map shows where they stand."],
  ["focus", "The article alone."],
];
