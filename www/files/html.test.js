import assert from "node:assert/strict";
import { test } from "node:test";
import { JSDOM } from "jsdom";
import { hasBlocks, htmlToText, quiet, textOfPaste, titleOfHtml } from "./html.js";

const { DOMParser } = new JSDOM("").window;
/** @param {string} html @returns {Document} */
const parse = (html) => new DOMParser().parseFromString(html, "text/html");
/** @param {string} html */
const text = (html) => htmlToText(html, parse);

test("paragraphs and headings stand apart, inline marks leave no trace", () => {
  assert.equal(
    text("<article><h1>A  late\n tram</h1><p>The <b>tram</b> of <a href=x>Novi Sad</a> is\nlate.</p><p>Again.</p></article>"),
    "A late tram\n\nThe tram of Novi Sad is late.\n\nAgain.",
  );
});

test("words of neighbouring blocks never run together", () => {
  assert.equal(text("<div>one</div>two<section>three</section><figure>four<figcaption>five</figcaption></figure>"),
    "one\n\ntwo\n\nthree\n\nfour\n\nfive"); // prettier-ignore
  assert.equal(text("<span>one</span><span>two</span> <i>three</i>"), "onetwo three");
});

test("lists are lines, nested ones too", () => {
  assert.equal(
    text("<p>Needed:</p><ul>\n <li>rails</li>\n <li>horses<ol><li>grey</li><li>brown</li></ol></li>\n<li></li></ul><p>Done.</p>"),
    "Needed:\n\n- rails\n- horses\n- grey\n- brown\n\nDone.",
  );
});

test("line breaks are lines, two of them a paragraph", () => {
  assert.equal(text("one<br>two<br><br>three<br> <br/>four"), "one\ntwo\n\nthree\n\nfour");
});

test("rows of a table are lines", () => {
  assert.equal(
    text("<table><caption>Fares</caption><tr><th>Year</th><th>Fare</th></tr>\n<tr><td>1911</td><td>4</td></tr></table>after"),
    "Fares\n\nYear\tFare\n1911\t4\n\nafter",
  );
});

test("preformatted space stays", () => {
  assert.equal(text("<pre>a\n  b</pre><p>c  d</p>"), "a\n  b\n\nc d");
});

test("entities are decoded, no-break spaces stay", () => {
  assert.equal(text("<p>4&nbsp;km &amp; 5&thinsp;km &lt;b&gt; &#x1F600; &eacute;</p>"), "4\u00A0km & 5\u2009km <b> 😀 é");
});

test("nothing but words comes out of hostile markup", () => {
  const hostile = [
    "<script>alert(1)</script>",
    "<style>p{}</style>",
    "<noscript>no</noscript>",
    "<template><p>template</p></template>",
    "<iframe srcdoc='<p>frame</p>'>frame</iframe>",
    "<object data=x>object</object>",
    "<svg><text>svg</text><script>alert(2)</script></svg>",
    "<math><mi>x</mi></math>",
    "<img src=x onerror=alert(3) alt='a picture'>",
    "<textarea>typed</textarea><select><option>choice</option></select><button>Share</button>",
    "<p hidden>hidden</p><p style='color:red;display : none'>none</p><p aria-hidden=true>icon</p>",
    "<a href=x><span class='x sr-only'>opens in a new window</span></a>",
    "<!-- comment --><![CDATA[cdata]]>",
  ].join("");
  assert.equal(text(`<p>before</p>${hostile}<p onclick="alert(4)">af<a href="javascript:alert(5)">ter</a></p>`), "before\n\nafter");
});

test("markup that was escaped stays text", () => {
  assert.equal(text("<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"), "<script>alert(1)</script>");
});

test("broken and empty markup", () => {
  assert.equal(text(""), "");
  assert.equal(text("<p>one<p>two</b></div><li>three"), "one\n\ntwo\n\n- three");
  assert.equal(text("plain words"), "plain words");
});

test("nesting deeper than any stack", () => {
  // Browsers cut nesting off at 512, jsdom not at all and then falls itself: the walk is tried on a tree made by hand.
  /** @type {any} */
  let node = { nodeType: 3, nodeValue: "deepest", firstChild: null, nextSibling: null };
  for (let i = 0; i < 100_000; i += 1) {
    const parent = {
      nodeType: 1, tagName: "DIV", firstChild: node, nextSibling: null, parentElement: null, parentNode: null,
      hasAttribute: () => false, getAttribute: () => null,
    }; // prettier-ignore
    node.parentNode = parent;
    node = parent;
  }
  const page = /** @type {any} */ ({ body: node, querySelector: () => null, querySelectorAll: () => [] });
  assert.equal(
    htmlToText("", () => page),
    "deepest",
  );
});

test("styles and handlers are renamed before the browser sees them, words are not", () => {
  assert.equal(
    quiet(`<STYLE a>p{}</style x><p style="color:red" onclick='x()' class=a>on = style = 1 < 2 <b/onload=1>x</b>`),
    `<noframes a>p{}</noframes x><p data-style="color:red" data-onclick='x()' class=a>on = style = 1 < 2 <b/data-onload=1>x</b>`,
  );
  assert.equal(text(quiet("<p style='display:none'>unseen</p><p>seen")), "seen");
});

test("no words are lost to what only looks like a style sheet, and none come out of one", () => {
  const looksLikeOne = [
    "<!-- once: <style> -->",
    "<script>document.write('<style>p{}<\\/style>')</script>",
    `<p title="<style>">`,
    "<style-guide>two</style-guide>",
  ];
  for (const piece of looksLikeOne) {
    assert.match(text(quiet(`${piece}<p>one</p><style>p{}</style>three`)), /one\n\nthree$/, piece);
  }
  const sheets = ["<style><!-- p{} </style>", "<svg><style>p{}</style></svg>", "<table><style>p{}</style></table>", "<style>q::before{content:'<p>'}</style>"];
  for (const sheet of sheets) assert.equal(text(quiet(`<p>one</p>${sheet}<p>two</p>`)), "one\n\ntwo", sheet);
  assert.equal(text(quiet("a<style>b")), "a");
});

test("hostile markup takes no longer than its size", () => {
  const begun = performance.now();
  for (const piece of ["<style>", "<a", "<a ", "<a on", " onx=", "<a onx onx", "</style", "<style></style"]) {
    quiet(piece.repeat(2_000_000 / piece.length));
  }
  const taken = performance.now() - begun;
  assert.ok(taken < 5000, `${taken} ms`);
});

test("of a whole page the article is read, where it is marked and holds the heading", () => {
  const page = (/** @type {string} */ inner) => `<nav><a>Home</a></nav><header>Site</header>${inner}<footer>Imprint</footer>`;
  assert.equal(text(page("<article><h1>Tram</h1><p>Late.</article>")), "Tram\n\nLate.");
  assert.equal(text(page("<main><h1>Tram</h1><article><p>Late.</article></main>")), "Tram\n\nLate.");
  assert.equal(text(page("<h1>Tram</h1><article><p>Late.</article>")), "Site\n\nTram\n\nLate.\n\nImprint");
  assert.equal(text(page("<article>one</article><article>two</article>")), "Site\n\none\n\ntwo\n\nImprint");
});

test("the title is the heading, else what the page calls itself", () => {
  assert.equal(titleOfHtml("<title>Site | News</title><h1>A late\n tram</h1>", parse), "A late tram");
  assert.equal(titleOfHtml("<title>A &amp; B</title><h1> </h1>", parse), "A & B");
  assert.equal(titleOfHtml("<p>x", parse), "");
});

test("a paste is read from its HTML where that has structure", () => {
  /** @param {Record<string, string>} kinds */
  const data = (kinds) => ({ getData: (/** @type {string} */ kind) => kinds[kind] ?? "" });
  const html = "<meta charset=utf-8><h2>Title</h2><p>Words.</p>";
  assert.equal(textOfPaste(data({ "text/html": html, "text/plain": "Title Words." }), parse), "Title\n\nWords.");
  const inline = "<meta charset=utf-8><span style='color:red'>a  b</span>";
  assert.equal(textOfPaste(data({ "text/html": inline, "text/plain": "a  b\n\nc" }), parse), "a  b\n\nc");
  assert.equal(textOfPaste(data({ "text/plain": "plain" }), parse), "plain");
  assert.equal(textOfPaste(data({ "text/html": "<p><img></p>", "text/plain": "plain" }), parse), "plain");
  assert.ok(!hasBlocks(inline, parse));
});
