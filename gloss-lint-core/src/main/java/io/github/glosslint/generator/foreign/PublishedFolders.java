package io.github.glosslint.generator.foreign;

import io.github.glosslint.generator.foreign.ForeignGenerator.Trait;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.SourceTree;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Finds the folders that generators publish, by the settings files of the generators. */
final class PublishedFolders {

  /** What every project of Node.js has. */
  private static final String PACKAGE = "package.json";

  /** How the folder of a catalog of DocC ends. */
  private static final String CATALOG = ".docc/";

  private PublishedFolders() {}

  /**
   * Looks for them in a tree.
   *
   * @param isOwned whether a file belongs to a site that is understood, and so is no marker
   */
  static List<PublishedFolder> in(SourceTree tree, Predicate<String> isOwned) {
    List<PublishedFolder> found = new ArrayList<>();
    for (ForeignGenerator generator : ForeignGenerator.ALL) {
      int before = found.size();
      for (String name : generator.markers()) {
        for (String marker : markers(name, tree)) {
          String root = marker.substring(0, marker.length() - name.length());
          boolean shared =
              generator.has(Trait.SHARES_MARKER) && isPublished(root, found.subList(0, before));
          boolean elsewhere = root.isEmpty() && generator.has(Trait.NOT_AT_ROOT);
          if (!isOwned.test(marker)
              && !shared
              && !elsewhere
              && SettingsText.isOf(generator, marker, root, tree)) {
            add(generator, root, marker, tree, found);
          }
        }
      }
    }
    for (SettingsTemplate.Use use : SettingsTemplate.uses(tree)) {
      if (!isOwned.test(use.template())) {
        String root = UrlPath.folder(use.template());
        addOnce(new PublishedFolder(use.generator(), use.folder(), root, use.template()), found);
      }
    }
    addCatalogs(tree, isOwned, found);
    return List.copyOf(found);
  }

  /** The catalogs of DocC, which finds pictures and symbols by their names. */
  private static void addCatalogs(
      SourceTree tree, Predicate<String> isOwned, List<PublishedFolder> found) {
    for (String file : tree.files()) {
      int catalog = file.indexOf(CATALOG);
      if (catalog > 0 && !isOwned.test(file)) {
        String folder = file.substring(0, catalog + CATALOG.length());
        addOnce(new PublishedFolder(ForeignGenerator.DOCC, folder, folder, file), found);
      }
    }
  }

  private static void add(
      ForeignGenerator generator,
      String root,
      String marker,
      SourceTree tree,
      List<PublishedFolder> found) {
    if (generator.folders().isEmpty()) {
      String folder =
          generator.has(Trait.HAS_INPUT) ? SettingsText.input(marker, root, tree) : root;
      addOnce(new PublishedFolder(generator, folder, root, marker), found);
    }
    for (String folder : generator.folders()) {
      if (tree.kind(root + folder) == SourceTree.Kind.DIRECTORY) {
        addOnce(new PublishedFolder(generator, root + folder + "/", root, marker), found);
      }
    }
  }

  /** Some generators have several settings files in a folder, and some have others in theirs. */
  private static void addOnce(PublishedFolder published, List<PublishedFolder> found) {
    for (PublishedFolder one : found) {
      boolean same =
          one.generator().equals(published.generator()) || one.marker().equals(published.marker());
      if (same && one.folder().equals(published.folder())) {
        return;
      }
    }
    found.add(published);
  }

  private static boolean isPublished(String folder, List<PublishedFolder> published) {
    for (PublishedFolder one : published) {
      if (folder.startsWith(one.folder())) {
        return true;
      }
    }
    return false;
  }

  /** The files of a tree that end with the path of a marker. */
  private static Collection<String> markers(String name, SourceTree tree) {
    String last = UrlPath.name(name);
    if (last.startsWith(".")) {
      return hidden(name, tree);
    }
    List<String> named = tree.named(last);
    if (named.isEmpty() || last.length() == name.length()) {
      return named;
    }
    List<String> markers = new ArrayList<>();
    for (String file : named) {
      if (file.equals(name) || file.endsWith("/" + name)) {
        markers.add(file);
      }
    }
    return markers;
  }

  /** Hidden files are in no list, so that they are looked for beside packages. */
  private static Set<String> hidden(String name, SourceTree tree) {
    Set<String> markers = new LinkedHashSet<>();
    addBelow("", name, tree, markers);
    for (String beside : tree.named(PACKAGE)) {
      addBelow(UrlPath.folder(beside), name, tree, markers);
    }
    return markers;
  }

  private static void addBelow(String folder, String name, SourceTree tree, Set<String> markers) {
    SourceTree.Kind kind = tree.kind(folder + name);
    if (kind == SourceTree.Kind.FILE || kind == SourceTree.Kind.DIRECTORY) {
      markers.add(folder + name);
    }
  }
}
