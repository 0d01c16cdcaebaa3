package io.github.glosslint.web.page;

import io.github.glosslint.web.url.InvalidUrlException;
import io.github.glosslint.web.url.WebUrl;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What code hosts send as the HTML of their pages, and what their scripts add later. */
final class Forges {

  /** Of a repository at GitHub: what users wrote there is in the page as it is sent. */
  private static final Set<String> SENT_BY_GITHUB = Set.of("tree", "wiki");

  private static final Set<String> SOURCE_FOLDERS = Set.of("blob", "blame", "src", "source");

  /** {@code L10}, {@code L10-L20}, {@code L10C3-L12C1}, {@code lines-10:20}, {@code n10}. */
  private static final Pattern LINES =
      Pattern.compile("(?:L|l|n|line-?|lines-)?\\d+(?:C\\d+)?(?:[-:,](?:L|l)?\\d+(?:C\\d+)?)*");

  private static final Pattern RANGE = Pattern.compile("[Ll]\\d+(?:C\\d+)?-[Ll]?\\d+(?:C\\d+)?");

  /** Comments are fetched when they come into view. */
  private static final Pattern COMMENT =
      Pattern.compile(
          "(?:issuecomment-|discussion_r|discussioncomment-|pullrequestreview-|commitcomment-"
              + "|gistcomment-|ref-\\w+-|event-|note_|comment-?)\\d+(?:-\\w+)?"
              + "|diff-[0-9a-f]{32,}.*");

  private Forges() {}

  static boolean isGitHub(String url) {
    try {
      return WebUrl.parse(url).host().equals("github.com");
    } catch (InvalidUrlException e) {
      return false;
    }
  }

  /** Whether a fragment is one that a script answers, as far as the URL tells. */
  static boolean isScripted(String host, String path, String fragment) {
    List<String> segments = Arrays.asList(path.replaceFirst("^/+", "").split("/"));
    return RANGE.matcher(fragment).matches()
        || COMMENT.matcher(fragment).matches()
        || (host.equals("github.com") && !isSentByGitHub(segments))
        || isGitLab(host, segments)
        || host.equals("bitbucket.org")
        || isSource(segments, fragment);
  }

  private static boolean isSentByGitHub(List<String> segments) {
    return segments.size() <= 2 || SENT_BY_GITHUB.contains(segments.get(2));
  }

  private static boolean isGitLab(String host, List<String> segments) {
    return host.startsWith("gitlab.") || host.contains(".gitlab.") || segments.contains("-");
  }

  private static boolean isSource(List<String> segments, String fragment) {
    return segments.contains("blob")
        || (segments.stream().anyMatch(SOURCE_FOLDERS::contains)
            && LINES.matcher(fragment).matches());
  }
}
