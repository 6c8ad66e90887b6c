/** The trained model, where there is one. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { ROOT } from "../scripts/steps/command.mjs";

/** Where it lies. */
export const MODEL = join(ROOT, "models/en.model");

/** @returns {Buffer | undefined} its bytes; without it the core reads by rules alone */
export function modelFile() {
  return existsSync(MODEL) ? readFileSync(MODEL) : undefined;
}
