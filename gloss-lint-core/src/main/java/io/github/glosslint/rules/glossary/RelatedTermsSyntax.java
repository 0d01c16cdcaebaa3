package io.github.glosslint.rules.glossary;

import io.github.glosslint.document.RelatedTerms;
import io.github.glosslint.document.RelatedTerms.Item;
import io.github.glosslint.document.RelatedTerms.Kind;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.glossary.BracketPairs;
import io.github.glosslint.glossary.Entry;
import io.github.glosslint.glossary.ListItems;
import io.github.glosslint.rule.RuleContext;
import io.github.glosslint.text.Location;
import java.util.List;

/** A list of related terms that is not written as such a list: slips of who types it. */
final class RelatedTermsSyntax implements EntryRule {

  private static final RuleId ID = new RuleId("glossary/see-also-syntax");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public void check(PageEntries page, RuleContext context) {
    boolean placeholders = context.options(page.path()).flag("placeholder");
    PageLinks links = new PageLinks(page);
    for (Entry entry : page.entries()) {
      for (RelatedTerms list : entry.lists()) {
        checkWords(list, entry, links, context);
        boolean commas = page.habits().dividesByCommas();
        boolean brackets = !links.areBrokenIn(list.location());
        RepeatedItems repeated = new RepeatedItems(list, entry, page.glossary());
        for (int i = 0; i < list.items().size(); i++) {
          Item item = list.items().get(i);
          if (item.text().isEmpty()) {
            context.report(list.location(), "An item of this list is empty");
          } else if (!ListItems.isPlaceholder(item)) {
            if (brackets) {
              checkBrackets(item, entry, links, commas, context);
            }
            repeated.check(i, context);
          } else if (placeholders) {
            context.report(item.location(), "Dots stand in the place of related terms");
          }
        }
      }
    }
  }

  private static void checkWords(
      RelatedTerms list, Entry entry, PageLinks links, RuleContext context) {
    Location words = list.wordsLocation();
    if (list.kind() == Kind.MISSPELT) {
      context.report(
          words,
          "\"" + list.words() + "\" is misspelt, so nothing takes this for a list of related terms",
          List.of("See also"));
    } else if (list.items().isEmpty()
        && list.location().equals(words)
        && !links.continueBehind(words, entry)) {
      context.report(words, "This list of related terms is empty");
    }
  }

  private static void checkBrackets(
      Item item, Entry entry, PageLinks links, boolean commas, RuleContext context) {
    String text = item.text();
    Location all = item.location();
    if (text.indexOf('`') >= 0 || all.end() - all.start() != text.length()) {
      // Code, or what a template wrote.
      return;
    }
    BracketPairs brackets = new BracketPairs(text);
    if (!brackets.balanced()) {
      context.report(all, "The brackets of this item do not match");
      return;
    }
    for (int pair = 1; pair < brackets.size() && commas; pair++) {
      int end = brackets.end(pair - 1);
      int next = brackets.start(pair);
      if (text.substring(end, next).isBlank()
          && text.substring(end, next).indexOf('\n') < 0
          && links.areTwoTerms(part(all, brackets.start(pair - 1), brackets.end(pair)), entry)) {
        context.report(
            part(all, end - 1, next + 1),
            "A comma is missing between these related terms",
            List.of(text.charAt(end - 1) + ", ["));
      }
    }
  }

  private static Location part(Location item, int start, int end) {
    return new Location(item.path(), item.start() + start, item.start() + end);
  }
}
