package io.github.glosslint.generator.jekyll;

import io.github.glosslint.document.Defect;
import io.github.glosslint.site.SourceDefects;
import io.github.glosslint.source.ReadResult;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.Span;
import io.github.glosslint.yaml.Yaml;
import io.github.glosslint.yaml.YamlDocument;
import io.github.glosslint.yaml.YamlLimits;
import io.github.glosslint.yaml.YamlMapping;
import io.github.glosslint.yaml.YamlNode;
import io.github.glosslint.yaml.YamlProblem;
import io.github.glosslint.yaml.YamlScalar;
import io.github.glosslint.yaml.YamlSequence;
import io.github.glosslint.yaml.YamlValues;
import io.github.glosslint.yaml.YamlVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A {@code _config.yml} as it was read. If it could not be, all values are absent, which must not
 * be taken for Jekyll's defaults.
 */
final class ConfigFile {

  private static final List<String> LISTS_SINCE_4 = List.of("plugins", "include", "exclude");

  private final String path;
  private final ReadResult reading;
  private final YamlDocument document;

  private ConfigFile(String path, ReadResult reading, YamlDocument document) {
    this.path = path;
    this.reading = reading;
    this.document = document;
  }

  static ConfigFile read(SourceTree tree, String path) {
    ReadResult reading = tree.read(path);
    String text = reading.text().content();
    return new ConfigFile(path, reading, Yaml.read(text, 0, text.length(), YamlLimits.SETTINGS));
  }

  Map<String, @Nullable Object> values() {
    return JekyllConfig.map(YamlValues.toJava(document.root(), YamlVersion.V1_1));
  }

  /** Whether the values are those that Jekyll has. */
  boolean isRead() {
    boolean empty = document.root() == null && document.problems().isEmpty();
    return reading.problem() == null && (empty || document.root() instanceof YamlMapping);
  }

  /**
   * What keeps the file from being read, or makes Jekyll stop or skip it.
   *
   * @param major Jekyll's major version
   */
  List<Defect> defects(int major) {
    if (reading.problem() != null) {
      return List.of(SourceDefects.of(reading.problem()));
    }
    YamlNode root = document.root();
    if (root == null) {
      return document.problems().stream().limit(1).map(this::unread).toList();
    }
    if (!(root instanceof YamlMapping mapping)) {
      Span start = new Span(root.span().start(), root.span().start());
      return List.of(
          defect(start, "This is not a mapping of keys to values, so Jekyll uses its defaults."));
    }
    List<Defect> defects = new ArrayList<>();
    for (String key : LISTS_SINCE_4) {
      if (major >= 4 && mapping.get(key) instanceof YamlScalar value && !isNull(value)) {
        defects.add(defect(value.span(), "\"" + key + "\" is not a list: Jekyll stops here."));
      }
    }
    if (mapping.get("collections") instanceof YamlScalar value && !isNull(value)) {
      defects.add(
          defect(
              value.span(), "\"collections\" is neither a mapping nor a list: Jekyll stops here."));
    }
    if (mapping.get("defaults") instanceof YamlSequence sets) {
      sets.items().forEach(set -> addScope(set, defects));
    }
    return defects;
  }

  private void addScope(YamlNode set, List<Defect> defects) {
    if (set instanceof YamlMapping mapping
        && mapping.get("values") instanceof YamlMapping
        && mapping.get("scope") instanceof YamlScalar scope) {
      defects.add(defect(scope.span(), "\"scope\" is not a mapping: Jekyll stops here."));
    }
  }

  private static boolean isNull(YamlScalar value) {
    return value.plain() && List.of("", "~", "null").contains(value.value());
  }

  private Defect unread(YamlProblem problem) {
    String cost =
        problem.isLimit() ? " The configuration of the site is unknown." : " Jekyll stops here.";
    return defect(problem.span(), problem.message() + cost);
  }

  private Defect defect(Span span, String message) {
    return Defect.of(Defect.Kind.UNPARSABLE, new Location(path, span.start(), span.end()), message);
  }
}
