package io.github.glosslint.site;

import io.github.glosslint.source.SourceTree;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names of Python's modules and of what they hold, as labels. Thread-safe. */
final class PythonNames {

  /** Endings of names that have dots and are files or hosts. */
  private static final Set<String> NO_MEMBERS =
      Set.of(
          "cfg", "com", "css", "dev", "html", "ini", "io", "ipynb", "js", "json", "lock", "md",
          "net", "org", "py", "rst", "sh", "svg", "toml", "txt", "xml", "yaml", "yml");

  /** Modules of Python's own library that documentation names without a dot. */
  private static final Set<String> MODULES =
      Set.of(
          "argparse",
          "asyncio",
          "contextlib",
          "contextvars",
          "dataclasses",
          "datetime",
          "functools",
          "importlib",
          "inspect",
          "itertools",
          "pathlib",
          "pickle",
          "sqlite3",
          "subprocess",
          "threading",
          "typing",
          "unittest",
          "uuid");

  private final SourceTree tree;
  private @Nullable Set<String> packages;

  PythonNames(SourceTree tree) {
    this.tree = tree;
  }

  /**
   * Whether a label is {@code package.module.name} of a package in the tree, {@code module.Type} of
   * any. In a tree with packages, {@code module.name} as well: mkdocstrings knows the inventories
   * of others.
   */
  boolean isLabel(String name) {
    int first = Identifiers.end(name, 0);
    int start = 0;
    int end = first;
    while (end > start && end < name.length() && name.charAt(end) == '.') {
      start = end + 1;
      end = Identifiers.end(name, start);
    }
    boolean dotted = start > 0 && end == name.length() && Identifiers.isStart(name, start);
    return dotted
            && (packages().contains(name.substring(0, first))
                || Character.isLowerCase(name.charAt(0))
                    && (Identifiers.isType(name.substring(start))
                        || !packages().isEmpty() && !NO_MEMBERS.contains(name.substring(start))))
        || MODULES.contains(name) && !packages().isEmpty();
  }

  private synchronized Set<String> packages() {
    Set<String> known = packages;
    if (known == null) {
      known = new HashSet<>();
      for (String file : tree.named("__init__.py")) {
        String folder = UrlPath.folder(file);
        if (!folder.isEmpty()) {
          known.add(UrlPath.name(folder.substring(0, folder.length() - 1)));
        }
      }
      packages = known;
    }
    return known;
  }
}
