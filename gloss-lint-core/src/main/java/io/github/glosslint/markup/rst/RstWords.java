package io.github.glosslint.markup.rst;

import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.document.Prose;
import io.github.glosslint.markup.ProseText;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.Span;
import java.util.ArrayList;
import java.util.List;

/** The words of a text as readers see them. */
public final class RstWords {

  /** Says what readers see of roles. */
  public interface Shown {

    /** The part of the content that readers see. */
    Span of(Inline.Role role, String content);

    /** Whether it is a link that shows words; what else roles show is no prose. */
    boolean isLink(Inline.Role role);
  }

  private final RstText text;
  private final Shown shown;
  private final boolean codeCounts;
  private final ProseText prose = new ProseText();
  private final StringBuilder plain = new StringBuilder();
  private final List<int[]> links = new ArrayList<>(0);

  private RstWords(RstText text, Shown shown, boolean codeCounts) {
    this.text = text;
    this.shown = shown;
    this.codeCounts = codeCounts;
  }

  /** The text without its markup, code included. */
  public static String plain(RstText text, List<Inline> inlines, Shown shown) {
    RstWords words = new RstWords(text, shown, true);
    words.read(inlines);
    return words.plain.toString();
  }

  /** Adds the words of a text to a page, and those of its links. */
  public static void add(
      RstText text, List<Inline> inlines, Shown shown, Prose.Kind kind, DocumentBuilder builder) {
    RstWords words = new RstWords(text, shown, false);
    words.read(inlines);
    words.prose.addTo(
        builder, kind, 0, words.prose.length(), words.locate(0, text.text().length(), builder));
    for (int[] link : words.links) {
      words.prose.addTo(
          builder, Prose.Kind.LINK, link[0], link[1], words.locate(link[2], link[3], builder));
    }
  }

  private Location locate(int from, int to, DocumentBuilder builder) {
    Span span = text.span(from, to);
    return builder.locate(span.start(), span.end());
  }

  private void read(List<Inline> inlines) {
    int at = 0;
    for (Inline each : inlines) {
      words(at, each.start());
      at = each.end();
      if (each instanceof Inline.Role role) {
        role(role);
      } else if (each instanceof Inline.Reference link) {
        link(link.textStart(), link.textEnd(), link);
      } else if (each instanceof Inline.Embedded link) {
        link(link.textStart(), link.textEnd(), link);
      } else if (each instanceof Inline.Target target) {
        words(target.textStart(), target.textEnd());
      } else if (each instanceof Inline.Emphasis emphasis) {
        words(emphasis.textStart(), emphasis.textEnd());
      } else if (each instanceof Inline.Literal literal) {
        code(literal.textStart(), literal.textEnd(), literal);
      } else if (each instanceof Inline.Unclosed unclosed) {
        words(unclosed.start(), unclosed.end());
      } else {
        code(each.start(), each.end(), each);
      }
    }
    words(at, text.text().length());
  }

  private void role(Inline.Role role) {
    String content = text.text().substring(role.textStart(), role.textEnd());
    Span part = shown.of(role, content);
    if (shown.isLink(role)) {
      link(role.textStart() + part.start(), role.textStart() + part.end(), role);
    } else {
      code(role.textStart() + part.start(), role.textStart() + part.end(), role);
    }
  }

  private void link(int from, int to, Inline whole) {
    int start = prose.length();
    words(from, to);
    links.add(new int[] {start, prose.length(), whole.start(), whole.end()});
  }

  private void code(int from, int to, Inline whole) {
    if (codeCounts) {
      plain.append(RstNames.unescaped(text.text().substring(from, to)));
    } else {
      Span span = text.span(whole.start(), whole.end());
      prose.opaque(span.start(), span.end());
    }
  }

  private void words(int from, int to) {
    String all = text.text();
    for (int at = from; at < to; at++) {
      char c = all.charAt(at);
      int start = text.source(at);
      if (c == '\\' && at + 1 < to) {
        at++;
        c = all.charAt(at);
        if (RstNames.isSpace(c)) {
          continue;
        }
      }
      if (codeCounts) {
        plain.append(c);
      } else {
        prose.put(c, start, text.source(at) + 1);
      }
    }
  }
}
