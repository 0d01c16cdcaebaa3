package io.github.glosslint.generator.mkdocs;

import io.github.glosslint.text.Span;
import io.github.glosslint.yaml.YamlMapping;
import io.github.glosslint.yaml.YamlNode;
import io.github.glosslint.yaml.YamlScalar;
import io.github.glosslint.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The configuration of Zensical, {@code zensical.toml}: it says in TOML what {@code mkdocs.yml}
 * says in YAML, below {@code [project]}, and switches on more extensions where it names none.
 */
final class TomlLayer {

  /** Tables that hold extensions: TOML divides a name with dots into tables. */
  private static final Set<String> FAMILIES =
      Set.of(
          "markdown",
          "markdown.extensions",
          "material",
          "material.extensions",
          "neoteroi",
          "pymdownx",
          "pymdownx.blocks",
          "zensical",
          "zensical.extensions");

  private static final List<String> USUAL =
      List.of(
          "abbr",
          "admonition",
          "attr_list",
          "def_list",
          "footnotes",
          "md_in_html",
          "toc",
          "pymdownx.arithmatex",
          "pymdownx.betterem",
          "pymdownx.caret",
          "pymdownx.details",
          "pymdownx.emoji",
          "pymdownx.highlight",
          "pymdownx.inlinehilite",
          "pymdownx.keys",
          "pymdownx.magiclink",
          "pymdownx.mark",
          "pymdownx.smartsymbols",
          "pymdownx.superfences",
          "pymdownx.tabbed",
          "pymdownx.tasklist",
          "pymdownx.tilde");

  private static final String EXTENSIONS = "markdown_extensions";
  private static final Span NOWHERE = new Span(0, 0);

  private TomlLayer() {}

  /** What a configuration says, as if it were one of MkDocs. */
  static YamlMapping of(YamlMapping all) {
    YamlMapping said = all.get("project") instanceof YamlMapping project ? project : all;
    List<YamlMapping.Entry> entries = new ArrayList<>();
    for (YamlMapping.Entry entry : said.entries()) {
      boolean named = entry.key().value().equals(EXTENSIONS);
      if (named && entry.value() instanceof YamlMapping table) {
        List<YamlMapping.Entry> extensions = new ArrayList<>();
        addExtensions("", table, extensions);
        entries.add(new YamlMapping.Entry(entry.key(), new YamlMapping(table.span(), extensions)));
      } else {
        entries.add(entry);
      }
    }
    if (said.get(EXTENSIONS) == null) {
      List<YamlNode> usual = new ArrayList<>();
      USUAL.forEach(name -> usual.add(new YamlScalar(NOWHERE, name, true)));
      YamlScalar key = new YamlScalar(NOWHERE, EXTENSIONS, true);
      entries.add(new YamlMapping.Entry(key, new YamlSequence(NOWHERE, usual)));
    }
    return new YamlMapping(said.span(), entries);
  }

  private static void addExtensions(
      String family, YamlMapping table, List<YamlMapping.Entry> extensions) {
    for (YamlMapping.Entry entry : table.entries()) {
      String name = family + entry.key().value();
      if (FAMILIES.contains(name) && entry.value() instanceof YamlMapping more) {
        addExtensions(name + ".", more, extensions);
      } else {
        YamlScalar key = new YamlScalar(entry.key().span(), name, true);
        extensions.add(new YamlMapping.Entry(key, tagged(entry.value())));
      }
    }
  }

  /** Options, each function of them as the tag that it is in YAML. */
  private static YamlNode tagged(YamlNode node) {
    if (!(node instanceof YamlMapping mapping)) {
      return node;
    }
    List<YamlMapping.Entry> entries = new ArrayList<>();
    for (YamlMapping.Entry entry : mapping.entries()) {
      if (!entry.key().value().equals("object")) {
        entries.add(new YamlMapping.Entry(entry.key(), tagged(entry.value())));
      }
    }
    YamlMapping options = new YamlMapping(mapping.span(), entries);
    String function = mapping.text("object");
    if (function == null) {
      return options;
    }
    YamlScalar tag = new YamlScalar(mapping.span(), TocIds.APPLY + function, true);
    return new YamlMapping(mapping.span(), List.of(new YamlMapping.Entry(tag, options)));
  }
}
