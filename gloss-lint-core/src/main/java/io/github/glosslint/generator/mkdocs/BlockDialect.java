package io.github.glosslint.generator.mkdocs;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Which blocks there are, by the extensions that are switched on.
 *
 * @param headingSlug makes the id of a heading of its text; null if unknown
 * @param tabIds how tabs get their ids; null if they have none that can be known beforehand
 * @param listsAnywhere whether a list needs no blank line before it
 * @param itemIndent columns by which the lines of an item are indented
 */
record BlockDialect(
    @Nullable UnaryOperator<String> headingSlug,
    boolean admonitions,
    boolean details,
    boolean tabs,
    @Nullable TabIds tabIds,
    boolean definitions,
    boolean abbreviations,
    boolean attributes,
    boolean markdownInHtml,
    boolean saneHeaders,
    boolean blocks,
    boolean listsAnywhere,
    int itemIndent,
    Extras extras) {

  static BlockDialect of(Options extensions, Extras extras) {
    boolean blocks =
        extensions.byName().keySet().stream().anyMatch(name -> name.startsWith("pymdownx.blocks."));
    return new BlockDialect(
        TocIds.function(extensions),
        extensions.has("admonition"),
        extensions.has("pymdownx.details"),
        extensions.has("pymdownx.tabbed"),
        TabIds.of(extensions),
        extensions.has("def_list"),
        extensions.has("abbr"),
        extensions.has("attr_list"),
        extensions.has("md_in_html"),
        extensions.has("pymdownx.saneheaders"),
        blocks,
        extensions.has("mdx_breakless_lists"),
        extensions.has("mdx_truly_sane_lists") ? 2 : 4,
        extras);
  }
}
