package io.github.glosslint.template.liquid;

import java.util.Set;

/**
 * What a site adds to Liquid.
 *
 * @param embeds tags that show a video, a document or the like, such as {@code youtube}
 * @param inlineTags further tags that are alone; what they write is unknown
 * @param blockTags further tags that end with {@code endNAME} and whose body is page text
 * @param variables names of variables whose value is unknown
 * @param consequence what a fault in a tag leads to, as the end of its message, such as {@code ":
 *     the build stops here."}
 */
public record LiquidOptions(
    Set<String> embeds,
    Set<String> inlineTags,
    Set<String> blockTags,
    Set<String> variables,
    String consequence,
    LiquidLimits limits) {

  /** Tags of plugins that GitHub Pages carries or that are in wide use. */
  static final Set<String> PLUGIN_TAGS =
      Set.of(
          "seo",
          "feed_meta",
          "gist",
          "octicon",
          "avatar",
          "github_edit_link",
          "last_modified_at",
          "picture",
          "responsive_image",
          "toc",
          "render_time");

  /** Blocks of plugins whose body is not a page text. */
  static final Set<String> OPAQUE_BLOCKS =
      Set.of("mermaid", "math", "katex", "katexmm", "plantuml", "graphviz", "uml");

  public LiquidOptions {
    embeds = Set.copyOf(embeds);
    inlineTags = Set.copyOf(inlineTags);
    blockTags = Set.copyOf(blockTags);
    variables = Set.copyOf(variables);
  }

  /** These tags, and nothing else that is special. */
  public static LiquidOptions of(
      Set<String> embeds, Set<String> inlineTags, Set<String> blockTags, String consequence) {
    return new LiquidOptions(
        embeds, inlineTags, blockTags, Set.of(), consequence, LiquidLimits.standard());
  }

  public LiquidOptions withLimits(LiquidLimits changed) {
    return new LiquidOptions(embeds, inlineTags, blockTags, variables, consequence, changed);
  }
}
