package io.github.glosslint.generator.hugo;

import io.github.glosslint.document.Defect;
import io.github.glosslint.site.SourceDefects;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.ReadResult;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.Span;
import io.github.glosslint.toml.TomlDocument;
import io.github.glosslint.yaml.Yaml;
import io.github.glosslint.yaml.YamlDocument;
import io.github.glosslint.yaml.YamlLimits;
import io.github.glosslint.yaml.YamlMapping;
import io.github.glosslint.yaml.YamlNode;
import io.github.glosslint.yaml.YamlProblem;
import io.github.glosslint.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the configuration files of a site say, merged as Hugo merges them.
 *
 * @param root the folder of the site, with a final slash; empty for the root of the run
 * @param layers each file by itself, in the order in which they overrule each other
 * @param languages those that are built, at least one
 */
record HugoConfig(
    String root,
    List<Layer> layers,
    YamlMapping merged,
    List<SiteLanguage> languages,
    List<Defect> defects) {

  /** What one file says. */
  record Layer(String file, YamlMapping content) {}

  /**
   * Reads the files.
   *
   * @param given values that overrule them, by their keys
   */
  static HugoConfig read(
      SourceTree tree, String root, List<String> files, Map<String, Object> given) {
    List<Defect> defects = new ArrayList<>();
    List<Layer> layers = new ArrayList<>();
    YamlMapping merged = nothing();
    for (String file : files) {
      YamlMapping content = parse(tree, file, defects);
      List<String> keys = ConfigFiles.keys(file, root);
      for (int i = keys.size() - 1; i >= 0; i--) {
        YamlScalar key = new YamlScalar(new Span(0, 0), keys.get(i), true);
        content = new YamlMapping(content.span(), List.of(new YamlMapping.Entry(key, content)));
      }
      layers.add(new Layer(file, content));
      merged = merge(merged, content);
    }
    for (Map.Entry<String, Object> value : given.entrySet()) {
      merged = merge(merged, mapping(value.getKey(), String.valueOf(value.getValue())));
    }
    return new HugoConfig(
        root, List.copyOf(layers), merged, SiteLanguage.of(root, merged), List.copyOf(defects));
  }

  /** A mapping of one key to a text. */
  private static YamlMapping mapping(String key, String text) {
    Span nowhere = new Span(0, 0);
    YamlScalar name = new YamlScalar(nowhere, key, true);
    YamlScalar value = new YamlScalar(nowhere, text, true);
    return new YamlMapping(nowhere, List.of(new YamlMapping.Entry(name, value)));
  }

  private static YamlMapping nothing() {
    return new YamlMapping(new Span(0, 0), List.of());
  }

  private static YamlMapping parse(SourceTree tree, String path, List<Defect> defects) {
    ReadResult reading = tree.read(path);
    if (reading.problem() != null) {
      defects.add(SourceDefects.of(reading.problem()));
    }
    String text = reading.text().content();
    if (UrlPath.extension(path).equals(".toml")) {
      TomlDocument toml = TomlDocument.read(text);
      for (TomlDocument.Problem problem : toml.problems()) {
        Location place = new Location(path, problem.offset(), problem.offset());
        defects.add(unparsable(place, problem.message() + ": Hugo stops the build here."));
      }
      return toml.nodes(0);
    }
    // JSON may be indented with tabs, which YAML does not allow.
    String clean = UrlPath.extension(path).equals(".json") ? text.replace('\t', ' ') : text;
    YamlDocument yaml = Yaml.read(clean, 0, clean.length(), YamlLimits.SETTINGS);
    for (YamlProblem problem : yaml.problems()) {
      Location place = new Location(path, problem.span().start(), problem.span().end());
      String end = problem.isLimit() ? "" : " Hugo stops the build here.";
      defects.add(unparsable(place, problem.message() + end));
    }
    return yaml.root() instanceof YamlMapping mapping ? mapping : nothing();
  }

  private static Defect unparsable(Location place, String message) {
    return Defect.of(Defect.Kind.UNPARSABLE, place, message);
  }

  /** Tables are merged key by key; of other values that of the later file counts. */
  private static YamlMapping merge(YamlMapping before, YamlMapping after) {
    List<YamlMapping.Entry> entries = new ArrayList<>();
    for (YamlMapping.Entry entry : before.entries()) {
      if (Keys.get(after, entry.key().value()) == null) {
        entries.add(entry);
      }
    }
    for (YamlMapping.Entry entry : after.entries()) {
      YamlNode former = Keys.get(before, entry.key().value());
      if (former instanceof YamlMapping above && entry.value() instanceof YamlMapping own) {
        entries.add(new YamlMapping.Entry(entry.key(), merge(above, own)));
      } else {
        entries.add(entry);
      }
    }
    return new YamlMapping(after.span(), entries);
  }

  /** The files that were read. */
  List<String> files() {
    return layers.stream().map(Layer::file).toList();
  }

  /** The file to name where none says more. */
  String path() {
    return layers.get(0).file();
  }

  @Nullable YamlNode get(String... keys) {
    return Keys.get(merged, keys);
  }

  @Nullable String text(String... keys) {
    return Keys.text(merged, keys);
  }

  boolean flag(boolean otherwise, String... keys) {
    return Keys.flag(merged, otherwise, keys);
  }

  /** What a language says, or else the site. */
  @Nullable YamlNode ofLanguage(String language, String... keys) {
    YamlNode own = Keys.get(Keys.get(merged, "languages", language), keys);
    return own == null ? Keys.get(merged, keys) : own;
  }

  /** The language of what names no other. */
  SiteLanguage defaultLanguage() {
    for (SiteLanguage language : languages) {
      if (language.isDefault()) {
        return language;
      }
    }
    return languages.get(0);
  }

  /** A language that is built; null if there is none of the name. */
  @Nullable SiteLanguage language(String name) {
    for (SiteLanguage language : languages) {
      if (language.name().equals(name.toLowerCase(Locale.ROOT))) {
        return language;
      }
    }
    return null;
  }

  /** Whether every language has a host of its own. */
  boolean multihost() {
    return languages.size() > 1
        && languages.stream().allMatch(language -> language.ownBase() != null);
  }

  /** What divides the files of hosts; empty where there is one. */
  String host(String language) {
    return multihost() ? language + "|" : "";
  }

  /** Whether a kind of page, such as {@code taxonomy} or {@code RSS}, is not made. */
  boolean lacksKind(String kind) {
    return Keys.texts(get("disableKinds")).stream().anyMatch(kind::equalsIgnoreCase);
  }

  /** The base URL of a language; null if there is none. */
  @Nullable String baseUrl(String language) {
    SiteLanguage of = language(language);
    String own = of == null ? null : of.ownBase();
    return own == null ? text("baseURL") : own;
  }

  /** The path of the site on its host, with both slashes. */
  String base(String language) {
    String url = baseUrl(language);
    int host = url == null ? -1 : url.indexOf("://");
    if (url == null || host < 0) {
      return "/";
    }
    int slash = url.indexOf('/', host + 3);
    String path = slash < 0 ? "/" : url.substring(slash);
    return path.endsWith("/") ? path : path + "/";
  }

  /** Whether paths from the root of the host get the path of the site put before them. */
  boolean rebases() {
    return flag(false, "canonifyURLs") || flag(false, "relativeURLs");
  }
}
