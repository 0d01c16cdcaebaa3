package io.github.glosslint.generator.vitepress;

import io.github.glosslint.document.Defect;
import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.document.Include;
import io.github.glosslint.linked.Target;
import io.github.glosslint.markup.frontmatter.FrontMatterEnd;
import io.github.glosslint.markup.frontmatter.FrontMatterReader;
import io.github.glosslint.site.Destination;
import io.github.glosslint.site.Neighbours;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.ReadResult;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.SourceText;
import io.github.glosslint.text.WorkBudget;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Files that pages name to show them, whole or in part: Markdown that is included, and code.
 * Thread-safe.
 */
final class ShownFiles {

  /** What is no path but a name that a plugin of Vite answers to: {@code virtual:table}. */
  private static final Pattern VIRTUAL = Pattern.compile("[a-z][a-z-]+:.+");

  private final SourceTree tree;
  private final SiteConfig config;
  private final boolean second;
  private final Regions regions;
  private final Neighbours neighbours;
  private final Set<String> used = ConcurrentHashMap.newKeySet();

  /**
   * @param second whether the second version of VitePress is meant
   */
  ShownFiles(SourceTree tree, SiteConfig config, boolean second) {
    this.tree = tree;
    this.config = config;
    this.second = second;
    this.regions = second ? Regions.SECOND : Regions.FIRST;
    this.neighbours = Neighbours.of(tree);
  }

  /** Files that pages have shown so far. */
  Set<String> used() {
    return used;
  }

  /** Notes that a page shows a file. */
  void use(String path, Location place, List<Consumer<DocumentBuilder>> facts) {
    used.add(path);
    facts.add(b -> b.readFrom(path));
    facts.add(b -> b.add(new Include(path, "", place)));
  }

  /** A file that an include or a snippet names; null if it is outside of the tree. */
  @Nullable String path(String folder, String name) {
    if (!name.startsWith("@")) {
      return UrlPath.normalize(folder + name);
    }
    return UrlPath.normalize(config.source() + name.substring(name.startsWith("@/") ? 2 : 1));
  }

  /** Whether there is such a file. */
  boolean isFile(String path) {
    return tree.kind(path) == SourceTree.Kind.FILE;
  }

  /**
   * The part of a file that an include names: a region, or the section of a heading; null if it has
   * none of that name. The first version knows no sections, and takes all.
   */
  int @Nullable [] part(SourceText text, String name) {
    int[] region = regions.find(text.content(), name);
    if (region != null) {
      return region;
    }
    int[] section = HeadingSections.find(text.content(), bodyStart(text), name);
    return section == null || second ? section : new int[] {0, text.content().length()};
  }

  /** Whether a file lacks a region; one that cannot be read, or is empty, lacks none. */
  boolean lacksRegion(String path, String name) {
    ReadResult reading = tree.read(path);
    return reading.problem() == null
        && !reading.text().content().isBlank()
        && regions.find(reading.text().content(), name) == null;
  }

  /** Where the text of a file begins behind its front matter. */
  static int bodyStart(SourceText text) {
    return FrontMatterReader.read(text, FrontMatterEnd.LINE_START_OR_FILE, defect -> {})
        .bodyStart();
  }

  /** Tells of a file that is not there. */
  void missing(
      String name,
      @Nullable String path,
      Location place,
      String outcome,
      List<Consumer<DocumentBuilder>> facts) {
    if (path == null) {
      facts.add(b -> b.add(new Include("", "an include of a file outside the tree", place)));
    } else if (tree.mayAppear(path) || VIRTUAL.matcher(name).matches()) {
      String reason = "an include of a file that a program writes";
      facts.add(b -> b.add(new Include("", reason, place)).anchorsUnknown());
    } else {
      Target.Missing near =
          neighbours.of(
              Destination.of(name),
              new Target.Missing(path, List.of(), List.of()),
              WorkBudget.unlimited());
      String message = "The file \"" + name + "\" does not exist: " + outcome + ".";
      Defect defect =
          new Defect(Defect.Kind.MISSING_INCLUDE, place, message, name, near.similar(), List.of());
      facts.add(b -> b.add(defect));
    }
  }

  /** Tells of a part that a file lacks. */
  static void noRegion(
      String part, String path, Location place, List<Consumer<DocumentBuilder>> facts) {
    String message =
        "\"" + part + "\" is no region of " + path + ": VitePress takes the whole file.";
    facts.add(b -> b.add(Defect.of(Defect.Kind.MISSING_INCLUDE, place, message, part)));
  }
}
