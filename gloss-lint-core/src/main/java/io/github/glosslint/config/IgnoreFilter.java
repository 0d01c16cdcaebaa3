package io.github.glosslint.config;

import com.google.re2j.Pattern;
import io.github.glosslint.catalogue.RuleCatalogue;
import io.github.glosslint.catalogue.RuleScope;
import io.github.glosslint.config.IgnoredFindings.Part;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.text.PathGlob;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An entry of {@code ignore:}, ready to match findings. Thread-safe. */
public final class IgnoreFilter {

  private final IgnoredFindings entry;

  /** Of its scopes; there may be many. */
  private final Set<String> keys = new HashSet<>();

  private final List<PathGlob> files = new ArrayList<>();
  private final Map<Part, Pattern> patterns = new EnumMap<>(Part.class);
  private final boolean asksForText;

  IgnoreFilter(IgnoredFindings entry, String base, RuleCatalogue rules) {
    this.entry = entry;
    for (String name : entry.rules()) {
      RuleScope scope = RuleScope.named(name, rules);
      if (scope != null) {
        keys.add(scope.key());
      }
    }
    entry.files().forEach(glob -> files.add(UserPatterns.glob(glob, base)));
    entry.patterns().forEach((part, text) -> patterns.put(part, UserPatterns.compile(text)));
    asksForText = patterns.keySet().stream().anyMatch(part -> part != Part.MESSAGE);
  }

  /** What the settings say. */
  public IgnoredFindings entry() {
    return entry;
  }

  /**
   * Whether it is for findings of a rule in a file.
   *
   * @param path relative to the root, with {@code /}
   */
  public boolean covers(RuleId rule, String path) {
    return covers(rule) && (files.isEmpty() || files.stream().anyMatch(glob -> glob.covers(path)));
  }

  /** Whether it is for findings of a rule, in whatever file. */
  public boolean covers(RuleId rule) {
    return keys.contains(rule.value())
        || keys.contains(rule.area())
        || keys.contains(RuleScope.ALL.key());
  }

  /** Whether it looks at what a finding marks. */
  public boolean asksForText() {
    return asksForText;
  }

  /**
   * Whether it is for a finding of one of its rules in one of its files.
   *
   * @param marked the text that it marks, as written
   */
  public boolean matches(String marked, String message) {
    for (Map.Entry<Part, Pattern> each : patterns.entrySet()) {
      if (!matches(each.getKey(), each.getValue(), marked, message)) {
        return false;
      }
    }
    return true;
  }

  private static boolean matches(Part part, Pattern pattern, String marked, String message) {
    int hash = marked.indexOf('#');
    return switch (part) {
      case TARGET ->
          pattern.matches(marked) || hash > 0 && pattern.matches(marked.substring(0, hash));
      case FRAGMENT -> hash >= 0 && pattern.matches(marked.substring(hash + 1));
      case LABEL -> pattern.matches(marked) || pattern.matches(unbracketed(marked));
      case MESSAGE -> pattern.matches(message);
    };
  }

  private static String unbracketed(String marked) {
    int from = marked.startsWith("[^") ? 2 : marked.startsWith("[") ? 1 : 0;
    int to = marked.endsWith("]") ? marked.length() - 1 : marked.length();
    return from <= to ? marked.substring(from, to) : marked;
  }
}
