#!/usr/bin/env python3
"""Whole-process comparison of gloss-lint with its peers, run in turn on the same trees.

usage: benchmarks/compare.py [--runs 7] [--java HOME ...] [--corpus FOLDER] [--work FOLDER]

Needs npm for the peers (rumdl, markdownlint-cli2), which it installs into the work folder. Prints the
median wall time, the peak resident memory and the ratio to rumdl's link rules for each tree. These
numbers are for reading, not for passing: nothing fails because a machine is slow. Processor seconds (user and
system) say more than the clock on a machine that others use as well.
"""

import argparse
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
REPOSITORY = HERE.parent
LINK_RULES = "MD042,MD051,MD052,MD053,MD057"
PEERS = ("rumdl", "markdownlint-cli2")
TREES = {"1,000 files": ("965", "12"), "10,000 files": ("9753", "45")}


def run(command, cwd, environment):
    """Seconds, processor seconds and peak resident MiB of one process, its output thrown away."""
    start = time.perf_counter()
    process = subprocess.Popen(
        command, cwd=cwd, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        sys.exit(f"exit {process.returncode}: {' '.join(map(str, command))}")
    return seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def generated(work, name, files, megabytes):
    generator = HERE / "src/main/java/io/github/glosslint/benchmarks/TreeGenerator.java"
    tree = work / name
    if not tree.exists():
        subprocess.run(
            ["java", str(generator), str(REPOSITORY), str(tree), files, megabytes], check=True
        )
    return tree


def contenders(work, javas):
    binaries = work / "node_modules" / ".bin"
    for java in javas:
        environment = dict(os.environ, JAVA_HOME=java) if java else dict(os.environ)
        name = f"gloss-lint, all rules ({pathlib.Path(java).name})" if java else "gloss-lint, all rules"
        yield name, lambda tree: [REPOSITORY / "gloss-lint", tree], environment
    yield "cat", lambda tree: ["sh", "-c", f"find '{tree}' -name '*.md' -exec cat {{}} +"], None
    yield (
        "rumdl, link rules",
        lambda tree: [binaries / "rumdl", "check", "--no-cache", "-e", LINK_RULES, tree],
        None,
    )
    yield "rumdl, all rules", lambda tree: [binaries / "rumdl", "check", "--no-cache", tree], None
    yield "markdownlint-cli2", lambda tree: [binaries / "markdownlint-cli2", f"{tree}/**/*.md"], None


def measure(name, tree, runs, competitors):
    print(f"\n{name}")
    results = {who: [] for who, _, _ in competitors}
    for turn in range(runs + 1):
        for who, command, environment in competitors:
            result = run(command(tree), tree, environment)
            if turn > 0:
                results[who].append(result)
    peer = results.get("rumdl, link rules")
    print(f"  {'':44} {'median s':>9} {'min':>7} {'max':>7} {'CPU s':>7} {'MiB':>6} {'of rumdl: s':>12} {'CPU':>7}")
    for who, rows in results.items():
        seconds, processor, memory = zip(*rows)
        line = (
            f"  {who:44} {statistics.median(seconds):9.3f} {min(seconds):7.3f} {max(seconds):7.3f}"
            f" {statistics.median(processor):7.3f} {max(memory):6.0f}"
        )
        if peer:
            line += f" {statistics.median(seconds) / statistics.median(p[0] for p in peer):11.2f}x"
            line += f" {statistics.median(processor) / statistics.median(p[1] for p in peer):6.2f}x"
        print(line, flush=True)


def one_page(page, runs, javas):
    """A page of 85 KB by the launcher, and by nothing but java -jar."""
    newest = (REPOSITORY / ".gloss-lint" / "built").read_text().splitlines()[0]
    jar = REPOSITORY / ".gloss-lint" / newest / "gloss-lint.jar"
    competitors = []
    for java in javas:
        environment = dict(os.environ, JAVA_HOME=java) if java else dict(os.environ)
        home = java or os.environ.get("JAVA_HOME")
        binary = pathlib.Path(home) / "bin" / "java" if home else "java"
        name = pathlib.Path(java).name if java else "java"
        competitors.append(
            (f"./gloss-lint ({name})", lambda tree: [REPOSITORY / "gloss-lint", tree], environment)
        )
        competitors.append(
            (f"java -jar ({name})", lambda tree, binary=binary: [binary, "-jar", jar, tree], environment)
        )
    measure("one page of 85 KB", page, runs, competitors)


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--runs", type=int, default=7)
    options.add_argument("--java", action="append", default=[], help="a JAVA_HOME; repeatable")
    options.add_argument("--corpus", help="a checked-out site to measure as well")
    options.add_argument("--work", default=str(pathlib.Path(tempfile.gettempdir()) / "gloss-lint-benchmarks"))
    arguments = options.parse_args()
    work = pathlib.Path(arguments.work).resolve()
    work.mkdir(parents=True, exist_ok=True)
    if not (work / "node_modules" / ".bin" / PEERS[0]).exists():
        subprocess.run(["npm", "install", "--silent", "--prefix", str(work), *PEERS], check=True)
    trees = {"corpus": pathlib.Path(arguments.corpus).resolve()} if arguments.corpus else {}
    for name, (files, megabytes) in TREES.items():
        trees[name] = generated(work, f"tree-{files}", files, megabytes)
    competitors = list(contenders(work, arguments.java or [None]))
    for java in arguments.java or [None]:
        # Builds, and makes the class archive where this JVM has none yet; it is written behind our back.
        environment = dict(os.environ, JAVA_HOME=java) if java else None
        subprocess.run([REPOSITORY / "gloss-lint", "--version"], env=environment, check=True)
    time.sleep(15)
    one_page(generated(work, "page", "1", "0.085"), arguments.runs, arguments.java or [None])
    for name, tree in trees.items():
        measure(name, tree, arguments.runs, competitors)


if __name__ == "__main__":
    main()
