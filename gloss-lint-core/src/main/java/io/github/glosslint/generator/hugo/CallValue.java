package io.github.glosslint.generator.hugo;

import io.github.glosslint.generator.hugo.ShortcodeTag.Argument;
import org.jspecify.annotations.Nullable;

/**
 * What words of a template stand for when a tag calls it.
 *
 * @param before what is in front of the argument; all of it where there is no argument
 * @param argument what the tag says; null for what the template says itself
 * @param behind what is behind the argument
 * @param meaning what the template makes of it
 */
record CallValue(String before, @Nullable Argument argument, String behind, Meaning meaning) {

  /** How a text becomes a URL. */
  enum Meaning {
    /** It is one. */
    URL,
    /** {@code relURL} and {@code absURL} put the path of the site in front of it. */
    OF_SITE,
    /** {@code relLangURL} and {@code absLangURL} put that of the language in front of it. */
    OF_LANGUAGE,
    /** {@code ref} and {@code relref} look the page up. */
    PAGE
  }

  static CallValue literal(String text) {
    return new CallValue(text, null, "", Meaning.URL);
  }

  static CallValue of(Argument argument) {
    return new CallValue("", argument, "", Meaning.URL);
  }

  /** A truth of a template, as a text that is one: the empty one is false. */
  static CallValue of(boolean truth) {
    return literal(truth ? "true" : "");
  }

  CallValue as(Meaning other) {
    return new CallValue(before, argument, behind, other);
  }

  CallValue between(String front, String back) {
    return new CallValue(front + before, argument, behind + back, meaning);
  }

  /** The text, before it becomes a URL. */
  String text() {
    return argument == null ? before + behind : before + argument.value() + behind;
  }

  /** Whether a template takes it for true; null if the text alone does not tell. */
  @Nullable Boolean truth() {
    if (argument != null && (text().equals("false") || text().equals("0"))) {
      return null;
    }
    return !text().isEmpty();
  }
}
