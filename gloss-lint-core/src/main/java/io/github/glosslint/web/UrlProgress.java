package io.github.glosslint.web;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How far a check of URLs is.
 *
 * @param done URLs with a verdict that may still change for the better in a second look
 * @param total URLs to ask for
 * @param parkedHosts hosts that asked for a pause and are left alone meanwhile
 * @param remaining an estimate; null while there is none
 * @param secondLook whether what was not alive is tried again
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
