package io.github.glosslint.generator.sphinx;

import io.github.glosslint.document.FrontMatter;
import io.github.glosslint.python.PyValue;
import io.github.glosslint.yaml.YamlMapping;
import io.github.glosslint.yaml.YamlNode;
import io.github.glosslint.yaml.YamlScalar;
import io.github.glosslint.yaml.YamlSequence;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How MyST reads a page: the configuration, and the front matter of the page over it.
 *
 * @param extensions those that are switched on
 * @param allExtensions whether others may be on, so that all of them count as on
 * @param headingAnchors down to which level headings get slugs as well
 * @param slugs makes them; null if unknown
 * @param plain whether pages are CommonMark and nothing else
 * @param linksExternal whether links in Markdown are URLs and nothing else
 * @param schemes what URLs of these schemes are turned into, empty for those that stay; null if
 *     nobody can tell
 * @param substitutions texts by their names
 */
record MystSettings(
    Set<String> extensions,
    boolean allExtensions,
    int headingAnchors,
    @Nullable SlugStyle slugs,
    boolean plain,
    boolean linksExternal,
    @Nullable Map<String, String> schemes,
    Map<String, String> substitutions) {

  private static final List<String> SCHEMES = List.of("http", "https", "mailto", "ftp");

  /** Those of a page that MyST does not read. */
  static final MystSettings NONE =
      new MystSettings(Set.of(), false, 0, SlugStyle.GITHUB, true, false, Map.of(), Map.of());

  static MystSettings of(SphinxConfig config) {
    return new MystSettings(
        Set.copyOf(config.texts("myst_enable_extensions")),
        config.isOpen("myst_enable_extensions"),
        anchors(config),
        slugs(config),
        config.flag("myst_commonmark_only") || config.flag("myst_gfm_only"),
        config.flag("myst_all_links_external"),
        schemes(config),
        substitutions(config));
  }

  private static int anchors(SphinxConfig config) {
    if (config.get("myst_heading_anchors") instanceof PyValue.Atom atom
        && atom.word().length() == 1
        && Character.isDigit(atom.word().charAt(0))) {
      return atom.word().charAt(0) - '0';
    }
    // What is not known may be all of them: an anchor too many misleads nobody.
    return config.isOpen("myst_heading_anchors") ? 7 : 0;
  }

  private static @Nullable SlugStyle slugs(SphinxConfig config) {
    PyValue said = config.get("myst_heading_slug_func");
    if (said == null || said instanceof PyValue.Atom) {
      return config.isOpen("myst_heading_slug_func") ? null : SlugStyle.GITHUB;
    }
    return said instanceof PyValue.Text text ? SlugStyle.named(text.value()) : null;
  }

  private static @Nullable Map<String, String> schemes(SphinxConfig config) {
    PyValue said = config.get("myst_url_schemes");
    Map<String, String> all = new TreeMap<>();
    if (said == null && !config.isOpen("myst_url_schemes")) {
      SCHEMES.forEach(scheme -> all.put(scheme, ""));
      return all;
    }
    if (said == null || config.isOpen("myst_url_schemes")) {
      return null;
    }
    SphinxConfig.texts(said).forEach(scheme -> all.put(scheme, ""));
    for (Map.Entry<String, PyValue> entry : config.entries("myst_url_schemes").entrySet()) {
      all.put(entry.getKey(), template(entry.getValue()));
    }
    return all;
  }

  private static String template(PyValue value) {
    PyValue said = value instanceof PyValue.Mapping mapping ? mapping.get("url") : value;
    return said instanceof PyValue.Text text ? text.value() : "";
  }

  private static Map<String, String> substitutions(SphinxConfig config) {
    Map<String, String> all = new HashMap<>();
    for (Map.Entry<String, PyValue> entry : config.entries("myst_substitutions").entrySet()) {
      if (entry.getValue() instanceof PyValue.Text text) {
        all.put(entry.getKey(), text.value());
      }
    }
    return Map.copyOf(all);
  }

  /** Whether an extension is on. */
  boolean has(String extension) {
    return allExtensions || extensions.contains(extension);
  }

  /** The same with what the front matter of a page says. */
  MystSettings with(FrontMatter frontMatter) {
    YamlMapping mapping = frontMatter.mapping();
    if (mapping == null || !(mapping.get("myst") instanceof YamlMapping own)) {
      return this;
    }
    Set<String> on = extensions;
    if (own.get("enable_extensions") instanceof YamlSequence list) {
      on = new HashSet<>();
      for (YamlNode item : list.items()) {
        if (item instanceof YamlScalar scalar) {
          on.add(scalar.value());
        }
      }
    }
    Map<String, String> texts = substitutions;
    if (own.get("substitutions") instanceof YamlMapping more) {
      texts = new HashMap<>(substitutions);
      for (YamlMapping.Entry entry : more.entries()) {
        if (entry.value() instanceof YamlScalar scalar) {
          texts.put(entry.key().value(), scalar.value());
        }
      }
    }
    String level = own.text("heading_anchors");
    boolean number = level != null && level.matches("[0-7]");
    return new MystSettings(
        on,
        allExtensions,
        number ? Integer.parseInt(level) : headingAnchors,
        slugs,
        plain || isOn(own, "commonmark_only") || isOn(own, "gfm_only"),
        linksExternal || isOn(own, "all_links_external"),
        schemes,
        texts);
  }

  private static boolean isOn(YamlMapping mapping, String key) {
    return "true".equalsIgnoreCase(mapping.text(key));
  }
}
