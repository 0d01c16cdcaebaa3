package io.github.glosslint.web.queue;

/**
 * How fast requests are sent to a host.
 *
 * @param concurrency requests at a time
 * @param intervalNanos between the starts of two requests, in ns; it varies by a fifth
 */
public record Pace(int concurrency, long intervalNanos) {}
