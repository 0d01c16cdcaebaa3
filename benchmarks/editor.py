#!/usr/bin/env python3
"""How long an editor waits for the findings of a page after a key, and what memory the server takes.

    benchmarks/editor.py [--keys N] [--tool GLOSS_LINT] TREE...

Starts the language server on each tree, opens a page in the middle of the list of pages, and types: a key every 350 ms,
with a pause of 1.5 s after each fifth, so that keys meet the report of everything as well as silence. Each key changes a
finding at the end of the page; the answer is the diagnostics of that version. The first key, which waits for the tree to
be read, is told on its own. A tree of Jekyll has a row more, for a file of definitions that its pages include.

Prints the rows of the table in RESULTS.md, with the load of the machine around each.
"""

import argparse
import json
import os
import pathlib
import queue
import subprocess
import threading
import time


class Server:
    """The language server, spoken to over its standard streams."""

    def __init__(self, tool, tree):
        self.process = subprocess.Popen(
            [tool, "server"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=tree
        )
        self.messages = queue.Queue()
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self):
        out = self.process.stdout
        while True:
            length = 0
            while line := out.readline().strip():
                name, value = line.split(b": ")
                if name == b"Content-Length":
                    length = int(value)
            if not length:
                return
            self.messages.put((time.perf_counter(), json.loads(out.read(length))))

    def send(self, method, params, number=None):
        message = {"jsonrpc": "2.0", "method": method, "params": params}
        if number is not None:
            message["id"] = number
        body = json.dumps(message).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()

    def wait(self, wanted):
        """The time at which a message came for which `wanted` is true."""
        while True:
            at, message = self.messages.get(timeout=300)
            if wanted(message):
                return at

    def peak_memory(self):
        """In MiB."""
        for line in open(f"/proc/{self.process.pid}/status"):
            if line.startswith("VmHWM"):
                return int(line.split()[1]) // 1024
        return 0


def end(text):
    """The line and column behind the last line."""
    return text.count("\n"), 0


def fragment(text):
    """The line and column of the fragment of the first definition that has one."""
    return next((n, line.rindex("#") + 1) for n, line in enumerate(text.splitlines()) if "]:" in line and "#" in line)


def measure(tool, tree, keys, name, files, page, at, written):
    load = os.getloadavg()[0]
    text = page.read_text(encoding="utf-8")
    uri = page.as_uri()
    server = Server(tool, tree)
    folder = {"uri": pathlib.Path(tree).as_uri(), "name": "tree"}
    server.send("initialize", {"processId": None, "capabilities": {}, "workspaceFolders": [folder]}, 1)
    server.wait(lambda m: m.get("id") == 1)
    server.send("initialized", {})
    document = {"uri": uri, "languageId": "markdown", "version": 1, "text": text}
    server.send("textDocument/didOpen", {"textDocument": document})
    line, column = at(text)
    times = []
    for version in range(2, keys + 3):
        # To the end of the line, which is there only from the first key on where it is the last.
        stop = {"line": line, "character": 999} if column else {"line": line + 1, "character": 0}
        range_ = {"start": {"line": line, "character": column}, "end": stop}
        change = {"range": range_, "text": written.format(version)}
        begin = time.perf_counter()
        server.send(
            "textDocument/didChange",
            {"textDocument": {"uri": uri, "version": version}, "contentChanges": [change]},
        )
        answered = server.wait(
            lambda m: m.get("method") == "textDocument/publishDiagnostics"
            and m["params"]["uri"] == uri
            and (m["params"].get("version") or 0) >= version
        )
        times.append(1000 * (answered - begin))
        time.sleep(0.35 if version % 5 else 1.5)
    memory = server.peak_memory()
    server.send("shutdown", None, 2)
    server.send("exit", None)
    server.process.wait(30)
    first, rest = times[0], sorted(times[1:])
    print(
        f"| {name} | {files:,} | {first:.0f} ms | {rest[len(rest) // 2]:.0f} ms "
        f"| {rest[len(rest) * 99 // 100]:.0f} ms | {rest[-1]:.0f} ms | {memory} MiB | {load:.1f}–{os.getloadavg()[0]:.1f} |",
        flush=True,
    )


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    here = pathlib.Path(__file__).resolve().parent
    parser.add_argument("--tool", default=str(here.parent / "gloss-lint"))
    parser.add_argument("--keys", type=int, default=200)
    parser.add_argument("trees", nargs="+", metavar="TREE")
    arguments = parser.parse_args()
    print("| what is edited | files | first | p50 | p99 | most | memory | load |\n|---|--:|--:|--:|--:|--:|--:|--:|")
    for tree in map(pathlib.Path, map(os.path.abspath, arguments.trees)):
        files = sorted(p for p in tree.rglob("*.md") if ".git" not in p.parts)
        shown = [p for p in files if "_includes" in p.parts]
        pages = [p for p in files if "_includes" not in p.parts]
        edits = [(tree.name, pages, end, "[x](no-such-page-{}.md)\n")]
        if shown:
            edits.append((f"{tree.name}, an include of definitions", shown, fragment, "nowhere-{}"))
        for name, some, at, written in edits:
            measure(arguments.tool, str(tree), arguments.keys, name, len(files), some[len(some) // 2], at, written)


if __name__ == "__main__":
    main()
