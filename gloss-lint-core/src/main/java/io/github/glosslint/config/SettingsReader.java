package io.github.glosslint.config;

import io.github.glosslint.text.SourceText;
import io.github.glosslint.yaml.Yaml;
import io.github.glosslint.yaml.YamlDocument;
import io.github.glosslint.yaml.YamlLimits;
import io.github.glosslint.yaml.YamlMapping;
import io.github.glosslint.yaml.YamlNode;
import io.github.glosslint.yaml.YamlScalar;
import io.github.glosslint.yaml.YamlSequence;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads settings in the format of {@code gloss-lint.yml}. Anything it does not understand is an
 * error.
 */
public final class SettingsReader {

  private final SettingsNodes nodes;
  private final SettingsVocabulary vocabulary;
  private final RuleSettingsReader rules;
  private final Settings.Builder settings = Settings.builder();

  /** The number of globs and patterns so far. */
  private int patterns;

  private SettingsReader(SourceText file, SettingsVocabulary vocabulary) {
    this.nodes = new SettingsNodes(file);
    this.vocabulary = vocabulary;
    this.rules = new RuleSettingsReader(nodes, vocabulary.rules());
  }

  /**
   * Reads settings. The environment has no influence on them.
   *
   * @param file the text, and its path in error messages
   * @param base see {@link Settings#base}
   * @throws SettingsException if a key is unknown or repeated, or a value has the wrong type or is
   *     invalid; it lists all errors
   */
  public static Settings read(SourceText file, String base, SettingsVocabulary vocabulary) {
    SettingsReader reader = new SettingsReader(file, vocabulary);
    String text = file.content();
    YamlDocument yaml = Yaml.read(text, 0, text.length(), YamlLimits.SETTINGS);
    yaml.problems().forEach(p -> reader.nodes.problem(p.span(), p.message(), List.of()));
    reader.settings.base(base);
    if (yaml.root() != null) {
      reader.refuseInterpolation(yaml.root());
      reader.top(yaml.root(), base);
    }
    List<SettingsProblem> problems = reader.nodes.problems();
    if (!problems.isEmpty()) {
      throw new SettingsException(problems);
    }
    return reader.settings.build();
  }

  /**
   * CFG-1: settings travel with the files they apply to, so a change under review could otherwise
   * send secrets from the environment to a server.
   */
  private void refuseInterpolation(YamlNode node) {
    if (node instanceof YamlScalar scalar) {
      if (scalar.value().contains("${")) {
        nodes.problem(
            node, "Settings cannot read environment variables: \"${\" has no effect here.");
      }
    } else if (node instanceof YamlSequence sequence) {
      sequence.items().forEach(this::refuseInterpolation);
    } else if (node instanceof YamlMapping mapping) {
      for (YamlMapping.Entry entry : mapping.entries()) {
        refuseInterpolation(entry.key());
        refuseInterpolation(entry.value());
      }
    }
  }

  private void top(YamlNode root, String base) {
    Map<String, Consumer<YamlNode>> keys = new LinkedHashMap<>();
    keys.put("dialect", node -> at(node).dialect(dialect(node, true)));
    keys.put("anchors", node -> at(node).anchors(anchors(node)));
    keys.put("include", node -> eachPattern(node, glob -> at(glob).include(glob.value())));
    keys.put("exclude", node -> eachPattern(node, glob -> at(glob).exclude(glob.value())));
    keys.put("rules", this::rules);
    keys.put("overrides", this::overrides);
    keys.put(
        "labels",
        node ->
            nodes.each(
                node,
                "labels",
                Map.of("ignore", list -> eachPattern(list, p -> at(p).ignoreLabels(p.value())))));
    keys.put(
        "see-also",
        node ->
            nodes.each(
                node,
                "see-also",
                Map.of(
                    "pattern", one -> onePattern(one, p -> at(p).seeAlso(p.value())),
                    "see", one -> onePattern(one, p -> at(p).see(p.value())))));
    for (SettingsSection<?> section : vocabulary.sections()) {
      keys.put(section.name(), node -> section(section, node));
    }
    keys.put(
        "url",
        node ->
            settings.readUrls(
                new UrlSettingsReader(nodes, this::eachPattern, settings::origin).read(node)));
    keys.put("limits", this::limits);
    keys.put("baseline", node -> baseline(node, base));
    nodes.each(root, "the settings", keys);
  }

  private Settings.Builder at(YamlNode node) {
    return settings.from(nodes.place(node));
  }

  private void eachPattern(YamlNode node, Consumer<YamlScalar> reader) {
    nodes.texts(node).forEach(text -> counted(text, reader));
  }

  private void onePattern(YamlNode node, Consumer<YamlScalar> reader) {
    YamlScalar text = nodes.text(node);
    if (text != null) {
      counted(text, reader);
    }
  }

  private void counted(YamlScalar pattern, Consumer<YamlScalar> reader) {
    if (++patterns == UserPatterns.MAX_COUNT + 1) {
      nodes.problem(pattern, "More than " + UserPatterns.MAX_COUNT + " globs and patterns.");
    } else if (patterns <= UserPatterns.MAX_COUNT) {
      nodes.checked(pattern, () -> reader.accept(pattern));
    }
  }

  private @Nullable String dialect(YamlNode node, boolean orAuto) {
    List<String> words = new ArrayList<>(orAuto ? List.of("auto") : List.of());
    words.addAll(vocabulary.dialects());
    String dialect = nodes.word(node, words, vocabulary.synonyms());
    return "auto".equals(dialect) ? null : dialect;
  }

  private @Nullable String anchors(YamlNode node) {
    return nodes.word(node, vocabulary.anchors());
  }

  private void rules(YamlNode node) {
    rules.read(node, settings::origin).forEach(settings::readRule);
  }

  private void overrides(YamlNode node) {
    if (!(node instanceof YamlSequence list)) {
      nodes.problem(node, "Expected a list of overrides.");
      return;
    }
    list.items().forEach(this::override);
  }

  private void override(YamlNode node) {
    List<String> files = new ArrayList<>();
    Map<String, RuleSetting> own = new LinkedHashMap<>();
    AtomicReference<@Nullable String> dialect = new AtomicReference<>();
    AtomicReference<@Nullable String> anchors = new AtomicReference<>();
    Map<String, Consumer<YamlNode>> keys = new LinkedHashMap<>();
    keys.put(
        "files", globs -> eachPattern(globs, g -> files.add(UserPatterns.checkedGlob(g.value()))));
    keys.put(
        "dialect",
        value -> {
          dialect.set(dialect(value, false));
          settings.overrideOrigin("dialect", nodes.place(value));
        });
    keys.put(
        "anchors",
        value -> {
          anchors.set(anchors(value));
          settings.overrideOrigin("anchors", nodes.place(value));
        });
    keys.put("rules", value -> own.putAll(rules.read(value, settings::overrideOrigin)));
    nodes.each(node, "an override", keys);
    if (node instanceof YamlMapping mapping && mapping.get("files") == null) {
      nodes.problem(node, "An override needs \"files\", the files it applies to.");
    } else if (!files.isEmpty()) {
      at(node).override(new SettingsOverride(files, dialect.get(), anchors.get(), own));
    }
  }

  private <T> void section(SettingsSection<T> section, YamlNode node) {
    at(node).section(section, section.read(node, nodes));
  }

  /** The path must stay inside the checkout, because settings come with the files they apply to. */
  private void baseline(YamlNode node, String base) {
    YamlScalar text = nodes.text(node);
    if (text == null) {
      return;
    }
    nodes.checked(
        node,
        () -> {
          Path file = Path.of(base).resolve(text.value()).normalize();
          if (file.isAbsolute() || file.startsWith("..")) {
            throw new IllegalArgumentException("The baseline must be inside the checkout.");
          }
          at(node).baseline(text.value());
        });
  }

  private void limits(YamlNode node) {
    nodes.each(
        node,
        "the limits",
        Map.of(
            "max-file-size",
            value -> nodes.checked(value, () -> at(value).limits(new Limits(size(text(value)))))));
  }

  private static String text(YamlNode node) {
    return node instanceof YamlScalar scalar ? scalar.value() : "";
  }

  /** A size in bytes, as a number, optionally followed by KiB or MiB. */
  private static long size(String text) {
    String digits = text.replaceFirst(" ?[KM]iB$", "");
    if (!digits.matches("[0-9]{1,12}")) {
      throw new IllegalArgumentException(
          "A size is a number of bytes, or a number with a unit, such as \"20 MiB\".");
    }
    int shift = text.endsWith("KiB") ? 10 : text.endsWith("MiB") ? 20 : 0;
    return Long.parseLong(digits) << shift;
  }
}
