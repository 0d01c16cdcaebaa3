package io.github.glosslint.generator.mkdocs;

import io.github.glosslint.site.Destination;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.yaml.YamlMapping;
import io.github.glosslint.yaml.YamlNode;
import io.github.glosslint.yaml.YamlScalar;
import io.github.glosslint.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a navigation lists: a page, a folder, a pattern or a URL. */
record NavEntry(YamlScalar scalar) {

  /** What stands for all that is not listed, and what other sites are taken in with. */
  private static final List<String> SIGNS = List.of("...", "!include", "!import", "$");

  /** The entries of a list, those of its sections among them, in their order. */
  static List<NavEntry> in(@Nullable YamlNode node) {
    List<NavEntry> entries = new ArrayList<>();
    add(node, entries);
    return entries;
  }

  private static void add(@Nullable YamlNode node, List<NavEntry> entries) {
    if (node instanceof YamlSequence sequence) {
      sequence.items().forEach(item -> add(item, entries));
    } else if (node instanceof YamlMapping mapping) {
      YamlNode glob = mapping.get("glob");
      if (glob != null) {
        // What else is there says how its pages are sorted.
        add(glob, entries);
      } else {
        mapping.entries().forEach(entry -> add(entry.value(), entries));
      }
    } else if (node instanceof YamlScalar scalar && !scalar.value().isBlank()) {
      entries.add(new NavEntry(scalar));
    }
  }

  String path() {
    return scalar.value();
  }

  boolean isUrl() {
    return Destination.isAbsolute(path());
  }

  /** Whether it names a page, or something that is nowhere. */
  boolean isPage() {
    return isUrl() || SiteFiles.isMarkdown(path()) && !isWild();
  }

  /** Whether it stands for several pages, or for pages of other sites. */
  boolean isWild() {
    return path().indexOf('*') >= 0 || SIGNS.stream().anyMatch(path()::startsWith);
  }

  /** The entry as a destination: of paths, each character counts as it is. */
  String destination() {
    return isUrl() ? path() : UrlPath.encode(path());
  }
}
