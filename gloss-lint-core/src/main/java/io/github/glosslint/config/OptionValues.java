package io.github.glosslint.config;

import io.github.glosslint.catalogue.OptionType;
import io.github.glosslint.catalogue.RuleOption;
import io.github.glosslint.catalogue.RulePage;
import io.github.glosslint.text.Candidates;
import io.github.glosslint.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Holds values of options against the page of their rule. */
final class OptionValues {

  /** The words of what is true or false. */
  static final List<String> BOOLEANS = List.of("true", "false");

  private OptionValues() {}

  /** What is wrong with an option, a sentence; empty if nothing is. */
  static Optional<String> check(RulePage page, String name, @Nullable Object value) {
    RuleOption option = find(page, name);
    if (option == null) {
      return Optional.of("The rule " + page.id() + " has no option \"" + name + "\".");
    }
    boolean fits =
        switch (option.type()) {
          case BOOLEAN -> value instanceof Boolean;
          case INTEGER -> value instanceof Long;
          case STRING -> value instanceof String;
          case CHOICE -> value instanceof String word && option.choices().contains(word);
          case STRINGS, PATTERNS, GLOBS ->
              value instanceof List<?> list && list.stream().allMatch(String.class::isInstance);
          case SCHEMAS ->
              value instanceof List<?> list && list.stream().allMatch(OptionValues::isSchema);
        };
    if (!fits) {
      return Optional.of("\"" + name + "\" must be " + wanted(option) + ".");
    }
    return switch (option.type()) {
      case PATTERNS -> firstProblem((List<?>) value, UserPatterns::checkedPattern);
      case GLOBS -> firstProblem((List<?>) value, UserPatterns::checkedGlob);
      case SCHEMAS -> firstProblem(globs((List<?>) value), UserPatterns::checkedGlob);
      default -> Optional.empty();
    };
  }

  private static Optional<String> firstProblem(@Nullable List<?> list, Consumer<String> check) {
    if (list != null) {
      for (Object item : list) {
        try {
          check.accept((String) item);
        } catch (IllegalArgumentException e) {
          return Optional.ofNullable(e.getMessage());
        }
      }
    }
    return Optional.empty();
  }

  private static List<Object> globs(@Nullable List<?> schemas) {
    List<Object> globs = new ArrayList<>();
    for (Object schema : schemas == null ? List.of() : schemas) {
      globs.addAll((List<?>) ((Map<?, ?>) schema).get("files"));
    }
    return globs;
  }

  private static boolean isSchema(@Nullable Object item) {
    return item instanceof Map<?, ?> map
        && map.keySet().equals(Set.of("files", "schema"))
        && map.get("files") instanceof List<?> files
        && files.stream().allMatch(String.class::isInstance)
        && (map.get("schema") instanceof String || map.get("schema") instanceof Map<?, ?>);
  }

  private static String wanted(RuleOption option) {
    return switch (option.type()) {
      case BOOLEAN -> "true or false";
      case INTEGER -> "a whole number";
      case STRING -> "one text";
      case CHOICE -> "one of " + String.join(", ", option.choices());
      case STRINGS -> "a list of texts";
      case PATTERNS -> "a list of patterns";
      case GLOBS -> "a list of globs";
      case SCHEMAS -> "a list of mappings, each with \"files\" and \"schema\"";
    };
  }

  static @Nullable RuleOption find(RulePage page, String name) {
    for (RuleOption option : page.options()) {
      if (option.name().equals(name)) {
        return option;
      }
    }
    return null;
  }

  /** Options of a rule that a wrong name may have meant, or values for a wrong one. */
  static List<String> near(RulePage page, String name, @Nullable Object value) {
    RuleOption option = find(page, name);
    if (option != null) {
      List<String> words = option.type() == OptionType.BOOLEAN ? BOOLEANS : option.choices();
      return Words.of(words).meantBy(String.valueOf(value));
    }
    return Candidates.of(page.options().stream().map(RuleOption::name).toList()).closest(name);
  }
}
