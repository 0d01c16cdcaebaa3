package io.github.glosslint.rename.draft;

import io.github.glosslint.rename.RenameException;
import io.github.glosslint.text.Location;
import java.util.regex.Pattern;

/** Puts names into values of front matter and data, whose quotes stay as they are. */
final class ValueText {

  /** What YAML takes for a text without quotes; some that it would take as well are left out. */
  private static final Pattern PLAIN =
      Pattern.compile("[\\p{L}\\p{N}_($./](?:[^:#\\\\\\[\\]{}\"]|:(?=\\S)|(?<=\\S)#)*");

  /** What means something else than its text. */
  private static final Pattern TYPED =
      Pattern.compile("(?i)true|false|yes|no|on|off|y|n|null|[-+.]?[\\d][-+.:_\\dxobe]*");

  private final TreeDraft draft;
  private final TextChanges changes;

  ValueText(TreeDraft draft, TextChanges changes) {
    this.draft = draft;
    this.changes = changes;
  }

  /**
   * Replaces a value.
   *
   * @param place of the value, without quotes around it
   * @throws RenameException if the new value would be read as something else
   */
  void replace(Location place, String name) {
    check(place, name);
    changes.replace(place, name);
  }

  /**
   * Checks that a value can be replaced.
   *
   * @throws RenameException if the new value would be read as something else
   */
  void check(Location place, String name) {
    String text = draft.text(place.path());
    char quote = place.start() == 0 ? ' ' : text.charAt(place.start() - 1);
    boolean quoted =
        (quote == '"' || quote == '\'')
            && place.end() < text.length()
            && text.charAt(place.end()) == quote;
    if (!quoted && (!PLAIN.matcher(name).matches() || TYPED.matcher(name).matches())) {
      throw new RenameException(
          "\""
              + name
              + "\" needs quotes: put them around the old name at "
              + draft.place(place)
              + ", then rename it");
    }
    if (quoted && (name.indexOf(quote) >= 0 || quote == '"' && name.indexOf('\\') >= 0)) {
      throw new RenameException(
          "the name would have to be written with escapes at "
              + draft.place(place)
              + "; rename it by hand");
    }
  }
}
