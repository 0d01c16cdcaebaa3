package io.github.glosslint.rules;

import io.github.glosslint.finding.Edit;
import io.github.glosslint.finding.Fix;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.finding.Safety;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.rule.Rule;
import io.github.glosslint.rule.RuleContext;
import io.github.glosslint.text.Location;
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
                List.of(url.substring(0, start) + url.substring(host)),
                List.of(delete(url.substring(start, host), location, start)),
                List.of());
          }
        });
  }

  private static Fix delete(String user, Location url, int start) {
    Location place =
        new Location(url.path(), url.start() + start, url.start() + start + user.length());
    boolean password = user.indexOf(':') >= 0;
    return Fix.of(
        password ? "delete the user name and the password" : "delete the user name",
        Safety.UNSAFE,
        Edit.delete(place, user));
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
