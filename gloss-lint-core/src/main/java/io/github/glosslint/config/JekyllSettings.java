package io.github.glosslint.config;

import java.util.Collections;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a Jekyll site does not say itself.
 *
 * @param version Jekyll's major version, 3 or 4; empty where {@code Gemfile.lock} decides
 * @param embeds tags of plugins that embed something, by name
 * @param baseurl overrides {@code baseurl} of {@code _config.yml}; null to leave it
 */
public record JekyllSettings(
    OptionalInt version, Map<String, EmbedKind> embeds, @Nullable String baseurl) {

  private static final Map<String, EmbedKind> KNOWN_EMBEDS =
      Map.of("youtube", EmbedKind.URL, "vimeo", EmbedKind.URL, "pdf", EmbedKind.ASSET);

  public JekyllSettings {
    embeds = Collections.unmodifiableMap(new TreeMap<>(embeds));
  }

  /** What holds where the settings are silent. */
  public static JekyllSettings defaults() {
    return new JekyllSettings(OptionalInt.empty(), KNOWN_EMBEDS, null);
  }
}
