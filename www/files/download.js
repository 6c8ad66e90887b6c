/** Revoked at once, a download that the browser asks about first would find nothing. */
const KEPT_MS = 60_000;

/**
 * Hands something to the person as a file.
 *
 * @param {string} name  the file's name
 * @param {Blob} content
 */
export function download(name, content) {
  const url = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}

/** Longer names meet the limits of file systems once a path stands before them. */
const LONGEST_NAME = 80;

/**
 * A file's name from a document's title: what no file system refuses.
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
