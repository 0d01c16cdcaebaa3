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
      reader.keys(base).read(yaml.root(), reader.nodes);
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

  /** What settings may say, for those who describe it and read none. */
  static SettingsShape shape(SettingsVocabulary vocabulary) {
    return new SettingsReader(new SourceText("", ""), vocabulary).keys("").shape();
  }

  private SettingsKeys keys(String base) {
    SettingsKeys keys =
        new SettingsKeys("the settings")
            .add(
                "dialect",
                SettingsShape.oneOf(dialects(true)).usually("auto"),
                "How the source is read; auto finds out.",
                node -> at(node).dialect(dialect(node, true)))
            .add(
                "anchors",
                SettingsShape.oneOf(vocabulary.anchors()),
                "How the ids of headings are generated; otherwise as the dialect does.",
                node -> at(node).anchors(anchors(node)))
            .add(
                "include",
                SettingsShape.oneOrMore(SettingsShape.glob()),
                "Globs of more files to read as documents.",
                node -> eachPattern(node, glob -> at(glob).include(glob.value())))
            .add(
                "exclude",
                SettingsShape.oneOrMore(SettingsShape.glob()),
                "Globs of files and folders to leave out.",
                node -> eachPattern(node, glob -> at(glob).exclude(glob.value())))
            .add(
                "rules",
                RuleSettingsReader.shape(),
                "The severity and the options of rules, by id or alias.",
                node -> rules.read(node, settings::origin).forEach(settings::readRule))
            .add(
                "overrides",
                SettingsShape.list(override(new Draft()).shape().requiring("files")),
                "Settings for certain files, applied in order; later ones win.",
                this::overrides)
            .add("labels", labels(), "Labels in brackets.", nodes)
            .add("see-also", seeAlso(), "Lines of related terms in glossaries.", nodes);
    vocabulary.sections().forEach(section -> section(section, keys));
    return keys.add(
            "url",
            new UrlSettingsReader(nodes, this::eachPattern, settings::origin).keys().shape(),
            "The check of external URLs, which settings can only restrict.",
            node ->
                settings.readUrls(
                    new UrlSettingsReader(nodes, this::eachPattern, settings::origin).read(node)))
        .add("limits", limits(), "Limits of a run.", nodes)
        .add(
            "baseline",
            SettingsShape.text().usually("gloss-lint-baseline.json"),
            "The file of known findings, relative to the folder of the settings.",
            node -> baseline(node, base));
  }

  private SettingsKeys labels() {
    return new SettingsKeys("labels")
        .add(
            "ignore",
            SettingsShape.oneOrMore(SettingsShape.pattern()),
            "Patterns; a label that one of them matches as a whole is never a reference.",
            list -> eachPattern(list, p -> at(p).ignoreLabels(p.value())));
  }

  private SettingsKeys seeAlso() {
    return new SettingsKeys("see-also")
        .add(
            "pattern",
            SettingsShape.pattern(),
            "A pattern that starts a list of related terms.",
            one -> onePattern(one, p -> at(p).seeAlso(p.value())))
        .add(
            "see",
            SettingsShape.pattern(),
            "A pattern that starts a redirect to the preferred term.",
            one -> onePattern(one, p -> at(p).see(p.value())));
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
    String dialect = nodes.word(node, dialects(orAuto), vocabulary.synonyms());
    return "auto".equals(dialect) ? null : dialect;
  }

  private List<String> dialects(boolean orAuto) {
    List<String> words = new ArrayList<>(orAuto ? List.of("auto") : List.of());
    words.addAll(vocabulary.dialects());
    return words;
  }

  private @Nullable String anchors(YamlNode node) {
    return nodes.word(node, vocabulary.anchors());
  }

  private void overrides(YamlNode node) {
    if (!(node instanceof YamlSequence list)) {
      nodes.problem(node, "Expected a list of overrides.");
      return;
    }
    list.items().forEach(this::override);
  }

  /** An override that is being read. */
  private static final class Draft {
    private final List<String> files = new ArrayList<>();
    private final Map<String, RuleSetting> rules = new LinkedHashMap<>();
    private @Nullable String dialect;
    private @Nullable String anchors;
  }

  private SettingsKeys override(Draft override) {
    return new SettingsKeys("an override")
        .add(
            "files",
            SettingsShape.oneOrMore(SettingsShape.glob()),
            "Globs of the files that the override applies to.",
            globs ->
                eachPattern(globs, g -> override.files.add(UserPatterns.checkedGlob(g.value()))))
        .add(
            "dialect",
            SettingsShape.oneOf(dialects(false)),
            "How these files are read.",
            value -> {
              override.dialect = dialect(value, false);
              settings.overrideOrigin("dialect", nodes.place(value));
            })
        .add(
            "anchors",
            SettingsShape.oneOf(vocabulary.anchors()),
            "How the ids of headings in these files are generated.",
            value -> {
              override.anchors = anchors(value);
              settings.overrideOrigin("anchors", nodes.place(value));
            })
        .add(
            "rules",
            RuleSettingsReader.shape(),
            "The severity and the options of rules in these files.",
            value -> override.rules.putAll(rules.read(value, settings::overrideOrigin)));
  }

  private void override(YamlNode node) {
    Draft read = new Draft();
    override(read).read(node, nodes);
    if (node instanceof YamlMapping mapping && mapping.get("files") == null) {
      nodes.problem(node, "An override needs \"files\", the files it applies to.");
    } else if (!read.files.isEmpty()) {
      at(node).override(new SettingsOverride(read.files, read.dialect, read.anchors, read.rules));
    }
  }

  private <T> void section(SettingsSection<T> section, SettingsKeys keys) {
    keys.add(
        section.name(),
        section.reading(nodes).keys().shape(),
        section.summary(),
        node -> at(node).section(section, section.read(node, nodes)));
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

  private SettingsKeys limits() {
    return new SettingsKeys("the limits")
        .add(
            "max-file-size",
            SettingsShape.anyOf(
                    SettingsShape.number(1, Limits.HIGHEST_FILE_SIZE),
                    SettingsShape.unit("KiB|MiB"))
                .usually("10 MiB"),
            "Larger documents are reported, not read; at most 100 MiB.",
            value -> nodes.checked(value, () -> at(value).limits(new Limits(size(text(value))))));
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
