package io.github.glosslint.rename.draft;

import io.github.glosslint.glossary.Entry;
import io.github.glosslint.glossary.Glossary;
import io.github.glosslint.glossary.Term;
import io.github.glosslint.rename.RenameException;
import java.util.regex.Pattern;

/** Whether a term may be called so: the name can be written, and no other term has it. */
final class NewName {

  /** What begins another block where a term has its own line. */
  private static final Pattern BLOCK =
      Pattern.compile("[:>#|]|[-+*]\\s|\\d+[.)]\\s|\\{:|[.][.]\\s|~~~|```");

  private final String name;
  private final View.Found old;
  private final TreeDraft draft;

  NewName(String name, View.Found old, TreeDraft draft) {
    this.name = name;
    this.old = old;
    this.draft = draft;
  }

  /**
   * Checks it.
   *
   * @throws RenameException if the term may not be called so
   */
  void check() {
    if (name.isBlank()) {
      throw new RenameException("the new name is empty");
    }
    if (name.equals(old.term().text())) {
      throw new RenameException("the term is called \"" + name + "\" already");
    }
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == '[' || c == ']' || c < ' ') {
        throw new RenameException("\"" + name + "\" cannot be a label: it has a bracket");
      }
    }
    if (old.glossary().form() == Glossary.Form.DEFINITIONS && BLOCK.matcher(name).lookingAt()) {
      throw new RenameException(
          "\"" + name + "\" would be more than a term: it begins like another block");
    }
    if (old.glossary().form() == Glossary.Form.ROWS && name.indexOf('|') >= 0) {
      throw new RenameException("\"" + name + "\" would be more than a cell: it has a bar");
    }
    for (Entry entry : old.glossary().entries()) {
      for (Term term : entry.terms()) {
        if (!term.equals(old.term()) && NameForms.same(term.text(), name)) {
          throw new RenameException(
              "\"" + term.text() + "\" is a term already: " + draft.place(term.location()));
        }
      }
    }
  }
}
