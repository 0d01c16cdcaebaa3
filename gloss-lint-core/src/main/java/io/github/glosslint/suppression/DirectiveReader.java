package io.github.glosslint.suppression;

import io.github.glosslint.catalogue.RuleCatalogue;
import io.github.glosslint.catalogue.RuleScope;
import io.github.glosslint.document.Comment;
import io.github.glosslint.suppression.CommentDirective.Name;
import io.github.glosslint.suppression.CommentDirective.Speaker;
import io.github.glosslint.suppression.CommentDirective.Verb;
import io.github.glosslint.text.Candidates;
import io.github.glosslint.text.Location;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads comments such as {@code gloss-lint-disable-next-line link/missing-file, MD051 -- reason}.
 */
public final class DirectiveReader {

  private static final String TOOL = "gloss-lint-";

  private static final List<Verb> VERBS =
      List.of(
          Verb.DISABLE, Verb.ENABLE, Verb.DISABLE_LINE, Verb.DISABLE_NEXT_LINE, Verb.DISABLE_FILE);

  private final RuleCatalogue rules;
  private final ForeignReader foreign;

  /**
   * @param rules those that comments can name
   */
  public DirectiveReader(RuleCatalogue rules) {
    this.rules = rules;
    this.foreign = new ForeignReader(rules);
  }

  /**
   * What a comment says.
   *
   * @param text the text of its file
   * @return null if it is prose that mentions the tool, or see {@link #misspelt}
   */
  public @Nullable CommentDirective read(Comment comment, String text) {
    if (!comment.isOwn()) {
      return foreign.read(comment);
    }
    String said = comment.text();
    int end = wordEnd(said, 0);
    Verb verb = verb(said.substring(0, end));
    if (verb == null) {
      return null;
    }
    int dashes = reasonAt(said, end);
    int reason = dashes;
    while (reason < said.length() && said.charAt(reason) == '-') {
      reason++;
    }
    List<Name> names = names(comment, text, end, dashes);
    return new CommentDirective(
        verb, Speaker.OWN, names, said.substring(reason).strip(), comment.location());
  }

  /** Whether a comment may have any effect. */
  public boolean matters(Comment comment) {
    return comment.isOwn() || foreign.read(comment).verb() != Verb.NOTHING;
  }

  /**
   * The directives that a comment may have meant whose first word is none; empty where it is prose.
   */
  public static List<String> misspelt(Comment comment) {
    String word = comment.text().substring(0, wordEnd(comment.text(), 0));
    return word.startsWith(TOOL) && verb(word) == null
        ? Candidates.of(VERBS.stream().map(verb -> TOOL + verb.word()).toList()).closest(word)
        : List.of();
  }

  private static @Nullable Verb verb(String word) {
    for (Verb verb : VERBS) {
      if (word.length() == TOOL.length() + verb.word().length()
          && word.startsWith(TOOL)
          && word.endsWith(verb.word())) {
        return verb;
      }
    }
    return null;
  }

  /** Offset of the dashes that begin the reason: two or more that stand alone. */
  private static int reasonAt(String said, int from) {
    int at = said.indexOf("--", from);
    while (at >= 0) {
      int end = at;
      while (end < said.length() && said.charAt(end) == '-') {
        end++;
      }
      if (Character.isWhitespace(said.charAt(at - 1))
          && (end == said.length() || Character.isWhitespace(said.charAt(end)))) {
        return at;
      }
      at = said.indexOf("--", end);
    }
    return said.length();
  }

  private List<Name> names(Comment comment, String text, int from, int to) {
    String said = comment.text();
    Location whole = comment.location();
    // In a quote over several lines, or from a template, the text is not what the file has.
    int close = Math.min(whole.end(), text.length());
    int open = Math.min(whole.start(), close);
    int found = text.substring(open, close).indexOf(said);
    int origin = found < 0 ? -1 : open + found;
    List<Name> names = new ArrayList<>(1);
    int at = from;
    while (at < to) {
      if (isSeparator(said.charAt(at))) {
        at++;
        continue;
      }
      int end = at;
      while (end < to && !isSeparator(said.charAt(end))) {
        end++;
      }
      String name = said.substring(at, end);
      Location place = origin < 0 ? whole : new Location(whole.path(), origin + at, origin + end);
      names.add(new Name(name, place, RuleScope.named(name, rules)));
      at = end;
    }
    return names;
  }

  private static boolean isSeparator(char c) {
    return c == ',' || Character.isWhitespace(c);
  }

  private static int wordEnd(String said, int from) {
    int end = from;
    while (end < said.length() && !Character.isWhitespace(said.charAt(end))) {
      end++;
    }
    return end;
  }
}
