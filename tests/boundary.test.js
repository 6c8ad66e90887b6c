// The boundary as JavaScript sees it: the built wasm, plain objects, UTF-16. Run after `npm run build`.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { before, test } from "node:test";

import { annotate as annotateWithoutText, datesOf, exportAs, exportJson, formats, importJson, initSync, loadModel, readMarkup, reanchor, words } from "../www/wasm/glossator.js";
import { walk } from "../www/core/markup.js";

const ODD = "Ana Costa 🚢 paid €2.4 million in Lisbon 👩‍👩‍👧 on May 1, 2024.\r\n\r\nשלום. The cafe\u0301 in 🇵🇹 Porto reopened.";

/** @param {string} name  a file of `small_model.rs` */
function kept(name) {
    return readFileSync(new URL(`./model/${name}`, import.meta.url));
}

/**
 * What the page makes of the answer, which comes without the text.
 *
 * @param {Parameters<typeof annotateWithoutText>} args
 */
function annotate(...args) {
    const { document, words } = annotateWithoutText(...args);
    return { document: { ...document, text: args[0] }, words };
}

before(() => {
    initSync({ module: readFileSync(new URL("../www/wasm/glossator_bg.wasm", import.meta.url)) });
});

test("quotes are slices of the text", () => {
    const { document } = annotate(ODD);
    assert.equal(document.offsetUnit, "utf16");
    assert.equal(document.text, ODD);
    assert.ok(document.annotations.length >= 4);
    for (const { start, end, quote } of document.annotations) {
        assert.equal(ODD.slice(start, end), quote);
    }
});

test("the text does not come back", () => {
    assert.ok(!("text" in annotateWithoutText(ODD).document));
});

test("stages are told in order", () => {
    /** @type {string[]} */
    const told = [];
    annotate(ODD, (stage) => told.push(stage));
    assert.deepEqual(told, ["reading", "entities", "claims", "crossing"]);
});

test("what a person decided about blocks holds for the next reading", () => {
    const text = "🚢 Ferries stop for a week\n\nThe ferries stopped on Monday, the harbour office said.\n\nAll of it is true.\n\nRead more: Lisbon counts its trams";
    const names = (/** @type {ReturnType<typeof annotate>["document"]} */ { annotations }) => annotations.some(({ quote }) => quote === "Lisbon");
    const { document } = annotate(text);
    const [last] = document.blocks.slice(-1);
    assert.ok(last && last.kind === "boilerplate" && !names(document));
    const taken = annotate(text, undefined, undefined, [{ ...last, inArticle: true }]).document;
    assert.deepEqual(taken.blocks.at(-1), { ...last, kind: "heading", inArticle: true });
    assert.ok(names(taken));
    assert.deepEqual(importJson(exportJson(taken)).blocks, taken.blocks);
    assert.deepEqual(annotate(text, undefined, undefined, taken.blocks).document.blocks, taken.blocks);
    assert.throws(() => annotate(text, undefined, undefined, /** @type {any} */ ([{ start: "x" }])), { code: "document-broken" });
});

test("dates are read against the day that is set", () => {
    const text = "👍 Harbour\n\n7 April 2021\n\nIt reopened on Monday.";
    assert.deepEqual(datesOf(text).articleDate, { date: "2021-04-07", origin: "rule", start: 12, end: 24 });
    assert.equal(datesOf(text, "2021-05-11").values.at(-1)?.value, "2021-05-10");
    const { document } = annotate(text, undefined, "2021-05-11");
    assert.deepEqual(document.articleDate, { date: "2021-05-11", origin: "user" });
    assert.deepEqual(importJson(exportJson(annotate(text).document)).articleDate, datesOf(text).articleDate);
    assert.throws(() => datesOf(text, "soon"), { code: "date-unreadable" });
});

test("spans are moved to an edited text, in UTF-16", () => {
    const [before, after] = ["🚢 In Lisbn 👩‍👩‍👧 it rained.", "🚢🚢 In Lisbon it rained."];
    const spans = ["Lisbn", "👩‍👩‍👧", "rained"].flatMap((words) => [before.indexOf(words), before.indexOf(words) + words.length]);
    const places = reanchor(before, after, Uint32Array.from([...spans, 1, 4]));
    const words = [0, 2, 4, 6].map((at) => (places[at] === 0xffffffff ? null : after.slice(places[at], places[at + 1])));
    assert.deepEqual(words, ["Lisbon", null, "rained", null]);
});

test("a listener that throws does not lose the analysis", () => {
    const { document } = annotate(ODD, () => {
        throw new Error("listener");
    });
    assert.equal(document.text, ODD);
});

test("two documents of one text have two ids", () => {
    assert.notEqual(annotate(ODD).document.id, annotate(ODD).document.id);
});

test("words are pairs of ends that hold no space", () => {
    const table = words(ODD);
    assert.deepEqual(table, annotate(ODD).words);
    for (let i = 0; i < table.length; i += 2) {
        assert.match(ODD.slice(table[i], table[i + 1]), /^\S+$/u);
    }
    assert.ok(ODD.slice(table[0], table[1]) === "Ana");
});

test("a document goes out in code points and comes back the same", () => {
    const { document } = annotate(ODD);
    const file = exportJson(document);
    const points = [...ODD];
    for (const { start, end, quote } of JSON.parse(file).annotations) {
        assert.equal(points.slice(start, end).join(""), quote);
    }
    const again = importJson(file);
    assert.deepEqual(again, document);
    assert.equal(exportJson(again), file);
});

test("a person's own annotation and foreign fields survive the journey", () => {
    const { document } = annotate(ODD);
    /** @type {any} */
    const own = { ...document.annotations[0], id: "u-1", kind: "note", note: "check “this”\n🚢", colour: { depth: 3 } };
    delete own.type;
    delete own.entity;
    const edited = { ...document, reviewer: "R. Novak", annotations: [own, ...document.annotations] };
    assert.deepEqual(importJson(exportJson(edited)), edited);
});

test("errors carry a code and a sentence", () => {
    const { document } = annotate(ODD);
    /** @type {[string, () => unknown][]} */
    const faults = [
        ["not-json", () => importJson(exportJson(document).slice(0, 400))],
        ["not-glossator", () => importJson("{}")],
        ["document-version", () => importJson('{"format":"glossator","version":99}')],
        ["document-broken", () => exportJson({ ...document, annotations: [/** @type {any} */ ({ id: "u-1" })] })],
        ["text-too-long", () => annotate(" ".repeat((16 << 20) + 1))],
    ];
    for (const [code, call] of faults) {
        assert.throws(call, (/** @type {any} */ error) => error.code === code && /\w{3,}.*\.$/su.test(error.message), code);
    }
});

test("a model that is damaged, of another version or none at all is refused, and rules go on", () => {
    const whole = kept("small.model");
    const [later, cut] = [Uint8Array.from(whole), whole.subarray(0, 5000)];
    later[8] = 99;
    const code = (/** @type {Uint8Array} */ bytes) => {
        try {
            loadModel(bytes);
        } catch (/** @type {any} */ error) {
            return error.code;
        }
    };
    assert.deepEqual([later, cut, whole.subarray(1)].map(code), ["model-version", "model-damaged", "not-model"]);
    assert.equal(annotate(ODD).document.generator.model, undefined);
});

// A model stays loaded: what needs the rules alone stands above.
test("with a model the browser finds what the command line finds", () => {
    const { name, hash } = loadModel(kept("small.model"));
    const { document } = annotate(kept("small.txt").toString());
    const { model, modelHash } = document.generator;
    assert.deepEqual([model, modelHash], [name, hash]);
    const entities = document.annotations.filter(({ kind }) => kind === "entity");
    const found = entities.map(({ start, end, type, score }) => `${start}-${end} ${type} ${score}\n`);
    assert.equal(found.join(""), kept("small.found").toString());
});

test("empty text is a document with nothing in it", () => {
    const { document, words } = annotate("");
    assert.deepEqual([document.annotations, document.sentences, words.length], [[], [], 0]);
});

// The last, since what ships is loaded from here on.
test("what the body says of a headline crosses in UTF-16 and comes back from a file", () => {
    const text = "🚢 Narva port cuts 40 jobs in Tarn\n\n14 March 2025\n\nThe mayor spoke 👩‍👩‍👧. Narva port cut 60 jobs in Tarn.\n";
    loadModel(readFileSync(new URL("../models/en.model", import.meta.url)));
    const { document } = annotate(text);
    const body = document.annotations.find((one) => one.body !== undefined)?.body;
    assert.equal(body?.relation, "differs");
    assert.equal(document.annotations.find(({ id }) => id === body?.claim)?.quote, "Narva port cut 60 jobs in Tarn");
    const [reason] = body?.reasons ?? [];
    assert.deepEqual([reason?.code, text.slice(reason?.start, reason?.end)], ["other-number", "60"]);
    assert.deepEqual(importJson(exportJson(document)), document);
    const gone = exportJson(document).replace(`"claim": "${body?.claim}"`, '"claim": "gone"');
    assert.throws(() => importJson(gone), { code: "document-broken" });
});

test("a page's markup is read, and told with its text", () => {
    const html = "<title>Tram | Post</title><meta property=og:site_name content=Post><time datetime=2024-05-02>x</time>"
        + "<nav><a href=x>Home</a></nav><h1>The tram is late</h1><p>The tram of Orme Bay 🚢 was an hour late on Monday.</p><ul><li>one";
    const { text, hasStructure, markedUp, published } = readMarkup(walk(html));
    assert.equal(text, "x\n\nHome\n\nThe tram is late\n\nThe tram of Orme Bay 🚢 was an hour late on Monday.\n\n- one");
    assert.ok(hasStructure);
    assert.deepEqual(published, { site: "Post", title: "The tram is late", date: "2024-05-02" });
    const { document } = annotate(text, undefined, undefined, undefined, { markedUp, published });
    assert.deepEqual(document.published, published);
    assert.equal(document.title, "The tram is late");
    assert.deepEqual(document.articleDate, { date: "2024-05-02", origin: "rule" });
    assert.deepEqual(importJson(exportJson(document)).published, published);
    const other = annotate("Rain fell on Monday, and nobody minded.", undefined, undefined, undefined, { markedUp, published }).document;
    assert.equal(other.published, undefined, "another text was pasted over it");
    assert.throws(() => annotate(text, undefined, undefined, undefined, /** @type {any} */ ({ markedUp: 7 })), { code: "document-broken" });
    assert.throws(() => readMarkup(/** @type {any} */ (["open"])), { code: "document-broken" });
    assert.throws(() => importJson(exportJson(document).replace('"2024-05-02"', '"soon"')), { code: "document-broken" });
});

test("a document is written in every format of the list, in code points", () => {
    const { document } = annotate(ODD);
    for (const { name, suffixes, purpose } of formats()) {
        const { files } = exportAs(document, name);
        assert.deepEqual(files.map(({ suffix }) => suffix), suffixes);
        assert.ok(files.every(({ text }) => text !== "") && purpose !== "");
        assert.deepEqual(exportAs(exportJson(document), name).files, files, "a file is as good as the document of the page");
    }
    assert.equal(exportAs(document, "json").files[0]?.text, exportJson(document));
    const points = [...ODD];
    const { label } = JSON.parse(exportAs(document, "doccano").files[0]?.text ?? "");
    const lisbon = label.find((/** @type {[number, number, string]} */ [start, end]) => points.slice(start, end).join("") === "Lisbon");
    assert.equal(lisbon?.[2], "LOC");
    assert.match(exportAs(document, "conll").leftOut, /^(?:|Left out: .*\.)$/);
    assert.throws(() => exportAs(document, /** @type {any} */ ("wordperfect")), { code: "name-unknown" });
    assert.throws(() => exportAs("nonsense", "csv"), { code: "not-json" });
});
