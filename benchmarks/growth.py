#!/usr/bin/env python3
"""How processor time and memory of ./gloss-lint grow with what it reads.

usage: benchmarks/growth.py [--runs 3] [--sizes 1000,3000,...] [--only files,links,...] [--work FOLDER]

Makes trees of 1,000 to 100,000 files, and single files of as many links, headings, definitions or findings, and prints
for each size the least processor time and the largest memory of some runs; and the exponent between a size and the one
before: 1 is linear, 2 quadratic. Small sizes are below 1, because starting takes most of their time. Ends with 1 if an
exponent of the processor time from the middle size to the largest is more than --most.
"""

import argparse
import math
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

REPOSITORY = pathlib.Path(__file__).resolve().parent.parent
SIZES = "1000,3000,10000,30000,100000"

# Headings that misspelt fragments may have meant; a page has hardly more.
TARGETS = 1000


def files(count):
    """Pages in folders of a hundred; each leads to two others."""
    for i in range(count):
        near = (i + 1) % count
        far = i * 31 % count
        yield (
            f"part-{i // 100}/page-{i}.md",
            f"# Page {i}\n\nSee [the next](../part-{near // 100}/page-{near}.md) and"
            f" [another](../part-{far // 100}/page-{far}.md#page-{far}).\n",
        )


def one(lines):
    yield "page.md", "\n".join(lines) + "\n"


def links(count):
    """Links of one page to anchors and to a file."""
    headings = [f"## Section {i}\n" for i in range(TARGETS)]
    return one(headings + [f"- [a](#section-{i % TARGETS}) or [b](page.md?{i})" for i in range(count // 2)])


def headings(count):
    return one(f"## Section {i}\n" for i in range(count))


def definitions(count):
    """Definitions of one page, each of which is used."""
    return one([f"[label {i}]" for i in range(count)] + [""] + [f"[label {i}]: page.md?{i}" for i in range(count)])


def findings(count):
    """Misspelt fragments of one page, for each of which something similar is looked for."""
    headings = [f"## Section {i}\n" for i in range(TARGETS)]
    return one(headings + [f"- [a](#sektion-{i % TARGETS}-{i})" for i in range(count)])


def missing(count):
    """Pages with one misspelt destination each."""
    for path, text in files(count):
        yield path, text.replace("[the next](../part", "[the next](../prt")


def names(count):
    """One page of misspelt labels, and as many others that they may have meant."""
    return one([f"[Label {i}s][lable {i}]" for i in range(count)] + [""] + [f"[label {i}]: page.md" for i in range(count)])


KINDS = {kind.__name__: kind for kind in (files, links, headings, definitions, findings, missing, names)}


def tree(work, kind, count):
    folder = work / f"{kind}-{count}"
    if not folder.exists():
        unfinished = folder.with_name(folder.name + ".new")
        shutil.rmtree(unfinished, ignore_errors=True)
        for path, text in KINDS[kind](count):
            file = unfinished / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        unfinished.rename(folder)
    return folder


def run(folder):
    """Processor seconds and peak resident MiB of one process, its output thrown away."""
    command = [REPOSITORY / "gloss-lint", "check", ".", "--no-github", "--no-cache", "--fail-on", "never"]
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"exit {process.returncode} in {folder}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def exponent(small, large):
    """The slope between two points on scales of logarithms."""
    return math.log(large[1] / small[1]) / math.log(large[0] / small[0])


def measure(work, kind, sizes, runs):
    """Prints a table; gives the exponent of the processor time from the middle size to the largest."""
    print(f"\n{kind}: {KINDS[kind].__doc__ or 'Headings of one page.'}")
    print(f"  {'':>9} {'CPU s':>8} {'exponent':>9} {'MiB':>7} {'exponent':>9}")
    processor, memory = [], []
    for size in sizes:
        folder = tree(work, kind, size)
        results = [run(folder) for _ in range(runs)]
        processor.append((size, min(seconds for seconds, _ in results)))
        memory.append((size, max(peak for _, peak in results)))
        slopes = [f"{exponent(points[-2], points[-1]):9.2f}" if len(points) > 1 else " " * 9 for points in (processor, memory)]
        print(f"  {size:>9,} {processor[-1][1]:8.2f} {slopes[0]} {memory[-1][1]:7.0f} {slopes[1]}", flush=True)
    if len(sizes) < 2:
        return 0
    overall = exponent(processor[(len(sizes) - 1) // 2], processor[-1])
    print(f"  from {sizes[(len(sizes) - 1) // 2]:,} to {sizes[-1]:,}: {overall:.2f}")
    return overall


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--runs", type=int, default=3)
    options.add_argument("--sizes", default=SIZES)
    options.add_argument("--only", default=",".join(KINDS), help="some of " + ", ".join(KINDS))
    options.add_argument("--most", type=float, default=1.15, help="the largest exponent that is no failure")
    options.add_argument("--work", default=str(pathlib.Path(tempfile.gettempdir()) / "gloss-lint-benchmarks"))
    arguments = options.parse_args()
    work = pathlib.Path(arguments.work).resolve() / "growth"
    work.mkdir(parents=True, exist_ok=True)
    subprocess.run([REPOSITORY / "gloss-lint", "--version"], check=True)
    sizes = sorted(int(size) for size in arguments.sizes.split(","))
    steep = {}
    for kind in arguments.only.split(","):
        overall = measure(work, kind, sizes, arguments.runs)
        if overall > arguments.most:
            steep[kind] = overall
    for kind, overall in steep.items():
        print(f"\n{kind} grow by an exponent of {overall:.2f}, more than {arguments.most}")
    sys.exit(1 if steep else 0)


if __name__ == "__main__":
    main()
