package io.github.glosslint.rules.glossary;

import io.github.glosslint.document.Prose;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.glossary.Glossary;
import io.github.glosslint.rule.RuleContext;
import io.github.glosslint.text.WantedProse;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A paragraph or an item of a list that stands for one that is still to be written. */
final class PlaceholderText implements EntryRule {

  private static final RuleId ID = new RuleId("glossary/placeholder");
  private static final String DOTS = "...";

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public void check(PageEntries page, RuleContext context) {
    List<String> options = context.options(page.path()).words("words");
    int longest = 0;
    for (String word : options) {
      longest = Math.max(longest, word.length());
    }
    WantedProse wanted = WantedProse.notMuchMoreThan(longest);
    Set<String> words = words(options);
    for (Prose prose : page.document().document().prose()) {
      if (prose.kind().isText()
          && wanted.includes(prose.text().length())
          && words.contains(plain(prose.text()))
          && !goesOn(prose, page.glossary())
          && page.glossary().entryAround(prose.location()) != null) {
        context.report(
            prose.location(), "\"" + prose.text().strip() + "\" stands in the place of a text");
      }
    }
  }

  /** Whether dots say that the rows and columns of a table go on, as those of a matrix do. */
  private static boolean goesOn(Prose prose, Glossary glossary) {
    return prose.kind() == Prose.Kind.CELL
        && glossary.form() != Glossary.Form.ROWS
        && plain(prose.text()).equals(DOTS);
  }

  private static Set<String> words(List<String> options) {
    Set<String> words = new HashSet<>();
    options.forEach(word -> words.add(plain(word)));
    return words;
  }

  /** Without case, and without what may end a sentence. */
  private static String plain(String text) {
    String plain = text.strip().toLowerCase(Locale.ROOT);
    plain = plain.indexOf('…') < 0 ? plain : plain.replace("…", DOTS);
    int end = plain.length();
    while (end > 0 && ":!?".indexOf(plain.charAt(end - 1)) >= 0) {
      end--;
    }
    return plain.substring(0, end);
  }
}
