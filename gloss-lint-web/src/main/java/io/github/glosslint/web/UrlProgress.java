package io.github.glosslint.web;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The progress of a URL check.
 *
 * @param done URLs with a verdict, which may still improve when they are checked again
 * @param total URLs to check
 * @param parkedHosts hosts that are paused at their request
 * @param remaining estimated time left; null if unknown
 * @param secondLook whether failed URLs are being checked again
 */
public record UrlProgress(
    int done,
    int total,
    int alive,
    int dead,
    int blocked,
    int unreachable,
    int parkedHosts,
    @Nullable Duration remaining,
    boolean secondLook) {}
