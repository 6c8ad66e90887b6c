import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { IDBFactory } from "fake-indexeddb";
import "fake-indexeddb/auto";
import { CodedError, codeOf } from "../errors/coded-error.js";
import { exampleDocument } from "../document/document.fixture.js";
import { acceptedDocument, edit } from "../document/edits.fixture.js";
import { createStorage } from "./storage.js";
import { createWorkspace } from "./workspace.js";

/** @import {Storage} from "./storage.js" */
/** @import {Change} from "./changes.js" */

const words = new Uint32Array([0, 4, 5, 9]);

/** The other tabs' listeners; a message reaches all but its sender's. */
/** @type {{owner: object, listener: (event: any) => void}[]} */
let ears = [];

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  ears = [];
});

function channel() {
  const owner = {};
  // A tab of the test before may still be saving: it is heard by its own alone.
  const here = ears;
  return {
    /** @param {unknown} data */
    postMessage(data) {
      for (const ear of here) if (ear.owner !== owner) queueMicrotask(() => ear.listener({ data: structuredClone(data) }));
    },
    /**
     * @param {string} _type
     * @param {(event: any) => void} listener
     */
    addEventListener(_type, listener) {
      here.push({ owner, listener });
    },
  };
}

/**
 * A tab: its memory outlives a reload, its workspace does not.
 *
 * @param {Partial<Storage>} [faults] replaces methods of the storage
 */
function openTab(faults = {}) {
  /** @type {Map<string, string>} */
  const items = new Map();
  const memory = {
    getItem: (/** @type {string} */ key) => items.get(key) ?? null,
    setItem: (/** @type {string} */ key, /** @type {string} */ value) => void items.set(key, value),
  };
  const load = () => {
    const page = Object.assign(new EventTarget(), { document: { hidden: false } });
    const storage = { ...createStorage({ tab: memory }), ...faults };
    const timing = { after: 5, retryAfter: 20 };
    const workspace = createWorkspace({ storage, channel: /** @type {any} */ (channel()), page, timing });
    /** @type {Change[]} */
    const heard = [];
    workspace.subscribe((change) => heard.push(change));
    return { workspace, page, heard, what: () => heard.map(({ what }) => what).filter((what) => what !== "save") };
  };
  return { ...load(), reload: load };
}

/** Two tabs that show one document, and have each just changed it. */
async function tabsAtOdds() {
  const one = openTab();
  const two = openTab();
  await one.workspace.open({ document: exampleDocument(), words });
  await two.workspace.restore();
  one.workspace.run({ type: "setTitle", title: "one" });
  two.workspace.run({ type: "setTitle", title: "two" });
  return { one, two };
}

/**
 * Until something holds that another tab brings about; what never comes fails.
 *
 * @param {() => boolean} holds
 */
async function until(holds) {
  for (let i = 0; i < 400 && !holds(); i += 1) await sleep(10);
  assert.ok(holds());
}

/** Until what was set going has come to rest. */
const rest = () => sleep(250);

/** @param {string} code */
const withCode = (code) => (/** @type {unknown} */ error) => codeOf(error) === code;

test("a reload brings back the document, its history and its place", async () => {
  const tab = openTab();
  await tab.workspace.open({ document: exampleDocument(), words });
  const done = tab.workspace.run({ type: "reject", ids: ["m2"] });
  assert.deepEqual([done?.label, done?.ids], ["reject “Lisbon”", ["m2"]]);
  tab.workspace.run({ type: "setNote", id: "m1", note: "who?" });
  tab.workspace.undo();
  tab.workspace.scroll = 36;
  const { document } = tab.workspace;
  await tab.workspace.flush();
  assert.deepEqual(tab.what(), ["opened", "edited", "edited", "undone"]);

  const { workspace } = tab.reload();
  assert.equal(await workspace.restore(), true);
  assert.deepEqual(workspace.document, document);
  assert.deepEqual(workspace.words, words);
  assert.equal(workspace.scroll, 36);
  assert.equal(workspace.undoLabel, "reject “Lisbon”");
  assert.equal(workspace.redoLabel, "edit the note on “Mara Lind”");
  workspace.undo();
  assert.deepEqual(workspace.document, exampleDocument());
  workspace.redo();
  workspace.redo();
  assert.equal(workspace.document?.annotations.find(({ id }) => id === "m1")?.note, "who?");
  assert.equal(workspace.redoLabel, null);
});

test("a change is saved by itself, and at once when the page is left", async () => {
  const tab = openTab();
  await tab.workspace.open({ document: exampleDocument(), words });
  tab.workspace.run({ type: "setTitle", title: "by itself" });
  assert.equal(tab.workspace.saveState, "saving");
  await rest();
  assert.equal(tab.workspace.saveState, "saved");
  tab.workspace.run({ type: "setTitle", title: "when left" });
  tab.workspace.scroll = 20;
  tab.page.dispatchEvent(new Event("pagehide"));
  await sleep(3);
  const { workspace } = tab.reload();
  await workspace.restore();
  assert.equal(workspace.document?.title, "when left");
  assert.equal(workspace.scroll, 20);
});

test("closing keeps the document in the library, and the tab stays empty", async () => {
  const tab = openTab();
  await tab.workspace.open({ document: exampleDocument(), words });
  tab.workspace.run({ type: "setTitle", title: "kept" });
  await tab.workspace.close();
  assert.equal(Boolean(tab.workspace.document), false);
  assert.equal(tab.workspace.undoLabel, null);
  assert.equal(tab.workspace.run({ type: "setTitle", title: "nobody" }), null);
  assert.equal(await tab.reload().workspace.restore(), false);
  const [kept] = await createStorage({ tab: null }).listDocuments();
  assert.equal(kept?.title, "kept");
  assert.equal(await tab.workspace.openSaved("d1"), true);
  assert.equal(tab.workspace.document?.title, "kept");
  assert.equal(await tab.workspace.openSaved("gone"), false);
  assert.equal(tab.workspace.document?.title, "kept");
});

test("opening another saves the one before", async () => {
  const tab = openTab();
  await tab.workspace.open({ document: exampleDocument(), words });
  tab.workspace.run({ type: "setTitle", title: "first" });
  await tab.workspace.open({ document: { ...exampleDocument(), id: "d2", title: "second" }, words });
  assert.equal(tab.workspace.undoLabel, null);
  const titles = (await createStorage({ tab: null }).listDocuments()).map(({ title }) => title);
  assert.deepEqual(titles.sort(), ["first", "second"]);
});

test("the same document opened again keeps its history", async () => {
  const tab = openTab();
  await tab.workspace.open({ document: exampleDocument(), words });
  tab.workspace.run({ type: "reject", ids: ["m2"] });
  const exported = structuredClone(tab.workspace.document);
  assert.ok(exported);
  await tab.workspace.close();
  await tab.workspace.open({ document: exported, words });
  assert.equal(tab.workspace.document?.id, "d1");
  assert.equal(tab.workspace.undoLabel, "reject “Lisbon”");
  assert.equal((await createStorage({ tab: null }).listDocuments()).length, 1);
});

test("another state of a document of the library is kept beside it", async () => {
  const tab = openTab();
  await tab.workspace.open({ document: exampleDocument(), words });
  const exported = structuredClone(tab.workspace.document);
  assert.ok(exported);
  tab.workspace.run({ type: "setTitle", title: "later work" });
  await tab.workspace.open({ document: { ...exported, text: `${exported.text} More.` }, words });
  assert.equal(tab.workspace.document?.id, "d1");
  const library = await createStorage({ tab: null }).listDocuments();
  assert.deepEqual(library.map(({ title }) => title).sort(), ["Lisbon loses ships", "later work"]);
  const { workspace } = tab.reload();
  await workspace.restore();
  assert.ok(workspace.document?.text.endsWith(" More."), "the text is the one that was opened");
  const aside = library.find(({ title }) => title === "later work");
  await workspace.openSaved(String(aside?.id));
  assert.equal(workspace.document?.text, exported.text);
  assert.equal(workspace.undoLabel, "change the title");
});

test("another tab that shows the same document follows", async () => {
  const one = openTab();
  const two = openTab();
  await one.workspace.open({ document: exampleDocument(), words });
  assert.equal(await two.workspace.restore(), true);
  two.workspace.scroll = 50;
  const blocks = two.workspace.document?.blocks;
  one.workspace.run({ type: "reject", ids: ["m2"] });
  await rest();
  assert.deepEqual(two.workspace.document, one.workspace.document);
  assert.deepEqual(two.what(), ["elsewhere", "opened", "reloaded"]);
  assert.equal(two.workspace.scroll, 50);
  assert.equal(two.workspace.document?.blocks, blocks, "the same text need not be set anew");
  two.workspace.undo();
  await rest();
  assert.deepEqual(one.workspace.document, exampleDocument());
  assert.deepEqual(one.what(), ["opened", "edited", "reloaded"]);
  assert.equal(one.workspace.redoLabel, "reject “Lisbon”");
});

test("what one tab reads again, another shows whole, and keeps", async () => {
  const one = openTab();
  const two = openTab();
  await one.workspace.open({ document: exampleDocument(), words });
  await two.workspace.restore();
  const sentences = exampleDocument().sentences.map((sentence) => ({ ...sentence, checkworthiness: 0.9 }));
  one.workspace.run({ type: "reread", fresh: { ...exampleDocument(), sentences } });
  await rest();
  assert.deepEqual(two.workspace.document?.sentences, sentences);
  two.workspace.run({ type: "setTitle", title: "after" });
  await rest();
  const { workspace } = one.reload();
  await workspace.restore();
  assert.equal(workspace.document?.title, "after");
  assert.deepEqual(workspace.document?.sentences, sentences);
});

test("two tabs that change the same document at once lose nothing", async () => {
  const { one, two } = await tabsAtOdds();
  await until(() => [one, two].some(({ heard }) => heard.some(({ what }) => what === "copied")));
  for (const tab of [one, two]) await tab.workspace.flush();
  assert.equal(one.workspace.document?.title, "one");
  assert.equal(two.workspace.document?.title, "two");
  const copied = [...one.heard, ...two.heard].filter(({ what }) => what === "copied");
  assert.deepEqual(copied, [{ what: "copied", code: "changed-elsewhere" }]);
  assert.notEqual(one.workspace.document?.id, two.workspace.document?.id);
  const library = await createStorage({ tab: null }).listDocuments();
  assert.deepEqual(library.map(({ title }) => title).sort(), ["one", "two"]);
  const { workspace } = two.reload();
  await workspace.restore();
  assert.equal(workspace.document?.title, "two");
  assert.equal(two.workspace.saveState, "saved");
});

test("a tab that is left with changes that another has outrun leaves them as a copy", async () => {
  const { one, two } = await tabsAtOdds();
  await one.workspace.flush();
  await Promise.resolve();
  two.page.dispatchEvent(new Event("pagehide"));
  await rest();
  const library = await createStorage({ tab: null }).listDocuments();
  assert.deepEqual(library.map(({ title }) => title).sort(), ["one", "two"]);
});

test("a tab that is hidden saves at once, and one that is shown again does not overwrite what another saved", async () => {
  const one = openTab();
  await one.workspace.open({ document: exampleDocument(), words });
  one.workspace.run({ type: "setTitle", title: "hidden" });
  one.page.document.hidden = true;
  one.page.dispatchEvent(new Event("visibilitychange"));
  await sleep(3);
  assert.equal((await createStorage({ tab: null }).listDocuments())[0]?.title, "hidden");

  // A tab that slept has not heard of it.
  const two = openTab();
  await two.workspace.restore();
  ears = [];
  one.workspace.run({ type: "setTitle", title: "one" });
  await one.workspace.flush();
  two.workspace.run({ type: "setTitle", title: "two" });
  two.page.dispatchEvent(new Event("visibilitychange"));
  await rest();
  const library = await createStorage({ tab: null }).listDocuments();
  assert.deepEqual(library.map(({ title }) => title).sort(), ["one", "two"]);
});

test("what cannot be saved is not left unasked", async () => {
  let full = true;
  const storage = createStorage({ tab: null });
  const tab = openTab({
    saveDocument: async (saved, options) => {
      if (full) throw new CodedError("storage-full");
      return storage.saveDocument(saved, options);
    },
  });
  await tab.workspace.open({ document: exampleDocument(), words });
  assert.equal(tab.workspace.saveState, "failed");
  assert.equal(tab.workspace.saveError, "storage-full");
  tab.workspace.run({ type: "setTitle", title: "kept" });
  await assert.rejects(tab.workspace.close(), withCode("storage-full"));
  await assert.rejects(tab.workspace.open({ document: { ...exampleDocument(), id: "d2" }, words }), withCode("storage-full"));
  assert.equal(tab.workspace.document?.title, "kept");
  const leaving = new Event("beforeunload", { cancelable: true });
  tab.page.dispatchEvent(leaving);
  assert.ok(leaving.defaultPrevented, "the browser asks");

  full = false;
  await rest();
  assert.equal(tab.workspace.saveState, "saved", "it was tried again");
  const free = new Event("beforeunload", { cancelable: true });
  tab.page.dispatchEvent(free);
  assert.ok(!free.defaultPrevented);

  full = true;
  tab.workspace.run({ type: "setTitle", title: "given up" });
  await tab.workspace.close({ discard: true });
  assert.equal(tab.workspace.document, null);
  full = false;
  await rest();
  assert.equal((await createStorage({ tab: null }).listDocuments())[0]?.title, "kept");
});

test("without a library the page works, and says so", async () => {
  globalThis.indexedDB = /** @type {any} */ ({
    open() {
      throw new DOMException("insecure", "SecurityError");
    },
  });
  const tab = openTab();
  await assert.rejects(tab.workspace.restore(), withCode("storage-blocked"));
  await tab.workspace.open({ document: exampleDocument(), words });
  assert.equal(tab.workspace.saveError, "storage-blocked");
  tab.workspace.run({ type: "reject", ids: ["m1"] });
  tab.workspace.undo();
  assert.deepEqual(tab.workspace.document, exampleDocument());
  await tab.workspace.close({ discard: true });
});

test("a line that was taken out of the article is kept, followed by other tabs, and back after an undo", async () => {
  const one = openTab();
  const two = openTab();
  await one.workspace.open({ document: exampleDocument(), words });
  await two.workspace.restore();
  const before = exampleDocument().blocks;
  const fresh = { ...exampleDocument(), blocks: [{ kind: /** @type {const} */ ("boilerplate"), start: 0, end: 133, inArticle: false }] };
  one.workspace.run({ type: "setInArticle", fresh, places: [{ start: 0, end: 133 }], inArticle: false });
  await one.workspace.flush();
  await sleep(20);
  assert.deepEqual(two.workspace.document?.blocks, fresh.blocks);
  const again = one.reload();
  await again.workspace.restore();
  assert.deepEqual(again.workspace.document?.blocks, fresh.blocks);
  again.workspace.undo();
  assert.deepEqual(again.workspace.document?.blocks, before);
  await again.workspace.flush();
  const last = one.reload();
  await last.workspace.restore();
  assert.deepEqual(last.workspace.document?.blocks, before);
});

test("an edited text is kept with its words, followed by other tabs, and taken back after a reload", async () => {
  const one = openTab();
  const two = openTab();
  const document = acceptedDocument();
  await one.workspace.open({ document, words });
  await two.workspace.restore();
  const command = edit(document, "Mara Lind", "Maria Lind");
  assert.deepEqual(one.workspace.run(command), { label: "edit the text", done: "Edited the text", ids: [], changed: true });
  assert.deepEqual(one.workspace.words, command.words);
  await one.workspace.flush();
  await until(() => two.workspace.document?.text !== document.text);
  assert.equal(two.workspace.document?.text, command.fresh.text);
  assert.deepEqual(two.workspace.words, command.words);
  assert.notEqual(two.workspace.document?.blocks, document.blocks, "the page sets the text anew");

  const again = one.reload();
  await again.workspace.restore();
  assert.equal(again.workspace.document?.text, command.fresh.text);
  assert.equal(again.workspace.undo()?.label, "edit the text");
  assert.deepEqual(again.workspace.document, document);
  assert.deepEqual(again.workspace.words, words);
  await again.workspace.flush();
  await until(() => two.workspace.document?.text === document.text);
  assert.equal(again.workspace.redo()?.label, "edit the text");
  assert.deepEqual(again.workspace.words, command.words);
});

test("what the browser has cleared is saved anew by the tab that shows it, and told", async () => {
  const tab = openTab();
  await tab.workspace.open({ document: exampleDocument(), words });
  const storage = createStorage({ tab: null });
  await storage.removeDocument("d1");
  tab.workspace.run({ type: "setTitle", title: "kept all the same" });
  await until(() => tab.workspace.saveState === "saved");
  assert.deepEqual(tab.what(), ["opened", "edited", "rescued"]);
  assert.equal(tab.workspace.saveState, "saved");
  assert.equal((await storage.loadDocument("d1"))?.document.title, "kept all the same");

  await storage.removeDocument("d1");
  tab.page.document.hidden = false;
  tab.page.dispatchEvent(new Event("visibilitychange"));
  // Before anything is changed.
  await until(() => tab.what().filter((what) => what === "rescued").length === 2);
  await tab.workspace.flush();
  assert.deepEqual((await storage.loadDocument("d1"))?.words, words);
});

test("what the browser has cleared is saved anew before the article is left", async () => {
  const tab = openTab();
  await tab.workspace.open({ document: exampleDocument(), words });
  await tab.workspace.flush();
  const storage = createStorage({ tab: null });
  await storage.removeDocument("d1");
  await tab.workspace.close();
  assert.deepEqual((await storage.loadDocument("d1"))?.words, words);
});

test("a tab hears of documents that others save", async () => {
  const one = openTab();
  const two = openTab();
  await one.workspace.open({ document: exampleDocument(), words });
  await rest();
  assert.deepEqual(two.what(), ["elsewhere"]);
  one.workspace.announce("another");
  await rest();
  assert.deepEqual(two.what(), ["elsewhere", "elsewhere"]);
});

test("the browser is asked to keep what is stored once something is corrected", async () => {
  let asked = 0;
  const tab = openTab({ persist: async () => void (asked += 1) });
  await tab.workspace.open({ document: exampleDocument(), words });
  assert.equal(asked, 0);
  tab.workspace.run({ type: "reject", ids: ["m1"] });
  tab.workspace.run({ type: "reject", ids: ["m2"] });
  assert.equal(asked, 1);
});
