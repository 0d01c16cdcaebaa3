package io.github.glosslint.glossary;

import io.github.glosslint.document.Heading;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.linked.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds glossaries whose entries are headings: folders of letter pages, {@code a.md} to {@code
 * z.md}, and pages that are called a glossary. What is called so must look so as well, since many a
 * tree has an {@code a.md} beside a {@code b.md}.
 */
final class HeadingGlossaries {

  private static final int FEWEST_ENTRIES = 5;
  private static final int FEWEST_LETTER_PAGES = 3;

  private HeadingGlossaries() {}

  static List<GlossaryOutline> in(Site site) {
    Map<String, List<GlossaryPage>> folders = new TreeMap<>();
    List<GlossaryOutline> found = new ArrayList<>();
    for (LinkedDocument document : site.documents()) {
      if (!document.document().syntax().markdown()
          || document.document().isPart()
          || document.document().headings().isEmpty() && !Letters.isLetter(name(document))) {
        continue;
      }
      String letter = Letters.of(name(document));
      if (!letter.isEmpty()) {
        folders
            .computeIfAbsent(folder(document.path()), f -> new ArrayList<>())
            .add(new GlossaryPage(document, letter));
      } else if (GlossaryNames.isGlossary(document)) {
        addPage(document, found);
      }
    }
    folders.forEach((folder, pages) -> addFolder(folder, pages, found));
    found.sort((a, b) -> a.name().compareTo(b.name()));
    return found;
  }

  private static void addPage(LinkedDocument document, List<GlossaryOutline> found) {
    GlossaryPage page = new GlossaryPage(document, "");
    int level = entryLevel(List.of(page));
    HeadingEntries entries = new HeadingEntries(level);
    entries.read(page);
    if (entries.all().size() >= FEWEST_ENTRIES && (entries.haveLetters() || entries.areSorted())) {
      found.add(
          new GlossaryOutline(
              document.path(), Glossary.Form.HEADINGS, List.of(page), entries.all()));
    }
  }

  private static void addFolder(
      String folder, List<GlossaryPage> pages, List<GlossaryOutline> found) {
    if (pages.size() < FEWEST_LETTER_PAGES) {
      return;
    }
    HeadingEntries entries = new HeadingEntries(entryLevel(pages));
    pages.forEach(entries::read);
    if (entries.all().size() >= FEWEST_ENTRIES && entries.areUnderTheirLetters()) {
      found.add(new GlossaryOutline(folder, Glossary.Form.HEADINGS, pages, entries.all()));
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

  private static String name(LinkedDocument document) {
    return GlossaryNames.baseName(document.path());
  }
}
