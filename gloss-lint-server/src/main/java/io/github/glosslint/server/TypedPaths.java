package io.github.glosslint.server;

import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.linked.LinkedTree;
import io.github.glosslint.text.PathNames;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What paths mean that are typed in a document. For one question. */
final class TypedPaths {

  /** What stands for a page whose ending is not written. */
  private static final List<String> ENDINGS =
      List.of("", ".md", ".mdx", ".markdown", ".rst", "/index.md", "/README.md", "/_index.md");

  /** Where the pages of a site are, if not beside its configuration. */
  private static final String CONTENT = "content/";

  private final LinkedTree tree;
  private final String path;

  /**
   * @param path of the document
   */
  TypedPaths(LinkedTree tree, String path) {
    this.tree = tree;
    this.path = path;
  }

  /**
   * The folder of the site: the outermost around the document that has a file which its facts come
   * from and which is no document, as its configuration is. Empty for the whole tree.
   */
  String root() {
    String root = null;
    for (LinkedDocument document : tree.site().at(path)) {
      for (String file : document.document().files()) {
        String folder = folder(file).replaceFirst("(^|/)\\.[^/]+/$", "$1");
        if (path.startsWith(folder)
            && tree.site().at(file).isEmpty()
            && (root == null || folder.length() < root.length())) {
          root = folder;
        }
      }
    }
    return root == null ? "" : root;
  }

  /** The folder around the document that has a folder of this name; that of the site if none. */
  String around(String name) {
    for (String folder = folder(path);
        ;
        folder = folder(folder.substring(0, folder.length() - 1))) {
      if (Files.isDirectory(tree.root().resolve(folder).resolve(name))) {
        return folder;
      }
      if (folder.isEmpty()) {
        return root();
      }
    }
  }

  /** The file or folder that a path stands for; null if none can be. */
  @Nullable Path resolve(String written) {
    try {
      Path base =
          written.startsWith("/") ? tree.root().resolve(top()) : tree.file(path).getParent();
      Path file = base == null ? null : base.resolve(written.replaceFirst("^/+", "")).normalize();
      return file != null && file.startsWith(tree.root()) ? file : null;
    } catch (InvalidPathException e) {
      return null;
    }
  }

  /** What a slash at the beginning of a destination stands for. */
  private String top() {
    String root = root();
    return path.startsWith(root + CONTENT) ? root + CONTENT : root;
  }

  /** The page that a destination without its fragment leads to; null if it is none of the tree. */
  @Nullable String page(String written) {
    if (written.isEmpty()) {
      return path;
    }
    Path file = resolve(written);
    if (file == null) {
      return null;
    }
    String plain = PathNames.slashed(tree.root().relativize(file));
    String source = plain.replaceFirst("\\.html$", "");
    for (String ending : ENDINGS) {
      for (String name : List.of(plain + ending, source + ending)) {
        if (!tree.site().at(name).isEmpty()) {
          return name;
        }
      }
    }
    return written.startsWith("/") ? pageAt(written) : null;
  }

  private @Nullable String pageAt(String url) {
    for (LinkedDocument document : tree.site().documents()) {
      if (document.url().equals(url) || document.url().equals(url + "/")) {
        return document.path();
      }
    }
    return null;
  }

  /** A path as a document below the site writes it: from its own folder, or from the root. */
  String named(String file) {
    String folder = folder(path);
    return file.startsWith(folder)
        ? file.substring(folder.length())
        : "/" + file.substring(root().length());
  }

  static String folder(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }
}
