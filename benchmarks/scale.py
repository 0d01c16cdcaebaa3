#!/usr/bin/env python3
"""The figures of docs/scale.md: what a repository costs, and how long many URLs take.

usage: benchmarks/scale.py [--urls 10000,100000,1000000,10000000] [--workers 1,4,16,64] [--memory 16g] FOLDER...

Prints, as tables: for each folder, processor time, memory and the file of a shard of a check without the web; what
questions about its URLs take; and what the scheduler needs for many URLs on a virtual clock. Needs the benchmarks.jar,
see benchmarks/README.md. The last size takes minutes and some GB.
"""

import argparse
import pathlib
import resource
import subprocess
import sys
import tempfile

REPOSITORY = pathlib.Path(__file__).resolve().parent.parent
JARS = REPOSITORY / "benchmarks/target"


def measured(command, folder):
    """Processor seconds and peak MB of a command, whose output counts for nothing."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    timed = ["/usr/bin/env", "python3", "-c", PEAK, *map(str, command)]
    peak = subprocess.run(timed, cwd=folder, stdout=subprocess.PIPE, check=True).stdout
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return seconds, int(peak) / 1024


# A process of its own, since the peak of children is that of the largest so far.
PEAK = """
import resource, subprocess, sys
subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""


def shards(folders):
    print("| folder | documents, MB | processor, s | s per MB | memory, MB | shard, MB | shard per MB |")
    print("|---|--:|--:|--:|--:|--:|--:|")
    for folder in folders:
        documents = subprocess.run(
            [REPOSITORY / "gloss-lint", "--list-files", folder], stdout=subprocess.PIPE, text=True, check=True, cwd=folder
        ).stdout.splitlines()
        size = sum((folder / name).stat().st_size for name in documents) / 1e6
        with tempfile.TemporaryDirectory() as work:
            shard = pathlib.Path(work) / "one.shard"
            command = [REPOSITORY / "gloss-lint", "check", "--shard", "1/1", "--shard-file", shard, folder]
            seconds, peak = measured(command, folder)
            written = shard.stat().st_size / 1e6
        print(
            f"| {folder.name} | {size:.2f} | {seconds:.2f} | {seconds / size:.3f} | {peak:.0f}"
            f" | {written:.2f} | {written / size:.2f} |",
            flush=True,
        )


def java(memory, name, *arguments):
    command = ["java", f"-Xmx{memory}", "-XX:+UseSerialGC", "-cp", f"{JARS}/benchmarks.jar:{JARS}/lib/*", name]
    subprocess.run([*command, *map(str, arguments)], check=True)


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("--urls", default="10000,100000,1000000,10000000")
    parser.add_argument("--workers", default="1,4,16,64")
    parser.add_argument("--memory", default="16g")
    parser.add_argument("folders", nargs="*", type=pathlib.Path)
    options = parser.parse_args()
    if not (JARS / "benchmarks.jar").exists():
        sys.exit("there is no benchmarks.jar; see benchmarks/README.md")
    folders = [folder.resolve() for folder in options.folders]
    shards(folders)
    print("\n| folder | URLs asked | one, s | all, s | ms per URL | bytes of an answer | bytes of addresses |")
    print("|---|--:|--:|--:|--:|--:|--:|", flush=True)
    if folders:
        java("1g", "io.github.glosslint.benchmarks.TargetsBench", *folders)
    for mode in "runs", "queues":
        print(
            f"\n| {mode}: URLs | hosts | of the first | workers | URLs asked | requests | time | times the bound"
            " | most under way | under way | memory, MB | processor, s |"
        )
        print("|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|", flush=True)
        for urls in options.urls.split(","):
            for workers in options.workers.split(","):
                java(options.memory, "io.github.glosslint.web.ScaleSimulation", mode, urls, workers)


if __name__ == "__main__":
    main()
