package io.github.glosslint.rename.draft;

import io.github.glosslint.document.Definition;
import io.github.glosslint.document.Document;
import io.github.glosslint.glossary.Entry;
import io.github.glosslint.glossary.Glossary;
import io.github.glosslint.glossary.Letters;
import io.github.glosslint.glossary.ListOrder;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.linked.Site;
import io.github.glosslint.linked.Target;
import io.github.glosslint.retarget.Written;
import io.github.glosslint.text.LineMap;
import io.github.glosslint.text.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Definitions that have a line each, kept in order: beside those that lead to the same page, and
 * written like them.
 */
final class LabelLines {

  private final View view;
  private final TreeDraft draft;
  private final Locale locale;

  /** By file and place. */
  private final Map<Location, Line> lines = new TreeMap<>();

  /**
   * A definition.
   *
   * @param holder the document that it is a part of
   * @param page that it leads to
   */
  private record Line(Definition definition, Document holder, String page, @Nullable Entry entry) {

    String file() {
      return definition.location().path();
    }
  }

  LabelLines(TreeDraft draft, Glossary glossary) {
    this.draft = draft;
    this.locale = glossary.locale();
    this.view = draft.view();
    for (LinkedDocument document : view.site().documents()) {
      List<Definition> all = document.document().definitions();
      for (int i = 0; i < all.size(); i++) {
        Definition definition = all.get(i);
        if (definition.position() == Definition.Position.BLOCK
            && definition.isIn(document.path())
            && document.definitionTargets().get(i) instanceof Target.Found found) {
          Entry entry = glossary.entryAt(found.path(), found.fragment());
          Line line = new Line(definition, document.document(), found.path(), entry);
          lines.put(definition.location(), line);
        }
      }
    }
  }

  /**
   * Puts definitions that lead to an entry where they belong: those of a label, and those that are
   * in the file of another page and not in that of their letter.
   */
  void sort(String label, Entry entry, TextChanges changes) {
    for (Line line : lines.values()) {
      if (line.entry == entry
          && (NameForms.same(line.definition.label(), label)
              || !isUnderItsLetter(line) && !home(line, line.page).equals(line.file()))) {
        sort(line, changes);
      }
    }
  }

  /** Whether files are called by letters, and a label, such as another name, is in its own. */
  private static boolean isUnderItsLetter(Line line) {
    String letter = Letters.ofFile(line.file());
    return !letter.isEmpty() && Letters.mayHold(letter, line.definition.label());
  }

  private void sort(Line line, TextChanges changes) {
    String file = home(line, line.page);
    List<Line> beside = beside(file, line.page, line);
    ListOrder.Gap gap = ListOrder.gap(labels(beside), line.definition.label(), locale);
    if (beside.isEmpty() || gap == null) {
      return;
    }
    if (file.equals(line.file())) {
      int start = line.definition.location().start();
      boolean above = gap.after() < 0 || start(beside.get(gap.after())) < start;
      boolean below = gap.before() == beside.size() || start < start(beside.get(gap.before()));
      if (above && below) {
        return;
      }
    }
    String text = draft.text(line.file());
    Location all = line.definition.location();
    Definition definition = line.definition;
    Written written = Written.of(definition.destinationLocation(), definition.destination(), text);
    Written model = written(beside.get(0));
    if (written == null || model == null) {
      return;
    }
    boolean leaves = !file.equals(line.file());
    String fresh =
        text.substring(all.start(), written.place().start())
            + (leaves ? model.page() : written.page())
            + (text.substring(written.place().start() + written.page().length(), all.end()));
    if (changes.replace(wholeLines(all, text), "")) {
      insert(fresh.stripTrailing(), beside, gap, changes);
    }
  }

  /** Defines a label, where the definition of another one is or where its page has its own. */
  void define(
      String label, String page, String id, String other, Entry entry, TextChanges changes) {
    Set<String> files = new TreeSet<>();
    for (Line line : List.copyOf(lines.values())) {
      if (line.entry == entry && NameForms.same(line.definition.label(), other)) {
        String file = home(line, page);
        List<Line> beside = beside(file, page, null);
        ListOrder.Gap gap = ListOrder.gap(labels(beside), label, locale);
        Line model = gap == null || gap.after() < 0 ? first(beside, line) : beside.get(gap.after());
        Written written = written(model);
        if (written == null || !files.add(file)) {
          continue;
        }
        String fresh = "[" + label + "]: " + written.leadingTo(written.page(), id);
        if (gap == null || beside.isEmpty()) {
          insert(fresh, List.of(model), new ListOrder.Gap(0, 1), changes);
        } else {
          insert(fresh, beside, gap, changes);
        }
      }
    }
  }

  private static Line first(List<Line> lines, Line other) {
    return lines.isEmpty() ? other : lines.get(0);
  }

  private void insert(String line, List<Line> beside, ListOrder.Gap gap, TextChanges changes) {
    boolean first = gap.after() < 0;
    Line model = beside.get(first ? 0 : gap.after());
    String text = draft.text(model.file());
    String ending = text.indexOf("\r\n") >= 0 ? "\r\n" : "\n";
    Location place = wholeLines(model.definition.location(), text);
    boolean open = !first && place.end() == text.length() && !text.endsWith("\n");
    changes.insert(
        model.file(), first ? place.start() : place.end(), open ? ending + line : line + ending);
  }

  /** The file that a definition of a page belongs to, of those that are read where this one is. */
  private String home(Line line, String page) {
    if (!line.holder.isPart()) {
      return line.file();
    }
    Site site = view.site();
    List<Document> readers = site.includers(line.holder);
    Map<String, Integer> counts = new TreeMap<>();
    for (Line other : lines.values()) {
      if (other.page.equals(page)
          && other.entry != line.entry
          && other.holder.isPart()
          && (other.file().equals(line.file()) || site.includers(other.holder).equals(readers))) {
        counts.merge(other.file(), 1, Integer::sum);
      }
    }
    String home = line.file();
    for (Map.Entry<String, Integer> file : counts.entrySet()) {
      home = file.getValue() > counts.getOrDefault(home, 0) ? file.getKey() : home;
    }
    return home;
  }

  /** Definitions in a file that lead to entries of a page, in the order of the text. */
  private List<Line> beside(String file, String page, @Nullable Line self) {
    List<Line> found = new ArrayList<>();
    for (Line line : lines.values()) {
      boolean isSelf = self != null && line.definition.equals(self.definition);
      if (!isSelf
          && line.file().equals(file)
          && line.page.equals(page)
          && line.definition.destination().indexOf('#') >= 0) {
        found.add(line);
      }
    }
    return found;
  }

  private static List<String> labels(List<Line> some) {
    return some.stream().map(line -> line.definition.label()).toList();
  }

  private static int start(Line line) {
    return line.definition.location().start();
  }

  private @Nullable Written written(Line line) {
    Definition definition = line.definition;
    return Written.of(
        definition.destinationLocation(), definition.destination(), draft.text(line.file()));
  }

  private static Location wholeLines(Location place, String text) {
    LineMap map = LineMap.of(text);
    int last = map.line(Math.max(place.start(), place.end() - 1));
    return new Location(place.path(), map.start(map.line(place.start())), map.end(last));
  }
}
