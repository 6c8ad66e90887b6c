import { download, fileName } from "../files/download.js";
import { filesOf, zipOf } from "../files/zip.js";
import { button } from "../kit/button.js";
import { createDialog } from "../kit/dialog.js";
import { html, nothing } from "../kit/draw.js";

/** @import {FormatAbout, FormatName, GlossatorDocument} from "../document/types.js" */
/** @import {Core} from "../core/core.js" */
/** @import {Say} from "../kit/say.js" */

/** What the units of offsets are called. @type {Readonly<Record<string, string>>} */
const UNITS = Object.freeze({ codepoint: "code points", utf16: "UTF-16 units", byte: "bytes" });

/**
 * Hands the open document out in the formats of other tools: each with what it is for, what it cannot hold and what its offsets count.
 *
 * @param {{core: Core, document: () => GlossatorDocument, library: (format: FormatName) => Promise<void>, say: Say, fail: (error: unknown) => void}} options
 *   `document`: what is handed out; `library` hands out all articles in a format
 */
export function createFormatsDialog({ core, document, library, say, fail }) {
  const dialog = createDialog("formats", "formats");
  /** @type {readonly FormatAbout[]} */
  let formats = [];
  let isWhole = false;

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
      if (isWhole) {
        dialog.element.close();
        return await library(name);
      }
      const open = document();
      const exported = await core.exportAs(open, name);
      const files = filesOf(exported, fileName(open.title, ""));
      const [only, ...more] = files;
      const zipped = more.length > 0 ? new File([await zipOf(files)], fileName(open.title, `.${name}.zip`)) : only;
      if (zipped !== undefined) download(zipped.name, zipped);
      dialog.element.close();
      say.toast(`Exported as ${zipped?.name}${exported.leftOut === "" ? "" : `. ${exported.leftOut}`}`);
    } catch (error) {
      dialog.element.close();
      fail(error);
    }
  }

  function draw() {
    dialog.draw("Export for other tools", html`<label class="whole-library"><input type="checkbox" .checked=${isWhole} @change=${(/** @type {{target: HTMLInputElement}} */ { target }) => (isWhole = target.checked)} /> All articles of the library, in one .zip</label>
        <ul class="format-list" role="list">${formats.map(row)}</ul>`);
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
