package io.github.glosslint.generator.jekyll;

import io.github.glosslint.site.UrlPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where Jekyll finds a file: among the pages, in a folder of posts or drafts, in a collection.
 *
 * @param relative relative to the source, or to the folder of collections for what is in one
 * @param label {@code pages} or the label of the collection
 * @param below the path below the collection's folder with a slash before it, without ending
 * @param date the date in a post's file name, as written
 * @param slug the file name without date and ending
 * @param categories the folders above {@code _posts}
 */
record SourcePlace(
    Kind kind,
    String relative,
    String label,
    String below,
    @Nullable String date,
    String slug,
    List<String> categories) {

  private static final Pattern DATED = Pattern.compile("(\\d{2,4}-\\d{1,2}-\\d{1,2})-(.*)");

  /** The readers of Jekyll. */
  enum Kind {
    PAGE,
    POST,
    DRAFT,
    COLLECTION
  }

  /** The folder with a slash before and after it; a single slash for the source itself. */
  String folder() {
    return "/" + UrlPath.folder(relative);
  }

  String basename() {
    String name = UrlPath.withoutExtension(UrlPath.name(relative));
    int end = name.length();
    while (end > 0 && name.charAt(end - 1) == '.') {
      end--;
    }
    return name.substring(0, end);
  }

  String extension() {
    return UrlPath.writtenExtension(relative);
  }

  /**
   * The place of a file.
   *
   * @param path relative to the source
   * @param labels of the collections, {@code posts} among them
   * @return null if Jekyll does not look at the file
   */
  static @Nullable SourcePlace of(
      String path, EntryFilter filter, Set<String> labels, String collectionsFolder) {
    int special = specialFolder(path);
    if (special < 0) {
      return filter.keeps(path) ? page(path) : null;
    }
    int end = path.indexOf('/', special);
    String name = path.substring(special, end);
    String above = path.substring(0, special);
    String entry = path.substring(end + 1);
    boolean inCollections = path.startsWith(collectionsFolder);
    if (name.equals("_posts") || name.equals("_drafts")) {
      boolean kept =
          inCollections
              && filter.keepsFolder(above)
              && filter.keepsBelow(path.substring(0, end + 1), entry);
      return kept ? post(path.substring(collectionsFolder.length()), name) : null;
    }
    if (above.equals(collectionsFolder) && labels.contains(name.substring(1))) {
      boolean kept = filter.keepsBelow(name + "/", entry);
      return kept
          ? collection(path.substring(collectionsFolder.length()), name.substring(1))
          : null;
    }
    return filter.keeps(path) ? page(path) : null;
  }

  /** The offset of the first folder whose name begins with an underscore, or -1. */
  private static int specialFolder(String path) {
    int at = path.startsWith("_") ? 0 : path.indexOf("/_") + 1;
    return (at > 0 || path.startsWith("_")) && path.indexOf('/', at) > 0 ? at : -1;
  }

  private static SourcePlace page(String path) {
    String slug = UrlPath.withoutExtension(UrlPath.name(path));
    return new SourcePlace(Kind.PAGE, path, "pages", "", null, slug, List.of());
  }

  private static @Nullable SourcePlace post(String relative, String folder) {
    String name = UrlPath.withoutExtension(UrlPath.name(relative));
    Matcher dated = DATED.matcher(name);
    boolean draft = folder.equals("_drafts");
    boolean matches = dated.matches();
    if (!matches && !draft || UrlPath.extension(relative).isEmpty()) {
      return null;
    }
    int start = relative.indexOf(folder);
    List<String> categories = new ArrayList<>();
    for (String above : relative.substring(0, start).split("/")) {
      if (!above.isEmpty()) {
        categories.add(above);
      }
    }
    return new SourcePlace(
        draft ? Kind.DRAFT : Kind.POST,
        relative,
        "posts",
        UrlPath.withoutExtension(relative.substring(start + folder.length())),
        matches ? dated.group(1) : null,
        matches ? dated.group(2) : name,
        categories);
  }

  private static SourcePlace collection(String relative, String label) {
    String name = UrlPath.withoutExtension(UrlPath.name(relative));
    Matcher dated = DATED.matcher(name);
    boolean matches = dated.matches();
    return new SourcePlace(
        Kind.COLLECTION,
        relative,
        label,
        UrlPath.withoutExtension(relative.substring(label.length() + 1)),
        matches ? dated.group(1) : null,
        matches ? dated.group(2) : name,
        List.of());
  }
}
