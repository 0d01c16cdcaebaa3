package io.github.glosslint.run;

import io.github.glosslint.document.Definition;
import io.github.glosslint.document.Document;
import io.github.glosslint.document.Link;
import io.github.glosslint.engine.Findings;
import io.github.glosslint.engine.Violation;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.finding.Severity;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.linked.Site;
import io.github.glosslint.linked.Target;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.SourceText;
import io.github.glosslint.verdict.State;
import io.github.glosslint.verdict.UrlVerdicts;
import io.github.glosslint.verdict.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The places of URLs that were found to be neither alive nor moved nor dead. */
final class UndecidedUrls {

  /** Which rule is to mark the places makes no difference. */
  private static final RuleId ANY = new RuleId("url/any");

  /** What a finding would mark, by file. */
  private final Map<String, Set<String>> marked = new HashMap<>();

  private UndecidedUrls() {}

  /**
   * @param files reads a file, given its path from the root; null where there is none
   */
  static UndecidedUrls of(
      Site site, UrlVerdicts web, Function<String, @Nullable SourceText> files) {
    List<Violation> places = new ArrayList<>();
    for (LinkedDocument document : site.documents()) {
      Document facts = document.document();
      for (int i = 0; i < facts.links().size(); i++) {
        Link link = facts.links().get(i);
        add(document.linkTargets().get(i), link.mark(), web, places);
      }
      for (int i = 0; i < facts.definitions().size(); i++) {
        Definition definition = facts.definitions().get(i);
        add(document.definitionTargets().get(i), definition.mark(), web, places);
      }
    }
    UndecidedUrls urls = new UndecidedUrls();
    Findings.of(places, files, UnaryOperator.identity())
        .forEach(
            place ->
                urls.marked
                    .computeIfAbsent(place.path(), path -> new HashSet<>())
                    .add(place.marked()));
    return urls;
  }

  private static void add(Target target, Location mark, UrlVerdicts web, List<Violation> places) {
    if (target instanceof Target.External external
        && external.isOfTheWeb()
        && !isDecided(web.verdict(external.url()))) {
      places.add(new Violation(ANY, Severity.INFO, mark, "", List.of(), List.of(), List.of()));
    }
  }

  private static boolean isDecided(@Nullable Verdict verdict) {
    return verdict != null && (verdict.state().isAlive() || verdict.state() == State.DEAD);
  }

  /**
   * Whether a subject may be one of them. Rules mark the whole URL or its fragment.
   *
   * @param path from the root, with {@code /}
   */
  boolean mayBe(String path, String subject) {
    Set<String> here = marked.getOrDefault(path, Set.of());
    return subject.startsWith("#") ? !here.isEmpty() : here.contains(subject);
  }
}
