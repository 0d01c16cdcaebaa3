package io.github.glosslint.catalogue;

import io.github.glosslint.finding.RuleId;
import io.github.glosslint.finding.Severity;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The page of one rule: everything about it except its code. Immutable. */
public final class RulePage {

  private final RuleId id;
  private final String summary;
  private final Severity severity;
  private final Scope scope;
  private final String since;
  private final Fixes fixes;
  private final List<String> aliases;
  private final List<RuleOption> options;
  private final ProseUse prose;
  private final @Nullable String url;
  private final Supplier<String> body;

  /**
   * A page.
   *
   * @param summary what a finding of the rule means, in one sentence
   * @param severity the default severity
   * @param since the version that introduced the rule
   * @param aliases names of the rule in other linters, such as {@code MD051}; settings accept them
   * @param options in the order of the page
   * @param url where people read the page on the web; null if nowhere
   * @param body the Markdown after the front matter: reasons and examples
   */
  public RulePage(
      RuleId id,
      String summary,
      Severity severity,
      Scope scope,
      String since,
      Fixes fixes,
      List<String> aliases,
      List<RuleOption> options,
      @Nullable String url,
      String body) {
    this(
        id,
        summary,
        severity,
        scope,
        since,
        fixes,
        aliases,
        options,
        ProseUse.NONE,
        url,
        () -> body);
  }

  /**
   * @param prose which words of pages the rule reads
   * @param url where people read it, null if nowhere
   * @param body asked when somebody wants to read it, which few runs do
   */
  RulePage(
      RuleId id,
      String summary,
      Severity severity,
      Scope scope,
      String since,
      Fixes fixes,
      List<String> aliases,
      List<RuleOption> options,
      ProseUse prose,
      @Nullable String url,
      Supplier<String> body) {
    this.id = id;
    this.summary = summary;
    this.severity = severity;
    this.scope = scope;
    this.since = since;
    this.fixes = fixes;
    this.aliases = List.copyOf(aliases);
    this.options = List.copyOf(options);
    this.prose = prose;
    this.url = url;
    this.body = body;
  }

  /**
   * Reads the page of a rule that is not part of gloss-lint.
   *
   * @param shown the name of the page in error messages
   * @throws IllegalStateException if the page is invalid or belongs to another rule
   */
  public static RulePage read(RuleId id, String shown, String text) {
    return RulePageReader.readOutside(id, shown, text);
  }

  /** The permanent id of the rule. */
  public RuleId id() {
    return id;
  }

  /** What a finding of the rule means, in one sentence. */
  public String summary() {
    return summary;
  }

  /** The default severity. */
  public Severity severity() {
    return severity;
  }

  /** Whether the rule needs only the document itself, or all of them. */
  public Scope scope() {
    return scope;
  }

  /** The version that introduced the rule. */
  public String since() {
    return since;
  }

  /** The safest fix that findings of the rule carry. */
  public Fixes fixes() {
    return fixes;
  }

  /** Names of the rule in other linters, such as {@code MD051}; settings accept them. */
  public List<String> aliases() {
    return aliases;
  }

  /** The options, in the order of the page. */
  public List<RuleOption> options() {
    return options;
  }

  /** What the rule reads of {@code Document.prose()}, where nothing is that no rule reads. */
  public ProseUse prose() {
    return prose;
  }

  /** The same page, of a rule that reads all words of pages. */
  public RulePage readingProse() {
    return new RulePage(
        id, summary, severity, scope, since, fixes, aliases, options, ProseUse.ALL, url, body);
  }

  /** Where people read the page on the web; null if its author does not say. */
  public @Nullable String url() {
    return url;
  }

  /** The Markdown after the front matter: reasons and examples. */
  public String body() {
    return body.get();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RulePage page && (page == this || isEqual(page));
  }

  private boolean isEqual(RulePage page) {
    return page.id.equals(id)
        && page.summary.equals(summary)
        && page.severity == severity
        && page.scope == scope
        && page.since.equals(since)
        && page.fixes == fixes
        && page.aliases.equals(aliases)
        && page.options.equals(options)
        && page.prose == prose
        && Objects.equals(page.url, url)
        && page.body().equals(body());
  }

  @Override
  public int hashCode() {
    return Objects.hash(id, summary);
  }

  @Override
  public String toString() {
    return "the page of " + id;
  }

  /** What a rule needs in order to judge a document. */
  public enum Scope {
    /** The document itself. */
    DOCUMENT,
    /** All documents of the tree. */
    SITE
  }

  /** Which words of pages a rule reads. */
  public enum ProseUse {
    NONE,
    /** Texts that begin as a word that its options name, and are not much more. */
    SHORT,
    ALL
  }

  /** Whether findings carry fixes. */
  public enum Fixes {
    NONE,
    /** Yes: somebody has to say whether one is what was meant, or which. */
    SUGGESTED,
    /** Yes: some may be applied unseen. */
    SAFE
  }
}
