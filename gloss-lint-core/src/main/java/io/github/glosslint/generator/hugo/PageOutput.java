package io.github.glosslint.generator.hugo;

import io.github.glosslint.document.Defect;
import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.MappedText;
import io.github.glosslint.text.OriginMap;
import io.github.glosslint.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What a page becomes while its shortcodes are carried out, and the facts that show on the way. */
final class PageOutput {

  /** A page that includes more, in UTF-16 code units, is not read to its end. */
  private static final int MAX_TEXT = 20_000_000;

  /** Where text goes. */
  enum Sink {
    MARKDOWN,
    HTML,
    /** Nowhere: it is code, or nothing shows it. */
    NONE
  }

  private record Part(String text, Location origin, boolean verbatim) {}

  private final List<Consumer<DocumentBuilder>> facts;
  private final OriginMap.Builder markdown = new OriginMap.Builder();
  private final List<Part> html = new ArrayList<>();
  private int length;

  /** Whether text of a heading may be what a template writes as Markdown. */
  private boolean mayWriteHeading;

  PageOutput(List<Consumer<DocumentBuilder>> facts) {
    this.facts = facts;
  }

  List<Consumer<DocumentBuilder>> facts() {
    return facts;
  }

  void fact(Consumer<DocumentBuilder> fact) {
    facts.add(fact);
  }

  /** Something that stops the build. */
  void unclosed(Location place, String message) {
    facts.add(b -> b.add(Defect.of(Defect.Kind.UNCLOSED_TAG, place, message)));
  }

  /** Whether nothing more is to be included. */
  boolean isFull() {
    return length > MAX_TEXT;
  }

  void copy(SourceText file, int from, int to, Sink sink) {
    if (to > from) {
      String text = file.content().substring(from, to);
      put(text, new Location(file.path(), from, to), true, sink);
    }
  }

  void put(String text, Location origin, boolean verbatim, Sink sink) {
    length += text.length();
    if (sink == Sink.MARKDOWN) {
      append(text, origin, verbatim);
    } else if (sink == Sink.HTML) {
      html.add(new Part(text, origin, verbatim));
    }
  }

  /**
   * What only a template knows.
   *
   * @param heading whether it may be Markdown of a heading
   */
  void unknown(Location origin, Sink sink, boolean heading) {
    put(MappedText.UNKNOWN_TEXT, origin, false, sink);
    mayWriteHeading |= heading;
  }

  private void append(String text, Location origin, boolean verbatim) {
    if (verbatim) {
      markdown.verbatim(text, origin);
    } else {
      markdown.written(text, origin);
    }
  }

  FilledPage build(String path) {
    if (!mayWriteHeading) {
      // What is not Markdown is put in once ids are made, of something that stands for it.
      facts.add(DocumentBuilder::headingsForeseen);
    }
    int end = markdown.text().length();
    html.forEach(part -> append(part.text(), part.origin(), part.verbatim()));
    return new FilledPage(markdown.build(path), end);
  }
}
