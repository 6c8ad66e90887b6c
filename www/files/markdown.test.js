import assert from "node:assert/strict";
import { test } from "node:test";
import { markdownToText, titleOfMarkdown } from "./markdown.js";

test("marks go, words and lines stay", () => {
  assert.equal(
    markdownToText(
      [
        "# A late tram #",
        "",
        "The **tram** of [Novi Sad](https://example.org/a_(b) \"site\") is *very* __late__, `really`.",
        "",
        "* one",
        "+ two",
        "  * three",
        "",
        "> A quote",
        "> of two lines",
        "",
        "---",
        "",
        "![A horse](horse.jpg)",
        "Under",
        "=====",
      ].join("\r\n"),
    ),
    "A late tram\n\nThe tram of Novi Sad is very late, really.\n\n- one\n- two\n  - three\n\n" +
      "A quote\nof two lines\n\nA horse\nUnder",
  ); // prettier-ignore
});

test("what only looks like a mark stays", () => {
  for (const plain of ["snake_case_name and 2 * 3 * 4", "#1 in the list", "a < b > c", "5 - 3", "[sic] he said", "C# and F#", "a [b c"]) {
    assert.equal(markdownToText(plain), plain);
  }
});

test("escapes, links by address, emphasis inside words", () => {
  assert.equal(markdownToText("1\\. \\*not\\* <https://example.org/a> un*frigging*real"), "1. *not* https://example.org/a unfriggingreal");
});

test("hostile lines take no longer than their size", () => {
  const begun = performance.now();
  for (const piece of ["*a ", "**", "_a ", "[", "[a](", "![a](b", "`", "``a", "# ", " #", "> ", "\\*", "<https://", "- "]) {
    markdownToText(piece.repeat(100_000 / piece.length));
  }
  const taken = performance.now() - begun;
  assert.ok(taken < 5000, `${taken} ms`);
});

test("code stays as it is", () => {
  assert.equal(markdownToText("before\n\n```js\nlet **a** = 1;\n```\n\nafter"), "before\n\nlet **a** = 1;\n\nafter");
});

test("front matter gives the title and goes", () => {
  const source = '---\nlayout: post\ntitle: "A: late tram"\n---\nWords.';
  assert.equal(titleOfMarkdown(source), "A: late tram");
  assert.equal(markdownToText(source), "Words.");
  assert.equal(titleOfMarkdown("## Second\n# The *first*"), "The first");
  assert.equal(titleOfMarkdown("words"), "");
  assert.equal(titleOfMarkdown("# Learning C#"), "Learning C#");
});
