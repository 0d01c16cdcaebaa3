package io.github.glosslint.generator.sphinx;

import io.github.glosslint.document.Document;
import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.document.Syntax;
import io.github.glosslint.markup.Directive;
import io.github.glosslint.markup.Flavor;
import io.github.glosslint.markup.rst.RstParser;
import io.github.glosslint.markup.rst.RstTree;
import io.github.glosslint.site.SourceDefects;
import io.github.glosslint.source.ReadResult;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.WantedProse;
import java.util.Set;

/** Reads reStructuredText: pages in it, and blocks of it in pages of MyST. Thread-safe. */
final class RstReader {

  private final SourceTree tree;
  private final SphinxProject project;
  private final Set<String> used;
  private final Trust trust;
  private final Flavor flavor;
  private final RstAround around;

  /**
   * @param used gets the files that pages include; may be used by several threads
   * @param flavor says what begins a list of related terms
   */
  RstReader(SourceTree tree, SphinxProject project, Set<String> used, Trust trust, Flavor flavor) {
    this.tree = tree;
    this.project = project;
    this.used = used;
    this.trust = trust;
    this.flavor = flavor;
    this.around = RstAround.of(project.config(), includes(project.config().source() + "index.rst"));
  }

  private RstIncludes includes(String path) {
    return new RstIncludes(tree, project.config().source(), path, used, trust);
  }

  Document page(String path, WantedProse prose) {
    ReadResult reading = tree.read(path);
    RstIncludes opened = includes(path);
    RstTree parsed = RstParser.page(reading.text(), 0, opened);
    DocumentBuilder builder =
        new DocumentBuilder(path, Syntax.RESTRUCTURED_TEXT, parsed.text().origins());
    builder.gatherProse(prose);
    SourceDefects.add(reading, builder);
    builder.readFrom(project.config().path());
    around.files().forEach(builder::readFrom);
    opened.addTo(builder, parsed);
    SphinxPage page = new SphinxPage(path, project, MystSettings.NONE, this, builder);
    new RstPage(parsed, page, project, builder, around, flavor).read(prose.any());
    return builder.build();
  }

  /** Reads a block inside a page of MyST, whose own names are not known here. */
  void block(Directive block, String path, SphinxPage page, DocumentBuilder builder) {
    RstIncludes opened = includes(path);
    RstTree parsed = RstParser.block(block.body(), path, block.bodyPlaces()::locate, opened);
    opened.addTo(builder, parsed);
    new RstPage(parsed, page, project, builder, around.opened(), flavor).read(false);
  }
}
