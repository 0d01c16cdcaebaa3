package io.github.glosslint.rules;

import io.github.glosslint.finding.RuleId;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.rule.Rule;
import io.github.glosslint.rule.RuleContext;
import java.util.List;

/** A URL with a user name or a password, for everybody to read. */
final class UrlCredentials implements Rule {

  private static final RuleId ID = new RuleId("url/credentials");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public void check(LinkedDocument document, RuleContext context) {
    ExternalUrls.each(
        document,
        (url, location) -> {
          if (url.indexOf('@') < 0) {
            return;
          }
          int start = ExternalUrls.authorityStart(url);
          int host = ExternalUrls.hostStart(url);
          String user = url.substring(start, Math.max(start, host - 1));
          if (!isNobody(user)) {
            context.report(
                location,
                user.indexOf(':') < 0
                    ? "The URL contains a user name, which browsers may send or drop"
                    : "The URL contains a password that every reader of this file can use",
                List.of(url.substring(0, start) + url.substring(host)));
          }
        });
  }

  /** Nothing, or something for the reader to fill in. */
  private static boolean isNobody(String user) {
    for (int i = 0; i < user.length(); i++) {
      if ("{}<>$*…".indexOf(user.charAt(i)) >= 0) {
        return true;
      }
    }
    return user.isEmpty() || user.equals(":");
  }
}
