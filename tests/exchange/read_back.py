"""Reads what `glossator convert` writes with the software that each format is for, none of it ours.

Every reader must find the marks of the native document, each on its words. How to run it: README.md beside this file.
"""

import argparse
import csv
import json
import pathlib
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

ROOT = pathlib.Path(__file__).resolve().parents[2]
# The W3C's context, beside this file.
CONTEXT = pathlib.Path(__file__).with_name("anno.jsonld")
ANNO = "http://www.w3.org/ns/anno.jsonld"


def live(document):
    """The marks that were not rejected, as (label, pieces): an attribution is its parts."""
    text = document["text"]
    for mark in document["annotations"]:
        if mark["status"] == "rejected":
            continue
        if mark["kind"] == "attribution":
            for part in ("source", "cue", "content"):
                if part in mark:
                    yield part.upper(), [(mark[part]["start"], mark[part]["end"])]
            continue
        label = mark["type"] if mark["kind"] == "entity" else mark["kind"].upper()
        pieces = [(one["start"], one["end"]) for one in mark.get("fragments", [mark])]
        assert "".join(text[s:e] for s, e in pieces), mark
        yield label, pieces


def flat(document):
    return sorted((start, end, label) for label, pieces in live(document) for start, end in pieces)


def same(found, expected, what):
    assert sorted(found) == sorted(expected), (what, set(found) ^ set(expected))


def read_spacy(path, document):
    import spacy
    from spacy.tokens import Doc, DocBin

    loaded = json.loads(path(".spacy.json").read_text())
    doc = Doc(spacy.blank("en").vocab).from_json(loaded, validate=True)
    assert doc.text == document["text"]
    packed = DocBin(docs=[doc], store_user_data=True).to_bytes()
    (again,) = DocBin().from_bytes(packed).get_docs(spacy.blank("en").vocab)
    groups = {name: len(group) for name, group in again.spans.items()}
    entities = [(span.start_char, span.end_char, span.label_) for span in again.spans["entities"]]
    same(entities, [one for one in flat(document) if one[2] not in ("SOURCE", "CUE", "CONTENT", "CLAIM", "NOTE")], "spaCy")
    return f"spaCy {spacy.__version__}: {len(doc)} tokens, {len(doc.ents)} ents, {len(list(doc.sents))} sentences, {groups}, kept in a DocBin"


def read_label_studio(path, document):
    from importlib.metadata import version

    from label_studio_sdk.converter import Converter
    from label_studio_sdk.label_interface import LabelInterface

    tasks = json.loads(path(".label-studio.json").read_text())
    config = path(".label-studio.xml").read_text()
    interface = LabelInterface(config)
    interface.validate()
    for task in tasks:
        for result in task["predictions"] + task["annotations"]:
            faults = interface.validate_prediction(result, return_errors=True)
            assert not faults, faults
    regions = [one for task in tasks for part in task["predictions"] + task["annotations"] for one in part["result"]]
    labels = [one["value"] for one in regions if one["type"] == "labels"]
    assert all(document["text"][one["start"] : one["end"]] == one["text"] for one in labels)
    same([(one["start"], one["end"], one["labels"][0]) for one in labels], flat(document), "Label Studio")
    # As an annotator who accepts every prediction exports it.
    task = {**tasks[0], "id": 1, "annotations": [{"id": 1, "completed_by": 1, "result": regions}]}
    with tempfile.TemporaryDirectory() as folder:
        made = pathlib.Path(folder, "task.json")
        made.write_text(json.dumps([task]))
        Converter(config, folder, download_resources=False).convert_to_json_min(str(made), folder, is_dir=False)
        (row,) = json.loads(pathlib.Path(folder, "result.json").read_text())
    assert len(row["label"]) == len(labels)
    return f"label-studio-sdk {version('label-studio-sdk')}: config, predictions and annotations valid, {len(labels)} regions through its converter"


def read_doccano(path, document):
    (line,) = path(".doccano.jsonl").read_text().splitlines()
    line = json.loads(line)
    same([tuple(one) for one in line["label"]], flat(document), "doccano")
    ids = {one["id"] for one in line["entities"]}
    assert all(one["from_id"] in ids and one["to_id"] in ids for one in line["relations"])
    return f"doccano: {len(line['label'])} labels, {len(line['relations'])} relations (its form, read as plain JSON)"


def read_prodigy(path, document):
    import spacy
    from spacy.tokens import Doc

    (task,) = [json.loads(line) for line in path(".prodigy.jsonl").read_text().splitlines()]
    words = [token["text"] for token in task["tokens"]]
    # As Prodigy makes a Doc of a task, over the same words and text.
    vocab = spacy.blank("en").vocab
    for span in task["spans"]:
        assert task["tokens"][span["token_start"]]["start"] == span["start"], span
        assert task["tokens"][span["token_end"]]["end"] == span["end"], span
    words, spaces = spacy.util.get_words_and_spaces(words, task["text"])
    doc = Doc(vocab, words=words, spaces=spaces)
    spans = [doc.char_span(span["start"], span["end"], span["label"]) for span in task["spans"]]
    assert doc.text == document["text"] and None not in spans
    return f"Prodigy: {len(task['tokens'])} tokens and {len(spans)} spans, each a Span of spaCy (Prodigy itself is not free)"


def read_brat(path, document):
    from importlib.metadata import version

    from pybrat.parser import BratParser

    folder = path(".ann").parent
    # It takes two types on the same words for an error, which brat does not: what it ignored would be missing below.
    (example,) = [one for one in BratParser(error="ignore").parse(folder) if pathlib.Path(str(one.id)).name == "ferries"]
    with open(path(".txt"), newline="") as file:
        text = file.read()
    assert text == document["text"]
    found = []
    for entity in example.entities:
        words = [" ".join(text[one.start : one.end].splitlines()) for one in entity.spans]
        assert " ".join(words).split() == entity.mention.split(), entity
        found += [(one.start, one.end, entity.type.replace("Public_body", "Public body")) for one in entity.spans]
    same(found, flat(document), "brat")
    lines = path(".ann").read_text().split("\n")
    for kind, all in ("E", example.events), ("R", example.relations):
        assert len(all) == sum(line.startswith(kind) for line in lines), kind
    return f"pybrat {version('pybrat')}: {len(example.entities)} spans, {len(example.events)} events, {len(example.relations)} relations"


def read_conll(path, document):
    from importlib.metadata import version

    from seqeval.metrics.sequence_labeling import get_entities
    from seqeval.scheme import IOB2, Entities

    blocks = path(".conll").read_text().strip("\n").split("\n\n")
    tags = [[line.split("\t")[1] for line in block.split("\n")] for block in blocks]
    found = sum(len(sentence) for sentence in Entities(tags, IOB2).entities)
    assert found == len(get_entities(tags)) and len(blocks) == len(document["sentences"])
    return f"seqeval {version('seqeval')}: {len(blocks)} sentences, {found} entities, strictly IOB2"


def read_w3c(path, document):
    from importlib.metadata import version

    from pyld import jsonld

    def load(url, options):
        assert url == ANNO, url
        found = json.loads(CONTEXT.read_text())
        return {"contextUrl": None, "documentUrl": url, "document": found, "contentType": "application/ld+json"}

    jsonld.set_document_loader(load)
    written = json.loads(path(".jsonld").read_text())
    (page,) = jsonld.expand(written)
    oa, rdf = "http://www.w3.org/ns/oa#", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
    items = page["https://www.w3.org/ns/activitystreams#items" if "https://www.w3.org/ns/activitystreams#items" in page else "http://www.w3.org/ns/activitystreams#items"][0]["@list"]
    marks = 0
    for item in items:
        assert item["@type"] == [oa + "Annotation"] and item[oa + "motivatedBy"][0]["@id"].startswith(oa), item
        for target in item[oa + "hasTarget"]:
            quote, position = target[oa + "hasSelector"]
            start, end = (int(position[oa + edge][0]["@value"]) for edge in ("start", "end"))
            assert document["text"][start:end] == quote[oa + "exact"][0]["@value"]
            marks += 1
        for body in item.get(oa + "hasBody", []):
            assert rdf + "value" in body or oa + "hasSource" in body, body
    quads = jsonld.to_rdf(written, {"format": "application/n-quads"})
    assert len(items) == sum(mark["status"] != "rejected" for mark in document["annotations"])
    return f"pyld {version('pyld')}: {len(items)} annotations, {marks} targets, {quads.count(chr(10))} triples"


def read_csv(path, document):
    with open(path(".csv"), newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        words = document["text"][int(row["start"]) : int(row["end"])]
        assert row["quote"] in (words, "'" + words)
        assert not any(cell.startswith(tuple("=+-@\t\r")) for cell in row.values()), row
    assert len(rows) == sum(mark["status"] != "rejected" for mark in document["annotations"])
    return f"csv of Python {sys.version.split()[0]}: {len(rows)} rows, no formula"


def read_claim_review(path, document):
    # What Google's page on ClaimReview requires and recommends of each type.
    reviews = json.loads(path(".claimreview.jsonld").read_text())
    for review in reviews:
        assert {"@context", "@type", "url", "claimReviewed", "reviewRating", "author", "itemReviewed"} <= review.keys()
        assert review["reviewRating"]["@type"] == "Rating" and review["reviewRating"]["alternateName"]
        assert {"author", "datePublished", "appearance"} <= review["itemReviewed"].keys()
    judged = [mark for mark in document["annotations"] if mark.get("verdict") and mark["status"] != "rejected"]
    assert len(reviews) == len(judged)
    return f"ClaimReview: {len(reviews)} reviews with every field (`url` is for the publisher to fill in)"


def read_markdown(path, document):
    from importlib.metadata import version

    from markdown_it import MarkdownIt

    tokens = MarkdownIt("commonmark").parse(path(".md").read_text())
    inline = [child for token in tokens for child in token.children or []]
    strong = sum(child.type == "strong_open" for child in inline)
    links = [dict(child.attrs)["href"] for child in inline if child.type == "link_open"]
    assert not any(child.type == "html_inline" for child in inline)
    claims = [one for one in document["annotations"] if one["kind"] == "claim" and one["status"] != "rejected"]
    assert {f"#claim-{at + 1}" for at in range(len(claims))} <= set(links)
    return f"markdown-it-py {version('markdown-it-py')}: {strong} in bold, {len(links)} links, one to each of {len(claims)} claims"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--document", default=ROOT / "tests/golden/formats/ferries.json", type=pathlib.Path)
    parser.add_argument("--program", default=ROOT / "target/debug/glossator")
    arguments = parser.parse_args()
    document = json.loads(arguments.document.read_text())
    assert document["offsetUnit"] == "codepoint"
    with tempfile.TemporaryDirectory() as folder:
        name = arguments.document.stem
        formats = "w3c label-studio doccano prodigy spacy brat conll csv claimreview markdown".split()
        for format in formats:
            out = ["--to", format, "--out", folder]
            subprocess.run([arguments.program, "convert", arguments.document, *out], check=True, stderr=subprocess.DEVNULL)

        def path(suffix):
            return pathlib.Path(folder, name + suffix)

        print(read_spacy(path, document))
        print(read_label_studio(path, document))
        print(read_doccano(path, document))
        print(read_prodigy(path, document))
        print(read_brat(path, document))
        print(read_conll(path, document))
        print(read_w3c(path, document))
        print(read_csv(path, document))
        print(read_claim_review(path, document))
        print(read_markdown(path, document))


if __name__ == "__main__":
    main()
