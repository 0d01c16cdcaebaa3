package io.github.glosslint.generator.hugo;

import java.util.ArrayList;
import java.util.List;

/** A word of an action of a template. */
sealed interface TemplateWord {

  /** A name, a variable, a number, or a sign such as {@code |}. */
  record Name(String text) implements TemplateWord {}

  /** What is between quotes. */
  record Text(String value) implements TemplateWord {}

  /** What is between parentheses. */
  record Group(List<TemplateWord> words) implements TemplateWord {

    public Group {
      words = List.copyOf(words);
    }
  }

  /** Whether a word is one of some names. */
  default boolean isOneOf(List<String> names) {
    return this instanceof Name name && names.contains(name.text());
  }

  /**
   * An action of a template.
   *
   * @param start offset of its first brace
   * @param end offset behind the last one
   */
  record Action(int start, int end, Group group) {}

  /** The actions of a template without its comments, each as a group. */
  static List<Group> actions(String template) {
    return placed(template).stream().map(Action::group).toList();
  }

  /** The actions of a template without its comments, in their order. */
  static List<Action> placed(String template) {
    List<Action> actions = new ArrayList<>();
    for (int at = template.indexOf("{{"); at >= 0; at = template.indexOf("{{", at)) {
      Reading reading = new Reading(template, at + 2);
      Group group = new Group(reading.words(0));
      actions.add(new Action(at, reading.at, group));
      at = reading.at;
    }
    return actions;
  }

  /** Reads one action. */
  final class Reading {

    /** What is nested deeper is read as if it were not. */
    private static final int MAX_DEPTH = 30;

    private static final String ENDS = " \t\r\n()|,\"`'";

    private final String text;
    private int at;

    private Reading(String text, int at) {
      this.text = text;
      this.at = text.startsWith("- ", at) ? at + 2 : at;
    }

    private List<TemplateWord> words(int depth) {
      List<TemplateWord> words = new ArrayList<>();
      while (at < text.length() && !text.startsWith("}}", at)) {
        char c = text.charAt(at);
        if (c == ')') {
          at++;
          if (depth > 0) {
            return words;
          }
        } else if (c == '(') {
          at++;
          if (depth < MAX_DEPTH) {
            words.add(field(new Group(words(depth + 1))));
          }
        } else if (c == '"' || c == '`' || c == '\'') {
          words.add(new Text(quoted(c)));
        } else if (c == '|' || c == ',') {
          at++;
          words.add(new Name(String.valueOf(c)));
        } else if (ENDS.indexOf(c) >= 0 || text.startsWith("-}}", at)) {
          at++;
        } else {
          words.add(new Name(name()));
        }
      }
      if (depth == 0) {
        at = Math.min(text.length(), at + 2);
      }
      return words;
    }

    /** Parentheses of which only a field is taken. */
    private Group field(Group group) {
      boolean field = at < text.length() && text.charAt(at) == '.';
      return field ? new Group(List.of(group, new Name(name()))) : group;
    }

    private String name() {
      int start = at;
      for (String sign : List.of(":=", "=")) {
        if (text.startsWith(sign, at)) {
          at += sign.length();
          return sign;
        }
      }
      while (at < text.length()
          && ENDS.indexOf(text.charAt(at)) < 0
          && !text.startsWith("}}", at)
          && !(at > start && text.startsWith("=", at) && text.charAt(start) == '$')
          && !(at > start && text.startsWith(":=", at))) {
        at++;
      }
      return text.substring(start, at);
    }

    private String quoted(char quote) {
      StringBuilder value = new StringBuilder();
      for (at++; at < text.length() && text.charAt(at) != quote; at++) {
        char c = text.charAt(at);
        boolean escaped = c == '\\' && quote != '`' && at + 1 < text.length();
        value.append(escaped ? text.charAt(++at) : c);
      }
      at++;
      return value.toString();
    }
  }
}
