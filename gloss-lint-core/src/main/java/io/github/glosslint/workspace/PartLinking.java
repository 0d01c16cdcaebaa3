package io.github.glosslint.workspace;

import io.github.glosslint.document.Anchor;
import io.github.glosslint.document.Base;
import io.github.glosslint.document.Definition;
import io.github.glosslint.document.Link;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.linked.Showings;
import io.github.glosslint.linked.Showings.Showing;
import io.github.glosslint.linked.Target;
import io.github.glosslint.site.Destination;
import io.github.glosslint.site.Part;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.WorkBudget;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Links a part: one target for each of its destinations, whatever the number of pages that show it.
 * A destination that is broken on some of them is broken, and says on which.
 */
final class PartLinking {

  private static final Target BRANCH =
      new Target.Unknown("a link in a branch of a template, fine on some of its pages only");

  private static final Target DIFFERS =
      new Target.Unknown("an external URL that a template builds for each page");

  private final Resolver resolver;
  private final Set<String> ids = new HashSet<>();
  private final Map<String, String> rooted = new HashMap<>();
  private final Map<String, String> relative = new HashMap<>();
  private final Map<Location, Showing> broken = new HashMap<>();
  private final WorkBudget suggestions;
  private final Base ownBase;
  private final boolean writesIds;
  private final Map<String, Base> bases = new HashMap<>();
  private final boolean severalBases;

  private PartLinking(Part part, Resolver resolver, WorkBudget suggestions) {
    this.ownBase = part.document().base();
    this.writesIds = !part.document().openIds().patterns().isEmpty();
    for (String page : part.pages()) {
      bases.put(page, resolver.from(page).baseAround());
    }
    this.severalBases = new HashSet<>(bases.values()).size() > 1;
    this.suggestions = suggestions;
    this.resolver = resolver;
    for (Anchor anchor : part.document().anchors()) {
      ids.add(anchor.id());
    }
  }

  /**
   * @param suggestions what may be spent on candidates
   */
  static LinkedDocument link(Part part, Resolver resolver, WorkBudget suggestions) {
    PartLinking linking = new PartLinking(part, resolver, suggestions);
    List<Target> links = new ArrayList<>(part.links().size());
    for (int i = 0; i < part.links().size(); i++) {
      Link link = part.document().links().get(i);
      Judged judged = linking.judge(part.links().get(i), linking.isEarly(link, i));
      links.add(
          link.kind() == Link.Kind.HTML_FORM && judged.wrong != null
              ? Linking.FORM
              : linking.target(judged, part.links().get(i).certain(), BRANCH, link.mark()));
    }
    List<Target> definitions = new ArrayList<>(part.definitions().size());
    for (int i = 0; i < part.definitions().size(); i++) {
      Definition definition = part.document().definitions().get(i);
      Part.Use use = part.definitions().get(i);
      Judged judged = linking.judge(use, false);
      // What no page uses is no defect that a reader sees as long as some page could.
      Target otherwise = judged.fine != null ? judged.fine : judged.unknown;
      definitions.add(
          linking.target(
              judged, use.certain(), otherwise == null ? BRANCH : otherwise, definition.mark()));
    }
    return new LinkedDocument(
        part.document(),
        "",
        Collections.unmodifiableList(links),
        Collections.unmodifiableList(definitions),
        true,
        true,
        Showings.ofPart(part.pages(), linking.broken));
  }

  /** What the pages make of one destination. */
  private static final class Judged {
    final List<String> broken = new ArrayList<>();
    int pages;
    boolean own;
    @Nullable Target wrong;
    String wrongPage = "";
    String wrongDestination = "";
    @Nullable Target unknown;
    @Nullable Target fine;

    void add(Target target, String destination, List<String> group) {
      if (isWrong(target)) {
        broken.addAll(group);
        if (wrong == null) {
          wrong = target;
          wrongPage = group.get(0);
          wrongDestination = destination;
        }
      } else if (isUnknown(target)) {
        unknown = unknown == null ? target : unknown;
      } else {
        fine = fine == null ? target : fine;
      }
    }
  }

  private static boolean isWrong(Target target) {
    return !(target instanceof Target.Found
            || target instanceof Target.External
            || target instanceof Target.Unknown)
        || Linking.hasCandidates(target);
  }

  private static boolean isUnknown(Target target) {
    return target instanceof Target.Unknown
        || target instanceof Target.Found found
            && found.anchor() instanceof Target.AnchorState.Unknowable;
  }

  private Judged judge(Part.Use use, boolean early) {
    Judged judged = new Judged();
    judged.own = use.own();
    use.pages()
        .forEach(
            (written, pages) -> {
              judged.pages += pages.size();
              byBase(pages, early).forEach((base, some) -> judge(written, base, some, judged));
            });
    return judged;
  }

  private void judge(String written, Base base, List<String> pages, Judged judged) {
    String based = base.resolve(written.strip());
    String destination = base.certain() ? based : written.strip();
    for (List<String> group : groups(destination, pages)) {
      Resolver.From page = resolver.from(group.get(0));
      Target target = inPart(destination, page.resolve(destination, false));
      boolean open = !base.certain() && isWrong(target) && !isWrong(page.resolve(based, false));
      judged.add(open ? Linking.MAY_HAVE_BASE : target, destination, group);
    }
  }

  /** A list of links in a part leads to what the same part writes in a loop, as often as not. */
  private Target inPart(String destination, Target target) {
    return writesIds
            && destination.startsWith("#")
            && target instanceof Target.Found found
            && found.anchor() instanceof Target.AnchorState.Absent
        ? new Target.Found(found.path(), found.fragment(), Target.AnchorState.Unknowable.UNKNOWN)
        : target;
  }

  /** Whether what a link shows is fetched before browsers know of the part's own base. */
  private boolean isEarly(Link link, int index) {
    return link.kind().isAsset() && index < ownBase.linksBefore();
  }

  private Map<Base, List<String>> byBase(List<String> pages, boolean early) {
    if (early) {
      return Map.of(Base.NONE, pages);
    }
    if (pages.size() == 1 || !severalBases) {
      return Map.of(base(pages.get(0)), pages);
    }
    Map<Base, List<String>> byBase = new LinkedHashMap<>();
    for (String page : pages) {
      byBase.computeIfAbsent(base(page), b -> new ArrayList<>()).add(page);
    }
    return byBase;
  }

  private Base base(String page) {
    Base around = bases.getOrDefault(page, Base.NONE);
    return around.isSet() ? around : ownBase;
  }

  /**
   * @param some the target of what is broken on some pages and need not show on them
   */
  private Target target(Judged judged, boolean certain, Target some, Location mark) {
    Target wrong = judged.wrong;
    if (wrong == null) {
      boolean differs = judged.own && judged.fine instanceof Target.External;
      Target whole = judged.unknown != null ? judged.unknown : differs ? DIFFERS : judged.fine;
      return whole == null ? BRANCH : whole;
    }
    boolean everywhere = judged.broken.size() == judged.pages && !judged.own;
    if (!certain && !everywhere) {
      return some;
    }
    judged.broken.sort(null);
    broken.put(Showings.end(mark), new Showing(List.copyOf(judged.broken), judged.pages));
    return Linking.hasCandidates(wrong)
        ? resolver
            .from(judged.wrongPage)
            .withCandidates(judged.wrongDestination, wrong, suggestions)
        : wrong;
  }

  /** Pages on which the destination means the same. */
  private Collection<List<String>> groups(String destination, List<String> pages) {
    if (pages.size() == 1
        || destination.isEmpty()
        || resolver.mapsNothing() && Destination.withoutTree(destination) != null
        || destination.charAt(0) == '#' && isOfPart(destination)) {
      return List.of(pages);
    }
    Map<String, List<String>> groups = new LinkedHashMap<>();
    for (String page : pages) {
      groups.computeIfAbsent(base(page, destination), b -> new ArrayList<>(1)).add(page);
    }
    return groups.values();
  }

  private boolean isOfPart(String destination) {
    String id = Destination.of(destination).fragment();
    return id.isEmpty() || ids.contains(id);
  }

  private String base(String page, String destination) {
    char first = destination.charAt(0);
    if (first == '#' || first == '?') {
      return page;
    }
    Map<String, String> known = first == '/' ? rooted : relative;
    return known.computeIfAbsent(page, p -> resolver.from(p).base(destination));
  }
}
