package io.github.glosslint.rename.draft;

import io.github.glosslint.text.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Changes of texts, by places in these texts before all of them. */
final class TextChanges {

  private record Replacement(int end, String text) {}

  /**
   * A part of a text that goes elsewhere, with what changes in it.
   *
   * @param before what is written in front of it
   */
  private record Move(Location from, Location to, String before, String after) {}

  private final Map<String, NavigableMap<Integer, Replacement>> replaced = new TreeMap<>();
  private final Map<String, NavigableMap<Integer, String>> inserted = new TreeMap<>();
  private @Nullable Move move;

  /**
   * Writes something else in a place.
   *
   * @return false if another change is there; nothing is changed then
   */
  boolean replace(Location place, String text) {
    NavigableMap<Integer, Replacement> here =
        replaced.computeIfAbsent(place.path(), path -> new TreeMap<>());
    Map.Entry<Integer, Replacement> before = here.lowerEntry(Math.max(place.end(), 1));
    Replacement same = here.get(place.start());
    if (same != null) {
      return same.end == place.end() && same.text.equals(text);
    }
    if (before != null && before.getValue().end > place.start()) {
      return false;
    }
    here.put(place.start(), new Replacement(place.end(), text));
    return true;
  }

  boolean isEmpty() {
    return replaced.isEmpty() && inserted.isEmpty() && move == null;
  }

  /** Writes something in front of an offset, behind what was inserted there before. */
  void insert(String path, int offset, String text) {
    inserted.computeIfAbsent(path, p -> new TreeMap<>()).merge(offset, text, String::concat);
  }

  /** Moves a part of a text to an offset, between two texts. */
  void move(Location from, String path, int offset, String before, String after) {
    move = new Move(from, new Location(path, offset, offset), before, after);
  }

  /** Where the text that contains a place goes; null if it stays. */
  @Nullable String destination(Location place) {
    Move moved = move;
    return moved != null
            && moved.from.path().equals(place.path())
            && moved.from.start() <= place.start()
            && place.end() <= moved.from.end()
        ? moved.to.path()
        : null;
  }

  /**
   * Makes all changes.
   *
   * @param texts gives the text of a file
   */
  ChangedTexts apply(UnaryOperator<String> texts) {
    TreeSet<String> paths = new TreeSet<>(replaced.keySet());
    paths.addAll(inserted.keySet());
    if (move != null) {
      paths.add(move.from.path());
      paths.add(move.to.path());
    }
    Map<String, String> changed = new TreeMap<>();
    Map<String, List<ChangedTexts.Piece>> pieces = new HashMap<>();
    for (String path : paths) {
      Writer writer = new Writer(texts, path, pieces);
      writer.copy(path, 0, texts.apply(path).length(), true);
      changed.put(path, writer.out.toString());
    }
    return new ChangedTexts(changed, pieces);
  }

  /** Writes one file, and notes where its pieces come from. */
  private final class Writer {

    private final UnaryOperator<String> texts;
    private final String target;
    private final Map<String, List<ChangedTexts.Piece>> pieces;
    private final StringBuilder out = new StringBuilder();

    Writer(
        UnaryOperator<String> texts, String target, Map<String, List<ChangedTexts.Piece>> pieces) {
      this.texts = texts;
      this.target = target;
      this.pieces = pieces;
    }

    /**
     * Copies a part of a text with its changes.
     *
     * @param moving whether what moves is left out here, and written where it goes
     */
    void copy(String path, int from, int to, boolean moving) {
      String text = texts.apply(path);
      int at = from;
      while (at <= to) {
        String fresh = inserted.getOrDefault(path, new TreeMap<>()).get(at);
        if (fresh != null && (moving || at > from)) {
          out.append(fresh);
        }
        Move moved = moving ? move : null;
        if (moved != null && moved.to.path().equals(path) && moved.to.start() == at) {
          out.append(moved.before);
          copy(moved.from.path(), moved.from.start(), moved.from.end(), false);
          out.append(moved.after);
        }
        if (at == to) {
          return;
        }
        if (moved != null && moved.from.path().equals(path) && moved.from.start() == at) {
          at = moved.from.end();
          continue;
        }
        Replacement other = replaced.getOrDefault(path, new TreeMap<>()).get(at);
        if (other != null && other.end > at) {
          note(path, at, other.end, false);
          out.append(other.text);
          at = other.end;
          continue;
        }
        if (other != null) {
          note(path, at, at, false);
          out.append(other.text);
        }
        int next = next(path, at, to);
        note(path, at, next, true);
        out.append(text, at, next);
        at = next;
      }
    }

    private void note(String path, int from, int to, boolean same) {
      pieces
          .computeIfAbsent(path, p -> new ArrayList<>())
          .add(new ChangedTexts.Piece(from, to, target, out.length(), same));
    }

    /** Where the next change is. */
    private int next(String path, int at, int to) {
      int next = to;
      Integer replacement = replaced.getOrDefault(path, new TreeMap<>()).higherKey(at);
      Integer insertion = inserted.getOrDefault(path, new TreeMap<>()).higherKey(at);
      next = replacement == null ? next : Math.min(next, replacement);
      next = insertion == null ? next : Math.min(next, insertion);
      Move moved = move;
      if (moved != null) {
        for (int edge :
            new int[] {
              path.equals(moved.from.path()) ? moved.from.start() : to,
              path.equals(moved.to.path()) ? moved.to.start() : to
            }) {
          next = edge > at ? Math.min(next, edge) : next;
        }
      }
      return next;
    }
  }
}
