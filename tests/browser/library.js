/** An article for the tests of what is kept, and what they do with its list of entities. */

/** @typedef {import("./tab.js").Tab} Tab */

/**
 * An article of as many paragraphs as a test needs to scroll; "Bergen" and "Mara Lindqvist" stand in the first alone.
 *
 * @param {number} [paragraphs]
 */
export function article(paragraphs = 0) {
  const first =
    "Ferry line reopens\n\n" +
    "Mara Lindqvist, who runs the harbour of Bergen, said on 3 May 2021 that the new ferry had cost €2.4 billion.";
  const more = Array.from(
    { length: paragraphs },
    (_, i) =>
      `Part ${i + 1} of the report tells of ${i + 10} sailors from Norway. They waited for the tide, and when it came they ` +
      "rowed out to the light with bread, rope and a lamp, as their grandfathers had done in the years before the engine.",
  );
  return [first, ...more].join("\n\n");
}

/**
 * Until an article is open and its findings are listed.
 *
 * @param {Tab} tab
 */
export async function reading(tab) {
  // In this order: to look for a region by its role takes long in a page that is as long as a page can be.
  await tab.until("entities are listed", () => document.querySelector('[aria-label="Entities"] li'));
  await tab.part("region", "Article").there();
}

/**
 * The names in the list of entities.
 *
 * @param {Tab} tab
 */
export async function entities(tab) {
  return (await tab.part("list", "Entities").items()).join("\n");
}

/**
 * Until an entity is in the list, or is not.
 *
 * @param {Tab} tab
 * @param {string} name
 * @param {boolean} [there]
 */
export function listed(tab, name, there = true) {
  return tab.until(
    `${name} is ${there ? "" : "not "}listed`,
    (wanted) => {
      const names = Array.from(document.querySelectorAll('[aria-label="Entities"] .go'), (row) => row.textContent ?? "");
      return names.some((one) => one.includes(wanted.name)) === wanted.there;
    },
    { name, there },
  );
}

/**
 * Rejects an entity, all its mentions, from the list.
 *
 * @param {Tab} tab
 * @param {string} name
 */
export async function reject(tab, name) {
  await tab.evaluate(() => document.getElementById("tab-entities")?.click());
  await tab.part("list", "Entities").evaluate((list, wanted) => {
    const rows = /** @type {HTMLElement[]} */ (Array.from(list.querySelectorAll(".go")));
    rows.find((row) => row.textContent?.includes(wanted))?.click();
  }, name);
  await tab.part("list", "Entities").part("button", "Reject").click();
  await listed(tab, name, false);
}

/**
 * Lets the browser keep nothing more, as where a disk is full.
 *
 * @param {Tab} tab
 * @returns {Promise<() => Promise<void>>} makes room again
 */
export async function fillStore(tab) {
  await tab.evaluate(() => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException("no room", "QuotaExceededError");
    };
    Object.assign(window, { makeRoom: () => (IDBObjectStore.prototype.put = put) });
  });
  return () => tab.evaluate(() => void (/** @type {any} */ (window).makeRoom()));
}
