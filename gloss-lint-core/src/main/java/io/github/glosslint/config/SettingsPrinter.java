package io.github.glosslint.config;

import io.github.glosslint.catalogue.RuleOption;
import io.github.glosslint.catalogue.RulePage;
import io.github.glosslint.finding.Severity;
import io.github.glosslint.text.Secrets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Prints the settings for a file as YAML; a comment on each line names the origin. */
final class SettingsPrinter {

  /** The column of comments, unless the line is longer. */
  private static final int COMMENT_COLUMN = 40;

  private final EffectiveSettings effective;
  private final Settings settings;
  private final BitSet overrides;
  private final StringBuilder out = new StringBuilder();

  SettingsPrinter(EffectiveSettings effective, String path) {
    this.effective = effective;
    this.settings = effective.settings();
    this.overrides = effective.overrides(path);
  }

  String print(FileSettings file) {
    line(0, "dialect: " + file.dialect().orElse("auto"), "dialect");
    if (file.anchors().isPresent()) {
      line(0, "anchors: " + file.anchors().get(), "anchors");
    } else {
      plain("# anchors: the dialect's");
    }
    list(0, "include", settings.include(), "include:", "include");
    list(0, "exclude", settings.exclude(), "exclude:", "exclude");
    paths(file.paths());
    plain("rules:");
    for (RulePage page : effective.vocabulary().rules().pages()) {
      rule(page, file);
    }
    if (!settings.ignored().isEmpty()) {
      plain("ignore:");
      settings.ignored().forEach(this::ignored);
    }
    if (!settings.customRules().isEmpty()) {
      plain("custom-rules:");
      settings.customRules().forEach(this::customRule);
    }
    if (!settings.ignoredLabels().isEmpty()) {
      plain("labels:");
      list(2, "ignore", settings.ignoredLabels(), "label:");
    }
    if (settings.seeAlso().isPresent() || settings.see().isPresent()) {
      plain("see-also:");
      settings.seeAlso().ifPresent(p -> line(2, "pattern: " + YamlText.quoted(p), "see-also"));
      settings.see().ifPresent(p -> line(2, "see: " + YamlText.quoted(p), "see"));
    }
    if (!settings.glossary().equals(GlossarySettings.defaults().from(settings.base()))) {
      plain("glossary:");
      keys(2, "glossary:", glossary(settings.glossary()), "glossary");
    }
    effective.vocabulary().sections().forEach(this::section);
    urls();
    settings.baseline().ifPresent(f -> line(0, "baseline: " + YamlText.quoted(f), "baseline"));
    plain("limits:");
    line(2, "max-file-size: " + settings.limits().maxFileSize(), "limits");
    return out.toString();
  }

  private void ignored(IgnoredFindings entry) {
    Map<String, String> keys = new LinkedHashMap<>();
    keys.put("rule", flow(entry.rules()));
    for (IgnoredFindings.Part part : IgnoredFindings.Part.values()) {
      String pattern = entry.patterns().get(part);
      if (pattern != null) {
        keys.put(part.key(), YamlText.quoted(pattern));
      }
    }
    if (!entry.files().isEmpty()) {
      keys.put(
          "files",
          "[" + String.join(", ", entry.files().stream().map(YamlText::quoted).toList()) + "]");
    }
    if (!entry.reason().isEmpty()) {
      keys.put("reason", YamlText.quoted(entry.reason()));
    }
    String start = "- ";
    for (Map.Entry<String, String> key : keys.entrySet()) {
      String text = "  " + start + key.getKey() + ": " + key.getValue();
      String place =
          entry.source().isEmpty() ? "set by the caller" : entry.source() + ":" + entry.line();
      out.append(text).append(" ".repeat(Math.max(1, COMMENT_COLUMN - text.length())));
      out.append("# from ").append(place).append('\n');
      start = "  ";
    }
  }

  private void rule(RulePage page, FileSettings file) {
    String id = page.id().value();
    Severity severity = file.severity(page.id());
    if (page.options().isEmpty() || severity == Severity.OFF) {
      line(2, id + ": " + severity.word(), "rule:", page);
      return;
    }
    plain("  " + id + ":");
    line(4, "severity: " + severity.word(), "rule:", page);
    for (RuleOption option : page.options()) {
      Object value = file.options(page.id()).value(option.name());
      line(4, option.name() + ": " + flow(value), "option:", page, ":" + option.name());
    }
  }

  private void customRule(CustomRule rule) {
    String name = rule.id().value().substring(CustomRule.AREA.length() + 1);
    line(2, name + ": " + flow(CustomRuleText.values(rule)), "custom-rule:" + rule.id());
  }

  private void paths(SitePaths paths) {
    if (paths.roots() != null && !paths.roots().isEmpty()) {
      plain("roots:");
      paths.roots().forEach(root -> line(2, "- " + YamlText.quoted(shown(root)), "roots"));
    }
    if (!paths.remap().isEmpty()) {
      plain("remap:");
      paths
          .remap()
          .forEach(
              (prefix, folder) ->
                  line(
                      2,
                      YamlText.quoted(Secrets.masked(prefix))
                          + ": "
                          + YamlText.quoted(shown(folder)),
                      "remap:" + prefix));
    }
  }

  /** A folder as settings at their base would write it. */
  private String shown(String folder) {
    String base = settings.base();
    if (base.isEmpty() || folder.equals(base)) {
      return folder.isEmpty() || folder.equals(base) ? "." : folder;
    }
    return folder.startsWith(base + "/")
        ? folder.substring(base.length() + 1)
        : "../".repeat((int) base.chars().filter(c -> c == '/').count() + 1) + folder;
  }

  private <T> void section(SettingsSection<T> section) {
    String name = section.name();
    Map<String, ?> values = section.print(settings.section(section));
    if (!values.isEmpty()) {
      // A key without a value could not be read again.
      plain(name + ":");
      keys(2, name + ":", values, name);
    }
  }

  /**
   * Keys with their values, or with mappings of such.
   *
   * @param whole the key of the origin that speaks of all of them
   */
  private void keys(int indent, String prefix, Map<String, ?> values, String whole) {
    values.forEach(
        (key, value) -> {
          String origin = prefix + key.toLowerCase(Locale.ROOT);
          if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            plain(" ".repeat(indent) + YamlText.scalar(key) + ":");
            Map<String, Object> nested = new LinkedHashMap<>();
            map.forEach((k, v) -> nested.put(String.valueOf(k), String.valueOf(v)));
            keys(indent + 2, origin + ":", nested, whole);
          } else {
            line(indent, YamlText.scalar(key) + ": " + value, origin, whole);
          }
        });
  }

  private static Map<String, Object> glossary(GlossarySettings glossary) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("enabled", glossary.enabled());
    values.put("pages", flow(glossary.pages()));
    values.put("files", flow(glossary.files()));
    values.put("data", flow(glossary.data()));
    if (glossary.level() > 0) {
      values.put("level", glossary.level());
    }
    Map<String, String> aliases = new LinkedHashMap<>();
    aliases.put("headings", String.valueOf(glossary.adjacent()));
    aliases.put("keys", flow(glossary.aliasKeys()));
    values.put("aliases", aliases);
    if (glossary.locale() != null) {
      values.put("locale", glossary.locale().toLanguageTag());
    }
    return values;
  }

  private void urls() {
    UrlSettings urls = settings.urls();
    plain("url:");
    list(2, "skip", urls.skip(), "url:skip:", "url:skip", "url");
    line(2, "robots: " + (urls.respectRobots() ? "respect" : "ignore"), "url:robots", "url");
    Map<String, String> grace = new LinkedHashMap<>();
    grace.put("observations", String.valueOf(urls.grace().observations()));
    grace.put("over", Durations.format(urls.grace().over()));
    keys(2, "url:", Map.of("grace", grace), "url");
    line(2, "max-age: " + Durations.format(urls.maxAge()), "url:max-age", "url");
    line(2, "max-per-host: " + urls.maxPerHost(), "url:max-per-host", "url");
    if (!urls.hosts().isEmpty()) {
      plain("  hosts:");
      urls.hosts().forEach(this::host);
    }
  }

  private void host(String name, HostSettings host) {
    String key = "url:hosts:" + name;
    Map<String, Object> values = hostValues(host);
    if (values.isEmpty()) {
      line(4, YamlText.quoted(name) + ": {}", key, "url");
      return;
    }
    plain("    " + YamlText.quoted(name) + ":");
    keys(6, key + ":", values, "url");
  }

  private static Map<String, Object> hostValues(HostSettings host) {
    Map<String, Object> values = new LinkedHashMap<>();
    host.concurrency().ifPresent(n -> values.put("concurrency", Integer.toString(n)));
    if (host.interval() != null) {
      values.put("interval", Durations.format(host.interval()));
    }
    if (!host.headers().isEmpty()) {
      Map<String, String> headers = new LinkedHashMap<>();
      host.headers().forEach((name, value) -> headers.put(name, YamlText.quoted(value)));
      values.put("headers", headers);
    }
    if (host.userAgent() != null) {
      values.put("user-agent", YamlText.quoted(host.userAgent()));
    }
    if (!host.accept().isEmpty()) {
      values.put("accept", flow(host.accept()));
    }
    if (host.skip()) {
      values.put("skip", "true");
    }
    return values;
  }

  /**
   * A list, a line for each value.
   *
   * @param origin what goes before the value in the key of its origin
   * @param whole keys of origins that speak of the list as a whole
   */
  private void list(int indent, String key, List<String> values, String origin, String... whole) {
    if (values.isEmpty()) {
      line(indent, key + ": []", whole);
      return;
    }
    plain(" ".repeat(indent) + key + ":");
    for (String value : values) {
      List<String> keys = new ArrayList<>(List.of(origin + value));
      keys.addAll(List.of(whole));
      line(indent + 2, "- " + YamlText.quoted(value), keys.toArray(String[]::new));
    }
  }

  private void plain(String line) {
    out.append(line).append('\n');
  }

  private void line(int indent, String text, String key, RulePage page, String... rest) {
    List<String> keys = new ArrayList<>();
    keys.add(key + page.id() + String.join("", rest));
    page.aliases().forEach(alias -> keys.add(key + alias + String.join("", rest)));
    line(indent, text, keys.toArray(String[]::new));
  }

  /** A line and the origin of the setting that goes by one of the keys. */
  private void line(int indent, String text, String... keys) {
    String line = " ".repeat(indent) + text;
    out.append(line).append(" ".repeat(Math.max(1, COMMENT_COLUMN - line.length())));
    out.append("# ").append(origin(keys)).append('\n');
  }

  private String origin(String[] keys) {
    for (int i = overrides.length() - 1; i >= 0; i = overrides.previousSetBit(i - 1)) {
      for (String key : keys) {
        String origin = settings.origin(i + ":" + key);
        if (origin != null) {
          return "from " + origin;
        }
      }
    }
    for (String key : keys) {
      String origin = settings.origin(key);
      if (origin != null) {
        return "from " + origin;
      }
    }
    return "default";
  }

  private static String flow(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      List<String> entries = new ArrayList<>();
      map.forEach((key, item) -> entries.add(flow(key) + ": " + flow(item)));
      return "{" + String.join(", ", entries) + "}";
    }
    if (value instanceof Collection<?> list) {
      return "[" + String.join(", ", list.stream().map(SettingsPrinter::flow).toList()) + "]";
    }
    return value instanceof String text ? YamlText.scalar(text) : Objects.toString(value, "null");
  }
}
