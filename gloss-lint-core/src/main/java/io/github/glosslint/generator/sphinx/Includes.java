package io.github.glosslint.generator.sphinx;

import io.github.glosslint.document.Defect;
import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.document.Include;
import io.github.glosslint.document.UnknownText;
import io.github.glosslint.linked.Target;
import io.github.glosslint.markup.NamedMarkup;
import io.github.glosslint.site.Destination;
import io.github.glosslint.site.Neighbours;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.ReadResult;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.MappedText;
import io.github.glosslint.text.OriginMap;
import io.github.glosslint.text.SourceText;
import io.github.glosslint.text.WorkBudget;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts what {@code include} names in its place, each character with its origin. */
final class Includes {

  private static final int MAX_DEPTH = 10;
  private static final int MAX_INCLUDES = 1_000;
  private static final int MAX_LINES = 400_000;

  private static final Pattern FENCE =
      Pattern.compile("((?:\\s|[-*+>]\\s|\\d{1,9}[.)]\\s)*)(`{3,}|~{3,}|:{3,})\\s*(.*)");
  private static final Pattern NAMED = Pattern.compile("\\{([^\\s}]+)\\}\\s*(.*)");
  private static final Pattern OPTION = Pattern.compile("\\s*:([\\w-]+):\\s*(.*)");
  private static final Pattern SUBSTITUTION = Pattern.compile("\\{\\{\\s*([\\w.-]+)\\s*\\}\\}");
  private static final Pattern DESTINATION =
      Pattern.compile("(?:!\\[[^\\]]*)?\\]\\(<?|^\\s*\\[[^\\]]+\\]:\\s*");

  /**
   * Which destinations of what is included count from the included file.
   *
   * @param docs how those of links begin ({@code relative-docs}); empty if none does
   * @param images whether those of images do ({@code relative-images})
   */
  private record Reroot(String docs, boolean images) {

    static final Reroot NONE = new Reroot("", false);

    boolean isOn() {
      return images || !docs.isEmpty();
    }
  }

  /**
   * A line of a file.
   *
   * @param indent what is put before it
   * @param reroot which destinations in it count from its own file
   */
  private record Line(String indent, String text, String path, int start, Reroot reroot) {

    Location at(int from, int to) {
      return new Location(path, start + from, start + to);
    }
  }

  private final SourceTree tree;
  private final String source;
  private final Trust trust;
  private final Neighbours neighbours;
  private final Set<String> used = ConcurrentHashMap.newKeySet();

  Includes(SourceTree tree, String source, Trust trust) {
    this.tree = tree;
    this.source = source;
    this.trust = trust;
    this.neighbours = Neighbours.of(tree);
  }

  /** The files that were included. */
  Set<String> used() {
    return used;
  }

  MappedText fill(
      SourceText text, int from, MystSettings settings, List<Consumer<DocumentBuilder>> facts) {
    String content = text.content();
    boolean includes = content.indexOf("{include}", from) >= 0;
    boolean substitutes = settings.has("substitution") && content.indexOf("{{", from) >= 0;
    if (!includes && !substitutes) {
      return MappedText.verbatim(text, from);
    }
    Filling filling = new Filling(text.path(), settings, facts);
    filling.add(lines(text.path(), content.substring(from), from, "", Reroot.NONE), 0);
    return filling.out.build(text.path());
  }

  private static List<Line> lines(
      String path, String text, int offset, String indent, Reroot reroot) {
    List<Line> lines = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int feed = text.indexOf('\n', start);
      int end = feed < 0 ? text.length() : feed;
      int stop = end > start && text.charAt(end - 1) == '\r' ? end - 1 : end;
      lines.add(new Line(indent, text.substring(start, stop), path, offset + start, reroot));
      start = end + 1;
    }
    return lines;
  }

  /** The filling of one page. */
  private final class Filling {

    private final String page;
    private final MystSettings settings;
    private final List<Consumer<DocumentBuilder>> facts;
    private final OriginMap.Builder out = new OriginMap.Builder();
    private int includes;
    private int written;

    Filling(String page, MystSettings settings, List<Consumer<DocumentBuilder>> facts) {
      this.page = page;
      this.settings = settings;
      this.facts = facts;
    }

    void add(List<Line> lines, int depth) {
      Deque<String> open = new ArrayDeque<>();
      int i = 0;
      while (i < lines.size()) {
        Line line = lines.get(i);
        Matcher fence = FENCE.matcher(line.text());
        boolean fits =
            fence.matches()
                && (fence.group(2).charAt(0) != ':' || settings.has("colon_fence"))
                && (fence.group(2).charAt(0) != '`' || fence.group(3).indexOf('`') < 0);
        if (!fits) {
          write(line, true);
          i++;
        } else if (closes(open.peek(), fence)) {
          open.pop();
          write(line, false);
          i++;
        } else {
          i = fence(lines, i, fence, open, depth);
        }
      }
    }

    private boolean closes(@org.jspecify.annotations.Nullable String open, Matcher fence) {
      return open != null && fence.group(3).isBlank() && fence.group(2).startsWith(open);
    }

    /** Takes a fence; returns where to go on. */
    private int fence(List<Line> lines, int at, Matcher fence, Deque<String> open, int depth) {
      Line line = lines.get(at);
      Matcher named = NAMED.matcher(fence.group(3));
      boolean directive = named.matches();
      if (directive && named.group(1).equals("include")) {
        int end = end(lines, at, fence.group(2));
        int start = fence.start(3) + named.start(2);
        include(lines.subList(at, end), named.group(2).strip(), start, fence.group(1), depth);
        return Math.min(lines.size(), end + 1);
      }
      boolean blocks =
          directive
              && Vocabulary.body(named.group(1)) != null
              && Vocabulary.body(named.group(1)) != NamedMarkup.Body.OPAQUE;
      if (blocks || fence.group(3).isBlank() && fence.group(2).charAt(0) == ':') {
        if (blocks) {
          open.push(fence.group(2));
        }
        write(line, blocks);
        return at + 1;
      }
      int end = Math.min(lines.size(), end(lines, at, fence.group(2)) + 1);
      for (Line each : lines.subList(at, end)) {
        write(each, false);
      }
      return end;
    }

    /** The line that closes a fence, or the end. */
    private int end(List<Line> lines, int at, String fence) {
      int i = at + 1;
      while (i < lines.size()) {
        String words = lines.get(i).text().strip();
        boolean same = words.startsWith(fence);
        if (same && words.chars().allMatch(c -> c == fence.charAt(0))) {
          return i;
        }
        i++;
      }
      return i;
    }

    private void include(List<Line> block, String name, int start, String indent, int depth) {
      Line head = block.get(0);
      Location place = head.at(start, start + name.length());
      blank(head);
      if (name.isEmpty() || name.startsWith("<")) {
        return;
      }
      String folder = name.startsWith("/") ? source : UrlPath.folder(head.path());
      String path = UrlPath.normalize(folder + (name.startsWith("/") ? name.substring(1) : name));
      if (path == null || tree.kind(path) != SourceTree.Kind.FILE) {
        missing(path, name, place);
        return;
      }
      Map<String, String> options = options(block);
      facts.add(b -> b.add(new Include(path, "", place)));
      includes++;
      if (options.containsKey("literal") || options.containsKey("code")) {
        return;
      }
      ReadResult reading = tree.read(path);
      if (reading.problem() != null
          || depth >= MAX_DEPTH
          || includes > MAX_INCLUDES
          || written > MAX_LINES) {
        facts.add(b -> b.add(new UnknownText(place, "an include that goes too deep")));
        return;
      }
      used.add(path);
      part(reading.text(), options, head, indent, depth);
    }

    private void part(
        SourceText text, Map<String, String> options, Line head, String indent, int depth) {
      String content = text.content();
      int from = 0;
      int to = content.length();
      String after = options.getOrDefault("start-after", "");
      if (!after.isEmpty()) {
        int found = content.indexOf(after);
        if (found < 0) {
          notFound("start-after", after, head);
          return;
        }
        from = found + after.length();
      }
      String before = options.getOrDefault("end-before", "");
      if (!before.isEmpty()) {
        int found = content.indexOf(before, from);
        if (found < 0) {
          notFound("end-before", before, head);
          return;
        }
        to = found;
      }
      String spaces = indent.replaceAll("\\S", " ");
      Reroot relative =
          new Reroot(
              options.getOrDefault("relative-docs", ""), options.containsKey("relative-images"));
      List<Line> all =
          lines(text.path(), content.substring(from, to), from, head.indent() + spaces, relative);
      add(numbered(all, options), depth + 1);
    }

    private List<Line> numbered(List<Line> all, Map<String, String> options) {
      int first = number(options.get("start-line"), 0, all.size());
      int last = number(options.get("end-line"), all.size(), all.size());
      return first >= last ? List.of() : all.subList(first, last);
    }

    private int number(@org.jspecify.annotations.Nullable String said, int usual, int count) {
      if (said == null || !said.matches("-?\\d{1,6}")) {
        return usual;
      }
      int number = Integer.parseInt(said);
      return Math.max(0, Math.min(count, number < 0 ? count + number : number));
    }

    private void notFound(String option, String text, Line head) {
      Location place = head.at(0, head.text().length());
      String message =
          "The included file does not have the text \""
              + text
              + "\" of "
              + option
              + ": Sphinx leaves the include out.";
      facts.add(b -> b.add(Defect.of(Defect.Kind.MISSING_INCLUDE, place, message, text)));
    }

    private void missing(
        @org.jspecify.annotations.Nullable String path, String name, Location place) {
      if (path == null || trust.mayWriteInclude(tree, source, path)) {
        String reason = path == null ? "a file outside of the tree" : "a file that a build writes";
        facts.add(b -> b.add(new Include("", reason, place)).anchorsUnknown());
        return;
      }
      Target.Missing missing = new Target.Missing(path, List.of(), List.of());
      List<String> similar =
          neighbours.of(Destination.of(name), missing, WorkBudget.unlimited()).similar();
      String message =
          "The file \"" + path + "\" does not exist: Sphinx builds the page without it.";
      facts.add(
          b ->
              b.add(
                      new Defect(
                          Defect.Kind.MISSING_INCLUDE, place, message, name, similar, List.of()))
                  .anchorsUnknown());
    }

    private Map<String, String> options(List<Line> block) {
      Map<String, String> options = new LinkedHashMap<>();
      for (Line line : block.subList(1, block.size())) {
        Matcher matcher = OPTION.matcher(line.text());
        if (!matcher.matches()) {
          break;
        }
        String value = matcher.group(2).strip();
        boolean quoted =
            value.length() > 1
                && "\"'".indexOf(value.charAt(0)) >= 0
                && value.charAt(value.length() - 1) == value.charAt(0);
        options.put(matcher.group(1), quoted ? value.substring(1, value.length() - 1) : value);
      }
      return options;
    }

    private void blank(Line line) {
      out.written("\n", line.at(0, 0));
    }

    /** Writes a line, with what stands for names in double braces where it is text. */
    private void write(Line line, boolean text) {
      written++;
      out.written(line.indent(), line.at(0, 0));
      int from = 0;
      if (text && settings.has("substitution") && line.text().indexOf("{{") >= 0) {
        Matcher matcher = SUBSTITUTION.matcher(line.text());
        while (matcher.find()) {
          String value = settings.substitutions().get(matcher.group(1));
          boolean destination =
              matcher.start() > 1 && line.text().charAt(matcher.start() - 1) == '(';
          if (value != null && value.indexOf('\n') < 0 && !destination) {
            verbatim(line, from, matcher.start());
            out.written(value, line.at(matcher.start(), matcher.end()));
            from = matcher.end();
          }
        }
      }
      if (text && line.reroot().isOn()) {
        from = rerooted(line, from);
      }
      verbatim(line, from, line.text().length());
      out.written("\n", line.at(line.text().length(), line.text().length()));
    }

    /** Destinations that begin with what {@code relative-docs} says count from their own file. */
    private int rerooted(Line line, int start) {
      int from = start;
      Matcher matcher = DESTINATION.matcher(line.text());
      matcher.region(start, line.text().length());
      while (matcher.find()) {
        int at = matcher.end();
        boolean image = matcher.group().startsWith("!");
        String docs = line.reroot().docs();
        boolean starts = !docs.isEmpty() && line.text().startsWith(docs, at);
        if (image ? line.reroot().images() && isRelative(line.text(), at) : starts) {
          int end = at;
          while (end < line.text().length() && " \t)>".indexOf(line.text().charAt(end)) < 0) {
            end++;
          }
          String written = line.text().substring(at, end);
          int hash = written.indexOf('#');
          String name = hash < 0 ? written : written.substring(0, hash);
          String full = UrlPath.normalize(UrlPath.folder(line.path()) + name);
          if (full != null) {
            verbatim(line, from, at);
            String way = UrlPath.relative(UrlPath.folder(page), full);
            out.written(way + (hash < 0 ? "" : written.substring(hash)), line.at(at, end));
            from = end;
          }
        }
      }
      return from;
    }

    private boolean isRelative(String text, int at) {
      return !text.startsWith("/", at) && !Destination.isAbsolute(text.substring(at));
    }

    private void verbatim(Line line, int from, int to) {
      out.verbatim(line.text().substring(from, to), line.at(from, to));
    }
  }
}
