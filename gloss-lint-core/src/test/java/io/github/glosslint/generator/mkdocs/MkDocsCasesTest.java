package io.github.glosslint.generator.mkdocs;

import io.github.glosslint.generator.GeneratorCases;
import java.util.Map;

/** Small sites beside what MkDocs makes of them. */
class MkDocsCasesTest extends GeneratorCases {

  /** Ids that differ, with the reason. */
  private static final Map<String, String> OTHER_IDS =
      Map.of(
          "ids-explicit-vs-auto-order", "an id in HTML that asks for Markdown is not reserved",
          "ids-tabbed-slugify", "ids of tabs are possible ones",
          "macros-plugin", "what a template writes is unknown",
          "meta-frontmatter", "front matter that is not YAML is a finding",
          "material-blog", "beginnings of posts make the ids of the index unknown");

  /** Destinations that differ, with the reason. */
  private static final Map<String, String> OTHER_LINKS =
      Map.of(
          "ids-anchors-raw #:~:text=T", "browsers find text, MkDocs looks for an id",
          "anchors-cross-page b.md#:~:text=x", "browsers find text, MkDocs looks for an id",
          "ids-tabbed-slugify #__tabbed_1_1", "ids that themes write are not judged",
          "inline-syntax b&#46;md", "entities of destinations are decoded",
          "inline-syntax b&amp;c.md", "entities of destinations are decoded",
          "wikilinks [Page Name", "wiki links are not read");

  MkDocsCasesTest() {
    super("mkdocs-cases.json", OTHER_IDS, OTHER_LINKS);
  }

  @Override
  protected Map.Entry<String, String> configFile() {
    return Map.entry("mkdocs.yml", "site_name: T\n");
  }

  /** Those that themes and highlighters write are right whatever they are. */
  @Override
  protected boolean isOfTheSource(String id) {
    return !id.startsWith("__");
  }
}
