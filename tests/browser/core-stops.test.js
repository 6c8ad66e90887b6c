// What the page is made of and does not come, or stops: it says so, keeps the text, and goes on.

import assert from "node:assert/strict";

import { journey } from "./journey.js";
import { article, entities, reading } from "./library.js";
import { network } from "./network.js";
import { complaint } from "./reader.js";

for (const [how, fault] of /** @type {const} */ ([
  ["falls into a trap", "trap"],
  ["dies without a word", "death"],
])) {
  journey(`a core that ${how} is replaced, and the text is kept`, async (tab) => {
    const text = article();
    await tab.part("textbox", "Article text").fill(text);
    // The page's next call meets the fault; the worker that takes the place of this one is whole.
    await tab.evaluate((kind) => {
      const { postMessage } = Worker.prototype;
      Worker.prototype.postMessage = function (/** @type {any} */ message) {
        Worker.prototype.postMessage = postMessage;
        if (kind === "death") this.dispatchEvent(new ErrorEvent("error", { message: "out of memory", cancelable: true }));
        // No text at all is what the boundary of the core never meets: it is thrown there, beyond the core's own errors.
        else postMessage.call(this, { ...message, args: [null] });
      };
    }, fault);
    await tab.part("button", "Annotate").click();
    assert.match(await complaint(tab), /Analysis crashed and was restarted/);
    assert.equal(await tab.part("textbox", "Article text").evaluate((field) => field.value), text);

    await tab.part("button", "Annotate").click();
    await reading(tab);
    assert.match(await entities(tab), /Bergen/);
  });
}

journey(
  "a part of the page that does not load is said, and reloading brings it, with the article that was annotated",
  async (tab) => {
    assert.match(await complaint(tab), /Part of the page didn’t load/);
    await tab.part("textbox", "Article text").fill(article());
    await tab.part("button", "Annotate").click();
    await tab.until("it is saved", () => document.body.innerText.match(/^Saved$/m));
    network.mend();
    await tab.part("button", "Reload").click();
    await reading(tab);
    assert.match(await entities(tab), /Bergen/);
  },
  { incomplete: true, faults: /dynamically imported module|disallowed MIME type|status of 404/ },
);

journey(
  "a core in which one bit has changed is not used, and a whole one is fetched when it is asked for again",
  async (tab) => {
    await tab.part("textbox", "Article text").fill(article());
    await tab.part("button", "Annotate").click();
    assert.match(await complaint(tab), /analysis engine didn’t load/);
    network.mend();
    await tab.part("button", "Annotate").click();
    await reading(tab);
    assert.match(await entities(tab), /Bergen/);
  },
  { flipped: true },
);

journey("a worker that the browser has ended without a word is given up, and the text is kept", async (tab) => {
  const text = article();
  await tab.part("textbox", "Article text").fill(text);
  await tab.evaluate(() => {
    // It never answers again; the page's patience, which is a minute, passes at once.
    Worker.prototype.postMessage = new Proxy(Worker.prototype.postMessage, { apply() {} });
    const { setTimeout: wait } = window;
    window.setTimeout = /** @type {typeof wait} */ (/** @type {unknown} */ ((/** @type {() => void} */ work, /** @type {number} */ time) => wait(work, time >= 5000 ? 50 : time)));
  });
  await tab.part("button", "Annotate").click();
  assert.match(await complaint(tab), /Analysis crashed and was restarted/);
  assert.equal(await tab.part("textbox", "Article text").evaluate((field) => field.value), text);
});
