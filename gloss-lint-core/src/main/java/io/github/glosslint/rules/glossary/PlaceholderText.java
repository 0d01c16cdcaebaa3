package io.github.glosslint.rules.glossary;

import io.github.glosslint.document.Prose;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.rule.RuleContext;
import io.github.glosslint.text.WantedProse;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A paragraph or an item of a list that stands for one that is still to be written. */
final class PlaceholderText implements EntryRule {

  private static final RuleId ID = new RuleId("glossary/placeholder");

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
      if (prose.kind() == Prose.Kind.TEXT
          && wanted.includes(prose.text().length())
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
    String plain = text.strip().toLowerCase(Locale.ROOT);
    plain = plain.indexOf('…') < 0 ? plain : plain.replace("…", "...");
    int end = plain.length();
    while (end > 0 && ":!?".indexOf(plain.charAt(end - 1)) >= 0) {
      end--;
    }
    return plain.substring(0, end);
  }
}
