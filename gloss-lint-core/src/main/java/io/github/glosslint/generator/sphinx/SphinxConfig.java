package io.github.glosslint.generator.sphinx;

import io.github.glosslint.python.PyModule;
import io.github.glosslint.python.PyValue;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the literals of a {@code conf.py} say. A name that a program computes is unknown, and no
 * other for it.
 *
 * @param path the file
 * @param source the folder that it is in, with its final slash
 * @param toc the list of pages that is in YAML; null if there is none
 */
record SphinxConfig(
    String path, String source, PyModule module, String text, @Nullable BookToc toc) {

  /** Names that nothing but Sphinx asks for. */
  private static final Set<String> TELLING =
      Set.of(
          "extensions",
          "html_theme",
          "master_doc",
          "root_doc",
          "source_suffix",
          "exclude_patterns",
          "templates_path",
          "html_static_path",
          "intersphinx_mapping",
          "myst_enable_extensions");

  /** Extensions that have pages in Markdown read by MyST. */
  private static final Set<String> MYST = Set.of("myst_parser", "myst_nb", "jupyter_book");

  /** What a configuration says that is made elsewhere: {@code from sphinx_house import conf}. */
  private static final Pattern SPHINX_WORD = Pattern.compile("(?i)\\bsphinx");

  private static final Pattern MYST_WORD = Pattern.compile("\\bmyst_(?:parser|nb)\\b");

  /**
   * Reads a file.
   *
   * @return null if it is not one of Sphinx
   */
  static @Nullable SphinxConfig read(SourceTree tree, String path) {
    SourceText text = tree.text(path);
    if (text == null) {
      return null;
    }
    PyModule module = PyModule.of(text.content());
    boolean telling = module.names().stream().anyMatch(TELLING::contains);
    String folder = UrlPath.folder(path);
    boolean indexed =
        tree.kind(folder + "index.md") == SourceTree.Kind.FILE
            || tree.kind(folder + "index.rst") == SourceTree.Kind.FILE
            || tree.kind(folder + "index.txt") == SourceTree.Kind.FILE;
    boolean elsewhere = module.isOpen() && SPHINX_WORD.matcher(text.content()).find();
    boolean sphinx = telling || indexed && (module.get("project") != null || elsewhere);
    if (!sphinx) {
      return null;
    }
    SphinxConfig config = new SphinxConfig(path, folder, module, text.content(), null);
    if (config.hasExtension("multiproject")) {
      // Each of several folders below is a source folder of its own.
      return null;
    }
    if (!config.hasExtension("sphinx_external_toc")) {
      return config;
    }
    String list = folder + config.text("external_toc_path", YamlConfig.TOC);
    BookToc toc = BookToc.of(list, YamlConfig.yaml(tree, list));
    return new SphinxConfig(path, folder, module, text.content(), toc);
  }

  /** Whether a build makes the file that Sphinx reads of this one, and may write documents, too. */
  boolean isTemplate() {
    return path.endsWith(".in") || path.endsWith(".in.py");
  }

  @Nullable PyValue get(String name) {
    return module.get(name);
  }

  /** Whether it is unknown what a name stands for, or a part of it. */
  boolean isOpen(String name) {
    PyValue value = module.get(name);
    return value == null
        ? module.isOpen()
        : value instanceof PyValue.Computed
            || value instanceof PyValue.Sequence list && isOpen(list)
            || value instanceof PyValue.Mapping mapping && mapping.open();
  }

  /** What an item computes may be any number of them. */
  private static boolean isOpen(PyValue.Sequence list) {
    return list.open() || list.items().stream().anyMatch(PyValue.Computed.class::isInstance);
  }

  String text(String name, String usual) {
    return module.get(name) instanceof PyValue.Text said ? said.value() : usual;
  }

  boolean flag(String name) {
    return module.get(name) instanceof PyValue.Atom atom
        && !(atom.word().equals("False") || atom.word().equals("None") || atom.word().equals("0"));
  }

  /** The texts of a list that are known, or a single one. */
  List<String> texts(String name) {
    return texts(module.get(name));
  }

  static List<String> texts(@Nullable PyValue value) {
    List<String> all = new ArrayList<>();
    if (value instanceof PyValue.Text single) {
      all.add(single.value());
    } else if (value instanceof PyValue.Sequence list) {
      for (PyValue item : list.items()) {
        if (item instanceof PyValue.Text text) {
          all.add(text.value());
        }
      }
    }
    return all;
  }

  /** The entries of a dictionary whose keys are known. */
  Map<String, PyValue> entries(String name) {
    Map<String, PyValue> all = new TreeMap<>();
    if (module.get(name) instanceof PyValue.Mapping mapping) {
      for (PyValue.Entry entry : mapping.entries()) {
        if (entry.key() instanceof PyValue.Text key) {
          all.put(key.value(), entry.value());
        }
      }
    }
    return all;
  }

  List<String> extensions() {
    return texts("extensions");
  }

  /** Whether a file is a template of one's own. */
  boolean isTemplate(String file) {
    return file.endsWith(".html")
        && texts("templates_path").stream()
            .map(folder -> UrlPath.normalize(UrlPath.folder(path) + folder + "/"))
            .anyMatch(folder -> folder != null && file.startsWith(folder));
  }

  boolean hasExtension(String name) {
    return extensions().contains(name);
  }

  /** Whether MyST reads the pages in Markdown. */
  boolean readsMarkdown() {
    return extensions().stream().anyMatch(MYST::contains)
        || isOpen("extensions") && MYST_WORD.matcher(text).find();
  }

  /** How sources end, that of pages in Markdown among them. */
  List<String> suffixes() {
    List<String> all = new ArrayList<>(texts("source_suffix"));
    if (module.get("source_suffix") instanceof PyValue.Mapping) {
      all.addAll(entries("source_suffix").keySet());
    }
    if (all.isEmpty()) {
      all.add(".rst");
    }
    if (readsMarkdown() && !all.contains(".md")) {
      all.add(".md");
    }
    if (hasExtension("myst_nb") || hasExtension("nbsphinx")) {
      all.add(".ipynb");
      all.addAll(entries("nb_custom_formats").keySet());
    }
    return all;
  }

  /**
   * The type of the sources with an ending, as parsers are registered for: what {@code
   * source_suffix} says of it, and reStructuredText where it names the ending alone; empty if
   * unknown.
   */
  String fileType(String suffix) {
    PyValue said = entries("source_suffix").get(suffix);
    if (said instanceof PyValue.Text type) {
      return type.value();
    }
    return said == null || said instanceof PyValue.Atom ? "restructuredtext" : "";
  }

  /** The document that is the root of all. */
  String root() {
    return text("root_doc", text("master_doc", "index"));
  }
}
