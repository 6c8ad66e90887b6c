import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { keyInWords, showLabelsOf, typeOfKey, typesNow, TYPES, wordsFor } from "./entity-types.js";

/** @import {OwnLabel} from "../document/types.js" */

/** @type {OwnLabel} */
const SHIP = { name: "SHIP", words: "Ship", colour: "teal", shape: "dots", key: "5", help: "Vessels." };
/** @type {OwnLabel} */
const LAW = { name: "TREATY", words: "Treaty", colour: "rose", shape: "both", key: "Shift+T" };

/** @param {string} key @param {Partial<KeyboardEvent>} [more] */
const press = (key, more = {}) => typeOfKey({ key, code: "", shiftKey: false, altKey: false, ...more });

afterEach(() => showLabelsOf({}));

test("own labels stand among the types, between names and dates, with their look", () => {
  showLabelsOf({ labels: [SHIP, LAW] });
  const types = typesNow().map(({ type }) => type);
  assert.deepEqual(types.slice(types.indexOf("MISC"), types.indexOf("DATE") + 1), ["MISC", "SHIP", "TREATY", "DATE"]);
  assert.deepEqual(
    (({ one, letter, look, help }) => ({ one, letter, look, help }))(wordsFor("SHIP")),
    { one: "Ship", letter: "S", look: "own-teal-dots", help: "Vessels." },
  );
  showLabelsOf({});
  assert.equal(typesNow(), TYPES);
});

test("a label takes the key that it asks for from the type that had it", () => {
  assert.equal(press("5"), "FAC");
  showLabelsOf({ labels: [SHIP, LAW] });
  assert.equal(press("5"), "SHIP");
  assert.equal(wordsFor("FAC").key, null);
  assert.equal(press("T", { shiftKey: true }), "TREATY");
  assert.equal(press("t"), undefined);
  assert.equal(press("T"), undefined, "a locked Shift is none");
  assert.equal(keyInWords("Shift+T"), "⇧T");
});

test("Alt changes nothing about which key it was", () => {
  assert.equal(press("¡", { altKey: true, code: "Digit1" }), "PERSON");
  showLabelsOf({ labels: [LAW] });
  assert.equal(press("ˇ", { altKey: true, shiftKey: true, code: "KeyT" }), "TREATY");
});

test("a type that is no label goes by its name, and is the same words each time", () => {
  const words = wordsFor("WEAPON_SYSTEM");
  assert.deepEqual([words.one, words.letter, words.look], ["Weapon system", "W", "other"]);
  assert.equal(wordsFor("WEAPON_SYSTEM"), words);
  assert.equal(wordsFor(undefined).type, "MISC");
});
