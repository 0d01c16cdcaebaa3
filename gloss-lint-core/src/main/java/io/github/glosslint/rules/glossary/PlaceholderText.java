package io.github.glosslint.rules.glossary;

import io.github.glosslint.document.Prose;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.rule.RuleContext;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A paragraph or an item of a list that stands for one that is still to be written. */
final class PlaceholderText implements EntryRule {

  private static final RuleId ID = new RuleId("glossary/placeholder");

  /** Blanks and signs that may stand beside a word. */
  private static final int MOST_BEHIND = 5;

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public void check(PageEntries page, RuleContext context) {
    Set<String> words = words(context.options(page.path()).words("words"));
    int longest = MOST_BEHIND;
    for (String word : words) {
      longest = Math.max(longest, word.length() + MOST_BEHIND);
    }
    for (Prose prose : page.document().document().prose()) {
      if (prose.kind() == Prose.Kind.TEXT
          && prose.text().length() <= longest
          && words.contains(plain(prose.text()))
          && page.glossary().entryAround(prose.location()) != null) {
        context.report(
            prose.location(), "\"" + prose.text().strip() + "\" stands in the place of a text");
      }
    }
  }

  private static Set<String> words(List<String> options) {
    Set<String> words = new HashSet<>();
    options.forEach(word -> words.add(plain(word)));
    return words;
  }

  /** Without case, and without what may end a sentence. */
  private static String plain(String text) {
    String plain = text.strip().toLowerCase(Locale.ROOT).replace("…", "...");
    int end = plain.length();
    while (end > 0 && ":!?".indexOf(plain.charAt(end - 1)) >= 0) {
      end--;
    }
    return plain.substring(0, end);
  }
}
