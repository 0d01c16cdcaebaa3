package io.github.glosslint.config;

import io.github.glosslint.text.Secrets;
import java.util.List;

/**
 * An error in settings. Secrets in its texts are masked.
 *
 * @param path the settings file as the user named it, with {@code /}; empty if the settings are in
 *     no file
 * @param line from 1; 0 if the settings are in no file
 * @param column from 1, in code points
 * @param message what is wrong, in one sentence
 * @param suggestions what may have been meant, most likely first; all of them are valid
 */
public record SettingsProblem(
    String path, int line, int column, String message, List<String> suggestions) {

  public SettingsProblem {
    message = Secrets.masked(message);
    suggestions = suggestions.stream().map(Secrets::masked).toList();
  }

  /** What is wrong with settings at no place in particular: a sentence without its full stop. */
  public static SettingsProblem of(String note) {
    return new SettingsProblem("", 0, 0, note + ".", List.of());
  }

  /** {@code path:line:column: message Did you mean "…"?} */
  @Override
  public String toString() {
    String place = line == 0 ? "" : path + ":" + line + ":" + column + ": ";
    String hint =
        suggestions.isEmpty()
            ? ""
            : " Did you mean \"" + String.join("\" or \"", suggestions) + "\"?";
    return place + message + hint;
  }
}
