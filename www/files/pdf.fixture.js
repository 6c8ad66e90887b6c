/**
 * A small PDF: each page a list of words with their place, from the left and the foot of the page, in points.
 *
 * @typedef {{text: string, x: number, y: number, size?: number}} Words
 * @param {readonly (readonly Words[])[]} pages  of 600 by 800 points; one without words is a page of a scan
 * @param {{encrypt?: boolean}} [options]  encrypted with a password that nobody knows
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function pdfOf(pages, { encrypt = false } = {}) {
  const kids = pages.map((_, i) => `${4 + 2 * i} 0 R`).join(" ");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} /MediaBox [0 0 600 800] /Resources << /Font << /F 3 0 R >> >> >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ...pages.flatMap((words, i) => {
      const drawing = words.map(drawn).join("\n");
      return [`<< /Type /Page /Parent 2 0 R /Contents ${5 + 2 * i} 0 R >>`, `<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`];
    }),
  ];
  let source = "%PDF-1.4\n";
  const places = objects.map((object, i) => {
    const place = source.length;
    source += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, "0")} 00000 n \n`;
  });
  const secret = `(${"x".repeat(32)})`;
  const lock = encrypt ? ` /ID [(a) (a)] /Encrypt << /Filter /Standard /V 1 /R 2 /O ${secret} /U ${secret} /P -4 >>` : "";
  const table = source.length;
  source += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join("")}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R${lock} >>\nstartxref\n${table}\n%%EOF\n`;
  return Uint8Array.from(source, (letter) => letter.charCodeAt(0));
}

/** @param {Words} words */
function drawn({ text, x, y, size = 10 }) {
  return `BT /F ${size} Tf 1 0 0 1 ${x} ${y} Tm (${text.replace(/[\\()]/g, "\\$&")}) Tj ET`;
}

/**
 * Lines of text one under the other.
 *
 * @param {number} x @param {number} y  of the first line
 * @param {readonly string[]} lines @param {Omit<Words, "text" | "x" | "y">} [look]
 * @returns {Words[]}
 */
export const column = (x, y, lines, look = {}) => lines.map((text, i) => ({ text, x, y: y - i * 1.2 * (look.size ?? 10), ...look }));
