/**
 * What files weigh on their way to a browser: raw, and as a server sends them compressed.
 *
 * As a program: `node scripts/sizes.mjs FILE...`
 */
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

/** Servers that compress ahead of time use each method's best. */
const BEST_GZIP = 9;

/** @typedef {{raw: number, gzip: number, brotli: number}} Sizes  all in bytes */

/**
 * @param {Uint8Array} content
 * @returns {Sizes}
 */
export function sizesOf(content) {
  const brotli = brotliCompressSync(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  });
  return { raw: content.length, gzip: gzipSync(content, { level: BEST_GZIP }).length, brotli: brotli.length };
}

/**
 * The sum, each file compressed by itself, as it is sent.
 *
 * @param {Sizes[]} all
 * @returns {Sizes}
 */
export function total(all) {
  return all.reduce(
    (sum, one) => ({ raw: sum.raw + one.raw, gzip: sum.gzip + one.gzip, brotli: sum.brotli + one.brotli }),
    { raw: 0, gzip: 0, brotli: 0 },
  );
}

/** @param {number} bytes */
export function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const file of process.argv.slice(2)) {
    const { raw, gzip, brotli } = sizesOf(readFileSync(file));
    console.log(`${basename(file)}: ${kilobytes(raw)}, gzip ${kilobytes(gzip)}, brotli ${kilobytes(brotli)}`);
  }
}
