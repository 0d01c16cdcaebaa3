package io.github.glosslint.rename.draft;

import io.github.glosslint.document.Definition;
import io.github.glosslint.document.Link;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.linked.Target;
import io.github.glosslint.retarget.Written;
import io.github.glosslint.site.Destination;
import io.github.glosslint.text.Location;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whatever calls a term by its name without saying that it is a term: fragments, as MyST
 * understands them, and roles for any name.
 */
final class UntypedNames {

  private final TreeDraft draft;
  private final TextChanges changes;
  private final View.Found found;
  private final String name;
  private final Set<Location> destinations = new TreeSet<>();
  private final Set<Location> links = new TreeSet<>();

  UntypedNames(TreeDraft draft, TextChanges changes, View.Found found, String name) {
    this.draft = draft;
    this.changes = changes;
    this.found = found;
    this.name = name;
  }

  /** Adds a change for each of them. */
  void add() {
    for (LinkedDocument document : draft.view().site().documents()) {
      List<Link> all = document.document().links();
      for (int i = 0; i < all.size(); i++) {
        Link link = all.get(i);
        Target target = document.linkTargets().get(i);
        boolean named =
            link.kind() == Link.Kind.ANY_NAME
                ? addRole(link, target)
                : !link.kind().isName()
                    && addFragment(link.destination(), link.destinationLocation(), target);
        if (named) {
          links.add(link.location());
        }
      }
      List<Definition> definitions = document.document().definitions();
      for (int i = 0; i < definitions.size(); i++) {
        Definition definition = definitions.get(i);
        addFragment(
            definition.destination(),
            definition.destinationLocation(),
            document.definitionTargets().get(i));
      }
    }
  }

  private boolean isTerm(Target where) {
    return where instanceof Target.Found to
        && to.path().equals(found.entry().page().path())
        && to.fragment().equals(found.term().id());
  }

  private boolean addRole(Link link, Target where) {
    Location place = link.destinationLocation();
    String old = found.term().text();
    String read = link.destination();
    return isTerm(where)
        && NameForms.same(read, old)
        && draft.text(place.path()).startsWith(read, place.start())
        && place.end() - place.start() == read.length()
        && changes.replace(place, NameForms.like(read, old, name))
        && destinations.add(place);
  }

  private boolean addFragment(String read, Location place, Target where) {
    String id = found.term().id();
    if (read.indexOf('#') < 0 || !isTerm(where)) {
      return false;
    }
    String old = found.term().text();
    String fragment = Destination.of(read).fragment();
    Written written = Written.of(place, read, draft.text(place.path()));
    boolean byName = !fragment.equals(id) && NameForms.same(fragment, old);
    if (!byName || written == null) {
      return false;
    }
    String fresh = written.leadingTo(written.page(), NameForms.like(fragment, old, name));
    return changes.replace(written.place(), fresh) && destinations.add(place);
  }

  /** Where their destinations are. */
  Set<Location> destinations() {
    return destinations;
  }

  Set<Location> links() {
    return links;
  }
}
