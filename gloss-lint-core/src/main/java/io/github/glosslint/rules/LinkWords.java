package io.github.glosslint.rules;

import io.github.glosslint.document.Prose;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.rule.Rule;
import io.github.glosslint.rule.RuleContext;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** A link whose words do not say where it leads. */
final class LinkWords implements Rule {

  private static final RuleId ID = new RuleId("link/text");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public void check(LinkedDocument document, RuleContext context) {
    Set<String> vague = new HashSet<>();
    context.options(document.path()).words("words").forEach(word -> vague.add(normal(word)));
    boolean urls = context.options(document.path()).flag("urls");
    for (Prose prose : document.document().prose()) {
      if (prose.kind() == Prose.Kind.LINK) {
        check(prose, vague, urls, context);
      }
    }
  }

  private static void check(Prose link, Set<String> vague, boolean urls, RuleContext context) {
    String text = link.text();
    if (text.isEmpty()) {
      context.report(link.location(), "This link has no text: nobody sees it");
    } else if (vague.contains(normal(text))) {
      context.report(
          link.locate(0, text.length()), "\"" + text + "\" does not say where the link leads");
    } else if (urls && isUrl(text)) {
      context.report(
          link.locate(0, text.length()), "The text of this link is a URL: say what is there");
    }
  }

  private static boolean isUrl(String text) {
    return text.matches("(?i)(https?://|www\\.)\\S+");
  }

  /** In small letters, without the punctuation and the arrows around it. */
  private static String normal(String text) {
    String small = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    int start = 0;
    int end = small.length();
    while (start < end && isAround(small.codePointAt(start))) {
      start += Character.charCount(small.codePointAt(start));
    }
    while (end > start && isAround(small.codePointBefore(end))) {
      end -= Character.charCount(small.codePointBefore(end));
    }
    return small.substring(start, end).replace('\u2019', '\'');
  }

  private static boolean isAround(int c) {
    return c != Prose.OPAQUE && !Character.isLetterOrDigit(c) && !isCombining(c);
  }

  private static boolean isCombining(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }
}
