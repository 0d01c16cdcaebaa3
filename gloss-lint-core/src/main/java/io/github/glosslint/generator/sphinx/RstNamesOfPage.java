package io.github.glosslint.generator.sphinx;

import io.github.glosslint.markup.rst.RstNames;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What references of a page in reStructuredText may name: only what the page itself defines. */
final class RstNamesOfPage {

  /** Targets that name each other; docutils follows all of them. */
  private static final int MAX_ALIASES = 50;

  /**
   * What a name stands for.
   *
   * @param value a URL, an id of the page, or another name
   */
  record Named(Kind kind, String value) {

    enum Kind {
      URL,
      /** A URL that a link in the text gives to its words. */
      LINK,
      ID,
      NAME,
      /** Nothing, since several have the name. */
      SEVERAL
    }

    /** Whether both lead to one URL. */
    private boolean agreesWith(Named other) {
      return kind == Kind.LINK && other.kind == Kind.LINK && value.equals(other.value);
    }
  }

  private final Map<String, Named> explicit = new HashMap<>();
  private final Map<String, Named> implicit = new HashMap<>();
  private final Set<String> substitutions = new HashSet<>();

  static String key(String name) {
    return RstNames.normalized(name);
  }

  void put(String name, Named named) {
    if (!name.isEmpty()) {
      explicit.putIfAbsent(key(name), named);
    }
  }

  /**
   * Takes the name of a section or of a link in the text, which any other one beats. Two of them
   * beat each other.
   */
  void implicit(String name, Named named) {
    Named other = implicit.putIfAbsent(key(name), named);
    if (other != null && !other.agreesWith(named)) {
      implicit.put(key(name), new Named(Named.Kind.SEVERAL, ""));
    }
  }

  void substitution(String name) {
    substitutions.add(name.toLowerCase(Locale.ROOT));
  }

  boolean hasSubstitution(String name) {
    return substitutions.contains(name.toLowerCase(Locale.ROOT));
  }

  /** What a name stands for; null if nothing has it. */
  @Nullable Named get(String name) {
    Named named = explicit.get(key(name));
    return named == null ? implicit.get(key(name)) : named;
  }

  /** The name, or the last one of those that it stands for. */
  String last(String name) {
    String key = key(name);
    for (int i = 0; i < MAX_ALIASES; i++) {
      Named named = get(key);
      if (named == null || named.kind() != Named.Kind.NAME) {
        return key;
      }
      key = key(named.value());
    }
    return key;
  }
}
