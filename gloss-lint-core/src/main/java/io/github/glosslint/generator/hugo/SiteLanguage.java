package io.github.glosslint.generator.hugo;

import io.github.glosslint.yaml.YamlMapping;
import io.github.glosslint.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A language of a site.
 *
 * @param name in small letters
 * @param contentFolder its content, from the root of the run, with a final slash
 * @param prefix what its URLs begin with, without a slash: empty for the default one as a rule
 * @param isDefault whether files that name no language are of this one
 * @param ownBase its own base URL; null if it shares that of the site
 */
record SiteLanguage(
    String name, String contentFolder, String prefix, boolean isDefault, @Nullable String ownBase) {

  private record Weighted(String name, int weight) {}

  /** The languages of a configuration that are built; one if it names none. */
  static List<SiteLanguage> of(String root, YamlMapping config) {
    String usual = Keys.text(config, "defaultContentLanguage");
    String first = (usual == null ? "en" : usual).toLowerCase(Locale.ROOT);
    Set<String> off = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    off.addAll(Keys.texts(Keys.get(config, "disableLanguages")));
    List<Weighted> named = new ArrayList<>();
    YamlNode table = Keys.get(config, "languages");
    for (YamlMapping.Entry entry : Keys.entries(table)) {
      String name = entry.key().value().toLowerCase(Locale.ROOT);
      boolean disabled = Keys.flag(entry.value(), false, "disabled") || off.contains(name);
      if (!disabled && entry.value() instanceof YamlMapping) {
        named.add(new Weighted(name, weight(Keys.text(entry.value(), "weight"))));
      }
    }
    named.sort(Comparator.comparingInt(Weighted::weight));
    if (named.isEmpty()) {
      named.add(new Weighted(first, 1));
    }
    boolean known = false;
    for (Weighted language : named) {
      known |= language.name().equals(first);
    }
    String start = known ? first : named.get(0).name();
    boolean below = Keys.flag(config, false, "defaultContentLanguageInSubdir");
    List<SiteLanguage> languages = new ArrayList<>();
    for (Weighted language : named) {
      YamlNode own = Keys.get(table, language.name());
      String folder = Keys.text(own, "contentDir");
      folder = folder == null ? Keys.text(config, "contentDir") : folder;
      boolean isDefault = language.name().equals(start);
      languages.add(
          new SiteLanguage(
              language.name(),
              Mounts.folder(root, folder == null ? "content" : folder),
              isDefault && !below ? "" : language.name(),
              isDefault,
              Keys.text(own, "baseURL")));
    }
    boolean apart =
        languages.size() > 1 && languages.stream().allMatch(each -> each.ownBase() != null);
    return languages.stream().map(each -> apart ? each.alone() : each).toList();
  }

  /** The same on a host of its own. */
  private SiteLanguage alone() {
    return new SiteLanguage(name, contentFolder, "", isDefault, ownBase);
  }

  private static int weight(@Nullable String text) {
    try {
      int weight = text == null ? 0 : Integer.parseInt(text.strip());
      return weight == 0 ? Integer.MAX_VALUE : weight;
    } catch (NumberFormatException e) {
      return Integer.MAX_VALUE;
    }
  }
}
