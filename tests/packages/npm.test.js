// The package for npm as a program of somebody else sees it, in Node. tests/browser/package.test.js opens it in a page.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { ROOT } from "../../scripts/steps/command.mjs";
import { version } from "../../scripts/steps/npm-package.mjs";
import { installed } from "./installed.js";

/** @type {Awaited<ReturnType<typeof installed>>} */
let program;

before(async () => {
  program = await installed();
});
after(() => program?.remove());

/** Runs a program that has the package; gives what it prints. @param {string} name @param {string} code */
function run(name, code) {
  writeFileSync(join(program.folder, name), code);
  const done = spawnSync(process.execPath, [name], { cwd: program.folder, encoding: "utf8", timeout: 120_000 });
  assert.equal(done.status, 0, done.stderr);
  return done.stdout.trim();
}

test("it holds what it needs and nothing of the workshop", () => {
  const files = readdirSync(join(program.folder, "node_modules/glossator")).sort();
  assert.deepEqual(
    files.filter((name) => !name.endsWith(".d.ts")),
    [
      ...["CARD.md", "CREDITS.md", "LICENSE-APACHE", "LICENSE-MIT", "README.md", "core", "en.model", "examples", "functions.js"],
      ...["index.js", "node.js", "package.json", "platform.js", "serve-worker.js", "start-worker.js", "wasm", "worker-node.js", "worker.js"],
    ],
  );
});

test("its version is that of the workspace", () => {
  const told = run("version.mjs", `import about from "glossator/package.json" with { type: "json" }; console.log(about.version);`);
  assert.equal(told, version());
});

test("the example for Node reads an article", () => {
  const done = spawnSync(process.execPath, ["node_modules/glossator/examples/node.mjs"], { cwd: program.folder, encoding: "utf8" });
  assert.equal(done.status, 0, done.stderr);
  assert.match(done.stdout, /^PERSON +Ana Costa$/m);
  assert.match(done.stdout, /^Lisbon paid €2\.4 billion for the port\n {2}Ana Costa, asserted, worth checking [01]\.\d\d$/m);
});

test("text and pages are read, compared and written, here and in a worker, which does not keep the program alive", () => {
  const told = run(
    "all.mjs",
    `import * as here from "glossator";
    const worker = here.startWorker();
    for (const glossator of [here, worker]) {
      const found = await glossator.annotate("🚢 Ana Costa\\ud800 came to Lisbon on Monday.", { articleDate: "2024-05-02" });
      const wrong = found.annotations.filter(({ start, end, quote }) => found.text.slice(start, end) !== quote);
      const page = await glossator.annotateHtml("<title>A port</title><nav>Home</nav><p>Ana Costa came to Lisbon on Monday, and the port was shut.</p>");
      const { files } = await glossator.exportAs(found, "json");
      const [back] = (await glossator.importAs([{ name: "a.json", text: files[0].text }])).documents;
      const { overall } = await glossator.compare([found, back.document]).catch(({ code }) => ({ overall: code }));
      const refused = await glossator.annotate("A port.", { articleDate: "soon" }).catch(({ code }) => code);
      console.log(found.annotations.length, wrong.length, page.text.includes("Ana"), back.document.text === found.text, overall.length > 0, refused);
    }`,
  );
  const [here, inWorker] = told.split("\n");
  assert.match(here ?? "", /^[3-9] 0 true true true date-unreadable$/);
  assert.equal(inWorker, here);
});

test("without a model rules find names, and a module that cannot be loaded is tried again", () => {
  const told = run(
    "rules.mjs",
    `import { annotate, load } from "glossator";
    console.log(await load({ wasm: new Uint8Array(8) }).then(() => "loaded", () => "refused"));
    await load({ model: null });
    console.log((await annotate("Ana Costa came to Lisbon.")).generator.model ?? "rules");`,
  );
  assert.equal(told, "refused\nrules");
});

test("a call to a worker that was closed rejects, and the next starts another", () => {
  const told = run(
    "closed.mjs",
    `import { startWorker } from "glossator";
    const worker = startWorker();
    const lost = worker.annotate("Ana Costa came to Lisbon.").catch(({ message }) => message);
    worker.close();
    console.log(await lost);
    console.log((await worker.annotate("Ana Costa came to Lisbon.")).entities.length);`,
  );
  assert.equal(told, "the worker was closed\n2");
});

test("TypeScript knows the types", () => {
  writeFileSync(join(program.folder, "package.json"), `{"type": "module"}`);
  writeFileSync(
    join(program.folder, "typed.ts"),
    `import { annotate, startWorker, type GlossatorDocument } from "glossator";
    const found: GlossatorDocument = await annotate("A port.", { articleDate: "2024-05-02" });
    export const scores: (number | undefined)[] = found.annotations.map((mark) => mark.checkworthiness);
    // @ts-expect-error a date is a string
    void startWorker().annotate("A port.", { articleDate: 2024 });
    // @ts-expect-error there is no such field
    void found.annotation;`,
  );
  const check = ["--ignoreConfig", "--noEmit", "--strict", "--module", "nodenext", "--target", "es2024", "--types", "node", "typed.ts"];
  const done = spawnSync(process.execPath, [join(ROOT, "node_modules/typescript/bin/tsc"), ...check], { cwd: program.folder, encoding: "utf8" });
  assert.equal(done.stdout, "");
  assert.equal(done.status, 0);
});
