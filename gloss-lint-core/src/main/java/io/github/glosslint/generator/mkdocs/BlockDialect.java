package io.github.glosslint.generator.mkdocs;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Which blocks there are, by the extensions that are switched on.
 *
 * @param tabSlug makes the id of a tab of its title; null if nobody can tell
 */
record BlockDialect(
    boolean admonitions,
    boolean details,
    boolean tabs,
    @Nullable UnaryOperator<String> tabSlug,
    boolean definitions,
    boolean abbreviations,
    boolean attributes,
    boolean markdownInHtml,
    boolean saneHeaders,
    boolean blocks,
    Extras extras) {

  static BlockDialect of(Options extensions, Extras extras) {
    boolean blocks =
        extensions.byName().keySet().stream().anyMatch(name -> name.startsWith("pymdownx.blocks."));
    return new BlockDialect(
        extensions.has("admonition"),
        extensions.has("pymdownx.details"),
        extensions.has("pymdownx.tabbed"),
        TocIds.function(extensions.get("pymdownx.tabbed", "slugify"), "-"),
        extensions.has("def_list"),
        extensions.has("abbr"),
        extensions.has("attr_list"),
        extensions.has("md_in_html"),
        extensions.has("pymdownx.saneheaders"),
        blocks,
        extras);
  }
}
