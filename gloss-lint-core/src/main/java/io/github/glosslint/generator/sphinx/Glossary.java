package io.github.glosslint.generator.sphinx;

import io.github.glosslint.markup.Directive;
import io.github.glosslint.markup.NamedMarkup;
import java.util.regex.Pattern;

/** The terms of a {@code glossary}: its lines without an indent. */
final class Glossary {

  /** A link, whose text is all that a term takes of it. */
  private static final Pattern LINK =
      Pattern.compile(
          "\\[([^\\[\\]]*)\\]"
              + "(?:\\([^()\\s]*(?:\\([^()\\s]*\\)[^()\\s]*)?(?:\\s[^()]*)?\\)|\\[[^\\[\\]]*\\])");

  private Glossary() {}

  static void read(Directive directive, NamedMarkup.Page page) {
    String body = directive.body();
    int start = 0;
    while (start <= body.length()) {
      int feed = body.indexOf('\n', start);
      int end = feed < 0 ? body.length() : feed;
      String line = body.substring(start, end);
      boolean term = !line.isBlank() && !Character.isWhitespace(line.charAt(0));
      if (term
          && !line.startsWith(".. ")
          && !line.startsWith("%")
          && !line.startsWith(":")
          && !line.startsWith("(")) {
        // What follows a colon between blanks groups terms in the index.
        int colon = line.indexOf(" : ");
        String words = (colon < 0 ? line : line.substring(0, colon)).strip();
        String shown = words.indexOf('[') < 0 ? words : LINK.matcher(words).replaceAll("$1");
        page.term(shown, directive.bodyPlaces().locate(start, start + words.length()));
      }
      start = end + 1;
    }
  }
}
