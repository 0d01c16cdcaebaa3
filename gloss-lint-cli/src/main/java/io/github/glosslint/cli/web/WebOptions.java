package io.github.glosslint.cli.web;

import io.github.glosslint.cli.arguments.Request;
import io.github.glosslint.cli.arguments.TrustedHeader;
import io.github.glosslint.cli.arguments.WebRequest;
import io.github.glosslint.cli.console.Environment;
import io.github.glosslint.cli.console.UsageException;
import io.github.glosslint.web.BuildServer;
import io.github.glosslint.web.UrlOptions;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Converts a {@link WebRequest} and the environment to the library's options. */
public final class WebOptions {

  private WebOptions() {}

  /**
   * The options.
   *
   * @throws UsageException if a path, an origin or a proxy is none
   */
  public static UrlOptions of(WebRequest web, Environment environment) throws UsageException {
    Map<String, String> variables = environment.variables();
    UrlOptions.Builder builder =
        UrlOptions.builder()
            .allowPrivate(web.allowPrivate())
            .scheduled(web.scheduled() || BuildServer.isScheduled(variables));
    web.maxPerHost().ifPresent(builder::maxPerHost);
    web.maxConnections().ifPresent(builder::maxConnections);
    web.seed().ifPresent(builder::seed);
    set(web.interval(), builder::interval);
    set(web.timeout(), builder::timeout);
    set(web.deadline(), builder::deadline);
    set(web.secondLook(), builder::secondLookAfter);
    String cache = web.cache();
    if (cache != null) {
      builder.cache(Request.resolve(environment.workingDirectory(), cache));
    }
    EnvironmentProxies proxies = EnvironmentProxies.of(variables);
    if (proxies != null) {
      proxies.use(builder);
    }
    askGitHub(variables, builder);
    for (TrustedHeader header : web.headers()) {
      add(header, builder);
    }
    for (String range : web.allowedAddresses()) {
      allow(range, builder);
    }
    return builder.build();
  }

  private static void askGitHub(Map<String, String> variables, UrlOptions.Builder builder)
      throws UsageException {
    try {
      BuildServer.askGitHub(variables, builder);
    } catch (IllegalArgumentException e) {
      throw UsageException.arguments(String.valueOf(e.getMessage()));
    }
  }

  private static void set(@Nullable Duration value, Consumer<Duration> setter) {
    if (value != null) {
      setter.accept(value);
    }
  }

  private static void allow(String range, UrlOptions.Builder builder) throws UsageException {
    try {
      builder.allowAddress(range);
    } catch (IllegalArgumentException e) {
      throw UsageException.arguments("--allow-address: " + e.getMessage());
    }
  }

  private static void add(TrustedHeader header, UrlOptions.Builder builder) throws UsageException {
    try {
      builder.header(header.origin(), header.name(), header.value());
    } catch (IllegalArgumentException e) {
      throw UsageException.arguments("--header: " + e.getMessage());
    }
  }
}
