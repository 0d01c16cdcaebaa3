package io.github.glosslint.verdict;

/**
 * The requests that a check of URLs made to one host.
 *
 * @param urls the number of URLs of this host in documents
 * @param requests the number of requests sent to it, including those for redirects from other hosts
 * @param notAlive how many of its URLs are dead, blocked or unreachable
 * @param millis the total time that its requests took, in ms
 * @param pauses how often it asked for a pause
 */
public record HostSummary(
    String host, int urls, int requests, int notAlive, long millis, int pauses) {

  /** The requests of two checks to the same host. */
  HostSummary and(HostSummary other) {
    return new HostSummary(
        host,
        urls + other.urls,
        requests + other.requests,
        notAlive + other.notAlive,
        millis + other.millis,
        pauses + other.pauses);
  }
}
