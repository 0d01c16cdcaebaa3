package io.github.glosslint.generator.docusaurus;

import io.github.glosslint.document.FrontMatter;
import io.github.glosslint.markup.FrontMatterReader;
import io.github.glosslint.source.Language;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.SourceText;
import io.github.glosslint.yaml.YamlMapping;
import io.github.glosslint.yaml.YamlNode;
import io.github.glosslint.yaml.YamlScalar;
import io.github.glosslint.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the front matter of a page says about its place on the site.
 *
 * @param id the last part of the page's name; null if the file's name is
 * @param slug the end of its URL, or all of it; null if the file's name is
 * @param draft whether it is published at all
 * @param numbered whether numbers in names only order the pages
 * @param tags labels, and permalinks where a tag has one of its own
 */
record PageMeta(
    @Nullable String id, @Nullable String slug, boolean draft, boolean numbered, List<Tag> tags) {

  private static final PageMeta NONE = new PageMeta(null, null, false, true, List.of());

  /** A tag of a page. */
  record Tag(String label, @Nullable String permalink) {}

  static PageMeta read(SourceTree tree, String path) {
    if (!Language.isMarkdown(path)) {
      return NONE;
    }
    SourceText text = tree.text(path);
    if (text == null) {
      return NONE;
    }
    FrontMatter matter = FrontMatterReader.read(text, defect -> {});
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
        !"false".equals(mapping.text("parse_number_prefixes")),
        tags(mapping.get("tags")));
  }

  private static List<Tag> tags(@Nullable YamlNode node) {
    List<Tag> tags = new ArrayList<>();
    if (node instanceof YamlSequence sequence) {
      for (YamlNode item : sequence.items()) {
        if (item instanceof YamlScalar scalar) {
          tags.add(new Tag(scalar.value(), null));
        } else if (item instanceof YamlMapping mapping && mapping.text("label") != null) {
          tags.add(new Tag(String.valueOf(mapping.text("label")), mapping.text("permalink")));
        }
      }
    }
    return tags;
  }
}
