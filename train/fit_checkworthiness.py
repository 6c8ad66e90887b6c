#!/usr/bin/env python3
"""Fit the weights of src/claims/weights.rs: logistic regression over the core's own features. Needs numpy.

  train/fit_checkworthiness.py CLAIMBUSTER.jsonl.gz POLICLAIM.jsonl.gz > src/claims/weights.rs

Each set has an intercept of its own while fitting (what counts as worth checking differs between them); the mean is kept.
Sentences of ClaimBuster's ground truth are held out, and left out of the rest where they stand there as well.
"""
import gzip, json, re, subprocess, sys
import numpy as np

PENALTY = 2e-4  # of the squared weights, a record
ROUNDS = 30     # of Newton's method; it settles in about ten

FEATURES = re.search(r"pub enum Feature \{(.*?)\}", open("src/claims/features.rs").read(), re.S).group(1)
NAMES = [name.strip() for name in FEATURES.replace("\n", " ").split(",") if name.strip()]


def read(path):
    return [json.loads(line) for line in gzip.open(path, "rt", encoding="utf-8")]


def features(records):
    feed = "".join(json.dumps({"text": r["text"]}) + "\n" for r in records)
    done = subprocess.run(["target/release/examples/checkworthiness_features"], input=feed.encode(), stdout=subprocess.PIPE, check=True)
    return np.array([[float(v) for v in line.split()] for line in done.stdout.decode().splitlines()])


def average_precision(scores, gold):
    gold = gold[np.argsort(-scores)]
    return float((np.cumsum(gold) / np.arange(1, len(gold) + 1))[gold == 1].mean())


def fit(x, y, weight):
    w = np.zeros(x.shape[1])
    for _ in range(ROUNDS):
        p = 1 / (1 + np.exp(-x @ w))
        slope = x.T @ (weight * (p - y)) + PENALTY * len(y) * w
        bend = (x * (weight * p * (1 - p))[:, None]).T @ x + PENALTY * len(y) * np.eye(len(w))
        w -= np.linalg.solve(bend, slope)
    return w


buster, policlaim = read(sys.argv[1]), read(sys.argv[2])
held = [r for r in buster if r["split"] == "groundtruth"]
known = {r["text"].lower() for r in held}
crowd = [r for r in buster if r["split"] != "groundtruth" and r["text"].lower() not in known]
policlaim = [r for r in policlaim if r["text"].lower() not in known]
sets = [(crowd, lambda r: r["label"] == "CFS"), (policlaim, lambda r: str(r["label"]) == "1")]
xs, ys, ws = [], [], []
for at, (records, positive) in enumerate(sets):
    x = features(records)
    own = np.zeros((len(x), len(sets)))
    own[:, at] = 1
    xs.append(np.hstack([x, own]))
    ys.append(np.array([float(positive(r)) for r in records]))
    # The small set counts as much as a fifth of the large one, not as a twelfth: it is another kind of speech.
    ws.append(np.full(len(x), 1.0 if at == 0 else 0.2 * len(crowd) / len(x)))
x, y = np.vstack(xs), np.concatenate(ys)
w = fit(x, y, np.concatenate(ws))
bias = w[len(NAMES):].mean()
w = w[: len(NAMES)]
gold = np.array([float(r["label"] == "CFS") for r in held])
print(f"held out: AP {100 * average_precision(features(held) @ w, gold):.1f}  intercepts {bias:.2f}", file=sys.stderr)

print("//! The weights of check-worthiness. Written by `train/fit_checkworthiness.py`, from ClaimBuster's crowdsourced sentences and")
print("//! PoliClaim's gold ones; do not edit by hand.")
print("\nuse super::features::COUNT;\n")
print("/// The mean of the intercepts of the two sets.")
print(f"pub const BIAS: f32 = {bias:.3f};\n")
print("/// By `Feature`.\npub const WEIGHTS: [f32; COUNT] = [")
for name, value in zip(NAMES, w):
    print(f"    {value:.3f}, // {name}")
print("];")
