package io.github.glosslint.server;

import io.github.glosslint.document.Definition;
import io.github.glosslint.document.Document;
import io.github.glosslint.document.Include;
import io.github.glosslint.document.Labels;
import io.github.glosslint.document.Link;
import io.github.glosslint.document.Reference;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.linked.Site;
import io.github.glosslint.linked.Target;
import io.github.glosslint.text.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything in a site that leads to a file of it: links, references, definitions, includes. */
final class Crossings {

  private final Site site;

  /** Made when the first reference asks: a question about one link needs no more. */
  private @Nullable Map<Definition, Target> targets;

  Crossings(Site site) {
    this.site = site;
  }

  /** Those of a document, in no particular order. */
  List<Crossing> of(LinkedDocument linked) {
    Document document = linked.document();
    List<Crossing> found = new ArrayList<>();
    for (int i = 0; i < document.links().size(); i++) {
      Link link = document.links().get(i);
      add(link.location(), linked.linkTargets().get(i), null, found);
    }
    for (int i = 0; i < document.definitions().size(); i++) {
      Definition definition = document.definitions().get(i);
      add(definition.location(), linked.definitionTargets().get(i), null, found);
    }
    Labels labels = document.references().isEmpty() ? Labels.NONE : site.labels(document);
    for (Reference reference : document.references()) {
      Definition definition = reference.defined() ? labels.find(reference.key()) : null;
      Target target = definition == null ? null : targets().get(definition);
      if (target != null) {
        add(reference.location(), target, definition, found);
      }
    }
    for (Include include : document.includes()) {
      if (include.isFound()) {
        found.add(new Crossing(include.location(), include.path(), "", null));
      }
    }
    return found;
  }

  /** Those of all documents that lead to a place, by path and position. */
  List<Crossing> to(String path, String fragment) {
    List<Crossing> found = new ArrayList<>();
    for (LinkedDocument document : site.documents()) {
      for (Crossing crossing : of(document)) {
        if (crossing.leadsTo(path, fragment)) {
          found.add(crossing);
        }
      }
    }
    found.sort((a, b) -> a.at().compareTo(b.at()));
    return found;
  }

  /** Those of all documents that lead by a definition, by path and position. */
  List<Crossing> by(Definition definition) {
    List<Crossing> found = new ArrayList<>();
    for (LinkedDocument document : site.documents()) {
      for (Crossing crossing : of(document)) {
        if (definition.equals(crossing.label())) {
          found.add(crossing);
        }
      }
    }
    found.sort((a, b) -> a.at().compareTo(b.at()));
    return found;
  }

  private Map<Definition, Target> targets() {
    Map<Definition, Target> known = targets;
    if (known == null) {
      known = new HashMap<>();
      for (LinkedDocument document : site.documents()) {
        List<Definition> definitions = document.document().definitions();
        for (int i = 0; i < definitions.size(); i++) {
          known.putIfAbsent(definitions.get(i), document.definitionTargets().get(i));
        }
      }
      targets = known;
    }
    return known;
  }

  private static void add(
      Location at, Target target, @Nullable Definition label, List<Crossing> found) {
    if (target instanceof Target.Found place) {
      found.add(new Crossing(at, place.path(), place.fragment(), label));
    } else if (label != null) {
      found.add(new Crossing(at, "", "", label));
    }
  }
}
