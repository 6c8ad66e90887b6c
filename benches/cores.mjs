/** Articles a second on one core, two, and so on: `npm run bench` runs this. */
import { spawnSync } from "node:child_process";
import { availableParallelism } from "node:os";

import { step } from "../scripts/steps/console.mjs";
import { buildCommandLine, lines } from "./command-line.mjs";
import { grouped, median, table, times } from "./table.mjs";

/** @import {Articles} from "./articles.mjs" */

const ROUNDS = 5;
/** At least so many a round: the start and the last article, which one core reads while others wait, count for little. */
const ENOUGH = 600;

/**
 * Measures, and prints the table.
 *
 * @param {Articles} read
 */
export async function benchCores({ title, texts }) {
  const program = await buildCommandLine();
  const all = Array.from({ length: Math.ceil(ENOUGH / texts.length) }, () => texts).flat();
  const input = lines(all);
  const words = all.join(" ").split(/\s+/).length;
  const jobs = [1, 2, 4, 8, 16].filter((cores) => cores <= availableParallelism());
  /** @type {number[][]} by cores, the seconds of each round */
  const seconds = jobs.map(() => []);
  await step("reading on one core and on more", async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [at, cores] of jobs.entries()) {
        const began = performance.now();
        const done = spawnSync(program, ["annotate", "--jsonl", "--jobs", String(cores)], { input, stdio: ["pipe", "ignore", "inherit"] });
        if (done.status !== 0) throw new Error(`the command line ended with ${done.status}`);
        seconds[at]?.push((performance.now() - began) / 1000);
        await new Promise((resolve) => setTimeout(resolve));
      }
    }
  });
  const one = seconds[0] ?? [];
  const rows = jobs.map((cores, at) => {
    const took = seconds[at] ?? [];
    const beside = took.map((spent, round) => (one[round] ?? spent) / spent);
    return [String(cores), grouped(all.length / median(took)), grouped(words / median(took)), times(median(beside))];
  });
  table([`cores, ${title}`, "articles a second", "words a second", "beside one"], rows);
  console.log(`\nMedians of ${ROUNDS} rounds of ${grouped(all.length)} articles of ${grouped(words / all.length)} words, start-up included.`);
}
