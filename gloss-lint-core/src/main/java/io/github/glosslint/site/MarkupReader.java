package io.github.glosslint.site;

import io.github.glosslint.document.Defect;
import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.document.FrontMatter;
import io.github.glosslint.document.Syntax;
import io.github.glosslint.document.UnknownText;
import io.github.glosslint.markup.Flavor;
import io.github.glosslint.markup.commonmark.CommonMarkReader;
import io.github.glosslint.markup.frontmatter.FrontMatterReader;
import io.github.glosslint.markup.html.HtmlReader;
import io.github.glosslint.source.Language;
import io.github.glosslint.source.ReadResult;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.template.mdx.MdxDialect;
import io.github.glosslint.template.mdx.MdxText;
import io.github.glosslint.template.mdx.PlainMarkdown;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.MappedText;
import io.github.glosslint.text.SourceText;
import java.util.ArrayList;
import java.util.List;

/** Reads files without templates: CommonMark with GitHub's extensions, MDX, and HTML. */
public final class MarkupReader {

  /** What templates of Angular are called by its style guide: part of a page made elsewhere. */
  private static final String ANGULAR = ".component.html";

  private MarkupReader() {}

  /** Whether a file is an HTML page, going by its name. */
  public static boolean isHtml(String path) {
    return Language.isHtml(path);
  }

  /** Whether an HTML file is only the pattern of pages, in whatever template language. */
  private static boolean isTemplate(String path, String text) {
    return path.endsWith(ANGULAR)
        || text.contains("{{")
        || text.contains("{%")
        || text.contains("<%")
        || text.contains("<?php")
        || text.contains("<?=")
        || text.contains("xmlns:th=")
        // pandoc and Hakyll
        || text.contains("$body$")
        || text.contains("$endif$");
  }

  /** Reads a file of the tree just as written there. */
  public static ReadPage read(SourceTree tree, String path, Flavor options) {
    return read(tree, path, options, MdxDialect.PLAIN);
  }

  /**
   * Reads a file of the tree just as written there.
   *
   * @param dialect what MDX is to who publishes it
   */
  public static ReadPage read(SourceTree tree, String path, Flavor options, MdxDialect dialect) {
    ReadResult reading = tree.read(path);
    SourceText text = reading.text();
    List<Defect> defects = new ArrayList<>();
    FrontMatter frontMatter = FrontMatterReader.readUnlessBreak(text, defects::add);
    PlainMarkdown mdx =
        Language.of(path) == Language.MDX
            ? MdxText.of(text, frontMatter.bodyStart(), dialect)
            : null;
    MappedText body = mdx == null ? MappedText.verbatim(text, frontMatter.bodyStart()) : mdx.text();
    Syntax syntax = isHtml(path) ? Syntax.HTML : Syntax.GFM;
    DocumentBuilder builder = new DocumentBuilder(path, syntax, body.origins());
    builder.frontMatter(frontMatter).gatherProse(options.prose());
    SourceDefects.add(reading, builder);
    if (mdx != null) {
      mdx.unknowns().forEach(builder::add);
      mdx.comments().forEach(builder::add);
      if (mdx.components()) {
        builder.anchorsUnknown();
      }
    }
    defects.forEach(builder::add);
    String maker = !syntax.markdown() ? GeneratedPages.maker(body.text()) : "";
    builder.madeBy(maker);
    if (!maker.isEmpty() && GeneratedPages.readsFragments(maker, path)) {
      builder.anchorsUnknown();
    }
    if (!syntax.markdown() && maker.isEmpty() && isTemplate(path, body.text())) {
      HtmlReader.readTemplate(body, builder);
      builder.add(
          new UnknownText(
              new Location(path, frontMatter.bodyStart(), text.content().length()),
              "an HTML file that is the template of another language"));
    } else if (!syntax.markdown()) {
      HtmlReader.read(body, builder);
    } else {
      CommonMarkReader reader = CommonMarkReader.of(options);
      (mdx == null ? reader : reader.withMarkdownInHtml()).read(body, builder);
    }
    return ReadPage.of(builder.build());
  }
}
