package io.github.glosslint.generator.mkdocs;

import io.github.glosslint.text.MappedText;
import io.github.glosslint.yaml.YamlNode;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Ids of tabs, which {@code pymdownx.tabbed} makes of their titles if it is told how. Otherwise
 * they are numbered, and begin with two underscores.
 *
 * @param slug makes an id of a title; null if nobody knows here how it is made
 * @param separator what is before it, if it goes behind the id of the heading; null if it does not
 */
record TabIds(@Nullable UnaryOperator<String> slug, @Nullable String separator) {

  private static final String TABBED = "pymdownx.tabbed";

  static @Nullable TabIds of(Options extensions) {
    YamlNode slugify = extensions.get(TABBED, "slugify");
    if (slugify == null) {
      return null;
    }
    String said = ConfigLayers.text(extensions.get(TABBED, "separator"));
    String separator = said == null ? "-" : said;
    boolean combined = ConfigLayers.flag(extensions.get(TABBED, "combine_header_slug"), false);
    return new TabIds(TocIds.function(slugify, separator), combined ? separator : null);
  }

  /** The id of a tab by its title, without the number that tells it from others. */
  String base(String title) {
    String head = separator == null ? "" : MappedText.UNKNOWN_TEXT + separator;
    return slug == null
        ? MappedText.UNKNOWN_TEXT
        : head + slug.apply(ShownText.withoutEmoji(title).strip());
  }

  /**
   * What the id may be.
   *
   * @param before how many tabs of the page have the same one
   */
  static List<String> possible(String base, int before) {
    // A heading may have it as well, so that counting begins with another one.
    String next = base + "_" + (before + 1);
    return List.of(before == 0 ? base : base + "_" + before, next);
  }
}
