package io.github.glosslint.generator.sphinx;

import io.github.glosslint.document.Defect;
import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.document.Include;
import io.github.glosslint.document.UnknownText;
import io.github.glosslint.linked.Target;
import io.github.glosslint.markup.rst.DirectiveShape;
import io.github.glosslint.markup.rst.RstBlock;
import io.github.glosslint.markup.rst.RstDialect;
import io.github.glosslint.markup.rst.RstTree;
import io.github.glosslint.site.Destination;
import io.github.glosslint.site.Neighbours;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.ReadResult;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.SourceText;
import io.github.glosslint.text.Span;
import io.github.glosslint.text.WorkBudget;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Opens the files that a page in reStructuredText includes. For one page. */
final class RstIncludes implements RstDialect {

  private final SourceTree tree;
  private final String source;
  private final String page;
  private final Set<String> used;
  private final Trust trust;
  private final List<Fact> facts = new ArrayList<>();
  private final Set<String> opened = new TreeSet<>();
  private boolean unopened;

  /** What is to be added once it is known where the spans of the tree are in files. */
  private record Fact(Span span, BiConsumer<DocumentBuilder, Location> add) {}

  /**
   * @param source the source folder
   * @param used gets what was read; may be used by several threads
   */
  RstIncludes(SourceTree tree, String source, String page, Set<String> used, Trust trust) {
    this.tree = tree;
    this.source = source;
    this.page = page;
    this.used = used;
    this.trust = trust;
  }

  /** Adds what was found to a page. */
  void addTo(DocumentBuilder builder, RstTree parsed) {
    for (Fact fact : facts) {
      Span span = fact.span();
      fact.add().accept(builder, parsed.text().origins().locate(span.start(), span.end()));
    }
  }

  /** The files that were opened. */
  Set<String> opened() {
    return Set.copyOf(opened);
  }

  /** Whether there was a file that could not be opened, whatever for. */
  boolean hasUnopened() {
    return unopened;
  }

  @Override
  public @Nullable DirectiveShape shape(String name) {
    return RstDirectives.shape(name);
  }

  @Override
  public @Nullable Included open(String name, RstBlock.Directive include) {
    Span place = include.argument().span();
    if (name.startsWith("<") && name.endsWith(">")) {
      // A file of docutils.
      unknown(place, "an include of a file that docutils brings");
      return null;
    }
    String path =
        UrlPath.normalize(
            name.startsWith("/") ? source + name.substring(1) : UrlPath.folder(page) + name);
    if (path == null) {
      unknown(place, "an include of a file outside the tree");
      return null;
    }
    if (tree.kind(path) != SourceTree.Kind.FILE) {
      if (trust.mayWriteInclude(tree, source, path)) {
        unknown(place, "an include that the build writes");
        return null;
      }
      unopened = true;
      facts.add(new Fact(place, (builder, where) -> builder.add(missing(name, path, where))));
      return null;
    }
    ReadResult reading = tree.read(path);
    if (reading.problem() != null) {
      unknown(place, "an include of a file that is not text");
      return null;
    }
    used.add(path);
    opened.add(path);
    facts.add(new Fact(place, (builder, where) -> builder.add(new Include(path, "", where))));
    if (include.has("literal") || include.has("code")) {
      return null;
    }
    if (include.has("parser")) {
      String reason = "an included file that another parser reads";
      facts.add(
          new Fact(
              place,
              (builder, where) -> builder.anchorsUnknown().add(new UnknownText(where, reason))));
      return null;
    }
    return part(reading.text(), include);
  }

  private void unknown(Span place, String reason) {
    unopened = true;
    facts.add(
        new Fact(
            place,
            (builder, where) -> builder.anchorsUnknown().add(new Include("", reason, where))));
  }

  private Defect missing(String name, String path, Location place) {
    Target.Missing near =
        Neighbours.of(tree)
            .of(
                Destination.of(name),
                new Target.Missing(path, List.of(), List.of()),
                WorkBudget.unlimited());
    return new Defect(
        Defect.Kind.MISSING_INCLUDE,
        place,
        "The include \"" + name + "\" does not exist: Sphinx builds the page without it.",
        name,
        new ArrayList<>(near.similar()),
        List.of());
  }

  /** The part of a file that options choose; null if there is none. */
  private @Nullable Included part(SourceText file, RstBlock.Directive include) {
    String text = file.content();
    List<Integer> starts = new ArrayList<>();
    for (int at = 0; at >= 0 && at < text.length(); ) {
      starts.add(at);
      int feed = text.indexOf('\n', at);
      at = feed < 0 ? -1 : feed + 1;
    }
    int from = offset(include.option("start-line").text(), 0, starts, text.length());
    int to = offset(include.option("end-line").text(), text.length(), starts, text.length());
    String after = include.option("start-after").text();
    String before = include.option("end-before").text();
    if (!after.isEmpty()) {
      int found = text.indexOf(after, from);
      if (found < 0 || found >= to) {
        absent(include, "start-after", after, file);
        return null;
      }
      from = found + after.length();
    }
    if (!before.isEmpty()) {
      int found = text.indexOf(before, from);
      if (found < 0 || found >= to) {
        absent(include, "end-before", before, file);
        return null;
      }
      to = found;
    }
    return new Included(file, new Span(Math.min(from, to), to));
  }

  private void absent(RstBlock.Directive include, String option, String text, SourceText file) {
    String message =
        "\"" + text + "\" is not in " + file.path() + ": Sphinx includes nothing here.";
    facts.add(
        new Fact(
            include.option(option).span(),
            (builder, where) ->
                builder.add(Defect.of(Defect.Kind.MISSING_INCLUDE, where, message, text))));
  }

  /** Where a line begins that is counted from the start, or from the end. */
  private static int offset(String number, int usual, List<Integer> starts, int length) {
    if (!number.strip().matches("-?[0-9]{1,9}")) {
      return usual;
    }
    int line = Integer.parseInt(number.strip());
    int index = line < 0 ? Math.max(0, starts.size() + line) : line;
    return index < starts.size() ? starts.get(index) : length;
  }
}
