package io.github.glosslint.cli.arguments;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * How to check external URLs; whatever was not given is empty or null.
 *
 * @param tables whether the summary lists hosts and URLs
 * @param cache as given
 * @param scheduled whether the arguments say that nobody waits for the run
 * @param allowedAddresses addresses and ranges, as given
 * @param headers each for one origin
 */
public record WebRequest(
    boolean tables,
    @Nullable String cache,
    boolean scheduled,
    boolean allowPrivate,
    List<String> allowedAddresses,
    OptionalInt maxPerHost,
    OptionalInt maxConnections,
    @Nullable Duration interval,
    @Nullable Duration timeout,
    @Nullable Duration deadline,
    @Nullable Duration secondLook,
    OptionalLong seed,
    List<TrustedHeader> headers) {

  public WebRequest {
    allowedAddresses = List.copyOf(allowedAddresses);
    headers = List.copyOf(headers);
  }
}
