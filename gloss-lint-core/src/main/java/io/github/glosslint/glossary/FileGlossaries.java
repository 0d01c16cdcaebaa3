package io.github.glosslint.glossary;

import io.github.glosslint.config.GlossarySettings;
import io.github.glosslint.document.Syntax;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.linked.Site;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
  private final Map<String, List<LinkedDocument>> folders = new TreeMap<>();
  private final Map<String, LinkedDocument> indexes = new TreeMap<>();
  private final Map<String, GlossaryOutline> found = new TreeMap<>();

  FileGlossaries(GlossarySettings settings) {
    this.settings = settings;
    this.places = new GlossaryPlaces(settings);
  }

  List<GlossaryOutline> in(Site site) {
    for (LinkedDocument document : site.documents()) {
      if (!document.document().isPart() && !document.document().syntax().equals(Syntax.HTML)) {
        sort(document);
      }
    }
    folders.forEach(this::judge);
    if (!settings.isNamed()) {
      folders.forEach(this::translation);
    }
    return List.copyOf(found.values());
  }

  private void sort(LinkedDocument document) {
    String path = document.path();
    if (settings.isNamed()) {
      if (places.isFile(path)) {
        add(FileNames.glossary(document), document);
      }
      return;
    }
    if (FileNames.isIndex(path)) {
      indexes.putIfAbsent(FileNames.folder(path), document);
    }
    String name = FileNames.name(path);
    boolean entry = !name.startsWith("_") && !name.equals("readme") && !Letters.isLetter(name);
    if (entry) {
      add(FileNames.glossary(document), document);
    }
  }

  private void add(String folder, LinkedDocument document) {
    String language = FileNames.language(document.path());
    String name = language.isEmpty() ? folder : folder + "/*." + language;
    folders.computeIfAbsent(name, key -> new ArrayList<>()).add(document);
  }

  private void judge(String name, List<LinkedDocument> files) {
    String folder = name.replaceFirst("/[*][.].*", "");
    boolean plain = GlossaryNames.isFolder(folder);
    int fewest = plain ? FEWEST : FEWEST_OF_DOUBTFUL;
    if (settings.isNamed()) {
      outline(name, read(files));
    } else if (files.size() >= fewest
        && (plain || GlossaryNames.mayBeFolder(folder) || isTitled(folder))) {
      List<FileEntry> entries = read(files);
      if (entries.size() >= fewest
          && entries.size() * 100 >= files.size() * MOST
          && lookAlike(entries)) {
        outline(name, entries);
      }
    }
  }

  private boolean isTitled(String folder) {
    LinkedDocument index = indexes.get(folder);
    if (index == null) {
      return false;
    }
    List<Term> title = FileEntry.of(index, settings).terms();
    return !title.isEmpty() && GlossaryNames.isInTitle(title.get(0).text());
  }

  private List<FileEntry> read(List<LinkedDocument> files) {
    List<FileEntry> entries = new ArrayList<>();
    for (LinkedDocument file : files) {
      FileEntry entry = FileEntry.of(file, settings);
      if (!entry.terms().isEmpty()) {
        entries.add(entry);
      }
    }
    return entries;
  }

  /** Whether most files have a short title and are called by it. */
  private static boolean lookAlike(List<FileEntry> entries) {
    int alike = 0;
    for (FileEntry entry : entries) {
      String title = entry.terms().get(0).text();
      String name = squeezed(FileNames.name(entry.document().path()));
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

  /** The same folder in another language is a glossary as well, if it has the same files. */
  private void translation(String name, List<LinkedDocument> files) {
    if (found.containsKey(name) || files.isEmpty()) {
      return;
    }
    String pattern = Languages.pattern(name);
    for (GlossaryOutline outline : List.copyOf(found.values())) {
      if (!pattern.isEmpty() && pattern.equals(Languages.pattern(outline.name()))) {
        Set<String> names = new HashSet<>();
        outline.pages().forEach(page -> names.add(FileNames.name(page.path())));
        int same = 0;
        for (LinkedDocument file : files) {
          same += names.contains(FileNames.name(file.path())) ? 1 : 0;
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
    for (FileEntry file : files) {
      GlossaryPage page = new GlossaryPage(file.document(), "");
      pages.add(page);
      entries.add(file.entry(entries.size(), page));
    }
    if (!entries.isEmpty()) {
      found.put(name, new GlossaryOutline(name, Glossary.Form.FILES, pages, entries));
    }
  }
}
