package io.github.glosslint.glossary;

import io.github.glosslint.config.GlossarySettings;
import io.github.glosslint.linked.Site;
import io.github.glosslint.text.SourceText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The glossaries of a site, by name.
 *
 * @param all each of them
 */
public record Glossaries(List<Glossary> all) {

  public Glossaries {
    all = List.copyOf(all);
  }

  /**
   * Finds the glossaries of a site where the settings say, or by how their pages look.
   *
   * @param files reads a file of the tree; null if there is none
   */
  public static Glossaries of(
      Site site,
      GlossarySettings settings,
      Function<String, @Nullable SourceText> files,
      Undefined undefined) {
    List<GlossaryOutline> outlines =
        settings.enabled() ? outlines(site, settings, files) : List.of();
    List<Glossary> glossaries = new ArrayList<>();
    if (!outlines.isEmpty()) {
      GlossaryLinks links = new GlossaryLinks(site, undefined);
      outlines.forEach(
          outline -> glossaries.add(new Glossary(outline, locale(outline, settings), links)));
    }
    return new Glossaries(glossaries);
  }

  /** A page is of one glossary: that of its definitions, or else that with more entries. */
  private static List<GlossaryOutline> outlines(
      Site site, GlossarySettings settings, Function<String, @Nullable SourceText> files) {
    List<GlossaryOutline> all = new ArrayList<>(new DefinitionGlossaries(settings).in(site));
    all.addAll(new FileGlossaries(settings).in(site));
    List<GlossaryOutline> others = new ArrayList<>(new TableGlossaries(settings).in(site));
    others.addAll(new LeadGlossaries(settings).in(site));
    others.addAll(new HeadingGlossaries(settings).in(site));
    others.sort((a, b) -> Integer.compare(b.entries().size(), a.entries().size()));
    Set<String> taken = new HashSet<>();
    all.forEach(outline -> outline.pages().forEach(page -> taken.add(page.path())));
    for (GlossaryOutline outline : others) {
      if (outline.pages().stream().noneMatch(page -> taken.contains(page.path()))) {
        all.add(outline);
        outline.pages().forEach(page -> taken.add(page.path()));
      }
    }
    all.addAll(new DataGlossaries(settings, files).find());
    all.sort((a, b) -> a.name().compareTo(b.name()));
    return all;
  }

  private static Locale locale(GlossaryOutline outline, GlossarySettings settings) {
    Locale said = settings.locale();
    return said == null ? Languages.of(outline.name()) : said;
  }

  /** The glossary that a page belongs to; null if none. */
  public @Nullable Glossary at(String path) {
    for (Glossary glossary : all) {
      if (glossary.pageAt(path) != null) {
        return glossary;
      }
    }
    return null;
  }
}
