package io.github.glosslint.rules.custom;

import com.google.re2j.Pattern;
import io.github.glosslint.config.CustomRule.Headings;
import io.github.glosslint.config.CustomRule.WantedHeading;
import io.github.glosslint.document.Document;
import io.github.glosslint.document.Heading;
import io.github.glosslint.document.Prose;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.rule.Rule;
import io.github.glosslint.rule.RuleContext;
import io.github.glosslint.text.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Headings that a page must have, perhaps in an order, perhaps with something below. */
final class RequiredHeadings implements Rule {

  private final Subject subject;
  private final Headings headings;
  private final List<@Nullable Pattern> patterns = new ArrayList<>();

  RequiredHeadings(Subject subject, Headings headings) {
    this.subject = subject;
    this.headings = headings;
    int flags = headings.ignoreCase() ? Pattern.CASE_INSENSITIVE : 0;
    for (WantedHeading wanted : headings.wanted()) {
      boolean exact = wanted.pattern().isEmpty();
      patterns.add(exact ? null : Pattern.compile(wanted.pattern(), flags));
    }
  }

  @Override
  public RuleId id() {
    return subject.id();
  }

  @Override
  public void check(LinkedDocument document, RuleContext context) {
    Document facts = document.document();
    if (!subject.includes(facts)) {
      return;
    }
    List<String> missing = new ArrayList<>(0);
    int after = -1;
    for (int i = 0; i < headings.wanted().size(); i++) {
      int found = find(i, facts.headings());
      String name = name(headings.wanted().get(i));
      if (found >= 0) {
        check(name, found, after, facts, context);
        after = Math.max(after, found);
      } else {
        missing.add(name);
      }
    }
    // A template may write headings that nobody can see here.
    if (!missing.isEmpty() && facts.anchorsKnown()) {
      int body = facts.frontMatter().bodyStart();
      String what =
          missing.size() == 1 ? "This page has no heading " : "This page has no headings ";
      context.report(
          new Location(facts.path(), body, body),
          subject.message(String.join(", ", missing), what + Subject.quoted(missing)));
    }
  }

  private void check(String name, int found, int after, Document facts, RuleContext context) {
    Heading heading = facts.headings().get(found);
    if (headings.ordered() && found < after) {
      String before = facts.headings().get(after).text().strip();
      context.report(
          heading.location(),
          subject.message(name, "\"" + name + "\" belongs behind \"" + before + "\""));
    } else if (headings.content() && isBare(found, facts)) {
      context.report(
          heading.location(), subject.message(name, "There is nothing below \"" + name + "\""));
    }
  }

  private static String name(WantedHeading wanted) {
    return wanted.text().isEmpty() ? wanted.pattern() : wanted.text();
  }

  /** The first heading that is wanted, -1 if there is none. */
  private int find(int index, List<Heading> all) {
    WantedHeading wanted = headings.wanted().get(index);
    Pattern pattern = patterns.get(index);
    for (int i = 0; i < all.size(); i++) {
      Heading heading = all.get(i);
      boolean level = wanted.level() == 0 || wanted.level() == heading.level();
      if (level && isText(heading.text().strip(), wanted.text(), pattern)) {
        return i;
      }
    }
    return -1;
  }

  private boolean isText(String text, String wanted, @Nullable Pattern pattern) {
    if (pattern != null) {
      return pattern.matcher(text).find();
    }
    return headings.ignoreCase()
        ? text.toLowerCase(Locale.ROOT).equals(wanted.toLowerCase(Locale.ROOT))
        : text.equals(wanted);
  }

  /** Whether nothing is between a heading and the next one of its level or above. */
  private static boolean isBare(int index, Document facts) {
    Heading heading = facts.headings().get(index);
    String path = heading.location().path();
    int from = heading.location().end();
    int to = Integer.MAX_VALUE;
    for (int i = index + 1; i < facts.headings().size(); i++) {
      Heading next = facts.headings().get(i);
      if (!next.location().path().equals(path)) {
        // What an include brings is there.
        return false;
      }
      if (next.level() <= heading.level()) {
        to = next.location().start();
        break;
      }
    }
    return facts.anchorsKnown() && !isAnythingIn(path, from, to, facts);
  }

  private static boolean isAnythingIn(String path, int from, int to, Document facts) {
    for (Prose prose : facts.prose()) {
      Location place = prose.location();
      boolean within = place.start() >= from && place.start() < to;
      if (prose.kind() != Prose.Kind.HEADING && (within || !place.path().equals(path))) {
        return true;
      }
    }
    return facts.unknowns().stream()
        .anyMatch(u -> u.location().start() >= from && u.location().start() < to);
  }
}
