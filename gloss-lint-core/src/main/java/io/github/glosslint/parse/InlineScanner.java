package io.github.glosslint.parse;

import io.github.glosslint.document.Anchor;
import io.github.glosslint.document.Definition;
import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.document.FootnoteDefinition;
import io.github.glosslint.document.FootnoteReference;
import io.github.glosslint.document.Link;
import io.github.glosslint.document.Reference;
import io.github.glosslint.document.Reference.Form;
import io.github.glosslint.text.Location;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds links, references and anchors in the text of one block, in one pass and in linear time.
 *
 * <p>Emphasis never decides where a CommonMark link begins or ends, so none of it is parsed here:
 * that is what makes inline parsers slow, and super-linear on hostile text. The rest follows the
 * appendix "A parsing strategy" of the specification: a stack of open brackets, asked at every
 * closing one.
 */
final class InlineScanner {

  private static final boolean[] SPECIAL = new boolean[128];

  static {
    for (char c : "\\`<[]!$:wW&".toCharArray()) {
      SPECIAL[c] = true;
    }
  }

  /**
   * A fact that is lost if the text around it turns out to be an image's or, unless it is certain,
   * a link's.
   */
  private record Pending(int start, boolean certain, Object fact) {}

  private final Passage passage;
  private final String text;
  private final int length;
  private final DocumentBuilder builder;
  private final Definitions definitions;
  private final ReferenceFacts references;
  private final BrokenLinks broken;
  private final RawHtml html;
  private final @Nullable HeadingText heading;
  private final List<Pending> pending = new ArrayList<>(0);

  private final Brackets brackets = new Brackets();
  private final CodeSpans codeSpans;

  /** Where the bracket is whose label an unresolved {@code [text][label]} has named; -1 if none. */
  private int namedLabel = -1;

  /** Whether the bracket at hand is that one. */
  private boolean named;

  /** Where the last inline link ends. */
  private int inlineEnd;

  private final DollarMath mathematics;

  /** The HTML element that we are in and whose text is code or a link; empty if none. */
  private String element = "";

  /**
   * @param heading where the text of a heading is put together; null for other blocks
   */
  InlineScanner(
      Passage passage,
      DocumentBuilder builder,
      Definitions definitions,
      ReferenceFacts references,
      @Nullable HeadingText heading) {
    this.passage = passage;
    this.text = passage.text;
    this.length = text.length();
    this.builder = builder;
    this.definitions = definitions;
    this.references = references;
    this.heading = heading;
    this.broken = new BrokenLinks(passage, builder);
    this.html = new RawHtml(text);
    this.codeSpans = new CodeSpans(text);
    this.mathematics = new DollarMath(text, codeSpans);
  }

  void scan(int from) {
    int at = from;
    while (at < length) {
      char c = text.charAt(at);
      if (c >= 128 || !SPECIAL[c]) {
        at++;
        continue;
      }
      at =
          switch (c) {
            case '\\' -> escape(at);
            case '`' -> code(at);
            case '<' -> angle(at);
            case '[' -> open(at, at, false);
            case ']' -> close(at);
            case '!' -> isImage(at) ? open(at, at + 1, true) : at + 1;
            case '$' -> math(at);
            case ':' -> url(at, BareUrls.start(text, at), at + 3);
            case '&' -> reference(at);
            default -> BareUrls.isHostStart(text, at) ? url(at, at, at) : at + 1;
          };
    }
    if (pending.size() > 1) {
      pending.sort((a, b) -> Integer.compare(a.start(), b.start()));
    }
    for (Pending fact : pending) {
      if (fact.fact() instanceof Link link) {
        builder.add(link);
      } else if (fact.fact() instanceof Reference reference) {
        builder.add(reference);
      } else if (fact.fact() instanceof FootnoteReference mark) {
        builder.add(mark);
      }
    }
    while (brackets.pop()) {
      if (!brackets.image && !isQuiet()) {
        broken.brace(brackets.start);
      }
    }
  }

  private int escape(int at) {
    if (at + 1 >= length || !Escapes.isEscapable(text.charAt(at + 1))) {
      return at + 1;
    }
    if (heading != null) {
      heading.cut(at, at + 1);
      heading.literal(at + 1, at + 2);
    }
    return at + 2;
  }

  private int reference(int at) {
    int end = heading == null ? -1 : Escapes.referenceEnd(text, at);
    if (heading == null || end < 0) {
      return at + 1;
    }
    heading.replace(at, end, Escapes.character(text, at, end));
    return end;
  }

  private int code(int at) {
    int open = codeSpans.runEnd(at);
    int close = codeSpans.closing(at, open);
    if (close < 0) {
      if (heading != null) {
        heading.literal(at, open);
      }
      return open;
    }
    int end = close + open - at;
    if (heading != null) {
      heading.code(at, open, close, end);
    }
    return end;
  }

  private int angle(int at) {
    int end = RawHtml.autolinkEnd(text, at, false);
    boolean email = end < 0;
    if (email) {
      end = RawHtml.autolinkEnd(text, at, true);
    }
    if (end > 0) {
      String address = text.substring(at + 1, end - 1);
      Link link =
          new Link(
              Link.Kind.AUTOLINK,
              email ? "mailto:" + address : address,
              passage.locate(at + 1, end - 1),
              passage.locate(at, end));
      pending.add(new Pending(at, true, link));
      if (heading != null) {
        heading.literal(at, end);
        heading.cut(at, at + 1);
        heading.cut(end - 1, end);
      }
      return end;
    }
    end = html.end(at);
    if (end < 0) {
      return at + 1;
    }
    element = HtmlText.elementBehind(text, at, end, element);
    HtmlTags.read(text, at, end, passage, builder);
    if (heading != null) {
      heading.cut(at, end);
    }
    return end;
  }

  private int url(int at, int start, int hostStart) {
    int end = start < 0 ? at : urlEnd(start, hostStart);
    if (end <= at) {
      return at + 1;
    }
    if (element.isEmpty()) {
      String address = text.substring(start, end);
      String destination = hostStart == start ? "http://" + address : address;
      Location location = passage.locate(start, end);
      Link link = new Link(Link.Kind.BARE_URL, Escapes.unescape(destination), location, location);
      pending.add(new Pending(start, false, link));
    }
    if (heading != null) {
      heading.literal(start, end);
    }
    return end;
  }

  /** Where a URL ends; one in parentheses that brackets follow may be half a link. */
  private int urlEnd(int start, int hostStart) {
    int end = BareUrls.end(text, start, hostStart);
    if (start == 0 || text.charAt(start - 1) != '(') {
      return end;
    }
    // No further than the URL goes: a text of nothing but URLs takes linear time.
    int close = start;
    while (close < end && text.charAt(close) != ')') {
      close++;
    }
    return close > hostStart && close < end && text.startsWith("[", close + 1) ? close : end;
  }

  /** Text between dollar signs is TeX, whose brackets are not references. */
  private int math(int at) {
    int end = mathematics.end(at, brackets.isOpen());
    if (heading != null && end > 0) {
      heading.literal(at, end);
    }
    return Math.abs(end);
  }

  /** Whether brackets are those of code. */
  private boolean isQuiet() {
    return HtmlText.isCode(element);
  }

  /** As in cmark-gfm, an exclamation mark may be before the mark of a footnote. */
  private boolean isImage(int at) {
    return text.startsWith("[", at + 1) && !text.startsWith("^", at + 2);
  }

  private int open(int start, int bracket, boolean image) {
    brackets.push(start, image);
    return bracket + 1;
  }

  private int close(int at) {
    return brackets.pop() && brackets.active
        ? bracket(brackets.start, at, brackets.image, brackets.nested)
        : at + 1;
  }

  private int bracket(int open, int at, boolean image, boolean nested) {
    named = open == namedLabel;
    namedLabel = -1;
    int textStart = open + (image ? 2 : 1);
    Link link = inline(open, at, image);
    if (link != null) {
      pending.add(new Pending(open, true, link));
      return inlineEnd;
    }
    int end;
    if (!image && textStart < at && text.charAt(textStart) == '^') {
      return footnote(open, textStart, at);
    }
    int labelEnd = LinkSyntax.label(text, at + 1, length);
    Form form = Form.SHORTCUT;
    int labelStart = textStart;
    int labelStop = at;
    if (labelEnd > 0) {
      form = Form.FULL;
      labelStart = at + 2;
      labelStop = labelEnd - 1;
      end = labelEnd;
    } else if (text.startsWith("[]", at + 1)) {
      form = Form.COLLAPSED;
      end = at + 3;
    } else {
      end = at + 1;
    }
    boolean labelled = form == Form.FULL || (!nested && labelStop > labelStart);
    if (labelled && labelStop - labelStart <= LinkSyntax.LONGEST_LABEL) {
      String key = LabelKeys.of(text.substring(labelStart, labelStop));
      Definition definition = key.isEmpty() ? null : definitions.find(key);
      if (definition != null) {
        int next = linked(open, textStart, at, end, image);
        Reference reference =
            references.of(
                passage, form, open, textStart, at, labelStart, labelStop, end, definition);
        pending.add(new Pending(open, true, reference));
        return next;
      }
    }
    if (!named && !isQuiet() && !broken.brackets(open, textStart, at)) {
      unresolved(form, open, textStart, at, labelStart, labelStop, nested);
    }
    return at + 1;
  }

  private @Nullable Link inline(int open, int at, boolean image) {
    if (at + 1 >= length || text.charAt(at + 1) != '(') {
      return null;
    }
    int start = LinkSyntax.skipBlanks(text, at + 2, length);
    int stop = LinkSyntax.destination(text, start, length);
    int next = stop < 0 ? start : LinkSyntax.skipBlanks(text, stop, length);
    if (stop > 0 && next > stop) {
      int titleEnd = LinkSyntax.title(text, next, length);
      next = titleEnd < 0 ? next : LinkSyntax.skipBlanks(text, titleEnd, length);
    }
    if (next >= length || text.charAt(next) != ')') {
      return null;
    }
    stop = Math.max(start, stop);
    boolean enclosed = stop > start && text.charAt(start) == '<';
    int from = enclosed ? start + 1 : start;
    int to = enclosed ? stop - 1 : stop;
    inlineEnd = linked(open, open + (image ? 2 : 1), at, next + 1, image);
    return new Link(
        image ? Link.Kind.IMAGE : Link.Kind.INLINE,
        Escapes.unescape(text.substring(from, to)),
        passage.locate(from, to),
        passage.locate(open, next + 1));
  }

  /** The brackets are a link or an image that ends at {@code end}. */
  private int linked(int open, int textStart, int at, int end, boolean image) {
    int inside = firstPending(open);
    if (inside < pending.size()) {
      pending.subList(inside, pending.size()).removeIf(fact -> image || !fact.certain());
    }
    if (named) {
      takeLabelBack(inside - 1);
    }
    if (!image) {
      brackets.linked();
    }
    if (heading != null) {
      if (image) {
        heading.cutImage(open, end);
      } else {
        heading.emphasis(textStart, at);
        heading.cut(open, textStart);
        heading.cut(at, end);
      }
    }
    return end;
  }

  private int footnote(int open, int textStart, int at) {
    String label = text.substring(textStart + 1, at);
    FootnoteDefinition definition = definitions.footnote(label);
    Location location = passage.locate(open, at + 1);
    if (definition != null) {
      boolean conditional = builder.isConditional(passage.source(open));
      for (String id : references.footnote(label)) {
        builder.add(new Anchor(id, Anchor.Kind.FOOTNOTE, conditional, location));
      }
      if (heading != null) {
        heading.cut(open, at + 1);
      }
    } else if (!FootnoteMarks.isLabel(label) || isQuiet()) {
      return at + 1;
    }
    boolean plausible = definition != null || FootnoteMarks.isPlausible(text, open, at + 1);
    FootnoteReference mark = new FootnoteReference(label, definition, plausible, location);
    pending.add(new Pending(open, true, mark));
    return at + 1;
  }

  private int firstPending(int open) {
    int index = pending.size();
    while (index > 0 && pending.get(index - 1).start() >= open) {
      index--;
    }
    return index;
  }

  /** The label of the last candidate turned out to be a link: only its text is left. */
  private void takeLabelBack(int index) {
    Pending last = pending.remove(index);
    Reference full = (Reference) last.fact();
    int textStart = last.start() + (full.image() ? 2 : 1);
    int at = textStart + full.text().length();
    if (full.text().indexOf('[') < 0) {
      lone(last.start(), textStart, at);
    }
  }

  /** Adds a lone bracket that nothing defines. */
  private void lone(int open, int textStart, int at) {
    if (ReferenceFacts.isLabel(text, textStart, at)
        && !ReferenceFacts.isOther(text, textStart, at)) {
      undefined(Form.SHORTCUT, open, textStart, at, textStart, at, at + 1);
    }
  }

  /** Within the text of a link a lone bracket is text, and everything else is no better for it. */
  private void undefined(
      Form form, int open, int textStart, int at, int labelStart, int labelStop, int end) {
    Reference candidate =
        references.of(passage, form, open, textStart, at, labelStart, labelStop, end, null);
    pending.add(new Pending(open, form != Form.SHORTCUT || candidate.image(), candidate));
  }

  private void unresolved(
      Form form,
      int open,
      int textStart,
      int at,
      int labelStart,
      int labelStop,
      boolean nestedBrackets) {
    if (form == Form.FULL && ReferenceFacts.isLabel(text, labelStart, labelStop)) {
      namedLabel = at + 1;
      undefined(form, open, textStart, at, labelStart, labelStop, labelStop + 1);
    } else if (!nestedBrackets) {
      if (form == Form.COLLAPSED && ReferenceFacts.isLabel(text, textStart, at)) {
        undefined(form, open, textStart, at, textStart, at, at + 3);
      } else {
        lone(open, textStart, at);
      }
    }
  }
}
