import assert from "node:assert/strict";
import { test } from "node:test";
import { fileName } from "./download.js";

test("a title becomes a name that no file system refuses", () => {
  assert.equal(fileName("Lisbon: ships/lost? “half”", ".json"), "Lisbon-ships-lost-half.json");
  assert.equal(fileName("Нови Сад — трамвај", ".json"), "Нови-Сад-трамвај.json");
  assert.equal(fileName("", ".json"), "article.json");
  assert.equal(fileName("../..", ".json"), "article.json");
  assert.equal(fileName("word ".repeat(60), ".json").length, 80 - 1 + ".json".length);
});
