package io.github.glosslint.generator.hugo;

import com.google.re2j.Pattern;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.Candidates;
import io.github.glosslint.text.WorkBudget;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Files that a theme or a module may bring that is not in the tree. Style sheets and scripts may be
 * anywhere; pictures that pages show are the site's own where it keeps others. Thread-safe.
 */
final class AbsentTheme {

  /** A folder with so many pictures is one of the site, whose misses are misses. */
  private static final int SEVERAL = 3;

  /** Names of pictures that themes do bring, for their headers and as examples. */
  private static final Pattern USUAL =
      Pattern.compile(
          "(?i)(?:404|android|apple|avatar|background|banner|bg|brand|default|example|favicon|hero|icon|logo|placeholder|profile|sample).*");

  private final SourceTree tree;
  private final Mounts mounts;
  private final SitePages pages;

  /** Names of the site's own pictures by their folders, once somebody asked. */
  private Map<String, Set<String>> pictures = Map.of();

  AbsentTheme(SourceTree tree, Mounts mounts, SitePages pages) {
    this.tree = tree;
    this.mounts = mounts;
    this.pages = pages;
  }

  /** Whether it may bring what is to be written to a file. */
  boolean mayBring(String host, String rest) {
    if (mounts.absent().isEmpty() || !isFile(rest)) {
      return false;
    }
    String folder = UrlPath.folder(rest);
    String name = UrlPath.name(rest);
    if (!UrlNames.isPicture(rest) || USUAL.matcher(name).matches()) {
      return true;
    }
    Map<String, Set<String>> own = pictures();
    Set<String> beside = new TreeSet<>(own.getOrDefault(folder, Set.of()));
    beside.addAll(own.getOrDefault(host + folder, Set.of()));
    boolean deep = folder.indexOf('/') != folder.lastIndexOf('/');
    return beside.isEmpty()
        || !deep
            && beside.size() < SEVERAL
            && Candidates.of(beside).closest(name, WorkBudget.unlimited()).isEmpty();
  }

  /** Whether the name has the ending of a file that is no page; versions end in digits. */
  private static boolean isFile(String rest) {
    String ending = UrlNames.ending(UrlPath.name(rest));
    return ending.chars().anyMatch(Character::isLetter)
        && !List.of(".md", ".html").contains(ending);
  }

  private synchronized Map<String, Set<String>> pictures() {
    if (pictures.isEmpty()) {
      Map<String, Set<String>> found = new HashMap<>();
      for (Mount mount : mounts.of("static")) {
        for (String file : tree.files()) {
          String place = UrlNames.isPicture(file) ? mount.place(file) : null;
          if (place != null) {
            add(place, found);
          }
        }
      }
      for (String output : pages.outputs()) {
        if (UrlNames.isPicture(output)) {
          add(output, found);
        }
      }
      pictures = found;
    }
    return pictures;
  }

  private static void add(String path, Map<String, Set<String>> to) {
    to.computeIfAbsent(UrlPath.folder(path), f -> new TreeSet<>()).add(UrlPath.name(path));
  }
}
