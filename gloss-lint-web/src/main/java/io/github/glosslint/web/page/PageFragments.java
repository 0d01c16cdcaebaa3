package io.github.glosslint.web.page;

import io.github.glosslint.text.url.Percent;
import io.github.glosslint.web.url.WebUrl;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Distinguishes fragments that name an element of the HTML from those that a script, a viewer or
 * the browser itself interprets, which reading the page cannot decide.
 */
public final class PageFragments {

  /** <a href="https://wicg.github.io/scroll-to-text-fragment/">The fragment directive</a>. */
  private static final String DIRECTIVE = ":~:";

  /** {@code page=3}, {@code t=10}, {@code gid=0}, {@code heading=h.x}: parameters, no ids. */
  private static final Pattern PARAMETERS =
      Pattern.compile("[A-Za-z][\\w.:-]*=[^=&]*(?:&[A-Za-z][\\w.:-]*(?:=[^=&]*)?)*");

  /** Routes of applications and of API consoles: {@code !top}, {@code /guide}, {@code tag/Pets}. */
  private static final Pattern ROUTE =
      Pattern.compile("(?:[!/?@]|(?:tag|operation|section|schema|model|operations)/).*");

  /**
   * {@code element(/1/4)}, {@code xpointer(id('x'))}, {@code svgView(...)}, {@code epubcfi(...)}.
   */
  private static final Pattern POINTER =
      Pattern.compile("(?:element|xpointer|xmlns|svgView|epubcfi)\\(.*");

  /** A post among others, of which the page shows some: {@code 123}, {@code comment4_123}. */
  private static final Pattern POST = Pattern.compile("(?:comment|answer-?)?\\d+(?:_\\d+)?");

  /** Not read as HTML by any browser. */
  private static final Pattern NO_HTML =
      Pattern.compile(
          ".*\\.(?:pdf|svg|epub|djvu|mp[34]|m4[av]|og[gv]|webm|wav|mov|png|jpe?g|gif|webp|csv|txt)");

  /** Whose pages are filled by scripts behind a frame of navigation that has ids of its own. */
  private static final Set<String> SCRIPTED_HOSTS =
      Set.of(
          "docs.google.com",
          "drive.google.com",
          "groups.google.com",
          "colab.research.google.com",
          "cs.opensource.google",
          "source.chromium.org",
          "lists.apache.org",
          "www.youtube.com",
          "youtube.com",
          "twitter.com",
          "x.com",
          "www.notion.so",
          "www.figma.com",
          "discord.com",
          "matrix.to");

  private PageFragments() {}

  /**
   * The fragments that can be judged from the page's HTML.
   *
   * @param fragments without {@code #}, percent-encoded
   * @return from each of these, as it was given, to what to look for; in the order given
   */
  public static Map<String, String> judged(WebUrl url, Collection<String> fragments) {
    Map<String, String> judged = new LinkedHashMap<>();
    for (String fragment : fragments) {
      if (needsPage(url.host(), url.path(), fragment)) {
        judged.put(fragment, id(fragment));
      }
    }
    return judged;
  }

  /**
   * Whether only the page can tell if a fragment is right.
   *
   * @param host in lower case
   * @param path percent-encoded, with its first {@code /}
   * @param fragment without {@code #}, percent-encoded
   */
  public static boolean needsPage(String host, String path, String fragment) {
    String id = Percent.decode(id(fragment));
    return !id.isEmpty()
        && !id.equalsIgnoreCase("top")
        && !PARAMETERS.matcher(id).matches()
        && !ROUTE.matcher(id).matches()
        && !POINTER.matcher(id).matches()
        && !NO_HTML.matcher(path.toLowerCase(Locale.ROOT)).matches()
        && !SCRIPTED_HOSTS.contains(host)
        && !(path.startsWith("/questions/") && POST.matcher(id).matches())
        && !Forges.isScripted(host, path, id);
  }

  /** What is before a directive to the browser, which takes that away before it looks. */
  private static String id(String fragment) {
    int directive = fragment.indexOf(DIRECTIVE);
    return directive < 0 ? fragment : fragment.substring(0, directive);
  }
}
