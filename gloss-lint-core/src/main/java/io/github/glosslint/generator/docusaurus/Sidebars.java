package io.github.glosslint.generator.docusaurus;

import io.github.glosslint.javascript.JsValue;
import io.github.glosslint.javascript.JsValue.Entries;
import io.github.glosslint.javascript.JsValue.Entry;
import io.github.glosslint.javascript.JsValue.Flag;
import io.github.glosslint.javascript.JsValue.Items;
import io.github.glosslint.javascript.JsValue.Text;
import io.github.glosslint.javascript.JsValue.Unknown;
import io.github.glosslint.javascript.Modules;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The sidebars of a version, as far as literals say them.
 *
 * @param files the files that they are written in
 * @param names their names
 * @param pages names of pages, where they are written
 * @param links URLs, where they are written
 * @param indexes categories that get a page of their own
 * @param folders folders below that of the version whose pages are all in a sidebar
 * @param open whether a program makes a part of them
 */
record Sidebars(
    Set<String> files,
    Set<String> names,
    List<Text> pages,
    List<Text> links,
    List<Index> indexes,
    List<String> folders,
    boolean open) {

  private static final Sidebars NONE =
      new Sidebars(Set.of(), Set.of(), List.of(), List.of(), List.of(), List.of(), false);

  /** That which Docusaurus makes of all folders. */
  private static final Sidebars OF_FOLDERS =
      new Sidebars(Set.of(), Set.of(), List.of(), List.of(), List.of(), List.of(""), false);

  private static final Sidebars COMPUTED =
      new Sidebars(Set.of(), Set.of(), List.of(), List.of(), List.of(), List.of(), true);

  /** Deeper categories are not read. */
  private static final int MAX_DEPTH = 50;

  /**
   * A page that lists those of a category.
   *
   * @param slug null if the label is
   */
  record Index(String label, @Nullable String slug) {}

  /**
   * Reads the file of the current version.
   *
   * @param site the folder of the site
   */
  static Sidebars of(SourceTree tree, String site, ContentOptions options) {
    JsValue path = options.value().get("sidebarPath");
    if (path == null) {
      return OF_FOLDERS;
    }
    if (path instanceof Flag) {
      return NONE;
    }
    String name = SiteConfig.path(tree, path);
    if (name == null) {
      return COMPUTED;
    }
    String folder = SiteConfig.folder(site, name);
    return folder.isEmpty() ? COMPUTED : read(tree, folder.substring(0, folder.length() - 1));
  }

  /** Reads a file of sidebars. */
  static Sidebars read(SourceTree tree, String path) {
    if (tree.kind(path) != SourceTree.Kind.FILE) {
      return OF_FOLDERS;
    }
    Modules.Exported exported =
        Modules.read(
            path,
            file -> {
              SourceText text = tree.text(file);
              return text == null ? null : text.content();
            });
    Reading reading = new Reading();
    reading.all(exported.value());
    return new Sidebars(
        new TreeSet<>(exported.files()),
        reading.names,
        List.copyOf(reading.pages),
        List.copyOf(reading.links),
        List.copyOf(reading.indexes),
        List.copyOf(reading.folders),
        reading.open);
  }

  /** Whether a sidebar names a page. */
  boolean leadsTo(String id) {
    for (Text page : pages) {
      if (page.value().equals(id)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a sidebar has all pages of a folder that a file is in. */
  boolean leadsInto(String below) {
    for (String folder : folders) {
      if (below.startsWith(folder)) {
        return true;
      }
    }
    return false;
  }

  private static final class Reading {

    private final Set<String> names = new TreeSet<>();
    private final List<Text> pages = new ArrayList<>();
    private final List<Text> links = new ArrayList<>();
    private final List<Index> indexes = new ArrayList<>();
    private final List<String> folders = new ArrayList<>();
    private boolean open;

    void all(JsValue value) {
      if (!(value instanceof Entries entries)) {
        open = true;
        return;
      }
      open |= entries.open();
      for (Entry entry : entries.entries()) {
        names.add(entry.key());
        items(entry.value(), 0);
      }
    }

    private void items(@Nullable JsValue value, int depth) {
      if (value instanceof Items items && depth < MAX_DEPTH) {
        items.values().forEach(item -> item(item, depth + 1));
      } else if (value instanceof Entries entries && depth < MAX_DEPTH) {
        // Short for categories with their labels, or an item that is alone.
        item(entries, depth + 1);
      } else if (value != null) {
        open = true;
      }
    }

    private void item(JsValue item, int depth) {
      if (item instanceof Text text) {
        pages.add(text);
        return;
      }
      if (!(item instanceof Entries entries)) {
        open |= item instanceof Unknown;
        return;
      }
      String type = entries.text("type");
      if (type == null) {
        boolean typed = entries.get("type") != null;
        open |= typed || entries.open();
        if (!typed) {
          entries.entries().forEach(entry -> items(entry.value(), depth));
        }
        return;
      }
      switch (type) {
        case "doc", "ref" -> add(pages, entries.get("id"));
        case "link" -> add(links, entries.get("href"));
        case "autogenerated" -> folder(entries.text("dirName"));
        case "category" -> {
          category(entries);
          items(entries.get("items"), depth);
        }
        default -> {}
      }
    }

    private void folder(@Nullable String name) {
      if (name == null) {
        open = true;
      } else {
        folders.add(name.equals(".") || name.isEmpty() ? "" : name + "/");
      }
    }

    private void category(Entries category) {
      JsValue link = category.get("link");
      String type = link == null ? null : link.text("type");
      String label = category.text("label");
      if ("doc".equals(type)) {
        add(pages, category.get("link", "id"));
      } else if ("generated-index".equals(type) && label != null) {
        open |= category.isUnknown("link", "slug");
        indexes.add(new Index(label, category.text("link", "slug")));
      } else if (link != null) {
        open = true;
      }
    }

    private void add(List<Text> texts, @Nullable JsValue value) {
      if (value instanceof Text text) {
        texts.add(text);
      } else {
        open = true;
      }
    }
  }
}
