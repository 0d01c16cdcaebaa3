package io.github.glosslint.generator.hugo;

import com.google.re2j.Pattern;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.toml.TomlDocument;
import io.github.glosslint.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rules with which a server answers URLs that no file has: {@code _redirects} and its like. */
final class Redirects {

  /** What a template prints into a rule: one name, or a part of one. */
  private static final String PRINTED = "\uFFFF";

  private static final Pattern ACTION = Pattern.compile("(?s)\\{\\{.*?\\}\\}");

  private final List<Pattern> rules;
  private final boolean isPretty;
  private final boolean isMade;

  private Redirects(List<Pattern> rules, boolean isPretty, boolean isMade) {
    this.rules = rules;
    this.isPretty = isPretty;
    this.isMade = isMade;
  }

  static Redirects of(SourceTree tree, HugoConfig config, Mounts mounts) {
    List<Pattern> rules = new ArrayList<>();
    String file = mounts.find(tree, "static", "_redirects");
    if (file != null) {
      addLines(tree.read(file).text().content(), rules);
    }
    boolean pretty = file != null;
    boolean made = false;
    for (Mount mount : mounts.of("layouts")) {
      for (String template : tree.files()) {
        String place = mount.place(template);
        if (place != null && UrlPath.name(place).contains("redir") && isOfHome(place)) {
          String text = TemplateText.read(tree, mounts, template).whole();
          addLines(ACTION.matcher(text).replaceAll(PRINTED), rules);
          pretty = true;
          made = true;
        }
      }
    }
    for (String folder : List.of(config.root(), "")) {
      String netlify = folder + "netlify.toml";
      if (tree.kind(netlify) == SourceTree.Kind.FILE) {
        pretty = true;
        String text = tree.read(netlify).text().content();
        YamlMapping root = TomlDocument.read(text).nodes(0);
        for (YamlMapping rule : Keys.mappings(Keys.get(root, "redirects"))) {
          add(Keys.text(rule, "from"), rules);
        }
      }
    }
    return new Redirects(List.copyOf(rules), pretty, made);
  }

  /** Whether a template is one of the home page that is no page itself. */
  private static boolean isOfHome(String place) {
    String name = UrlPath.name(place);
    return (name.startsWith("index.") || name.startsWith("home.")) && !name.endsWith(".html")
        || name.startsWith("_redirects");
  }

  private static void addLines(String text, List<Pattern> rules) {
    for (String line : text.split("\n", -1)) {
      String[] words = line.strip().split("\\s+", -1);
      if (words.length > 1 && words[0].startsWith("/")) {
        add(words[0], rules);
      }
    }
  }

  private static void add(@Nullable String from, List<Pattern> rules) {
    if (from == null) {
      return;
    }
    String path = from;
    int scheme = path.indexOf("://");
    if (scheme >= 0) {
      int slash = path.indexOf('/', scheme + 3);
      path = slash < 0 ? "/" : path.substring(slash);
    }
    // A rule for all paths sends those on that have no file: it says nothing about any of them.
    if (path.equals("/*") || !path.startsWith("/")) {
      return;
    }
    StringBuilder regex = new StringBuilder("^");
    for (String name : path.substring(1).split("/", -1)) {
      if (name.isEmpty()) {
        continue;
      }
      regex.append('/');
      if (name.equals("*")) {
        regex.setLength(regex.length() - 1);
        regex.append("(?:/.*)?");
      } else if (name.startsWith(":") || name.equals(PRINTED)) {
        regex.append("[^/]+");
      } else {
        for (int i = 0; i < name.length(); i++) {
          String part = name.substring(i, i + 1);
          boolean all = part.equals("*");
          regex.append(all ? ".*" : part.equals(PRINTED) ? "[^/]*" : Pattern.quote(part));
        }
      }
    }
    Pattern pattern = PathPattern.expression(regex.append("/?$").toString());
    if (pattern != null) {
      rules.add(pattern);
    }
  }

  /** Whether a template writes more rules than its text shows. */
  boolean isMade() {
    return isMade;
  }

  /** Whether the server, told by its own files, shows {@code a.html} for {@code a} as well. */
  boolean isPretty() {
    return isPretty;
  }

  /** Whether a rule is for a path, which has a slash before it. */
  boolean isRedirected(String path) {
    return rules.stream().anyMatch(rule -> rule.matcher(path).matches());
  }
}
