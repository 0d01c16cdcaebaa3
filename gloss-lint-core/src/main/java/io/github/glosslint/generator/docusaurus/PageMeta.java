package io.github.glosslint.generator.docusaurus;

import io.github.glosslint.document.FrontMatter;
import io.github.glosslint.markup.frontmatter.FrontMatterEnd;
import io.github.glosslint.markup.frontmatter.FrontMatterReader;
import io.github.glosslint.source.Language;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.SourceText;
import io.github.glosslint.yaml.YamlMapping;
import org.jspecify.annotations.Nullable;

/**
 * What the front matter of a page says about its place on the site.
 *
 * @param id the last part of the page's name; null if the file's name is
 * @param slug the end of its URL, or all of it; null if the file's name is
 * @param draft whether it is published at all
 * @param unlisted whether lists of pages have it
 * @param numbered whether numbers in names only order the pages
 */
record PageMeta(
    @Nullable String id, @Nullable String slug, boolean draft, boolean unlisted, boolean numbered) {

  private static final PageMeta NONE = new PageMeta(null, null, false, false, true);

  static PageMeta read(SourceTree tree, String path) {
    if (!Language.isMarkdown(path)) {
      return NONE;
    }
    SourceText text = tree.text(path);
    if (text == null) {
      return NONE;
    }
    FrontMatter matter =
        FrontMatterReader.read(text, FrontMatterEnd.LINE_START_OR_FILE, defect -> {});
    YamlMapping mapping = matter.mapping();
    if (mapping == null) {
      return NONE;
    }
    String id = mapping.text("id");
    String slug = mapping.text("slug");
    return new PageMeta(
        id == null || id.isBlank() ? null : id.strip(),
        slug == null || slug.isBlank() ? null : slug.strip(),
        "true".equals(mapping.text("draft")),
        "true".equals(mapping.text("unlisted")),
        !"false".equals(mapping.text("parse_number_prefixes")));
  }
}
