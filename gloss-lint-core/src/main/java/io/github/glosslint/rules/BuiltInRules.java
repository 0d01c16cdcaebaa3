package io.github.glosslint.rules;

import io.github.glosslint.catalogue.RuleCatalogue;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.rule.Rule;
import io.github.glosslint.rule.RuleSet;
import io.github.glosslint.rules.glossary.GlossaryRules;
import java.util.ArrayList;
import java.util.List;

/**
 * The registry: a new rule is a class, a page under {@code rules/} and a line here, or in the list
 * of its area.
 */
public final class BuiltInRules {

  private static final List<Rule> ALL = registered();

  private static List<Rule> registered() {
    List<Rule> rules =
        new ArrayList<>(
            List.of(
                new DroppedFragment(),
                new DuplicateAnchor(),
                new MissingAnchor(),
                new RedundantAnchor(),
                new MissingAsset(),
                new UnusedAsset(),
                new ConflictingDefinition(),
                new DuplicateDefinition(),
                new LostText(),
                new MissingDefinitionTarget(),
                new UnusedDefinition(),
                new FileEncoding(),
                new FileOutsideRoot(),
                new TooComplexFile(),
                new TooLargeFile(),
                new UnparsableFile(),
                new UnreadableFile(),
                new DuplicateFootnote(),
                new UndefinedFootnote(),
                new UnusedFootnote(),
                new MissingFrontMatter(),
                new FrontMatterSchema(),
                new FrontMatterSyntax(),
                new UrlCollision()));
    rules.addAll(GlossaryRules.all());
    rules.addAll(
        List.of(
            new DuplicateHeading(),
            new DuplicateHeadingId(),
            new EmptyHeading(),
            new HeadingIncrement(),
            new ImageAlternative(),
            new BareUrl(),
            new BrokenLinkSyntax(),
            new CaseMismatch(),
            new EmptyLink(),
            new MailtoSlip(),
            new MalformedUrl(),
            new MissingFile(),
            new LinkOutsideRoot(),
            new LinkWords(),
            new MissingInclude(),
            new MissingLiquidLinkTarget(),
            new UnclosedLiquidTag(),
            new UnknownLiquidTag(),
            new UnexplainedSuppression(),
            new UnknownRule(),
            new UnusedSuppression(),
            new OrphanPage(),
            new AdjacentReferences(),
            new DuplicateLabel(),
            new LabelWhitespace(),
            new UndefinedReference(),
            new UndefinedSeeAlso(),
            new AmbiguousHost(),
            new BlockedUrl(),
            new UrlCredentials(),
            new DeadUrl(),
            new MissingUrlFragment(),
            new InsecureUrl(),
            new MovedUrl(),
            new NetworkUnavailable(),
            new UnreachableUrl()));
    return List.copyOf(rules);
  }

  private BuiltInRules() {}

  /** All rules, by id. */
  public static List<Rule> all() {
    return ALL;
  }

  /** The pages of all of them. */
  public static RuleCatalogue catalogue() {
    return Pages.ALL;
  }

  /** All rules with their pages. */
  public static RuleSet set() {
    return new RuleSet(ALL, catalogue());
  }

  /** Read once, on demand: settings and most formats do. */
  private static final class Pages {
    static final RuleCatalogue ALL = RuleCatalogue.of(ids());

    // A loop: the first stream of a run costs 4 ms, and many need none.
    private static List<RuleId> ids() {
      List<RuleId> ids = new ArrayList<>();
      for (Rule rule : BuiltInRules.ALL) {
        ids.add(rule.id());
      }
      return ids;
    }
  }
}
