/**
 * The file that holds a whole library: a line that says so, then one document a line, each in the native format. What is
 * damaged in it is damaged in its own line alone.
 *
 * @module
 */

/** @typedef {{format: "glossator-library", version: 1, exported: string, documents: number}} Head */

const FORMAT = "glossator-library";
/** The first line is looked for in so many characters. */
const HEAD = 200;

/**
 * @param {string} exported  ISO 8601
 * @param {number} documents  how many follow
 * @returns {string}
 */
export function headLine(exported, documents) {
  /** @type {Head} */
  const head = { format: FORMAT, version: 1, exported, documents };
  return `${JSON.stringify(head)}\n`;
}

/**
 * @param {string} json  a document, on as many lines as it likes
 * @returns {string}
 */
export const documentLine = (json) => `${JSON.stringify(JSON.parse(json))}\n`;

/**
 * Whether a line is the head of such a file; a damaged one still is.
 *
 * @param {string} line
 */
export const isHead = (line) => line.slice(0, HEAD).includes(`"${FORMAT}"`);

/**
 * Whether a file holds a library: it says so, or is called as files of one document a line are.
 *
 * @param {File} file
 * @returns {Promise<boolean>}
 */
export async function isLibrary(file) {
  if (/\.jsonl$/i.test(file.name)) return true;
  // What can't be read is told by who reads the whole of it.
  return isHead(await file.slice(0, HEAD).text().catch(() => ""));
}

/**
 * The lines of a file that hold something, with their numbers from 1; read bit by bit, because a library may be larger than
 * a string can be.
 *
 * @param {Blob} file
 * @returns {AsyncGenerator<{number: number, line: string, read: number}>} `read`: how many bytes of the file have been
 */
export async function* linesOf(file) {
  const reader = file.stream().getReader();
  const decoder = new TextDecoder();
  let rest = "";
  let number = 0;
  let read = 0;
  for (let end = false; !end; ) {
    const { done, value } = await reader.read();
    end = done;
    read += value?.length ?? 0;
    const lines = (rest + decoder.decode(value, { stream: !done })).split(/\r?\n/);
    rest = done ? "" : (lines.pop() ?? "");
    for (const line of lines) {
      number += 1;
      if (line.trim() !== "") yield { number, line, read };
    }
  }
}
