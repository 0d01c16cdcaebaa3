package io.github.glosslint.template.liquid;

import io.github.glosslint.template.Expansion;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** The shared state of expanding all files of one page. Used by a single thread. */
final class Rendering {

  /** An included file with its parameters. */
  record SharedKey(String path, Map<String, @Nullable Object> parameters) {

    // Written out, as in Location: a record's own methods take milliseconds when first called.
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof SharedKey key
          && key.path.equals(path)
          && key.parameters.equals(parameters);
    }

    @Override
    public int hashCode() {
      return path.hashCode() * 31 + parameters.hashCode();
    }

    /** The parameters in one text, which no others have. */
    String name() {
      StringBuilder name = new StringBuilder("include");
      for (Map.Entry<String, @Nullable Object> entry : new TreeMap<>(parameters).entrySet()) {
        Object value = entry.getValue();
        String text = String.valueOf(value);
        name.append(' ').append(entry.getKey()).append(' ').append(text.length());
        name.append(value instanceof CharSequence ? '"' : '=').append(text);
      }
      return name.toString();
    }
  }

  final LiquidSite site;
  final LiquidOptions options;
  final ConcurrentMap<SharedKey, Expansion> shared;

  /** The path of what is rendered: a page or a layout. */
  final String path;

  /** The path of the page that is rendered; empty for a layout that is around any page. */
  final String page;

  final Map<?, ?> pageVariables;
  final Scope scope = new Scope();
  final Map<String, Integer> loopVariables = new HashMap<>();
  final Map<String, @Nullable Object> counters = new HashMap<>();
  final Filters filters;
  int inclusions;

  /** How many files are being expanded. */
  int depth;

  private @Nullable FileContext current;

  Rendering(
      LiquidSite site,
      LiquidOptions options,
      ConcurrentMap<SharedKey, Expansion> shared,
      String path,
      String page,
      @Nullable Object pageVariables) {
    this.site = site;
    this.options = options;
    this.shared = shared;
    this.path = path;
    this.page = page;
    this.pageVariables = pageVariables instanceof Map<?, ?> map ? map : Map.of();
    this.filters = new Filters(site, options.limits(), this::tooMuchWork);
  }

  /** The expansion of a file begins. */
  void enter(FileContext file) {
    current = file;
    depth++;
  }

  /** It ends. */
  void leave(FileContext file) {
    current = file.includer;
    depth--;
  }

  private void tooMuchWork() {
    if (current != null) {
      current.faults.tooComplex(
          "The filters of this page process too much text; values after this tag are unknown.");
    }
  }
}
