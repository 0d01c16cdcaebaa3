package io.github.glosslint.generator.docusaurus;

import io.github.glosslint.javascript.JsValue;
import io.github.glosslint.javascript.JsValue.Items;
import io.github.glosslint.javascript.JsValue.Text;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.SourceText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Paths of the site that lead on: those of a plugin, and those of files that hosts read. */
final class Redirects {

  private final Set<String> exact = new HashSet<>();
  private final List<String> beginnings = new ArrayList<>();
  private final List<String> endings = new ArrayList<>();
  private boolean computed;

  private Redirects() {}

  static Redirects of(SourceTree tree, SiteConfig config) {
    Redirects redirects = new Redirects();
    for (JsValue options : config.plugins().redirects()) {
      redirects.add(options);
    }
    List<String> files = new ArrayList<>();
    config.statics().forEach(folder -> files.add(folder + "_redirects"));
    files.add(config.folder() + "_redirects");
    for (String file : files) {
      SourceText text = tree.text(file);
      if (text != null) {
        text.content().lines().forEach(redirects::line);
      }
    }
    return redirects;
  }

  private void add(JsValue options) {
    JsValue endings = options.get("fromExtensions");
    List<String> texts = ContentOptions.texts(endings);
    if (texts != null) {
      this.endings.addAll(texts);
    }
    computed |=
        options.get("createRedirects") != null
            || options.get("toExtensions") != null
            || endings != null && texts == null
            || options instanceof JsValue.Unknown;
    JsValue list = options.get("redirects");
    if (list instanceof Items items) {
      for (JsValue item : items.values()) {
        from(item.get("from"));
        computed |= item instanceof JsValue.Unknown;
      }
    } else {
      computed |= list != null;
    }
  }

  private void from(@Nullable JsValue from) {
    if (from instanceof Text text) {
      exact.add(PageTable.route(text.value()));
    } else if (from instanceof Items items) {
      items.values().forEach(this::from);
    } else {
      computed = true;
    }
  }

  /** A line of Netlify's and others' file. */
  private void line(String line) {
    String rule = line.strip();
    if (!rule.startsWith("/")) {
      return;
    }
    int end = 0;
    while (end < rule.length() && !Character.isWhitespace(rule.charAt(end))) {
      end++;
    }
    String from = rule.substring(0, end);
    int open = from.indexOf('*');
    int name = from.indexOf("/:");
    if (name >= 0 && (open < 0 || name < open)) {
      open = name + 1;
    }
    if (open < 0) {
      exact.add(PageTable.route(from));
    } else if (open > 1) {
      // A rule for everything is for what is not there, as a rule.
      beginnings.add(from.substring(0, open));
    }
  }

  /** The route that one with an ending leads on to; null if it has none of these. */
  @Nullable String withoutEnding(String route) {
    for (String ending : endings) {
      if (route.endsWith("." + ending)) {
        return route.substring(0, route.length() - ending.length() - 1);
      }
    }
    return null;
  }

  /** Whether a route may lead on. */
  boolean isFrom(String route) {
    if (computed || exact.contains(route)) {
      return true;
    }
    for (String beginning : beginnings) {
      if ((route + "/").startsWith(beginning)) {
        return true;
      }
    }
    return false;
  }
}
