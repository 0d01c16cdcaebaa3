package io.github.glosslint.config;

import io.github.glosslint.yaml.YamlMapping;
import io.github.glosslint.yaml.YamlNode;
import io.github.glosslint.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code roots} and {@code remap}. For a single use. */
final class SitePathsReader {

  /** The beginning of a URL with its host, or a path from the root of a site. */
  private static final String PREFIX_SHAPE =
      "^(https?://[^/?#\\s]+(/[^?#\\s]*)?|/[^/?#\\s][^?#\\s]*)$";

  private final SettingsNodes nodes;
  private final BiConsumer<String, String> origins;
  private @Nullable List<String> roots;
  private final Map<String, String> remap = new TreeMap<>();

  /**
   * @param origins receives the location of each setting
   */
  SitePathsReader(SettingsNodes nodes, BiConsumer<String, String> origins) {
    this.nodes = nodes;
    this.origins = origins;
  }

  void addTo(SettingsKeys keys) {
    SettingsShape folder = SettingsShape.matching("(?!/)");
    keys.add(
            "roots",
            SettingsShape.oneOrMore(folder),
            "Folders in which a path that begins with a slash is looked for, in order.",
            this::roots)
        .add(
            "remap",
            SettingsShape.map(PREFIX_SHAPE, folder),
            "Folders by the prefix of the URLs or paths that lead into them; the longest counts.",
            this::remap);
  }

  SitePaths read() {
    return new SitePaths(roots, remap);
  }

  private void roots(YamlNode node) {
    List<String> folders = new ArrayList<>();
    for (YamlScalar text : nodes.texts(node)) {
      nodes.checked(text, () -> folders.add(nodes.pathInside(text.value(), "folder")));
    }
    roots = folders;
    origins.accept("roots", nodes.place(node));
  }

  private void remap(YamlNode node) {
    YamlMapping mapping = nodes.mapping(node, "remap");
    if (mapping == null) {
      return;
    }
    Pattern shape = Pattern.compile(PREFIX_SHAPE);
    for (YamlMapping.Entry entry : mapping.entries()) {
      String prefix = entry.key().value();
      if (!shape.matcher(prefix).matches()) {
        nodes.problem(
            entry.key(),
            "\""
                + prefix
                + "\" is no prefix of a URL such as \"https://example.org/docs/\", or of a path"
                + " such as \"/docs/\".");
        continue;
      }
      YamlScalar text = nodes.text(entry.value());
      if (text != null) {
        nodes.checked(text, () -> remap.put(prefix, nodes.pathInside(text.value(), "folder")));
        origins.accept("remap:" + prefix, nodes.place(entry.key()));
      }
    }
  }
}
