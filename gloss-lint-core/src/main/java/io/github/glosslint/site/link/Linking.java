package io.github.glosslint.site.link;

import io.github.glosslint.document.Definition;
import io.github.glosslint.document.Document;
import io.github.glosslint.document.Link;
import io.github.glosslint.site.LinkedDocument;
import io.github.glosslint.site.Target;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.WorkBudget;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Links one document: a target for each of its destinations. */
final class Linking {

  /** A shared file is judged from this many of the pages that include it. */
  private static final int MAX_INCLUDERS = 20;

  private final Resolver resolver;
  private final Resolver.From first;
  private final List<String> pages;
  private final WorkBudget suggestions;

  private Linking(Resolver resolver, List<String> pages, WorkBudget suggestions) {
    this.suggestions = suggestions;
    this.resolver = resolver;
    this.first = resolver.from(pages.get(0));
    this.pages = pages;
  }

  /**
   * @param pages the pages whose place decides what relative destinations mean: the document
   *     itself, or those that include it
   * @param suggestions what may be spent on candidates
   */
  static LinkedDocument link(
      Document document,
      String url,
      List<String> pages,
      Resolver resolver,
      WorkBudget suggestions) {
    Linking linking = new Linking(resolver, pages, suggestions);
    List<Target> links = new ArrayList<>(document.links().size());
    for (Link link : document.links()) {
      boolean markdown = link.kind() == Link.Kind.INLINE || link.kind() == Link.Kind.IMAGE;
      links.add(linking.target(link.destination(), link.destinationLocation(), markdown));
    }
    List<Target> definitions = new ArrayList<>(document.definitions().size());
    for (Definition definition : document.definitions()) {
      definitions.add(
          linking.target(definition.destination(), definition.destinationLocation(), true));
    }
    return new LinkedDocument(
        document,
        url,
        Collections.unmodifiableList(links),
        Collections.unmodifiableList(definitions));
  }

  private Target target(String destination, Location location, boolean markdown) {
    // What a template writes is there only after links were rewritten.
    boolean verbatim = markdown && location.end() - location.start() == destination.length();
    Target target = first.resolve(destination, verbatim && first.isOwn(location));
    for (int i = 1; isWrong(target) && i < Math.min(pages.size(), MAX_INCLUDERS); i++) {
      Resolver.From page = resolver.from(pages.get(i));
      Target there = page.resolve(destination, verbatim && page.isOwn(location));
      if (!isWrong(there)) {
        return there;
      }
    }
    return isWrong(target) ? first.withCandidates(destination, target, suggestions) : target;
  }

  private static boolean isWrong(Target target) {
    return target instanceof Target.Missing
        || target instanceof Target.Found found
            && found.anchor() instanceof Target.AnchorState.Absent;
  }
}
