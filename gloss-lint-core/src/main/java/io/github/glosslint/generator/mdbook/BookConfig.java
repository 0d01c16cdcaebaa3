package io.github.glosslint.generator.mdbook;

import io.github.glosslint.document.Defect;
import io.github.glosslint.site.SourceDefects;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.ReadResult;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.Location;
import io.github.glosslint.toml.TomlDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What {@code book.toml} says, with mdBook's defaults.
 *
 * @param path of the file, relative to the root of the run
 * @param source the folder of the chapters, relative to the root of the run, with a final slash
 * @param output the folder that the book is built into, likewise
 * @param theme the folder of templates of one's own, likewise
 * @param redirects URLs of the book that lead elsewhere, with their targets
 * @param inserts whether the preprocessor {@code links} fills in includes
 * @param indexes whether the preprocessor {@code index} makes {@code README.md} the index of its
 *     folder
 * @param foreign other preprocessors, which may write anything
 * @param printed whether there is a page to print the book from
 * @param rendered whether another renderer than HTML's writes the book, such as to a PDF
 */
record BookConfig(
    String path,
    String source,
    String output,
    String theme,
    boolean smart,
    boolean definitionLists,
    Map<String, String> redirects,
    boolean inserts,
    boolean indexes,
    List<String> foreign,
    boolean printed,
    boolean rendered,
    List<Defect> defects) {

  private static final String[] HTML = {"output", "html"};
  private static final Set<String> OWN = Set.of("links", "index");

  /** Renderers that write no book beside that of HTML. */
  private static final Set<String> WITHOUT_BOOK = Set.of("html", "linkcheck", "linkcheck2");

  /**
   * Preprocessors that only write boxes, diagrams, dates and lists of contents: no heading changes.
   * {@code gettext} changes none of the language that the sources are in.
   */
  private static final Set<String> WITHOUT_HEADINGS =
      Set.of(
          "alerts",
          "d2",
          "gettext",
          "graphviz",
          "last-changed",
          "mermaid",
          "open-on-gh",
          "pagetoc",
          "plantuml",
          "svgbob",
          "toc");

  /** Preprocessors that leave labels alone. Others may do what they like. */
  private static final Set<String> WITHOUT_LABELS =
      Set.of(
          "admonish",
          "alerts",
          "d2",
          "emojicodes",
          "gettext",
          "graphviz",
          "i18n-helpers",
          "katex",
          "last-changed",
          "mermaid",
          "open-on-gh",
          "pagetoc",
          "plantuml",
          "quiz",
          "svgbob",
          "template",
          "toc",
          "trpl-note",
          "variables");

  static BookConfig read(SourceTree tree, String path) {
    ReadResult reading = tree.read(path);
    TomlDocument toml = TomlDocument.read(reading.text().content());
    List<Defect> defects = new ArrayList<>();
    if (reading.problem() != null) {
      defects.add(SourceDefects.of(reading.problem()));
    }
    for (TomlDocument.Problem problem : toml.problems()) {
      Location place = new Location(path, problem.offset(), problem.offset());
      defects.add(
          Defect.of(
              Defect.Kind.UNPARSABLE, place, problem.message() + ": mdBook stops the build here."));
    }
    String root = UrlPath.folder(path);
    String source = folder(root, toml.text("book", "src"), "src");
    if (lacksSummary(tree, source)) {
      String message =
          "The book has no " + source + BookSummary.NAME + ": mdBook stops the build here.";
      defects.add(Defect.of(Defect.Kind.UNPARSABLE, new Location(path, 0, 0), message));
    }
    List<String> foreign = new ArrayList<>(toml.names("preprocessor"));
    foreign.removeAll(OWN);
    boolean usual = toml.flag(true, "build", "use-default-preprocessors");
    return new BookConfig(
        path,
        source,
        folder(root, toml.text("build", "build-dir"), "book"),
        folder(root, toml.text("output", "html", "theme"), "theme"),
        toml.flag(!isOld(toml), "output", "html", "smart-punctuation"),
        toml.flag(true, "output", "html", "definition-lists"),
        toml.texts("output", "html", "redirect"),
        usual || toml.names("preprocessor").contains("links"),
        usual || toml.names("preprocessor").contains("index"),
        List.copyOf(foreign),
        toml.flag(true, "output", "html", "print", "enable"),
        !WITHOUT_BOOK.containsAll(toml.names("output")),
        List.copyOf(defects));
  }

  /** Whether it should be there: what Git ignores, a script writes before the build. */
  private static boolean lacksSummary(SourceTree tree, String source) {
    String summary = source + BookSummary.NAME;
    return tree.kind(summary) == SourceTree.Kind.MISSING
        && (source.isEmpty()
            || tree.kind(source.substring(0, source.length() - 1)) == SourceTree.Kind.DIRECTORY)
        && !tree.isIgnored(summary);
  }

  /** Whether a file is a template of one's own. */
  boolean isTemplate(String file) {
    return file.startsWith(theme) && file.endsWith(".hbs");
  }

  /** Whether a preprocessor may write anything that has an id, on whatever page. */
  boolean makesAnchors() {
    return foreign.stream().anyMatch(each -> !WITHOUT_HEADINGS.contains(each) && !isBoxes(each));
  }

  /** Whether a preprocessor may write ids on a page with such a text. */
  boolean makesAnchors(String text) {
    return makesAnchors()
        || foreign.stream().anyMatch(each -> isBoxes(each) && text.contains(each));
  }

  /** Whether a preprocessor makes boxes of fences with its name, in which are ids and headings. */
  private static boolean isBoxes(String preprocessor) {
    return preprocessor.equals("admonish");
  }

  /** Whether a preprocessor may define labels that no source shows. */
  boolean makesLabels() {
    return !WITHOUT_LABELS.containsAll(foreign);
  }

  /** Keys that mdBook refuses since 0.5, where smart punctuation became the default. */
  private static boolean isOld(TomlDocument toml) {
    return toml.names("book").contains("multilingual")
        || toml.names(HTML).contains("curly-quotes")
        || toml.names(HTML).contains("google-analytics");
  }

  private static String folder(String root, @Nullable String said, String usual) {
    String path = UrlPath.normalize(root + (said == null ? usual : said));
    return path == null || path.isEmpty() ? "" : path.endsWith("/") ? path : path + "/";
  }
}
