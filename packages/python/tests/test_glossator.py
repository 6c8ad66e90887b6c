"""The package as a program sees it that installed the wheel: ``python -m unittest discover packages/python/tests``."""

import json
import pathlib
import re
import threading
import time
import unittest
from concurrent.futures import ThreadPoolExecutor
from datetime import date

import glossator

README = pathlib.Path(__file__).parents[1] / "README.md"
TEXT = "🚢 Lisbon paid €2.4 billion for the port, Ana Costa said on Monday."


def claims(document):
    return [mark["quote"] for mark in document["annotations"] if mark["kind"] == "claim"]


class Annotate(unittest.TestCase):
    def test_finds_entities_and_claims_on_their_words(self):
        found = glossator.annotate(TEXT)
        self.assertEqual(claims(found), ["Lisbon paid €2.4 billion for the port"])
        self.assertEqual([one["name"] for one in found["entities"]], ["Lisbon", "€2.4 billion", "Ana Costa", "Monday"])
        for mark in found["annotations"]:
            self.assertEqual(TEXT[mark["start"] : mark["end"]], mark["quote"])

    def test_reads_dates_against_a_day(self):
        for day in (date(2024, 5, 2), "2024-05-02"):
            found = glossator.annotate(TEXT, article_date=day)
            self.assertEqual(found["articleDate"]["date"], "2024-05-02")

    def test_refuses_with_a_code(self):
        with self.assertRaises(glossator.GlossatorError) as raised:
            glossator.annotate(TEXT, article_date="soon")
        self.assertEqual(raised.exception.code, "date-unreadable")
        self.assertIsInstance(raised.exception, ValueError)
        with self.assertRaises(TypeError):
            glossator.annotate(None)

    def test_halves_of_characters_keep_offsets(self):
        found = glossator.annotate("\ud83d Ana Costa came to Lisbon\udea2.")
        self.assertEqual(found["text"], "\ufffd Ana Costa came to Lisbon\ufffd.")

    def test_reads_the_article_of_a_page(self):
        found = glossator.annotate_html(f"<title>Ports</title><nav><a href='/'>Home</a></nav><h1>Port</h1><p>{TEXT}</p>")
        self.assertEqual(claims(found), ["Lisbon paid €2.4 billion for the port"])

    def test_other_threads_go_on(self):
        long = (TEXT + "\n\n") * 3000
        ticks, done = 0, threading.Event()

        def read():
            glossator.annotate(long)
            done.set()

        reader = threading.Thread(target=read)
        reader.start()
        while not done.is_set():
            ticks += 1
            time.sleep(0.001)
        reader.join()
        self.assertGreater(ticks, 20)
        with ThreadPoolExecutor(4) as pool:
            self.assertEqual([len(claims(one)) for one in pool.map(glossator.annotate, [TEXT] * 20)], [1] * 20)


class Exchange(unittest.TestCase):
    def test_every_format_of_the_documentation_is_written(self):
        found = glossator.annotate(TEXT)
        for name in re.findall(r'"([a-z0-9-]+)"', glossator.export.__doc__):
            files, _ = glossator.export(found, name)
            self.assertTrue(files and all(suffix.startswith(".") for suffix in files), name)
        self.assertIn("attribution", glossator.export(found, "conll").left_out)

    def test_what_was_written_is_read(self):
        found = glossator.annotate(TEXT)
        (back,) = glossator.load(glossator.export(found, "json").files[".json"])
        self.assertEqual(back, found)
        (back,) = glossator.load(glossator.export(found, "brat").files)
        self.assertEqual(claims(back), claims(found))

    def test_what_is_no_document_is_refused(self):
        for wrong, code in (({}, "not-glossator"), ({**glossator.annotate(TEXT), "text": "short"}, "document-broken")):
            with self.assertRaises(glossator.GlossatorError) as raised:
                glossator.export(wrong, "csv")
            self.assertEqual(raised.exception.code, code)
        with self.assertRaises(glossator.GlossatorError) as raised:
            glossator.export(glossator.annotate(TEXT), "docx")
        self.assertEqual(raised.exception.code, "name-unknown")

    def test_coders_are_compared(self):
        one = glossator.annotate(TEXT)
        other = json.loads(json.dumps(one))
        other["annotations"] = [mark for mark in other["annotations"] if mark["kind"] != "claim"]
        agreement = glossator.compare([one, other])
        self.assertEqual([layer["layer"] for layer in agreement["overall"]], ["entities", "claims"])
        self.assertEqual([layer["exactF1"] for layer in agreement["overall"]], [1.0, 0.0])
        self.assertTrue(agreement["differences"])


class Documentation(unittest.TestCase):
    def test_the_examples_run(self):
        first, many, in_spacy = re.findall(r"```python\n(.*?)```", README.read_text("utf-8"), re.S)
        exec(first, {})
        exec(many, {"glossator": glossator, "texts": [TEXT, TEXT]})
        try:
            import spacy
        except ImportError:
            self.skipTest("spaCy is not installed")
        exec(in_spacy, {})
        nlp = spacy.blank("en")
        nlp.add_pipe("glossator")
        doc = nlp(TEXT)
        self.assertEqual([str(span) for span in doc.spans["claim"]], ["Lisbon paid €2.4 billion for the port"])
        self.assertIn(("Ana Costa", "PERSON"), [(str(span), span.label_) for span in doc.ents])


if __name__ == "__main__":
    unittest.main()
