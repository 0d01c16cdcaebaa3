package io.github.glosslint.rename.draft;

import io.github.glosslint.document.Anchor;
import io.github.glosslint.document.Document;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.text.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which anchors are called otherwise, or are on another page, after some changes. */
final class MovedAnchors {

  /** What a link with a fragment leads to. */
  record Anchored(String path, String id) {

    @Override
    public String toString() {
      return path + "#" + id;
    }
  }

  private record Key(String page, String path, int start, Anchor.Kind kind) {}

  private MovedAnchors() {}

  /**
   * Compares a site before and after changes.
   *
   * @return where anchors of before are now, those that are as they were left out
   */
  static Map<Anchored, Anchored> moved(View before, View after, ChangedTexts changed) {
    Set<String> pages = new TreeSet<>(changed.texts().keySet());
    Map<Key, List<String>> now = new HashMap<>();
    for (LinkedDocument linked : after.site().documents()) {
      if (isRead(linked.document(), pages)) {
        for (Anchor anchor : linked.document().anchors()) {
          now.computeIfAbsent(key(linked.path(), anchor, anchor.location()), k -> new ArrayList<>())
              .add(anchor.id());
        }
      }
    }
    Map<Anchored, Anchored> moved = new HashMap<>();
    for (LinkedDocument linked : before.site().documents()) {
      if (isRead(linked.document(), pages)) {
        add(linked.document(), now, changed, moved);
      }
    }
    moved.entrySet().removeIf(each -> each.getKey().equals(each.getValue()));
    return moved;
  }

  /** Whether a text is one that a document is read from: its own, or one that it includes. */
  private static boolean isRead(Document document, Set<String> texts) {
    return texts.contains(document.path()) || document.files().stream().anyMatch(texts::contains);
  }

  private static void add(
      Document page,
      Map<Key, List<String>> now,
      ChangedTexts changed,
      Map<Anchored, Anchored> moved) {
    Map<Key, Integer> seen = new HashMap<>();
    for (Anchor anchor : page.anchors()) {
      Location place = changed.now(anchor.location());
      String home = anchor.location().path().equals(page.path()) ? place.path() : page.path();
      Key key = key(home, anchor, place);
      int number = seen.merge(key, 1, Integer::sum) - 1;
      List<String> ids = now.getOrDefault(key, List.of());
      if (number < ids.size()) {
        moved.putIfAbsent(
            new Anchored(page.path(), anchor.id()), new Anchored(home, ids.get(number)));
      }
    }
  }

  private static Key key(String page, Anchor anchor, Location place) {
    return new Key(page, place.path(), place.start(), anchor.kind());
  }
}
