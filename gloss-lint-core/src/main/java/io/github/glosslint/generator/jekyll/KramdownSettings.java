package io.github.glosslint.generator.jekyll;

import io.github.glosslint.markup.AnchorStyle;
import io.github.glosslint.markup.Flavor;
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
  static Flavor apply(JekyllConfig config, Flavor flavor, boolean kramdown) {
    boolean usual = flavor.anchors().equals(AnchorStyle.KRAMDOWN_GFM);
    if (!kramdown) {
      return usual ? flavor.with(AnchorStyle.GITHUB) : flavor;
    }
    Map<String, @Nullable Object> settings = JekyllConfig.map(config.values().get("kramdown"));
    Object input = settings.get("input");
    boolean gfm = input == null || String.valueOf(input).toLowerCase(Locale.ROOT).equals("gfm");
    Object prefix = settings.get("auto_id_prefix");
    Flavor styled = usual && !gfm ? flavor.with(AnchorStyle.KRAMDOWN) : flavor;
    return styled.with(
        new Flavor.Kramdown(
            gfm,
            prefix == null ? "" : String.valueOf(prefix),
            !Boolean.FALSE.equals(settings.get("auto_ids")),
            false));
  }
}
