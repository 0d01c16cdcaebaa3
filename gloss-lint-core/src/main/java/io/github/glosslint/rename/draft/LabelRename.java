package io.github.glosslint.rename.draft;

import io.github.glosslint.document.Definition;
import io.github.glosslint.document.Document;
import io.github.glosslint.document.Labels;
import io.github.glosslint.document.Reference;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.rename.RenameException;
import io.github.glosslint.text.Location;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives the label of a definition another name, and all references that lead by it. */
final class LabelRename {

  private final TreeDraft draft;
  private final View view;
  private final Definition definition;
  private final String name;

  LabelRename(TreeDraft draft, Definition definition, String name) {
    this.draft = draft;
    this.view = draft.view();
    this.definition = definition;
    this.name = name;
  }

  /**
   * Adds all changes.
   *
   * @throws RenameException if the new label is taken, or a reference is not written as it is read
   */
  void add(TextChanges changes) {
    for (int i = 0; i < name.length(); i++) {
      if ("[]".indexOf(name.charAt(i)) >= 0) {
        throw new RenameException("\"" + name + "\" cannot be a label: it has a bracket");
      }
    }
    if (name.startsWith("^")) {
      throw new RenameException("\"" + name + "\" cannot be a label: it would be a footnote");
    }
    replace(definition.labelLocation(), definition.label(), changes);
    for (LinkedDocument linked : view.site().documents()) {
      Document document = linked.document();
      Labels labels = view.site().labels(document);
      boolean sees = document.definitions().contains(definition);
      for (Reference reference : document.references()) {
        if (reference.defined() && isIt(labels.find(reference.key()))) {
          sees = true;
          replace(reference.labelLocation(), reference.label(), changes);
        }
      }
      if (sees) {
        checkFree(linked);
      }
    }
  }

  /** Several documents may hold one definition that is written once. */
  private boolean isIt(@Nullable Definition other) {
    return other != null && other.labelLocation().equals(definition.labelLocation());
  }

  private void replace(Location place, String read, TextChanges changes) {
    String text = draft.text(place.path());
    boolean asRead =
        place.end() <= text.length() && text.substring(place.start(), place.end()).equals(read);
    if (!asRead || !changes.replace(place, NameForms.like(read, definition.label(), name))) {
      throw new RenameException(
          "a template writes the label at " + draft.place(place) + "; rename it by hand");
    }
  }

  /** The new label must not be defined where the old one is seen, nor be text in brackets. */
  private void checkFree(LinkedDocument linked) {
    if (sameLabel(name, definition.label())) {
      return;
    }
    Document document = linked.document();
    List<Document> pages = document.isPart() ? view.site().includers(document) : List.of(document);
    for (Document page : pages) {
      for (Definition other : view.site().effectiveDefinitions(page)) {
        if (sameLabel(other.label(), name)) {
          throw new RenameException(
              "the label ["
                  + other.label()
                  + "] is defined already: "
                  + draft.place(other.labelLocation()));
        }
      }
    }
    List<Reference> meant = view.undefined().in(linked);
    for (Reference reference : document.references()) {
      if (!reference.defined()
          && sameLabel(reference.label(), name)
          && !meant.contains(reference)) {
        throw new RenameException(
            "the text ["
                + reference.label()
                + "] would become a link: "
                + draft.place(reference.labelLocation()));
      }
    }
  }

  private static boolean sameLabel(String one, String other) {
    return one.strip().replaceAll("\\s+", " ").equalsIgnoreCase(other.replaceAll("\\s+", " "));
  }
}
