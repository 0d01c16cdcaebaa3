package io.github.glosslint.generator.docusaurus;

import io.github.glosslint.linked.Target;
import io.github.glosslint.site.Destination;
import io.github.glosslint.site.Neighbours;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.Candidates;
import io.github.glosslint.text.WorkBudget;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What could be meant by a destination that leads nowhere: a file or a URL like it. */
final class Suggestions {

  private final SiteConfig config;
  private final PageTable table;
  private final Neighbours neighbours;
  private @Nullable Candidates routes;

  Suggestions(SourceTree tree, SiteConfig config, PageTable table) {
    this.config = config;
    this.table = table;
    this.neighbours = Neighbours.of(tree);
  }

  /** A name of another case as the author would write it. */
  static Target.CaseMismatch asWritten(Destination destination, Target.CaseMismatch mismatch) {
    return new Target.CaseMismatch(
        mismatch.path(), Neighbours.asWritten(destination, mismatch.path(), mismatch.actual()));
  }

  /**
   * The missing target with what could be meant.
   *
   * @param from the URL of the page
   * @param leads whether a destination leads somewhere
   */
  Target.Missing of(
      String from,
      Destination destination,
      Target.Missing missing,
      WorkBudget work,
      Predicate<Destination> leads) {
    Set<String> similar = new LinkedHashSet<>();
    List<String> elsewhere = List.of();
    if (!UrlPath.extension(missing.path()).isEmpty()) {
      Target.Missing near = neighbours.of(destination, missing, work);
      near.similar().stream()
          .filter(name -> leads.test(Destination.of(name)))
          .forEach(similar::add);
      elsewhere = near.elsewhere();
    } else {
      for (String route : routes().closest("/" + missing.path(), work)) {
        similar.add(written(from, destination, route));
      }
      similar.removeIf(name -> !leads.test(Destination.of(name)));
    }
    return new Target.Missing(
        missing.path(), List.copyOf(new ArrayList<>(similar)), elsewhere, missing.because());
  }

  private synchronized Candidates routes() {
    Candidates known = routes;
    if (known == null) {
      known = Candidates.of(table.routes());
      routes = known;
    }
    return known;
  }

  /** A route as the author would write it: from the root, or from the page. */
  private String written(String from, Destination destination, String route) {
    String raw = destination.raw();
    int end = raw.length();
    for (int i = 0; i < raw.length(); i++) {
      if (raw.charAt(i) == '#' || raw.charAt(i) == '?') {
        end = i;
        break;
      }
    }
    String rest = raw.substring(end);
    if (destination.path().startsWith("/")) {
      String base = PageTable.route(Objects.requireNonNullElse(config.base(), "/"));
      boolean based = !base.isEmpty() && destination.path().startsWith(base + "/");
      return UrlPath.encode((based ? base : "") + route) + rest;
    }
    String way = UrlPath.relative(PageTable.base(from), route);
    boolean dotted = destination.path().startsWith("./") && !way.startsWith("../");
    return UrlPath.encode((dotted ? "./" : "") + way) + rest;
  }
}
