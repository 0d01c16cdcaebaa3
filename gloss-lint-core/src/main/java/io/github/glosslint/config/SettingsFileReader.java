package io.github.glosslint.config;

import io.github.glosslint.text.SourceText;
import io.github.glosslint.yaml.YamlMapping;
import io.github.glosslint.yaml.YamlNode;
import io.github.glosslint.yaml.YamlScalar;
import io.github.glosslint.yaml.YamlSequence;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Reads one settings file into settings that those before it have begun. Mappings are merged, lists
 * and single values replaced, and its overrides come after the others. For a single use.
 */
final class SettingsFileReader {

  private static final String CUSTOM_RULES = "custom-rules";

  private final SettingsNodes nodes;
  private final SettingsVocabulary vocabulary;
  private final SettingsWords words;
  private final PatternReader patterns;
  private RuleSettingsReader rules;
  private final SettingsBuilder settings;

  /** Whether files before this one have overrides, to which what this one says must not yield. */
  private final boolean isLate;

  private @Nullable String lateDialect;
  private @Nullable String lateAnchors;
  private final Map<String, RuleSetting> lateRules = new LinkedHashMap<>();
  private @Nullable YamlNode overrides;
  private final SitePathsReader paths;

  SettingsFileReader(
      SettingsNodes nodes,
      SettingsVocabulary vocabulary,
      SettingsBuilder settings,
      AtomicInteger patterns) {
    this.nodes = nodes;
    this.vocabulary = vocabulary;
    this.words = new SettingsWords(nodes, vocabulary);
    this.patterns = new PatternReader(nodes, patterns);
    this.settings = settings;
    this.rules = ruleReader(nodes, vocabulary, settings);
    this.isLate = settings.hasOverrides();
    this.paths = new SitePathsReader(nodes, this::origin);
  }

  /** What settings may say, for those who describe it and read none. */
  static SettingsShape shape(SettingsVocabulary vocabulary) {
    SettingsNodes none = new SettingsNodes(new SourceText("", ""));
    return new SettingsFileReader(none, vocabulary, Settings.builder(), new AtomicInteger())
        .keys()
        .shape();
  }

  /** What settings may name: all rules, those among them that files before this one make. */
  private static RuleSettingsReader ruleReader(
      SettingsNodes nodes, SettingsVocabulary vocabulary, SettingsBuilder settings) {
    return new RuleSettingsReader(
        nodes, vocabulary.rules().and(CustomRule.pages(settings.customRules())));
  }

  void read(YamlNode root) {
    customRules(root);
    keys().read(root, nodes);
    SitePaths read = paths.read();
    settings.readPaths(read);
    SettingsOverride late =
        new SettingsOverride(List.of(), lateDialect, lateAnchors, lateRules, read);
    if (isLate && !late.originKeys().isEmpty()) {
      settings.override(late);
    }
    if (overrides instanceof YamlSequence list) {
      list.items().forEach(item -> override().read(item));
    }
  }

  private SettingsKeys keys() {
    SettingsKeys keys =
        new SettingsKeys("the settings")
            .add(
                "extends",
                SettingsShape.oneOrMore(
                    SettingsShape.anyOf(
                        SettingsShape.oneOf(Presets.NAMES),
                        SettingsShape.matching("(?!/)[^:\\\\]*\\.ya?ml$"))),
                "Presets and settings files to start from; later ones win, and this file wins.",
                node -> {})
            .add(
                "dialect",
                SettingsShape.oneOf(words.dialects(true)).usually(SettingsWords.AUTO),
                "How the source is read; auto finds out.",
                this::dialect)
            .add(
                "anchors",
                SettingsShape.oneOf(words.anchors()),
                "How the ids of headings are generated; otherwise as the dialect does.",
                this::anchors)
            .add(
                "include",
                SettingsShape.oneOrMore(SettingsShape.glob()),
                "Globs of more files to read as documents.",
                this::include)
            .add(
                "exclude",
                SettingsShape.oneOrMore(SettingsShape.glob()),
                "Globs of files and folders to leave out.",
                this::exclude);
    paths.addTo(keys);
    keys.add(
            "rules",
            RuleSettingsReader::shape,
            "The severity and the options of rules, by id or alias.",
            this::rules)
        .add(
            "overrides",
            () -> SettingsShape.list(override().shape()),
            "Settings for certain files, applied in order; later ones win.",
            this::overrides)
        .add(
            "ignore",
            () -> SettingsShape.list(ignore().shape()),
            "Findings that are not to be reported.",
            this::ignore)
        .add(
            CUSTOM_RULES,
            CustomRulesReader::shape,
            "Rules made of words, patterns, headings and keys; their ids are custom/NAME.",
            node -> {})
        .add("labels", labels(), "Labels in brackets.", nodes)
        .add("see-also", seeAlso(), "Lines of related terms in glossaries.", nodes)
        .add(
            "glossary",
            () -> glossary().shape(),
            "What is a glossary, where it is not recognised.",
            node -> settings.readGlossary(glossary().read(node)));
    vocabulary.sections().forEach(section -> section(section, keys));
    return keys.add(
            "url",
            () -> urls().keys().shape(),
            "The check of external URLs, which settings can only restrict.",
            node -> settings.readUrls(urls().read(node)))
        .add("limits", limits(), "Limits of a run.", nodes)
        .add(
            "baseline",
            SettingsShape.text().usually("gloss-lint-baseline.json"),
            "The file of known findings, relative to the folder of the settings.",
            this::baseline);
  }

  /** Rules that this file makes: it may name them wherever it names rules. */
  private void customRules(YamlNode root) {
    YamlNode node = root instanceof YamlMapping mapping ? mapping.get(CUSTOM_RULES) : null;
    if (node != null) {
      new CustomRulesReader(nodes, patterns)
          .read(node, (entry, rule) -> at(entry).customRule(rule));
      rules = ruleReader(nodes, vocabulary, settings);
    }
  }

  private SettingsKeys labels() {
    return new SettingsKeys("labels")
        .add(
            "ignore",
            SettingsShape.oneOrMore(SettingsShape.pattern()),
            "Patterns; a label that one of them matches as a whole is never a reference.",
            list -> {
              settings.forgetIgnoredLabels();
              patterns.each(list, p -> at(p).ignoreLabels(p.value()));
            });
  }

  private SettingsKeys seeAlso() {
    return new SettingsKeys("see-also")
        .add(
            "pattern",
            SettingsShape.pattern(),
            "A pattern that starts a list of related terms.",
            one -> patterns.one(one, p -> at(p).seeAlso(p.value())))
        .add(
            "see",
            SettingsShape.pattern(),
            "A pattern that starts a redirect to the preferred term.",
            one -> patterns.one(one, p -> at(p).see(p.value())));
  }

  private SettingsKeys limits() {
    return new SettingsKeys("the limits")
        .add(
            "max-file-size",
            SettingsShape.size(Limits.HIGHEST_FILE_SIZE).usually("10 MiB"),
            "Larger documents are reported, not read; at most 100 MiB.",
            value -> nodes.checked(value, () -> at(value).limits(new Limits(size(text(value))))));
  }

  private <T> void section(SettingsSection<T> section, SettingsKeys keys) {
    keys.add(
        section.name(),
        () -> section.reading(nodes, section.defaults()).keys().shape(),
        section.summary(),
        node -> {
          settings.readSection(section, section.read(node, nodes, settings.current(section)));
          nodes.keepOrigins(section.name() + ":", node, settings::origin);
        });
  }

  private GlossarySettingsReader glossary() {
    return new GlossarySettingsReader(nodes, patterns, settings);
  }

  private UrlSettingsReader urls() {
    return new UrlSettingsReader(nodes, patterns, settings);
  }

  private OverrideReader override() {
    return new OverrideReader(nodes, words, patterns, rules, settings);
  }

  private IgnoreReader ignore() {
    return new IgnoreReader(
        nodes, vocabulary.withRules(CustomRule.pages(settings.customRules())), patterns, settings);
  }

  private void ignore(YamlNode node) {
    if (node instanceof YamlSequence list) {
      settings.forgetIgnored();
      list.items().forEach(item -> ignore().read(item));
    } else {
      nodes.problem(node, "Expected a list of findings to ignore.");
    }
  }

  private SettingsBuilder at(YamlNode node) {
    return settings.from(nodes.place(node));
  }

  private void dialect(YamlNode node) {
    String dialect = words.dialect(node, true);
    at(node).dialect(SettingsWords.AUTO.equals(dialect) ? null : dialect);
    if (isLate) {
      lateDialect = dialect;
      settings.overrideOrigin("dialect", nodes.place(node));
    }
  }

  private void anchors(YamlNode node) {
    String anchors = words.anchors(node);
    at(node).anchors(anchors);
    if (isLate) {
      lateAnchors = anchors;
      settings.overrideOrigin("anchors", nodes.place(node));
    }
  }

  /** Records a location, also for the override that repeats what has to win. */
  private void origin(String key, String place) {
    settings.origin(key, place);
    if (isLate) {
      settings.overrideOrigin(key, place);
    }
  }

  private void include(YamlNode node) {
    settings.forgetIncluded();
    settings.origin("include", nodes.place(node));
    patterns.eachGlob(node, (at, glob) -> at(at).include(glob));
  }

  private void exclude(YamlNode node) {
    settings.forgetExcluded();
    settings.origin("exclude", nodes.place(node));
    patterns.eachGlob(node, (at, glob) -> at(at).exclude(glob));
  }

  private void rules(YamlNode node) {
    Map<String, RuleSetting> read = rules.read(node, this::origin);
    read.forEach(settings::readRule);
    if (isLate) {
      lateRules.putAll(read);
    }
  }

  /** They are read last: the settings for all files, wherever they stand, come before. */
  private void overrides(YamlNode node) {
    if (node instanceof YamlSequence) {
      overrides = node;
    } else {
      nodes.problem(node, "Expected a list of overrides.");
    }
  }

  /** The path must stay inside the checkout, because settings come with the files they apply to. */
  private void baseline(YamlNode node) {
    YamlScalar text = nodes.text(node);
    if (text == null) {
      return;
    }
    nodes.checked(
        node,
        () -> {
          Path file = Path.of(nodes.folder()).resolve(text.value()).normalize();
          if (file.isAbsolute() || file.startsWith("..")) {
            throw new IllegalArgumentException("The baseline must be inside the checkout.");
          }
          at(node).baseline(nodes.pathFromBase(text.value()));
        });
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
