package io.github.glosslint.generator.mkdocs;

import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.document.FrontMatter;
import io.github.glosslint.document.Include;
import io.github.glosslint.document.UnknownText;
import io.github.glosslint.source.ReadResult;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Fills in files as the plugin {@code macros} does for tags of Jinja that are a line of their own
 * and name a file: <code>{% include 'parts/a.md' %}</code>. Paths count from {@code include_dir},
 * which is the folder of pages by default (mkdocs-macros-plugin 1.5). Thread-safe.
 */
final class MacroIncludes {

  private static final String PLUGIN = "macros";

  /** Files inside each other; Jinja itself ends at Python's recursion limit. */
  private static final int MAX_DEPTH = 20;

  /** Includes of a page, those within others among them. */
  private static final int MAX_INCLUDES = 10_000;

  private final SourceTree tree;
  private final Snippets files;
  private final Pattern include;
  private final Pattern raw;
  private final boolean byDefault;

  private MacroIncludes(SourceTree tree, Snippets files, String left, String right, boolean all) {
    this.tree = tree;
    this.files = files;
    this.byDefault = all;
    String open = Pattern.quote(left) + "[-+]?\\s*";
    String close = "\\s*[-+]?" + Pattern.quote(right);
    this.include =
        Pattern.compile(
            "(\\s*)"
                + open
                + "include\\s+(?:'([^']+)'|\"([^\"]+)\")(\\s+ignore\\s+missing)?"
                + "(?:\\s+with(?:out)?\\s+context)?"
                + close
                + "\\s*");
    this.raw = Pattern.compile(open + "(end)?raw" + close);
  }

  /** The includes of a site; null if its plugins do not fill in any. */
  static @Nullable MacroIncludes of(SourceTree tree, SiteConfig config, Snippets snippets) {
    if (!config.plugins().has(PLUGIN)) {
      return null;
    }
    String said = option(config, "include_dir", "");
    String folder = said.isEmpty() ? config.docs() : SiteConfig.folder(config.root(), said, "");
    String left = option(config, "j2_block_start_string", "{%");
    String right = option(config, "j2_block_end_string", "%}");
    boolean all = !option(config, "render_by_default", "true").equals("false");
    return new MacroIncludes(tree, snippets.in(folder), left, right, all);
  }

  private static String option(SiteConfig config, String name, String usual) {
    String said = ConfigLayers.text(config.plugins().get(PLUGIN, name));
    return said == null || said.isEmpty() ? usual : said;
  }

  /** Whether the plugin renders a page, which its front matter may say. */
  boolean renders(FrontMatter page) {
    String said = page.mapping() == null ? null : page.mapping().text("render_macros");
    return said == null ? byDefault : said.equalsIgnoreCase("true");
  }

  /**
   * Lines with all that they include.
   *
   * @param facts takes what is to be added to the document of the page
   */
  List<Line> fill(List<Line> lines, List<Consumer<DocumentBuilder>> facts) {
    Filling filling = new Filling(new ArrayList<>(lines.size()), facts);
    filling.add(lines, 0);
    return filling.out;
  }

  private final class Filling {

    private final List<Line> out;
    private final List<Consumer<DocumentBuilder>> facts;
    private int count;

    Filling(List<Line> out, List<Consumer<DocumentBuilder>> facts) {
      this.out = out;
      this.facts = facts;
    }

    void add(List<Line> lines, int depth) {
      boolean verbatim = false;
      for (Line line : lines) {
        Matcher tag = include.matcher(line.text());
        if (!verbatim && tag.matches()) {
          insert(line, tag, depth);
        } else {
          Matcher mark = raw.matcher(line.text());
          while (mark.find()) {
            verbatim = mark.group(1) == null;
          }
          out.add(line);
        }
      }
    }

    private void insert(Line line, Matcher tag, int depth) {
      int group = tag.group(2) == null ? 3 : 2;
      String name = tag.group(group);
      int start = line.start() + tag.start(group);
      Location place = new Location(line.path(), start, start + name.length());
      String path = files.find(name);
      if (path == null) {
        lack(name, place, tag.group(4) != null);
        return;
      }
      count++;
      if (depth >= MAX_DEPTH || count > MAX_INCLUDES || out.size() > Snippets.MAX_LINES) {
        facts.add(b -> b.add(new UnknownText(place, "an include that goes too deep")));
        return;
      }
      ReadResult reading = tree.read(path);
      if (reading.problem() != null) {
        facts.add(b -> b.add(new Include("", "an include that is not text", place)));
        return;
      }
      files.used().add(path);
      facts.add(b -> b.readFrom(path).add(new Include(path, "", place)));
      List<Line> included = Snippets.lines(reading.text(), 0);
      if (!included.isEmpty()) {
        // Jinja leaves what is before the tag before the first line, and indents no other.
        Line first = included.get(0);
        included.set(
            0, new Line(line.indent(), first.text(), first.path(), first.start(), first.fed()));
      }
      add(included, depth + 1);
    }

    private void lack(String name, Location place, boolean optional) {
      if (optional || files.mayBeWritten(name)) {
        String reason =
            optional ? "an include that may be missing" : "an include that a program writes";
        facts.add(b -> b.add(new Include("", reason, place)).anchorsUnknown());
      } else {
        String message =
            "The file \"" + name + "\" does not exist: readers see an error in place of the page.";
        facts.add(b -> b.add(files.missing(name, place, message)));
      }
    }
  }
}
