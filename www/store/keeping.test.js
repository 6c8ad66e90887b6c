import assert from "node:assert/strict";
import { test } from "node:test";
import { CodedError } from "../errors/coded-error.js";
import { keepingOf } from "./keeping.js";

/** @import {Browser} from "./keeping.js" */

const look = async () => [];

/** @param {Partial<Browser>} [browser] */
const asked = (browser) =>
  keepingOf(look, { manager: { persisted: async () => false, getDirectory: async () => /** @type {any} */ ({}) }, vendor: "", isApp: false, ...browser });

test("a browser that refuses keeps nothing", async () => {
  const refuses = async () => {
    throw new CodedError("storage-blocked");
  };
  assert.equal((await keepingOf(refuses, { manager: undefined, vendor: "", isApp: false })).keeping, "blocked");
});

test("a promise, a private window, Safari's week and the rest are told apart", async () => {
  assert.equal((await asked()).keeping, "unsure");
  assert.equal((await asked({ manager: undefined })).keeping, "unsure");
  assert.equal((await asked({ manager: { persisted: async () => true } })).keeping, "lasting");
  assert.equal((await asked({ manager: { persisted: async () => false, getDirectory: () => Promise.reject(new Error("no")) } })).keeping, "private");
  assert.equal((await asked({ vendor: "Apple Computer, Inc." })).keeping, "weekly");
  assert.equal((await asked({ vendor: "Apple Computer, Inc.", isApp: true })).keeping, "unsure");
});

test("little room is told while there is some", async () => {
  const filledTo = (/** @type {number} */ usage) => asked({ manager: { estimate: async () => ({ usage, quota: 100 }) } });
  assert.equal((await filledTo(95)).isNearlyFull, true);
  assert.equal((await filledTo(50)).isNearlyFull, false);
  assert.equal((await asked({ manager: { estimate: () => Promise.reject(new Error("no")) } })).isNearlyFull, false);
});
