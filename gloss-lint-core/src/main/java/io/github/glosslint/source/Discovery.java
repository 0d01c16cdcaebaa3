package io.github.glosslint.source;

import io.github.glosslint.config.Settings;
import io.github.glosslint.config.SettingsFiles;
import io.github.glosslint.source.Folders.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the documents and the files of a tree, by a {@link Walk} from its targets or its sites, on
 * demand, and once. Thread-safe.
 */
final class Discovery {

  private final List<String> targets;
  private final Folders folders;
  private final Settings settings;
  private final Selection selection;
  private final IgnoreFiles ignoreFiles;

  /** Texts that stand for what files hold, by path. */
  private final Map<String, String> texts;

  private @Nullable Walk walked;
  private @Nullable List<String> documents;
  private @Nullable List<String> files;
  private @Nullable Map<String, List<String>> byName;

  Discovery(
      List<String> targets,
      Folders folders,
      Settings settings,
      Selection selection,
      IgnoreFiles ignoreFiles,
      Map<String, String> texts) {
    this.targets = targets;
    this.folders = folders;
    this.settings = settings;
    this.selection = selection;
    this.ignoreFiles = ignoreFiles;
    this.texts = texts;
  }

  /** See {@link SourceTree#documents}. */
  synchronized List<String> documents() {
    List<String> known = documents;
    if (known == null) {
      Walk walk = selection.filtersTargets() ? walkToTargets() : walkFromTargets();
      known = List.copyOf(walk.documents());
      walked = walk;
      documents = known;
    }
    return known;
  }

  private Walk walkFromTargets() {
    Walk walk = new Walk(folders, settings, selection, ignoreFiles);
    for (String target : targets) {
      Place place = folders.find(target);
      if (place.kind() == SourceTree.Kind.DIRECTORY && !texts.containsKey(target)) {
        walk.into(place);
      } else {
        walk.take(target);
      }
    }
    return walk;
  }

  private Walk walkToTargets() {
    Walk walk = new Walk(folders, settings, selection, ignoreFiles, new Listed(targets));
    walk.into(folders.find(""));
    return walk;
  }

  /** See {@link SourceTree#inventory}. */
  synchronized Inventory inventory() {
    documents();
    return Objects.requireNonNull(walked).inventory();
  }

  /** See {@link SourceTree#notUnderstood}. */
  synchronized SortedMap<String, Language> notUnderstood() {
    documents();
    return Objects.requireNonNull(walked).notUnderstood();
  }

  /** See {@link SourceTree#understand}. */
  synchronized void understand(Set<String> endings, Predicate<String> isRead) {
    documents();
    Walk walk = Objects.requireNonNull(walked);
    if (walk.understand(endings, isRead)) {
      documents = List.copyOf(walk.documents());
    }
  }

  /** See {@link SourceTree#files}. */
  synchronized List<String> files() {
    List<String> known = files;
    if (known == null) {
      known = List.copyOf(walkThroughSites().files());
      files = known;
    }
    return known;
  }

  /** See {@link SourceTree#folders}. */
  synchronized SortedSet<String> folders() {
    documents();
    SortedSet<String> all = new TreeSet<>(walkThroughSites().visited());
    all.addAll(Objects.requireNonNull(walked).visited());
    return all;
  }

  private Walk walkThroughSites() {
    TreeSet<String> sites = new TreeSet<>();
    for (String target : targets) {
      Place place = folders.find(target);
      sites.add(siteOf(place));
      if (place.kind() == SourceTree.Kind.DIRECTORY
          && ignoreFiles.ignores(target + "/" + SettingsFiles.NAME)) {
        // Who names an ignored folder means it; no walk from above comes there.
        sites.add(target);
      }
    }
    return walkThrough(sites);
  }

  /** Goes through folders; if these are the targets, {@link #documents} goes there as well. */
  private Walk walkThrough(Set<String> sites) {
    if (texts.isEmpty() && !selection.filtersTargets() && sites.equals(Set.copyOf(targets))) {
      documents();
      return Objects.requireNonNull(walked);
    }
    Walk walk = new Walk(folders, settings, selection, ignoreFiles);
    for (String site : sites) {
      walk.into(folders.find(site));
    }
    return walk;
  }

  private String siteOf(Place target) {
    String folder = target.path();
    while (!folder.isEmpty()) {
      if (folders.find(folder + "/_config.yml").kind() == SourceTree.Kind.FILE) {
        return folder;
      }
      folder = folder.substring(0, Math.max(0, folder.lastIndexOf('/')));
    }
    return "";
  }

  /** See {@link SourceTree#documentNames}. */
  Predicate<String> documentNames() {
    Walk walk = new Walk(folders, settings, selection, ignoreFiles);
    return path -> walk.isDocument(path, path.substring(path.lastIndexOf('/') + 1));
  }

  /** See {@link SourceTree#named}. */
  synchronized List<String> named(String fileName) {
    Map<String, List<String>> known = byName;
    if (known == null) {
      known = new HashMap<>();
      for (String file : files()) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        known.computeIfAbsent(name, n -> new ArrayList<>(1)).add(file);
      }
      byName = known;
    }
    return known.getOrDefault(fileName, List.of());
  }
}
