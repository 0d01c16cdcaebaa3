package io.github.glosslint.workspace;

import io.github.glosslint.document.Base;
import io.github.glosslint.document.Definition;
import io.github.glosslint.document.Document;
import io.github.glosslint.document.Link;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.linked.Showings;
import io.github.glosslint.linked.Target;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.WorkBudget;
import java.util.ArrayList;
import java.util.List;

/** Links one page: a target for each of its destinations. */
final class Linking {

  static final Target FORM = new Target.Unknown("an address that a program on the server answers");

  static final Target MAY_HAVE_BASE =
      new Target.Unknown("right with a base element that a template may write");

  /** {@code [](){#id}}, with which Python-Markdown makes anchors. */
  private static final Target ID_CARRIER =
      new Target.Unknown("an empty link to which a site generator gives an id");

  private final Resolver.From page;
  private final Base base;
  private final IncludedPaths included;
  private final WorkBudget suggestions;

  private Linking(Resolver.From page, Base base, IncludedPaths included, WorkBudget suggestions) {
    this.page = page;
    this.base = base;
    this.included = included;
    this.suggestions = suggestions;
  }

  /**
   * @param suggestions what may be spent on candidates
   */
  static LinkedDocument link(
      Document document, String url, Resolver resolver, WorkBudget suggestions) {
    Resolver.From page = resolver.from(document.path());
    Base around = page.baseAround();
    Base base = around.isSet() ? around : document.base();
    Linking linking = new Linking(page, base, IncludedPaths.of(document), suggestions);
    List<Target> links = new ArrayList<>(document.links().size());
    for (int i = 0; i < document.links().size(); i++) {
      boolean beforeBase = !around.isSet() && i < base.linksBefore();
      links.add(linking.target(document.links().get(i), beforeBase));
    }
    List<Target> definitions = new ArrayList<>(document.definitions().size());
    for (Definition definition : document.definitions()) {
      definitions.add(
          linking.target(
              Link.Kind.INLINE,
              definition.destination(),
              definition.destinationLocation(),
              linking.base));
    }
    return new LinkedDocument(
        document,
        url,
        List.copyOf(links),
        List.copyOf(definitions),
        linking.page.knowsAnchors(),
        linking.page.labelsKnown(),
        Showings.ofPage(document.path()));
  }

  private Target target(Link link, boolean beforeBase) {
    // What a page shows is fetched at once, before browsers know of a base that comes later.
    Base base = beforeBase && link.kind().isAsset() ? Base.NONE : this.base;
    if (link.kind().isName()) {
      return page.resolveName(link.kind(), link.destination(), suggestions);
    }
    Target target = target(link.kind(), link.destination(), link.destinationLocation(), base);
    if (target instanceof Target.Empty && isBare(link) && !page.knowsAnchors()) {
      return ID_CARRIER;
    }
    if (link.kind() == Link.Kind.HTML_FORM && hasCandidates(target)) {
      return FORM;
    }
    return target;
  }

  /** Whether a link has neither text nor destination. */
  private static boolean isBare(Link link) {
    Location location = link.location();
    return link.kind() == Link.Kind.INLINE && location.end() - location.start() == "[]()".length();
  }

  /** What could be meant without the base that a browser puts before it. */
  private static Target asWritten(Target.Missing missing, String base) {
    List<String> similar =
        missing.similar().stream()
            .filter(candidate -> candidate.startsWith(base))
            .map(candidate -> candidate.substring(base.length()))
            .filter(candidate -> !candidate.isEmpty())
            .toList();
    return new Target.Missing(missing.path(), similar, missing.elsewhere(), missing.because());
  }

  private Target target(Link.Kind kind, String written, Location location, Base base) {
    String file = location.path();
    String onPage = included.onPage(file, written);
    return included.asWritten(file, target(kind, onPage, location, base, written.length()));
  }

  private Target target(Link.Kind kind, String written, Location location, Base base, int length) {
    boolean markdown = kind.isOfMarkdown();
    // What a template writes is there only after links were rewritten.
    boolean verbatim =
        markdown
            && (page.rewritesIncluded()
                || location.end() - location.start() == length && page.isOwn(location));
    String destination = base.certain() ? base.resolve(written.strip()) : written;
    Target spelt = markdown ? page.spelt(kind, destination, suggestions) : null;
    Target target =
        spelt != null
            ? spelt
            : kind.isFile()
                ? page.resolveShown(destination, verbatim)
                : page.resolve(destination, verbatim);
    if (!hasCandidates(target)) {
      return target;
    }
    if (!base.certain() && !hasCandidates(page.resolve(base.resolve(written.strip()), verbatim))) {
      return MAY_HAVE_BASE;
    }
    target = page.withCandidates(destination, target, suggestions);
    int added = destination.length() - written.strip().length();
    return target instanceof Target.Missing missing && added > 0
        ? asWritten(missing, destination.substring(0, added))
        : target;
  }

  /** Whether there may be something that was meant in place of what is not there. */
  static boolean hasCandidates(Target target) {
    return target instanceof Target.Missing
        || target instanceof Target.Found found
            && found.anchor() instanceof Target.AnchorState.Absent;
  }
}
