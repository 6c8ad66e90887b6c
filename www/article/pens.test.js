import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { SHAPES } from "../document/label-set.js";
import { PENS, layerOf, stylesOf } from "./pens.js";
import { ROWS } from "./segments.js";

const SHEETS = ["../kit/tokens.css", "../labels/own-labels.css"].map((name) => readFileSync(new URL(name, import.meta.url), "utf8")).join("\n");
const rows = Array.from({ length: ROWS }, (_, row) => row);

test("every colour of a pen is one of the style sheets", () => {
  for (const [name, { tint, pen }] of PENS) {
    for (const colour of [tint, pen]) if (colour !== null) assert.ok(SHEETS.includes(`${colour}:`), `${name}: ${colour}`);
  }
});

test("in each row a line stands lower than in the row before, and every pen has one away from the words", () => {
  for (const [name, { usual, width }] of PENS) {
    const offsets = rows.filter((row) => row >= usual).map((row) => Number(/text-underline-offset: ([\d.]+)px/.exec(stylesOf(name, row).rule)?.[1]));
    const drawn = width > 0 ? offsets : offsets.slice(1);
    for (const [i, offset] of drawn.entries()) assert.ok(offset > (drawn[i - 1] ?? 0), `${name}: ${offsets.join()}`);
  }
});

test("where nothing overlaps the highlight bears the pen's own name; beyond the last row there is a tint and no line", () => {
  assert.deepEqual([layerOf("person", 0), layerOf("person", 2), layerOf("claim-high", 1), layerOf("own-teal-wave", 0), layerOf("own-teal-wave", 1)], ["person", "person-3", "claim-high", "own-teal-wave", "own-teal-wave-2"]);
  for (const name of PENS.keys()) assert.ok(!stylesOf(name, ROWS).rule.includes("text-decoration"), name);
  assert.match(stylesOf("own-rose-dashes", ROWS).rule, /background-color: color-mix\(in srgb, var\(--own-rose-tint\) var\(--name-tint, 100%\), transparent\)/);
});

test("no two pens look the same, and where the system leaves no tint each has a line still", () => {
  const looks = Array.from(PENS, ([name, { usual }]) => stylesOf(name, usual).rule.replace(/::highlight\([^)]*\)/, ""));
  assert.equal(new Set(looks).size, PENS.size);
  for (const [name, { usual }] of PENS) {
    const { rule, forced } = stylesOf(name, usual);
    assert.ok(rule.includes("text-decoration:") || forced.includes("text-decoration:"), name);
    assert.match(forced, /background-color: transparent; color: CanvasText/);
  }
});

test("beside the text a kind is drawn with the line that it has in the text", () => {
  const looks = ["../kit/looks.css", "../labels/own-labels.css"].map((name) => readFileSync(new URL(name, import.meta.url), "utf8")).join("\n");
  for (const name of ["person", "org", "place", "group", ...SHAPES.map((shape) => `own-teal-${shape}`)]) {
    const [, inText] = /text-decoration: (.+?) (?:var|color-mix)/.exec(stylesOf(name, 0).rule) ?? [];
    const selector = name.startsWith("own-") ? `[data-look$="${name.replace("own-teal", "")}"]` : `[data-look="${name}"]`;
    const [, beside] = new RegExp(`${selector.replace(/[[\]$]/g, "\\$&")}[^}]*--stroke: ([^;]+);`).exec(looks) ?? [];
    assert.equal(beside, inText, name);
  }
});
