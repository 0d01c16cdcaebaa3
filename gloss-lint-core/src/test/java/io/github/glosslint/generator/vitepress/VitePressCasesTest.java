package io.github.glosslint.generator.vitepress;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.glosslint.generator.GeneratorCases;
import java.util.Map;

/** Small sites beside what VitePress makes of them. */
class VitePressCasesTest extends GeneratorCases {

  /** Ids that differ, with the reason. */
  private static final Map<String, String> OTHER_IDS =
      Map.of(
          "headings-own-slugify", "a function that makes ids is no chain of methods",
          "html-anchors", "an id that is bound is unknown",
          "emoji-config-off", "a function changes what headings say");

  /** A reason that VitePress itself gives. */
  private static final String DEAD = "VitePress calls it dead, servers find the folder";

  /** Another one. */
  private static final String ABOVE = "VitePress calls it dead, browsers stop at the root";

  /** Destinations that differ, with the reason. */
  private static final Map<String, String> OTHER_LINKS =
      Map.ofEntries(
          Map.entry("headings-own-slugify #hello-world", "ids by the usual function may be right"),
          Map.entry("emoji-config-off #x", "ids by the usual function may be right"),
          Map.entry("links-default ../a.md", ABOVE),
          Map.entry("links-default ../../b.md", ABOVE),
          Map.entry("links-cleanurls ../a.md", ABOVE),
          Map.entry("links-cleanurls ../../b.md", ABOVE),
          Map.entry("rewrites-static ../../../index.md", ABOVE),
          Map.entry("links-base /pub.html", "a link that is rewritten is on the same line"),
          Map.entry("links-cleanurls-base /pub.html", "a link that is rewritten is on its line"),
          Map.entry("links-cleanurls ./sub", DEAD),
          Map.entry("links-cleanurls-base ./sub", DEAD),
          Map.entry("script-and-components #hidden", "what Vue leaves out is read"),
          Map.entry("outdir-base-url-absolute https://example.org/none", "the web can tell"));

  VitePressCasesTest() {
    super("vitepress-cases.json", OTHER_IDS, OTHER_LINKS);
  }

  @Override
  protected Map.Entry<String, String> configFile() {
    return Map.entry(".vitepress/config.mjs", "");
  }

  /** What stems from an included file has no place in the truth. */
  @Override
  protected boolean isOfTheSource(JsonNode link) {
    return !link.path("line").isNull();
  }

  /** Those of tabs are made up anew in every build. */
  @Override
  protected boolean isOfTheSource(String id) {
    return !id.isEmpty() && !id.startsWith("tab-");
  }
}
