/** What a reader does with the page, in the reader's terms. */

/** @typedef {import("./tab.js").Tab} Tab */
/** @typedef {import("../../www/document/types.js").GlossatorDocument} GlossatorDocument */

/**
 * @param {Tab} tab
 * @param {string} text
 */
export async function annotate(tab, text) {
  await tab.part("textbox", "Article text").fill(text);
  await tab.part("button", "Annotate").click();
  await tab.part("region", "Article").there();
}

/** Pastes HTML as it is copied from another page. @param {Tab} tab @param {string} html */
export async function pasteHtml(tab, html) {
  await tab.part("textbox", "Article text").evaluate((field, html) => {
    const data = new DataTransfer();
    data.setData("text/html", html);
    const paste = new ClipboardEvent("paste", { bubbles: true, cancelable: true });
    // Firefox takes no clipboard for an event that a script makes.
    Object.defineProperty(paste, "clipboardData", { value: data });
    field.focus();
    field.dispatchEvent(paste);
  }, html);
  await tab.until("it is in the field", () => (document.querySelector("textarea")?.value ?? "") !== "");
}

/**
 * Where words stand in the window, brought into view first; selected there too, if that is asked for.
 *
 * @param {Tab} tab
 * @param {string} words  within one block
 * @param {number} [nth]  which of the places that hold them, from 0
 * @param {boolean} [selects]
 * @returns {Promise<{start: {x: number, y: number}, middle: {x: number, y: number}, end: {x: number, y: number}, selected: string}>}
 */
export function placeOf(tab, words, nth = 0, selects = false) {
  return tab.evaluate(
    async ({ words, nth, selects }) => {
      const article = document.querySelector('[aria-label="Article"]');
      if (article === null) throw new Error("no article");
      // The page may be about to draw what it has just said, and a scroll comes to rest a frame later. A tab behind another draws none.
      const frame = () => (document.hidden ? Promise.resolve() : new Promise(requestAnimationFrame));
      const atRest = async (/** @type {() => number} */ place) => {
        for (let last = NaN, frames = 0; last !== place() && frames < 100; frames += 1) {
          last = place();
          await frame();
          await frame();
        }
      };
      await atRest(() => article.getBoundingClientRect().top);
      const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
      let left = nth;
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const text = node.nodeValue ?? "";
        for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
          if (left > 0) {
            left -= 1;
            continue;
          }
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + words.length);
          node.parentElement?.scrollIntoView({ block: "center", behavior: "instant" });
          if (selects) getSelection()?.setBaseAndExtent(node, at, node, at + words.length);
          await atRest(() => range.getBoundingClientRect().top);
          const lines = range.getClientRects();
          const first = /** @type {DOMRect} */ (lines[0]);
          const last = /** @type {DOMRect} */ (lines[lines.length - 1]);
          return {
            start: { x: first.left + 1, y: first.top + first.height / 2 },
            middle: { x: first.left + first.width / 2, y: first.top + first.height / 2 },
            end: { x: last.right - 1, y: last.top + last.height / 2 },
            selected: String(getSelection()),
          };
        }
      }
      throw new Error(`“${words}” does not stand in the article`);
    },
    { words, nth, selects },
  );
}

/**
 * Clicks on words of the article.
 *
 * @param {Tab} tab
 * @param {string} words
 */
export async function clickOn(tab, words) {
  const { middle } = await placeOf(tab, words);
  await tab.drag([middle]);
}

/**
 * Selects words with the mouse.
 *
 * @param {Tab} tab
 * @param {string} words
 */
export async function dragOver(tab, words) {
  const { start, end } = await placeOf(tab, words);
  await tab.drag([start, end]);
}

/**
 * Selects words as an input method or assistive technology does, and gives what the browser then holds as selected.
 *
 * @param {Tab} tab
 * @param {string} words
 * @param {number} [nth]
 * @returns {Promise<string>}
 */
export async function select(tab, words, nth = 0) {
  return (await placeOf(tab, words, nth, true)).selected;
}

/**
 * Writes a note on what is selected.
 *
 * @param {Tab} tab
 * @param {string} note
 */
export async function noteOnSelection(tab, note) {
  await tab.part("toolbar", "Mark the selected words").part("button", "Note").click();
  await tab.part("textbox", "Note").fill(note);
  await tab.part("button", "Save note").click();
  await tab.part("button", "Save note").gone();
}

/**
 * How many ranges each layer draws on the text.
 *
 * @param {Tab} tab
 * @returns {Promise<Record<string, number>>}
 */
export function layers(tab) {
  return tab.evaluate(() => {
    /** @type {Record<string, number>} */
    const sizes = {};
    CSS.highlights.forEach((layer, name) => {
      sizes[name] = layer.size;
    });
    return sizes;
  });
}

/**
 * What the three lists say.
 *
 * @param {Tab} tab
 */
export async function lists(tab) {
  return {
    entities: await tab.part("list", "Entities").items(),
    claims: await tab.part("list", "Claims").items(),
    notes: await listed(tab, "Notes"),
  };
}

/**
 * A list that may be empty; then it has no height and is found by its name alone.
 *
 * @param {Tab} tab
 * @param {string} name
 * @returns {Promise<string[]>}
 */
function listed(tab, name) {
  return tab.evaluate(
    (name) => Array.from(document.querySelectorAll(`[aria-label="${name}"] > li`), (item) => item.textContent ?? ""),
    name,
  );
}

/**
 * Exports the open document by download.
 *
 * @param {Tab} tab
 * @returns {Promise<{name: string, text: string, document: GlossatorDocument}>}
 */
export async function exported(tab) {
  const { name, text } = await tab.download(async () => {
    await tab.part("button", "Export").click();
    await tab.part("menuitem", "JSON").click();
  });
  return { name, text, document: JSON.parse(text) };
}

/** Chooses from the menu behind the three dots. @param {Tab} tab @param {string} name */
export async function fromMore(tab, name) {
  await tab.part("button", "More").click();
  await tab.part("menuitem", name).click();
  // The article is saved before it is left; where that fails the page says so.
  if (name === "New article") await tab.until("it is left", () => !document.body.classList.contains("reading") || document.querySelector('[role="alert"]') !== null);
}

/** Import stands in the bar where no article is open. @param {Tab} tab */
async function importing(tab) {
  const isReading = await tab.evaluate(() => document.body.classList.contains("reading"));
  if (isReading) await fromMore(tab, "Import");
  else await tab.part("button", "Import").click();
}

/**
 * Chooses a file in the dialog that a button opens.
 *
 * @param {Tab} tab
 * @param {"Import" | "Open a file"} button
 * @param {string} name
 * @param {string | Uint8Array} content
 */
export async function choose(tab, button, name, content) {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  await tab.upload(() => (button === "Import" ? importing(tab) : tab.part("button", button).click()), { name, content: bytes });
}

/**
 * Drops files on the window.
 *
 * @param {Tab} tab
 * @param {...{name: string, content: number[] | string, type?: string}} files
 */
export function drop(tab, ...files) {
  return tab.evaluate((all) => {
    const data = new DataTransfer();
    for (const { name, content, type } of all) data.items.add(new File([typeof content === "string" ? content : Uint8Array.from(content)], name, { type: type ?? "" }));
    for (const kind of ["dragover", "drop"]) {
      document.body.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));
    }
  }, files);
}

/**
 * The sentence that the page says about what went wrong.
 *
 * @param {Tab} tab
 * @returns {Promise<string>}
 */
export async function complaint(tab) {
  await tab.until("the page says what went wrong", () => document.querySelector('[role="alert"]')?.textContent);
  return tab.evaluate(() => document.querySelector('[role="alert"] p')?.textContent ?? "");
}

/** @param {Tab} tab */
export function saved(tab) {
  return tab.until("the page says that it has saved", () => document.body.innerText.match(/^Saved$/m));
}
