package io.github.glosslint.generator.mdbook;

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
import io.github.glosslint.text.MappedText;
import io.github.glosslint.text.OriginMap;
import io.github.glosslint.text.SourceText;
import io.github.glosslint.text.WorkBudget;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Fills in includes as the preprocessor {@code links} does ({@code preprocess/links.rs} of mdBook
 * 0.5.4): everywhere in the text, in code and comments, too. Thread-safe.
 */
final class Insertions {

  /** {@code MAX_LINK_NESTED_DEPTH}. */
  private static final int MAX_DEPTH = 10;

  /** A chapter that includes more is not read to its end; the longest real ones have 0.5 MB. */
  static final int MAX_TEXT = 8_000_000;

  private final SourceTree tree;
  private final Neighbours neighbours;
  private final Set<String> used = ConcurrentHashMap.newKeySet();

  Insertions(SourceTree tree) {
    this.tree = tree;
    this.neighbours = Neighbours.of(tree);
  }

  /** Files that a chapter has included so far. */
  Set<String> used() {
    return used;
  }

  /**
   * A chapter with all that it includes.
   *
   * @param facts takes what is to be added to the document of the text, once that is built
   */
  MappedText fill(SourceText chapter, List<Consumer<DocumentBuilder>> facts) {
    OriginMap.Builder out = new OriginMap.Builder();
    new Filling(out, facts).add(chapter, 0, chapter.content().length(), 0);
    return out.build(chapter.path());
  }

  private final class Filling {

    private final OriginMap.Builder out;
    private final List<Consumer<DocumentBuilder>> facts;

    Filling(OriginMap.Builder out, List<Consumer<DocumentBuilder>> facts) {
      this.out = out;
      this.facts = facts;
    }

    void add(SourceText file, int from, int to, int depth) {
      String text = file.content();
      int copied = from;
      for (int open = text.indexOf("{{", from);
          open >= 0 && open < to;
          open = text.indexOf("{{", Math.max(open + 1, copied))) {
        if (open > from && text.charAt(open - 1) == '\\' && text.startsWith("#", open + 2)) {
          copy(file, copied, open - 1);
          copied = open;
          continue;
        }
        InsertionTag tag = InsertionTag.at(text, open, to);
        if (tag != null) {
          copy(file, copied, open);
          copied = insert(tag, file, depth) ? tag.end() : open;
        }
      }
      copy(file, copied, to);
    }

    private void copy(SourceText file, int from, int to) {
      if (to > from) {
        Location origin = new Location(file.path(), from, to);
        out.verbatim(file.content().substring(from, to), origin);
      }
    }

    /** Whether the tag was replaced; else it stays in the page. */
    private boolean insert(InsertionTag tag, SourceText file, int depth) {
      if (tag.kind() == InsertionTag.Kind.TITLE) {
        return true;
      }
      Location place = new Location(file.path(), tag.nameStart(), tag.nameEnd());
      String path = UrlPath.normalize(UrlPath.folder(file.path()) + tag.name());
      if (path == null) {
        facts.add(b -> b.add(new Include("", "an include of a file outside the tree", place)));
        return false;
      }
      if (tree.kind(path) != SourceTree.Kind.FILE && tree.mayAppear(path)) {
        facts.add(
            b -> b.anchorsUnknown().add(new Include("", "an include that Git ignores", place)));
        return true;
      }
      if (tree.kind(path) != SourceTree.Kind.FILE) {
        facts.add(b -> b.add(missing(tag.name(), path, place)));
        return false;
      }
      if (depth >= MAX_DEPTH || out.text().length() > MAX_TEXT) {
        facts.add(b -> b.add(new UnknownText(place, "an include that goes too deep")));
        return false;
      }
      ReadResult reading = tree.read(path);
      if (reading.problem() != null) {
        facts.add(b -> b.add(new Include("", "an include of a file that is not text", place)));
        return true;
      }
      used.add(path);
      facts.add(b -> b.readFrom(path));
      parts(tag, reading.text(), place, depth);
      return true;
    }

    private void parts(InsertionTag tag, SourceText file, Location place, int depth) {
      List<int[]> parts = tag.parts(file.content());
      if (parts.isEmpty() && tag.hasAnchor()) {
        String message = "\"" + tag.anchor() + "\" is no anchor in " + file.path();
        facts.add(
            b ->
                b.add(
                    Defect.of(
                        Defect.Kind.MISSING_INCLUDE,
                        place,
                        message + ": mdBook includes nothing here.",
                        tag.anchor())));
      } else {
        facts.add(b -> b.add(new Include(file.path(), "", place)));
      }
      boolean code = tag.kind() == InsertionTag.Kind.PLAYGROUND;
      if (code) {
        out.written("```rust\n", place);
      }
      for (int[] part : parts) {
        add(file, part[0], part[1], depth + 1);
      }
      if (code) {
        out.written("\n```", place);
      }
    }
  }

  private Defect missing(String name, String path, Location place) {
    Target.Missing near =
        neighbours.of(
            Destination.of(name),
            new Target.Missing(path, List.of(), List.of()),
            WorkBudget.unlimited());
    return new Defect(
        Defect.Kind.MISSING_INCLUDE,
        place,
        "The include \"" + name + "\" does not exist: mdBook leaves the tag in the page.",
        name,
        new ArrayList<>(near.similar()),
        List.of());
  }
}
