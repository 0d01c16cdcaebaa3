package io.github.glosslint.glossary;

import io.github.glosslint.config.GlossarySettings;
import io.github.glosslint.text.SourceText;
import io.github.glosslint.yaml.Yaml;
import io.github.glosslint.yaml.YamlLimits;
import io.github.glosslint.yaml.YamlMapping;
import io.github.glosslint.yaml.YamlNode;
import io.github.glosslint.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds glossaries whose entries are items of YAML or JSON: lists of mappings with a term and a
 * definition, or with such a mapping for each language.
 */
final class DataGlossaries {

  private static final int FEWEST = 5;

  /** In percent: authors make mistakes. */
  private static final int MOST = 70;

  private static final List<String> FOLDERS =
      List.of("", "_data/", "data/", "docs/_data/", "src/_data/", "src/data/");
  private static final List<String> FILES =
      List.of(
          "glossary.yml",
          "glossary.yaml",
          "glossary.json",
          "terms.yml",
          "terms.yaml",
          "terms.json");

  private final GlossarySettings settings;
  private final Function<String, @Nullable SourceText> files;

  /**
   * @param files reads a file of the tree; null if there is none
   */
  DataGlossaries(GlossarySettings settings, Function<String, @Nullable SourceText> files) {
    this.settings = settings;
    this.files = files;
  }

  List<GlossaryOutline> find() {
    List<GlossaryOutline> found = new ArrayList<>();
    for (String path : paths()) {
      SourceText text = files.apply(path);
      if (text != null) {
        found.addAll(read(path, text.content()));
      }
    }
    return found;
  }

  private List<String> paths() {
    List<String> paths = new ArrayList<>();
    String base = settings.base().isEmpty() ? "" : settings.base() + "/";
    if (settings.isNamed()) {
      settings.data().forEach(path -> paths.add(base + path));
    } else {
      FOLDERS.forEach(folder -> FILES.forEach(file -> paths.add(base + folder + file)));
    }
    return paths;
  }

  private List<GlossaryOutline> read(String path, String text) {
    YamlNode root = Yaml.read(text, 0, text.length(), YamlLimits.SETTINGS).root();
    List<YamlMapping> items = items(root);
    Map<String, DataGlossary> languages = new TreeMap<>();
    Set<String> ids = new HashSet<>();
    int alike = 0;
    for (YamlMapping item : items) {
      DataKeys keys = new DataKeys(item, path);
      ids.add(keys.id());
      alike += add(item, keys, path, text, languages) ? 1 : 0;
    }
    boolean enough = items.size() >= FEWEST && alike * 100 >= items.size() * MOST;
    List<GlossaryOutline> outlines = new ArrayList<>();
    if (settings.isNamed() || enough) {
      languages.values().forEach(glossary -> outlines.add(glossary.outline(ids)));
    }
    return outlines;
  }

  /** The list that is the file, or the only one in it. */
  private static List<YamlMapping> items(@Nullable YamlNode root) {
    List<YamlMapping> items = new ArrayList<>();
    if (root instanceof YamlSequence list) {
      for (YamlNode item : list.items()) {
        if (item instanceof YamlMapping mapping) {
          items.add(mapping);
        }
      }
    } else if (root instanceof YamlMapping mapping) {
      for (YamlMapping.Entry entry : mapping.entries()) {
        if (items.isEmpty() && entry.value() instanceof YamlSequence) {
          items.addAll(items(entry.value()));
        }
      }
    }
    return items;
  }

  /** Adds an item to the glossary of its language, or of each of its languages. */
  private boolean add(
      YamlMapping item,
      DataKeys keys,
      String path,
      String text,
      Map<String, DataGlossary> languages) {
    if (keys.term("") != null) {
      languages
          .computeIfAbsent("", tag -> new DataGlossary(path, tag, text, settings))
          .add(keys, keys, item);
      return keys.definition() != null;
    }
    boolean found = false;
    for (YamlMapping.Entry entry : item.entries()) {
      String tag = entry.key().value();
      if (entry.value() instanceof YamlMapping mapping && Languages.isOne(tag)) {
        DataKeys own = new DataKeys(mapping, path);
        if (own.term("") != null) {
          languages
              .computeIfAbsent(tag, t -> new DataGlossary(path, t, text, settings))
              .add(own, keys, mapping);
          found |= own.definition() != null;
        }
      }
    }
    return found;
  }
}
