package io.github.glosslint.catalogue;

import io.github.glosslint.finding.RuleId;
import io.github.glosslint.finding.Severity;
import io.github.glosslint.yaml.Yaml;
import io.github.glosslint.yaml.YamlDocument;
import io.github.glosslint.yaml.YamlLimits;
import io.github.glosslint.yaml.YamlMapping;
import io.github.glosslint.yaml.YamlNode;
import io.github.glosslint.yaml.YamlScalar;
import io.github.glosslint.yaml.YamlSequence;
import io.github.glosslint.yaml.YamlValues;
import io.github.glosslint.yaml.YamlVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the page of a rule. An invalid page is a bug, of gloss-lint or of whoever adds rules. */
final class RulePageReader {

  private static final String FENCE = "---\n";
  private static final Set<String> KEYS =
      Set.of("id", "summary", "severity", "scope", "since", "fix", "aliases", "options", "prose");
  private static final Set<String> OUTSIDE_KEYS =
      Set.of(
          "id",
          "summary",
          "severity",
          "scope",
          "since",
          "fix",
          "aliases",
          "options",
          "prose",
          "url");
  private static final Set<String> OPTION_KEYS = Set.of("type", "choices", "default", "summary");

  /** Where people read our own pages. */
  private static final String HOME = "https://github.com/gloss-lint/gloss-lint/blob/main/rules/";

  /** Safe to print in any format as it stands. */
  private static final String WEB = "https?://[^\\s<>()\"']+";

  private final RuleId id;
  private final String shown;
  private final boolean ours;

  private RulePageReader(RuleId id, String shown, boolean ours) {
    this.id = id;
    this.shown = shown;
    this.ours = ours;
  }

  /** Reads a whole page of ours. */
  static RulePage read(RuleId id, String text) {
    return new RulePageReader(id, "rules/" + id + ".md", true).page(text.replace("\r\n", "\n"));
  }

  /** Reads a whole page that is none of ours. */
  static RulePage readOutside(RuleId id, String shown, String text) {
    return new RulePageReader(id, shown, false).page(text.replace("\r\n", "\n"));
  }

  /** Where people read one of our own pages. */
  static String url(RuleId id) {
    return HOME + id + ".md";
  }

  /** Where the text after the front matter begins; 0 if there is none. */
  static int bodyStart(String page) {
    int end = headEnd(page);
    return end < 0 ? 0 : end + 1 + FENCE.length();
  }

  private static int headEnd(String page) {
    return page.startsWith(FENCE) ? page.indexOf("\n" + FENCE, FENCE.length()) : -1;
  }

  private RulePage page(String text) {
    int end = headEnd(text);
    if (end < 0) {
      throw wrong("it does not begin with front matter");
    }
    YamlDocument yaml = Yaml.read(text, FENCE.length(), end, YamlLimits.FRONT_MATTER);
    if (!yaml.problems().isEmpty()) {
      throw wrong(yaml.problems().get(0).message());
    }
    YamlMapping head = mapping(yaml.root(), "the front matter");
    checkKeys(head, ours ? KEYS : OUTSIDE_KEYS);
    if (!text(head, "id").equals(id.value())) {
      throw wrong("its id is " + text(head, "id"));
    }
    String body = text.substring(bodyStart(text));
    return new RulePage(
        id,
        text(head, "summary"),
        word(Severity.class, text(head, "severity")),
        word(RulePage.Scope.class, text(head, "scope")),
        text(head, "since"),
        word(RulePage.Fixes.class, text(head, "fix")),
        texts(head.get("aliases"), "aliases"),
        options(head.get("options")),
        prose(head),
        ours ? url(id) : url(head),
        () -> body);
  }

  private @Nullable String url(YamlMapping head) {
    String url = head.text("url");
    if (url != null && !url.matches(WEB)) {
      throw wrong("its url is not on the web: " + url);
    }
    return url;
  }

  private RulePage.ProseUse prose(YamlMapping head) {
    return head.get("prose") == null
        ? RulePage.ProseUse.NONE
        : word(RulePage.ProseUse.class, text(head, "prose"));
  }

  private List<RuleOption> options(@Nullable YamlNode node) {
    List<RuleOption> options = new ArrayList<>();
    if (node != null) {
      for (YamlMapping.Entry entry : mapping(node, "options").entries()) {
        options.add(option(entry.key().value(), mapping(entry.value(), entry.key().value())));
      }
    }
    return options;
  }

  private RuleOption option(String name, YamlMapping mapping) {
    checkKeys(mapping, OPTION_KEYS);
    OptionType type = word(OptionType.class, text(mapping, "type"));
    List<String> choices = texts(mapping.get("choices"), "choices");
    if (choices.isEmpty() == (type == OptionType.CHOICE)) {
      throw wrong("choices belong to options of type choice, and " + name + " is " + type.word());
    }
    Object value = YamlValues.toJava(mapping.get("default"), YamlVersion.V1_2);
    boolean fits =
        switch (type) {
          case BOOLEAN -> value instanceof Boolean;
          case INTEGER -> value instanceof Long;
          case STRING -> value instanceof String;
          case CHOICE -> choices.contains(value);
          case STRINGS, PATTERNS, GLOBS -> texts(mapping.get("default"), name).equals(value);
          case SCHEMAS -> value instanceof List<?>;
        };
    if (value == null || !fits) {
      throw wrong("the default of " + name + " is no " + type.word());
    }
    return new RuleOption(name, type, choices, value, text(mapping, "summary"));
  }

  private void checkKeys(YamlMapping mapping, Set<String> known) {
    for (YamlMapping.Entry entry : mapping.entries()) {
      if (!known.contains(entry.key().value())) {
        throw wrong("the key " + entry.key().value() + " is unknown");
      }
    }
  }

  private YamlMapping mapping(@Nullable YamlNode node, String what) {
    if (node instanceof YamlMapping mapping) {
      return mapping;
    }
    throw wrong(what + " is no mapping");
  }

  private String text(YamlMapping mapping, String key) {
    String text = mapping.text(key);
    if (text == null) {
      throw wrong(key + " is missing");
    }
    return text;
  }

  private List<String> texts(@Nullable YamlNode node, String what) {
    if (node == null) {
      return List.of();
    }
    if (!(node instanceof YamlSequence sequence)) {
      throw wrong(what + " is no list");
    }
    List<String> texts = new ArrayList<>(sequence.items().size());
    for (YamlNode item : sequence.items()) {
      if (!(item instanceof YamlScalar scalar)) {
        throw wrong(what + " is no list of texts");
      }
      texts.add(scalar.value());
    }
    return texts;
  }

  private <E extends Enum<E>> E word(Class<E> type, String word) {
    String name = word.toUpperCase(Locale.ROOT);
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(name) && !name.equals(word)) {
        return constant;
      }
    }
    throw wrong(word + " is no " + type.getSimpleName().toLowerCase(Locale.ROOT));
  }

  private IllegalStateException wrong(String what) {
    return new IllegalStateException("the page " + shown + ": " + what);
  }
}
