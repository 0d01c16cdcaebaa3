package io.github.glosslint.site.link;

import io.github.glosslint.document.Document;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.SourceTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Documents that a tool made of source code and that somebody checked in. They are not checked,
 * unless they are all there is, or were named: then they are what is meant.
 *
 * @param others the documents that are checked
 * @param makers the tool, by path, of those that are not
 */
record GeneratedDocuments(List<Document> others, Map<String, String> makers) {

  static GeneratedDocuments among(List<Document> documents, SourceTree tree) {
    List<Document> others = new ArrayList<>();
    Map<String, String> makers = new HashMap<>();
    for (Document document : documents) {
      if (document.madeBy().isEmpty() || tree.isTarget(document.path())) {
        others.add(document);
      } else {
        makers.put(document.path(), document.madeBy());
      }
    }
    return others.isEmpty()
        ? new GeneratedDocuments(documents, Map.of())
        : new GeneratedDocuments(others, makers);
  }

  /** What the reader of a report should know, a sentence a tool. */
  List<String> notes() {
    if (makers.isEmpty()) {
      return List.of();
    }
    Map<String, SortedSet<String>> folders = new TreeMap<>();
    Map<String, Integer> counts = new HashMap<>();
    makers.forEach(
        (path, maker) -> {
          counts.merge(maker, 1, Integer::sum);
          folders.computeIfAbsent(maker, m -> new TreeSet<>()).add(UrlPath.folder(path));
        });
    List<String> notes = new ArrayList<>();
    folders.forEach((maker, all) -> notes.add(note(maker, counts.getOrDefault(maker, 0), all)));
    return notes;
  }

  private static String note(String maker, int count, SortedSet<String> folders) {
    List<String> top = new ArrayList<>();
    for (String folder : folders) {
      if (top.isEmpty() || !folder.startsWith(top.get(top.size() - 1))) {
        top.add(folder);
      }
    }
    String first = top.get(0).isEmpty() ? "the root" : top.get(0);
    int more = top.size() - 1;
    return count
        + (count == 1 ? " page in " : " pages in ")
        + first
        + (more == 0 ? "" : " and " + more + (more == 1 ? " more folder" : " more folders"))
        + (count == 1 ? " was" : " were")
        + " made by "
        + maker
        + " and not checked; links into them are.";
  }
}
