package io.github.glosslint.rename.draft;

import io.github.glosslint.document.Link;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.linked.Target;
import io.github.glosslint.text.Location;
import io.github.glosslint.yaml.Yaml;
import io.github.glosslint.yaml.YamlLimits;
import io.github.glosslint.yaml.YamlMapping;
import io.github.glosslint.yaml.YamlNode;
import io.github.glosslint.yaml.YamlScalar;
import io.github.glosslint.yaml.YamlSequence;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Titles that navigations in YAML give to the page of a term: keys before it, as in {@code nav} of
 * MkDocs, and titles beside it, as in lists of Sphinx books.
 */
final class NavigationTitles {

  private static final Set<String> KEYS = Set.of("title", "text", "label", "name");

  private final TreeDraft draft;
  private final View.Found found;
  private final String name;
  private final ValueText values;

  /** Where the file that is looked at leads to the page. */
  private final Set<Integer> places = new TreeSet<>();

  NavigationTitles(TreeDraft draft, TextChanges changes, View.Found found, String name) {
    this.draft = draft;
    this.found = found;
    this.name = name;
    this.values = new ValueText(draft, changes);
  }

  /**
   * Adds a change for each of them.
   *
   * @throws RenameException if the new name would be read as something else
   */
  void add() {
    for (LinkedDocument document : draft.view().site().documents()) {
      String path = document.path();
      if (path.endsWith(".yml") || path.endsWith(".yaml")) {
        find(document);
        if (!places.isEmpty()) {
          String text = draft.text(path);
          add(path, text, Yaml.readTagged(text, YamlLimits.SETTINGS).root());
        }
      }
    }
  }

  private void find(LinkedDocument navigation) {
    places.clear();
    List<Link> links = navigation.document().links();
    for (int i = 0; i < links.size(); i++) {
      if (navigation.linkTargets().get(i) instanceof Target.Found to
          && to.path().equals(found.entry().page().path())) {
        places.add(links.get(i).location().start());
      }
    }
  }

  private void add(String path, String text, @Nullable YamlNode node) {
    if (node instanceof YamlSequence sequence) {
      sequence.items().forEach(item -> add(path, text, item));
    } else if (node instanceof YamlMapping mapping) {
      boolean names = mapping.entries().stream().anyMatch(entry -> leads(entry.value()));
      for (YamlMapping.Entry entry : mapping.entries()) {
        if (leads(entry.value())) {
          rename(path, text, entry.key());
        } else if (names
            && KEYS.contains(entry.key().value())
            && entry.value() instanceof YamlScalar title) {
          rename(path, text, title);
        }
        add(path, text, entry.value());
      }
    }
  }

  private boolean leads(YamlNode node) {
    return node instanceof YamlScalar && places.contains(node.span().start());
  }

  private void rename(String path, String text, YamlScalar title) {
    int quotes = title.plain() ? 0 : 1;
    int start = title.span().start() + quotes;
    int end = title.span().end() - quotes;
    String old = found.term().text();
    if (NameForms.same(title.value(), old) && text.substring(start, end).equals(title.value())) {
      values.replace(new Location(path, start, end), NameForms.like(title.value(), old, name));
    }
  }
}
