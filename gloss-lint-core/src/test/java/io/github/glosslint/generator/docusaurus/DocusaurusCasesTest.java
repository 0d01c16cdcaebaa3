package io.github.glosslint.generator.docusaurus;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.glosslint.generator.GeneratorCases;
import java.util.Map;

/** Small sites beside what Docusaurus makes of them. */
class DocusaurusCasesTest extends GeneratorCases {

  /** Ids that differ, with the reason. */
  private static final Map<String, String> OTHER_IDS =
      Map.of("headings-md", "the words that stand for an image are no part of an id");

  /** Links that differ, with the reason. */
  private static final Map<String, String> OTHER_LINKS =
      Map.of(
          "images-jsx ./i.png", "the same path is that of a file elsewhere on the page",
          "links-relative@trailingSlash-true /img/logo.txt", "hosts serve a file with a slash, too",
          "links-relative@trailingSlash-true @site/static/img/logo.txt",
              "hosts serve a file with a slash, too",
          "links-relative@baseUrl https://example.org/docs/links-relative/b",
              "there may be other sites on the same host",
          "links-jsx@baseUrl /docs/links-jsx/b", "the same path is that of a component elsewhere",
          "i18n ./b.md", "it is broken in another language only",
          "case-of-urls /docs/b#TOP", "browsers go to the top of the page");

  DocusaurusCasesTest() {
    super("docusaurus-cases.json", OTHER_IDS, OTHER_LINKS);
  }

  @Override
  protected Map.Entry<String, String> configFile() {
    return Map.entry("docusaurus.config.js", "");
  }

  /** Those that themes write are right whatever they are. */
  @Override
  protected boolean isOfTheSource(String id) {
    return !id.startsWith("__");
  }

  /** Lines of parts are not in the truth of the pages that show them. */
  @Override
  protected boolean isOfTheSource(JsonNode link) {
    return !link.path("destination").isNull();
  }
}
