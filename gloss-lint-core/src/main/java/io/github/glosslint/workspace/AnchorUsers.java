package io.github.glosslint.workspace;

import io.github.glosslint.linked.Target;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what depends on the anchors of a document. It may list too much, since what was added
 * stays. Thread-safe.
 *
 * @param <T> what depends on them
 */
final class AnchorUsers<T> {

  /** The key of what may depend on the anchors of any document. */
  private static final String ANY = "\0";

  private final Map<String, Set<T>> byPath = new ConcurrentHashMap<>();

  /** Adds a user of whatever a target may depend on. */
  void add(Target target, T user) {
    String path = path(target);
    if (path != null) {
      put(path, user);
    }
  }

  /** Adds one who may depend on anchors of any document. */
  void addEverywhere(T user) {
    put(ANY, user);
  }

  private void put(String path, T user) {
    byPath.computeIfAbsent(path, p -> ConcurrentHashMap.newKeySet(4)).add(user);
  }

  private static @Nullable String path(Target target) {
    if (target instanceof Target.Found found) {
      return found.fragment().isEmpty() ? null : found.path();
    }
    // Whether these are right, or what is suggested, was found out with anchors as well.
    boolean open =
        target == Linking.FORM
            || target == Linking.MAY_HAVE_BASE
            || target instanceof Target.Missing missing && !missing.because().isEmpty();
    return open ? ANY : null;
  }

  /** What depends on the anchors of a document, or did. */
  Set<T> of(String path) {
    Set<T> all = new HashSet<>(byPath.getOrDefault(ANY, Set.of()));
    all.addAll(byPath.getOrDefault(path, Set.of()));
    // The root has an index or a README as every folder has, which speaks for it.
    all.addAll(byPath.getOrDefault("", Set.of()));
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      all.addAll(byPath.getOrDefault(path.substring(0, slash + 1), Set.of()));
    }
    return all;
  }
}
