package io.github.glosslint.seeds;

import io.github.glosslint.document.Anchor;
import io.github.glosslint.document.Definition;
import io.github.glosslint.document.Document;
import io.github.glosslint.document.Heading;
import io.github.glosslint.document.Include;
import io.github.glosslint.document.Link;
import io.github.glosslint.document.NamedPlace;
import io.github.glosslint.document.Reference;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.linked.Site;
import io.github.glosslint.linked.Target;
import io.github.glosslint.linked.Target.AnchorState;
import io.github.glosslint.seeds.Victim.Kind;
import io.github.glosslint.seeds.Victim.Trace;
import io.github.glosslint.text.Location;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds in a linked tree what something leads to, and where from. */
final class Victims {

  private record Key(Kind kind, Location place) {}

  private final Site site;
  private final Path root;
  private final Map<String, Map<String, List<Anchor>>> anchors = new HashMap<>();

  /** Headings whose id does not stem from their text. */
  private final Set<Location> explicit = new HashSet<>();

  private final Set<Location> twins = new HashSet<>();
  private final Set<String> names = new HashSet<>();

  private final Map<Key, Set<Trace>> expected = new HashMap<>();

  /** Names that nobody lacks when one place of them is gone, as links and roles write them. */
  private final Set<String> repeatedNames = new HashSet<>();

  private Victims(Site site, Path root) {
    this.site = site;
    this.root = root;
  }

  /** Everything that can be taken away so that something else is surely broken, by place. */
  static List<Victim> in(Site site, Path root) {
    Victims victims = new Victims(site, root);
    site.documents().forEach(victims::index);
    site.documents().forEach(victims::collect);
    List<Victim> all = new ArrayList<>();
    victims.expected.forEach(
        (key, places) -> all.add(new Victim(key.kind, key.place, Set.copyOf(places))));
    all.sort(Comparator.comparing(Victim::place).thenComparing(Victim::kind));
    return all;
  }

  private void index(LinkedDocument linked) {
    Map<String, List<Anchor>> ids = anchors.computeIfAbsent(linked.path(), path -> new HashMap<>());
    Map<String, Location> texts = new HashMap<>();
    for (Heading heading : linked.document().headings()) {
      if (heading.explicit()) {
        explicit.add(heading.location());
      }
      // The id of a heading goes to the next one with the same text.
      Location twin = texts.put(heading.text(), heading.location());
      if (twin != null) {
        twins.add(twin);
      }
    }
    for (NamedPlace named : linked.document().places()) {
      if (!names.add(named.key())) {
        repeatedNames.add(named.name());
      }
    }
    for (Anchor anchor : linked.document().anchors()) {
      ids.computeIfAbsent(anchor.id(), id -> new ArrayList<>()).add(anchor);
    }
  }

  private void collect(LinkedDocument linked) {
    List<Link> links = linked.document().links();
    for (int i = 0; i < links.size(); i++) {
      if (!repeatedNames.contains(links.get(i).destination())) {
        addTarget(linked.path(), linked.linkTargets().get(i), links.get(i).mark());
      }
    }
    List<Definition> definitions = linked.document().definitions();
    for (int i = 0; i < definitions.size(); i++) {
      addTarget(linked.path(), linked.definitionTargets().get(i), definitions.get(i).mark());
    }
    Set<String> repeated = repeatedLabels(linked);
    for (Reference reference : linked.document().references()) {
      Definition definition =
          reference.defined() ? site.labels(linked.document()).find(reference.key()) : null;
      if (definition != null && !repeated.contains(definition.key())) {
        add(Kind.LABEL, definition.labelLocation(), linked.path(), reference.labelLocation());
      }
    }
    for (Include include : linked.document().includes()) {
      if (include.isFound()) {
        add(Kind.INCLUDE, new Location(include.path(), 0, 0), linked.path(), include.location());
      }
    }
  }

  /** Labels that something else defines when one definition is gone. */
  private Set<String> repeatedLabels(LinkedDocument linked) {
    Set<String> seen = new TreeSet<>();
    Set<String> repeated = new TreeSet<>();
    count(linked.document(), seen, repeated);
    return repeated;
  }

  private void count(Document document, Set<String> seen, Set<String> repeated) {
    for (Definition definition : document.definitions()) {
      if (!seen.add(definition.key())) {
        repeated.add(definition.key());
      }
    }
    document.inclusions().forEach(inclusion -> count(site.included(inclusion), seen, repeated));
  }

  private void addTarget(String page, Target target, Location from) {
    if (!(target instanceof Target.Found found) || found.path().isEmpty()) {
      return;
    }
    // What a page includes is gone with the page.
    boolean own = found.path().equals(from.path()) || found.path().equals(page);
    if (!found.path().endsWith("/") && !own) {
      add(Kind.FILE, new Location(found.path(), 0, 0), page, from);
    }
    Map<String, List<Anchor>> ids = anchors.getOrDefault(found.path(), Map.of());
    List<Anchor> there = ids.getOrDefault(found.fragment(), List.of());
    if (found.anchor() == AnchorState.Fine.FINE
        && there.size() == 1
        && !ids.containsKey(found.fragment() + "-1")) {
      addAnchor(there.get(0), page, from);
    }
  }

  private void addAnchor(Anchor anchor, String page, Location from) {
    Location place = anchor.location();
    if (anchor.kind() == Anchor.Kind.HEADING) {
      // The id of an explicit one is not where its text is.
      if (!explicit.contains(place) && !twins.contains(place)) {
        add(Kind.HEADING, place, page, from);
      }
    } else if (text(place).equals(anchor.id())) {
      add(Kind.ID, place, page, from);
    }
  }

  private String text(Location place) {
    try {
      return Files.readString(root.resolve(place.path())).substring(place.start(), place.end());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(Kind kind, Location place, String page, Location from) {
    if (!place.isEmpty() || place.end() == 0) {
      expected
          .computeIfAbsent(new Key(kind, place), key -> new LinkedHashSet<>())
          .add(new Trace(from, page));
    }
  }
}
