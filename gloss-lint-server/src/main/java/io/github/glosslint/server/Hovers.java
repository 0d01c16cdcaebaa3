package io.github.glosslint.server;

import io.github.glosslint.glossary.Entry;
import io.github.glosslint.glossary.Glossaries;
import io.github.glosslint.glossary.Glossary;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.text.Location;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;

/** What is shown of whatever a place leads to. For one question. */
final class Hovers {

  private final Navigation navigation;
  private final ClientPositions places;
  private final Supplier<Glossaries> glossaries;
  private final Excerpts excerpts;

  /**
   * @param glossaries finds those of the tree
   */
  Hovers(Navigation navigation, ClientPositions places, Supplier<Glossaries> glossaries) {
    this.navigation = navigation;
    this.places = places;
    this.glossaries = glossaries;
    this.excerpts = new Excerpts(places);
  }

  /** Empty if nothing is there, or what it leads to has nothing to show. */
  Optional<Hover> at(String path, int offset) {
    Crossing crossing = navigation.crossing(path, offset);
    String shown = crossing == null ? "" : shown(crossing);
    return crossing == null || shown.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Hover(new MarkupContent(MarkupKind.MARKDOWN, shown), places.range(crossing.at())));
  }

  private String shown(Crossing crossing) {
    Location target = navigation.target(crossing);
    if (crossing.path().isEmpty()) {
      return excerpts.exactly(target);
    }
    List<LinkedDocument> pages = places.site().at(crossing.path());
    if (pages.isEmpty()) {
      Picture picture = Picture.of(places.file(crossing.path()));
      return picture == null ? excerpts.section(target) : picture.sentence();
    }
    Glossary glossary = glossaries.get().at(crossing.path());
    Entry entry = glossary == null ? null : glossary.entryAt(crossing.path(), crossing.fragment());
    if (glossary != null && entry != null) {
      return excerpts.entry(glossary, entry);
    }
    boolean whole = target.equals(ClientPositions.start(crossing.path()));
    return whole ? excerpts.page(pages.get(0)) : excerpts.section(target);
  }
}
