package io.github.glosslint.server;

import io.github.glosslint.document.Anchor;
import io.github.glosslint.document.Definition;
import io.github.glosslint.document.Link;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.linked.LinkedTree;
import io.github.glosslint.linked.Site;
import io.github.glosslint.linked.Target;
import io.github.glosslint.text.Location;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.DocumentLink;
import org.jspecify.annotations.Nullable;

/** Where places of a tree lead, and what leads to them. For one question. */
final class Navigation {

  private final Site site;
  private final Crossings crossings;
  private final ClientPositions places;

  Navigation(LinkedTree tree, ClientPositions places) {
    this.site = tree.site();
    this.crossings = new Crossings(tree.site());
    this.places = places;
  }

  /** What the cursor is on: something that leads somewhere; null if nothing is. */
  @Nullable Crossing crossing(String path, int offset) {
    Crossing found = null;
    for (LinkedDocument document : site.at(path)) {
      for (Crossing crossing : crossings.of(document)) {
        if (ClientPositions.holds(crossing.at(), path, offset)
            && ClientPositions.isInside(crossing.at(), found == null ? null : found.at())) {
          found = crossing;
        }
      }
    }
    return found;
  }

  /** Where something leads: its anchor, the file, or else the definition of its label. */
  Location target(Crossing crossing) {
    Definition label = crossing.label();
    if (crossing.path().isEmpty() && label != null) {
      return label.location();
    }
    for (LinkedDocument document : site.at(crossing.path())) {
      for (Anchor anchor : document.document().anchors()) {
        if (anchor.id().equals(crossing.fragment())) {
          return anchor.location();
        }
      }
    }
    return ClientPositions.start(crossing.path());
  }

  /**
   * What leads to the place that the cursor is on: to a heading or another anchor, by the label of
   * a definition, or to where a link leads as well.
   */
  List<Location> references(String path, int offset) {
    List<Crossing> found = List.of();
    Definition label = label(path, offset);
    Anchor anchor = anchor(path, offset);
    if (label != null) {
      found = crossings.by(label);
    } else if (anchor != null) {
      found = crossings.to(path, anchor.id());
    } else {
      Crossing crossing = crossing(path, offset);
      if (crossing != null && !crossing.path().isEmpty()) {
        found = crossings.to(crossing.path(), crossing.fragment());
      } else if (crossing != null && crossing.label() != null) {
        found = crossings.by(crossing.label());
      }
    }
    return found.stream().map(Crossing::at).distinct().toList();
  }

  private @Nullable Definition label(String path, int offset) {
    for (LinkedDocument document : site.at(path)) {
      for (Definition definition : document.document().definitions()) {
        if (ClientPositions.holds(definition.labelLocation(), path, offset)) {
          return definition;
        }
      }
    }
    return null;
  }

  private @Nullable Anchor anchor(String path, int offset) {
    for (LinkedDocument document : site.at(path)) {
      for (Anchor anchor : document.document().anchors()) {
        if (ClientPositions.holds(anchor.location(), path, offset)) {
          return anchor;
        }
      }
    }
    return null;
  }

  /** What can be clicked in a document. */
  List<DocumentLink> links(String path) {
    List<DocumentLink> links = new ArrayList<>();
    for (LinkedDocument document : site.at(path)) {
      for (Crossing crossing : crossings.of(document)) {
        if (crossing.at().path().equals(path) && !crossing.path().isEmpty()) {
          links.add(new DocumentLink(places.range(crossing.at()), uri(crossing)));
        }
      }
      List<Link> all = document.document().links();
      for (int i = 0; i < all.size(); i++) {
        if (document.linkTargets().get(i) instanceof Target.External external
            && external.isOfTheWeb()
            && all.get(i).location().path().equals(path)) {
          links.add(new DocumentLink(places.range(all.get(i).location()), external.url()));
        }
      }
    }
    return links;
  }

  /** Editors take a line behind the number sign of a link. */
  private String uri(Crossing crossing) {
    Location target = target(crossing);
    int line = places.lines(target.path()).line(target.start());
    return places.uri(target.path()) + (line > 1 ? "#L" + line : "");
  }
}
