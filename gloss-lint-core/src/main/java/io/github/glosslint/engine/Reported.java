package io.github.glosslint.engine;

import io.github.glosslint.config.GlossarySettings;
import io.github.glosslint.config.RuleOptions;
import io.github.glosslint.finding.Fix;
import io.github.glosslint.ledger.Outcome;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.linked.Showings.Showing;
import io.github.glosslint.linked.Site;
import io.github.glosslint.rule.Rule;
import io.github.glosslint.rule.RuleContext;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.SourceText;
import io.github.glosslint.verdict.UrlVerdicts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Collects the reports of rules about one document or the whole tree. Only one thread at a time
 * processes a document, so {@link #current} needs no lock.
 */
final class Reported implements RuleContext {

  private final RuleRun run;
  private final @Nullable LinkedDocument document;
  private final List<DraftFinding> drafts = new ArrayList<>(0);
  private final List<LeftAlone> leftAlone = new ArrayList<>(0);
  private final List<RuleFailure> failures = new ArrayList<>(0);
  private @Nullable Rule current;

  /**
   * @param document null for the tree
   */
  Reported(RuleRun run, @Nullable LinkedDocument document) {
    this.run = run;
    this.document = document;
  }

  /**
   * Runs a rule. What it throws becomes a failure: deep recursion, too, and the errors of a rule
   * from outside that was built with another version of the library.
   */
  void run(Rule rule) {
    current = rule;
    try {
      if (document == null) {
        rule.check(run.site, this);
      } else {
        rule.check(document, this);
      }
    } catch (RuntimeException | StackOverflowError | LinkageError e) {
      failures.add(new RuleFailure(rule.id(), document == null ? "" : document.path(), e));
    }
  }

  List<DraftFinding> drafts() {
    return drafts;
  }

  List<LeftAlone> leftAlone() {
    return leftAlone;
  }

  List<RuleFailure> failures() {
    return failures;
  }

  @Override
  public Site site() {
    return run.site;
  }

  @Override
  public RuleOptions options(String file) {
    return run.settings.forFile(file).options(running().id());
  }

  @Override
  public String base() {
    return run.settings.settings().base();
  }

  @Override
  public GlossarySettings glossary() {
    return run.settings.settings().glossary();
  }

  @Override
  public boolean ignoresLabel(String label) {
    return run.settings.ignoresLabel(label);
  }

  @Override
  public @Nullable SourceText read(String file) {
    return run.files.apply(file);
  }

  @Override
  public UrlVerdicts verdicts() {
    return run.verdicts;
  }

  @Override
  public <T> T shared(Class<T> type, Function<? super Site, ? extends T> make) {
    return run.shared(type, make);
  }

  @Override
  public void report(
      Location location,
      String message,
      List<String> suggestions,
      List<Fix> fixes,
      List<RelatedLocation> related,
      List<Echo> echoes) {
    Showing showing = document == null ? null : document.showings().at(location);
    drafts.add(
        new DraftFinding(
            running().id(), location, message, suggestions, fixes, related, echoes, showing));
  }

  @Override
  public void leaveAsText(Location location, String reason) {
    leftAlone.add(new LeftAlone(location, Outcome.TEXT, reason));
  }

  @Override
  public void leaveAsUnknown(Location location, String reason) {
    leftAlone.add(new LeftAlone(location, Outcome.UNKNOWN, reason));
  }

  private Rule running() {
    if (current == null) {
      throw new IllegalStateException("no rule is running");
    }
    return current;
  }
}
