package io.github.glosslint.web;

/**
 * What a check of URLs did with a host.
 *
 * @param urls of the host that documents name
 * @param requests that were made to it, redirects from other hosts included
 * @param notAlive URLs of it that are dead, blocked or unreachable
 * @param millis time that its requests took together, in ms
 * @param pauses how often it asked to be left alone
 */
public record HostSummary(
    String host, int urls, int requests, int notAlive, long millis, int pauses) {}
