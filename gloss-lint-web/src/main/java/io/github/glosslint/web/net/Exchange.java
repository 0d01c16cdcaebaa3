package io.github.glosslint.web.net;

import io.github.glosslint.verdict.Cause;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The result of one request, which is one hop: redirects are not followed. */
public sealed interface Exchange {

  /** How long it took, in ns. */
  long nanos();

  /**
   * The server answered.
   *
   * @param headers the first value of each header, by its name in lower case
   * @param page what was seen of the body; null if it was not looked at
   */
  record Answer(int status, Map<String, String> headers, @Nullable Page page, long nanos)
      implements Exchange {

    public Answer {
      Map<String, String> lower = new TreeMap<>();
      headers.forEach((name, value) -> lower.putIfAbsent(name.toLowerCase(Locale.ROOT), value));
      headers = java.util.Collections.unmodifiableMap(lower);
    }

    /** A header's value; null if there is none. */
    public @Nullable String header(String lowerCaseName) {
      return headers.get(lowerCaseName);
    }
  }

  /**
   * The server did not answer, or not with HTTP.
   *
   * @param evidence a clause such as {@code connection refused}
   */
  record Fault(Cause cause, String evidence, long nanos) implements Exchange {}

  /**
   * What was seen of a page.
   *
   * @param missingFragments of those asked for, as they were asked for, the ones that it does not
   *     have beyond doubt
   * @param challenge the name of the bot wall that it is; null if it is not one
   * @param text of the body, decoded as UTF-8, if it was asked for; else empty
   * @param broken why its body ended early; null if it did not, or was not needed whole
   */
  record Page(
      Set<String> missingFragments,
      @Nullable String challenge,
      String text,
      @Nullable Fault broken) {

    public Page {
      missingFragments = Set.copyOf(missingFragments);
    }
  }
}
