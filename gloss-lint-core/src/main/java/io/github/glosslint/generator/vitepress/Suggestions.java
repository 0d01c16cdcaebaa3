package io.github.glosslint.generator.vitepress;

import io.github.glosslint.linked.Target;
import io.github.glosslint.site.Destination;
import io.github.glosslint.site.Neighbours;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.WorkBudget;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What an author may have meant by a destination that leads nowhere. */
final class Suggestions {

  private final SiteConfig config;
  private final SiteUrls urls;
  private final SiteFiles files;
  private final Neighbours neighbours;

  Suggestions(SourceTree tree, SiteConfig config, SiteUrls urls, SiteFiles files) {
    this.config = config;
    this.urls = urls;
    this.files = files;
    this.neighbours = Neighbours.of(tree);
  }

  /** Names like that of a missing file, as far as they lead somewhere. */
  Target.Missing of(String page, Destination destination, Target.Missing missing, WorkBudget work) {
    Set<String> similar = new LinkedHashSet<>(missing.similar());
    String base = config.base();
    if (base != null && base.length() > 1 && destination.path().startsWith(base)) {
      similar.add(destination.raw().substring(base.length() - 1));
    }
    if (!missing.because().equals(SiteUrls.RAW)) {
      for (String name : near(destination, missing, work)) {
        similar.add(name);
      }
    }
    similar.removeIf(name -> !leads(page, name, missing));
    return new Target.Missing(
        missing.path(),
        List.copyOf(similar),
        neighbours.of(destination, missing, work).elsewhere(),
        missing.because());
  }

  private boolean leads(String page, String name, Target.Missing missing) {
    Destination other = Destination.of(name);
    Target target =
        missing.because().equals(SiteFiles.SHOWN)
            ? files.shown(page, other, true)
            : missing.because().equals(SiteUrls.RAW) || missing.because().equals(SiteUrls.ADDRESS)
                ? urls.resolve(page, other)
                : urls.source(page, other);
    return target instanceof Target.Found;
  }

  /** Existing names, spelt with the ending that the author uses. */
  private List<String> near(Destination destination, Target.Missing missing, WorkBudget work) {
    List<String> names = new ArrayList<>();
    String path = destination.path();
    boolean bare = !path.endsWith(".md") && missing.path().endsWith(".md");
    boolean html = path.endsWith(".html");
    if (!bare) {
      return neighbours.of(destination, missing, work).similar();
    }
    String rest = rest(destination);
    String written = destination.raw().substring(0, destination.raw().length() - rest.length());
    String stem = html ? written.substring(0, written.length() - 5) : written;
    if (stem.isEmpty() || stem.endsWith("/")) {
      return names;
    }
    Destination spelt = Destination.of(stem + ".md");
    for (String name : neighbours.of(spelt, missing, work).similar()) {
      if (name.endsWith(".md")) {
        names.add(name.substring(0, name.length() - 3) + (html ? ".html" : "") + rest);
      }
    }
    return names;
  }

  private static String rest(Destination destination) {
    String raw = destination.raw();
    for (int i = 0; i < raw.length(); i++) {
      if (raw.charAt(i) == '#' || raw.charAt(i) == '?') {
        return raw.substring(i);
      }
    }
    return "";
  }
}
