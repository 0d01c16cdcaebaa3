package io.github.glosslint.cli.arguments;

import io.github.glosslint.cli.console.UsageException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parses the arguments that concern external URLs. */
public final class WebArguments {

  /** A part of the 1,024 files that a process may usually open. */
  private static final int MOST_CONNECTIONS = 900;

  private static final Duration LONGEST = Duration.ofHours(24);

  private static final String DURATION = "([0-9]{1,9}) ?(ms|s|m|h)?";

  /** Options that mean nothing where the web is not asked. */
  private static final List<String> DEPENDENT =
      List.of(
          "cache",
          "scheduled",
          "header",
          "allow-private",
          "allow-address",
          "max-per-host",
          "max-connections",
          "interval",
          "timeout",
          "deadline",
          "second-look",
          "seed");

  /** All options about the web. */
  static final Set<String> ALL = all();

  private final ArgumentValues values;

  WebArguments(ArgumentValues values) {
    this.values = values;
  }

  private static Set<String> all() {
    Set<String> all = new HashSet<>(DEPENDENT);
    all.addAll(List.of("urls", "no-urls", "offline"));
    return Set.copyOf(all);
  }

  /**
   * What is to be asked of the web.
   *
   * @param audit whether the command asks the web even without {@code --urls}
   * @return null if nothing is
   */
  @Nullable WebRequest request(boolean audit) throws UsageException {
    boolean urls = values.has("urls");
    if (urls && values.has("no-urls")) {
      throw UsageException.arguments("--urls and --no-urls contradict each other");
    }
    if (!audit && !urls) {
      checkNothingDependsOnTheWeb();
      return null;
    }
    List<TrustedHeader> headers = new ArrayList<>();
    for (String header : values.all("header")) {
      headers.add(TrustedHeader.parse(header));
    }
    WebRequest request =
        new WebRequest(
            audit,
            values.last("cache"),
            values.has("scheduled"),
            values.has("allow-private"),
            values.all("allow-address"),
            count("max-per-host"),
            count("max-connections"),
            duration("interval", Duration.ZERO),
            duration("timeout", Duration.ofMillis(1)),
            duration("deadline", Duration.ofMillis(1)),
            duration("second-look", Duration.ZERO),
            seed(),
            headers);
    return values.has("no-urls") || values.has("offline") ? null : request;
  }

  private void checkNothingDependsOnTheWeb() throws UsageException {
    for (String option : DEPENDENT) {
      if (values.has(option)) {
        throw UsageException.arguments("--" + option + " needs audit or --urls");
      }
    }
  }

  private OptionalInt count(String option) throws UsageException {
    String value = values.last(option);
    if (value == null) {
      return OptionalInt.empty();
    }
    if (value.matches("[0-9]{1,4}")) {
      int count = Integer.parseInt(value);
      if (count >= 1 && count <= MOST_CONNECTIONS) {
        return OptionalInt.of(count);
      }
    }
    throw UsageException.arguments(
        "--" + option + " takes a number from 1 to " + MOST_CONNECTIONS + ", not " + value);
  }

  private OptionalLong seed() throws UsageException {
    String value = values.last("seed");
    try {
      return value == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(value));
    } catch (NumberFormatException e) {
      throw UsageException.arguments("--seed takes a whole number, not " + value);
    }
  }

  private @Nullable Duration duration(String option, Duration least) throws UsageException {
    String value = values.last(option);
    if (value == null) {
      return null;
    }
    // Compiled here, where few runs come.
    Matcher matcher = Pattern.compile(DURATION).matcher(value);
    if (!matcher.matches()) {
      throw UsageException.arguments(
          "--" + option + " takes a time such as 30, 30s, 5m, 1h or 250ms, not " + value);
    }
    long count = Long.parseLong(matcher.group(1));
    String unit = matcher.group(2);
    Duration duration =
        switch (unit == null ? "s" : unit) {
          case "ms" -> Duration.ofMillis(count);
          case "m" -> Duration.ofMinutes(count);
          case "h" -> Duration.ofHours(count);
          default -> Duration.ofSeconds(count);
        };
    if (duration.compareTo(least) < 0 || duration.compareTo(LONGEST) > 0) {
      String range = least.isZero() ? "up to 24h" : "above 0 and up to 24h";
      throw UsageException.arguments("--" + option + " takes a time " + range + ", not " + value);
    }
    return duration;
  }
}
