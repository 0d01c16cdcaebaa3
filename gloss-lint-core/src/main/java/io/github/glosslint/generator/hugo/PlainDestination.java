package io.github.glosslint.generator.hugo;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.github.glosslint.generator.hugo.TemplateWord.Group;
import io.github.glosslint.generator.hugo.TemplateWord.Name;
import io.github.glosslint.generator.hugo.TemplateWord.Text;
import java.util.List;

/** Tells whether a hook writes destinations as they are, itself or by way of variables. */
final class PlainDestination {

  private static final Pattern ATTRIBUTE =
      Pattern.compile("\\b(?:href|src)\\s*=\\s*(\"[^\"{]*|'[^'{]*|[^\\s\"'{>]*)");

  /** Functions that leave a URL as it is, but for the blanks around it. */
  static final List<String> FILTERS =
      List.of(
          "safeURL",
          "safe.URL",
          "string",
          "print",
          "htmlEscape",
          "strings.TrimSpace",
          "safeHTMLAttr",
          "safe.HTMLAttr");

  /** Variables stand for others no further than this. */
  private static final int MAX_DEPTH = 5;

  private final TemplateVariables variables;

  private PlainDestination(TemplateVariables variables) {
    this.variables = variables;
  }

  /** Whether all URLs that a hook writes are the destination. */
  static boolean isAll(String template) {
    PlainDestination plain =
        new PlainDestination(new TemplateVariables(TemplateWord.actions(template)));
    Matcher attributes = ATTRIBUTE.matcher(template);
    boolean found = false;
    while (attributes.find()) {
      String before = attributes.group(1);
      char quote = before.isEmpty() ? ' ' : before.charAt(0);
      boolean bare = quote != '"' && quote != '\'';
      int start = attributes.end();
      int end = template.startsWith("{{", start) ? template.indexOf("}}", start) : -1;
      if (end < 0 || before.length() > (bare ? 0 : 1)) {
        return false;
      }
      int next = end + 2;
      boolean alone =
          next >= template.length()
              || (bare
                  ? " \t\r\n>/".indexOf(template.charAt(next)) >= 0
                  : template.charAt(next) == quote);
      List<Group> action = TemplateWord.actions(template.substring(start, next));
      if (!alone || !plain.is(action.get(0).words(), 0)) {
        return false;
      }
      found = true;
    }
    return found;
  }

  private boolean is(List<TemplateWord> words, int depth) {
    if (words.isEmpty() || depth > MAX_DEPTH) {
      return false;
    }
    boolean called = words.get(0).isOneOf(FILTERS);
    int value = called ? 1 : 0;
    if (value >= words.size() || !is(words.get(value), depth)) {
      return false;
    }
    for (int i = value + 1; i < words.size(); i += 2) {
      boolean piped =
          words.get(i).isOneOf(List.of("|"))
              && i + 1 < words.size()
              && words.get(i + 1).isOneOf(FILTERS);
      if (!piped) {
        return false;
      }
    }
    return true;
  }

  private boolean is(TemplateWord word, int depth) {
    if (word instanceof Group group) {
      return is(group.words(), depth + 1);
    }
    if (word instanceof Text || !(word instanceof Name name)) {
      return false;
    }
    if (name.text().equals(".Destination") || name.text().equals("$.Destination")) {
      return true;
    }
    List<Group> values = variables.of(name.text());
    return !values.isEmpty() && values.stream().allMatch(each -> is(each.words(), depth + 1));
  }
}
