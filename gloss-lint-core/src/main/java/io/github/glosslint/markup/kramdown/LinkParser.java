package io.github.glosslint.markup.kramdown;

import io.github.glosslint.document.Definition;
import io.github.glosslint.document.Link;
import io.github.glosslint.document.Prose;
import io.github.glosslint.document.Reference.Form;
import io.github.glosslint.markup.ProseText;
import io.github.glosslint.text.MappedText;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads links, images and references ({@code link.rb}). Where kramdown takes a bracket for text,
 * this reports the link that is written wrongly, if the bracket could have been meant as one.
 */
final class LinkParser {

  private final SpanParser spans;
  private final KramdownPageReader reader;

  private final BracketReferences references;

  /** What is wrong with brackets that failed, by offset. */
  private final Map<Integer, BrokenLink> broken = new HashMap<>();

  LinkParser(SpanParser spans, KramdownPageReader reader) {
    this.spans = spans;
    this.reader = reader;
    this.references = new BracketReferences(spans, reader);
  }

  /** Forgets what belongs to an earlier text. */
  void begin() {
    references.begin();
    if (!broken.isEmpty()) {
      broken.clear();
    }
  }

  /** Reads the bracket at the current offset as a link or as text. */
  boolean read(SpanFrame frame) {
    int from = spans.pos;
    boolean image = spans.text.charAt(from) == '!';
    int textStart = from + (image ? 2 : 1);
    if (!image && (spans.open & (SpanParser.LINK | SpanParser.IMAGE)) != 0) {
      spans.text(frame, from, textStart);
      return true;
    }
    long key = spans.key(from, 1);
    if (spans.hasFailed(key)) {
      BrokenLink known = broken.get(from);
      if (known != null) {
        known.report(spans);
      }
      spans.text(frame, from, textStart);
      return true;
    }
    Facts.Mark mark = spans.facts.mark();
    SpanFrame inner = new SpanFrame(SpanFrame.Stop.BRACKET, ']', 1, null);
    spans.pos = textStart;
    boolean found =
        spans.source.bracket(textStart, spans.end) >= 0
            && spans.runInside(inner, image ? SpanParser.IMAGE : SpanParser.LINK);
    if (found) {
      Bracket bracket = new Bracket(from, textStart, spans.pos, image, words(image, mark.prose()));
      if (image) {
        spans.facts.reset(mark);
      }
      if (link(frame, bracket, mark, key)) {
        return true;
      }
    } else {
      spans.facts.reset(mark);
      spans.fail(key);
      broken(from, BrokenLink.unclosed(spans, from, textStart, reader.rowEnd()));
    }
    spans.text(frame, from, textStart);
    return true;
  }

  private ProseText.@Nullable Part words(boolean image, int start) {
    ProseText prose = spans.facts.prose();
    Prose.Kind kind = image ? Prose.Kind.IMAGE : Prose.Kind.LINK;
    // An image stands in the text, however long its words are.
    return prose == null || !image && !prose.isWhole()
        ? null
        : prose.part(kind, start, prose.length());
  }

  /** Reads what follows a closed bracket; takes all back and returns false if it is not a link. */
  private boolean link(SpanFrame frame, Bracket bracket, Facts.Mark mark, long key) {
    int label = Chars.spaceEnd(spans.text, bracket.after(), spans.end);
    int labelEnd = spans.isAt(label, '[') ? spans.source.bracket(label + 1, spans.end) : -1;
    if (labelEnd < 0 && spans.isAt(bracket.after(), '(')) {
      LinkDestination destination = LinkDestination.at(bracket.after(), spans);
      if (destination != null) {
        link(frame, bracket, destination);
        return true;
      }
      spans.facts.reset(mark);
      spans.fail(key);
      broken(
          bracket.from(),
          BrokenLink.unclosedDestination(
              spans, bracket.from(), bracket.textStart(), bracket.textEnd()));
      return false;
    }
    boolean second = labelEnd >= 0;
    boolean full = second && labelEnd > label + 1;
    int labelStart = full ? label + 1 : bracket.textStart();
    int labelStop = full ? labelEnd : bracket.textEnd();
    int end = second ? labelEnd + 1 : bracket.after();
    if (spans.isExhausted(labelStop - labelStart)) {
      spans.facts.reset(mark);
      return false;
    }
    String text = spans.text.substring(bracket.textStart(), bracket.textEnd());
    String written = full ? spans.text.substring(labelStart, labelStop) : text;
    String id = full ? KramdownLabels.key(written) : KramdownLabels.keyOfText(written);
    Definition definition = MappedText.isUnknown(id) ? null : reader.find(id);
    if (definition != null) {
      // What is the same is one string: strings are most of what a large tree takes.
      id = definition.key();
      written = written.equals(definition.label()) ? definition.label() : written;
      text = full ? text : written;
    }
    Form form = full ? Form.FULL : second ? Form.COLLAPSED : Form.SHORTCUT;
    boolean spaced = second && label > bracket.after();
    if (definition == null) {
      spans.facts.reset(mark);
      references.undefined(
          new BracketReference(bracket, form, text, written, id, null, spaced, labelStart, end),
          label);
      return false;
    }
    references.add(
        new BracketReference(
            bracket, form, text, written, id, definition, spaced, labelStart, end));
    done(frame, bracket, end);
    if (!second) {
      BrokenLink stray = BrokenLink.stray(spans, bracket.from(), end);
      if (stray != null) {
        stray.report(spans);
      }
    }
    return true;
  }

  private void done(SpanFrame frame, Bracket bracket, int end) {
    ProseText.Part words = bracket.words();
    if (words != null) {
      int open = spans.source.origin(bracket.from());
      int close = spans.source.originEnd(bracket.from(), end);
      spans.facts.add(builder -> words.addTo(builder, builder.locate(open, close)));
      if (bracket.image() && !words.isEmpty()) {
        spans.opaque(bracket.from(), end);
      }
    }
    spans.facts.take(bracket.from(), end);
    frame.content(false);
    if (bracket.image()) {
      frame.images++;
    }
    spans.pos = end;
  }

  private void link(SpanFrame frame, Bracket bracket, LinkDestination destination) {
    int start = destination.start();
    int stop = destination.stop();
    BrokenLink tooLong = BrokenLink.overLineEnd(spans, bracket.from(), start, stop);
    if (tooLong != null) {
      tooLong.report(spans);
    } else {
      String written = Entities.unescape(spans.text.substring(start, stop));
      Link.Kind kind = bracket.image() ? Link.Kind.IMAGE : Link.Kind.INLINE;
      spans.add(kind, written, start, stop, bracket.from(), destination.end());
    }
    done(frame, bracket, destination.end());
  }

  private void broken(int from, @Nullable BrokenLink found) {
    if (found != null) {
      broken.put(from, found);
      found.report(spans);
    }
  }
}
