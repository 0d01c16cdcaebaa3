package io.github.glosslint.site;

import io.github.glosslint.linked.Target;
import io.github.glosslint.source.Language;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.Candidates;
import io.github.glosslint.text.WorkBudget;
import io.github.glosslint.text.url.Percent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** Existing names similar to a missing one, for "did you mean". Thread-safe. */
public final class Neighbours {

  /** More files of one name, such as index.md, are no help in finding the right one. */
  private static final int MAX_ELSEWHERE = 5;

  private final SourceTree tree;
  private final Map<String, Folder> byFolder = new ConcurrentHashMap<>();
  private volatile Map<String, Set<String>> names = Map.of();

  /** The names in one folder. */
  private record Folder(Candidates names, Map<String, List<String>> byStem) {

    static Folder of(Set<String> names) {
      Map<String, List<String>> byStem = new HashMap<>();
      for (String name : names) {
        byStem
            .computeIfAbsent(UrlPath.withoutExtension(name), stem -> new ArrayList<>(1))
            .add(name);
      }
      return new Folder(Candidates.of(names), byStem);
    }

    /** Names that differ in their ending only come first. */
    Set<String> closest(String name, WorkBudget work) {
      Set<String> found = new LinkedHashSet<>(byStem.getOrDefault(name, List.of()));
      found.addAll(byStem.getOrDefault(UrlPath.withoutExtension(name), List.of()));
      found.addAll(names.closest(name, work));
      found.remove(name);
      return found;
    }
  }

  private Neighbours(SourceTree tree) {
    this.tree = tree;
  }

  public static Neighbours of(SourceTree tree) {
    return new Neighbours(tree);
  }

  /**
   * The missing target with names of the same folder and files of the same name elsewhere.
   *
   * @param work counts what looking for them takes
   */
  public Target.Missing of(Destination destination, Target.Missing missing, WorkBudget work) {
    String path = missing.path();
    String folder = UrlPath.folder(path);
    String name = UrlPath.name(path);
    Set<String> similar = new LinkedHashSet<>();
    Folder siblings = byFolder.computeIfAbsent(folder, f -> Folder.of(namesIn(f)));
    for (String candidate : siblings.closest(name, work)) {
      similar.add(asWritten(destination, path, folder + candidate));
    }
    List<String> elsewhere = new ArrayList<>();
    for (String other : tree.named(name)) {
      if (!other.equals(path) && elsewhere.size() < MAX_ELSEWHERE) {
        elsewhere.add(other);
      }
    }
    return new Target.Missing(
        path, List.copyOf(similar), List.copyOf(elsewhere), missing.because());
  }

  /**
   * The same where a destination has the path of a page without the ending of its file: so have
   * those that are proposed.
   *
   * @param ending of the files of pages, as {@code .md}
   */
  public Target.Missing ofPage(
      Destination destination, Target.Missing missing, String ending, WorkBudget work) {
    String raw = destination.raw();
    int end = 0;
    while (end < raw.length() && raw.charAt(end) != '?' && raw.charAt(end) != '#') {
      end++;
    }
    if (!UrlPath.extension(missing.path()).isEmpty() || raw.substring(0, end).endsWith("/")) {
      return of(destination, missing, work);
    }
    String behind = raw.substring(end);
    Destination file = Destination.of(raw.substring(0, end) + ending + behind);
    Target.Missing page =
        new Target.Missing(missing.path() + ending, List.of(), List.of(), missing.because());
    Target.Missing files = of(file, page, work);
    List<String> similar = new ArrayList<>();
    for (String name : files.similar()) {
      String near = name.substring(0, name.length() - behind.length());
      similar.add((Language.isMarkdown(near) ? UrlPath.withoutExtension(near) : near) + behind);
    }
    return new Target.Missing(
        missing.path(), List.copyOf(similar), files.elsewhere(), missing.because());
  }

  private Set<String> namesIn(String folder) {
    Map<String, Set<String>> all = names;
    if (all.isEmpty()) {
      all = new HashMap<>();
      for (String file : tree.files()) {
        String child = file;
        while (!child.isEmpty()) {
          String parent = UrlPath.folder(child);
          boolean added =
              all.computeIfAbsent(parent, p -> new TreeSet<>()).add(UrlPath.name(child));
          child = added && !parent.isEmpty() ? parent.substring(0, parent.length() - 1) : "";
        }
      }
      names = all;
    }
    return all.getOrDefault(folder, Set.of());
  }

  /**
   * Replaces the differing end of a destination, so that what the author wrote before it, behind it
   * and in it stays.
   *
   * @param wanted the path that the destination leads to
   * @param actual the path that exists
   */
  public static String asWritten(Destination destination, String wanted, String actual) {
    String raw = destination.raw();
    int end = raw.length();
    for (int i = 0; i < raw.length(); i++) {
      if (raw.charAt(i) == '#' || raw.charAt(i) == '?') {
        end = i;
        break;
      }
    }
    String written = raw.substring(0, end);
    boolean slash = written.endsWith("/");
    String path = slash ? written.substring(0, written.length() - 1) : written;
    String[] have = path.split("/", -1);
    String[] want = wanted.split("/");
    String[] will = actual.split("/");
    if (want.length == will.length) {
      // Segment by segment from the end, as long as the author spelt the wanted one.
      for (int i = 1; i <= Math.min(have.length, want.length); i++) {
        String segment = want[want.length - i];
        if (!Percent.decode(have[have.length - i]).equals(segment)) {
          break;
        }
        String replacement = will[will.length - i];
        if (!replacement.equals(segment)) {
          have[have.length - i] = UrlPath.encode(replacement);
        }
      }
    }
    return String.join("/", have) + (slash ? "/" : "") + raw.substring(end);
  }
}
