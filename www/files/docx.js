import { CodedError } from "../errors/coded-error.js";
import { parseInert, textOfBlocks } from "./docx-blocks.js";
import { unpackedSize } from "./zip-size.js";

/** @import {ParseHtml} from "./docx-blocks.js" */
/** @import {FileText} from "./read.js" */

/** Files before 2007, and those with a password, are of a form of their own that begins so. */
const OLD_FORM = [0xd0, 0xcf, 0x11, 0xe0];

/** In bytes, unpacked. A book of a thousand pages is a quarter of this; a file may be packed so that it would fill the memory. */
const LARGEST = 128 * 1024 * 1024;

/**
 * Paragraphs as Word's own names of styles say what they are; footnotes come at the end. What is deleted in tracked changes is
 * left out, as it is in print.
 */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "br[type='page'] => hr",
];

/**
 * The text of a .docx file: headings and items of lists marked as in Markdown. The library is loaded at the first file.
 *
 * Rejects with code "docx-old", "docx-large", "docx-broken" or "page-incomplete" (the library did not load).
 *
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @param {ParseHtml} [parse]
 * @returns {Promise<FileText>}
 */
export async function textOfDocx(bytes, parse = parseInert) {
  if (OLD_FORM.every((byte, i) => bytes[i] === byte)) throw new CodedError("docx-old");
  if ((unpackedSize(bytes) ?? 0) > LARGEST) throw new CodedError("docx-large");
  const { default: mammoth } = await library();
  // Pictures would be copied into the markup, only to be thrown away.
  const convertImage = mammoth.images.imgElement(() => Promise.resolve({ src: "" }));
  try {
    const { value } = await mammoth.convertToHtml(input(bytes), { styleMap: STYLES, convertImage, externalFileAccess: false });
    return textOfBlocks(parse(value).body);
  } catch (error) {
    throw new CodedError("docx-broken", String(error), { cause: error });
  }
}

/** In the browser it takes one, in Node the other. @param {Uint8Array<ArrayBuffer>} bytes */
const input = (bytes) => /** @type {{arrayBuffer: ArrayBuffer}} */ (/** @type {unknown} */ ({ arrayBuffer: bytes.buffer, buffer: bytes }));

async function library() {
  try {
    return await import("mammoth");
  } catch (error) {
    throw new CodedError("page-incomplete", String(error), { cause: error });
  }
}
