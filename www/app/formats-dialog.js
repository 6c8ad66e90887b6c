import { download, fileName } from "../files/download.js";
import { button } from "../kit/button.js";
import { createDialog } from "../kit/dialog.js";
import { html, nothing } from "../kit/draw.js";

/** @import {FormatAbout, GlossatorDocument} from "../document/types.js" */
/** @import {Core} from "../core/core.js" */
/** @import {Say} from "../kit/say.js" */

/** What the units of offsets are called. @type {Readonly<Record<string, string>>} */
const UNITS = Object.freeze({ codepoint: "code points", utf16: "UTF-16 units", byte: "bytes" });

/**
 * Hands the open document out in the formats of other tools: each with what it is for, what it cannot hold and what its offsets count.
 *
 * @param {{core: Core, document: () => GlossatorDocument, say: Say, fail: (error: unknown) => void}} options  `document`: what is handed out
 */
export function createFormatsDialog({ core, document, say, fail }) {
  const dialog = createDialog("formats", "formats");
  /** @type {readonly FormatAbout[]} */
  let formats = [];

  async function open() {
    try {
      formats = (await core.formats()).filter(({ name }) => name !== "json");
      draw();
      dialog.open();
    } catch (error) {
      fail(error);
    }
  }

  /** @param {FormatAbout} format */
  async function hand({ name }) {
    try {
      const open = document();
      const { files, leftOut } = await core.exportAs(open, name);
      const names = files.map(({ suffix }) => fileName(open.title, suffix));
      files.forEach(({ text }, i) => download(String(names[i]), new Blob([text], { type: "text/plain" })));
      dialog.element.close();
      say.toast(`Exported as ${names.join(" and ")}${leftOut === "" ? "" : `. ${leftOut}`}`);
    } catch (error) {
      dialog.element.close();
      fail(error);
    }
  }

  function draw() {
    dialog.draw("Export for other tools", html`<ul class="format-list" role="list">${formats.map(row)}</ul>`);
  }

  /** @param {FormatAbout} format */
  function row(format) {
    const { title, suffixes, purpose, limits, offsetUnit } = format;
    return html`<li>
      <div>
        <h3>${title} <span class="about">${suffixes.join(", ")}</span></h3>
        <p>${sentence(purpose)}</p>
        ${limits === "" && offsetUnit === undefined ? nothing : html`<p class="about">${limits === "" ? nothing : `${sentence(limits)} `}${offsetUnit === undefined ? nothing : `Offsets count ${UNITS[offsetUnit] ?? offsetUnit}.`}</p>`}
      </div>
      ${button({ label: "Download", name: `Download for ${title}`, icon: "export", class: "small", run: () => hand(format) })}
    </li>`;
  }

  return { open: () => void open() };
}

/** @param {string} words */
const sentence = (words) => `${words.charAt(0).toUpperCase()}${words.slice(1)}${/[.!?]$/.test(words) ? "" : "."}`;
