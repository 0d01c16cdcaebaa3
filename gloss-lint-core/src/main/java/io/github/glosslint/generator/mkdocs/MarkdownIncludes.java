package io.github.glosslint.generator.mkdocs;

import io.github.glosslint.document.Defect;
import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.document.Include;
import io.github.glosslint.document.UnknownText;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.Language;
import io.github.glosslint.source.ReadResult;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.MappedText;
import io.github.glosslint.text.PathGlob;
import io.github.glosslint.text.Span;
import io.github.glosslint.yaml.YamlMapping;
import io.github.glosslint.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Fills in files as the plugin {@code include-markdown} does for tags that are lines of their own
 * (mkdocs-include-markdown-plugin 7.3). Paths count from the file with the tag if they begin with a
 * dot, and else from the folder of pages. Thread-safe.
 */
final class MarkdownIncludes {

  private static final String PLUGIN = "include-markdown";

  /** Files inside each other; the plugin itself ends at Python's recursion limit. */
  private static final int MAX_DEPTH = 20;

  /** Includes of a page, those within others among them. */
  private static final int MAX_INCLUDES = 10_000;

  /** Lines that a tag may take. */
  private static final int MAX_TAG = 50;

  private static final Pattern PATTERN = Pattern.compile("[*?\\[]");

  /** Patterns that are not read here, and URLs. */
  private static final Pattern FOREIGN = Pattern.compile("[{|!]|\\w{2,}:|^[/~]");

  private static final Pattern ESCAPED = Pattern.compile("\\\\(.)");

  private final SourceTree tree;
  private final SiteConfig config;
  private final Snippets files;
  private final IncludeTag.Syntax syntax;

  private MarkdownIncludes(SourceTree tree, SiteConfig config, Snippets files) {
    this.tree = tree;
    this.config = config;
    this.files = files;
    this.syntax =
        new IncludeTag.Syntax(
            option("opening_tag", "{%"),
            option("closing_tag", "%}"),
            directive("include"),
            directive(PLUGIN));
  }

  /** The includes of a site; null if its plugins do not fill in any. */
  static @Nullable MarkdownIncludes of(SourceTree tree, SiteConfig config, Snippets snippets) {
    return config.plugins().has(PLUGIN) ? new MarkdownIncludes(tree, config, snippets) : null;
  }

  private String option(String name, String usual) {
    String said = ConfigLayers.text(config.plugins().get(PLUGIN, name));
    return said == null || said.isEmpty() ? usual : said;
  }

  private boolean flag(String name, boolean usual) {
    return ConfigLayers.flag(config.plugins().get(PLUGIN, name), usual);
  }

  private String directive(String name) {
    YamlNode all = config.plugins().get(PLUGIN, "directives");
    String said = all instanceof YamlMapping names ? names.text(name) : null;
    return said == null ? name : said;
  }

  /** Whether the plugin looks at a page at all. */
  boolean reads(String page) {
    for (YamlNode item : ConfigLayers.items(config.plugins().get(PLUGIN, "exclude"))) {
      String pattern = ConfigLayers.text(item);
      if (pattern != null && matching(config.docs() + pattern, List.of(page)).contains(page)) {
        return false;
      }
    }
    return true;
  }

  private static List<String> matching(String pattern, Iterable<String> paths) {
    List<String> matching = new ArrayList<>();
    String path = UrlPath.normalize(pattern);
    if (path != null && !path.isEmpty()) {
      PathGlob glob = PathGlob.of("/" + path, "");
      for (String each : paths) {
        if (glob.matches(each, false)) {
          matching.add(each);
        }
      }
    }
    return matching;
  }

  /**
   * Lines with all that they include.
   *
   * @param facts takes what is to be added to the document of the page
   */
  List<Line> fill(String page, List<Line> lines, List<Consumer<DocumentBuilder>> facts) {
    if (lines.stream().noneMatch(line -> syntax.mayBeginIn(line.text()))) {
      return lines;
    }
    Filling filling = new Filling(page, new ArrayList<>(lines.size()), facts);
    filling.add(lines, page, page, 0, 0);
    return filling.out;
  }

  private final class Filling {

    private final String page;
    private final List<Line> out;
    private final List<Consumer<DocumentBuilder>> facts;
    private int count;

    Filling(String page, List<Line> out, List<Consumer<DocumentBuilder>> facts) {
      this.page = page;
      this.out = out;
      this.facts = facts;
    }

    /**
     * @param file what the lines stem from
     * @param origin what its relative destinations count from, see {@link Include#countsFrom}
     */
    void add(List<Line> lines, String file, String origin, int indent, int depth) {
      for (int at = 0; at < lines.size(); ) {
        int end = tagEnd(lines, at);
        if (end > at) {
          insert(new Place(lines.subList(at, end), file, origin, indent), depth);
        } else {
          end = at + 1;
          copy(lines.get(at), indent);
        }
        at = end;
      }
    }

    private void copy(Line line, int indent) {
      out.add(line.indented(indent));
    }

    /** The line behind a tag of the plugin that begins in a line; that line if none does. */
    private int tagEnd(List<Line> lines, int at) {
      if (!syntax.mayBeginIn(lines.get(at).text())) {
        return at;
      }
      StringBuilder text = new StringBuilder();
      for (int i = at; i < Math.min(lines.size(), at + MAX_TAG); i++) {
        text.append(lines.get(i).text()).append('\n');
        if (syntax.endsIn(text.toString())) {
          return syntax.isIn(text.toString()) ? i + 1 : at;
        }
      }
      return at;
    }

    private void insert(Place place, int depth) {
      IncludeTag tag = syntax.read(place.text());
      if (tag == null) {
        unknown("an include within other text", place.lines.get(0).location());
        place.lines.forEach(line -> copy(line, place.indent));
        return;
      }
      Location named = place.of(tag.nameStart(), tag.name());
      boolean relative = tag.name().startsWith("./") || tag.name().startsWith("../");
      String folder = relative ? UrlPath.folder(place.file) : config.docs();
      if (FOREIGN.matcher(tag.name()).find()) {
        unknown("an include from elsewhere, or of a pattern that is not read here", named);
        return;
      }
      List<String> found = found(folder, tag.name());
      String excluded = tag.text("exclude");
      if (excluded != null) {
        boolean local = excluded.startsWith("./") || excluded.startsWith("../");
        found.removeAll(found(local ? UrlPath.folder(place.file) : config.docs(), excluded));
      }
      if (found.isEmpty()) {
        lack(tag, named, folder);
      }
      for (String path : found) {
        insert(tag, path, place, named, depth);
      }
    }

    private List<String> found(String folder, String name) {
      String path = UrlPath.normalize(folder + name);
      if (path != null && tree.kind(path) == SourceTree.Kind.FILE) {
        return new ArrayList<>(List.of(path));
      }
      return PATTERN.matcher(name).find()
          ? new ArrayList<>(matching(folder + name, tree.files()))
          : new ArrayList<>();
    }

    private void lack(IncludeTag tag, Location named, String folder) {
      Snippets there = files.in(folder);
      if (PATTERN.matcher(tag.name()).find() || there.mayBeWritten(tag.name())) {
        unknown("an include that a program writes", named);
      } else {
        String message = "The file \"" + tag.name() + "\" does not exist: the build ends here.";
        facts.add(b -> b.add(there.missing(tag.name(), named, message)));
      }
    }

    private void unknown(String reason, Location named) {
      facts.add(
          b ->
              b.add(new Include("", reason, named))
                  .anchorsUnknown()
                  .openLabel(MappedText.UNKNOWN_TEXT));
    }

    private void insert(IncludeTag tag, String path, Place place, Location named, int depth) {
      count++;
      if (depth >= MAX_DEPTH || count > MAX_INCLUDES || out.size() > Snippets.MAX_LINES) {
        facts.add(b -> b.add(new UnknownText(named, "an include that goes too deep")));
        return;
      }
      ReadResult reading = tree.read(path);
      if (reading.problem() != null) {
        facts.add(b -> b.add(new Include("", "an include that is not text", named)));
        return;
      }
      boolean rewritten =
          tag.marked() && tag.flag("rewrite-relative-urls", flag("rewrite_relative_urls", true));
      String origin = rewritten ? place.origin(path) : place.origin;
      // What is written to be read at its own place is judged there as well.
      if (!rewritten || !Language.isMarkdown(path)) {
        files.used().add(path);
      }
      String counts = origin.equals(page) ? "" : origin;
      facts.add(b -> b.readFrom(path).add(new Include(path, "", named, counts)));
      IncludedPart part = part(tag, reading.text().content(), named, path);
      List<Line> lines = new ArrayList<>();
      for (Span span : part.spans()) {
        lines.addAll(Snippets.lines(reading.text(), span.start(), span.end()));
      }
      if (tag.flag("dedent", flag("dedent", false))) {
        lines = dedented(lines);
      }
      int indent = place.indent + place.lines.get(0).indent();
      boolean all = tag.flag("preserve-includer-indent", flag("preserve_includer_indent", true));
      if (!all && indent > 0 && !lines.isEmpty()) {
        lines.set(0, lines.get(0).indented(indent));
      }
      if (tag.flag("recursive", flag("recursive", true))) {
        add(lines, path, origin, all ? indent : 0, depth + 1);
      } else {
        lines.forEach(line -> copy(line, all ? indent : 0));
      }
    }

    private IncludedPart part(IncludeTag tag, String text, Location named, String path) {
      String start = delimiter(tag, "start");
      String end = delimiter(tag, "end");
      IncludedPart part = IncludedPart.of(text, start, end);
      if (start != null && !part.startFound()) {
        facts.add(b -> b.add(noDelimiter(start, path, named)));
      }
      if (end != null && !part.endFound()) {
        facts.add(b -> b.add(noDelimiter(end, path, named)));
      }
      return part;
    }

    private @Nullable String delimiter(IncludeTag tag, String name) {
      String said = tag.text(name);
      String usual = said == null ? option(name, "") : said;
      return usual.isEmpty() ? null : unescaped(usual);
    }
  }

  private static Defect noDelimiter(String delimiter, String path, Location named) {
    return Defect.of(
        Defect.Kind.MISSING_INCLUDE,
        named,
        "\"" + delimiter + "\" is not in " + path + ": another part of it is included than meant.",
        delimiter);
  }

  /** What Python makes of escapes in a text. */
  private static String unescaped(String text) {
    return ESCAPED
        .matcher(text)
        .replaceAll(
            escape ->
                switch (escape.group(1)) {
                  case "n" -> "\n";
                  case "t" -> "\t";
                  case "r" -> "\r";
                  case "\\" -> "\\\\";
                  default -> Matcher.quoteReplacement(escape.group(1));
                });
  }

  /** Lines without the white space that all of them have. */
  private static List<Line> dedented(List<Line> lines) {
    int columns = Integer.MAX_VALUE;
    for (Line line : lines) {
      columns = line.isBlank() ? columns : Math.min(columns, line.indent());
    }
    List<Line> dedented = new ArrayList<>(lines.size());
    for (Line line : lines) {
      Line less = line.dedented(columns);
      dedented.add(new Line(less.added(), less.text(), less.path(), less.start(), less.fed()));
    }
    return dedented;
  }

  /** Lines that a tag stands in. */
  private record Place(List<Line> lines, String file, String origin, int indent) {

    String text() {
      StringBuilder text = new StringBuilder();
      lines.forEach(line -> text.append(line.text()).append('\n'));
      return text.toString();
    }

    Location of(int start, String name) {
      int at = start;
      for (Line line : lines) {
        if (at <= line.text().length()) {
          int from = line.start() + at;
          return new Location(line.path(), from, from + name.length());
        }
        at -= line.text().length() + 1;
      }
      return lines.get(0).location();
    }

    /** What rewritten destinations of a file count from that is included here. */
    String origin(String path) {
      String there =
          UrlPath.normalize(UrlPath.folder(origin) + UrlPath.relative(UrlPath.folder(file), path));
      return there == null || file.equals(origin) ? path : there;
    }
  }
}
