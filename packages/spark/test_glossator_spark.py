"""The job on a cluster of this machine, with a worker killed midway: ``python -m unittest packages/spark/test_glossator_spark.py``.

It needs pyspark from PyPI, Java 17, and the command line (``cargo build --release``).
"""

import collections
import glob
import gzip
import json
import os
import pathlib
import random
import signal
import subprocess
import sys
import tempfile
import threading
import time
import unittest

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
PROGRAM = str(ROOT / "target/release/glossator")
ARTICLES = int(os.environ.get("ARTICLES", "10000"))
sys.path.insert(0, str(HERE))

import glossator_spark  # noqa: E402


def articles(count):
    """Articles of some hundred words, made of the sentences of two, and some lines that are no articles."""
    drawn = random.Random(17)
    sentences = [
        line
        for name in ("railway.txt", "reservoir.txt")
        for line in (ROOT / "tests/golden" / name).read_text("utf-8").split("\n")
        if line.strip()
    ]
    for number in range(count):
        if number % 1000 == 500:
            yield {"id": f"no-text-{number}"}
        else:
            yield {"id": number, "text": "\n\n".join(drawn.choices(sentences, k=5))}


def executors():
    listed = subprocess.run(["ps", "-eo", "pid,args"], capture_output=True, text=True, check=True).stdout
    return [int(line.split()[0]) for line in listed.splitlines() if "CoarseGrainedExecutorBackend" in line]


def lines_of(folder):
    for path in glob.glob(f"{folder}/part-*"):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            yield from map(json.loads, lines)


class OnACluster(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        from pyspark.sql import SparkSession

        os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
        cls.spark = (
            SparkSession.builder.master("local-cluster[2,1,1024]")
            .config("spark.ui.enabled", "false")
            .config("spark.executor.memory", "1g")
            .getOrCreate()
        )
        cls.folder = tempfile.TemporaryDirectory()

    @classmethod
    def tearDownClass(cls):
        cls.spark.stop()
        cls.folder.cleanup()

    def test_every_record_is_there_once_though_a_worker_is_killed(self):
        source, target = pathlib.Path(self.folder.name, "articles.jsonl"), pathlib.Path(self.folder.name, "found")
        with open(source, "w", encoding="utf-8") as out:
            for article in articles(ARTICLES):
                out.write(json.dumps(article) + "\n")
        killed = []

        def kill():
            # Once some pieces are done and others are not.
            while len(glob.glob(f"{target}/_temporary/0/task_*")) < 5:
                time.sleep(0.05)
            killed.append(executors()[0])
            os.kill(killed[0], signal.SIGKILL)

        killer = threading.Thread(target=kill, daemon=True)
        killer.start()
        began = time.monotonic()
        glossator_spark.run(self.spark, PROGRAM, str(source), str(target), partitions=40)
        took = time.monotonic() - began
        self.assertTrue(killed, "a worker was killed")

        found = collections.Counter()
        failed = {}
        for record in lines_of(target):
            found[record["id"]] += 1
            if "error" in record:
                failed[record["id"]] = record["error"]
            else:
                self.assertTrue(all(record["text"][one["start"] : one["end"]] == one["quote"] for one in record["annotations"]))
        self.assertEqual(found, collections.Counter(str(article["id"]) for article in articles(ARTICLES)))
        self.assertEqual(set(failed), {article["id"] for article in articles(ARTICLES) if "text" not in article})
        self.assertTrue(all("missing field" in reason for reason in failed.values()))
        print(f"{ARTICLES} articles in {took:.0f} s, worker {killed[0]} killed; {len(failed)} records refused with their reason")

    def test_tables_are_read(self):
        source, target = f"{self.folder.name}/table.parquet", f"{self.folder.name}/of-table"
        rows = [("a", "Ana Costa came to Lisbon.", 1), ("b", None, 2), ("a", "Ben Lund left Bergen.", 3)]
        self.spark.createDataFrame(rows, "id string, text string, year int").write.parquet(source)
        glossator_spark.run(self.spark, PROGRAM, source, target)
        found = sorted((one["id"], one.get("text"), "error" in one) for one in lines_of(target))
        self.assertEqual(found, [("a", "Ana Costa came to Lisbon.", False), ("a", "Ben Lund left Bergen.", False), ("b", None, True)])

    def test_what_is_no_program_ends_the_job(self):
        source = pathlib.Path(self.folder.name, "one.jsonl")
        source.write_text('{"id": "a", "text": "Ana came."}\n')
        with self.assertRaises(Exception):
            glossator_spark.run(self.spark, "/bin/false", str(source), f"{self.folder.name}/none")


class WithoutSpark(unittest.TestCase):
    def test_an_old_java_is_told(self):
        with tempfile.TemporaryDirectory() as home:
            java = pathlib.Path(home, "bin/java")
            java.parent.mkdir()
            java.write_text("#!/bin/sh\necho 'openjdk version \"11.0.2\" 2019' >&2\n")
            java.chmod(0o755)
            job = [sys.executable, HERE / "glossator_spark.py", "in", "out", "--program", PROGRAM]
            done = subprocess.run(job, capture_output=True, text=True, env={**os.environ, "JAVA_HOME": home})
            self.assertEqual(done.returncode, 1)
            self.assertIn("Spark needs Java 17 or later, and Java 11 was found.", done.stderr)

    def test_identifiers_come_back_as_they_were(self):
        ids = ["a", "a", 5, 12345678901234567890123, 'q"uo\\te', "é🚢"]
        records = [{"id": one, "text": "Ana Costa came to Lisbon."} for one in ids]
        found = [json.loads(line)["id"] for line in glossator_spark.annotate(iter(records), PROGRAM, ["--rules"])]
        self.assertEqual(found, [one if isinstance(one, str) else str(one) for one in ids])

    def test_lines_that_are_no_articles_are_told_apart(self):
        records = map(glossator_spark.record_of, ['{"id":"a","text":"Ana."}', "half {", "[1]", '{"text":"no id"}', '{"id":"b","text":"Ben."}'])
        found = [json.loads(line) for line in glossator_spark.annotate(records, PROGRAM, ["--rules"])]
        self.assertEqual([one["id"] for one in found], ["a", "b", "half {", "[1]", None])
        self.assertIn("missing field `id`", found[4]["error"])


if __name__ == "__main__":
    unittest.main()
