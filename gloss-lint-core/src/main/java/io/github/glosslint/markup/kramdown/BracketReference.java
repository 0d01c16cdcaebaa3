package io.github.glosslint.markup.kramdown;

import io.github.glosslint.document.Definition;
import io.github.glosslint.document.Reference.Form;
import org.jspecify.annotations.Nullable;

/**
 * Something that is, or could be meant as, a reference.
 *
 * @param text of the first bracket
 * @param label as written
 * @param key by which the label is looked up
 * @param definition of the label; null if there is none
 * @param spaced whether white space separates the brackets
 * @param labelStart where the label begins
 * @param end behind the last bracket
 */
record BracketReference(
    Bracket bracket,
    Form form,
    String text,
    String label,
    String key,
    @Nullable Definition definition,
    boolean spaced,
    int labelStart,
    int end) {

  /** The first bracket without what follows it. */
  BracketReference alone() {
    String own = KramdownLabels.keyOfText(text);
    return new BracketReference(
        bracket, Form.SHORTCUT, text, text, own, null, false, bracket.textStart(), bracket.after());
  }
}
