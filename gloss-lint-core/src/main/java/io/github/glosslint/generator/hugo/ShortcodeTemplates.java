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
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The templates of shortcodes: those of the project, of its themes, and Hugo's own. Thread-safe.
 */
final class ShortcodeTemplates {

  private static final List<String> FOLDERS = List.of("/_shortcodes/", "/shortcodes/");
  private static final List<String> OWN =
      List.of("details", "figure", "gist", "highlight", "param", "ref", "relref", "youtube");

  private final SourceTree tree;
  private final Mounts mounts;
  private Map<String, String> files = Map.of();
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
    for (String stem : List.of(name + "." + language, name)) {
      String file = files().get(stem);
      if (file != null) {
        return ShortcodeTemplateReader.read(tree, mounts, file);
      }
    }
    ShortcodeTemplate own = ShortcodeTemplate.embedded(name);
    return own == null && !mounts.absent().isEmpty() ? UnseenShortcodes.of(name) : own;
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
    names.addAll(files().keySet());
    return names;
  }

  /**
   * The templates by their names. A section may have templates of its own: which of them counts
   * differs from page to page, and there is no need to tell them apart.
   */
  private synchronized Map<String, String> files() {
    if (files.isEmpty()) {
      Map<String, String> general = new TreeMap<>();
      Map<String, String> ofSections = new TreeMap<>();
      for (Mount mount : mounts.of("layouts")) {
        for (String file : tree.files()) {
          String place = mount.place(file);
          for (String folder : FOLDERS) {
            int at = place == null ? -1 : ("/" + place).indexOf(folder);
            if (place != null && at >= 0) {
              String name = place.substring(at + folder.length() - 1);
              Map<String, String> to = at == 0 ? general : ofSections;
              to.putIfAbsent(UrlPath.withoutExtension(name), file);
            }
          }
        }
      }
      ofSections.forEach(general::putIfAbsent);
      files = general;
    }
    return files;
  }
}
