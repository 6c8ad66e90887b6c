"""Annotates an archive with Apache Spark: JSON Lines or Parquet in, a document a line out.

    spark-submit glossator_spark.py --program target/release/glossator articles/ found/

Every partition is piped through the command line, which the job brings to the workers. Each record of the input is in the output
once, with its ``id``: as a document, or as ``{"id", "error"}`` with the reason why it could not be read. A task whose worker is lost
runs again elsewhere, and what it had written is dropped.
"""

import argparse
import json
import os
import re
import shutil
import stat
import subprocess
import sys
import threading

OLDEST_JAVA = 17
# What the command line says of a record on standard error, and the number that a document begins with.
FAULT = re.compile(rb"glossator: line (\d+): (.*)")
NUMBER = re.compile(rb'"id":"(\d+)"')


def java_version():
    """The major version of the Java that Spark would run on; None where there is none."""
    home = os.environ.get("JAVA_HOME")
    java = os.path.join(home, "bin", "java") if home else shutil.which("java")
    try:
        said = subprocess.run([java or "java", "-version"], capture_output=True, text=True).stderr
    except OSError:
        return None
    found = re.search(r'version "(?:1\.)?(\d+)', said)
    return int(found[1]) if found else None


def annotate(records, program, options=()):
    """Pipes records, each a dict with ``id`` and ``text`` or ``html``, through ``program``; gives a line of JSON for each.

    Memory is bounded: no more is held than what the program has not answered yet, and the records that it refused.
    """
    # One core a task: Spark runs as many tasks as it has cores.
    command = [program, "annotate", "--jsonl", "--jobs", "1", *options]
    running = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    # By their number here, which is the line that the program reads: identifiers may come twice.
    waiting, said, broken = {}, [], []

    def write():
        try:
            with running.stdin as to:
                for number, record in enumerate(records, 1):
                    waiting[number] = record.get("id")
                    numbered = {**record, "id": str(number)} if record.get("id") is not None else record
                    to.write(json.dumps(numbered).encode() + b"\n")
        except BrokenPipeError:
            pass  # The exit status says why.
        except Exception as error:  # Of Spark, which reads the records.
            broken.append(error)

    threads = [threading.Thread(target=write), threading.Thread(target=lambda: said.extend(running.stderr))]
    for thread in threads:
        thread.start()
    try:
        for line in running.stdout:
            number = NUMBER.search(line)
            identifier = waiting.pop(int(number[1]))
            own = b'"id":' + json.dumps(identifier if isinstance(identifier, str) else json.dumps(identifier)).encode()
            yield (line[: number.start()] + own + line[number.end() :]).decode().rstrip("\n")
        status = running.wait()
    finally:
        # Of a task that is given up nobody reads the rest.
        running.kill()
        for thread in threads:
            thread.join()
        running.stdout.close()
        running.stderr.close()
    if broken:
        raise broken[0]
    reasons = {int(found[1]): found[2].decode() for found in map(FAULT.match, said) if found}
    # 3: some records could not be read.
    if status not in (0, 3) or not waiting.keys() <= reasons.keys():
        raise RuntimeError(f"{program} ended with status {status}: {b''.join(said[-20:]).decode(errors='replace')}")
    for number, identifier in waiting.items():
        yield json.dumps({"id": identifier, "error": reasons[number]}, ensure_ascii=False)


def records_of(spark, path):
    """The rows of JSON Lines (compressed or not) or of Parquet, as dicts with ``id`` and ``text`` or ``html``."""
    is_parquet = path.rstrip("/").endswith(".parquet")
    if is_parquet:
        frame = spark.read.parquet(path)
        wanted = [name for name in ("id", "text", "html") if name in frame.columns]
        rows = frame.select(*wanted).rdd.map(lambda row: row.asDict())
        return rows.map(lambda row: {name: value for name, value in row.items() if value is not None})
    # Not by Spark's reader of JSON, which would take a broken line for a row of nothing.
    return spark.read.text(path).rdd.map(lambda row: row.value).filter(str.strip).map(record_of)


def record_of(line):
    """A line of JSON as a dict. What is none goes on without what an article has, and is refused like others of its kind."""
    try:
        record = json.loads(line)
    except ValueError:
        record = None
    return record if isinstance(record, dict) else {"id": line[:80]}


def run(spark, program, source, target, partitions=None, options=()):
    """Annotates ``source`` into the folder ``target``, which must not exist."""
    from pyspark import SparkFiles

    context = spark.sparkContext
    context.addFile(program)
    # The workers have neither the program nor these functions.
    context.addPyFile(os.path.abspath(__file__))
    name = os.path.basename(program)
    options = tuple(options)

    def of_partition(records):
        local = SparkFiles.get(name)
        os.chmod(local, os.stat(local).st_mode | stat.S_IXUSR)
        return annotate(records, local, options)

    records = records_of(spark, source)
    if partitions:
        records = records.repartition(partitions)
    lines = records.mapPartitions(of_partition).map(lambda line: (line,))
    spark.createDataFrame(lines, "value string").write.text(target, compression="gzip")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("source", help="a file or folder of JSON Lines, compressed or not, or one of Parquet whose name ends in .parquet; of a table the columns id and text or html are read")
    parser.add_argument("target", help="the folder to write; it must not exist")
    parser.add_argument("--program", required=True, help="the command line, as `cargo build --release` makes it for the workers' system")
    parser.add_argument("--partitions", type=int, help="how many pieces to cut the input into; by default as it lies")
    parser.add_argument("--date", help="the day that the articles were written, where they do not say")
    arguments = parser.parse_args()
    java = java_version()
    if java is None or java < OLDEST_JAVA:
        found = "no Java was found" if java is None else f"Java {java} was found"
        sys.exit(f"Spark needs Java {OLDEST_JAVA} or later, and {found}. Install one, and let JAVA_HOME name it.")
    if not os.access(arguments.program, os.X_OK):
        sys.exit(f"{arguments.program} is not a program: make it with `cargo build --release`, and name target/release/glossator.")
    from pyspark.sql import SparkSession

    spark = SparkSession.builder.appName("glossator").getOrCreate()
    options = ["--date", arguments.date] if arguments.date else []
    run(spark, os.path.abspath(arguments.program), arguments.source, arguments.target, arguments.partitions, options)
    spark.stop()


if __name__ == "__main__":
    main()
