package io.github.glosslint.generator.jekyll;

import io.github.glosslint.config.AnchorStyle;
import io.github.glosslint.markup.MarkdownOptions;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The options of the Markdown converter in {@code _config.yml}. */
final class KramdownSettings {

  private KramdownSettings() {}

  /**
   * Adds what the configuration says to what the settings say. A style of anchors other than the
   * usual one was asked for and stays.
   */
  static MarkdownOptions apply(JekyllConfig config, MarkdownOptions options, boolean kramdown) {
    if (!kramdown) {
      AnchorStyle style =
          options.anchors() == AnchorStyle.KRAMDOWN_GFM ? AnchorStyle.GITHUB : options.anchors();
      return new MarkdownOptions(style, options.seeAlso(), options.see(), true, "", true);
    }
    Map<String, @Nullable Object> settings = JekyllConfig.map(config.values().get("kramdown"));
    Object input = settings.get("input");
    boolean gfm = input == null || String.valueOf(input).toLowerCase(Locale.ROOT).equals("gfm");
    AnchorStyle style =
        options.anchors() == AnchorStyle.KRAMDOWN_GFM && !gfm
            ? AnchorStyle.KRAMDOWN
            : options.anchors();
    Object prefix = settings.get("auto_id_prefix");
    return new MarkdownOptions(
        style,
        options.seeAlso(),
        options.see(),
        gfm,
        prefix == null ? "" : String.valueOf(prefix),
        !Boolean.FALSE.equals(settings.get("auto_ids")));
  }
}
