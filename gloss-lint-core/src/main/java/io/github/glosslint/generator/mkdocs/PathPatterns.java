package io.github.glosslint.generator.mkdocs;

import io.github.glosslint.text.PathGlob;
import java.util.ArrayList;
import java.util.List;

/** Patterns as in {@code .gitignore}, of which the last one that matches counts. */
final class PathPatterns {

  private record Pattern(PathGlob glob, boolean negated) {}

  private final List<Pattern> patterns = new ArrayList<>();

  /** Adds a line; one that cannot match anything is left out. */
  PathPatterns add(String line) {
    String pattern = line.strip();
    if (pattern.isEmpty() || pattern.startsWith("#")) {
      return this;
    }
    boolean negated = pattern.startsWith("!");
    try {
      patterns.add(new Pattern(PathGlob.of(negated ? pattern.substring(1) : pattern, ""), negated));
    } catch (IllegalArgumentException e) {
      // MkDocs says what is wrong with it.
    }
    return this;
  }

  /** Whether a file is matched, or a folder that it lies in and no later pattern takes it back. */
  boolean match(String path) {
    for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
      if (matches(path.substring(0, slash), true)) {
        return !reincludes(path);
      }
    }
    return matches(path, false);
  }

  /** In a folder that is left out, MkDocs still takes back what a later pattern names. */
  private boolean reincludes(String path) {
    for (int i = patterns.size() - 1; i >= 0; i--) {
      if (patterns.get(i).glob().matches(path, false)) {
        return patterns.get(i).negated();
      }
    }
    return false;
  }

  private boolean matches(String path, boolean folder) {
    for (int i = patterns.size() - 1; i >= 0; i--) {
      if (patterns.get(i).glob().matches(path, folder)) {
        return !patterns.get(i).negated();
      }
    }
    return false;
  }
}
