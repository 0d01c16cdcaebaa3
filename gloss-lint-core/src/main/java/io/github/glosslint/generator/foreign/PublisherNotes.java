package io.github.glosslint.generator.foreign;

import io.github.glosslint.source.Language;
import io.github.glosslint.source.SourceTree;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the reader of a report should know about folders that cannot be judged fully. */
final class PublisherNotes {

  private static final String PARTLY =
      "anchors and URLs that only the generator knows were not judged; set \"anchors\" in"
          + " gloss-lint.yml to have anchors judged.";

  private final SourceTree tree;
  private final List<PublishedFolder> published;

  PublisherNotes(SourceTree tree, List<PublishedFolder> published) {
    this.tree = tree;
    this.published = published;
  }

  /**
   * One note a generator.
   *
   * @param asked what is to be checked, by path
   */
  List<String> of(Collection<String> asked) {
    Map<String, SortedSet<String>> folders = new TreeMap<>();
    for (PublishedFolder one : published) {
      SortedSet<String> folder = new TreeSet<>(Set.of(one.folder()));
      if (count(asked, folder) > 0 || count(tree.notUnderstood().keySet(), folder) > 0) {
        folders.computeIfAbsent(one.generator().name(), name -> new TreeSet<>()).addAll(folder);
      }
    }
    List<String> notes = new ArrayList<>();
    folders.forEach((generator, names) -> notes.add(note(generator, names)));
    return List.copyOf(notes);
  }

  /** One note a generator, however many books or languages it publishes. */
  private String note(String generator, SortedSet<String> folders) {
    String first = folders.first();
    String what = first.isEmpty() ? "This tree is" : first + " is";
    if (!first.isEmpty() && folders.size() > 1) {
      boolean one = folders.size() == 2;
      what =
          first
              + " and "
              + (folders.size() - 1)
              + (one ? " more folder" : " more folders")
              + " are";
    }
    what +=
        " published by " + generator + (isBuilt(first) ? ", whose settings a build makes: " : ": ");
    Map<String, Language> others = tree.notUnderstood();
    int unread = count(others.keySet(), folders);
    if (unread == 0) {
      return what + PARTLY;
    }
    int read = count(tree.documents(), folders);
    SortedSet<String> languages = new TreeSet<>();
    others.forEach(
        (path, language) -> {
          if (isBelow(path, folders)) {
            languages.add(language.title());
          }
        });
    String instead =
        String.join(" and ", languages)
            + (languages.size() == 1 ? " is" : " are")
            + " not understood";
    return read == 0
        ? what + "nothing of it was checked, since " + instead + "."
        : what
            + unread
            + " of its "
            + (read + unread)
            + " documents were not checked, since "
            + instead
            + "; of the others, "
            + PARTLY;
  }

  private boolean isBuilt(String folder) {
    for (PublishedFolder one : published) {
      if (one.generator().has(ForeignGenerator.Trait.IS_BUILT) && one.shows(folder)) {
        return true;
      }
    }
    return false;
  }

  private static int count(Collection<String> paths, SortedSet<String> folders) {
    return (int) paths.stream().filter(path -> isBelow(path, folders)).count();
  }

  private static boolean isBelow(String path, SortedSet<String> folders) {
    return folders.stream().anyMatch(path::startsWith);
  }
}
