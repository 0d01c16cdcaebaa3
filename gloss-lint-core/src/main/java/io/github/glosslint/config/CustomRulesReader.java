package io.github.glosslint.config;

import io.github.glosslint.config.CustomRule.Headings;
import io.github.glosslint.config.CustomRule.KeyRule;
import io.github.glosslint.config.CustomRule.Keys;
import io.github.glosslint.config.CustomRule.Kind;
import io.github.glosslint.config.CustomRule.Place;
import io.github.glosslint.config.CustomRule.WantedHeading;
import io.github.glosslint.config.CustomRule.Words;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.finding.Severity;
import io.github.glosslint.text.SourceText;
import io.github.glosslint.yaml.YamlMapping;
import io.github.glosslint.yaml.YamlNode;
import io.github.glosslint.yaml.YamlScalar;
import io.github.glosslint.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Reads the section {@code custom-rules}: rules without code, by their names. */
final class CustomRulesReader {

  /** A name, in the JSON Schema as well. */
  private static final String NAME = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

  private static final String TERM = "forbidden-term";
  private static final String PATTERN = "pattern";
  private static final String HEADING = "required-heading";
  private static final String SECTION = "required-section";
  private static final String FRONT_MATTER = "front-matter";
  private static final List<String> KINDS = List.of(TERM, PATTERN, HEADING, SECTION, FRONT_MATTER);

  private static final Map<String, String> SYNONYMS =
      Map.of(
          "existence", TERM,
          "forbidden", TERM,
          "forbidden-terms", TERM,
          "substitution", TERM,
          "regex", PATTERN,
          "heading", HEADING,
          "section", SECTION,
          "frontmatter", FRONT_MATTER);

  /**
   * Maximum number of states of all patterns that are looked for in the words of pages, which take
   * time in proportion.
   */
  static final int MAX_STATES = 20_000;

  private final SettingsNodes nodes;
  private final PatternReader patterns;
  private long states;

  CustomRulesReader(SettingsNodes nodes, PatternReader patterns) {
    this.nodes = nodes;
    this.patterns = patterns;
  }

  /** A rule that is being read. */
  private static final class Draft {
    private Severity severity = Severity.WARNING;
    private String message = "";
    private final List<String> files = new ArrayList<>();
    private final Map<String, String> terms = new LinkedHashMap<>();
    private final List<String> patterns = new ArrayList<>();
    private boolean ignoreCase;
    private boolean wholeWords = true;
    private final Set<Place> in = EnumSet.noneOf(Place.class);
    private final List<WantedHeading> headings = new ArrayList<>();
    private boolean ordered;
    private final Map<String, KeyRule> keys = new LinkedHashMap<>();
  }

  /**
   * Reads all rules.
   *
   * @param taker takes where each stands, and the rule
   */
  void read(YamlNode node, BiConsumer<YamlNode, CustomRule> taker) {
    YamlMapping mapping = nodes.mapping(node, "the custom rules");
    if (mapping != null) {
      for (YamlMapping.Entry entry : mapping.entries()) {
        CustomRule rule = rule(entry);
        if (rule != null) {
          taker.accept(entry.key(), rule);
        }
      }
    }
  }

  private @Nullable CustomRule rule(YamlMapping.Entry entry) {
    String name = entry.key().value();
    if (!name.matches(NAME)) {
      nodes.problem(
          entry.key(),
          "\"" + name + "\" is no name of a rule: use small letters, digits and hyphens.");
      return null;
    }
    YamlMapping mapping = nodes.mapping(entry.value(), "a custom rule");
    YamlNode kindNode = mapping == null ? null : mapping.get("kind");
    if (mapping == null) {
      return null;
    }
    if (kindNode == null) {
      nodes.problem(
          entry.key(), "A custom rule needs \"kind\", one of " + String.join(", ", KINDS) + ".");
      return null;
    }
    String kind = nodes.word(kindNode, KINDS, SYNONYMS);
    if (kind == null) {
      return null;
    }
    Draft draft = new Draft();
    draft.ignoreCase = !kind.equals(PATTERN);
    int problems = nodes.problems().size();
    keys(kind, draft).read(mapping, nodes);
    Kind made = kind(kind, draft);
    // What is wrong with a value has been said already.
    if (isEmpty(made) && nodes.problems().size() == problems) {
      nodes.problem(entry.key(), needs(kind));
      return null;
    }
    RuleId id = new RuleId(CustomRule.AREA + "/" + name);
    return new CustomRule(id, draft.severity, draft.message, draft.files, made);
  }

  private static Kind kind(String kind, Draft draft) {
    Set<Place> in = draft.in.isEmpty() ? EnumSet.of(Place.TEXT, Place.HEADINGS) : draft.in;
    return switch (kind) {
      case TERM -> new Words(draft.terms, List.of(), draft.ignoreCase, draft.wholeWords, in);
      case PATTERN -> new Words(Map.of(), draft.patterns, draft.ignoreCase, false, in);
      case HEADING -> new Headings(draft.headings, draft.ignoreCase, draft.ordered, false);
      case SECTION -> new Headings(draft.headings, draft.ignoreCase, draft.ordered, true);
      default -> new Keys(draft.keys);
    };
  }

  private static boolean isEmpty(Kind kind) {
    return kind instanceof Words words && words.terms().isEmpty() && words.patterns().isEmpty()
        || kind instanceof Headings headings && headings.wanted().isEmpty()
        || kind instanceof Keys keys && keys.keys().isEmpty();
  }

  private static String needs(String kind) {
    return switch (kind) {
      case TERM -> "A forbidden-term needs \"terms\" or \"replacements\".";
      case PATTERN -> "A pattern needs \"pattern\".";
      case FRONT_MATTER -> "A front-matter rule needs \"required\" or \"keys\".";
      default -> "A " + kind + " needs \"headings\".";
    };
  }

  /** What the section looks like. */
  static SettingsShape shape() {
    SettingsNodes none = new SettingsNodes(new SourceText("", ""));
    CustomRulesReader reader =
        new CustomRulesReader(none, new PatternReader(none, new AtomicInteger()));
    return SettingsShape.map(
        "^" + NAME + "$",
        SettingsShape.anyOf(
            reader.shape(TERM, "terms"),
            reader.shape(TERM, "replacements"),
            reader.shape(PATTERN, "pattern"),
            reader.shape(HEADING, "headings"),
            reader.shape(SECTION, "headings"),
            reader.shape(FRONT_MATTER, "required"),
            reader.shape(FRONT_MATTER, "keys")));
  }

  private SettingsShape shape(String kind, String required) {
    return keys(kind, new Draft()).shape().requiring("kind", required);
  }

  private SettingsKeys keys(String kind, Draft draft) {
    SettingsKeys keys =
        new SettingsKeys("a rule of kind " + kind)
            .add("kind", SettingsShape.oneOf(List.of(kind)), "What the rule looks for.", n -> {})
            .add(
                "message",
                SettingsShape.text(),
                "What findings say; {match} stands for what was found.",
                value -> draft.message = nodes.textOrEmpty(value))
            .add(
                "severity",
                SettingsShape.oneOf(Arrays.stream(Severity.values()).map(Severity::word).toList())
                    .usually(Severity.WARNING.word()),
                "The severity, unless rules or overrides set another.",
                value -> {
                  Severity severity = nodes.word(value, Severity.values(), Severity::word);
                  draft.severity = severity == null ? Severity.WARNING : severity;
                })
            .add(
                "files",
                SettingsShape.oneOrMore(SettingsShape.glob()),
                "Globs of the files that the rule is for; otherwise all.",
                value -> patterns.eachGlob(value, (at, glob) -> draft.files.add(glob)));
    switch (kind) {
      case TERM -> terms(keys, draft);
      case PATTERN -> pattern(keys, draft);
      case FRONT_MATTER -> new KeyRulesReader(nodes, patterns).addTo(keys, draft.keys);
      default -> headings(keys, draft);
    }
    return keys;
  }

  private void terms(SettingsKeys keys, Draft draft) {
    keys.add(
            "terms",
            SettingsShape.oneOrMore(SettingsShape.text()),
            "Words or phrases that are not to be used.",
            value -> nodes.texts(value).forEach(term -> draft.terms.putIfAbsent(term(term), "")))
        .add(
            "replacements",
            SettingsShape.map(SettingsShape.text()),
            "Words or phrases, and what to write instead.",
            value -> replacements(value, draft))
        .add(
            "whole-words",
            SettingsShape.flag().usually(true),
            "Whether a term is not looked for within longer words.",
            value -> nodes.flag(value, flag -> draft.wholeWords = flag));
    places(keys, draft, true);
  }

  private String term(YamlScalar term) {
    if (term.value().isBlank()) {
      nodes.problem(term, "A term has letters or signs.");
    }
    return term.value().strip().replaceAll("\\s+", " ");
  }

  private void replacements(YamlNode node, Draft draft) {
    YamlMapping mapping = nodes.mapping(node, "the replacements");
    if (mapping != null) {
      for (YamlMapping.Entry entry : mapping.entries()) {
        YamlScalar instead = nodes.text(entry.value());
        if (instead != null) {
          draft.terms.put(term(entry.key()), instead.value());
        }
      }
    }
  }

  private void pattern(SettingsKeys keys, Draft draft) {
    keys.add(
        "pattern",
        SettingsShape.oneOrMore(SettingsShape.pattern()),
        "Patterns in RE2 syntax that nothing may match.",
        value -> patterns.each(value, p -> draft.patterns.add(searched(p.value()))));
    places(keys, draft, false);
  }

  private String searched(String pattern) {
    UserPatterns.compile(pattern);
    states += UserPatterns.states(pattern);
    if (states > MAX_STATES) {
      throw new IllegalArgumentException(
          "The patterns of custom rules together compile to more than " + MAX_STATES + " steps.");
    }
    return pattern;
  }

  private void places(SettingsKeys keys, Draft draft, boolean ignoreCase) {
    ignoreCase(keys, draft, ignoreCase)
        .add(
            "in",
            SettingsShape.oneOrMore(
                SettingsShape.oneOf(Arrays.stream(Place.values()).map(Place::word).toList())),
            "Where to look; otherwise in text and headings.",
            value -> {
              for (YamlNode item :
                  value instanceof YamlSequence list ? list.items() : List.of(value)) {
                Place place = nodes.word(item, Place.values(), Place::word);
                if (place != null) {
                  draft.in.add(place);
                }
              }
            });
  }

  private SettingsKeys ignoreCase(SettingsKeys keys, Draft draft, boolean usually) {
    return keys.add(
        "ignore-case",
        SettingsShape.flag().usually(usually),
        "Whether capitals make no difference.",
        value -> nodes.flag(value, flag -> draft.ignoreCase = flag));
  }

  private void headings(SettingsKeys keys, Draft draft) {
    new WantedHeadingsReader(nodes, patterns).addTo(keys, draft.headings);
    keys.add(
        "ordered",
        SettingsShape.flag().usually(false),
        "Whether the headings must be in this order.",
        value -> nodes.flag(value, flag -> draft.ordered = flag));
    ignoreCase(keys, draft, true);
  }
}
