/**
 * A whole library as one file: a head line, then one document per line in the native format, so that a damaged line spoils no
 * other.
 *
 * @module
 */

const FORMAT = "glossator-library";
/** The head is looked for in so many characters. */
const HEAD = 200;

/** @param {string} exported  ISO 8601 @param {number} documents  how many follow */
export const headLine = (exported, documents) => `${JSON.stringify({ format: FORMAT, version: 1, exported, documents })}\n`;

/** @param {string} json  a document, on as many lines as it likes */
export const documentLine = (json) => `${JSON.stringify(JSON.parse(json))}\n`;

/** Whether a line is the head of such a file; a damaged one still is. @param {string} line */
export const isHead = (line) => line.slice(0, HEAD).includes(`"${FORMAT}"`);

/** Whether a file holds a library: its head says so, or its name ends in .jsonl and its first line is not of another tool. @param {File} file */
export async function isLibrary(file) {
  // A file that can't be read is reported by whoever reads all of it.
  if (isHead(await file.slice(0, HEAD).text().catch(() => ""))) return true;
  return /\.jsonl$/i.test(file.name) && !(await isOfAnotherTool(file).catch(() => false));
}

/** Whether the first line of a file is a record with a text, and no document of ours. @param {File} file */
async function isOfAnotherTool(file) {
  for await (const { line } of linesOf(file)) {
    const { format, text } = JSON.parse(line);
    return format === undefined && typeof text === "string";
  }
  return false;
}

/**
 * The lines of a file that are not blank, with their numbers from 1; read bit by bit, because a library may be larger than a
 * string can be.
 *
 * @param {Blob} file
 * @returns {AsyncGenerator<{number: number, line: string, read: number}>} `read`: how many bytes have been read
 */
export async function* linesOf(file) {
  const reader = file.stream().getReader();
  const decoder = new TextDecoder();
  let rest = "";
  let number = 0;
  let read = 0;
  for (let isDone = false; !isDone; ) {
    const { done, value } = await reader.read();
    isDone = done;
    read += value?.length ?? 0;
    const lines = (rest + decoder.decode(value, { stream: !done })).split(/\r?\n/);
    rest = done ? "" : (lines.pop() ?? "");
    for (const line of lines) {
      number += 1;
      if (line.trim() !== "") yield { number, line, read };
    }
  }
}
