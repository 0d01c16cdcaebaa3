package io.github.glosslint.generator.mdbook;

import io.github.glosslint.document.Definition;
import io.github.glosslint.document.Document;
import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.document.Link;
import io.github.glosslint.document.Syntax;
import io.github.glosslint.markup.Flavor;
import io.github.glosslint.markup.commonmark.CommonMarkReader;
import io.github.glosslint.site.Destination;
import io.github.glosslint.site.SourceDefects;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.ReadResult;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.MappedText;
import io.github.glosslint.text.Origins;
import io.github.glosslint.text.url.Percent;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The list of chapters. Every link in it is one; a link without a destination is the draft of one.
 *
 * @param document its facts
 * @param chapters the files of the chapters, relative to the root of the run, each once and in
 *     their order, whether or not they exist
 */
record BookSummary(Document document, List<String> chapters) {

  static final String NAME = "SUMMARY.md";

  /** Reads the summary in a folder of sources. */
  static BookSummary read(SourceTree tree, String source, Flavor flavor) {
    String path = source + NAME;
    if (tree.kind(path) != SourceTree.Kind.FILE) {
      return lacking(tree, source);
    }
    ReadResult reading = tree.read(path);
    MappedText text = MappedText.verbatim(reading.text(), 0);
    DocumentBuilder builder = new DocumentBuilder(path, Syntax.COMMONMARK, text.origins());
    SourceDefects.add(reading, builder);
    builder.gatherProse(flavor.prose());
    Flavor.Extensions usual = flavor.extensions();
    Flavor.Extensions drafts =
        new Flavor.Extensions(
            usual.headingAttributes(), usual.definitionTerms(), usual.notes(), true);
    CommonMarkReader.of(flavor.with(drafts)).read(text, builder);
    Document document = builder.build();
    TreeMap<Integer, String> byPlace = new TreeMap<>();
    for (Link link : document.links()) {
      if (link.kind() == Link.Kind.INLINE) {
        byPlace.put(link.location().start(), link.destination());
      }
    }
    for (Definition definition : document.definitions()) {
      byPlace.put(definition.location().start(), definition.destination());
    }
    Set<String> chapters = new LinkedHashSet<>();
    for (String destination : byPlace.values()) {
      String chapter = Destination.isAbsolute(destination) ? null : file(source, destination);
      if (chapter != null && !destination.isEmpty()) {
        chapters.add(chapter);
      }
    }
    return new BookSummary(document, List.copyOf(new ArrayList<>(chapters)));
  }

  /** Where there is no summary, what could be in one is checked all the same. */
  private static BookSummary lacking(SourceTree tree, String source) {
    String path = source + NAME;
    Document nothing =
        new DocumentBuilder(path, Syntax.COMMONMARK, Origins.verbatim(path, 0)).build();
    List<String> chapters = new ArrayList<>();
    for (String document : tree.documents()) {
      if (document.startsWith(source) && document.endsWith(".md")) {
        chapters.add(document);
      }
    }
    return new BookSummary(nothing, chapters);
  }

  /** The file that a destination in the summary names; null if it is outside the run. */
  static @Nullable String file(String source, String destination) {
    return UrlPath.normalize(source + Percent.decode(destination));
  }
}
