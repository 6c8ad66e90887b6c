import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { COLOURS, SHAPES } from "../document/label-set.js";

const read = (/** @type {string} */ name) => readFileSync(new URL(name, import.meta.url), "utf8");
const OWN = read("own-labels.css");
const TOKENS = read("../kit/tokens.css");

/** A colour of both themes, as the style sheet has it. @param {string} css @param {string} name @returns {string[]} */
function pair(css, name) {
  const [, light, dark] = new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(css) ?? [];
  assert.ok(light !== undefined && dark !== undefined, `${name} is there`);
  return [light, dark];
}

/** Relative luminance (WCAG 2). @param {string} colour */
function luminance(colour) {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** @param {string | undefined} a @param {string | undefined} b */
function contrast(a = "", b = "") {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((one, other) => one - other);
  return (high + 0.05) / (low + 0.05);
}

test("ink on every tint of an own label has a contrast of 8, and every pen on the paper one of 3, in both themes", () => {
  const [ink, paper] = [pair(TOKENS, "ink"), pair(TOKENS, "paper")];
  for (const colour of COLOURS) {
    const [tint, pen] = [pair(OWN, `own-${colour}-tint`), pair(OWN, `own-${colour}-pen`)];
    for (const theme of [0, 1]) {
      assert.ok(contrast(ink[theme], tint[theme]) >= 8, `${colour} ${theme}: ink ${contrast(ink[theme], tint[theme])}`);
      assert.ok(contrast(pen[theme], paper[theme]) >= 3, `${colour} ${theme}: pen on paper`);
      assert.ok(contrast(pen[theme], tint[theme]) >= 3, `${colour} ${theme}: pen on its tint ${contrast(pen[theme], tint[theme])}`);
    }
  }
});

test("every line that a label can have is drawn under its word and under its letter", () => {
  for (const shape of SHAPES) assert.ok(OWN.includes(`[data-look$="-${shape}"]`), shape);
});
