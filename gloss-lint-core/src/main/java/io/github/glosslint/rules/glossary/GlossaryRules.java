package io.github.glosslint.rules.glossary;

import io.github.glosslint.rule.Rule;
import java.util.List;

/** The rules about glossaries. */
public final class GlossaryRules {

  private GlossaryRules() {}

  /** All of them, by id. */
  public static List<Rule> all() {
    return List.of(
        new AliasWithoutDefinition(),
        new DefinitionInWrongFile(),
        new EmptyEntry(),
        new EntryWithoutDefinition(),
        new Homonym(),
        new MissingBacklink(),
        new MissingTerm(),
        new NearDuplicate(),
        new OneWayRelation(),
        new EntryOrder(),
        new OrphanEntry(),
        new PlaceholderText(),
        new ChainedRedirect(),
        new RedirectLoop(),
        new MissingRelatedTerms(),
        new RelatedTermsOrder(),
        new RelatedTermsSyntax(),
        new UnlinkedMention(),
        new WrongPage());
  }
}
