package io.github.glosslint.generator.sphinx;

import io.github.glosslint.markup.Directive;
import io.github.glosslint.markup.NamedMarkup;
import io.github.glosslint.text.Span;
import java.util.regex.Pattern;

/**
 * The terms of a {@code glossary}: its lines without an indent. Where definitions begin with a
 * colon, as in lists of definitions, their lines need none up to the next blank one. For a single
 * use.
 */
final class GlossaryDirective {

  /** A link, whose text is all that a term takes of it. */
  private static final Pattern LINK =
      Pattern.compile(
          "\\[([^\\[\\]]*)\\]"
              + "(?:\\([^()\\s]*(?:\\([^()\\s]*\\)[^()\\s]*)?(?:\\s[^()]*)?\\)|\\[[^\\[\\]]*\\])");

  private final Directive directive;
  private final NamedMarkup.Page page;

  /** Where the definition of the last terms begins; -1 before the first. */
  private int definition = -1;

  /** Paragraphs of the definition so far. */
  private int blocks;

  private boolean blank = true;

  /** Whether lines without an indent go on with what a colon has begun. */
  private boolean begunByColon;

  private GlossaryDirective(Directive directive, NamedMarkup.Page page) {
    this.directive = directive;
    this.page = page;
  }

  static void read(Directive directive, NamedMarkup.Page page) {
    new GlossaryDirective(directive, page).read();
  }

  private void read() {
    String body = directive.body();
    for (Span place : directive.bodyLines()) {
      String line = body.substring(place.start(), place.end());
      begunByColon = line.startsWith(": ") || begunByColon && !line.isBlank();
      boolean term = !begunByColon && isTerm(line);
      if (term) {
        if (blocks > 0) {
          define(place.start());
        }
        term(line, place.start());
        definition = Math.min(place.end() + 1, body.length());
      } else if (!line.isBlank() && blank) {
        blocks++;
      }
      blank = line.isBlank() || term;
    }
    define(body.length());
  }

  private static boolean isTerm(String line) {
    return !line.isBlank()
        && !Character.isWhitespace(line.charAt(0))
        && !line.startsWith(".. ")
        && !line.startsWith("%")
        && !line.startsWith(":")
        && !line.startsWith("(")
        && !isDefinition(line);
  }

  /** Whether a line defines a footnote, or what a link leads to. */
  private static boolean isDefinition(String line) {
    return line.startsWith("[") && line.startsWith(":", line.indexOf(']') + 1);
  }

  private void term(String line, int start) {
    // What follows a colon between blanks groups terms in the index.
    int colon = line.indexOf(" : ");
    String words = (colon < 0 ? line : line.substring(0, colon)).strip();
    String shown = words.indexOf('[') < 0 ? words : LINK.matcher(words).replaceAll("$1");
    page.term(shown, directive.bodyPlaces().locate(start, start + words.length()));
  }

  /** Lines below several terms are the definition of all of them. */
  private void define(int end) {
    if (definition >= 0) {
      page.definition(blocks, directive.bodyPlaces().locate(definition, Math.max(definition, end)));
    }
    blocks = 0;
  }
}
