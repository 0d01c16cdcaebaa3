package io.github.glosslint.suppression;

import io.github.glosslint.catalogue.RuleCatalogue;
import io.github.glosslint.catalogue.RuleScope;
import io.github.glosslint.document.Comment;
import io.github.glosslint.suppression.CommentDirective.Name;
import io.github.glosslint.suppression.CommentDirective.Speaker;
import io.github.glosslint.suppression.CommentDirective.Verb;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads comments that speak to other tools, as far as they mean rules of ours. Nothing is ever
 * reported about them.
 */
final class ForeignReader {

  private static final List<String> LINTERS = List.of("markdownlint-", "rumdl-");
  private static final List<String> LINK_CHECKERS =
      List.of("markdown-link-check-", "linkspector-", "mlc-", "lychee-");

  private static final Map<String, Verb> LINTING =
      Map.of(
          "disable", Verb.DISABLE,
          "enable", Verb.ENABLE,
          "disable-line", Verb.DISABLE_LINE,
          "disable-next-line", Verb.DISABLE_NEXT_LINE,
          "disable-file", Verb.DISABLE_FILE,
          "enable-file", Verb.ENABLE_FILE,
          "capture", Verb.CAPTURE,
          "restore", Verb.RESTORE);

  /** No release of lychee reads comments, but people write them as they expect them to be. */
  private static final Map<String, Verb> CHECKING =
      Map.ofEntries(
          Map.entry("disable", Verb.DISABLE),
          Map.entry("enable", Verb.ENABLE),
          Map.entry("disable-line", Verb.DISABLE_LINE),
          Map.entry("disable-next-line", Verb.DISABLE_NEXT_LINE),
          Map.entry("disable-file", Verb.DISABLE_FILE),
          Map.entry("ignore", Verb.DISABLE_LINE),
          Map.entry("skip", Verb.DISABLE_LINE),
          Map.entry("ignore-line", Verb.DISABLE_LINE),
          Map.entry("ignore-next-line", Verb.DISABLE_NEXT_LINE),
          Map.entry("ignore-start", Verb.DISABLE),
          Map.entry("ignore-end", Verb.ENABLE),
          Map.entry("ignore-file", Verb.DISABLE_FILE));

  private final ForeignRules rules;

  ForeignReader(RuleCatalogue catalogue) {
    this.rules = new ForeignRules(catalogue);
  }

  /** What a comment means; one that means nothing to us is known to be a comment all the same. */
  CommentDirective read(Comment comment) {
    if (comment.isElement()) {
      return of(Verb.ELEMENT, Speaker.LINK_CHECKER, ForeignRules.OF_LINK_CHECKERS, comment);
    }
    String said = comment.text();
    int end = wordEnd(said);
    String word = said.substring(0, end);
    Verb verb = verb(word, LINTERS, LINTING);
    if (verb != null) {
      return of(verb, Speaker.LINTER, scopes(said.substring(end)), comment);
    }
    Verb checking = verb(checker(said, end), LINK_CHECKERS, CHECKING);
    return checking == null
        ? of(Verb.NOTHING, Speaker.LINTER, List.of(), comment)
        : of(checking, Speaker.LINK_CHECKER, ForeignRules.OF_LINK_CHECKERS, comment);
  }

  private static CommentDirective of(
      Verb verb, Speaker speaker, List<RuleScope> scopes, Comment comment) {
    List<Name> names = new ArrayList<>(scopes.size());
    scopes.forEach(scope -> names.add(new Name(scope.key(), comment.location(), scope)));
    boolean empty = names.isEmpty() && verb != Verb.CAPTURE && verb != Verb.RESTORE;
    return new CommentDirective(
        empty ? Verb.NOTHING : verb, speaker, names, "", comment.location());
  }

  private static @Nullable Verb verb(String word, List<String> tools, Map<String, Verb> verbs) {
    for (String tool : tools) {
      if (word.startsWith(tool)) {
        return verbs.get(word.substring(tool.length()));
      }
    }
    return null;
  }

  /** The first word, or two, as in {@code lychee: ignore} and {@code lychee skip}. */
  private static String checker(String said, int end) {
    String word = said.substring(0, end);
    if (word.equals("lychee") || word.equals("lychee:")) {
      String rest = said.substring(end).strip();
      return "lychee-" + rest.substring(0, wordEnd(rest));
    }
    return word.replace("lychee:", "lychee-");
  }

  private List<RuleScope> scopes(String names) {
    if (names.isBlank()) {
      return rules.all();
    }
    List<RuleScope> scopes = new ArrayList<>();
    for (String name : names.strip().split("[\\s,]+", -1)) {
      scopes.addAll(rules.named(name));
    }
    return scopes;
  }

  private static int wordEnd(String said) {
    int end = 0;
    while (end < said.length() && !Character.isWhitespace(said.charAt(end))) {
      end++;
    }
    return end;
  }
}
