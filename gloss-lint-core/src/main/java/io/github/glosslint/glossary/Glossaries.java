package io.github.glosslint.glossary;

import io.github.glosslint.linked.Site;
import java.util.ArrayList;
import java.util.List;
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

  /** Finds the glossaries of a site by how their pages look. */
  public static Glossaries of(Site site, Undefined undefined) {
    List<GlossaryOutline> outlines = HeadingGlossaries.in(site);
    List<Glossary> glossaries = new ArrayList<>();
    if (!outlines.isEmpty()) {
      GlossaryLinks links = new GlossaryLinks(site, undefined);
      outlines.forEach(outline -> glossaries.add(new Glossary(outline, links)));
    }
    return new Glossaries(glossaries);
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
