package io.github.glosslint.rename.draft;

import io.github.glosslint.glossary.Entry;
import io.github.glosslint.glossary.Glossary;
import io.github.glosslint.glossary.Term;
import io.github.glosslint.rename.RenameException;
import io.github.glosslint.text.Candidates;
import io.github.glosslint.text.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Finds the term that somebody means by its name, or by its page and its id. */
public final class TermChoice {

  private final List<Drafted> drafts;

  /** A term in its draft. */
  public record Choice(TreeDraft draft, String from, Location place) {}

  private record Drafted(TreeDraft draft, View.Found found) {}

  /**
   * @param drafts one for each tree
   */
  public TermChoice(List<TreeDraft> drafts) {
    this.drafts = new ArrayList<>();
    for (TreeDraft draft : drafts) {
      for (Glossary glossary : draft.view().glossaries().all()) {
        for (Entry entry : glossary.entries()) {
          for (Term term : entry.terms()) {
            this.drafts.add(new Drafted(draft, new View.Found(glossary, entry, term)));
          }
        }
      }
    }
  }

  /**
   * The term of a name.
   *
   * @param name with capitals or without; or the address of an entry, {@code d.md#dnn-1}
   * @throws RenameException if there is none, or several
   */
  public Choice of(String name) {
    if (drafts.isEmpty()) {
      throw new RenameException(
          "no glossary was found; \"gloss-lint glossary\" says what is taken for one");
    }
    List<Drafted> found = drafts.stream().filter(each -> isAt(each, name)).toList();
    if (found.isEmpty()) {
      found =
          drafts.stream().filter(each -> NameForms.same(each.found.term().text(), name)).toList();
    }
    List<Drafted> exact =
        found.stream().filter(each -> each.found.term().text().equals(name)).toList();
    found = exact.size() == 1 ? exact : found;
    if (found.isEmpty()) {
      throw new RenameException(
          "no entry of a glossary is called \"" + name + "\"" + suggestion(name));
    }
    if (found.size() > 1) {
      String first = found.get(0).draft.address(found.get(0).found);
      throw new RenameException(
          "several terms are called \""
              + name
              + "\": "
              + found.stream()
                  .map(each -> each.draft.place(each.found.term().location()))
                  .collect(Collectors.joining(", "))
              + "; name the one that is meant by its address, such as \""
              + first
              + "\"");
    }
    Drafted one = found.get(0);
    return new Choice(one.draft, one.found.term().text(), one.found.term().location());
  }

  private static boolean isAt(Drafted one, String address) {
    String id = one.found.term().id();
    return !id.isEmpty() && one.draft.address(one.found).equals(address);
  }

  private String suggestion(String name) {
    List<String> names = drafts.stream().map(each -> each.found.term().text()).toList();
    List<String> near = Candidates.of(names).closest(name);
    return near.isEmpty()
        ? ""
        : "; did you mean "
            + near.stream().map(each -> '"' + each + '"').collect(Collectors.joining(", "))
            + "?";
  }
}
