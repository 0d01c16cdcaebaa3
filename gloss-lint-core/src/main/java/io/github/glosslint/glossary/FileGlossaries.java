package io.github.glosslint.glossary;

import io.github.glosslint.config.GlossarySettings;
import io.github.glosslint.document.Syntax;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.linked.Site;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds glossaries whose entries are files: folders that are called a glossary, by name or by the
 * title of their index, and whose files have the names of their titles; and the same folders in
 * other languages. For a single use.
 */
final class FileGlossaries {

  private static final int FEWEST = 5;

  /** Without a folder that is called a glossary and nothing else. */
  private static final int FEWEST_OF_DOUBTFUL = 10;

  private static final int LONGEST_TITLE = 60;

  /** In percent: authors make mistakes, and translators translate less. */
  private static final int MOST = 70;

  private final GlossarySettings settings;
  private final GlossaryPlaces places;

  /** All documents, by the folder that they are in. */
  private final Map<String, List<LinkedDocument>> folders = new LinkedHashMap<>();

  /** What may be a glossary, by its name. */
  private final Map<String, List<LinkedDocument>> candidates = new TreeMap<>();

  private final Map<String, GlossaryOutline> found = new TreeMap<>();

  FileGlossaries(GlossarySettings settings) {
    this.settings = settings;
    this.places = new GlossaryPlaces(settings);
  }

  List<GlossaryOutline> in(Site site) {
    if (settings.isNamed()) {
      for (LinkedDocument document : site.documents()) {
        if (places.isFile(document.path()) && !document.document().isPart()) {
          add(TermFiles.glossary(document), document);
        }
      }
      candidates.forEach((name, files) -> outline(name, read(files)));
    } else {
      sort(site);
      folders.forEach(this::choose);
      candidates.forEach(this::judge);
      if (!found.isEmpty()) {
        folders.forEach(this::translate);
        candidates.forEach(this::translation);
      }
    }
    return List.copyOf(found.values());
  }

  /** Neighbours in the list are mostly of one folder. */
  private void sort(Site site) {
    String folder = "/";
    List<LinkedDocument> files = List.of();
    for (LinkedDocument document : site.documents()) {
      String path = document.path();
      int end = Math.max(0, path.lastIndexOf('/'));
      Syntax syntax = document.document().syntax();
      boolean html = syntax.wholeHtml() && !syntax.markdown();
      if (document.document().isPart() || html) {
        continue;
      }
      if (folder.length() != end || !path.startsWith(folder)) {
        folder = path.substring(0, end);
        files = folders.computeIfAbsent(folder, key -> new ArrayList<>(4));
      }
      files.add(document);
    }
  }

  private void choose(String folder, List<LinkedDocument> files) {
    String above = TermFiles.folder(folder);
    if (GlossaryNames.isFolder(folder)
        || GlossaryNames.mayBeFolder(folder)
        || files.size() >= FEWEST_OF_DOUBTFUL && isTitled(folder, files)) {
      files.forEach(file -> addEntry(folder, file));
    } else if (GlossaryNames.isFolder(above) || GlossaryNames.mayBeFolder(above)) {
      boolean letter = Letters.isLetter(TermFiles.last(folder));
      for (LinkedDocument file : files) {
        if (letter || TermFiles.glossary(file).equals(above)) {
          addEntry(above, file);
        }
      }
    }
  }

  private boolean isTitled(String folder, List<LinkedDocument> files) {
    int start = folder.isEmpty() ? 0 : folder.length() + 1;
    for (LinkedDocument file : files) {
      boolean possible = "_iIrR".indexOf(file.path().charAt(start)) >= 0;
      if (possible && TermFiles.isIndex(file.path())) {
        List<Term> title = FileEntry.of(file, settings).terms();
        return !title.isEmpty() && GlossaryNames.isInTitle(title.get(0).text());
      }
    }
    return false;
  }

  private void addEntry(String folder, LinkedDocument file) {
    String name = TermFiles.last(file.path()).toLowerCase(Locale.ROOT);
    boolean ofFolder =
        name.startsWith("_")
            || name.startsWith("readme.")
            || name.startsWith("index.") && TermFiles.folder(file.path()).equals(folder);
    if (!ofFolder && !Letters.isLetter(TermFiles.name(file.path()))) {
      add(folder, file);
    }
  }

  private void add(String folder, LinkedDocument document) {
    String language = TermFiles.language(document.path());
    String name = language.isEmpty() ? folder : folder + "/*." + language;
    candidates.computeIfAbsent(name, key -> new ArrayList<>()).add(document);
  }

  private void judge(String name, List<LinkedDocument> files) {
    String folder = name.replaceFirst("/[*][.].*", "");
    int fewest = GlossaryNames.isFolder(folder) ? FEWEST : FEWEST_OF_DOUBTFUL;
    List<FileEntry> entries = files.size() >= fewest ? read(files) : List.of();
    if (entries.size() >= fewest
        && entries.size() * 100 >= files.size() * MOST
        && lookAlike(entries)
        && !GuideTitles.prevail(GuideTitles.of(entries, FileEntry::terms))) {
      outline(name, entries);
    }
  }

  /** Files with a title; where most have no layout of their own, those left out that do. */
  private List<FileEntry> read(List<LinkedDocument> files) {
    List<FileEntry> entries = new ArrayList<>();
    List<FileEntry> others = new ArrayList<>(0);
    for (LinkedDocument file : files) {
      FileEntry entry = FileEntry.of(file, settings);
      if (!entry.terms().isEmpty()) {
        (entry.keys().haveLayout() ? others : entries).add(entry);
      }
    }
    if (others.size() > entries.size()) {
      entries.addAll(others);
      entries.sort((a, b) -> a.document().path().compareTo(b.document().path()));
    }
    return entries;
  }

  /** Whether most files have a short title and are called by it. */
  private static boolean lookAlike(List<FileEntry> entries) {
    int alike = 0;
    for (FileEntry entry : entries) {
      String title = entry.terms().get(0).text();
      String name = squeezed(TermFiles.name(entry.document().path()));
      boolean named =
          entry.terms().stream()
              .map(term -> squeezed(term.text()))
              .anyMatch(term -> term.contains(name) || name.contains(term) && !term.isEmpty());
      alike += title.length() <= LONGEST_TITLE && named ? 1 : 0;
    }
    return alike * 100 >= entries.size() * MOST;
  }

  private static String squeezed(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    text.codePoints()
        .filter(Character::isLetterOrDigit)
        .map(Character::toLowerCase)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }

  /** The same folder in another language may be a glossary, whatever it is called there. */
  private void translate(String folder, List<LinkedDocument> files) {
    if (!candidates.containsKey(folder) && !pattern(folder).isEmpty()) {
      files.forEach(file -> addEntry(folder, file));
    }
  }

  /** The path that a glossary has in all languages; empty if there is none. */
  private String pattern(String name) {
    String pattern = Languages.pattern(name);
    for (String known : found.keySet()) {
      if (!pattern.isEmpty() && pattern.equals(Languages.pattern(known))) {
        return pattern;
      }
    }
    return "";
  }

  /** It is one if it has the same files. */
  private void translation(String name, List<LinkedDocument> files) {
    String pattern = found.containsKey(name) ? "" : pattern(name);
    for (GlossaryOutline outline : List.copyOf(found.values())) {
      if (!pattern.isEmpty() && pattern.equals(Languages.pattern(outline.name()))) {
        Set<String> names = new HashSet<>();
        outline.pages().forEach(page -> names.add(TermFiles.name(page.path())));
        int same = 0;
        for (LinkedDocument file : files) {
          same += names.contains(TermFiles.name(file.path())) ? 1 : 0;
        }
        if (same * 100 >= files.size() * MOST) {
          outline(name, read(files));
          return;
        }
      }
    }
  }

  private void outline(String name, List<FileEntry> files) {
    List<GlossaryPage> pages = new ArrayList<>();
    List<Entry> entries = new ArrayList<>();
    List<NamedTerm> named = new ArrayList<>(0);
    for (FileEntry file : files) {
      GlossaryPage page = new GlossaryPage(file.document(), "");
      pages.add(page);
      named.addAll(file.keys().related(entries.size()));
      entries.add(file.entry(entries.size(), page));
    }
    if (!entries.isEmpty()) {
      found.put(name, new GlossaryOutline(name, Glossary.Form.FILES, pages, entries, named));
    }
  }
}
