package io.github.glosslint.web.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.Iterator;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.jspecify.annotations.Nullable;

/**
 * Looks for fragments in an HTML page while it arrives, and stops at the last match. Of the tree
 * only what is still open is kept, so memory does not grow with the page.
 */
public final class PageScan {

  /** What is read of a page: manuals of one page fit, and a body without end is soon given up. */
  public static final long MAX_BYTES = 2 << 20;

  private PageScan() {}

  /**
   * Looks for fragments.
   *
   * @param body decompressed; it is not closed
   * @param charset of the {@code Content-Type} header; null if it has none
   * @param url of the page, behind all redirects
   * @param fragments without {@code #}, percent-encoded as in the URLs; see {@link PageFragments}
   *     for those that no page answers
   * @param maxBytes of the decompressed body, at most these are read
   */
  public static PageFacts scan(
      InputStream body,
      @Nullable String charset,
      String url,
      Set<String> fragments,
      long maxBytes) {
    Wanted wanted = new Wanted(fragments);
    PageIds ids = new PageIds(wanted, Forges.isGitHub(url));
    BoundedInput input = new BoundedInput(body, maxBytes);
    boolean whole = wanted.isEmpty() || read(input, charset, url, wanted, ids);
    if (wanted.isEmpty()) {
      return new PageFacts(Set.of(), false, null);
    }
    boolean cut = input.cut() || (!whole && input.broken() == null);
    boolean known = !cut && input.broken() == null && ids.areKnown();
    return new PageFacts(known ? wanted.remaining() : Set.of(), cut, input.broken());
  }

  /** Whether the parser came to the end of what it was given, or to the last match. */
  private static boolean read(
      BoundedInput input, @Nullable String charset, String url, Wanted wanted, PageIds ids) {
    try (Reader reader = Encodings.reader(input, charset);
        StreamParser parser = new StreamParser(Parser.htmlParser()).parse(reader, url)) {
      Iterator<Element> closed = parser.iterator();
      while (!wanted.isEmpty() && closed.hasNext()) {
        ids.closed(closed.next());
      }
      return true;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // A page that the parser cannot take is one of which nothing is known.
      return false;
    }
  }
}
