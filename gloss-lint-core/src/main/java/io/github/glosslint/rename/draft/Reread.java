package io.github.glosslint.rename.draft;

import io.github.glosslint.glossary.Entry;
import io.github.glosslint.glossary.Glossary;
import io.github.glosslint.glossary.Term;
import io.github.glosslint.rename.RenameException;
import java.util.ArrayList;
import java.util.List;

/** Holds what a glossary says with the new name against what it said with the old one. */
final class Reread {

  private final View.Found old;
  private final View.Found now;

  Reread(View.Found old, View.Found now) {
    this.old = old;
    this.now = now;
  }

  /**
   * Checks that a term has another name, and that nothing else changed.
   *
   * @throws RenameException if more or less than that did
   */
  void check(String name) {
    String read = now.term().text();
    if (!NameForms.same(read, name)) {
      throw new RenameException("the term would read \"" + read + "\"");
    }
    if (!others(old).equals(others(now))) {
      throw new RenameException(
          "\"" + name + "\" would change which terms the glossary has; name it otherwise");
    }
    boolean linked = old.glossary().form() == Glossary.Form.HEADINGS;
    if (!linked && now.glossary().to(now.entry()).size() < old.glossary().to(old.entry()).size()) {
      throw new RenameException(
          "not every entry that names \"" + old.term().text() + "\" would name \"" + name + "\"");
    }
  }

  private static List<String> others(View.Found found) {
    List<String> others = new ArrayList<>();
    for (Entry entry : found.glossary().entries()) {
      for (Term term : entry.terms()) {
        if (!term.equals(found.term())) {
          others.add(entry.number() + " " + term.text());
        }
      }
      others.add(entry.number() + " " + entry.isEmpty());
    }
    return others;
  }
}
