package io.github.glosslint.generator.hugo;

import io.github.glosslint.document.Defect;
import io.github.glosslint.document.Document;
import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.document.FrontMatter;
import io.github.glosslint.document.Syntax;
import io.github.glosslint.markup.Flavor;
import io.github.glosslint.markup.commonmark.CommonMarkReader;
import io.github.glosslint.markup.frontmatter.FrontMatterFormats;
import io.github.glosslint.markup.html.HtmlReader;
import io.github.glosslint.site.SourceDefects;
import io.github.glosslint.source.Language;
import io.github.glosslint.source.ReadResult;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.MappedText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads a page: front matter, then shortcodes, then Markdown or HTML. */
final class PageReader {

  private final SourceTree tree;
  private final HugoConfig config;
  private final SitePages pages;
  private final Shortcodes shortcodes;
  private final SiteHooks hooks;
  private final UrlNames names;

  PageReader(
      SourceTree tree, HugoConfig config, SitePages pages, Shortcodes shortcodes, SiteHooks hooks) {
    this.tree = tree;
    this.config = config;
    this.pages = pages;
    this.shortcodes = shortcodes;
    this.hooks = hooks;
    this.names = new UrlNames(config);
  }

  /**
   * The facts of a file, which need not be a page.
   *
   * @param anchorsKnown whether its ids are those that its text shows
   */
  Document read(String path, Flavor flavor, boolean anchorsKnown) {
    ReadResult reading = tree.read(path);
    HugoPage page = pages.page(path);
    List<Defect> defects = new ArrayList<>();
    FrontMatter frontMatter = FrontMatterFormats.read(reading.text(), defects::add);
    boolean html = Language.isHtml(path);
    List<Consumer<DocumentBuilder>> facts = new ArrayList<>();
    MappedText all;
    @Nullable FilledPage filled = null;
    if (page == null) {
      all = MappedText.verbatim(reading.text(), frontMatter.bodyStart());
    } else {
      filled = shortcodes.fill(page, reading.text(), frontMatter.bodyStart(), facts);
      all = filled.text();
    }
    boolean linkifies = GoldmarkSettings.linkifies(config);
    Syntax syntax = html ? Syntax.HTML : linkifies ? Syntax.GFM : Syntax.COMMONMARK;
    DocumentBuilder builder = new DocumentBuilder(path, syntax, all.origins());
    builder.frontMatter(frontMatter).gatherProse(flavor.prose());
    SourceDefects.add(reading, builder);
    config.files().forEach(builder::readFrom);
    defects.forEach(builder::add);
    facts.forEach(fact -> fact.accept(builder));
    if (!anchorsKnown) {
      builder.anchorsUnknown();
    }
    if (html) {
      HtmlReader.read(all, builder);
    } else {
      CommonMarkReader.of(flavor).read(filled == null ? all : filled.markdown(), builder);
      MappedText shown = filled == null ? null : filled.htmlPart();
      if (shown != null) {
        HtmlReader.read(shown, builder);
      }
    }
    HookTerms terms = page == null || html ? null : hooks.of(page).terms();
    if (terms != null) {
      builder.replaceLinks(link -> terms.resolved(link, tree, names));
    }
    return builder.build();
  }
}
