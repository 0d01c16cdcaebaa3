package io.github.glosslint.rules.custom;

import io.github.glosslint.config.CustomRule;
import io.github.glosslint.document.Document;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.text.PathGlob;
import java.util.List;

/** What all kinds of custom rules have: an id, files, and perhaps a message of their author. */
final class Subject {

  private static final String MATCH = "{match}";

  private final CustomRule rule;
  private final List<PathGlob> files;

  /**
   * @param base the folder that globs are relative to
   */
  Subject(CustomRule rule, String base) {
    this.rule = rule;
    this.files = rule.globs(base);
  }

  RuleId id() {
    return rule.id();
  }

  /** Whether the rule is for a document: not for parts of others, and not for what a tool made. */
  boolean includes(Document document) {
    if (document.isPart() || !document.madeBy().isEmpty()) {
      return false;
    }
    for (PathGlob glob : files) {
      if (glob.covers(document.path())) {
        return true;
      }
    }
    return files.isEmpty();
  }

  /** Names in quotation marks. */
  static String quoted(List<String> names) {
    return "\"" + String.join("\", \"", names) + "\"";
  }

  /**
   * What a finding says.
   *
   * @param match what was found, or what is missing
   * @param otherwise what it says if the author of the rule does not
   */
  String message(String match, String otherwise) {
    return rule.message().isEmpty() ? otherwise : rule.message().replace(MATCH, match);
  }
}
