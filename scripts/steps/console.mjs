/** How the scripts speak: a line when a step begins, one while it is long, one when it ends. */

/** A silent step says that it still runs this often, in milliseconds. */
const HEARTBEAT = 10_000;

/** Something is missing that a person can mend; `mend` is the one command that does. */
export class Missing extends Error {
  /**
   * @param {string} what  a sentence
   * @param {string} mend  a command line
   */
  constructor(what, mend) {
    super(what);
    this.mend = mend;
  }
}

/** @param {number} since  from `performance.now()` */
export function seconds(since) {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}

/**
 * Runs one step, with a line before, a line after, and one now and then in between.
 *
 * @template T
 * @param {string} title
 * @param {() => T | Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const began = performance.now();
  console.log(`▸ ${title}`);
  const beat = setInterval(() => console.log(`  … ${title}, ${seconds(began)} so far`), HEARTBEAT);
  try {
    const done = await work();
    console.log(`  ✓ ${seconds(began)}`);
    return done;
  } finally {
    clearInterval(beat);
  }
}

/**
 * Says what went wrong in words a person can use.
 *
 * @param {unknown} fault
 */
export function complain(fault) {
  if (fault instanceof Missing) {
    console.error(`\n✗ ${fault.message}\n  This mends it:\n\n      ${fault.mend}\n`);
  } else {
    console.error(`\n✗ ${fault instanceof Error ? (fault.stack ?? fault.message) : fault}\n`);
  }
}

/**
 * A whole script: what it throws is said, and becomes the exit status.
 *
 * @param {() => Promise<void>} work
 */
export async function script(work) {
  try {
    await work();
  } catch (fault) {
    complain(fault);
    process.exitCode = 1;
  }
}
