"""Imports an export into a project of doccano itself, exports it from there, and reads that with `glossator convert`.

doccano is a server; its own importer and exporter run here without one, on a database in a temporary folder. How to run it: README.md
beside this file.
"""

import argparse
import json
import os
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]


def start(folder):
    """doccano with an empty database."""
    import backend

    os.environ.update(DATABASE_URL=f"sqlite:///{folder}/doccano.sqlite", SECRET_KEY="-", DJANGO_SETTINGS_MODULE="config.settings.base")
    os.environ["STANDALONE"] = "True"
    sys.path.insert(0, os.path.dirname(backend.__file__))
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", verbosity=0)
    call_command("create_roles", verbosity=0)


def project(uses_relations):
    from django.contrib.auth.models import User
    from projects.models import SequenceLabelingProject

    user, _ = User.objects.get_or_create(username="anna")
    made = SequenceLabelingProject.objects.create(
        name="ferries", created_by=user, project_type="SequenceLabeling", allow_overlapping=True,
        use_relation=uses_relations, collaborative_annotation=True,
    )
    made.add_admin()
    return made, user


def bring(path, made, user, task):
    from data_import.datasets import load_dataset
    from data_import.pipeline.catalog import create_file_format
    from data_import.pipeline.readers import FileName

    file = FileName(full_path=str(path), generated_name=path.name, upload_name=path.name)
    dataset = load_dataset(task, create_file_format("JSONL"), [file], made, encoding="utf_8")
    dataset.save(user)
    assert not dataset.errors, [error.dict() for error in dataset.errors]


def take(made, folder, file_format):
    from data_export.celery_tasks import create_collaborative_dataset
    from data_export.pipeline.factories import create_formatter, create_writer

    create_collaborative_dataset(made, str(folder), False, create_formatter(made, file_format), create_writer(file_format))
    return pathlib.Path(folder, "all.jsonl")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", default=ROOT / "target/debug/glossator")
    program = parser.parse_args().program
    golden = ROOT / "tests/golden/formats/ferries.doccano.jsonl"
    written = json.loads(golden.read_text())
    with tempfile.TemporaryDirectory() as folder:
        start(folder)
        for uses_relations in (False, True):
            from examples.models import Example

            made, user = project(uses_relations)
            bring(golden, made, user, "RelationExtraction" if uses_relations else "SequenceLabeling")
            example = Example.objects.get(project=made)
            assert example.text == written["text"]
            spans = sorted([one.start_offset, one.end_offset, one.label.text] for one in example.spans.all())
            assert spans == sorted(written["label"]), spans
            relations = example.relations.count()
            assert relations == (len(written["relations"]) if uses_relations else 0)

            exported = take(made, folder, "JSONL")
            read = subprocess.run([program, "convert", exported, "--to", "doccano"], check=True, capture_output=True, text=True)
            again = json.loads(read.stdout)
            assert again["text"] == written["text"]
            assert sorted(again["label"]) == sorted(written["label"]), read.stderr
            print(f"doccano: {len(spans)} spans, {relations} relations in its project; its export comes back with {len(again['label'])} labels")


if __name__ == "__main__":
    main()
