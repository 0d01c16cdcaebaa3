package io.github.glosslint.rules.custom;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.github.glosslint.config.CustomRule.Place;
import io.github.glosslint.config.CustomRule.Words;
import io.github.glosslint.document.Document;
import io.github.glosslint.document.Prose;
import io.github.glosslint.finding.Fix;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.finding.Safety;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.rule.Rule;
import io.github.glosslint.rule.RuleContext;
import io.github.glosslint.rules.custom.TermIndex.Match;
import io.github.glosslint.text.Location;
import io.github.glosslint.yaml.YamlMapping;
import io.github.glosslint.yaml.YamlNode;
import io.github.glosslint.yaml.YamlScalar;
import io.github.glosslint.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Terms and patterns that are not to be used. */
final class ForbiddenWords implements Rule {

  private final Subject subject;
  private final Words words;
  private final TermIndex terms;
  private final List<Pattern> patterns = new ArrayList<>();

  ForbiddenWords(Subject subject, Words words) {
    this.subject = subject;
    this.words = words;
    this.terms = new TermIndex(words);
    int flags = words.ignoreCase() ? Pattern.CASE_INSENSITIVE : 0;
    words.patterns().forEach(pattern -> patterns.add(Pattern.compile(pattern, flags)));
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
    for (Prose prose : facts.prose()) {
      Place place = place(prose.kind());
      if (place != null && words.in().contains(place)) {
        for (Match found : in(prose.text())) {
          report(prose, found, context);
        }
      }
    }
    YamlMapping frontMatter = facts.frontMatter().mapping();
    if (frontMatter != null && words.in().contains(Place.FRONT_MATTER)) {
      values(frontMatter, facts.path(), context);
    }
  }

  private static @Nullable Place place(Prose.Kind kind) {
    return switch (kind) {
      case TEXT, CELL -> Place.TEXT;
      case HEADING -> Place.HEADINGS;
      case LINK -> Place.LINK_TEXT;
      case IMAGE -> Place.IMAGE_ALT;
      case OTHER -> null;
    };
  }

  private List<Match> in(String text) {
    List<Match> found = new ArrayList<>(0);
    for (int at = 0; at < text.length() && !words.terms().isEmpty(); at++) {
      Match match = terms.at(text, at);
      if (match != null) {
        found.add(match);
        at = match.end() - 1;
      }
    }
    for (Pattern pattern : patterns) {
      Matcher matcher = pattern.matcher(text);
      while (matcher.find()) {
        if (matcher.end() > matcher.start()) {
          found.add(new Match(matcher.start(), matcher.end(), ""));
        }
      }
    }
    return found;
  }

  private void report(Prose prose, Match found, RuleContext context) {
    String match = prose.text().substring(found.start(), found.end());
    Location location = prose.locate(found.start(), found.end());
    boolean written = prose.isWritten(found.start(), found.end());
    report(match, found.term(), location, written, context);
  }

  private void report(
      String match, String term, Location location, boolean written, RuleContext context) {
    String instead = words.terms().getOrDefault(term, "");
    if (instead.isEmpty()) {
      context.report(location, subject.message(match, "\"" + match + "\" is not to be used here"));
      return;
    }
    String meant = inCaseOf(match, term, instead);
    Fix fix = Fix.replace(location, match, meant, written ? Safety.UNSAFE : Safety.DISPLAY);
    context.report(
        location,
        subject.message(match, "Write \"" + meant + "\" instead of \"" + match + "\""),
        List.of(meant),
        List.of(fix),
        List.of());
  }

  /** A word at the beginning of a sentence has a capital, and so has what takes its place. */
  private static String inCaseOf(String match, String term, String instead) {
    boolean capital =
        Character.isUpperCase(match.codePointAt(0)) && !Character.isUpperCase(term.codePointAt(0));
    int first = instead.codePointAt(0);
    return capital
        ? Character.toString(Character.toUpperCase(first))
            + instead.substring(Character.charCount(first))
        : instead;
  }

  private void values(YamlNode node, String path, RuleContext context) {
    if (node instanceof YamlMapping mapping) {
      mapping.entries().forEach(entry -> values(entry.value(), path, context));
    } else if (node instanceof YamlSequence sequence) {
      sequence.items().forEach(item -> values(item, path, context));
    } else if (node instanceof YamlScalar scalar) {
      for (Match found : in(scalar.value())) {
        String match = scalar.value().substring(found.start(), found.end());
        Location whole = new Location(path, scalar.span().start(), scalar.span().end());
        // Where it is as long as its text, but for quotes, each character stands for itself.
        int quote = scalar.plain() ? 0 : 1;
        boolean written = scalar.span().length() == scalar.value().length() + 2 * quote;
        int start = whole.start() + quote + found.start();
        Location place = new Location(path, start, start + match.length());
        report(match, found.term(), written ? place : whole, written, context);
      }
    }
  }
}
