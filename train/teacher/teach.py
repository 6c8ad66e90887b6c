"""The teacher: fine-tunes a pretrained encoder on what people marked, and writes what it then expects of every text.

    teach.py LESSONS TASK ANSWERS [--seed N]

LESSONS has a record a line, written by the trainer: words, sentences, quotations, marks. TASK is `claims` (claim spans with
their voice and certainty, check-worthiness) or `attributions` (cues; then, told a cue, its source and content). ANSWERS is
written for the trainer: probabilities in steps of 1/65535, little-endian, record after record:

    claims         words x 5 (none, author's begin and inside, reported begin and inside), words x 4 (certainty),
                   sentences x 3 (check >= 1, 2, 3); all 0 where nothing was asked or seen
    attributions   words x 3 (none, cue begin, inside); then a count, and for each cue four numbers of 32 bits (the cue's
                   first token and end, the window's), and window x 7 (none, then source, cue, content: begin, inside)"""

import argparse
import functools
import json
import os
import time

import jax
import jax.numpy as jnp
import numpy as np

import encoder

jax.config.update("jax_default_prng_impl", "unsafe_rbg")

WIDTH = 128  # sub-tokens a row
ROWS = {"learn": 8, "answer": 24}
MOST_SENTENCES = 16  # a row
CONTEXT = 40  # sub-tokens of the sentences before
RATE, HEAD_RATE, DECAY = 1.5e-4, 1e-3, 0.01
EPOCHS = {"claims": 4, "attributions": 1}
HEADS = {"claims": [5, 4], "attributions": [3, 7]}
# How far from its cue a source or a content is sought: as the runtime's second reading (`claims/attribution/marks.rs`).
BEYOND, FARTHEST_BEFORE, FARTHEST_BEHIND = 2, 64, 96


class Item:
    """What is read at once: words with their labels, -1 where none is taught; sentences as (first word, end, label, key)."""

    def __init__(self, words, labels, key, sentences=(), cue=(0, 0)):
        self.ids, self.shapes, self.kinds, self.first = [encoder.CLS], [0], [0], []
        for i, word in enumerate(words):
            ids = encoder.pieces(word)
            self.first.append(len(self.ids))
            self.ids += ids
            self.shapes += [encoder.shape(word)] * len(ids)
            self.kinds += [int(cue[0] <= i < cue[1])] * len(ids)
        for row in self.ids, self.shapes, self.kinds:
            row.append(encoder.SEP if row is self.ids else 0)
        self.labels, self.key, self.sentences = labels, key, sentences


def size(words):
    return sum(len(encoder.pieces(word)) for word in words)


def spans(labels, all_spans, first, end):
    """Writes begin and inside of each (start, end, begin label) into the labels of words first to end."""
    for start, stop, begin in all_spans:
        for i in range(max(start, first), min(stop, end)):
            labels[i - first] = begin + (i > start)


def claim_items(lesson, number):
    """Windows of sentences, each with a little of what stands before it; a sentence is taught in one of them."""
    words, items, i = lesson["words"], [], 0
    sentences = [s for s in lesson["sentences"] if s[1] > s[0]]
    sizes = [size(words[b:e]) for b, e, _ in sentences]
    voices, certainties = [-1] * len(words), [-1] * len(words)
    for b, e, check in sentences:
        if check >= 0:
            voices[b:e] = [0] * (e - b)
    spans(voices, [(b, e, 1 + 2 * voice) for b, e, voice, _ in lesson["claims"]], 0, len(words))
    for b, e, _, certainty in lesson["claims"]:
        certainties[b:e] = [certainty] * (e - b)
    while i < len(sentences):
        low, room = i, WIDTH - 2
        while low > 0 and i - low < 2 and sum(sizes[low - 1 : i]) <= CONTEXT and sum(sizes[low - 1 : i + 1]) <= room:
            low -= 1
        high, room = i, room - sum(sizes[low:i])
        while high < len(sentences) and high - low < MOST_SENTENCES and sizes[high] <= room:
            room -= sizes[high]
            high += 1
        start = sentences[low][0]
        if high == i:  # a sentence longer than a row: its beginning
            high, stop = i + 1, start
            while size(words[start : stop + 1]) <= WIDTH - 2:
                stop += 1
        else:
            stop = sentences[high - 1][1]
        taught = sentences[i][0]
        labels = [[-1] * (taught - start) + row[taught:stop] for row in (voices, certainties)]
        told = [(b - start, min(e, stop) - start, check, j) for j, (b, e, check) in enumerate(lesson["sentences"])
                if taught <= b < stop and e > b]
        items.append(Item(words[start:stop], labels, (number, start, taught), told))
        i = high
    return items


def cue_items(lesson, number):
    """The words of whole sentences, for the first reading."""
    words, items, start = lesson["words"], [], 0
    cues = [(b, e, 1) for marked in lesson["attributions"] or [] for b, e in marked["cue"]]
    taught = lesson["attributions"] is not None
    bounds = [e for _, e, _ in lesson["sentences"]]
    while start < len(words):
        room, stop, whole = WIDTH - 2, start, start
        while stop < len(words) and len(encoder.pieces(words[stop])) <= room:
            room -= len(encoder.pieces(words[stop]))
            stop += 1
            if stop in bounds:
                whole = stop
        stop = whole if whole > start and stop < len(words) else stop
        labels = [0 if taught else -1] * (stop - start)
        spans(labels, cues, start, stop)
        items.append(Item(words[start:stop], [labels, [-1] * (stop - start)], (number, start, None)))
        start = stop
    return items


def role_item(lesson, number, cue, roles):
    """The words around a cue, for its source and its content; none where no sentence holds it."""
    words, quoted = lesson["words"], lesson["quotations"]
    sentence = next((s for s in lesson["sentences"] if s[0] <= cue[0] < s[1]), None)
    if sentence is None:
        return None
    floor, ceiling = max(0, cue[0] - FARTHEST_BEFORE), min(len(words), cue[1] + FARTHEST_BEHIND)
    start = min(max(sentence[0] - BEYOND, floor), cue[0])
    end = max(min(sentence[1] + BEYOND, ceiling), cue[1])
    if sentence[0] and quoted[sentence[0] - 1]:
        while start > floor and quoted[start]:
            start -= 1
    if sentence[1] < len(words) and quoted[sentence[1]]:
        while end < ceiling and quoted[end]:
            end += 1
    while size(words[start:end]) > WIDTH - 2:
        if end - cue[1] > cue[0] - start and end > cue[1] or start == cue[0]:
            end -= 1
        else:
            start += 1
    labels = [-1 if roles is None else 0] * (end - start)
    if roles is not None:
        spans(labels, [(*cue, 3)], start, end)
        for role, begin in ("content", 5), ("source", 1):
            spans(labels, [(b, e, begin) for b, e in roles[role]], start, end)
    return Item(words[start:end], [[-1] * (end - start), labels], (number, start, tuple(cue)), cue=(cue[0] - start, cue[1] - start))


def role_items(lesson, number):
    marked = [roles for roles in lesson["attributions"] or [] if roles["cue"]]
    found = (role_item(lesson, number, roles["cue"][0], roles) for roles in marked)
    return [item for item in found if item]


def pack(items, random=None):
    """Items side by side in rows of WIDTH: the first open row that has room."""
    order = list(range(len(items)))
    if random is not None:
        random.shuffle(order)
    rows, open_rows = [], []
    for i in order:
        need = len(items[i].ids)
        row = min((row for row in open_rows if row[1] + need <= WIDTH), key=lambda row: WIDTH - row[1], default=None)
        if row is None:
            row = [[], 0]
            rows.append(row)
            open_rows.append(row)
        row[0].append((items[i], row[1]))
        row[1] += need
        if len(open_rows) > 40:
            open_rows.remove(max(open_rows, key=lambda row: row[1]))
    return [row[0] for row in rows]


def arrays(rows, count, heads):
    z = lambda *shape: np.zeros(shape, np.int32)
    batch = {name: z(count, WIDTH) for name in ("ids", "position", "shape", "kind", "item")}
    batch |= {"labels": z(heads, count, WIDTH) - 1, "sentence": z(count, WIDTH) - 1, "check": z(count, MOST_SENTENCES) - 1}
    for r, row in enumerate(rows):
        told = 0
        for number, (item, at) in enumerate(row, 1):
            n = len(item.ids)
            here = slice(at, at + n)
            batch["ids"][r, here], batch["shape"][r, here], batch["kind"][r, here] = item.ids, item.shapes, item.kinds
            batch["item"][r, here], batch["position"][r, here] = number, np.arange(n)
            first = np.array(item.first, int) + at
            for h in range(heads):
                batch["labels"][h, r, first] = item.labels[h]
            for b, e, check, _ in item.sentences:
                if told == MOST_SENTENCES or b >= len(first):
                    continue
                batch["sentence"][r, first[b] : first[e] if e < len(first) else at + n - 1] = told
                batch["check"][r, told] = check
                told += 1
    return batch


def new_heads(classes, seed):
    random = np.random.default_rng(seed)
    normal = lambda *shape: jnp.asarray(random.normal(0, 0.02, shape), jnp.float32)
    return {
        "tags": [(normal(encoder.WIDTH + encoder.SHAPES, n), jnp.zeros(n)) for n in classes],
        "look": jnp.zeros(encoder.WIDTH),
        "check": (normal(2 * encoder.WIDTH, 3), jnp.zeros(3)),
    }


def forward(model, embeddings, batch, key=None):
    """The log-probabilities of each head's tags, and the three logits of each sentence."""
    x = encoder.encode(model["encoder"], embeddings, batch, key)
    seen = jnp.concatenate([x, jax.nn.one_hot(batch["shape"], encoder.SHAPES)], -1)
    seen = encoder.drop(seen, None if key is None else jax.random.fold_in(key, 7))
    tags = [jax.nn.log_softmax(seen @ weights + bias) for weights, bias in model["heads"]["tags"]]
    member = batch["sentence"][:, None, :] == jnp.arange(MOST_SENTENCES)[None, :, None]
    look = jax.nn.softmax(jnp.where(member, (x @ model["heads"]["look"])[:, None, :], -1e9), -1) @ x
    mean = member.astype(x.dtype) @ x / jnp.maximum(1, member.sum(-1, keepdims=True))
    weights, bias = model["heads"]["check"]
    return tags, jnp.concatenate([mean, look], -1) @ weights + bias


def loss_of(model, embeddings, batch, key):
    tags, logits = forward(model, embeddings, batch, key)
    total = 0.0
    for log, label in zip(tags, batch["labels"]):
        told = label >= 0
        likely = jnp.take_along_axis(log, jnp.maximum(label, 0)[..., None], -1)[..., 0]
        total += -(likely * told).sum() / jnp.maximum(1, told.sum())
    check = batch["check"][..., None]
    told, worth = check >= 0, check >= jnp.arange(1, 4)
    cost = jnp.where(worth, jax.nn.softplus(-logits), jax.nn.softplus(logits))
    return total + (cost * told).sum() / jnp.maximum(1, told.sum())


@functools.partial(jax.jit, donate_argnums=(0, 1, 2))
def step(model, first, second, embeddings, batch, key, count, share):
    """One step of AdamW with a clipped gradient."""
    loss, slopes = jax.value_and_grad(loss_of)(model, embeddings, batch, key)
    length = jnp.sqrt(sum((x * x).sum() for x in jax.tree.leaves(slopes)))
    slopes = jax.tree.map(lambda x: x * jnp.minimum(1.0, 1.0 / length), slopes)
    rates = {"encoder": RATE, "heads": HEAD_RATE}
    first = jax.tree.map(lambda m, g: 0.9 * m + 0.1 * g, first, slopes)
    second = jax.tree.map(lambda v, g: 0.98 * v + 0.02 * g * g, second, slopes)

    def moved(rate):
        def one(p, m, v):
            change = m / (1 - 0.9**count) / (jnp.sqrt(v / (1 - 0.98**count)) + 1e-6)
            return p - rate * share * (change + (DECAY * p if p.ndim > 1 else 0))
        return one

    model = {part: jax.tree.map(moved(rate), model[part], first[part], second[part]) for part, rate in rates.items()}
    return model, first, second, loss


def learn(task, items, seed):
    trained, embeddings = encoder.load()
    model = {"encoder": trained, "heads": new_heads(HEADS[task], seed)}
    first, second = (jax.tree.map(jnp.zeros_like, model) for _ in range(2))
    random, key, count, began, losses = np.random.default_rng(seed), jax.random.key(seed), 0, time.time(), []
    for epoch in range(EPOCHS[task]):
        rows = pack(items, random)
        random.shuffle(rows)
        batches = range(0, len(rows), ROWS["learn"])
        for done, at in enumerate(batches):
            batch = arrays(rows[at : at + ROWS["learn"]], ROWS["learn"], len(HEADS[task]))
            share = min(1.0, (count + 1) / 40) * (1 - (epoch + done / len(batches)) / EPOCHS[task])
            count += 1
            model, first, second, loss = step(
                model, first, second, embeddings, batch, jax.random.fold_in(key, count), float(count), share)
            losses.append(loss)
            if count % 200 == 0:
                print(f"{task} epoch {epoch + done / len(batches):.2f} loss {np.mean(losses[-200:]):.3f} "
                      f"{(time.time() - began) / 60:.1f} min", flush=True)
    return model, embeddings


_forward = jax.jit(forward)


def answers(model, embeddings, items, heads):
    """Each item with the probabilities of its words' tags and of its sentences."""
    rows = pack(items)
    for at in range(0, len(rows), ROWS["answer"]):
        part = rows[at : at + ROWS["answer"]]
        tags, logits = _forward(model, embeddings, arrays(part, ROWS["answer"], heads))
        tags, checks = [np.exp(np.asarray(log)) for log in tags], 1 / (1 + np.exp(-np.asarray(logits)))
        for r, row in enumerate(part):
            told = 0
            for item, offset in row:
                first = np.array(item.first, int) + offset
                mine = []
                for b, e, _, j in item.sentences:
                    if told < MOST_SENTENCES and b < len(first):
                        mine.append((j, checks[r, told]))
                        told += 1
                yield item, [tag[r, first] for tag in tags], mine


def steps(shares):
    return np.round(np.asarray(shares) * 65535).astype("<u2").tobytes()


def answer_claims(model, embeddings, lessons, out):
    items = [item for number, lesson in enumerate(lessons) if asks(lesson, "claims") for item in claim_items(lesson, number)]
    tags = [(np.zeros((len(l["words"]), 5)), np.zeros((len(l["words"]), 4)), np.zeros((len(l["sentences"]), 3))) for l in lessons]
    for item, (voices, certainties), checks in answers(model, embeddings, items, 2):
        number, start, taught = item.key
        mine = slice(taught, start + len(voices))
        tags[number][0][mine], tags[number][1][mine] = voices[taught - start :], certainties[taught - start :]
        for j, check in checks:
            tags[number][2][j] = check
    for parts in tags:
        for part in parts:
            out.write(steps(part))


def answer_attributions(model, embeddings, lessons, out):
    items = [item for number, lesson in enumerate(lessons) if asks(lesson, "attributions") for item in cue_items(lesson, number)]
    first = [np.zeros((len(lesson["words"]), 3)) for lesson in lessons]
    for item, (cues, _), _ in answers(model, embeddings, items, 2):
        number, start, _ = item.key
        first[number][start : start + len(cues)] = cues
    windows = []
    for number, lesson in enumerate(lessons):
        if not asks(lesson, "attributions"):
            continue
        marked = [tuple(roles["cue"][0]) for roles in lesson["attributions"] or [] if roles["cue"]]
        cues = sorted(set(marked) if lesson["attributions"] is not None and not lesson["held_out"] else set(found(first[number])))
        windows += filter(None, (role_item(lesson, number, cue, None) for cue in cues))
    second = [[] for _ in lessons]
    for item, (_, roles), _ in answers(model, embeddings, windows, 2):
        number, start, cue = item.key
        second[number].append((*cue, start, start + len(roles), roles))
    for cues, readings in zip(first, second):
        out.write(steps(cues))
        out.write(np.uint32(len(readings)).tobytes())
        for *places, roles in readings:
            out.write(np.array(places, "<u4").tobytes())
            out.write(steps(roles))


def found(shares):
    """The spans (start, end) of the likeliest tags: none, begin, inside."""
    spans, inside = [], False
    for i, tag in enumerate(shares.argmax(-1)):
        if tag == 1 or tag == 2 and not inside:
            spans.append([i, i + 1])
        elif tag == 2:
            spans[-1][1] = i + 1
        inside = tag > 0
    return [tuple(span) for span in spans]


def asks(lesson, task):
    return task in lesson["asks"]


def teaches(lesson, task):
    marks = lesson["attributions"] is not None if task == "attributions" else any(s[2] >= 0 for s in lesson["sentences"])
    return marks and not lesson["held_out"]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("lessons")
    parser.add_argument("task", choices=EPOCHS)
    parser.add_argument("answers")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    with open(arguments.lessons, encoding="utf8") as file:
        lessons = [json.loads(line) for line in file]
    makers = {"claims": [claim_items], "attributions": [cue_items, role_items]}[arguments.task]
    taught = [(n, lesson) for n, lesson in enumerate(lessons) if teaches(lesson, arguments.task)]
    items = [item for number, lesson in taught for make in makers for item in make(lesson, number)]
    print(f"{len(taught)} records, {len(items)} items, {sum(len(item.ids) for item in items)} sub-tokens", flush=True)
    model, embeddings = learn(arguments.task, items, arguments.seed)
    with open(arguments.answers + ".part", "wb") as out:
        {"claims": answer_claims, "attributions": answer_attributions}[arguments.task](model, embeddings, lessons, out)
    os.replace(arguments.answers + ".part", arguments.answers)


if __name__ == "__main__":
    main()
