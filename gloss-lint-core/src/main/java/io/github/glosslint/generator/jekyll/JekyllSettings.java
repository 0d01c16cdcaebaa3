package io.github.glosslint.generator.jekyll;

import java.util.Collections;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Facts about a Jekyll site that its own files may not state.
 *
 * @param version Jekyll's major version, 3 or 4; empty to take it from {@code Gemfile.lock}
 * @param embeds embedding tags of plugins, by name
 * @param baseurl overrides {@code baseurl} in {@code _config.yml}; null to keep it
 */
public record JekyllSettings(
    OptionalInt version, Map<String, EmbedKind> embeds, @Nullable String baseurl) {

  private static final Map<String, EmbedKind> KNOWN_EMBEDS =
      Map.of("youtube", EmbedKind.URL, "vimeo", EmbedKind.URL, "pdf", EmbedKind.ASSET);

  public JekyllSettings {
    embeds = Collections.unmodifiableMap(new TreeMap<>(embeds));
  }

  /** The default settings. */
  public static JekyllSettings defaults() {
    return new JekyllSettings(OptionalInt.empty(), KNOWN_EMBEDS, null);
  }
}
