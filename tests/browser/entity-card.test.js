// The card of an entity, and what a person can do with whole entities.

import assert from "node:assert/strict";

import { journey } from "./journey.js";
import { annotate, choose, exported, saved } from "./reader.js";
import { told } from "./said.js";

/** @typedef {import("./tab.js").Tab} Tab */

const TEXT = `Ferry line opens

Mara Lindqvist runs the harbour of Bergen. Lindqvist said on Monday that ships from Norway had paid €3 million in Bergen.

Anna Keller doubted it. Keller told Lindqvist that Norway had closed the port of Oslo in 2020.`;

/** The names in the list of entities. @param {Tab} tab */
const names = (tab) =>
  tab.evaluate(() => Array.from(document.querySelectorAll('[aria-label="Entities"] .go .name'), (name) => name.textContent ?? ""));

/**
 * Puts the focus on the row of an entity.
 *
 * @param {Tab} tab
 * @param {string} name
 */
async function focusOn(tab, name) {
  await tab.until(`${name} is listed`, (wanted) => Array.from(document.querySelectorAll('[aria-label="Entities"] .go .name')).some((one) => one.textContent === wanted), name); // prettier-ignore
  await tab.evaluate((wanted) => {
    const rows = /** @type {HTMLElement[]} */ (Array.from(document.querySelectorAll('[aria-label="Entities"] .go')));
    rows.find((row) => row.querySelector(".name")?.textContent === wanted)?.focus();
  }, name);
}

/** @param {Tab} tab @param {string} name */
async function openCard(tab, name) {
  await focusOn(tab, name);
  await tab.press("i");
  await tab.part("group", `About ${name}`).there();
}

/** The middle of an entity's row. @param {Tab} tab @param {string} name */
const middleOf = (tab, name) =>
  tab.evaluate((wanted) => {
    const rows = Array.from(document.querySelectorAll('[aria-label="Entities"] .go'));
    const row = rows.find((one) => one.querySelector(".name")?.textContent === wanted);
    if (row === undefined) throw new Error(`${wanted} is not listed`);
    row.scrollIntoView({ block: "nearest", behavior: "instant" });
    const { left, top, height } = row.getBoundingClientRect();
    return { x: left + 80, y: top + height / 2 };
  }, name);

journey("the card tells what an entity is, and what is set on it can be taken back", async (tab) => {
  await annotate(tab, TEXT);
  await openCard(tab, "Mara Lindqvist");
  const card = tab.part("group", "About Mara Lindqvist");
  const shown = await card.text();
  assert.match(shown, /3 mentions · first in paragraph 1/);
  assert.match(shown, /told Lindqvist that Norway/, "a mention shows the words around it");
  assert.equal((await card.part("list", "Mentions").items()).length, 3);
  const links = await tab.evaluate(() =>
    Array.from(document.querySelectorAll(".entity-card a"), (link) => `${link.getAttribute("target")} ${link.getAttribute("rel")} ${link.getAttribute("href")}`),
  );
  assert.deepEqual(links.map((link) => /^_blank noopener noreferrer https:\/\/[^ ]+Mara%20Lindqvist$/.test(link)), [true, true]); // prettier-ignore

  await card.part("textbox", "Name").fill("Captain Lindqvist");
  await card.part("textbox", "Name").focus();
  await tab.press("Enter");
  await card.part("textbox", "Name").evaluate((field) => field.dispatchEvent(new Event("change")));
  await tab.part("group", "About Captain Lindqvist").there();
  await told(tab, "Renamed “Mara Lindqvist” to “Captain Lindqvist”");

  const renamed = tab.part("group", "About Captain Lindqvist");
  await renamed.part("button", "Type: Person").click();
  await tab.part("menuitemradio", "Organisation").click();
  await renamed.part("button", "Type: Organisation").there();
  await renamed.part("textbox", "Note on the entity").fill("Who pays her?");
  await renamed.part("textbox", "Note on the entity").evaluate((field) => field.dispatchEvent(new Event("change")));
  const made = (await exported(tab)).document;
  const entity = made.entities.find(({ name }) => name === "Captain Lindqvist");
  assert.deepEqual([entity?.type, entity?.note, entity?.mentions.length], ["ORG", "Who pays her?", 3]);

  for (let i = 0; i < 3; i += 1) await tab.part("button", "Undo").click();
  await card.there();
  await card.evaluate((one) => one.focus());
  await tab.press("Escape");
  await card.gone();
  assert.ok((await names(tab)).includes("Mara Lindqvist"));
  assert.equal(await tab.evaluate(() => globalThis.document.activeElement?.querySelector(".name")?.textContent), "Mara Lindqvist");
});

journey("a mention is split off from its row, by its button and by key", async (tab) => {
  await annotate(tab, TEXT);
  await openCard(tab, "Mara Lindqvist");
  const lines = () => tab.part("group", "About Mara Lindqvist").part("list", "Mentions").items();
  await tab.press("ArrowDown");
  await tab.until("the first mention has the focus", () => document.activeElement?.textContent?.includes("First mentioned"));
  await tab.press("ArrowDown");
  await tab.press("s");
  await told(tab, "Split “Lindqvist” from “Mara Lindqvist”");
  assert.equal((await lines()).length, 2);
  await tab.part("group", "About Mara Lindqvist").part("button", "Split off this mention").evaluate((button) => button.click());
  assert.ok((await exported(tab)).document.entities.filter(({ type }) => type === "PERSON").length >= 4);
  await tab.part("button", "Undo").click();
  await tab.part("button", "Undo").click();
  assert.equal((await lines()).length, 3);
});

journey("entities are merged by key, from a list that filters, and by dragging one row onto another", async (tab) => {
  await annotate(tab, TEXT);
  const before = await names(tab);
  await focusOn(tab, "Oslo");
  await tab.press("m");
  await tab.part("combobox", "Find an entity").fill("berg");
  assert.equal((await tab.evaluate(() => document.querySelectorAll("#merge-list [role=option]").length)), 1); // prettier-ignore
  await tab.press("Enter");
  await told(tab, "Merged “Oslo” into “Bergen”");
  assert.deepEqual(await names(tab), before.filter((name) => name !== "Oslo")); // prettier-ignore
  await tab.part("button", "Undo").click();
  assert.deepEqual(await names(tab), before);

  const to = await middleOf(tab, "Bergen");
  const from = await middleOf(tab, "Norway");
  await tab.evaluate(() => {
    const dragged = (/** @type {MutationRecord} */ { addedNodes: [node] }) => {
      if (node instanceof Element && node.matches(".drag-ghost")) document.documentElement.dataset.dragged = node.textContent ?? "";
    };
    new MutationObserver((changes) => changes.forEach(dragged)).observe(/** @type {Node} */ (document.querySelector("#layer")), { childList: true });
  });
  await tab.drag([from, { x: from.x, y: from.y + 12 }, to]);
  assert.equal(await tab.evaluate(() => document.documentElement.dataset.dragged), "Norway", "what is dragged bears its name");
  await told(tab, "Merged “Norway” into “Bergen”");
  assert.ok(!(await names(tab)).includes("Norway"));
  const merged = (await exported(tab)).document;
  assert.equal(merged.entities.find(({ name }) => name === "Bergen")?.mentions.length, 4);
});

journey("every other occurrence is asked for, and what was answered with yes is one step", async (tab) => {
  await annotate(tab, "Bergen is old. The Bergen line runs from Bergen to Voss. Bergenhus is not Bergen. Bergen sleeps.");
  // All but the first are taken out, as if the reading had missed them.
  const whole = (await exported(tab)).document;
  const [first, ...rest] = whole.annotations.filter(({ kind, quote }) => kind === "entity" && quote === "Bergen");
  assert.ok(first && rest.length >= 3, "the reading finds Bergen");
  const gone = new Set(rest.map(({ id }) => id));
  const bare = {
    ...whole,
    id: "bare",
    annotations: whole.annotations.filter(({ id, start, end }) => id === first.id || (!gone.has(id) && !whole.annotations.some((one) => one.quote === "Bergen" && one.start < end && start < one.end))),
    entities: whole.entities.filter(({ mentions }) => mentions.includes(first.id)).map((one) => ({ ...one, mentions: [first.id] })),
  };
  const kept = new Set(bare.entities.map(({ id }) => id));
  const annotations = bare.annotations.filter(({ kind, entity }) => kind === "entity" && kept.has(entity ?? ""));
  await choose(tab, "Import", "bare.json", JSON.stringify({ ...bare, annotations }));
  await told(tab, "Imported");
  await focusOn(tab, "Bergen");
  await tab.press("o");
  await tab.part("dialog", "Other mentions of “Bergen”").there();
  await told(tab, "1 of 4");
  await tab.press("y");
  await tab.press("n");
  await tab.press("Enter");
  await told(tab, "4 of 4");
  await tab.press("y");
  await tab.part("dialog", "Other mentions of “Bergen”").gone();
  const mentions = async () => (await exported(tab)).document.entities.find(({ name }) => name === "Bergen")?.mentions.length;
  await told(tab, "Marked 3 more mentions of “Bergen”");
  assert.equal(await mentions(), 4);
  await tab.part("button", "Undo").click();
  assert.equal(await mentions(), 1);

  await focusOn(tab, "Bergen");
  await tab.press("o");
  await tab.press("y");
  await tab.press("Escape");
  await tab.part("dialog", "Other mentions of “Bergen”").gone();
  assert.equal(await mentions(), 2, "what was answered before the end is kept");
});

journey("what was answered with no is not asked again, after undo, a reload and an import neither", async (tab) => {
  await annotate(tab, "👍 Bergen is old. The Bergen line runs to Voss. Bergen sleeps.");
  const whole = (await exported(tab)).document;
  const mentions = whole.annotations.filter(({ kind, quote }) => kind === "entity" && quote === "Bergen");
  const bergen = whole.entities.find(({ id }) => id === mentions[0]?.entity);
  assert.ok(bergen && mentions[0]);
  // All but the first are taken out, as if the reading had missed them.
  const bare = { ...whole, id: "bare", annotations: [mentions[0]], entities: [{ ...bergen, mentions: [mentions[0].id] }] };
  await choose(tab, "Import", "bare.json", JSON.stringify(bare));
  await told(tab, "Imported");
  const ask = async () => {
    await focusOn(tab, "Bergen");
    await tab.press("o");
  };
  await ask();
  await tab.press("n");
  await tab.press("y");
  await told(tab, "Marked one more mention of “Bergen”");
  await tab.part("button", "Undo").click();
  await told(tab, "Undone: mark");
  await saved(tab);
  const kept = await exported(tab);
  assert.deepEqual(kept.document.entities[0]?.decided?.not, [{ quote: "Bergen", nth: 2 }]);
  await choose(tab, "Import", "kept.json", JSON.stringify({ ...kept.document, id: "again" }));
  await told(tab, "Imported");
  await saved(tab);
  await tab.reload();
  await tab.part("region", "Article").there();
  await ask();
  await told(tab, "1 of 1");
});

journey("the map in the list of entities opens, and a dot goes to its place in the text", async (tab) => {
  await annotate(tab, TEXT);
  const toggle = tab.part("button", "Map 3 places");
  await toggle.click();
  // The brief has a map as well.
  await tab.until("it is drawn", () => document.querySelector('#list-entities [aria-label="Norway, 2 mentions"]'));
  await tab.evaluate(() => /** @type {SVGElement} */ (document.querySelector('#list-entities [aria-label="Norway, 2 mentions"]')).focus());
  await tab.until("it is named", () => document.querySelector("#list-entities .map-name")?.textContent === "Norway");
  await tab.press("Enter");
  await tab.until("the first mention is active", () => CSS.highlights.get("active")?.size === 1);
  assert.match(await tab.evaluate(() => document.querySelector('[aria-label="Entities"] .current')?.textContent ?? ""), /Norway/);
  await toggle.click();
  await tab.until("it is closed", () => document.querySelector('#list-entities [aria-label="Norway, 2 mentions"]')?.getClientRects().length !== 1);
});
