package io.github.glosslint.generator.mdbook;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.glosslint.generator.GeneratorCases;
import java.util.Map;

/** Small books beside what mdBook makes of them. */
class MdBookCasesTest extends GeneratorCases {

  /** Ids that differ, with the reason. */
  private static final Map<String, String> OTHER_IDS =
      Map.of(
          "ids-inline", "the number of a footnote in a heading is part of its id",
          "summary-anchors-external", "the file a.md#x, which mdBook creates, overwrites a.html",
          "readme-index", "README.md overwrites index.md, which is a finding",
          "includes", "lines that rustdoc hides are headings where the include is not code");

  /** Links that differ, with the reason. */
  private static final Map<String, String> OTHER_LINKS =
      Map.of("redirects b.html#old-frag", "a script in the browser follows redirects of fragments");

  MdBookCasesTest() {
    super("mdbook-cases.json", OTHER_IDS, OTHER_LINKS);
  }

  @Override
  protected Map.Entry<String, String> configFile() {
    return Map.entry("book.toml", "");
  }

  /** The copy of the first chapter is what nobody links to. */
  @Override
  protected boolean isOfTheSource(JsonNode link) {
    return !link.path("output").asText().equals("index.html");
  }
}
