package io.github.glosslint.web.check;

import io.github.glosslint.web.url.InvalidUrlException;
import io.github.glosslint.web.url.WebUrl;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Looks up GitHub pages through the REST API, which accepts programs with a token, while the pages
 * reject them after a few dozen requests. A positive answer of the API counts; anything else is
 * decided by the page itself. Thread-safe.
 */
public final class GitHubApi {

  private static final String NAME = "[A-Za-z0-9._-]+";

  private static final Pattern PAGE =
      Pattern.compile(
          "/("
              + NAME
              + "/"
              + NAME
              + ")(?:/(?:(issues|pull)/([0-9]+)|(?:blob|tree)/([^/]+)/(.+)|releases/tag/(.+)"
              + "|commit/([0-9a-f]{7,40})))?/?");

  private final String server;
  private final WebUrl api;
  private volatile boolean exhausted;

  /**
   * The API of a server.
   *
   * @param server the host of its pages, such as {@code github.com}
   * @param api where the API begins, such as {@code https://api.github.com}
   */
  public GitHubApi(String server, WebUrl api) {
    this.server = server;
    this.api = api;
  }

  /** What to ask the API in place of a page; null if it has no answer. */
  @Nullable WebUrl question(WebUrl page) {
    if (exhausted || !page.host().equals(server) || page.query() != null) {
      return null;
    }
    Matcher matcher = PAGE.matcher(page.path());
    if (!matcher.matches()) {
      return null;
    }
    String repository = base() + "/repos/" + matcher.group(1);
    try {
      if (matcher.group(3) != null) {
        return WebUrl.parse(repository + "/issues/" + matcher.group(3));
      }
      if (matcher.group(5) != null) {
        // A branch with a slash in its name is told apart by the page only.
        String file = matcher.group(5);
        return WebUrl.parse(repository + "/contents/" + file + "?ref=" + matcher.group(4));
      }
      if (matcher.group(6) != null) {
        return WebUrl.parse(repository + "/releases/tags/" + matcher.group(6));
      }
      return WebUrl.parse(
          matcher.group(7) != null ? repository + "/commits/" + matcher.group(7) : repository);
    } catch (InvalidUrlException e) {
      return null;
    }
  }

  private String base() {
    String key = api.key();
    return key.endsWith("/") ? key.substring(0, key.length() - 1) : key;
  }

  boolean isExhausted() {
    return exhausted;
  }

  /** Records that the API answers no more questions in this run. */
  void exhausted() {
    exhausted = true;
  }
}
