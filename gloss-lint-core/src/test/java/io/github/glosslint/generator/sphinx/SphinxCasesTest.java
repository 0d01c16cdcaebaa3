package io.github.glosslint.generator.sphinx;

import io.github.glosslint.generator.GeneratorCases;
import java.util.Map;

/** Small projects beside what Sphinx with MyST makes of them. */
class SphinxCasesTest extends GeneratorCases {

  /** Ids that differ, with the reason. */
  private static final Map<String, String> OTHER_IDS =
      Map.of("footnotes", "a note that nothing refers to");

  /** Destinations that differ, with the reason. */
  private static final Map<String, String> OTHER_LINKS =
      Map.of(
          "links-ref_domains-any two", "MyST finds no name, and its link leads to an id by chance");

  SphinxCasesTest() {
    super("myst-cases.json", OTHER_IDS, OTHER_LINKS);
  }

  @Override
  protected Map.Entry<String, String> configFile() {
    return Map.entry("conf.py", "project = \"T\"\nextensions = [\"myst_parser\"]\n");
  }

  /** Docutils and extensions count what has no name of its own. */
  @Override
  protected boolean isOfTheSource(String id) {
    return !id.matches("(?:id|index-|sd-tab-item-)[0-9]+(?:-content)?");
  }
}
