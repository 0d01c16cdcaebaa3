package io.github.glosslint.markup;

import io.github.glosslint.document.DefinedTerms;
import io.github.glosslint.document.DefinedTerms.DefinedTerm;
import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.MappedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts the terms of a table together with their definitions, row by row, while its cells pass.
 * Blank cells need not pass.
 */
public final class TermRows {

  /** What authors write into a cell that has nothing to say. */
  private static final Set<String> NOTHING =
      Set.of("", "-", "–", "—", "--", "---", "/", "n/a", "N/A", "none", "None");

  private final TermColumns columns;
  private final DocumentBuilder builder;
  private final List<DefinedTerm> aliases = new ArrayList<>(1);
  private final List<Location> related = new ArrayList<>(0);
  private @Nullable DefinedTerm term;
  private @Nullable Location definition;
  private @Nullable Location longForm;
  private @Nullable Location last;

  public TermRows(TermColumns columns, DocumentBuilder builder) {
    this.columns = columns;
    this.builder = builder;
  }

  /** Whether a column has terms, whose words are wanted as readers see them. */
  public boolean hasTerms(int column) {
    return switch (columns.role(column)) {
      case TERM, ALIASES, LONG_FORM -> true;
      default -> false;
    };
  }

  /**
   * Takes a cell of the row.
   *
   * @param words as readers see them if the column {@link #hasTerms}, else as they are written
   */
  public void cell(int column, String words, Location place) {
    last = place;
    String text = words.strip();
    if (NOTHING.contains(text) || MappedText.isUnknown(text)) {
      return;
    }
    switch (columns.role(column)) {
      case TERM -> term = new DefinedTerm(text, "", place);
      case ALIASES -> aliases(words, place);
      case LONG_FORM -> {
        aliases.add(new DefinedTerm(text, "", place));
        longForm = place;
      }
      case DEFINITION -> definition = place;
      case RELATED -> related.add(place);
      case OTHER -> {}
    }
  }

  private void aliases(String words, Location place) {
    boolean verbatim = words.length() == place.end() - place.start();
    int start = 0;
    for (int at = 0; at <= words.length(); at++) {
      if (at == words.length() || ",;、，".indexOf(words.charAt(at)) >= 0) {
        alias(words, start, at, verbatim, place);
        start = at + 1;
      }
    }
  }

  private void alias(String words, int from, int to, boolean verbatim, Location place) {
    String text = words.substring(from, to).strip();
    if (!text.isEmpty()) {
      int start = place.start() + words.indexOf(text, from);
      aliases.add(
          new DefinedTerm(
              text,
              "",
              verbatim ? new Location(place.path(), start, start + text.length()) : place));
    }
  }

  /** Ends the row: what it says of a term is added to the page. */
  public void end() {
    DefinedTerm preferred = term;
    if (preferred != null) {
      List<DefinedTerm> terms = new ArrayList<>(1 + aliases.size());
      terms.add(preferred);
      for (DefinedTerm alias : aliases) {
        if (terms.stream().noneMatch(other -> other.text().equals(alias.text()))) {
          terms.add(alias);
        }
      }
      Location body = behind(preferred.location());
      Location said = definition == null ? longForm : definition;
      Location blank = new Location(body.path(), body.end(), body.end());
      builder.add(
          new DefinedTerms(
              DefinedTerms.Kind.ROW,
              terms,
              said == null ? 0 : 1,
              body,
              new DefinedTerms.Row(said == null ? blank : said, related)));
    }
    aliases.clear();
    related.clear();
    term = null;
    definition = null;
    longForm = null;
    last = null;
  }

  /** The row behind its term. */
  private Location behind(Location cell) {
    Location end = last;
    boolean here = end != null && end.path().equals(cell.path()) && end.end() > cell.end();
    return new Location(cell.path(), cell.end(), here && end != null ? end.end() : cell.end());
  }
}
