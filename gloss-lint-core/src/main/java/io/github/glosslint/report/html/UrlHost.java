package io.github.glosslint.report.html;

import io.github.glosslint.finding.Finding;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The host that a URL names, for people who look for all that is wrong with it. */
final class UrlHost {

  private static final Pattern AUTHORITY =
      Pattern.compile(
          "https?://(?:[^/?#@\\s]*@)?(\\[[0-9a-f:.]+]|[^/?#@:\\s<>\"]+)", Pattern.CASE_INSENSITIVE);

  private UrlHost() {}

  /** The host of the URL that a finding marks; empty if it marks none. */
  static String of(Finding finding) {
    return of(finding.marked());
  }

  /** The host of a URL of http or https, in lower case; empty if it is not one. */
  static String of(String url) {
    Matcher authority = AUTHORITY.matcher(url);
    return authority.lookingAt() ? authority.group(1).toLowerCase(Locale.ROOT) : "";
  }
}
