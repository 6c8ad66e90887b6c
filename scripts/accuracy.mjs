/** `npm run accuracy -- [corpora folder]`: how many names the command line finds, and how far its scores can be trusted. */
import { Missing, script } from "./steps/console.mjs";
import { checkNode, checkRust } from "./steps/toolchain.mjs";

await script(async () => {
  checkNode();
  await checkRust();
  const { corporaFolder } = await import("../benches/accuracy/corpus.mjs");
  const folder = corporaFolder(process.argv[2]);
  if (!folder) {
    throw new Missing(
      "There are no corpora here: a folder of ner_*.jsonl.gz with their mapping.json is needed.",
      "npm run accuracy -- FOLDER",
    );
  }
  const { benchAccuracy } = await import("../benches/accuracy.mjs");
  await benchAccuracy(folder);
});
