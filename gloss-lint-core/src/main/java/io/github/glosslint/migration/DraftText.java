package io.github.glosslint.migration;

import io.github.glosslint.config.YamlText;
import io.github.glosslint.finding.Severity;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;

/** Writes what a {@link Draft} has collected as sections of a settings file. */
final class DraftText {

  private final Map<String, String> sections = new LinkedHashMap<>();

  private DraftText() {}

  /** The sections by their keys, in the order in which a settings file has them. */
  static Map<String, String> of(DraftValues values) {
    DraftText text = new DraftText();
    DraftValues.Sourced<String> anchors = values.anchors();
    if (anchors != null) {
      text.add("anchors", "anchors: " + anchors.value() + from(anchors.file()));
    }
    text.list("include", "", values.include());
    text.list("exclude", "", values.exclude());
    text.list("roots", "", values.roots());
    text.add("rules", rules(values));
    text.add("overrides", overrides(values));
    text.add("ignore", ignore(values));
    text.add(
        "labels", values.labels().isEmpty() ? "" : "labels:\n" + list("  ignore", values.labels()));
    text.add("url", url(values));
    return text.sections;
  }

  private void add(String key, String section) {
    if (!section.isEmpty()) {
      sections.put(key, section);
    }
  }

  private void list(String key, String indent, Map<String, String> items) {
    add(key, items.isEmpty() ? "" : list(indent + key, items));
  }

  private static String list(String key, Map<String, String> items) {
    String indent = key.substring(0, key.length() - key.stripLeading().length());
    StringBuilder list = new StringBuilder(key).append(":\n");
    items.forEach(
        (item, file) ->
            list.append(indent).append("  - ").append(YamlText.quoted(item)).append(from(file)));
    return list.toString();
  }

  private static String from(String file) {
    return "  # " + file.replaceAll("[^ \\p{L}\\p{M}\\p{N}\\p{P}\\p{S}]", "?") + "\n";
  }

  private static String rules(DraftValues values) {
    StringBuilder text = new StringBuilder();
    values
        .rules()
        .forEach(
            (rule, setting) -> {
              Severity severity = setting.severity();
              if (setting.options().isEmpty()) {
                if (severity != null) {
                  text.append("  ").append(rule).append(": ").append(severity.word());
                  text.append(from(setting.file()));
                }
                return;
              }
              StringJoiner options = new StringJoiner(", ", "{", "}");
              if (severity != null) {
                options.add("severity: " + severity.word());
              }
              setting.options().forEach((name, value) -> options.add(name + ": " + value));
              text.append("  ").append(rule).append(": ").append(options);
              text.append(from(setting.file()));
            });
    return text.isEmpty() ? "" : "rules:\n" + text;
  }

  private static String overrides(DraftValues values) {
    StringBuilder text = new StringBuilder();
    for (DraftValues.ForFiles override : values.overrides()) {
      StringJoiner globs = new StringJoiner(", ", "[", "]");
      override.globs().forEach(glob -> globs.add(YamlText.quoted(glob)));
      text.append("  - files: ").append(globs).append(from(override.file()));
      text.append("    rules:\n");
      override
          .rules()
          .forEach(
              (rule, severity) ->
                  text.append("      ")
                      .append(rule)
                      .append(": ")
                      .append(severity.word())
                      .append('\n'));
    }
    return text.isEmpty() ? "" : "overrides:\n" + text;
  }

  private static String ignore(DraftValues values) {
    StringBuilder text = new StringBuilder();
    values
        .ignored()
        .forEach(
            (each, file) -> {
              String rules = String.join(", ", each.rules());
              text.append("  - rule: ")
                  .append(each.rules().size() == 1 ? rules : "[" + rules + "]");
              text.append(from(file));
              text.append("    ").append(each.kind()).append(": ");
              text.append(YamlText.quoted(each.pattern())).append('\n');
            });
    return text.isEmpty() ? "" : "ignore:\n" + text;
  }

  private static String url(DraftValues values) {
    StringBuilder text = new StringBuilder();
    if (!values.skipped().isEmpty()) {
      text.append(list("  skip", values.skipped()));
    }
    DraftValues.Sourced<Duration> age = values.maxAge();
    if (age != null) {
      text.append("  max-age: ").append(duration(age.value())).append(from(age.file()));
    }
    StringBuilder hosts = new StringBuilder();
    values
        .hosts()
        .forEach(
            (name, host) -> {
              if (!host.isEmpty()) {
                hosts.append(host(name, host));
              }
            });
    if (!hosts.isEmpty()) {
      text.append("  hosts:\n").append(hosts);
    }
    return text.isEmpty() ? "" : "url:\n" + text;
  }

  private static String host(String name, DraftValues.Host host) {
    StringBuilder text = new StringBuilder("    ");
    text.append(name.startsWith("*") ? YamlText.quoted(name) : name).append(':');
    text.append(from(host.file()));
    if (host.concurrency() != null) {
      text.append("      concurrency: ").append(host.concurrency()).append('\n');
    }
    Duration interval = host.interval();
    if (interval != null) {
      text.append("      interval: ").append(duration(interval)).append('\n');
    }
    if (!host.headers().isEmpty()) {
      text.append("      headers:\n");
      host.headers()
          .forEach(
              (header, value) ->
                  text.append("        ")
                      .append(YamlText.quoted(header))
                      .append(": ")
                      .append(YamlText.quoted(value))
                      .append('\n'));
    }
    String agent = host.userAgent();
    if (agent != null) {
      text.append("      user-agent: ").append(YamlText.quoted(agent)).append('\n');
    }
    return text.toString();
  }

  private static String duration(Duration time) {
    long ms = time.toMillis();
    if (ms % 86_400_000 == 0) {
      return ms / 86_400_000 + " d";
    }
    if (ms % 3_600_000 == 0) {
      return ms / 3_600_000 + " h";
    }
    if (ms % 60_000 == 0) {
      return ms / 60_000 + " min";
    }
    return ms % 1_000 == 0 ? ms / 1_000 + " s" : ms + " ms";
  }
}
