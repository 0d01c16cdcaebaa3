package io.github.glosslint.rules;

import io.github.glosslint.finding.Edit;
import io.github.glosslint.finding.Fix;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.finding.Safety;
import io.github.glosslint.rule.RuleContext;
import io.github.glosslint.text.Location;
import io.github.glosslint.verdict.State;
import io.github.glosslint.verdict.Verdict;
import java.util.List;

/** A URL without encryption where the server offers it. */
final class InsecureUrl implements VerdictRule {

  private static final RuleId ID = new RuleId("url/insecure");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public void check(String url, Location location, Verdict verdict, RuleContext context) {
    // A redirect that leads to https has a rule of its own.
    if (verdict.securable() && verdict.state() != State.MOVED && isHttp(url)) {
      context.report(
          location,
          "The server returns the same page over https",
          List.of(secure(url)),
          List.of(fix(url, location)),
          List.of());
    }
  }

  private static boolean isHttp(String url) {
    return url.regionMatches(true, 0, "http:", 0, 5);
  }

  /** What else the URL holds, maybe a secret, is left alone. */
  private static Fix fix(String url, Location location) {
    String secure = secure(url);
    String scheme = url.substring(0, "http".length());
    if (!secure.equals("https" + url.substring(scheme.length()))) {
      return Fix.replace(location, url, secure, Safety.UNSAFE);
    }
    Location place =
        new Location(location.path(), location.start(), location.start() + scheme.length());
    return Fix.of(
        "replace it with \"" + secure + "\"", Safety.UNSAFE, Edit.replace(place, scheme, "https"));
  }

  /** The usual port of one scheme is none of the other. */
  private static String secure(String url) {
    int end = ExternalUrls.authorityEnd(url);
    String authority = url.substring(ExternalUrls.authorityStart(url), end);
    return "https://" + authority.replaceFirst(":80$", "") + url.substring(end);
  }
}
