package io.github.glosslint.seeds;

import io.github.glosslint.seeds.Victim.Kind;
import io.github.glosslint.text.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What is done to a tree in one round, and undone. Texts keep their length, so places stay. */
final class Damage {

  /** A letter that no heading and no label of ours has. */
  private static final char SCRAMBLED = '\u01BF';

  private final Path root;
  private final UnaryOperator<String> original;
  private final List<Victim> victims = new ArrayList<>();
  private final Map<String, StringBuilder> changed = new HashMap<>();

  /** Files that are deleted, with the name that they get instead; null for none. */
  private final Map<String, String> moved = new HashMap<>();

  private final Set<String> includers = new HashSet<>();
  private final Map<String, byte[]> saved = new HashMap<>();

  Damage(Path root, UnaryOperator<String> original) {
    this.root = root;
    this.original = original;
  }

  /** Adds a victim, unless another one has taken away the file that it is in. */
  void add(Victim victim, Random random) {
    String path = victim.place().path();
    if (moved.containsKey(path) || victim.isFile() && changed.containsKey(path)) {
      return;
    }
    victims.add(victim);
    if (victim.isFile()) {
      moved.put(path, random.nextBoolean() ? path + ".bak" : "");
    } else {
      StringBuilder text =
          changed.computeIfAbsent(path, name -> new StringBuilder(original.apply(name)));
      boolean blank = victim.kind() == Kind.HEADING && random.nextBoolean();
      for (int i = victim.place().start(); i < victim.place().end(); i++) {
        if (blank || Character.isLetterOrDigit(text.charAt(i))) {
          text.setCharAt(i, blank ? ' ' : SCRAMBLED);
        }
      }
    }
    if (victim.kind() == Kind.INCLUDE) {
      victim.expected().forEach(trace -> includers.add(trace.place().path()));
    }
  }

  List<Victim> victims() {
    return victims;
  }

  /**
   * Whether a place still stands in the text of its page: not itself changed, and not in a file
   * that perhaps nobody includes any more.
   */
  boolean leavesReadable(Victim.Trace trace) {
    Location place = trace.place();
    String path = place.path();
    StringBuilder now = changed.get(path);
    return !moved.containsKey(path)
        && !moved.containsKey(trace.page())
        && (includers.isEmpty() || !path.startsWith("_") || includers.contains(path))
        && (now == null
            || now.substring(place.start(), place.end())
                .equals(original.apply(path).substring(place.start(), place.end())));
  }

  void inflict() throws IOException {
    for (Map.Entry<String, StringBuilder> file : changed.entrySet()) {
      Path at = root.resolve(file.getKey());
      saved.put(file.getKey(), Files.readAllBytes(at));
      Files.writeString(at, file.getValue());
    }
    for (Map.Entry<String, String> file : moved.entrySet()) {
      Path at = root.resolve(file.getKey());
      saved.put(file.getKey(), Files.readAllBytes(at));
      if (file.getValue().isEmpty()) {
        Files.delete(at);
      } else {
        Files.move(at, root.resolve(file.getValue()));
      }
    }
  }

  void mend() throws IOException {
    for (String name : moved.values()) {
      if (!name.isEmpty()) {
        Files.deleteIfExists(root.resolve(name));
      }
    }
    for (Map.Entry<String, byte[]> file : saved.entrySet()) {
      Files.write(root.resolve(file.getKey()), file.getValue());
    }
  }
}
