package io.github.glosslint.rules;

import io.github.glosslint.document.Definition;
import io.github.glosslint.document.Document;
import io.github.glosslint.document.Reference;
import io.github.glosslint.rule.RuleContext;
import io.github.glosslint.site.LinkedDocument;
import io.github.glosslint.site.Site;

/**
 * Whether a tree lives by shortcut references. In a glossary {@code [Term]} is how entries link, so
 * one that has no definition is a mistake; elsewhere brackets around a word are brackets.
 *
 * @param lives whether most brackets that could be shortcuts lead somewhere
 * @param capitalised whether hardly any label of the tree begins in lower case, so that {@code
 *     [he]} is a remark within a quotation
 */
record ShortcutHabit(boolean lives, boolean capitalised) {

  /** Fewer references that work say nothing about the habits of a tree. */
  private static final int FEWEST = 20;

  private static final int FEWEST_ON_PAGE = 5;

  /** One in so many brackets of a page may be a slip; if there are more, brackets are brackets. */
  private static final int MOST_OPEN = 4;

  /**
   * Brackets of a document that could be shortcuts.
   *
   * @param resolved those that lead somewhere
   * @param open those that do not
   */
  private record Count(int resolved, int open) {

    static Count of(Document document) {
      int resolved = 0;
      int open = 0;
      for (Reference reference : document.references()) {
        if (reference.form() == Reference.Form.SHORTCUT) {
          if (reference.definition() != null) {
            resolved++;
          } else if (!LabelShape.isText(reference.label())) {
            open++;
          }
        }
      }
      return new Count(resolved, open);
    }
  }

  /** Whether a document has the habit too: a changelog may tag its items beside a glossary. */
  static boolean livesIn(Document document) {
    Count count = Count.of(document);
    return count.resolved >= FEWEST_ON_PAGE && count.resolved >= MOST_OPEN * count.open;
  }

  static ShortcutHabit in(RuleContext context) {
    return context.shared(ShortcutHabit.class, ShortcutHabit::of);
  }

  static ShortcutHabit of(Site site) {
    int resolved = 0;
    int open = 0;
    int labels = 0;
    int lowerCase = 0;
    for (LinkedDocument document : site.documents()) {
      Count count = Count.of(document.document());
      resolved += count.resolved;
      open += count.open;
      for (Definition definition : document.document().definitions()) {
        labels++;
        lowerCase += Character.isLowerCase(definition.label().codePointAt(0)) ? 1 : 0;
      }
    }
    return new ShortcutHabit(
        resolved >= FEWEST && resolved >= open, labels >= FEWEST && lowerCase * 20 <= labels);
  }
}
