package io.github.glosslint.rename.draft;

import io.github.glosslint.document.Include;
import io.github.glosslint.document.Link;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.linked.Target;
import io.github.glosslint.text.Location;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Places that may lead to an anchor and that no link is known at: templates, data, scripts. */
final class FragmentMentions {

  private static final List<String> TEXTS =
      List.of(
          ".html", ".htm", ".xml", ".yml", ".yaml", ".json", ".toml", ".js", ".ts", ".jsx", ".tsx",
          ".vue", ".liquid", ".njk", ".erb", ".tmpl", ".csv", ".tsv", ".svg");

  private FragmentMentions() {}

  /** Places of a fragment. */
  static Set<Location> of(String id, View view, TreeDraft draft) {
    Set<Location> found = new TreeSet<>();
    Set<String> read = new HashSet<>();
    for (LinkedDocument linked : view.site().documents()) {
      read.add(linked.path());
      for (Include include : linked.document().includes()) {
        read.add(include.path());
      }
      List<Link> links = linked.document().links();
      for (int i = 0; i < links.size(); i++) {
        if (linked.linkTargets().get(i) instanceof Target.Unknown
            && links.get(i).destination().endsWith("#" + id)) {
          found.add(links.get(i).location());
        }
      }
    }
    for (String path : draft.files()) {
      if (!read.contains(path) && isText(path)) {
        add(path, draft.text(path), "#" + id, found);
      }
    }
    return found;
  }

  private static boolean isText(String path) {
    String name = path.toLowerCase(Locale.ROOT);
    return TEXTS.stream().anyMatch(name::endsWith);
  }

  private static void add(String path, String text, String fragment, Set<Location> found) {
    for (int at = text.indexOf(fragment); at >= 0; at = text.indexOf(fragment, at + 1)) {
      int end = at + fragment.length();
      char next = end < text.length() ? text.charAt(end) : ' ';
      if (!Character.isLetterOrDigit(next) && next != '-' && next != '_') {
        found.add(new Location(path, at, end));
      }
    }
  }
}
