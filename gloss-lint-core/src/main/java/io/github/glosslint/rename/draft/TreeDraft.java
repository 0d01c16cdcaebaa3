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
public final class TreeDraft {

  private final LiveSite live;
  private final Supplier<View> reader;
  private final UnaryOperator<String> naming;
  private final Map<String, String> before = new TreeMap<>();

  /** The texts of files that are only tried with others, by path. */
  private final Map<String, String> kept = new TreeMap<>();

  private @Nullable View view;

  /** The site as it was tried last, if that is how the tree is read. */
  private @Nullable View tried;

  /**
   * @param live kept
   * @param reader looks at the site as it is by then
   * @param naming makes a path from the root one from the working directory
   */
  public TreeDraft(LiveSite live, Supplier<View> reader, UnaryOperator<String> naming) {
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
    String settled = kept.get(path);
    return settled == null ? read(path) : settled;
  }

  private String read(String path) {
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

  /**
   * The site as it would be with some changes. Until others are made, the tree stays as it is read
   * here: what follows is mostly the same and a little more, and need not be read twice.
   */
  View tried(Map<String, String> texts) {
    View known = view();
    texts.keySet().forEach(path -> kept.putIfAbsent(path, text(path)));
    Map<String, String> all = new TreeMap<>(kept);
    all.putAll(texts);
    View read = reread(all) ? reader.get() : known;
    tried = read;
    return read;
  }

  /** Changes files. */
  void put(Map<String, String> texts) {
    texts.keySet().forEach(path -> before.putIfAbsent(path, text(path)));
    View last = tried == null ? view : tried;
    view = settle(texts) ? null : last;
  }

  /** Takes all changes back. */
  public void reset() {
    settle(before);
    before.clear();
    view = null;
  }

  /** Has these texts read, and what was tried no more; returns whether that is news. */
  private boolean settle(Map<String, String> texts) {
    Map<String, String> all = new TreeMap<>(kept);
    all.putAll(texts);
    kept.clear();
    tried = null;
    return reread(all);
  }

  private boolean reread(Map<String, String> texts) {
    boolean any = false;
    for (Map.Entry<String, String> file : texts.entrySet()) {
      if (!read(file.getKey()).equals(file.getValue())) {
        live.put(file.getKey(), file.getValue());
        any = true;
      }
    }
    return any;
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
