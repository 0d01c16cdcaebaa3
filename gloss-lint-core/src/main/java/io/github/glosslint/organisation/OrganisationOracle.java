package io.github.glosslint.organisation;

import com.google.re2j.Pattern;
import io.github.glosslint.config.UrlSettings;
import io.github.glosslint.organisation.OrganisationTargets.Answer;
import io.github.glosslint.text.Secrets;
import io.github.glosslint.text.url.WebAddress;
import io.github.glosslint.verdict.Cause;
import io.github.glosslint.verdict.RepositoryFile;
import io.github.glosslint.verdict.UrlOracle;
import io.github.glosslint.verdict.UrlQuestion;
import io.github.glosslint.verdict.UrlReport;
import io.github.glosslint.verdict.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Answers for the URLs that lead into other repositories of an organisation, and has another oracle
 * answer for all others. URLs that the settings skip are among these.
 */
public final class OrganisationOracle implements UrlOracle {

  private final String asking;
  private final OrganisationTargets targets;
  private final @Nullable UrlOracle rest;

  /**
   * @param asking what the repository is called whose links are checked: what it says of itself is
   *     known to its own check
   * @param rest who is asked about all other URLs; null if no one is
   */
  public OrganisationOracle(String asking, OrganisationTargets targets, @Nullable UrlOracle rest) {
    this.asking = asking;
    this.targets = targets;
    this.rest = rest;
  }

  @Override
  public UrlReport ask(UrlQuestion question) {
    SortedMap<String, PageAnswers> pages = pages(question);
    List<String> open = new ArrayList<>();
    for (String url : question.urls()) {
      PageAnswers page = pages.get(UrlReport.withoutFragment(url));
      if (page == null || !page.isComplete()) {
        open.add(url);
      }
    }
    UrlReport others =
        rest == null
            ? new UrlReport(Map.of(), new TreeMap<>(), List.of(), List.of(), null, 0)
            : rest.ask(question.about(open));
    Map<String, Verdict> asWritten = new HashMap<>(others.asWritten());
    SortedMap<String, Verdict> verdicts = new TreeMap<>(others.verdicts());
    pages.forEach(
        (url, page) -> {
          Verdict other = others.verdict(url);
          if (other == null) {
            verdicts.put(Secrets.masked(url), page.verdict());
          }
          asWritten.put(url, other == null ? page.verdict() : page.added(other));
        });
    return new UrlReport(
        asWritten,
        verdicts,
        others.hosts(),
        others.warnings(),
        others.networkFault(),
        others.reused());
  }

  /** What is known of pages, by URL as documents write it, without its fragment. */
  private SortedMap<String, PageAnswers> pages(UrlQuestion question) {
    UrlSettings settings = question.settings();
    List<Pattern> skipped = settings.skip().stream().map(Pattern::compile).toList();
    SortedMap<String, PageAnswers> pages = new TreeMap<>();
    for (String url : question.urls()) {
      WebAddress address = WebAddress.of(url);
      boolean asked =
          address != null
              && question.share().has(address.host())
              && !settings.host(address.host()).skip()
              && skipped.stream().noneMatch(pattern -> pattern.matcher(url).find());
      Answer answer = asked ? targets.answer(url).orElse(null) : null;
      boolean known =
          answer != null
              && !answer.repository().equals(asking)
              && !(answer.target() instanceof LinkTarget.Unknown);
      String page = UrlReport.withoutFragment(url);
      if (answer != null && known) {
        pages.computeIfAbsent(page, p -> new PageAnswers(answer.repository())).add(url, answer);
      }
    }
    for (String url : question.urls()) {
      PageAnswers page = pages.get(UrlReport.withoutFragment(url));
      if (page != null) {
        page.want(url);
      }
    }
    return pages;
  }

  @Override
  public void stop() {
    if (rest != null) {
      rest.stop();
    }
  }

  /** What a repository says of the URLs that differ in their fragments only. */
  private static final class PageAnswers {

    private final String repository;
    private final SortedMap<String, LinkTarget> answers = new TreeMap<>();
    private boolean complete = true;

    PageAnswers(String repository) {
      this.repository = repository;
    }

    void add(String url, Answer answer) {
      answers.put(url, answer.target());
    }

    void want(String url) {
      complete &= answers.containsKey(url);
    }

    /** Whether nothing is left to ask. */
    boolean isComplete() {
      return complete;
    }

    Verdict verdict() {
      for (LinkTarget each : answers.values()) {
        if (each instanceof LinkTarget.MissingFile missing) {
          String because = missing.because().isEmpty() ? "" : ", as " + missing.because();
          return Verdict.of(
                  Cause.NOT_IN_SOURCE,
                  "there is no " + missing.file() + " in the repository " + repository + because)
              .readFrom(file(missing.file(), new TreeMap<>(Map.of("", missing.similar()))));
        }
      }
      RepositoryFile file = fragments();
      return Verdict.of(Cause.IN_SOURCE, file.shown())
          .withMissingFragments(file.similar().keySet())
          .readFrom(file);
    }

    /** What somebody else says of the page, with the fragments that it lacks by its source. */
    Verdict added(Verdict other) {
      RepositoryFile file = fragments();
      if (!other.state().isAlive() || file.similar().isEmpty()) {
        return other;
      }
      Set<String> missing = new TreeSet<>(other.missingFragments());
      missing.addAll(file.similar().keySet());
      return other.withMissingFragments(missing).readFrom(file);
    }

    /** The page with its missing fragments. */
    private RepositoryFile fragments() {
      SortedMap<String, List<String>> similar = new TreeMap<>();
      String path = "";
      for (Map.Entry<String, LinkTarget> each : answers.entrySet()) {
        if (each.getValue() instanceof LinkTarget.MissingFragment missing) {
          path = missing.file();
          similar.put(each.getKey().substring(each.getKey().indexOf('#') + 1), missing.similar());
        } else if (each.getValue() instanceof LinkTarget.Found found && path.isEmpty()) {
          path = found.file();
        }
      }
      return file(path, similar);
    }

    private RepositoryFile file(String path, SortedMap<String, List<String>> similar) {
      return new RepositoryFile(repository, path, similar);
    }
  }
}
