package io.github.glosslint.web.page;

import io.github.glosslint.text.url.Percent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The fragments not found yet, by the identifiers that would satisfy them: the fragment itself or
 * percent-decoded (WHATWG HTML, "find a potential indicated element"), each also with the prefix
 * that code hosts put before the ids of what users write.
 */
final class Wanted {

  static final String USER_CONTENT = "user-content-";

  /** Fragment to its decoded form. */
  private final Map<String, String> open = new LinkedHashMap<>();

  private final Map<String, List<String>> byId = new HashMap<>();

  Wanted(Collection<String> fragments) {
    for (String fragment : fragments) {
      String decoded = Percent.decode(fragment);
      if (decoded.isEmpty() || decoded.equalsIgnoreCase("top")) {
        continue;
      }
      open.put(fragment, decoded);
      for (String id : Set.copyOf(List.of(fragment, decoded))) {
        byId.computeIfAbsent(id, key -> new ArrayList<>()).add(fragment);
        byId.computeIfAbsent(USER_CONTENT + id, key -> new ArrayList<>()).add(fragment);
      }
    }
  }

  boolean isEmpty() {
    return open.isEmpty();
  }

  /** The page has an element with this id, or an anchor with this name. */
  void found(String id) {
    List<String> fragments = byId.remove(id);
    if (fragments != null) {
      open.keySet().removeAll(Set.copyOf(fragments));
    }
  }

  /** Takes out what is no plain ASCII. */
  void forgetNonAscii() {
    open.values().removeIf(id -> id.chars().anyMatch(c -> c > 0x7f));
  }

  /** Takes out what a script would make of a heading. */
  void forgetSlugOf(String heading) {
    String letters = letters(heading);
    open.values().removeIf(id -> letters(id).equals(letters));
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder();
    text.codePoints()
        .filter(Character::isLetterOrDigit)
        .map(Character::toLowerCase)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }

  Set<String> remaining() {
    return new LinkedHashSet<>(open.keySet());
  }
}
