package io.github.glosslint.generator.sphinx;

import io.github.glosslint.python.PyModule;
import io.github.glosslint.python.PyValue;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.SourceText;
import io.github.glosslint.text.Span;
import io.github.glosslint.yaml.Yaml;
import io.github.glosslint.yaml.YamlLimits;
import io.github.glosslint.yaml.YamlMapping;
import io.github.glosslint.yaml.YamlNode;
import io.github.glosslint.yaml.YamlScalar;
import io.github.glosslint.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Configurations in YAML that stand for a {@code conf.py}: those of Jupyter Book and of MyST. */
final class YamlConfig {

  static final String TOC = "_toc.yml";
  static final String MYST = "myst.yml";
  private static final String CONFIG = "_config.yml";
  private static final Span NOWHERE = new Span(0, 0);

  /** What Jupyter Book switches on by itself. */
  private static final List<String> USUAL =
      List.of("colon_fence", "dollarmath", "linkify", "substitution", "tasklist");

  private YamlConfig() {}

  /** The root of a file in YAML; null if it has none. */
  static @Nullable YamlNode yaml(SourceTree tree, String path) {
    SourceText text = tree.kind(path) == SourceTree.Kind.FILE ? tree.text(path) : null;
    return text == null ? null : Yaml.readTagged(text.content(), YamlLimits.SETTINGS).root();
  }

  /**
   * A book of Jupyter Book 1.
   *
   * @param path its {@code _toc.yml}
   * @return null if that is no list of pages
   */
  static @Nullable SphinxConfig jupyter(SourceTree tree, String path) {
    BookToc toc = BookToc.of(path, yaml(tree, path));
    if (toc == null) {
      return null;
    }
    String folder = UrlPath.folder(path);
    YamlMapping config =
        yaml(tree, folder + CONFIG) instanceof YamlMapping mapping
            ? mapping
            : new YamlMapping(NOWHERE, List.of());
    Map<String, PyValue> names = new LinkedHashMap<>();
    names.put("project", text("book"));
    names.put("source_suffix", texts(List.of(".ipynb", ".md", ".rst"), false));
    names.put("myst_enable_extensions", texts(USUAL, false));
    names.put("myst_url_schemes", texts(List.of("mailto", "http", "https"), false));
    names.put("numfig", new PyValue.Atom("True", NOWHERE));
    if (toc.root() != null) {
      names.put("root_doc", text(withoutEnding(toc.root())));
    }
    List<String> excluded = new ArrayList<>(List.of("_build", "**.ipynb_checkpoints"));
    if (config.get("exclude_patterns") instanceof YamlSequence patterns) {
      patterns.items().forEach(item -> excluded.addAll(values(item)));
    }
    names.put("exclude_patterns", texts(excluded, false));
    if ("true".equalsIgnoreCase(config.text("only_build_toc_files"))) {
      names.put("include_patterns", texts(patterns(toc), false));
    }
    if (config.get("parse") instanceof YamlMapping parse) {
      put(parse, names);
    }
    List<String> extensions = new ArrayList<>(List.of("myst_nb", "sphinx_design"));
    if (config.get("sphinx") instanceof YamlMapping sphinx) {
      if (sphinx.get("config") instanceof YamlMapping own) {
        put(own, names);
      }
      extensions.addAll(values(sphinx.get("extra_extensions")));
      if (sphinx.get("local_extensions") instanceof YamlMapping local) {
        local.entries().forEach(entry -> extensions.add(entry.key().value()));
      }
    }
    if (names.containsKey("intersphinx_mapping")) {
      extensions.add("sphinx.ext.intersphinx");
    }
    names.put("extensions", texts(extensions, false));
    boolean own = tree.kind(folder + CONFIG) == SourceTree.Kind.FILE;
    return new SphinxConfig(own ? folder + CONFIG : path, folder, PyModule.of(names), "", toc);
  }

  /**
   * A project of MyST's own builder, which differs from Sphinx in what it does not say: names that
   * nothing defines may be defined in ways that are not known here, and so may anchors.
   *
   * @return null if the file is none of a project
   */
  static @Nullable SphinxConfig myst(SourceTree tree, String path) {
    if (!(yaml(tree, path) instanceof YamlMapping root)
        || !(root.get("project") instanceof YamlMapping project)) {
      return null;
    }
    String folder = UrlPath.folder(path);
    BookToc toc = BookToc.of(path, project.get("toc"));
    if (toc == null && project.get("toc") == null) {
      toc = BookToc.of(folder + TOC, yaml(tree, folder + TOC));
    }
    Map<String, PyValue> names = new LinkedHashMap<>();
    names.put("project", text("project"));
    names.put("source_suffix", texts(List.of(".md", ".ipynb", ".tex"), false));
    names.put("extensions", texts(List.of("myst_parser", "sphinx_design"), true));
    names.put("myst_enable_extensions", texts(USUAL, true));
    names.put("myst_heading_anchors", new PyValue.Atom("6", NOWHERE));
    names.put("myst_heading_slug_func", new PyValue.Computed(NOWHERE));
    names.put("myst_url_schemes", new PyValue.Computed(NOWHERE));
    names.put("html_extra_path", new PyValue.Computed(NOWHERE));
    List<String> excluded = new ArrayList<>(List.of("_build", "node_modules"));
    excluded.addAll(values(project.get("exclude")));
    names.put("exclude_patterns", texts(excluded, false));
    if (toc != null && toc.root() != null) {
      names.put("root_doc", text(withoutEnding(toc.root())));
    }
    return new SphinxConfig(path, folder, PyModule.of(names), "", toc);
  }

  private static List<String> patterns(BookToc toc) {
    List<String> patterns = new ArrayList<>();
    for (BookToc.Entry entry : toc.entries()) {
      if (!entry.url()) {
        patterns.add(withoutEnding(entry.scalar().value()) + ".*");
      }
    }
    return patterns;
  }

  private static String withoutEnding(String file) {
    for (String ending : List.of(".md", ".rst", ".ipynb", ".txt")) {
      if (file.endsWith(ending)) {
        return file.substring(0, file.length() - ending.length());
      }
    }
    return file;
  }

  private static void put(YamlMapping mapping, Map<String, PyValue> names) {
    for (YamlMapping.Entry entry : mapping.entries()) {
      names.put(entry.key().value(), value(entry.value()));
    }
  }

  private static PyValue value(YamlNode node) {
    if (node instanceof YamlScalar scalar) {
      String word = scalar.value();
      boolean number = scalar.plain() && word.matches("[0-9]+");
      return scalar.plain() && word.matches("(?i)true|false|null|~")
          ? new PyValue.Atom(
              word.equalsIgnoreCase("true")
                  ? "True"
                  : word.equalsIgnoreCase("false") ? "False" : "None",
              node.span())
          : number
              ? new PyValue.Atom(word, node.span())
              : new PyValue.Text(word, node.span(), false);
    }
    if (node instanceof YamlSequence sequence) {
      List<PyValue> items = new ArrayList<>();
      sequence.items().forEach(item -> items.add(value(item)));
      return new PyValue.Sequence(items, false, node.span());
    }
    List<PyValue.Entry> entries = new ArrayList<>();
    if (node instanceof YamlMapping mapping) {
      for (YamlMapping.Entry entry : mapping.entries()) {
        entries.add(
            new PyValue.Entry(
                new PyValue.Text(entry.key().value(), entry.key().span(), false),
                value(entry.value())));
      }
    }
    return new PyValue.Mapping(entries, false, node.span());
  }

  private static List<String> values(@Nullable YamlNode node) {
    if (node instanceof YamlSequence sequence) {
      List<String> all = new ArrayList<>();
      sequence.items().forEach(item -> all.addAll(values(item)));
      return all;
    }
    return node instanceof YamlScalar scalar ? List.of(scalar.value()) : List.of();
  }

  private static PyValue text(String value) {
    return new PyValue.Text(value, NOWHERE, false);
  }

  private static PyValue texts(List<String> values, boolean open) {
    List<PyValue> items = new ArrayList<>();
    values.forEach(value -> items.add(text(value)));
    return new PyValue.Sequence(items, open, NOWHERE);
  }
}
