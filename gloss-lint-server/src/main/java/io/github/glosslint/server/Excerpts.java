package io.github.glosslint.server;

import io.github.glosslint.document.FrontMatter;
import io.github.glosslint.document.Heading;
import io.github.glosslint.glossary.Entry;
import io.github.glosslint.glossary.Glossary;
import io.github.glosslint.glossary.Relation;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.text.LineMap;
import io.github.glosslint.text.Location;
import java.util.List;

/**
 * The first lines of sections, pages and entries, as their authors wrote them. For one question.
 */
final class Excerpts {

  /** How many lines are shown. */
  private static final int MOST_LINES = 12;

  private final ClientPositions places;

  Excerpts(ClientPositions places) {
    this.places = places;
  }

  /** The text of a place and no more, such as a definition. */
  String exactly(Location place) {
    String text = places.text(place.path());
    return place.end() <= text.length() ? text.substring(place.start(), place.end()).strip() : "";
  }

  /** From a place to where the section ends that it begins. */
  String section(Location place) {
    int line = places.lines(place.path()).line(place.start());
    return lines(place.path(), places.lines(place.path()).start(line), sectionEnd(place));
  }

  /** Where the section that a place begins is over: at the next heading of its level or above. */
  private int sectionEnd(Location place) {
    int level = 0;
    for (LinkedDocument document : places.site().at(place.path())) {
      for (Heading heading : document.document().headings()) {
        if (heading.location().equals(place)) {
          level = heading.level();
        } else if (level > 0
            && heading.level() <= level
            && heading.location().path().equals(place.path())) {
          int line = places.lines(place.path()).line(heading.location().start());
          return places.lines(place.path()).start(line);
        }
      }
    }
    return Integer.MAX_VALUE;
  }

  /** The title of a page, and what is below its front matter. */
  String page(LinkedDocument page) {
    FrontMatter matter = page.document().frontMatter();
    String title = matter.mapping() == null ? null : matter.mapping().text("title");
    String body = lines(page.path(), matter.bodyStart(), Integer.MAX_VALUE);
    List<Heading> headings = page.document().headings();
    boolean repeated = !headings.isEmpty() && headings.get(0).text().strip().equals(title);
    return title == null || title.isBlank() || repeated
        ? body
        : ("# " + title.strip() + "\n\n" + body).strip();
  }

  /** A term and its definition; of one that has another's, that as well. */
  String entry(Glossary glossary, Entry entry) {
    StringBuilder shown = new StringBuilder(entry(glossary.form(), entry));
    if (entry.redirect() != null) {
      for (Relation relation : glossary.from(entry)) {
        if (relation.to().number() != entry.number()) {
          shown.append("\n\n").append(entry(glossary.form(), relation.to()));
          break;
        }
      }
    }
    return shown.toString();
  }

  private String entry(Glossary.Form form, Entry entry) {
    return switch (form) {
      case FILES -> page(entry.page().document());
      case HEADINGS -> {
        Location term = entry.preferredTerm().location();
        int line = places.lines(term.path()).line(term.start());
        yield lines(term.path(), places.lines(term.path()).start(line), entry.body().end());
      }
      case ROWS -> {
        Location cell = entry.definitionPlace();
        String definition = places.text(cell.path()).substring(cell.start(), cell.end());
        yield "**" + entry.preferredTerm().text() + "**\n\n" + definition;
      }
      case DEFINITIONS, DATA -> {
        Location body = entry.body();
        String definition = lines(body.path(), body.start(), body.end()).stripIndent().strip();
        yield "**"
            + entry.preferredTerm().text()
            + "**\n\n"
            + definition.replaceFirst("^:\\s+", "");
      }
    };
  }

  /** Whole lines only: where the next entry begins, its line may have begun already. */
  private String lines(String path, int from, int to) {
    String text = places.text(path);
    LineMap lines = places.lines(path);
    int first = lines.line(Math.min(from, text.length()));
    StringBuilder shown = new StringBuilder();
    for (int line = first; line < first + MOST_LINES && line <= lines.lineCount(); line++) {
      int end = Math.min(lines.end(line), text.length());
      if (lines.start(line) >= to || (to < end && !text.substring(to, end).isBlank())) {
        break;
      }
      shown.append(text, Math.max(from, lines.start(line)), end);
    }
    return shown.toString().stripTrailing().replaceFirst("^(?:[ \\t]*\\R)+", "");
  }
}
