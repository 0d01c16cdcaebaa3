package io.github.glosslint.template.mdx;

import io.github.glosslint.document.Comment;
import io.github.glosslint.document.UnknownText;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.MappedText;
import io.github.glosslint.text.OriginMap;
import io.github.glosslint.text.SourceText;
import io.github.glosslint.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes the Markdown that is left of MDX, with the origin of every character. */
final class PlainWriter {

  /** What a line can begin with before its text. */
  static final String MARKS = " \t>-*+.)0123456789";

  /** Ends an HTML block on its own line, so that Markdown may follow on the next one. */
  private static final String BLOCK = "<!---->";

  /** Stands before a tag that begins a line of text, which would be a block of HTML otherwise. */
  private static final String INLINE = "\u200B";

  private static final String COMPONENT = "the output of MDX components";

  private final SourceText source;
  private final String text;
  private final OriginMap.Builder out = new OriginMap.Builder();
  private final List<UnknownText> unknowns = new ArrayList<>();
  private final List<Comment> comments = new ArrayList<>(0);
  private final List<PlainMarkdown.Use> uses = new ArrayList<>(0);
  private final List<Span> modules = new ArrayList<>(0);
  private final Set<String> files = new HashSet<>(0);
  private final Set<String> routes = new HashSet<>(0);
  private final Map<String, Set<String>> loose = new HashMap<>(0);
  private final Set<String> based = new HashSet<>(0);
  private final boolean judgesRoutes;

  PlainWriter(SourceText source, MdxDialect dialect) {
    this.source = source;
    this.text = source.content();
    this.judgesRoutes = dialect.routes();
  }

  PlainMarkdown build() {
    return new PlainMarkdown(
        out.build(source.path()),
        List.copyOf(unknowns),
        List.copyOf(comments),
        List.copyOf(modules),
        List.copyOf(uses),
        new PlainMarkdown.Destinations(
            Set.copyOf(files), Set.copyOf(routes), Map.copyOf(loose), Set.copyOf(based)));
  }

  /** Records an import or export. */
  void module(int start, int end) {
    modules.add(new Span(start, end));
  }

  /** Writes an expression as the text that it is to who makes ids of headings. */
  void code(int start, int end) {
    out.written("`", place(start, start + 1));
    copy(start, end);
    out.written("`", place(end - 1, end));
  }

  /** Writes the id at the end of a heading. */
  void headingId(int start, int end) {
    out.written(" {#", place(start, start + 1));
    copy(start, end);
    out.written("}", place(end - 1, end));
  }

  /** Keeps a brace at the end of a heading from being read as attributes. */
  void noAttributes(int end) {
    out.written(BLOCK, place(end - 1, end));
  }

  /** Ends a paragraph. */
  void blankLine(int at) {
    out.written("\n", place(at, at));
  }

  /** Writes a range of the text as written. */
  void copy(int start, int end) {
    if (end > start) {
      out.verbatim(text.substring(start, end), place(start, end));
    }
  }

  /** Writes a space in place of a range that shows nothing. */
  void blank(int start, int end) {
    out.written(" ", place(start, end));
  }

  /** The same for a comment in braces, which is kept if it speaks to this tool. */
  void comment(int start, int end) {
    blank(start, end);
    int open = text.indexOf("/*", start);
    int close = text.lastIndexOf("*/", end);
    String said = open < 0 || open >= close ? null : Comment.in(text, open + 2, close);
    if (said != null) {
      comments.add(new Comment(said, place(start, end)));
    }
  }

  /** Writes an id in place of a range that gives a heading one. */
  void id(int start, int end) {
    out.written("<a id=\"", place(start, start + 1));
    copy(start, end);
    out.written("\"></a>", place(end - 1, end));
  }

  /** Writes what cannot be known in place of a range. */
  void unknown(int start, int end, String reason) {
    out.written(String.valueOf(MappedText.UNKNOWN), place(start, end));
    unseen(start, end, reason);
  }

  /** Records a range that is left out and may show something. */
  void unseen(int start, int end, String reason) {
    unknowns.add(new UnknownText(place(start, end), reason));
  }

  /** Makes the line a block of tags. */
  void block(int start) {
    out.written(BLOCK, place(start, start + 1));
  }

  /** Keeps the tag that comes from beginning a block. */
  void inline(int start) {
    if (beginsLine()) {
      out.written(INLINE, place(start, start + 1));
    }
  }

  /** Whether nothing but marks of quotes and lists was written on the line so far. */
  private boolean beginsLine() {
    CharSequence written = out.text();
    for (int i = written.length() - 1; i >= 0 && written.charAt(i) != '\n'; i--) {
      if (MARKS.indexOf(written.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  /** Writes the tag that begins at {@code start}. */
  void write(Tag tag, int start) {
    if (tag.isComponent()) {
      component(tag, start);
      return;
    }
    if (tag.name().isEmpty()) {
      return;
    }
    int nameEnd = start + (tag.closing() ? 2 : 1) + tag.name().length();
    copy(start, nameEnd);
    boolean unchecked = isUnchecked(tag);
    for (Tag.Attribute attribute : tag.attributes()) {
      attribute(unchecked && attribute.name().equals("href") ? attribute.computed() : attribute);
    }
    out.written(">", place(tag.end() - 1, tag.end()));
  }

  /** Whether the author asks for the link of an element not to be checked. */
  private boolean isUnchecked(Tag tag) {
    return judgesRoutes
        && tag.attributes().stream()
            .anyMatch(attribute -> attribute.name().equalsIgnoreCase("data-noBrokenLinkCheck"));
  }

  private void component(Tag tag, int start) {
    if (tag.closing()) {
      return;
    }
    if (uses.isEmpty()) {
      unseen(start, tag.end(), COMPONENT);
    }
    uses.add(new PlainMarkdown.Use(tag.name(), place(start, tag.end())));
    boolean unchecked = isUnchecked(tag);
    for (Tag.Attribute attribute : tag.attributes()) {
      if (judgesRoutes && attribute.name().equals("id") && attribute.start() >= 0) {
        // Components hand their ids on to what they write, as a rule.
        out.written("<a", place(start, start + 1));
        attribute(attribute);
        out.written("></a>", place(start, start + 1));
      }
      String element =
          switch (attribute.name()) {
            case "href", "to" -> "<a";
            case "src" -> "<img";
            default -> "";
          };
      if (!element.isEmpty() && attribute.start() >= 0) {
        out.written(element, place(start, start + 1));
        String name = element.equals("<a") ? "href" : "src";
        Tag.Value value = unchecked ? Tag.Value.COMPUTED : attribute.value();
        if (judgesRoutes && value == Tag.Value.LITERAL) {
          String destination = text.substring(attribute.start(), attribute.end());
          routes.add(destination);
          if (!tag.name().equals("Link")) {
            loose.computeIfAbsent(destination, d -> new HashSet<>(1)).add(tag.name());
          }
        } else if (value == Tag.Value.LITERAL && isRoute(attribute)) {
          value = Tag.Value.COMPUTED;
        }
        attribute(new Tag.Attribute(name, attribute.start(), attribute.end(), value));
        out.written(element.equals("<a") ? "></a>" : ">", place(start, start + 1));
      }
    }
  }

  /**
   * Whether a component's link cannot be known to mean a file: a path from the root is that of the
   * site, and one without an ending is a route of it.
   */
  private boolean isRoute(Tag.Attribute attribute) {
    String value = text.substring(attribute.start(), attribute.end());
    if (value.startsWith("/") && !value.startsWith("//")) {
      return true;
    }
    if (value.startsWith("#") || value.indexOf(':') >= 0 || value.startsWith("//")) {
      return false;
    }
    int end = value.length();
    for (int i = 0; i < end; i++) {
      if (value.charAt(i) == '#' || value.charAt(i) == '?') {
        end = i;
      }
    }
    return value.lastIndexOf('.', end - 1) <= value.lastIndexOf('/', end - 1) + 1;
  }

  private void attribute(Tag.Attribute attribute) {
    if (attribute.start() < 0) {
      return;
    }
    Location origin = place(attribute.start(), attribute.end());
    out.written(" " + attribute.name() + "=\"", origin);
    String value = text.substring(attribute.start(), attribute.end());
    boolean quotable = value.indexOf('"') < 0 && value.indexOf('\n') < 0;
    if (attribute.value() == Tag.Value.FILE) {
      files.add(value);
    } else if (attribute.value() == Tag.Value.ROUTE) {
      routes.add(value);
      based.add(value);
    }
    boolean known =
        attribute.value() == Tag.Value.LITERAL
            || attribute.value() != Tag.Value.COMPUTED && judgesRoutes;
    if (known && quotable) {
      out.verbatim(value, origin);
    } else {
      out.written(String.valueOf(MappedText.UNKNOWN), origin);
    }
    out.written("\"", origin);
  }

  private Location place(int start, int end) {
    return new Location(source.path(), start, end);
  }
}
