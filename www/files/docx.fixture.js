/** The least that a .docx file is: a zip of one part with the text, and one that says which it is. @param {string} body  WordprocessingML @param {Record<string, string>} [parts]  more of it @param {{stated?: number}} [more] @returns {Uint8Array<ArrayBuffer>} */
export function docxOf(body, parts = {}, more = {}) {
  const types = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/>' +
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'; // prettier-ignore
  return zipOf({ "[Content_Types].xml": types, "word/document.xml": `<w:document ${W}><w:body>${body}</w:body></w:document>`, ...parts }, more);
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A paragraph in one of Word's own styles. @param {string} text @param {string} [style] */
export const paragraph = (text, style) =>
  `<w:p>${style === undefined ? "" : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

/** An item of a list: bulleted by number 1, counted by number 2. @param {string} text @param {1 | 2} [list] @param {number} [level] */
export const item = (text, list = 1, level = 0) =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;

const levels = (/** @type {string} */ form) => [0, 1].map((level) => `<w:lvl w:ilvl="${level}"><w:numFmt w:val="${form}"/></w:lvl>`).join("");

/** The parts that say what the styles and the lists are. @type {Readonly<Record<string, string>>} */
export const PARTS = Object.freeze({
  "word/_rels/document.xml.rels":
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
    ["styles", "numbering"].map((name) => `<Relationship Id="${name}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${name}" Target="${name}.xml"/>`).join("") +
    "</Relationships>",
  "word/styles.xml": `<w:styles ${W}>${[["Title", "Title"], ["Heading1", "heading 1"], ["Heading2", "heading 2"], ["Quote", "Quote"]].map(([id, name]) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`).join("")}</w:styles>`, // prettier-ignore
  "word/numbering.xml":
    `<w:numbering ${W}>` +
    `<w:abstractNum w:abstractNumId="1">${levels("bullet")}</w:abstractNum><w:abstractNum w:abstractNumId="2">${levels("decimal")}</w:abstractNum>` +
    '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num></w:numbering>',
});

/** Files put together uncompressed. @param {Readonly<Record<string, string>>} files @param {{stated?: number}} [more]  `stated`: how large each says that it is, whatever it is @returns {Uint8Array<ArrayBuffer>} */
export function zipOf(files, { stated } = {}) {
  /** @type {number[]} */
  const bytes = [];
  /** @type {number[]} */
  const directory = [];
  const short = (/** @type {number} */ n) => [n & 255, (n >> 8) & 255];
  const long = (/** @type {number} */ n) => [...short(n & 0xffff), ...short(n >>> 16)];
  for (const [name, content] of Object.entries(files)) {
    const [path, data] = [name, content].map((text) => [...new TextEncoder().encode(text)]);
    if (path === undefined || data === undefined) continue;
    const about = [...short(20), ...short(0), ...short(0), ...long(0), ...long(checksum(data)), ...long(data.length), ...long(stated ?? data.length), ...short(path.length), ...short(0)];
    directory.push(...long(0x02014b50), ...short(20), ...about, ...short(0), ...short(0), ...short(0), ...long(0), ...long(bytes.length), ...path);
    bytes.push(...long(0x04034b50), ...about, ...path, ...data);
  }
  const count = short(Object.keys(files).length);
  return Uint8Array.from([...bytes, ...directory, ...long(0x06054b50), ...long(0), ...count, ...count, ...long(directory.length), ...long(bytes.length), ...short(0)]);
}

/** CRC-32. @param {readonly number[]} data */
function checksum(data) {
  let sum = -1;
  for (const byte of data) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}
