package io.github.glosslint.site;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.github.glosslint.json.JsonTree;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.toml.TomlDocument;
import io.github.glosslint.yaml.YamlMapping;
import io.github.glosslint.yaml.YamlNode;
import io.github.glosslint.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Paths that a host leads on although no file has them: rules of {@code _redirects}, {@code
 * netlify.toml}, {@code vercel.json}, {@code .htaccess} and files of Nginx. A rule for all paths
 * counts as none, since it says nothing about any of them.
 */
public final class HostRedirects {

  /**
   * A rule for more than one path.
   *
   * @param names of the path; an empty one stands for any that is not empty
   * @param rest what the path goes on with, whatever comes behind that; null if it ends there
   * @param end what the path ends with; empty for anything
   */
  private record Rule(List<String> names, @Nullable String rest, String end) {

    boolean covers(String path) {
      int at = 0;
      for (String name : names) {
        int end = path.indexOf('/', at + 1);
        end = end < 0 ? path.length() : end;
        if (end <= at + 1 || !name.isEmpty() && !path.substring(at + 1, end).equals(name)) {
          return false;
        }
        at = end;
      }
      return rest == null
          ? at == path.length()
          : (path + "/").startsWith("/" + rest, at) && path.endsWith(end);
    }
  }

  /** More are no table that somebody keeps. */
  private static final int MAX_EXPRESSIONS = 1_000;

  /** What an expression for all paths matches as well. */
  private static final String NO_PATH = "/\u0000";

  /** Where rules for one path lead; empty if unknown. */
  private final Map<String, String> exact = new HashMap<>();

  private final List<Rule> patterns = new ArrayList<>();
  private final List<Pattern> expressions = new ArrayList<>();
  private boolean forAll;

  private HostRedirects() {}

  /**
   * All rules of a site.
   *
   * @param published folders that are copied into the site, with a final slash; one that is handed
   *     over to Vercel as it is built has its settings in it
   * @param project the folder of the site's sources, which with the root of the tree may hold the
   *     settings of a host
   */
  public static HostRedirects of(SourceTree tree, Collection<String> published, String project) {
    Set<String> folders = new HashSet<>(List.of("", project));
    HostRedirects rules = new HostRedirects();
    for (String folder : folders) {
      rules.netlify(content(tree, folder + "netlify.toml"));
    }
    folders.addAll(published);
    for (String folder : folders) {
      rules.vercel(content(tree, folder + "vercel.json"));
    }
    rules.addFiles(tree, folders);
    for (String folder : folders) {
      ServerRules.read(tree, folder, rules);
    }
    return rules;
  }

  /** The rules of {@code _redirects} in some folders. */
  public static HostRedirects inFiles(SourceTree tree, Collection<String> folders) {
    HostRedirects rules = new HostRedirects();
    rules.addFiles(tree, folders);
    return rules;
  }

  /**
   * All rules of a site that is built already.
   *
   * @param root of the site, with a final slash; empty for the root of the tree
   */
  public static HostRedirects ofBuilt(SourceTree tree, String root) {
    return of(tree, List.of(root), root);
  }

  /** The rules of settings that write them as {@code vercel.json} does. */
  public static HostRedirects inSettings(String json) {
    HostRedirects rules = new HostRedirects();
    rules.vercel(json);
    return rules;
  }

  private void addFiles(SourceTree tree, Collection<String> folders) {
    for (String folder : folders) {
      String text = content(tree, folder + "_redirects");
      if (text != null) {
        text.lines().forEach(this::line);
      }
    }
  }

  private static @Nullable String content(SourceTree tree, String path) {
    return tree.kind(path) == SourceTree.Kind.FILE ? tree.read(path).text().content() : null;
  }

  private void line(String text) {
    RedirectLine line = RedirectLine.of(text);
    if (line != null) {
      add(line.from(), line.to(), line.status());
    }
  }

  private void netlify(@Nullable String text) {
    YamlMapping root = text == null ? null : TomlDocument.read(text).nodes(0);
    if (root == null || !(root.get("redirects") instanceof YamlSequence rules)) {
      return;
    }
    for (YamlNode rule : rules.items()) {
      if (rule instanceof YamlMapping mapping) {
        add(mapping.text("from"), mapping.text("to"), mapping.text("status"));
      }
    }
  }

  private void vercel(@Nullable String text) {
    if (text == null || !(json(text) instanceof Map<?, ?> root)) {
      return;
    }
    for (String key : List.of("redirects", "rewrites")) {
      if (root.get(key) instanceof List<?> rules) {
        for (Object rule : rules) {
          if (rule instanceof Map<?, ?> map && map.get("source") instanceof String source) {
            Object to = map.get("destination");
            // One that has conditions is for some requests only.
            add(source, map.get("has") == null && to instanceof String path ? path : null, null);
          }
        }
      }
    }
  }

  private static @Nullable Object json(String text) {
    try {
      return JsonTree.read(text);
    } catch (IllegalArgumentException e) {
      // The host says so when it reads it; it has no rules then.
      return null;
    }
  }

  /**
   * Adds a rule.
   *
   * @param to null if unknown
   * @param status in digits; null for one that leads on
   */
  void add(@Nullable String rule, @Nullable String to, @Nullable String status) {
    // A rule for a page that says what is missing makes nothing of it.
    if (rule == null || status != null && status.startsWith("4")) {
      return;
    }
    String from = rule;
    int scheme = rule.indexOf("://");
    if (scheme > 0) {
      int slash = rule.indexOf('/', scheme + "://".length());
      from = slash < 0 ? "/" : rule.substring(slash);
    }
    if (!from.startsWith("/")) {
      return;
    }
    String path = bare(from);
    List<String> names = new ArrayList<>();
    String rest = null;
    String end = "";
    int at = 1;
    for (String name : path.substring(1).split("/", -1)) {
      int open = patternIn(name);
      if (open < name.length()) {
        rest = name.substring(0, open);
        end = behindPattern(path.substring(at + open));
        break;
      }
      names.add(name.startsWith(":") ? "" : name);
      at += name.length() + 1;
    }
    boolean all = rest != null && rest.isEmpty() && names.isEmpty() && end.isEmpty();
    if (rest == null && !path.contains("/:")) {
      exact.putIfAbsent(path, to == null ? "" : to);
    } else if (all) {
      forAll = true;
    } else {
      patterns.add(new Rule(names, rest, end));
    }
  }

  /**
   * Adds a rule for all paths in which an expression is found, with or without their first slash.
   */
  void addExpression(String expression) {
    if (expression.startsWith("!") || expressions.size() == MAX_EXPRESSIONS) {
      return;
    }
    try {
      Pattern pattern = Pattern.compile(expression);
      if (!pattern.matcher(NO_PATH).find()) {
        expressions.add(pattern);
      }
    } catch (PatternSyntaxException e) {
      // One that looks around says nothing here.
    }
  }

  /** Where a star, an expression or the like begins. */
  private static int patternIn(String name) {
    int at = 0;
    while (at < name.length() && "*+?({".indexOf(name.charAt(at)) < 0) {
      at++;
    }
    return at < name.length() && name.startsWith(":") ? 0 : at;
  }

  /**
   * What a path ends with behind {@code :path*} or {@code (.*)}; empty if that is no plain text.
   */
  private static String behindPattern(String rule) {
    int at = rule.startsWith(":") ? 1 : 0;
    while (at > 0 && at < rule.length() && Character.isLetterOrDigit(rule.charAt(at))) {
      at++;
    }
    if (rule.startsWith("(", at)) {
      at = rule.indexOf(')', at) + 1;
    }
    if (at < rule.length() && "*+?".indexOf(rule.charAt(at)) >= 0) {
      at++;
    }
    String end = rule.substring(at).replace("\\.", ".");
    return end.chars().anyMatch(c -> "*+?({:)\\".indexOf(c) >= 0) ? "" : end;
  }

  private static String bare(String path) {
    return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  /**
   * Whether a rule may lead a path on.
   *
   * @param path with its first slash
   */
  public boolean isFrom(String path) {
    String bare = bare(path);
    if (exact.containsKey(bare)) {
      return true;
    }
    for (Rule rule : patterns) {
      if (rule.covers(bare)) {
        return true;
      }
    }
    for (Pattern expression : expressions) {
      if (expression.matcher(path).find() || expression.matcher(path.substring(1)).find()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Where a rule for this very path leads: a path, or a URL, as it is written.
   *
   * @param path with its first slash
   * @return null if there is none, or nobody can tell
   */
  public @Nullable String to(String path) {
    String to = exact.getOrDefault(bare(path), "");
    return to.isEmpty() ? null : to;
  }

  /** Whether a rule answers all paths that no file has, such as with the page of an application. */
  public boolean answersAll() {
    return forAll;
  }
}
