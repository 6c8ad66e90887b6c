/**
 * What stands on one page of a PDF: its pieces of text come in, those of one line come out together.
 *
 * @module
 */

/**
 * A piece as the library gives it, placed from the top left of the upright page, in points.
 *
 * @typedef {{text: string, left: number, right: number, baseline: number, size: number, isUpright: boolean}} Piece
 */

/** Everything below is in the size of the letters. Two pieces are on one line when their baselines lie no farther apart. */
export const SAME_LINE = 0.5;
/** A wider gap has a space, whether the file has one or not. */
const SPACE = 0.15;
/** A wider gap parts what the file wrote one after the other (words far apart are joined in their column), and what it did not. */
const PARTS_NEIGHBOURS = 2;
const PARTS_STRANGERS = 0.6;
/** A smaller letter so far above the baseline is raised: the sign of a footnote, a power. */
export const RAISED = 0.15;
const SMALL = 0.85;
/** A page of more lines is none that anybody set; its lines are read as they come, or a hostile file would stall the page. */
export const MOST_LINES = 1500;
/** A first letter so large stands over several lines. */
const DROP_CAP = 1.8;

/**
 * The pieces of each line put together, no farther than a wide gap.
 *
 * @param {readonly Piece[]} pieces  as the file wrote them
 * @returns {Piece[]} in the order of their first pieces; what does not stand upright comes last, as it is
 */
export function fragmentsOf(pieces) {
  const slanted = pieces.filter(({ isUpright, text }) => !isUpright && text.trim() !== "");
  return [...withDropCaps(level(pieces.filter(({ isUpright }) => isUpright))), ...slanted.map((piece) => ({ ...piece, text: piece.text.trim() }))];
}

/** @typedef {Piece & {order: number}} Written */

/** @param {readonly Piece[]} pieces @returns {Piece[]} */
function level(pieces) {
  const written = pieces.map((piece, order) => ({ ...piece, order })).filter(({ text }) => text.trim() !== "");
  const { rows, raised } = rowsOf(written);
  const found = rows.flatMap((row) => {
    /** @type {Written[][]} */
    const parts = [];
    for (const piece of row.sort((a, b) => a.left - b.left)) {
      const part = parts.at(-1);
      if (part && belongTogether(/** @type {Written} */ (part.at(-1)), piece)) part.push(piece);
      else parts.push([piece]);
    }
    return parts.map((part) => ({ ...joined(part.flatMap((piece) => [piece, ...(raised.get(piece) ?? [])])), order: Math.min(...part.map(({ order }) => order)) }));
  });
  return found.sort((a, b) => a.order - b.order);
}

/**
 * Pieces of one height, and what stands raised after one of them.
 *
 * @param {readonly Written[]} pieces
 */
function rowsOf(pieces) {
  const usual = pieces.length === 0 ? 0 : median(pieces.flatMap((piece) => Array(Math.min(piece.text.length, 99)).fill(piece.size)));
  /** @type {Map<Written, Written[]>} */
  const raised = new Map();
  const main = pieces.filter((piece, i) => {
    // The file writes it right after its word.
    const before = pieces[i - 1];
    const up = Number(before?.baseline) - piece.baseline;
    if (before === undefined || piece.size >= SMALL * usual || piece.size >= SMALL * before.size || up <= RAISED * before.size || up > before.size) return true;
    if (Math.abs(piece.left - before.right) > SAME_LINE * before.size) return true;
    raised.set(before, [piece]);
    return false;
  });
  /** @type {{pieces: Written[], largest: Written}[]} */
  const rows = [];
  for (const piece of [...main].sort((a, b) => a.baseline - b.baseline || a.left - b.left)) {
    const row = rows.at(-1);
    if (row && Math.abs(piece.baseline - row.largest.baseline) <= SAME_LINE * Math.max(piece.size, row.largest.size)) {
      row.pieces.push(piece);
      if (piece.size > row.largest.size) row.largest = piece;
    } else {
      rows.push({ pieces: [piece], largest: piece });
    }
  }
  return { rows: rows.map((row) => row.pieces), raised };
}

/** @param {Written} before @param {Written} after */
function belongTogether(before, after) {
  const size = Math.max(before.size, after.size);
  // Two columns may have lines of almost one height.
  const isLevel = Math.abs(before.baseline - after.baseline) <= RAISED * size;
  const areNeighbours = after.order > before.order && after.order - before.order <= 3 && isLevel;
  return after.left - before.right <= size * (areNeighbours ? PARTS_NEIGHBOURS : PARTS_STRANGERS);
}

/** @param {readonly Piece[]} pieces  from left to right, at least one @returns {Piece} */
function joined(pieces) {
  const main = pieces.reduce((most, one) => (one.text.length * one.size > most.text.length * most.size ? one : most));
  let text = "";
  let right = -Infinity;
  for (const piece of pieces) {
    const gap = piece.left - right > SPACE * main.size && text !== "" ? " " : "";
    const isRaised = piece.size < SMALL * main.size && piece.baseline < main.baseline - RAISED * main.size;
    text = isRaised ? withRaised(text, piece.text.trim()) : `${text}${gap}${piece.text}`;
    right = Math.max(right, piece.right);
  }
  text = text.replace(/\s+/g, " ").trim();
  return { ...main, text, left: Number(pieces[0]?.left), right };
}

/**
 * A raised number after words is the sign of a footnote, and must not become part of a figure: "by 5" and "3" is no 53.
 *
 * @param {string} text @param {string} raised
 */
function withRaised(text, raised) {
  if (!/^\d{1,3}(?:[,–-]\d{1,3})*$/.test(raised)) return text + raised;
  // After a unit it is a power.
  if (/\d\s?(?:k|c|m)?m$/.test(text)) return text + raised.replace(/\d/g, (digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)] ?? digit);
  return `${text}[${raised}]`;
}

/** Puts a first letter over several lines before the topmost of them. @param {Piece[]} lines @returns {Piece[]} */
function withDropCaps(lines) {
  if (lines.length > MOST_LINES) return lines;
  return lines.filter((cap) => {
    if (!/^["“‘']?\p{Lu}$/u.test(cap.text)) return true;
    const top = cap.baseline - cap.size;
    const beside = lines.filter(
      (line) => line !== cap && cap.size > DROP_CAP * line.size && line.left >= cap.right - line.size && line.left - cap.right < 2 * line.size && line.baseline > top && line.baseline <= cap.baseline + line.size / 2,
    );
    const first = beside.reduce((/** @type {Piece | null} */ most, line) => (most === null || line.baseline < most.baseline ? line : most), null);
    if (first === null) return true;
    first.text = cap.text + first.text;
    for (const line of beside) line.left = cap.left;
    return false;
  });
}

/** @param {readonly number[]} numbers  at least one */
export const median = (numbers) => Number([...numbers].sort((a, b) => a - b)[numbers.length >> 1]);
