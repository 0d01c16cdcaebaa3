package io.github.glosslint.markup.kramdown;

import io.github.glosslint.document.Definition;
import io.github.glosslint.document.Link;
import io.github.glosslint.document.Prose;
import io.github.glosslint.document.Reference.Form;
import io.github.glosslint.document.Reference.Position;
import io.github.glosslint.markup.LinkSlips;
import io.github.glosslint.markup.ProseText;
import io.github.glosslint.text.MappedText;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads links, images and references ({@code link.rb}). Where kramdown takes a bracket for text,
 * this says what it could have been meant as: a reference to a label that nothing defines, or a
 * link that is written wrongly.
 */
final class LinkParser {

  /** Length in UTF-16 units beyond which a bracket holds a passage and no label. */
  private static final int LONGEST_LABEL = 999;

  private final SpanParser spans;
  private final KramdownPageReader reader;

  /** Offsets of brackets that were reported as the label of an undefined reference. */
  private final Set<Integer> reported = new HashSet<>();

  /** What is wrong with brackets that failed, by offset. */
  private final Map<Integer, BrokenLink> broken = new HashMap<>();

  LinkParser(SpanParser spans, KramdownPageReader reader) {
    this.spans = spans;
    this.reader = reader;
  }

  /** Forgets what belongs to an earlier text. */
  void begin() {
    if (!reported.isEmpty()) {
      reported.clear();
    }
    if (!broken.isEmpty()) {
      broken.clear();
    }
  }

  /** The range of a bracket: from the exclamation mark, if any, to the closing bracket. */
  private record Bracket(
      int from, int textStart, int textEnd, boolean image, ProseText.@Nullable Part words) {

    int after() {
      return textEnd + 1;
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
        report(known);
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
    int label = skipSpace(bracket.after());
    int labelEnd = spans.isAt(label, '[') ? spans.source.bracket(label + 1, spans.end) : -1;
    if (labelEnd < 0 && spans.isAt(bracket.after(), '(')) {
      if (inline(frame, bracket)) {
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
    String id = KramdownLabels.key(full ? written : unescaped(written));
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
      undefined(
          new Candidate(bracket, form, text, written, id, null, spaced, labelStart, end), label);
      return false;
    }
    record(new Candidate(bracket, form, text, written, id, definition, spaced, labelStart, end));
    done(frame, bracket, end);
    if (!second) {
      BrokenLink stray = BrokenLink.stray(spans, bracket.from(), end);
      if (stray != null) {
        report(stray);
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

  /** Something that is, or could be meant as, a reference. */
  private record Candidate(
      Bracket bracket,
      Form form,
      String text,
      String label,
      String key,
      @Nullable Definition definition,
      boolean spaced,
      int labelStart,
      int end) {

    /** The first bracket without what follows it. */
    Candidate alone() {
      String own = KramdownLabels.key(unescaped(text));
      return new Candidate(
          bracket,
          Form.SHORTCUT,
          text,
          text,
          own,
          null,
          false,
          bracket.textStart(),
          bracket.after());
    }
  }

  private void record(Candidate candidate) {
    Bracket bracket = candidate.bracket();
    boolean textDefined =
        candidate.form() == Form.FULL
            && !MappedText.isUnknown(candidate.text())
            && reader.find(KramdownLabels.key(unescaped(candidate.text()))) != null;
    BlockText source = spans.source;
    int labelStart = source.origin(candidate.labelStart());
    int labelEnd =
        source.originEnd(
            candidate.labelStart(), candidate.labelStart() + candidate.label().length());
    int start = source.origin(bracket.from());
    int end = source.originEnd(bracket.from(), candidate.end());
    Position position = Position.of(spans.text, spans.start, bracket.from(), candidate.end());
    spans.facts.add(
        builder ->
            reader.reference(
                candidate.form(),
                candidate.text(),
                candidate.label(),
                candidate.key(),
                candidate.definition() != null,
                textDefined,
                candidate.spaced(),
                bracket.image(),
                position,
                labelStart,
                labelEnd,
                start,
                end));
  }

  /**
   * Records a bracket whose label nothing defines.
   *
   * @param second offset of the second bracket, if the form has one
   */
  private void undefined(Candidate candidate, int second) {
    Bracket bracket = candidate.bracket();
    if (candidate.form() == Form.SHORTCUT || candidate.spaced()) {
      LinkSlips.Slip slip =
          LinkSlips.around(
              spans.text,
              spans.start,
              spans.end,
              bracket.from(),
              bracket.textStart(),
              bracket.textEnd());
      if (slip != null) {
        report(BrokenLink.of(slip));
        return;
      }
    }
    boolean echo = reported.contains(bracket.from());
    if (candidate.form() != Form.FULL) {
      lone(candidate, echo);
    } else if (spans.isAt(candidate.end(), '(') || !isLabel(candidate.label())) {
      lone(candidate.alone(), echo);
    } else if (!isAddress(candidate.label())) {
      if (!echo) {
        reported.add(second);
        record(candidate);
      }
    } else if (candidate.spaced()) {
      lone(candidate.alone(), echo);
    } else if (!echo) {
      reported.add(second);
      report(
          BrokenLink.bracketsForParentheses(
              spans,
              bracket.from(),
              bracket.textStart(),
              bracket.textEnd(),
              candidate.labelStart(),
              candidate.end()));
    }
  }

  /** Records a bracket without a second one, or with an empty one, that nothing defines. */
  private void lone(Candidate candidate, boolean echo) {
    int from = candidate.bracket().from();
    BrokenLink stray =
        candidate.form() == Form.SHORTCUT ? BrokenLink.stray(spans, from, candidate.end()) : null;
    if (stray != null) {
      report(stray);
    }
    boolean linkMeant = stray != null && stray.explainsReference();
    if (!linkMeant
        && !echo
        && isLabel(candidate.label())
        && !(candidate.form() == Form.SHORTCUT && isOther(candidate.label(), from))) {
      record(candidate);
    }
  }

  private static boolean isLabel(String label) {
    return label.length() <= LONGEST_LABEL
        && !label.isBlank()
        && label.charAt(0) != '^'
        && label.indexOf('[') < 0
        && label.indexOf(']') < 0;
  }

  /** Whether a lone bracket is an alert or the box of a task. */
  private boolean isOther(String label, int from) {
    char first = label.charAt(0);
    return first == '!' && label.length() > 1 && Character.isLetter(label.charAt(1))
        || label.length() == 1
            && (first == 'x' || first == 'X')
            && from == spans.start
            && reader.beginsItem();
  }

  private static boolean isAddress(String label) {
    return label.contains("://") || label.startsWith("www.") || label.startsWith("mailto:");
  }

  private boolean inline(SpanFrame frame, Bracket bracket) {
    int open = bracket.after();
    int end = spans.end;
    String text = spans.text;
    int start = open + 1;
    int stop = -1;
    int i = open;
    if (spans.isAt(open + 1, '<')) {
      int close = spans.source.pointerOnLine(open + 2, end);
      if (close >= 0) {
        start = open + 2;
        stop = close;
        i = close + 1;
        if (spans.isAt(i, ')')) {
          return link(frame, bracket, start, stop, i + 1);
        }
      }
    }
    if (stop < 0) {
      int parentheses = 0;
      for (; i < end; i++) {
        char c = text.charAt(i);
        if (c == '(') {
          parentheses++;
        } else if (c == ')') {
          parentheses--;
          if (parentheses == 0) {
            spans.isExhausted(i - open);
            return link(frame, bracket, start, i, i + 1);
          }
        } else if (Chars.isSpace(c) && (spans.isAt(i + 1, '"') || spans.isAt(i + 1, '\''))) {
          stop = i;
          i++;
          break;
        }
      }
      if (spans.isExhausted(i - open) || stop < 0) {
        return false;
      }
    }
    int titleEnd = titleEnd(i);
    return titleEnd >= 0 && link(frame, bracket, start, stop, titleEnd);
  }

  /** Offset after the parenthesis that follows a title, or -1. */
  private int titleEnd(int at) {
    int open = skipSpace(at);
    if (!spans.isAt(open, '"') && !spans.isAt(open, '\'')) {
      return -1;
    }
    char quote = spans.text.charAt(open);
    int close = spans.text.indexOf(quote, open + 2);
    while (close >= 0 && close < spans.end) {
      int after = skipSpace(close + 1);
      if (spans.isAt(after, ')')) {
        spans.isExhausted(after - at);
        return after + 1;
      }
      close = spans.text.indexOf(quote, close + 1);
    }
    spans.isExhausted(spans.end - at);
    return -1;
  }

  private boolean link(SpanFrame frame, Bracket bracket, int from, int to, int end) {
    int start = from;
    int stop = to;
    while (start < stop && Chars.isSpace(spans.text.charAt(start))) {
      start++;
    }
    while (stop > start && Chars.isSpace(spans.text.charAt(stop - 1))) {
      stop--;
    }
    BrokenLink tooLong = BrokenLink.overLineEnd(spans, bracket.from(), start, stop);
    if (tooLong != null) {
      report(tooLong);
    } else {
      String destination = Entities.unescape(spans.text.substring(start, stop));
      Link.Kind kind = bracket.image() ? Link.Kind.IMAGE : Link.Kind.INLINE;
      spans.add(kind, destination, start, stop, bracket.from(), end);
    }
    done(frame, bracket, end);
    return true;
  }

  private void broken(int from, @Nullable BrokenLink found) {
    if (found != null) {
      broken.put(from, found);
      report(found);
    }
  }

  private void report(BrokenLink found) {
    int start = spans.source.origin(found.start());
    int end = spans.source.originEnd(found.start(), found.end());
    spans.facts.add(builder -> builder.add(found.defect(builder.locate(start, end))));
  }

  private int skipSpace(int at) {
    int i = at;
    while (i < spans.end && Chars.isSpace(spans.text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** The text without the backslashes that escape something. */
  private static String unescaped(String text) {
    if (text.indexOf('\\') < 0) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\'
          && i + 1 < text.length()
          && "\\.*_+`<>()[]{}#!:|\"'$=-".indexOf(text.charAt(i + 1)) >= 0) {
        i++;
        c = text.charAt(i);
      }
      plain.append(c);
    }
    return plain.toString();
  }
}
