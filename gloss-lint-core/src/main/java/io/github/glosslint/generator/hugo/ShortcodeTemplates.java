package io.github.glosslint.generator.hugo;

import io.github.glosslint.document.Defect;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.Candidates;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.WorkBudget;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The templates of shortcodes: those of the project, of its themes, and Hugo's own. Thread-safe.
 */
final class ShortcodeTemplates {

  private static final List<String> FOLDERS = List.of("_shortcodes/", "shortcodes/");
  private static final List<String> OWN =
      List.of("details", "figure", "gist", "highlight", "param", "ref", "relref", "youtube");

  private final SourceTree tree;
  private final Mounts mounts;
  private final Map<String, Optional<ShortcodeTemplate>> known = new ConcurrentHashMap<>();

  ShortcodeTemplates(SourceTree tree, Mounts mounts) {
    this.tree = tree;
    this.mounts = mounts;
  }

  /** The template of a name; null if there is none. */
  @Nullable ShortcodeTemplate of(String name, String language) {
    return known
        .computeIfAbsent(language + ":" + name, key -> Optional.ofNullable(find(name, language)))
        .orElse(null);
  }

  private @Nullable ShortcodeTemplate find(String name, String language) {
    for (String folder : FOLDERS) {
      for (String ending : List.of("." + language + ".html", ".html", ".md", ".xml", ".txt")) {
        String file = mounts.find(tree, "layouts", folder + name + ending);
        if (file != null) {
          return ShortcodeTemplate.read(tree, mounts, file);
        }
      }
    }
    ShortcodeTemplate own = ShortcodeTemplate.embedded(name);
    return own == null && !mounts.absent().isEmpty() ? ShortcodeTemplate.unseen(name) : own;
  }

  /** That there is no shortcode of a name, as a defect. */
  Defect unknown(String name, Location place) {
    return new Defect(
        Defect.Kind.UNKNOWN_TAG,
        place,
        "There is no template for the shortcode \"" + name + "\": Hugo stops the build here.",
        name,
        Candidates.of(names()).closest(name, WorkBudget.unlimited()),
        List.of());
  }

  private Set<String> names() {
    Set<String> names = new TreeSet<>(OWN);
    for (String file : tree.files()) {
      for (Mount mount : mounts.of("layouts")) {
        String place = mount.place(file);
        for (String folder : FOLDERS) {
          if (place != null && place.startsWith(folder)) {
            names.add(UrlPath.withoutExtension(place.substring(folder.length())));
          }
        }
      }
    }
    return names;
  }
}
