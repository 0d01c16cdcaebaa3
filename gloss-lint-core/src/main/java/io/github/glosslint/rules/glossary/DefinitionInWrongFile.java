package io.github.glosslint.rules.glossary;

import io.github.glosslint.document.Definition;
import io.github.glosslint.document.Document;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.glossary.Glossaries;
import io.github.glosslint.glossary.Letters;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.linked.Site;
import io.github.glosslint.linked.Target;
import io.github.glosslint.rule.Rule;
import io.github.glosslint.rule.RuleContext;
import io.github.glosslint.rules.shared.SharedGlossaries;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A definition in the file of another letter, where files of definitions have letters. */
final class DefinitionInWrongFile implements Rule {

  private static final RuleId ID = new RuleId("glossary/definition-in-wrong-file");

  /** Fewer definitions show no habit. */
  private static final int FEWEST = 10;

  private static final int MOST = 90;

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public void check(LinkedDocument document, RuleContext context) {
    Document facts = document.document();
    String letter = Letters.ofFile(facts.path());
    if (letter.isEmpty() || facts.definitions().isEmpty()) {
      return;
    }
    Glossaries glossaries = SharedGlossaries.in(context);
    Folders folders = context.shared(Folders.class, site -> new Folders(site, glossaries));
    if (!folders.haveLetters(facts.path())) {
      return;
    }
    for (int i = 0; i < facts.definitions().size(); i++) {
      Definition definition = facts.definitions().get(i);
      if (definition.isIn(facts.path())
          && leadsToGlossary(document.definitionTargets().get(i), glossaries)
          && !Letters.mayHold(letter, definition.label())) {
        context.report(
            definition.labelLocation(),
            "[" + definition.label() + "] is among the definitions of \"" + letter + "\"");
      }
    }
  }

  private static boolean leadsToGlossary(Target target, Glossaries glossaries) {
    return target instanceof Target.Found found && glossaries.at(found.path()) != null;
  }

  /** What the definitions of each folder are divided by. */
  private static final class Folders {

    private final Map<String, Counts> byFolder = new HashMap<>();

    private static final class Counts {
      private int all;
      private int fitting;
    }

    Folders(Site site, Glossaries glossaries) {
      for (LinkedDocument document : site.documents()) {
        String letter = Letters.ofFile(document.path());
        if (!letter.isEmpty()) {
          add(document, letter, glossaries);
        }
      }
    }

    private void add(LinkedDocument document, String letter, Glossaries glossaries) {
      List<Definition> definitions = document.document().definitions();
      for (int i = 0; i < definitions.size(); i++) {
        Definition definition = definitions.get(i);
        if (definition.isIn(document.path())
            && document.definitionTargets().get(i) instanceof Target.Found found
            && glossaries.at(found.path()) != null) {
          Counts counts = byFolder.computeIfAbsent(folder(document.path()), folder -> new Counts());
          counts.all++;
          counts.fitting += Letters.mayHold(letter, definition.label()) ? 1 : 0;
        }
      }
    }

    /** Whether nearly all labels are in the file of their letter. */
    boolean haveLetters(String path) {
      Counts counts = byFolder.get(folder(path));
      return counts != null
          && counts.all >= FEWEST
          && counts.fitting * 100L >= (long) counts.all * MOST;
    }

    private static String folder(String path) {
      return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }
  }
}
