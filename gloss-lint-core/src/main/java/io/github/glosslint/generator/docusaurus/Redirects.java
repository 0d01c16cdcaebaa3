package io.github.glosslint.generator.docusaurus;

import io.github.glosslint.javascript.JsValue;
import io.github.glosslint.javascript.JsValue.Items;
import io.github.glosslint.javascript.JsValue.Text;
import io.github.glosslint.site.HostRedirects;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.SourceText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Paths of the site that lead on: those of a plugin, and those of files that hosts read. */
final class Redirects {

  private final Set<String> exact = new HashSet<>();
  private final HostRedirects host;

  /** Texts of which one is in each path that functions return. */
  private final List<String> marks = new ArrayList<>();

  private final List<String> endings = new ArrayList<>();
  private boolean computed;

  private Redirects(HostRedirects host) {
    this.host = host;
  }

  static Redirects of(SourceTree tree, SiteConfig config) {
    List<String> folders = new ArrayList<>(config.statics());
    folders.add(config.folder());
    Redirects redirects = new Redirects(HostRedirects.inFiles(tree, folders));
    for (JsValue options : config.plugins().redirects()) {
      redirects.add(tree, options);
    }
    return redirects;
  }

  private void add(SourceTree tree, JsValue options) {
    JsValue endings = options.get("fromExtensions");
    List<String> texts = ContentOptions.texts(endings);
    if (texts != null) {
      this.endings.addAll(texts);
    }
    // Pages whose URLs end so, from which toExtensions takes the ending, are not made here.
    computed |=
        options.isUnknown("toExtensions")
            || endings != null && texts == null
            || options instanceof JsValue.Unknown;
    JsValue function = options.get("createRedirects");
    List<String> made = function == null ? List.of() : RedirectFunction.marks(code(tree, function));
    computed |= made == null;
    marks.addAll(made == null ? List.of() : made);
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

  private static String code(SourceTree tree, JsValue value) {
    Location place = value.location();
    SourceText text = tree.text(place.path());
    return text == null || place.end() > text.content().length()
        ? ""
        : text.content().substring(place.start(), place.end());
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
    if (computed || exact.contains(route) || host.isFrom(route)) {
      return true;
    }
    for (String mark : marks) {
      // Paths that the function gets may have the slash at the end that routes lack here.
      if ((route + "/").contains(mark)) {
        return true;
      }
    }
    return false;
  }
}
