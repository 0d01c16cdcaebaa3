package io.github.glosslint.generator.hugo;

import com.google.re2j.Pattern;
import io.github.glosslint.yaml.YamlMapping;
import io.github.glosslint.yaml.YamlNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Front matter that pages have from the sections that they are in, and from the configuration. */
final class Cascades {

  private final List<YamlMapping> site;

  /** What sections hand down, by language and path. */
  private final Map<String, List<YamlMapping>> sections = new HashMap<>();

  Cascades(HugoConfig config, List<HugoPage> pages) {
    this.site = Keys.mappings(config.get("cascade"));
    for (HugoPage page : pages) {
      List<YamlMapping> own = Keys.mappings(page.get("cascade"));
      if (page.kind() == HugoPage.Kind.BRANCH && !own.isEmpty()) {
        sections.put(page.language() + "/" + page.path(), own);
      }
    }
  }

  /** What a page says under a key or has from those above it; null if not stated. */
  @Nullable YamlNode get(HugoPage page, String... keys) {
    YamlNode own = page.get(keys);
    if (own != null) {
      return own;
    }
    String path = page.path();
    while (true) {
      YamlNode found = find(sections.get(page.language() + "/" + path), page, keys);
      if (found != null) {
        return found;
      }
      if (path.isEmpty()) {
        return find(site, page, keys);
      }
      int slash = path.lastIndexOf('/');
      path = slash < 0 ? "" : path.substring(0, slash);
    }
  }

  /** The text under a key; null if there is none. */
  @Nullable String text(HugoPage page, String... keys) {
    return Keys.text(get(page, keys));
  }

  private static @Nullable YamlNode find(
      @Nullable List<YamlMapping> cascade, HugoPage page, String... keys) {
    for (YamlMapping one : cascade == null ? List.<YamlMapping>of() : cascade) {
      YamlNode value = Keys.get(one, keys);
      if (value != null && isMeant(one, page)) {
        return value;
      }
    }
    return null;
  }

  private static boolean isMeant(YamlMapping cascade, HugoPage page) {
    YamlNode target = Keys.get(cascade, "target");
    target = target == null ? Keys.get(cascade, "_target") : target;
    String kind =
        page.kind() != HugoPage.Kind.BRANCH ? "page" : page.path().isEmpty() ? "home" : "section";
    return fits(Keys.text(target, "path"), "/" + page.path())
        && fits(Keys.text(target, "kind"), kind)
        && fits(Keys.text(target, "lang"), page.language())
        && fits(Keys.text(target, "environment"), "production");
  }

  private static boolean fits(@Nullable String glob, String value) {
    if (glob == null || glob.isEmpty()) {
      return true;
    }
    Pattern pattern = PathPattern.of(glob);
    return PathPattern.matches(pattern, value);
  }
}
