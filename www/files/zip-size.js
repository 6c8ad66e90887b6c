/** "PK", and what says that the directory at a zip's end begins, an entry of it, and the end itself. */
const END = 0x06054b50;
const ENTRY = 0x02014b50;
/** In bytes: of the end without its comment, which is at most so long, and of an entry without its names. */
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const ENTRY_LENGTH = 46;
/** Where an entry says how large its file is, and how long what follows the entry. */
const SIZE_AT = 24;
const LENGTHS_AT = [28, 30, 32];

/**
 * How many bytes a zip says that its files are together once they are unpacked, read from the directory at its end: nothing is
 * unpacked. Null where there is no such directory. A file of 4 GB or more counts as 4 GB.
 *
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @returns {number | null}
 */
export function unpackedSize(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === null) return null;
  let size = 0;
  let at = view.getUint32(end + 16, true);
  // By their marks and not by the count at the end, which may say anything.
  while (at + ENTRY_LENGTH <= end && view.getUint32(at, true) === ENTRY) {
    size += view.getUint32(at + SIZE_AT, true);
    at += LENGTHS_AT.reduce((length, place) => length + view.getUint16(at + place, true), ENTRY_LENGTH);
  }
  return size;
}

/** Where the end of the directory is, the last in the file. @param {DataView} view */
function endOf(view) {
  const first = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= first; at -= 1) if (view.getUint32(at, true) === END) return at;
  return null;
}
