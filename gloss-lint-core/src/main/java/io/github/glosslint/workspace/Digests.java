package io.github.glosslint.workspace;

import io.github.glosslint.linked.LinkedDocument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Keeps what rules make of some documents for as long as these are the same. Thread-safe. */
final class Digests {

  /** Documents a part: few enough to digest them at every edit, and so that there are few parts. */
  private static final int PART = 64;

  private record Made<T>(List<LinkedDocument> documents, T digest) {

    boolean isOf(List<LinkedDocument> others) {
      if (others.size() != documents.size()) {
        return false;
      }
      for (int i = 0; i < documents.size(); i++) {
        if (!isSame(documents.get(i), others.get(i))) {
          return false;
        }
      }
      return true;
    }

    /** Equal ones are compared fact by fact, which takes longer than to digest them. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean isSame(LinkedDocument one, LinkedDocument other) {
      return one == other;
    }
  }

  private final Map<Class<?>, List<Made<?>>> byType = new HashMap<>();

  /** What was made of these documents before, or is now. */
  synchronized <T> List<T> of(
      Class<T> type,
      List<LinkedDocument> documents,
      Function<? super List<LinkedDocument>, ? extends T> make) {
    List<Made<?>> former = byType.getOrDefault(type, List.of());
    List<Made<?>> made = new ArrayList<>();
    List<T> digests = new ArrayList<>();
    for (int from = 0; from < documents.size(); from += PART) {
      List<LinkedDocument> part = documents.subList(from, Math.min(from + PART, documents.size()));
      int at = made.size();
      Made<?> known = at < former.size() && former.get(at).isOf(part) ? former.get(at) : null;
      if (known == null) {
        known = new Made<>(List.copyOf(part), make.apply(part));
      }
      made.add(known);
      digests.add(type.cast(known.digest()));
    }
    byType.put(type, made);
    return digests;
  }
}
