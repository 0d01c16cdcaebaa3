package io.github.glosslint.generator.mkdocs;

import io.github.glosslint.document.Anchor;
import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.document.UnknownText;
import io.github.glosslint.markup.LabelKeys;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.MappedText;
import io.github.glosslint.text.OriginMap;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes the blocks that only Python-Markdown has as CommonMark has them, each character with its
 * origin: the content of admonitions, tabs and definitions without its indent, HTML that is kept
 * raw as one block, headings and definitions that need no blank line before them.
 */
final class PageBlocks {

  /** Blocks inside each other; deeper ones are read as text. */
  private static final int MAX_DEPTH = 40;

  /** Lines that are looked at, on a whole page, for the end of code and of elements. */
  private static final int MAX_AHEAD = 3_000_000;

  private static final Pattern ADMONITION =
      Pattern.compile("!!! ?[\\w-]+(?: +[\\w-]+)*(?: +\"(.*?)\")? *");

  private static final Pattern DETAILS =
      Pattern.compile("\\?\\?\\?\\+?(?: +[\\w-]+)*(?: +\"(.*?)\")? *");

  private static final Pattern TAB = Pattern.compile("===[!+]{0,2} +\"(.*?)\" *");

  private static final Pattern DEFINITION = Pattern.compile("\\[[^\\]^][^\\]]*\\]:.*");

  private static final Pattern NOTE = Pattern.compile("\\[\\^[^\\]]+\\]:.*");

  private static final Pattern ABBREVIATION = Pattern.compile("\\*\\[[^\\]]+\\][ ]?:.*");

  private static final Pattern ATTRIBUTES = Pattern.compile("\\{:?[^{}]*\\} *");

  private static final Pattern FENCE_ID = Pattern.compile("\\{[^{}]*?#([^\\s{}]+)[^{}]*\\}");

  private static final Pattern OPEN_TAG = Pattern.compile("<([a-zA-Z][a-zA-Z0-9-]*)(?=[\\s>/])");

  private static final Pattern MARKDOWN =
      Pattern.compile("(?i)\\smarkdown(?:\\s*=\\s*[\"']?(?:1|block|span)[\"']?)?(?=[\\s>])");

  /** A comment that a program of the site may replace: {@code <!-- md:option x -->}. */
  private static final Pattern HOOKED = Pattern.compile("<!--\\s*[a-zA-Z][\\w-]*:[\\w-]+(.*?)-->");

  private static final Pattern BRACES = Pattern.compile("\\{\\{.*?\\}\\}|\\{%.*?%\\}|\\{!.*?!\\}");

  private final Dialect dialect;
  private final OriginMap.Builder out = new OriginMap.Builder();
  private final List<Consumer<DocumentBuilder>> facts;

  /** Lines that may still be looked at for the end of something. */
  private int ahead = MAX_AHEAD;

  /** Lines of running text so far, without a blank one. */
  private int paragraph;

  /**
   * Which blocks there are.
   *
   * @param tabSlug makes the id of a tab of its title; null if nobody can tell
   */
  record Dialect(
      boolean admonitions,
      boolean details,
      boolean tabs,
      @Nullable UnaryOperator<String> tabSlug,
      boolean definitions,
      boolean abbreviations,
      boolean attributes,
      boolean markdownInHtml,
      boolean saneHeaders,
      boolean blocks,
      Extras extras) {

    static Dialect of(Options extensions, Extras extras) {
      boolean blocks =
          extensions.byName().keySet().stream()
              .anyMatch(name -> name.startsWith("pymdownx.blocks."));
      return new Dialect(
          extensions.has("admonition"),
          extensions.has("pymdownx.details"),
          extensions.has("pymdownx.tabbed"),
          TocIds.function(extensions.get("pymdownx.tabbed", "slugify"), "-"),
          extensions.has("def_list"),
          extensions.has("abbr"),
          extensions.has("attr_list"),
          extensions.has("md_in_html"),
          extensions.has("pymdownx.saneheaders"),
          blocks,
          extras);
    }
  }

  private PageBlocks(Dialect dialect, List<Consumer<DocumentBuilder>> facts) {
    this.dialect = dialect;
    this.facts = facts;
  }

  /**
   * The text of a page.
   *
   * @param facts takes what is to be added to its document
   */
  static MappedText of(
      String path, List<Line> lines, Dialect dialect, List<Consumer<DocumentBuilder>> facts) {
    PageBlocks blocks = new PageBlocks(dialect, facts);
    blocks.add(lines, 0);
    return blocks.out.build(path);
  }

  private void add(List<Line> lines, int depth) {
    for (int i = 0; i < lines.size(); ) {
      i = depth > MAX_DEPTH ? plain(lines, i) : block(lines, i, depth);
    }
  }

  /** Writes the block that begins at a line; returns where the next one does. */
  private int block(List<Line> lines, int at, int depth) {
    Line line = lines.get(at);
    String words = line.words();
    if (words.isEmpty()) {
      return plain(lines, at);
    }
    int next =
        switch (words.charAt(0)) {
          case '`', '~' -> fence(lines, at);
          case '!', '?', '=' -> container(lines, at, depth);
          case ':' -> definition(lines, at, depth);
          case '*' -> abbreviation(lines, at);
          case '<' -> html(lines, at, depth);
          case '#' -> heading(lines, at);
          case '/' -> mark(lines, at);
          case '[' -> label(lines, at);
          case '-' -> rule(lines, at);
          default -> -1;
        };
    return next > 0 ? next : plain(lines, at);
  }

  private int plain(List<Line> lines, int at) {
    Line line = lines.get(at);
    if (line.isBlank()) {
      blank(line);
    } else {
      write(line, false);
      paragraph++;
    }
    return at + 1;
  }

  private void blank(Line line) {
    paragraph = 0;
    out.written("\n", line.place(0));
  }

  /** Makes sure that what follows is no part of the paragraph before. */
  private void apart(Line line) {
    if (paragraph > 0) {
      blank(line);
    }
  }

  /** A fence; what opens none is text. */
  private int fence(List<Line> lines, int at) {
    String words = lines.get(at).words();
    char mark = words.charAt(0);
    int length = run(words, mark);
    if (length < 3 || mark == '`' && words.indexOf('`', length) >= 0) {
      return -1;
    }
    for (int i = at + 1; i < lines.size() && ahead > 0; i++) {
      ahead--;
      String other = lines.get(i).words();
      if (run(other, mark) >= length && run(other, mark) == other.length()) {
        for (int j = at; j <= i; j++) {
          lines.get(j).addTo(out);
        }
        addFenceId(lines.get(at));
        paragraph = 0;
        return i + 1;
      }
    }
    return -1;
  }

  /** Code may have attributes, too: <code>``` { .sh #example }</code>. */
  private void addFenceId(Line line) {
    Matcher matcher = FENCE_ID.matcher(line.text());
    if (dialect.attributes && matcher.find()) {
      String id = matcher.group(1);
      Location place = line.location();
      facts.add(b -> b.add(new Anchor(id, Anchor.Kind.ATTRIBUTE_LIST, false, place)));
    }
  }

  private static int run(String words, char mark) {
    int length = 0;
    while (length < words.length() && words.charAt(length) == mark) {
      length++;
    }
    return length;
  }

  /** An admonition, a tab, or what can be folded: a title and content that is indented. */
  private int container(List<Line> lines, int at, int depth) {
    Line line = lines.get(at);
    String words = line.words();
    boolean tab = words.startsWith("===") && dialect.tabs;
    Matcher matcher = null;
    if (words.startsWith("!!!") && dialect.admonitions) {
      matcher = ADMONITION.matcher(words);
    } else if (words.startsWith("???") && dialect.details) {
      matcher = DETAILS.matcher(words);
    } else if (tab) {
      matcher = TAB.matcher(words);
    }
    if (matcher == null || !matcher.matches()) {
      return words.charAt(0) == '=' ? underline(lines, at) : -1;
    }
    int indent = line.indent();
    apart(line);
    int start = matcher.start(1);
    if (start >= 0 && matcher.end(1) > start) {
      String title = matcher.group(1);
      int offset = line.text().indexOf(words) + start;
      Line shown = line.part(offset, offset + title.length());
      if (tab) {
        addTab(title);
      }
      new Line(indent, shown.text(), shown.path(), shown.start()).addTo(out);
      blank(line);
    }
    return content(lines, at + 1, indent, depth);
  }

  private void addTab(String title) {
    UnaryOperator<String> slug = dialect.tabSlug;
    // With combine_header_slug, the id of the heading is before that of the tab.
    String id =
        MappedText.UNKNOWN_TEXT + (slug == null ? "" : slug.apply(TocIds.withoutEmoji(title)));
    facts.add(b -> b.possibleId(id));
  }

  /** Lines that are indented by four more than what they belong to, and blank ones among them. */
  private int content(List<Line> lines, int from, int indent, int depth) {
    int end = from;
    for (int i = from; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        if (lines.get(i).indent() < indent + 4) {
          break;
        }
        end = i + 1;
      }
    }
    List<Line> content = new ArrayList<>(end - from);
    for (Line line : lines.subList(from, end)) {
      content.add(line.dedented(4));
    }
    add(content, depth + 1);
    if (from > 0) {
      blank(lines.get(Math.max(from, end) - 1));
    }
    return end;
  }

  /** {@code : text}, or a line that a plugin replaces. */
  private int definition(List<Line> lines, int at, int depth) {
    Line line = lines.get(at);
    String words = line.words();
    if (words.startsWith("::: ") && dialect.extras.objects()) {
      return object(lines, at);
    }
    boolean defines = words.startsWith(": ") || words.startsWith(":\t");
    if (!dialect.definitions || !defines) {
      return -1;
    }
    int indent = line.indent();
    int colon = line.text().indexOf(':');
    String rest = line.text().substring(colon + 1);
    int blanks = rest.length() - rest.stripLeading().length();
    Line first = line.part(colon + 1 + blanks, line.text().length());
    apart(line);
    List<Line> begin = List.of(new Line(indent, first.text(), first.path(), first.start()));
    int end = at + 1;
    List<Line> content = new ArrayList<>(begin);
    for (int i = at + 1; i < lines.size(); i++) {
      Line next = lines.get(i);
      boolean lazy = end == i && !next.isBlank() && !next.words().startsWith(": ");
      if (!next.isBlank() && next.indent() < indent + 4 && !lazy) {
        break;
      }
      if (!next.isBlank()) {
        end = i + 1;
      }
    }
    for (Line next : lines.subList(at + 1, end)) {
      content.add(next.indent() >= indent + 4 ? next.dedented(4) : next);
    }
    add(content, depth + 1);
    blank(line);
    return end;
  }

  /** {@code ::: module}: documentation from source code, with headings of its own. */
  private int object(List<Line> lines, int at) {
    Line line = lines.get(at);
    Location place = line.location();
    facts.add(
        b ->
            b.anchorsUnknown()
                .add(new UnknownText(place, "documentation that a plugin takes from source code")));
    blank(line);
    int end = at + 1;
    while (end < lines.size()
        && (lines.get(end).isBlank() || lines.get(end).indent() >= line.indent() + 4)) {
      end++;
    }
    return end;
  }

  private int abbreviation(List<Line> lines, int at) {
    Line line = lines.get(at);
    if (!dialect.abbreviations || !ABBREVIATION.matcher(line.words()).matches()) {
      return -1;
    }
    blank(line);
    return at + 1;
  }

  /** A heading ends a paragraph, needs no blank behind its signs, and is not indented. */
  private int heading(List<Line> lines, int at) {
    Line line = lines.get(at);
    String text = line.text();
    int start = text.indexOf('#');
    int level = Math.min(6, run(text.substring(start), '#'));
    int from = start + level;
    boolean apart = from < text.length() && " \t".indexOf(text.charAt(from)) >= 0;
    if (!apart && (dialect.saneHeaders || from == text.length())) {
      return -1;
    }
    if (line.indent() % 4 != 0) {
      out.written(" ".repeat(line.added()), line.place(0));
      line.part(0, start).dedented(line.indent()).write(out);
      out.written("\\", line.place(start));
      line.part(start, text.length()).addTo(out);
      paragraph++;
      return at + 1;
    }
    Line signs = line.part(0, from);
    signs.write(out);
    if (!apart) {
      out.written(" ", line.place(from));
    }
    boolean attributed =
        dialect.attributes
            && at + 1 < lines.size()
            && ATTRIBUTES.matcher(lines.get(at + 1).words()).matches();
    writeText(line.part(from, text.length()), true);
    if (attributed) {
      Line next = lines.get(at + 1);
      out.written(" ", next.place(0));
      next.dedented(next.indent()).write(out);
    }
    out.written("\n", line.place(text.length()));
    paragraph = 0;
    return attributed ? at + 2 : at + 1;
  }

  /** A block that begins and ends with three slashes. */
  private int mark(List<Line> lines, int at) {
    Line line = lines.get(at);
    if (!dialect.blocks || !line.words().startsWith("///")) {
      return -1;
    }
    boolean named = line.words().indexOf('#') > 0;
    boolean options = at + 1 < lines.size() && lines.get(at + 1).words().startsWith("attrs:");
    if (named || options) {
      facts.add(DocumentBuilder::anchorsUnknown);
    }
    blank(line);
    return at + 1;
  }

  /** The definition of a label or a note may follow a paragraph at once. */
  private int label(List<Line> lines, int at) {
    Line line = lines.get(at);
    String words = line.words();
    if (!DEFINITION.matcher(words).matches() && !NOTE.matcher(words).matches()) {
      return -1;
    }
    apart(line);
    line.addTo(out);
    paragraph = 0;
    return at + 1;
  }

  private int rule(List<Line> lines, int at) {
    return run(lines.get(at).words(), '-') == lines.get(at).words().length()
        ? underline(lines, at)
        : -1;
  }

  /** A heading that is underlined has one line; below more, the line is a rule or text. */
  private int underline(List<Line> lines, int at) {
    if (paragraph > 1) {
      blank(lines.get(at));
    }
    int next = plain(lines, at);
    paragraph = 0;
    return next;
  }

  /** Blocks of HTML are raw up to where their element is closed, unless it asks for Markdown. */
  private int html(List<Line> lines, int at, int depth) {
    Line line = lines.get(at);
    if (HtmlElement.nameAt(line) == null) {
      return -1;
    }
    HtmlElement element = ahead > 0 ? HtmlElement.at(lines, at) : null;
    ahead -= (element == null ? lines.size() : element.lastLine() + 1) - at;
    if (element == null) {
      return -1;
    }
    apart(line);
    if (element.verbatim()) {
      for (Line each : lines.subList(at, element.lastLine() + 1)) {
        each.addTo(out);
      }
      return element.lastLine() + 1;
    }
    if (!dialect.markdownInHtml || !element.asksForMarkdown()) {
      for (Line each : lines.subList(at, element.lastLine() + 1)) {
        if (!each.isBlank()) {
          each.addTo(out);
        }
      }
      blank(line);
      return element.lastLine() + 1;
    }
    List<Line> content = new ArrayList<>();
    element.open(lines).forEach(each -> each.addTo(out));
    blank(line);
    content.addAll(element.content(lines));
    add(content, depth + 1);
    blank(line);
    element.close(lines).forEach(each -> each.addTo(out));
    blank(line);
    Line rest = element.rest(lines);
    if (rest != null) {
      rest.addTo(out);
    }
    return element.lastLine() + 1;
  }

  private void write(Line line, boolean heading) {
    out.written(" ".repeat(line.added()), line.place(0));
    writeText(new Line(0, line.text(), line.path(), line.start()), heading);
    out.written("\n", line.place(line.text().length()));
  }

  /** A text in which programs of the site replace comments and braces. */
  private void writeText(Line line, boolean heading) {
    String text = line.text();
    boolean hooked = dialect.extras.hooks() && text.indexOf("<!--") >= 0;
    boolean braced = dialect.extras.templates() && text.indexOf('{') >= 0;
    int at = 0;
    if (hooked || braced) {
      Matcher matcher = (hooked ? HOOKED : BRACES).matcher(text);
      while (matcher.find()) {
        line.part(at, matcher.start()).write(out);
        at = matcher.end();
        if (braced && !hooked) {
          facts.add(DocumentBuilder::anchorsUnknown);
        } else {
          addHooked(matcher.group(1).strip());
        }
        if (heading || !hooked) {
          Location place =
              new Location(line.path(), line.start() + matcher.start(), line.start() + at);
          out.written(MappedText.UNKNOWN_TEXT, place);
        } else {
          line.part(matcher.start(), at).write(out);
        }
      }
    }
    line.part(at, text.length()).write(out);
  }

  /** A program may make an id and a label of what the comment says. */
  private void addHooked(String said) {
    int start = said.length();
    while (start > 0 && " .:/+".indexOf(said.charAt(start - 1)) < 0) {
      start--;
    }
    String name = said.substring(start);
    if (!name.isEmpty()) {
      facts.add(
          b ->
              b.possibleId(MappedText.UNKNOWN_TEXT + name)
                  .openLabel(MappedText.UNKNOWN_TEXT + LabelKeys.of(name)));
    }
  }

  /** Whether an opening tag asks for Markdown between its tags. */
  static boolean asksForMarkdown(String tag) {
    return MARKDOWN.matcher(tag).find();
  }

  /** The name of the element that a line begins with; null if it begins with none. */
  static @Nullable String elementOf(String words) {
    Matcher matcher = OPEN_TAG.matcher(words);
    return matcher.lookingAt() ? matcher.group(1) : null;
  }
}
