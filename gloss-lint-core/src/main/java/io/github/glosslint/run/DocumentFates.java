package io.github.glosslint.run;

import io.github.glosslint.report.Documents;
import io.github.glosslint.report.NotChecked;
import io.github.glosslint.source.Inventory;
import io.github.glosslint.source.Language;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** Adds up what happened to the documents of several checkouts. */
final class DocumentFates {

  private DocumentFates() {}

  /**
   * The sum of documents and those of another checkout.
   *
   * @param naming makes a path from the root of the checkout one from the working directory
   */
  static Documents sum(Documents known, Inventory other, UnaryOperator<String> naming) {
    SortedMap<String, String> leftOut = new TreeMap<>(known.leftOut());
    for (Map.Entry<String, String> each : other.leftOut().entrySet()) {
      leftOut.put(naming.apply(each.getKey()), each.getValue());
    }
    SortedMap<String, String> foreign = new TreeMap<>(known.notUnderstood());
    for (Map.Entry<String, Language> each : other.notUnderstood().entrySet()) {
      foreign.put(naming.apply(each.getKey()), each.getValue().title());
    }
    SortedSet<String> folders = new TreeSet<>(known.uncounted());
    for (String folder : other.uncounted()) {
      folders.add(naming.apply(folder));
    }
    SortedSet<NotChecked> lines = new TreeSet<>(known.notChecked());
    lines.addAll(NotCheckedFolders.of(other, naming));
    return new Documents(
        known.read() + other.read().size(), leftOut, foreign, folders, List.copyOf(lines));
  }
}
