package io.github.glosslint.rules;

import io.github.glosslint.document.Definition;
import io.github.glosslint.document.Document;
import io.github.glosslint.document.HasDestination;
import io.github.glosslint.document.Link;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.linked.Target;
import io.github.glosslint.text.Location;
import java.util.List;

/** Iterates over the destinations in a document, in links and in definitions. */
final class Destinations {

  private Destinations() {}

  @FunctionalInterface
  interface LinkVisitor {
    void visit(Link link, Target target);
  }

  @FunctionalInterface
  interface DefinitionVisitor {
    void visit(Definition definition, Target target);
  }

  @FunctionalInterface
  interface Visitor {
    void visit(HasDestination from, Target target);
  }

  static void links(LinkedDocument document, LinkVisitor visitor) {
    List<Link> links = document.document().links();
    for (int i = 0; i < links.size(); i++) {
      visitor.visit(links.get(i), document.linkTargets().get(i));
    }
  }

  /** Definitions whose destination was meant as one: lost sentences are left out. */
  static void definitions(LinkedDocument document, DefinitionVisitor visitor) {
    Document facts = document.document();
    for (int i = 0; i < facts.definitions().size(); i++) {
      Definition definition = facts.definitions().get(i);
      if (!LostText.isLost(definition)) {
        visitor.visit(definition, document.definitionTargets().get(i));
      }
    }
  }

  /** Their places are made on demand, which few rules need for what is fine. */
  static void all(LinkedDocument document, Visitor visitor) {
    links(document, visitor::visit);
    definitions(document, visitor::visit);
  }

  /** Whether the file or the anchor that a destination names does not exist. */
  static boolean isBroken(Target target) {
    return target instanceof Target.Missing
        || target instanceof Target.Undefined
        || target instanceof Target.Found found
            && found.anchor() instanceof Target.AnchorState.Absent;
  }

  /**
   * The fragment with its {@code #} in the source, for a destination that has one. What a template
   * writes is before the fragment as a rule, so it is found from the end.
   */
  static Location fragment(String destination, Location location) {
    int hash = destination.indexOf('#');
    int length = destination.length() - hash;
    return hash < 0 || location.end() - location.start() < length
        ? location
        : new Location(location.path(), location.end() - length, location.end());
  }

  /** How a page is named in a message about a link that is in {@code from}. */
  static String name(String path, String from) {
    if (path.equals(from)) {
      return "this page";
    }
    return path.isEmpty() ? "the page of the root folder" : path;
  }
}
