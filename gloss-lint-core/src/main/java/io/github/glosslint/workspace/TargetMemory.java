package io.github.glosslint.workspace;

import io.github.glosslint.linked.Target;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Targets by destination, and by their base: what else their meaning depends on, such as the folder
 * of the page. If told to {@link #follow}, knows which of them to forget when the anchors of a
 * document change. Thread-safe.
 */
final class TargetMemory {

  /** Destinations whose targets are remembered, of all bases; each takes some fifty bytes. */
  static final int MOST_KNOWN = 20_000;

  private final Map<String, Map<String, Target>> known = new ConcurrentHashMap<>();

  /** How many targets were resolved since all were forgotten. */
  private final AtomicInteger resolved = new AtomicInteger();

  private final Map<String, Map<String, Suggested>> suggested = new ConcurrentHashMap<>();

  /** Null as long as nothing is to be forgotten. */
  private @Nullable AnchorUsers<Key> users;

  /**
   * A target with candidates, and the steps that looking for them takes.
   *
   * @param asked the same without, which Markdown and HTML of one page may have different ones of
   */
  record Suggested(Target asked, Target target, long steps) {

    boolean isFor(Target other) {
      if (asked instanceof Target.Missing mine && other instanceof Target.Missing its) {
        return mine.path().equals(its.path()) && mine.because().equals(its.because());
      }
      return asked instanceof Target.Found mine
          && other instanceof Target.Found its
          && mine.path().equals(its.path())
          && mine.fragment().equals(its.fragment());
    }
  }

  /** Where a target is remembered. */
  private record Key(String base, String destination) {}

  /** Targets without candidates, by destination. */
  Map<String, Target> knownFrom(String base) {
    return at(known, base);
  }

  /** Targets with candidates, by destination. */
  Map<String, Suggested> suggestedFrom(String base) {
    return at(suggested, base);
  }

  private static <T> Map<String, T> at(Map<String, Map<String, T>> memory, String base) {
    Map<String, T> there = memory.get(base);
    return there != null ? there : memory.computeIfAbsent(base, b -> new ConcurrentHashMap<>(8));
  }

  /** Forgets all known targets when there are many: those of folders that are done are no use. */
  void makeRoom() {
    if (resolved.incrementAndGet() > MOST_KNOWN) {
      resolved.set(0);
      known.clear();
    }
  }

  /** From now on notes what depends on whose anchors, to {@link #forget} it. */
  void follow() {
    AnchorUsers<Key> all = new AnchorUsers<>();
    known.forEach(
        (base, there) ->
            there.forEach((written, target) -> all.add(target, new Key(base, written))));
    suggested.forEach(
        (base, there) ->
            there.forEach((written, found) -> all.add(found.target, new Key(base, written))));
    users = all;
  }

  /** Whether a target that becomes known is to be {@link #note noted}. */
  boolean isFollowed() {
    return users != null;
  }

  /** Notes on whose anchors a target depends, if that is followed. */
  void note(Target target, String base, String destination) {
    if (users != null) {
      users.add(target, new Key(base, destination));
    }
  }

  /** Forgets what depends on the anchors of a document. */
  void forget(String path) {
    AnchorUsers<Key> all = Objects.requireNonNull(users, "nobody follows");
    for (Key key : all.of(path)) {
      remove(known.get(key.base), key.destination);
      remove(suggested.get(key.base), key.destination);
    }
  }

  private static void remove(@Nullable Map<String, ?> there, String destination) {
    if (there != null) {
      there.remove(destination);
    }
  }
}
