/** How long the file stays available: revoked at once, it would be gone before a person has answered the browser's question. */
const KEPT_MS = 60_000;
/** In characters. Longer names hit the limits of file systems once a path is added. */
const LONGEST_NAME = 80;

/** Hands something to the person as a file. @param {string} name  the file's name @param {Blob} content */
export function download(name, content) {
  const url = URL.createObjectURL(content);
  Object.assign(document.createElement("a"), { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}

/**
 * A file name from a document's title, without what any file system refuses.
 *
 * @param {string} title
 * @param {string} extension  with its dot
 * @returns {string}
 */
export function fileName(title, extension) {
  const words = title.normalize("NFC").replace(/[^\p{L}\p{M}\p{N}]+/gu, "-");
  const plain = [...words].slice(0, LONGEST_NAME).join("").replace(/^-+|-+$/g, "");
  return `${plain === "" ? "article" : plain}${extension}`;
}
