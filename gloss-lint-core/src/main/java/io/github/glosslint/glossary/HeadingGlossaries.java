package io.github.glosslint.glossary;

import io.github.glosslint.config.GlossarySettings;
import io.github.glosslint.document.Heading;
import io.github.glosslint.document.Syntax;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.linked.Site;
import io.github.glosslint.text.TermTitles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds glossaries whose entries are headings: folders of letter pages, {@code a.md} to {@code
 * z.md}, and pages that are called a glossary. What is called so must look so as well, since many a
 * tree has an {@code a.md} beside a {@code b.md}; what the settings name need not. For a single
 * use.
 */
final class HeadingGlossaries {

  private static final int FEWEST_ENTRIES = 5;
  private static final int FEWEST_LETTER_PAGES = 3;

  private final GlossarySettings settings;
  private final GlossaryPlaces places;
  private final List<GlossaryOutline> found = new ArrayList<>();

  HeadingGlossaries(GlossarySettings settings) {
    this.settings = settings;
    this.places = new GlossaryPlaces(settings);
  }

  List<GlossaryOutline> in(Site site) {
    Map<String, List<GlossaryPage>> folders = new TreeMap<>();
    for (LinkedDocument document : site.documents()) {
      Syntax syntax = document.document().syntax();
      boolean html = syntax.wholeHtml() && !syntax.markdown();
      if (html
          || document.document().isPart()
          || settings.isNamed() && !places.isPage(document.path())) {
        continue;
      }
      String name = GlossaryNames.baseName(document.path());
      String letter = Letters.of(name);
      if (!letter.isEmpty()) {
        folders
            .computeIfAbsent(folder(document.path()), f -> new ArrayList<>())
            .add(new GlossaryPage(document, letter));
      } else if (settings.isNamed() || GlossaryNames.isGlossary(document.path(), name)) {
        addPage(document, true);
      } else if (document.document().headings().size() > FEWEST_ENTRIES
          && (TermTitles.isListOfTerms(name) || GlossaryNames.isTitle(FileEntry.title(document)))) {
        addPage(document, false);
      }
    }
    folders.forEach(this::addFolder);
    found.sort((a, b) -> a.name().compareTo(b.name()));
    return found;
  }

  /**
   * Adds a page if it looks like a glossary.
   *
   * @param called whether it is called so, and by nothing that other pages are called as well
   */
  private void addPage(LinkedDocument document, boolean called) {
    List<GlossaryPage> page = List.of(new GlossaryPage(document, ""));
    HeadingEntries entries = entries(page);
    if (settings.isNamed() || entries.all().size() >= FEWEST_ENTRIES && looksSo(entries, called)) {
      add(document.path(), page, entries);
    }
  }

  private static boolean looksSo(HeadingEntries entries, boolean called) {
    List<String> titles = GuideTitles.of(entries.all(), Entry::terms);
    boolean sorted =
        called
            ? entries.areSorted()
            : GlossaryOrder.isSorted(titles) && !GuideTitles.areNumbered(titles);
    return (entries.haveLetters() || sorted) && !GuideTitles.prevail(titles);
  }

  private void addFolder(String folder, List<GlossaryPage> pages) {
    if (pages.size() < FEWEST_LETTER_PAGES && !settings.isNamed()) {
      return;
    }
    HeadingEntries entries = entries(pages);
    if (settings.isNamed()
        || entries.all().size() >= FEWEST_ENTRIES && entries.areUnderTheirLetters()) {
      add(folder, pages, entries);
    }
  }

  private HeadingEntries entries(List<GlossaryPage> pages) {
    int level = settings.level() > 0 ? settings.level() : entryLevel(pages);
    HeadingEntries entries = new HeadingEntries(level, settings.adjacent());
    pages.forEach(entries::read);
    return entries;
  }

  private void add(String name, List<GlossaryPage> pages, HeadingEntries entries) {
    if (!entries.all().isEmpty()) {
      found.add(new GlossaryOutline(name, Glossary.Form.HEADINGS, pages, entries.all()));
    }
  }

  /** The level that most headings have, those left out that are a letter. */
  private static int entryLevel(List<GlossaryPage> pages) {
    int[] counts = new int[7];
    int most = 1;
    for (GlossaryPage page : pages) {
      for (Heading heading : page.document().document().headings()) {
        if (!Letters.isLetter(heading.text())) {
          counts[heading.level()]++;
        }
      }
    }
    for (int level = 2; level < counts.length; level++) {
      most = counts[level] > counts[most] ? level : most;
    }
    return most;
  }

  private static String folder(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }
}
