package io.github.glosslint.generator.mkdocs;

import io.github.glosslint.document.Defect;
import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.document.Include;
import io.github.glosslint.document.UnknownText;
import io.github.glosslint.linked.Target;
import io.github.glosslint.site.Destination;
import io.github.glosslint.site.Neighbours;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.ReadResult;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.SourceText;
import io.github.glosslint.text.WorkBudget;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Fills in snippets as {@code pymdownx.snippets} does: files, some of their lines or a section of
 * them, named on a line of its own or one a line between two marks. Thread-safe.
 */
final class Snippets {

  /** Files inside each other; the extension itself refuses circles only. */
  private static final int MAX_DEPTH = 20;

  /** A page that includes more is not read to its end. */
  static final int MAX_LINES = 200_000;

  /** Snippets of a page, those within others among them. */
  private static final int MAX_SNIPPETS = 10_000;

  private static final Pattern INLINE =
      Pattern.compile("([ \\t]*)(;*)-+8<-+[ \\t]+(?:\"([^\"]+)\"|'([^']+)')[ \\t]*");

  private static final Pattern BLOCK = Pattern.compile("([ \\t]*)(;*)-+8<-+[ \\t]*");

  private static final Pattern SECTION =
      Pattern.compile(
          "-+8<-+[ \\t]+\\[[ \\t]*(start|end)[ \\t]*:[ \\t]*([a-zA-Z][-_0-9a-zA-Z]*)[ \\t]*\\]");

  /** What may be behind the path: lines, or the name of a section. */
  private static final Pattern SPEC =
      Pattern.compile("(.+?)(?::([a-zA-Z][-_0-9a-zA-Z]*|[-0-9:,]+))?");

  private static final String OPTIONAL =
      "a snippet that a page may do without, which a program writes";

  private final SourceTree tree;
  private final List<String> folders;
  private final Neighbours neighbours;
  private final Set<String> used;

  Snippets(SourceTree tree, List<String> folders) {
    this(tree, folders, Neighbours.of(tree), ConcurrentHashMap.newKeySet());
  }

  private Snippets(SourceTree tree, List<String> folders, Neighbours neighbours, Set<String> used) {
    this.tree = tree;
    this.folders = folders;
    this.neighbours = neighbours;
    this.used = used;
  }

  /** The same of another folder. */
  Snippets in(String folder) {
    return new Snippets(tree, List.of(folder), neighbours, used);
  }

  /** Files that pages have included so far. */
  Set<String> used() {
    return used;
  }

  /** The lines of a file as they are. */
  static List<Line> lines(SourceText file, int from) {
    return lines(file, from, file.content().length());
  }

  /** Those of a part of a file. */
  static List<Line> lines(SourceText file, int from, int to) {
    List<Line> lines = new ArrayList<>();
    String text = file.content();
    for (int at = from; at < to; ) {
      int next = text.indexOf('\n', at);
      int stop = next < 0 || next >= to ? to : next;
      int end = stop > at && text.charAt(stop - 1) == '\r' ? stop - 1 : stop;
      boolean fed = stop == next && end == stop;
      lines.add(new Line(0, text.substring(at, end), file.path(), at, fed));
      at = stop + 1;
    }
    return lines;
  }

  /**
   * Lines with all that they include.
   *
   * @param facts takes what is to be added to the document of the page
   * @param optional whether a snippet may lack: a program that writes many pages has each of them
   *     name one, of which the extension inserts those that there are
   */
  List<Line> fill(List<Line> lines, List<Consumer<DocumentBuilder>> facts, boolean optional) {
    List<Line> filled = new ArrayList<>(lines.size());
    new Filling(filled, facts, optional).add(lines, 0, 0);
    return filled;
  }

  /** The file of a snippet; null if none of the folders has it. */
  @Nullable String find(String name) {
    for (String folder : folders) {
      String path = UrlPath.normalize(folder + name);
      if (path != null && path.startsWith(folder) && tree.kind(path) == SourceTree.Kind.FILE) {
        return path;
      }
      // An entry of base_path may be a file, which is found by its name.
      String file = folder.isEmpty() ? "" : folder.substring(0, folder.length() - 1);
      if (UrlPath.name(file).equals(name) && tree.kind(file) == SourceTree.Kind.FILE) {
        return file;
      }
    }
    return null;
  }

  /** A snippet that does not exist, as a defect. */
  Defect missing(String name, Location place) {
    return missing(
        name, place, "The snippet \"" + name + "\" does not exist: nothing is inserted here.");
  }

  /** A file that does not exist, as a defect. */
  Defect missing(String name, Location place, String message) {
    String folder = folders.isEmpty() ? "" : folders.get(0);
    String wanted = UrlPath.normalize(folder + name);
    List<String> similar =
        wanted == null
            ? List.of()
            : neighbours
                .of(
                    Destination.of(name),
                    new Target.Missing(wanted, List.of(), List.of()),
                    WorkBudget.unlimited())
                .similar();
    return new Defect(Defect.Kind.MISSING_INCLUDE, place, message, name, similar, List.of());
  }

  /** Whether a script may write the file before the build. */
  boolean mayBeWritten(String name) {
    for (String folder : folders) {
      String path = UrlPath.normalize(folder + name);
      if (path == null || tree.mayAppear(path)) {
        return true;
      }
    }
    return folders.isEmpty();
  }

  private final class Filling {

    private final List<Line> out;
    private final List<Consumer<DocumentBuilder>> facts;
    private final boolean optional;
    private int count;

    Filling(List<Line> out, List<Consumer<DocumentBuilder>> facts, boolean optional) {
      this.out = out;
      this.facts = facts;
      this.optional = optional;
    }

    void add(List<Line> lines, int indent, int depth) {
      boolean block = false;
      int blockIndent = 0;
      for (Line line : lines) {
        boolean marked = line.text().indexOf("8<") >= 0;
        Matcher inline = marked ? INLINE.matcher(line.text()) : null;
        Matcher bounds = marked ? BLOCK.matcher(line.text()) : null;
        if (block && bounds != null && bounds.matches() && bounds.group(2).isEmpty()) {
          block = false;
        } else if (block) {
          String name = line.words();
          if (!name.isEmpty() && !name.startsWith(";")) {
            int at = line.text().indexOf(name);
            insert(line, name, at, blockIndent, depth);
          }
        } else if (inline != null && inline.matches()) {
          boolean quoted = inline.group(3) != null;
          if (inline.group(2).isEmpty()) {
            String name = quoted ? inline.group(3) : inline.group(4);
            insert(line, name, inline.start(quoted ? 3 : 4), line.indent() + indent, depth);
          } else {
            copy(line.part(inline.end(2), line.text().length()), line.indent() + indent);
          }
        } else if (bounds != null && bounds.matches()) {
          block = bounds.group(2).isEmpty();
          blockIndent = line.indent() + indent;
        } else if (!marked || depth == 0 || !SECTION.matcher(line.text()).find()) {
          copy(line, indent);
        }
      }
    }

    private void copy(Line line, int indent) {
      out.add(line.indented(indent));
    }

    private void insert(Line line, String said, int at, int indent, int depth) {
      Matcher spec = SPEC.matcher(said);
      String name = said;
      String part = null;
      if (spec.matches() && !said.contains("://")) {
        name = spec.group(1);
        part = spec.group(2);
      }
      int start = line.start() + at;
      Location place = new Location(line.path(), start, start + name.length());
      String path = said.contains("://") ? null : find(name);
      if (path == null) {
        fail(name, said.contains("://"), place);
        return;
      }
      count++;
      if (depth >= MAX_DEPTH || count > MAX_SNIPPETS || out.size() > MAX_LINES) {
        facts.add(b -> b.add(new UnknownText(place, "a snippet that goes too deep")));
        return;
      }
      ReadResult reading = tree.read(path);
      if (reading.problem() != null) {
        facts.add(b -> b.add(new Include("", "a snippet that is not text", place)));
        return;
      }
      used.add(path);
      facts.add(b -> b.readFrom(path));
      List<Line> all = lines(reading.text(), 0);
      List<Line> lines = part == null ? all : part(all, part);
      if (lines == null) {
        String section = String.valueOf(part);
        Location named = new Location(line.path(), place.end() + 1, start + said.length());
        lack(noSection(section, path, named));
        return;
      }
      facts.add(b -> b.add(new Include(path, "", place)));
      add(lines, indent, depth + 1);
    }

    private void fail(String name, boolean web, Location place) {
      if (web || mayBeWritten(name)) {
        String reason = web ? "a snippet from the web" : "a snippet that a program writes";
        facts.add(b -> b.add(new Include("", reason, place)).anchorsUnknown());
      } else {
        lack(missing(name, place));
      }
    }

    private void lack(Defect missing) {
      if (optional) {
        facts.add(b -> b.add(new Include("", OPTIONAL, missing.location())));
      } else {
        facts.add(b -> b.add(missing));
      }
    }
  }

  private static Defect noSection(String section, String path, Location place) {
    return Defect.of(
        Defect.Kind.MISSING_INCLUDE,
        place,
        "\"" + section + "\" is no section of " + path + ": nothing is inserted here.",
        section);
  }

  /** Lines by their numbers or between the marks of a section; null if there is no such section. */
  private static @Nullable List<Line> part(List<Line> all, String part) {
    if (!Character.isLetter(part.charAt(0))) {
      return numbered(all, part);
    }
    List<Line> found = new ArrayList<>();
    boolean inside = false;
    boolean seen = false;
    for (Line line : all) {
      Matcher mark = line.text().indexOf("8<") < 0 ? null : SECTION.matcher(line.text());
      if (mark != null && mark.find()) {
        if (mark.group(2).equals(part)) {
          inside = mark.group(1).equals("start");
          seen |= inside;
        }
      } else if (inside) {
        found.add(line);
      }
    }
    return seen ? found : null;
  }

  private static List<Line> numbered(List<Line> all, String ranges) {
    List<Line> found = new ArrayList<>();
    for (String range : ranges.split(",", -1)) {
      String[] bounds = range.split(":", -1);
      int first = number(bounds[0], 1, all.size());
      int last = bounds.length > 1 ? number(bounds[1], all.size(), all.size()) : all.size();
      for (int i = Math.max(1, first); i <= Math.min(last, all.size()); i++) {
        found.add(all.get(i - 1));
      }
    }
    return found;
  }

  private static int number(String text, int usual, int count) {
    boolean negative = text.startsWith("-");
    String digits = negative ? text.substring(1) : text;
    if (digits.isEmpty() || digits.length() > 8 || digits.indexOf('-') >= 0) {
      return usual;
    }
    int number = Integer.parseInt(digits);
    return negative ? count + 1 - number : number;
  }
}
