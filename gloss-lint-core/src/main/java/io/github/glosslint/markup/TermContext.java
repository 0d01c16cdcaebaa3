package io.github.glosslint.markup;

import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.document.Heading;
import io.github.glosslint.text.TermTitles;
import java.util.List;

/**
 * Whether the place that a reader is at is on a page or in a section that is called a list of
 * terms. Elsewhere whatever is important is in bold.
 */
public final class TermContext {

  private final DocumentBuilder builder;

  /** How many headings there were when somebody asked last, and what the answer was. */
  private int known = -1;

  private boolean asked;

  private final boolean ofPage;

  public TermContext(DocumentBuilder builder) {
    this.builder = builder;
    String path = builder.locate(0, 0).path();
    String title = builder.frontMatter().title();
    this.ofPage = TermTitles.isListOfTerms(title) || isListOfTerms(path);
  }

  /** By its name or by the name of a folder that it is in. */
  private static boolean isListOfTerms(String path) {
    for (int start = 0; start < path.length(); ) {
      int slash = path.indexOf('/', start);
      int dot = slash < 0 ? path.indexOf('.', start + 1) : slash;
      int end = dot < 0 ? path.length() : dot;
      if (TermTitles.isListOfTerms(path.substring(start, end))) {
        return true;
      }
      start = slash < 0 ? path.length() : slash + 1;
    }
    return false;
  }

  /** Whether the page, or a heading above what is read now, is called so. */
  public boolean isListOfTerms() {
    List<Heading> headings = builder.headings();
    if (known != headings.size()) {
      known = headings.size();
      asked = ofPage || isSectionOfTerms(headings);
    }
    return asked;
  }

  private static boolean isSectionOfTerms(List<Heading> headings) {
    int level = Integer.MAX_VALUE;
    for (int i = headings.size() - 1; i >= 0 && level > 1; i--) {
      Heading heading = headings.get(i);
      if (heading.level() < level) {
        level = heading.level();
        if (TermTitles.isListOfTerms(heading.text())) {
          return true;
        }
      }
    }
    return false;
  }
}
