package io.github.glosslint.engine;

import io.github.glosslint.config.EffectiveSettings;
import io.github.glosslint.config.IgnoredFindings;
import io.github.glosslint.document.Comment;
import io.github.glosslint.finding.Fix;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.finding.Severity;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.linked.Site;
import io.github.glosslint.rule.Rule;
import io.github.glosslint.rule.RuleContext.Echo;
import io.github.glosslint.suppression.ActiveSuppression;
import io.github.glosslint.suppression.CommentDirective;
import io.github.glosslint.suppression.CommentDirective.Name;
import io.github.glosslint.suppression.CommentDirective.Verb;
import io.github.glosslint.suppression.DirectiveReader;
import io.github.glosslint.suppression.FileSuppressions;
import io.github.glosslint.suppression.SuppressionRules;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes out what comments or settings suppress, and reports what is wrong with the comments. One
 * speaks for the file that it is written in: what a page includes is spoken for in the included
 * file.
 */
final class Suppressor {

  private final EffectiveSettings settings;
  private final Set<RuleId> running;
  private final DirectiveReader reader;
  private final IgnoreEntries entries;
  private final Map<String, FileSuppressions> files = new TreeMap<>();
  private final List<Violation> aboutComments = new ArrayList<>();
  private final List<Violation> kept = new ArrayList<>();
  private final List<SuppressedViolation> suppressed = new ArrayList<>();

  private Suppressor(RuleRun run, List<Rule> rules) {
    this.settings = run.settings;
    this.entries = new IgnoreEntries(settings.ignored(), run.files);
    this.running = rules.stream().map(Rule::id).collect(Collectors.toSet());
    this.reader = new DirectiveReader(settings.catalogue());
  }

  /**
   * The results without what is suppressed.
   *
   * @param rules those of the run, wherever they are on
   */
  static RuleResults apply(Site site, RuleResults results, RuleRun run, List<Rule> rules) {
    SortedMap<String, Set<Comment>> comments = comments(site);
    if (comments.isEmpty() && run.settings.ignored().isEmpty()) {
      return results;
    }
    Suppressor suppressor = new Suppressor(run, rules);
    comments.forEach((path, inFile) -> suppressor.read(path, inFile, run.files));
    return suppressor.judge(site, results, run, rules);
  }

  /** Those of each file, each once however many pages show it. */
  static SortedMap<String, Set<Comment>> comments(Site site) {
    SortedMap<String, Set<Comment>> comments = new TreeMap<>();
    for (LinkedDocument document : site.documents()) {
      for (Comment comment : document.document().comments()) {
        comments.computeIfAbsent(comment.location().path(), p -> new TreeSet<>()).add(comment);
      }
    }
    return comments;
  }

  private void read(
      String path, Set<Comment> comments, Function<String, @Nullable SourceText> files) {
    if (comments.stream().noneMatch(reader::matters)) {
      return;
    }
    SourceText source = files.apply(path);
    String text = source == null ? "" : source.content();
    List<CommentDirective> directives = new ArrayList<>(comments.size());
    for (Comment comment : comments) {
      CommentDirective directive = reader.read(comment, text);
      if (directive == null) {
        misspelt(comment);
      } else {
        directives.add(directive);
        if (directive.isOwn()) {
          judge(directive, text);
        }
      }
    }
    this.files.put(path, new FileSuppressions(directives, text));
  }

  private void misspelt(Comment comment) {
    List<String> meant = DirectiveReader.misspelt(comment);
    if (!meant.isEmpty()) {
      String word = comment.text().split("\\s", 2)[0];
      report(
          SuppressionRules.UNKNOWN,
          comment.location(),
          "\"" + word + "\" suppresses nothing: write \"" + meant.get(0) + "\"",
          List.of(),
          List.of());
    }
  }

  private void judge(CommentDirective directive, String text) {
    for (Name name : directive.names()) {
      if (name.scope() == null) {
        List<String> meant = settings.catalogue().meantBy(name.text());
        Location place = name.location();
        boolean replaceable =
            text.startsWith(name.text(), place.start())
                && place.end() - place.start() == name.text().length();
        report(
            SuppressionRules.UNKNOWN,
            name.location(),
            "There is no rule \"" + name.text() + "\"",
            replaceable ? meant : List.of(),
            replaceable ? Fix.candidates(name.location(), meant) : List.of());
      }
    }
    if (directive.verb() != Verb.ENABLE && directive.reason().isEmpty()) {
      report(
          SuppressionRules.NO_REASON,
          directive.comment(),
          "This suppression gives no reason: end it with \"-- reason\"",
          List.of(),
          List.of());
    }
  }

  private void report(
      RuleId rule, Location location, String message, List<String> suggestions, List<Fix> fixes) {
    Severity severity = severity(rule, location.path());
    if (severity != Severity.OFF) {
      aboutComments.add(
          new Violation(rule, severity, location, message, suggestions, fixes, List.of()));
    }
  }

  private Severity severity(RuleId rule, String path) {
    return running.contains(rule) ? settings.forFile(path).severity(rule) : Severity.OFF;
  }

  private RuleResults judge(Site site, RuleResults results, RuleRun run, List<Rule> rules) {
    List<Violation> found = new ArrayList<>(results.violations());
    found.addAll(aboutComments);
    found.sort(null);
    found.forEach(this::sort);
    UnusedSuppressions unused = new UnusedSuppressions(site, results, run, rules);
    files.forEach((path, here) -> addUnused(path, here, unused));
    kept.sort(null);
    suppressed.sort(null);
    return new RuleResults(
        kept,
        suppressed,
        entries.idle(unused::mayBeJudged),
        results.leftAlone(),
        results.failures());
  }

  private void sort(Violation violation) {
    FileSuppressions here = files.get(violation.location().path());
    List<ActiveSuppression> by =
        here == null ? List.of() : here.covering(violation.rule(), violation.location());
    keepOrSuppress(violation, by);
    violation.echoes().forEach(this::use);
  }

  /** What is for an echo is of use, though there is nothing left to suppress. */
  private void use(Echo echo) {
    FileSuppressions here = files.get(echo.location().path());
    if (here != null) {
      here.covering(echo.rule(), echo.location()).forEach(ActiveSuppression::use);
    }
    entries.use(echo);
  }

  /** A comment is nearer than settings, which are asked all the same: they have been of use. */
  private void keepOrSuppress(Violation violation, List<ActiveSuppression> by) {
    IgnoredFindings entry = entries.matching(violation);
    if (!by.isEmpty()) {
      suppress(violation, by);
    } else if (entry != null) {
      suppressed.add(SuppressedViolation.by(entry, violation));
    } else {
      kept.add(violation);
    }
  }

  private void suppress(Violation violation, List<ActiveSuppression> by) {
    by.forEach(ActiveSuppression::use);
    CommentDirective directive = by.get(0).directive();
    suppressed.add(SuppressedViolation.by(directive.comment(), directive.reason(), violation));
  }

  /** Only a comment that names the rule silences it: one that means all rules is judged by it. */
  private void addUnused(String path, FileSuppressions here, UnusedSuppressions unused) {
    Severity severity = severity(SuppressionRules.UNUSED, path);
    if (severity == Severity.OFF) {
      return;
    }
    for (Violation violation : unused.violations(path, here, severity)) {
      List<ActiveSuppression> by =
          here.covering(violation.rule(), violation.location()).stream()
              .filter(each -> !each.scope().isAll())
              .toList();
      keepOrSuppress(violation, by);
    }
  }
}
