package io.github.glosslint.benchmarks;

/** One of the addresses that {@link UrlServer} answers at, and what was asked of it. */
final class ServedHost {

  /** From 0 on. */
  final int index;

  final String address;

  /** How many requests there were. */
  int requests;

  /** How many connections were opened. */
  int connections;

  /** Requests that are read and not yet answered. */
  int running;

  /** The most of {@link #running}. */
  int mostRunning;

  /** How long clients had to wait by intent, all requests together, in ms. */
  long millis;

  /** Pauses that were asked for, in ms. */
  long pauses;

  /** Whether it said 429 already: it does so once. */
  boolean wasBusy;

  ServedHost(int index, String address) {
    this.index = index;
    this.address = address;
  }

  void began(int wait) {
    requests++;
    millis += wait;
    running++;
    mostRunning = Math.max(mostRunning, running);
  }

  /** Forgets everything but what is still running. */
  void reset() {
    requests = 0;
    connections = 0;
    mostRunning = running;
    millis = 0;
    pauses = 0;
    wasBusy = false;
  }

  /** A line for programs: address, requests, connections, most at a time, ms, ms of pauses. */
  String line() {
    return String.join(
        " ",
        "host",
        address,
        String.valueOf(requests),
        String.valueOf(connections),
        String.valueOf(mostRunning),
        String.valueOf(millis),
        String.valueOf(pauses));
  }
}
