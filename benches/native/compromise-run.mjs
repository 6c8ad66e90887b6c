/**
 * compromise in Node, as a program of its own so that it can be held to one core: an array of texts comes in as JSON, the
 * milliseconds that it took to read them go out. Start-up is not in them.
 */
import { json } from "node:stream/consumers";

import { compromise } from "../comparison/compromise.mjs";

/** Enough texts for it to be compiled before it counts. */
const WARM = 20;

const texts = /** @type {string[]} */ (await json(process.stdin));
for (const text of texts.slice(0, WARM)) compromise.read(text);
const began = performance.now();
for (const text of texts) compromise.read(text);
console.log(performance.now() - began);
