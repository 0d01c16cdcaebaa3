package io.github.glosslint.rename.draft;

import io.github.glosslint.text.LineMap;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.SourceText;
import io.github.glosslint.workspace.LiveSite;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A tree whose files are changed in memory, and read again after each change. */
public final class Draft {

  private final LiveSite live;
  private final Supplier<View> reader;
  private final UnaryOperator<String> naming;
  private final Map<String, String> before = new TreeMap<>();
  private @Nullable View view;

  /**
   * @param live kept
   * @param reader looks at the site as it is by then
   * @param naming makes a path from the root one from the working directory
   */
  public Draft(LiveSite live, Supplier<View> reader, UnaryOperator<String> naming) {
    this.live = live;
    this.reader = reader;
    this.naming = naming;
  }

  /** The site as it is now. */
  View view() {
    View known = view;
    if (known == null) {
      known = reader.get();
      view = known;
    }
    return known;
  }

  /** The text of a file; empty if it cannot be read. */
  String text(String path) {
    SourceText text = live.tree().text(path);
    return text == null ? "" : text.content();
  }

  /** Every file of the tree. */
  List<String> files() {
    return live.tree().files();
  }

  /** A place as messages name it: the file and the line. */
  String place(Location place) {
    int line = LineMap.of(text(place.path())).line(place.start());
    return naming.apply(place.path()) + ":" + line;
  }

  /** A term as messages name it: the page and the id. */
  String address(View.Found found) {
    return naming.apply(found.entry().page().path()) + "#" + found.term().id();
  }

  /** The site as it would be with some changes. */
  View tried(Map<String, String> texts) {
    View known = view();
    Map<String, String> old = new TreeMap<>();
    texts.keySet().forEach(path -> old.put(path, text(path)));
    texts.forEach(live::put);
    View tried = reader.get();
    old.forEach(live::put);
    view = known;
    return tried;
  }

  /** Changes files. */
  void put(Map<String, String> texts) {
    texts.forEach(
        (path, text) -> {
          before.putIfAbsent(path, text(path));
          live.put(path, text);
        });
    view = null;
  }

  /** Takes all changes back. */
  public void reset() {
    before.forEach(live::put);
    before.clear();
    view = null;
  }

  /** The text that a file had before all changes. */
  public String before(String path) {
    return before.getOrDefault(path, text(path));
  }

  /** The texts that are not as they were, by path. */
  public SortedMap<String, String> changed() {
    SortedMap<String, String> changed = new TreeMap<>();
    before.forEach(
        (path, old) -> {
          if (!text(path).equals(old)) {
            changed.put(path, text(path));
          }
        });
    return changed;
  }
}
