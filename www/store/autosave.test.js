import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { CodedError } from "../errors/coded-error.js";
import { createAutosave } from "./autosave.js";

/**
 * @param {object} [options]
 * @param {(urgent: boolean) => Promise<void>} [options.write]
 */
function setup({ write = async () => {} } = {}) {
  /** @type {string[]} */
  const states = [];
  let writes = 0;
  const autosave = createAutosave({
    write: async (urgent) => {
      writes += 1;
      await write(urgent);
    },
    onState: (state, code) => states.push(code === null ? state : `${state} ${code}`),
    after: 10,
    retryAfter: 10,
  });
  return { autosave, states, writes: () => writes };
}

test("many changes are one save, and it is not put off by them", async () => {
  const { autosave, states, writes } = setup();
  const begun = performance.now();
  while (writes() === 0 && performance.now() - begun < 1000) {
    autosave.touch();
    await sleep(2);
  }
  assert.equal(writes(), 1);
  await autosave.flush();
  assert.equal(autosave.state, "saved");
  assert.equal(states[0], "saving");
  assert.equal(states.at(-1), "saved");
});

test("a change during a save is saved after it", async () => {
  /** @type {(() => void)[]} */
  const releases = [];
  const { autosave, states, writes } = setup({ write: () => new Promise((resolve) => releases.push(resolve)) });
  autosave.touch();
  const first = autosave.flush();
  await sleep(1);
  autosave.touch();
  const second = autosave.flush();
  releases[0]?.();
  await first;
  assert.ok(autosave.dirty);
  await sleep(1);
  assert.equal(writes(), 2);
  releases[1]?.();
  await second;
  assert.ok(!autosave.dirty);
  assert.deepEqual(states, ["saving", "saved"]);
});

test("a failure is told with its code, and tried again", async () => {
  let full = true;
  const { autosave, states, writes } = setup({
    write: async () => {
      if (full) throw new CodedError("storage-full");
    },
  });
  autosave.touch();
  await autosave.flush();
  assert.equal(autosave.error, "storage-full");
  autosave.touch();
  assert.equal(autosave.state, "failed", "a change does not hide the failure");
  full = false;
  await sleep(50);
  assert.deepEqual(states, ["saving", "failed storage-full", "saved"]);
  assert.equal(writes(), 2);
});

test("leaving waits for nothing, and what follows waits for it", async () => {
  /** @type {{urgent: boolean, release: () => void}[]} */
  const writes = [];
  const { autosave } = setup({ write: (urgent) => new Promise((resolve) => writes.push({ urgent, release: resolve })) });
  autosave.touch();
  const first = autosave.flush();
  await sleep(1);
  autosave.touch();
  autosave.leave();
  assert.deepEqual(
    writes.map(({ urgent }) => urgent),
    [false, true],
  );
  autosave.leave();
  assert.equal(writes.length, 2, "there is nothing more to save");
  autosave.touch();
  const third = autosave.flush();
  writes[0]?.release();
  await sleep(1);
  assert.equal(writes.length, 2);
  writes[1]?.release();
  await first;
  await sleep(1);
  assert.equal(writes.length, 3);
  writes[2]?.release();
  await third;
  assert.equal(autosave.state, "saved");
});

test("nothing is written without a change, nor after stop", async () => {
  const { autosave, states, writes } = setup();
  await autosave.flush();
  autosave.touch();
  autosave.stop();
  await sleep(30);
  await autosave.flush();
  assert.equal(writes(), 0);
  assert.deepEqual(states, ["saving"]);
});
