package io.github.glosslint.shard;

import io.github.glosslint.codec.FactReader;
import io.github.glosslint.codec.FactWriter;
import io.github.glosslint.finding.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a check was asked for. Paths are relative to the working directory, with {@code /}.
 *
 * @param targets files and folders
 * @param globFolder what globs are relative to
 * @param filtersTargets whether targets that are no documents are left out
 * @param usualBaseline whether the usual baseline was looked for
 * @param asksWeb whether external URLs were checked
 * @param audit whether that was what the check was for
 */
public record ShardRequest(
    List<String> targets,
    String globFolder,
    List<String> onlyDocuments,
    List<String> excluded,
    boolean filtersTargets,
    RuleChoice rules,
    boolean usualBaseline,
    boolean asksWeb,
    boolean audit) {

  private static final Severity[] SEVERITIES = Severity.values();

  /** A text and what it is called. */
  public record NamedText(String name, String text) {}

  /**
   * What the caller says of rules and settings.
   *
   * @param settingsText settings in place of a file; null if there are none
   * @param settingsFile null if it was looked for
   * @param strict whether settings without effect are an error
   * @param built whether the targets are sites that are built already
   * @param severities by rule, in the order in which they were given
   * @param only the rules that run; empty for all
   */
  public record RuleChoice(
      @Nullable NamedText settingsText,
      @Nullable String settingsFile,
      boolean strict,
      boolean built,
      Map<String, Severity> severities,
      List<String> only) {

    public RuleChoice {
      severities = new LinkedHashMap<>(severities);
      only = List.copyOf(only);
    }

    private void write(FactWriter out) {
      out.flag(settingsText != null);
      if (settingsText != null) {
        out.string(settingsText.name());
        out.string(settingsText.text());
      }
      out.flag(settingsFile != null);
      if (settingsFile != null) {
        out.string(settingsFile);
      }
      out.flag(strict);
      out.flag(built);
      out.strings(severities.keySet());
      severities.values().forEach(out::constant);
      out.strings(only);
    }

    private static RuleChoice read(FactReader in) {
      return new RuleChoice(
          in.flag() ? new NamedText(in.string(), in.string()) : null,
          in.flag() ? in.string() : null,
          in.flag(),
          in.flag(),
          severities(in),
          in.strings());
    }

    private static Map<String, Severity> severities(FactReader in) {
      Map<String, Severity> severities = new LinkedHashMap<>();
      for (String rule : in.strings()) {
        severities.put(rule, in.constant(SEVERITIES));
      }
      return severities;
    }
  }

  public ShardRequest {
    targets = List.copyOf(targets);
    onlyDocuments = List.copyOf(onlyDocuments);
    excluded = List.copyOf(excluded);
  }

  void write(FactWriter out) {
    out.strings(targets);
    out.string(globFolder);
    out.strings(onlyDocuments);
    out.strings(excluded);
    out.flag(filtersTargets);
    rules.write(out);
    out.flag(usualBaseline);
    out.flag(asksWeb);
    out.flag(audit);
  }

  static ShardRequest read(FactReader in) {
    return new ShardRequest(
        in.strings(),
        in.string(),
        in.strings(),
        in.strings(),
        in.flag(),
        RuleChoice.read(in),
        in.flag(),
        in.flag(),
        in.flag());
  }
}
