package io.github.glosslint.generator.vitepress;

import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.document.FrontMatter;
import io.github.glosslint.document.Link;
import io.github.glosslint.text.Location;
import io.github.glosslint.yaml.YamlMapping;
import io.github.glosslint.yaml.YamlNode;
import io.github.glosslint.yaml.YamlScalar;
import io.github.glosslint.yaml.YamlSequence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the usual theme makes links of in front matter: buttons, features, neighbours. */
final class FrontMatterLinks {

  private FrontMatterLinks() {}

  static void add(FrontMatter matter, String path, DocumentBuilder builder) {
    YamlMapping mapping = matter.mapping();
    if (mapping == null) {
      return;
    }
    if (mapping.get("hero") instanceof YamlMapping hero) {
      items(hero.get("actions"), path, builder);
      shown(hero.get("image"), path, builder);
    }
    if (mapping.get("features") instanceof YamlSequence features) {
      items(features, path, builder);
      for (YamlNode feature : features.items()) {
        if (feature instanceof YamlMapping item) {
          shown(item.get("icon"), path, builder);
        }
      }
    }
    for (String key : List.of("prev", "next")) {
      link(mapping.get(key), path, builder);
    }
  }

  private static void items(@Nullable YamlNode node, String path, DocumentBuilder builder) {
    if (node instanceof YamlSequence items) {
      items.items().forEach(item -> link(item, path, builder));
    }
  }

  private static void link(@Nullable YamlNode node, String path, DocumentBuilder builder) {
    boolean aside =
        node instanceof YamlMapping mapping
            && (mapping.get("target") != null || mapping.get("download") != null);
    if (node instanceof YamlMapping mapping && mapping.get("link") instanceof YamlScalar link) {
      add(aside ? Link.Kind.HTML_LINK : Link.Kind.INLINE, link, path, builder);
    }
  }

  /** {@code image: /a.png} and {@code image: { src: /a.png }}; no emoji and no drawing. */
  private static void shown(@Nullable YamlNode node, String path, DocumentBuilder builder) {
    if (node instanceof YamlMapping mapping) {
      for (String key : List.of("src", "light", "dark")) {
        shown(mapping.get(key), path, builder);
      }
    } else if (node instanceof YamlScalar scalar && scalar.value().startsWith("/")) {
      add(Link.Kind.INLINE, scalar, path, builder);
    }
  }

  private static void add(Link.Kind kind, YamlScalar scalar, String path, DocumentBuilder builder) {
    if (!scalar.value().isEmpty()) {
      int quote = scalar.plain() ? 0 : 1;
      int start = scalar.span().start() + quote;
      Location place = new Location(path, start, Math.max(start, scalar.span().end() - quote));
      builder.add(new Link(kind, ThemeLinks.destination(scalar.value()), place, place));
    }
  }
}
