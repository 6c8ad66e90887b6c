/** The trained model, where it lies. */
import { join } from "node:path";

import { ROOT } from "../scripts/steps/command.mjs";

export const MODEL = join(ROOT, "models/en.model");
