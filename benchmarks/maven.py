#!/usr/bin/env python3
"""What the goal check costs, as whole Maven processes beside a goal that does nothing."""

import argparse
import os
import pathlib
import resource
import shutil
import statistics
import subprocess
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
VERSION = "0.1.0-SNAPSHOT"
POM = """<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>bench</groupId>
  <artifactId>bench</artifactId>
  <version>1</version>
  <packaging>pom</packaging>
</project>
"""


def build():
    mvnw = [str(ROOT / "mvnw"), "-q", "-B", "-Dmaven.test.skip=true"]
    subprocess.run(mvnw + ["-pl", "gloss-lint-maven-plugin", "-am", "install"], cwd=ROOT, check=True)
    subprocess.run(mvnw + ["-f", "benchmarks/empty-plugin", "install"], cwd=ROOT, check=True)


def run(maven, folder, goal):
    """Seconds of the clock and of the processor."""
    command = [maven, "-o", "-q", "-B", f"io.github.glosslint:{goal}", "-Dgloss-lint.failOnViolation=false"]
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL)
    after, end = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return end - start, used


def compare(maven, folder, pairs):
    goals = {
        "nothing": f"empty-maven-plugin:{VERSION}:nothing",
        "check": f"gloss-lint-maven-plugin:{VERSION}:check",
    }
    taken = {name: [] for name in goals}
    for pair in range(pairs + 1):
        for name, goal in goals.items():
            seconds = run(maven, folder, goal)
            if pair:  # the first does not count
                taken[name].append(seconds)
    for name, times in taken.items():
        clock, processor = (statistics.median(column) for column in zip(*times))
        print(f"  {name:8} {clock:5.2f} s, CPU {processor:5.2f} s")
    more = [statistics.median(c[i] - n[i] for c, n in zip(taken["check"], taken["nothing"])) for i in (0, 1)]
    print(f"  more     {more[0]:5.2f} s, CPU {more[1]:5.2f} s (medians of {pairs} pairs)")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--maven", action="append", help="an mvn to use; default: this checkout's mvnw")
    parser.add_argument("--pairs", type=int, default=11)
    parser.add_argument("--docs", action="append", default=[], help="a folder of documents to check as well")
    parser.add_argument("--no-build", action="store_true", help="the plugins are in the local repository already")
    arguments = parser.parse_args()
    if not arguments.no_build:
        build()
    for maven in map(os.path.abspath, arguments.maven or [ROOT / "mvnw"]):
        for docs in [None, *arguments.docs]:
            with tempfile.TemporaryDirectory() as folder:
                (pathlib.Path(folder) / "pom.xml").write_text(POM)
                if docs:
                    shutil.copytree(docs, pathlib.Path(folder) / "docs")
                print(f"{maven}, {docs or 'an empty project'}:")
                compare(maven, folder, arguments.pairs)


if __name__ == "__main__":
    main()
