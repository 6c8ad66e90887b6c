/**
 * Pictures of the page in its states, to be looked at: `node tests/browser/gallery.mjs URL [FOLDER] [NAME ...]`.
 *
 * The page must be served at URL. With names only those states are drawn. With a document of your own in GALLERY_DOCUMENT
 * (a path) that is shown in place of the sample.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const [url = 'http://localhost:4173/', folder = '.cache/gallery', ...names] = process.argv.slice(2);

const SIZES = { 1440: [1440, 900], 1024: [1024, 768], 390: [390, 844] };

/** @typedef {import('playwright-core').Page} Page */

/** @param {Page} page */
async function sample(page) {
  if (process.env.GALLERY_DOCUMENT) await page.getByLabel('Document file').setInputFiles(process.env.GALLERY_DOCUMENT);
  else await page.getByRole('button', { name: 'Try a sample' }).click();
  await page.getByRole('region', { name: 'Article' }).waitFor();
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
    const walker = document.createTreeWalker(/** @type {Element} */ (document.querySelector('.text')), NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.nodeValue?.indexOf(sought) ?? -1;
      if (at === -1) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + sought.length);
      node.parentElement?.scrollIntoView({ block: 'center' });
      const { x, y, width, height } = /** @type {DOMRect} */ (range.getClientRects()[0]);
      return { x: x + width / 2, y: y + height / 2 };
    }
    return null;
  }, words);
  if (box === null) throw new Error(`“${words}” is not in the article`);
  await page.mouse.click(box.x, box.y);
  await page.waitForTimeout(250);
}

/** @type {Record<string, (page: Page) => Promise<void>>} */
const STATES = {
  async empty() {},
  sample,
  async claims(page) {
    await sample(page);
    await page.getByRole('tab', { name: /Claims/ }).click();
    await page.waitForTimeout(200);
    await page.getByRole('list', { name: 'Claims' }).locator('.go').nth(2).click();
    await page.waitForTimeout(500);
  },
  async filter(page) {
    await sample(page);
    await page.getByRole('tab', { name: /Claims/ }).click();
    await page.getByRole('button', { name: 'Filter' }).click();
    await page.getByLabel('Certainty').selectOption({ index: 1 });
    await page.getByRole('button', { name: 'Who says what' }).click();
    await page.waitForTimeout(300);
  },
  async verdict(page) {
    await sample(page);
    for (const key of ['l', 'l', 'v']) await page.keyboard.press(key);
    await page.waitForTimeout(500);
  },
  async claimCard(page) {
    await sample(page);
    for (const key of ['l', 'l', 'v', '4', 'i']) await page.keyboard.press(key);
    await page.waitForTimeout(500);
  },
  async entity(page) {
    await sample(page);
    await page.getByRole('tab', { name: /Entities/ }).click();
    await page.getByRole('list', { name: 'Entities' }).locator('.go').first().click();
    await page.waitForTimeout(400);
  },
  async timeline(page) {
    await sample(page);
    await page.getByRole('button', { name: /Timeline/ }).click();
    await page.getByRole('list', { name: 'Timeline' }).locator('.go').nth(1).click();
    await page.waitForTimeout(400);
  },
  async popover(page) {
    await sample(page);
    await clickWords(page, 'Tallinn on');
  },
  async claim(page) {
    await sample(page);
    await clickWords(page, 'would raise');
  },
  async note(page) {
    await sample(page);
    await clickWords(page, 'would raise');
    await page.keyboard.press('n');
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
    await clickWords(page, 'Tallinn on');
    await page.keyboard.press('x');
    await page.waitForTimeout(300);
  },
  async export(page) {
    await sample(page);
    await page.getByRole('button', { name: 'Export' }).click();
    await page.waitForTimeout(200);
  },
  async help(page) {
    await sample(page);
    await page.keyboard.press('?');
    await page.waitForTimeout(200);
  },
  async recents(page) {
    await sample(page);
    await page.waitForTimeout(900);
    await page.getByRole('button', { name: 'New' }).click();
    await page.waitForTimeout(400);
  },
  async error(page) {
    await sample(page);
    await page.getByLabel('Document file').setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{"a": 1}') });
    await page.getByRole('alert').waitFor();
  },
  async long(page) {
    const paragraph =
      'On 3 March 2024 the Ministry of Trade in Vienna said that exports had risen by 4.2 percent, to €310 million, after Anna Keller signed the accord with Brazil.';
    const text = `A long report\n\n${Array.from({ length: 3600 }, (_, i) => `${paragraph} Part ${i}.`).join('\n\n')}`;
    await page.getByRole('textbox', { name: 'Article text' }).fill(text);
    await page.getByRole('button', { name: 'Annotate' }).click();
    await page.getByRole('region', { name: 'Article' }).waitFor({ timeout: 60_000 });
    await page.waitForTimeout(800);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight / 2));
    await page.waitForTimeout(800);
  },
};

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
await mkdir(folder, { recursive: true });
for (const [name, act] of Object.entries(STATES)) {
  if (names.length > 0 && !names.includes(name)) continue;
  for (const [label, [width = 0, height = 0]] of Object.entries(SIZES)) {
    for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
      const wanted = names.length > 0 || colorScheme === 'light' || ['empty', 'sample', 'popover', 'claims'].includes(name);
      if (!wanted) continue;
      const context = await browser.newContext({ viewport: { width, height }, colorScheme, hasTouch: width < 500 });
      const page = await context.newPage();
      page.setDefaultTimeout(15_000);
      page.on('console', (message) => message.type() === 'error' && console.error(`${name}: ${message.text()}`));
      page.on('pageerror', (error) => console.error(`${name}: ${error.message}`));
      try {
        await page.goto(url);
        await page.getByRole('textbox', { name: 'Article text' }).waitFor();
        await act(page);
      } catch (error) {
        console.error(`${name} ${label} ${colorScheme}: ${error}`);
      }
      await page.evaluate(() => document.fonts.ready);
      await page.screenshot({ path: join(folder, `${name}-${label}-${colorScheme}.png`) });
      await context.close();
    }
  }
}
await browser.close();
