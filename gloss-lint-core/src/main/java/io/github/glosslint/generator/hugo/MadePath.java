package io.github.glosslint.generator.hugo;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.github.glosslint.generator.hugo.TemplateWord.Group;
import io.github.glosslint.generator.hugo.TemplateWord.Name;
import io.github.glosslint.generator.hugo.TemplateWord.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * A path that a template makes, of which its text shows some parts.
 *
 * @param literal the path in small letters, with a {@link #ANY} for each part that is not known
 */
record MadePath(String literal) {

  private static final char ANY = '\uFFFF';

  static final MadePath UNKNOWN = new MadePath(String.valueOf(ANY));

  private static final List<String> JOINS = List.of("path.Join", "print", "urls.JoinPath");
  private static final List<String> PRINTS = List.of("printf", "fmt.Printf");

  private static final Pattern VERB = Pattern.compile("%[-+# 0-9.]*([a-zA-Z%])");

  /** Variables stand for others no further than this. */
  private static final int MAX_DEPTH = 8;

  /** The path that a word of a template stands for. */
  static MadePath of(TemplateWord word, TemplateVariables variables) {
    return new MadePath(UrlNames.key(text(word, variables, 0)));
  }

  private static String text(TemplateWord word, TemplateVariables variables, int depth) {
    if (depth > MAX_DEPTH) {
      return UNKNOWN.literal();
    }
    if (word instanceof Text text) {
      return text.value();
    }
    if (word instanceof Name name) {
      List<Group> values = variables.of(name.text());
      return values.size() == 1 ? text(values.get(0), variables, depth + 1) : UNKNOWN.literal();
    }
    List<TemplateWord> words = word instanceof Group group ? group.words() : List.of();
    if (words.size() == 1) {
      return text(words.get(0), variables, depth + 1);
    }
    List<String> arguments = new ArrayList<>();
    for (int i = 1; i < words.size(); i++) {
      if (words.get(i).isOneOf(List.of("|"))) {
        return UNKNOWN.literal();
      }
      arguments.add(text(words.get(i), variables, depth + 1));
    }
    if (words.isEmpty() || arguments.isEmpty()) {
      return UNKNOWN.literal();
    }
    if (words.get(0).isOneOf(JOINS)) {
      return String.join(words.get(0).isOneOf(List.of("print")) ? "" : "/", arguments);
    }
    return words.get(0).isOneOf(PRINTS) ? filled(arguments) : UNKNOWN.literal();
  }

  /** A format with its arguments put in. */
  private static String filled(List<String> arguments) {
    StringBuilder out = new StringBuilder();
    String format = arguments.get(0);
    Matcher verbs = VERB.matcher(format);
    int from = 0;
    int next = 1;
    while (verbs.find()) {
      String verb = verbs.group(1);
      out.append(format, from, verbs.start());
      from = verbs.end();
      if (verb.equals("%")) {
        out.append('%');
      } else {
        boolean plain = (verb.equals("s") || verb.equals("v")) && next < arguments.size();
        out.append(plain ? arguments.get(next) : UNKNOWN.literal());
        next++;
      }
    }
    return out.append(format.substring(from)).toString();
  }

  /** The same below a folder, which has a slash at its end. */
  MadePath below(String folder) {
    return new MadePath(folder + (literal.startsWith("/") ? literal.substring(1) : literal));
  }

  /** The folder that all such paths are in, with a final slash; empty for the top. */
  String folder() {
    int any = literal.indexOf(ANY);
    String known = any < 0 ? literal : literal.substring(0, any);
    return known.substring(0, known.lastIndexOf('/') + 1);
  }

  /** The first name of the path. */
  MadePath first() {
    int slash = literal.indexOf('/');
    return slash < 0 ? this : new MadePath(literal.substring(0, slash));
  }

  /** The same with something else in place of its last name. */
  MadePath renamed() {
    return new MadePath(literal.substring(0, literal.lastIndexOf('/') + 1) + ANY);
  }

  /** Whether a path may be this one; capitals make no difference. */
  boolean mayBe(String path) {
    return matches(literal, UrlNames.key(path));
  }

  /** Whether the last name of this path may be another one. */
  boolean mayEndWith(String name) {
    String last = literal.substring(literal.lastIndexOf('/') + 1);
    return last.indexOf(ANY) >= 0 && last.length() == 1 || matches(last, UrlNames.key(name));
  }

  private static boolean matches(String literal, String path) {
    StringBuilder regex = new StringBuilder();
    int from = 0;
    for (int at = literal.indexOf(ANY); at >= 0; at = literal.indexOf(ANY, from)) {
      regex.append(Pattern.quote(literal.substring(from, at))).append(".*");
      from = at + 1;
    }
    return Pattern.matches(regex + Pattern.quote(literal.substring(from)), path);
  }
}
