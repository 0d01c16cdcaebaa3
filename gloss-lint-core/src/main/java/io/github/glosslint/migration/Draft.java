package io.github.glosslint.migration;

import io.github.glosslint.catalogue.RuleCatalogue;
import io.github.glosslint.catalogue.RuleOption;
import io.github.glosslint.catalogue.RulePage;
import io.github.glosslint.config.HostSettings;
import io.github.glosslint.config.Settings;
import io.github.glosslint.config.YamlText;
import io.github.glosslint.finding.Severity;
import io.github.glosslint.migration.Imported.Left;
import io.github.glosslint.text.Secrets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Settings of ours that are made of those of others, key by key. Whatever our settings would refuse
 * is left, and so is what another file has said already.
 */
final class Draft {

  /** A settings file takes so many globs and patterns. */
  private static final int MOST_PATTERNS = 1_000;

  /** What YAML takes for a line break, or for no character at all. */
  private static final Pattern NOT_FOR_YAML =
      Pattern.compile("[\\p{Cc}\\p{Cs}\\u2028\\u2029\\uFEFF\\uFFFE\\uFFFF]");

  private final RuleCatalogue rules;
  private final DraftValues values = new DraftValues();
  private final Map<String, String> files = new LinkedHashMap<>();
  private String file = "";
  private Path folder = Path.of("");

  /** Our folder as seen from that of the file, with a final slash; empty for the same folder. */
  private String within = "";

  private Set<String> taken = new LinkedHashSet<>();
  private List<Left> left = new ArrayList<>();
  private int patterns;

  Draft(RuleCatalogue rules) {
    this.rules = rules;
  }

  /**
   * Goes on to another file.
   *
   * @param base the folder that its globs are relative to
   * @param path our folder as seen from the one that its globs are relative to, with a final slash
   */
  void begin(String name, Path base, String path) {
    file = name;
    folder = base;
    within = path;
    taken = new LinkedHashSet<>();
    left = new ArrayList<>();
  }

  /**
   * What became of the file.
   *
   * @param aside whether the tool reads another file beside it
   */
  Imported finish(String tool, boolean aside) {
    if (!aside && (!taken.isEmpty() || !left.isEmpty())) {
      files.putIfAbsent(tool, file);
    }
    return new Imported(file, tool, List.copyOf(taken), left);
  }

  /** The file of a tool that was read; null if none was. */
  @Nullable String fileOf(String tool) {
    return files.get(tool);
  }

  DraftValues values() {
    return values;
  }

  RuleCatalogue rules() {
    return rules;
  }

  void take(String key) {
    taken.add(key);
  }

  /** How many keys were taken or left so far. */
  int marks() {
    return taken.size() + left.size();
  }

  /**
   * Tells what became of a key, if its reader found nothing to do.
   *
   * @param before {@link #marks} before it was read
   */
  void settle(String key, @Nullable Object value, int before) {
    if (marks() > before) {
      return;
    }
    boolean empty =
        value == null
            || (value instanceof List<?> list && list.isEmpty())
            || (value instanceof Map<?, ?> map && map.isEmpty());
    if (empty) {
      take(key);
    } else {
      leave(key, "it says nothing that is understood here");
    }
  }

  void leave(String key, String reason) {
    Left one = new Left(Secrets.masked(key), reason);
    if (!left.contains(one)) {
      left.add(one);
    }
  }

  /** Whether there is a file or folder, as seen from the folder of the file. */
  boolean exists(String path) {
    try {
      return Files.exists(folder.resolve(path));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /** Leaves files out. */
  void exclude(String key, String glob) {
    addGlob(key, glob, values.exclude(), each -> Settings.builder().exclude(each));
  }

  /** Reads more files. */
  void include(String key, String glob) {
    addGlob(key, glob, values.include(), each -> Settings.builder().include(each));
  }

  /** Looks in a folder for paths from the root. */
  void root(String key, String written) {
    String path = written.replaceAll("^(\\./)+|/+$", "");
    if (!within.isEmpty() || path.startsWith("/") || path.contains("..") || !exists(path)) {
      leave(key + " " + written, "it is no folder below that of the settings; see roots");
    } else if (!path.isEmpty() && !path.equals(".")) {
      values.roots().put(path, file);
      take(key);
    } else {
      take(key);
    }
  }

  /** Says of labels that they are no references. */
  void ignoreLabel(String key, String pattern) {
    add(key, pattern, values.labels(), each -> Settings.builder().ignoreLabels(each));
  }

  /**
   * Skips URLs of the web by a regular expression of another tool.
   *
   * @param others what is done with one that can match none
   */
  void skip(String key, String pattern, BiConsumer<String, String> others) {
    String ours;
    try {
      ours = Patterns.re2(pattern);
    } catch (IllegalArgumentException e) {
      leave(key + " " + pattern, clause(e));
      return;
    }
    if (Patterns.canMatchWeb(ours)) {
      add(key, ours, values.skipped(), each -> Settings.builder().ignoreLabels(each));
    } else {
      others.accept(key, pattern);
    }
  }

  /** Leaves a pattern that is not about URLs of the web. */
  void leaveLocal(String key, String pattern) {
    leave(key + " " + pattern, Reasons.WEB_ONLY);
  }

  /** Reports nothing about destinations in which a regular expression is found. */
  void ignoreTarget(String key, String pattern) {
    ignore(key, List.of("link", "anchor", "asset"), "target", pattern);
  }

  /**
   * Has findings of rules not reported.
   *
   * @param kind what the pattern is about: {@code target}, {@code fragment} or {@code label}
   * @param pattern is found in it, as a regular expression of another tool
   */
  void ignore(String key, List<String> about, String kind, String pattern) {
    try {
      String whole = Patterns.whole(Patterns.re2(pattern));
      Map<String, String> one = new LinkedHashMap<>();
      add(key, whole, one, each -> Settings.builder().ignoreLabels(each));
      one.keySet()
          .forEach(
              each ->
                  values.ignored().putIfAbsent(new DraftValues.Ignored(about, kind, each), file));
    } catch (IllegalArgumentException e) {
      leave(key + " " + pattern, clause(e));
    }
  }

  /** Adds a glob that is relative to the folder of the file. */
  private void addGlob(String key, String glob, Map<String, String> globs, Consumer<String> check) {
    boolean anchored = glob.indexOf('/') >= 0 && glob.indexOf('/') < glob.length() - 1;
    if (within.isEmpty() || !anchored || glob.startsWith("**/")) {
      add(key, glob, globs, check);
      return;
    }
    String path = glob.startsWith("/") ? glob.substring(1) : glob;
    if (path.startsWith(within) && path.length() > within.length()) {
      add(key, "/" + path.substring(within.length()), globs, check);
    } else {
      leave(key + " " + glob, "it is not about files of this folder");
    }
  }

  private void add(String key, String value, Map<String, String> values, Consumer<String> check) {
    String item = key + " " + value;
    String problem = problem(value);
    if (problem == null && !values.containsKey(value) && ++patterns > MOST_PATTERNS) {
      problem = "the settings take no more than " + MOST_PATTERNS + " globs and patterns";
    }
    if (problem == null) {
      try {
        check.accept(value);
      } catch (IllegalArgumentException e) {
        problem = clause(e);
      }
    }
    if (problem == null) {
      values.putIfAbsent(value, file);
      take(key);
    } else {
      leave(item, problem);
    }
  }

  /** Why a text must not be in settings; null if it may. */
  private static @Nullable String problem(String text) {
    if (text.isEmpty()) {
      return "it is empty";
    }
    if (text.contains("${")) {
      return "settings do not read the environment";
    }
    if (NOT_FOR_YAML.matcher(text).find()) {
      return "it has characters that are not for settings";
    }
    return Secrets.holds(text) ? "it holds a secret" : null;
  }

  /** The message of an exception as a clause. */
  static String clause(IllegalArgumentException e) {
    String message = String.valueOf(e.getMessage());
    String first = message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
    return first.endsWith(".") ? first.substring(0, first.length() - 1) : first;
  }

  /** The rule of ours that means what a rule of another tool does; null if none does. */
  @Nullable RulePage meant(String name) {
    RulePage page = rules.named(name);
    return page == null ? rules.named(name.toUpperCase(Locale.ROOT)) : page;
  }

  /** Turns a rule off that is there; one that is not needs nothing. */
  void off(String key, String rule) {
    set(key, rule, Severity.OFF);
  }

  /**
   * Has a rule run.
   *
   * @param severity null for its default, or that of a warning if it is off by default
   */
  void on(String key, String rule, @Nullable Severity severity) {
    RulePage page = rules.named(rule);
    if (page == null) {
      leave(key, "gloss-lint has no such rule");
    } else if (severity != null) {
      set(key, rule, severity);
    } else if (page.severity() == Severity.OFF) {
      set(key, rule, Severity.WARNING);
    } else {
      take(key);
    }
  }

  private void set(String key, String rule, Severity severity) {
    RulePage page = rules.named(rule);
    if (page == null) {
      leave(key, "gloss-lint has no such rule");
      return;
    }
    String id = page.id().value();
    DraftValues.Rule known = values.rules().get(id);
    if (known != null && known.severity() != null && known.severity() != severity) {
      leave(key, known.file() + " says of " + id + ": " + known.severity().word());
      return;
    }
    take(key);
    if (severity != page.severity()) {
      values.rules().computeIfAbsent(id, name -> new DraftValues.Rule(file)).severity(severity);
    }
  }

  /** Sets an option of a rule that is on or off. */
  void option(String key, String rule, String name, boolean value) {
    option(key, rule, name, value, Boolean.toString(value));
  }

  /** Sets an option of a rule that is a list of texts. */
  void option(String key, String rule, String name, List<String> texts) {
    StringJoiner list = new StringJoiner(", ", "[", "]");
    for (String text : texts) {
      String problem = problem(text);
      if (problem != null) {
        leave(key + " " + text, problem);
        return;
      }
      list.add(YamlText.quoted(text));
    }
    option(key, rule, name, texts, list.toString());
  }

  private void option(String key, String rule, String name, Object value, String yaml) {
    RulePage page = rules.named(rule);
    RuleOption option =
        page == null
            ? null
            : page.options().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(null);
    if (page == null || option == null) {
      leave(key, "gloss-lint has no such option");
      return;
    }
    take(key);
    if (!option.defaultValue().equals(value)) {
      values
          .rules()
          .computeIfAbsent(page.id().value(), id -> new DraftValues.Rule(file))
          .options()
          .putIfAbsent(name, yaml);
    }
  }

  /** Sets rules for certain files. */
  void override(String key, List<String> globs, Map<String, Severity> severities) {
    List<String> valid = new ArrayList<>();
    for (String glob : globs) {
      Map<String, String> one = new LinkedHashMap<>();
      addGlob(key, glob, one, each -> Settings.builder().exclude(each));
      valid.addAll(one.keySet());
    }
    if (!valid.isEmpty() && !severities.isEmpty()) {
      values.overrides().add(new DraftValues.ForFiles(file, valid, new TreeMap<>(severities)));
      take(key);
    }
  }

  /** Says how ids of headings are made. */
  void anchors(String key, String style) {
    if (values.anchors() == null) {
      values.anchors(style, file);
      take(key);
    } else {
      leave(key, "another file has said how ids of headings are made");
    }
  }

  /** How long a success is trusted. */
  void maxAge(String key, Duration age) {
    if (age.compareTo(Duration.ofMinutes(1)) < 0 || age.compareTo(Duration.ofDays(30)) > 0) {
      leave(key, "url.max-age is at least a minute and at most 30 d");
    } else if (values.maxAge() == null) {
      values.maxAge(age, file);
      take(key);
    }
  }

  /** Settings for a host; null if the name is none that settings take. */
  DraftValues.@Nullable Host host(String key, String name) {
    String host = name.toLowerCase(Locale.ROOT);
    if (!host.matches("(\\*\\.)?([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,62}")) {
      leave(key, "url.hosts has names of hosts, such as example.org");
      return null;
    }
    return values.hosts().computeIfAbsent(host, each -> new DraftValues.Host(file));
  }

  /** Sends a header to a host; never one that may be a secret. */
  void header(String key, DraftValues.Host host, String name, String value) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.matches(".*(auth|cookie|token|key|secret|password|session|signature|credential).*")
        || Secrets.holds(name + ": " + value)
        || Secrets.holds(value)) {
      leave(key, Reasons.SECRET);
      return;
    }
    String problem = value.isEmpty() ? null : problem(value);
    try {
      boolean agent = lower.equals("user-agent");
      new HostSettings(
          OptionalInt.empty(),
          null,
          agent ? Map.of() : Map.of(name, value),
          agent ? value : null,
          Set.of(),
          false);
    } catch (IllegalArgumentException e) {
      problem = clause(e);
    }
    if (problem != null) {
      leave(key, problem);
    } else if (lower.equals("user-agent")) {
      host.userAgent(value);
      take(key);
    } else {
      host.headers().putIfAbsent(name, value);
      take(key);
    }
  }
}
