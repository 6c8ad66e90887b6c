/** The scorer that lies beside the corpora, where there is one: a second opinion on our own figures. */
import { existsSync } from "node:fs";
import { join } from "node:path";

import { answer } from "../../scripts/steps/command.mjs";

/**
 * What `tools/score.py` says of the command line on a corpus's development part.
 *
 * @param {string} folder  of the corpora
 * @param {string} corpus
 * @param {string} program
 * @param {string[]} [types]
 * @returns {{f1: number, precision: number, recall: number} | undefined}  nothing where it can't be asked
 */
export function scoredBeside(folder, corpus, program, types) {
  const script = join(folder, "../tools/score.py");
  if (!existsSync(script)) return undefined;
  const only = types ? ["--types", types.join(",")] : [];
  const run = `'${program.replaceAll("'", "'\\''")}' annotate --jsonl`;
  const file = join(folder, `${corpus}.jsonl.gz`);
  const printed = answer("python3", script, "ner", file, "--split", "dev", ...only, "--run", run) ?? "";
  const found = /^all +F1 +([\d.]+) +P +([\d.]+) +R +([\d.]+)/m.exec(printed);
  return found ? { f1: Number(found[1]), precision: Number(found[2]), recall: Number(found[3]) } : undefined;
}
