package io.github.glosslint.generator.sphinx;

import io.github.glosslint.markup.NoteIds;
import io.github.glosslint.markup.rst.RstNames;
import java.util.List;

/** The ids of notes: those of their labels; marks are counted with all that has no name. */
final class DocutilsNotes implements NoteIds {

  static final NoteIds IDS = new DocutilsNotes();

  private DocutilsNotes() {}

  @Override
  public List<String> definition(String label) {
    String id = RstNames.id(label);
    return id.isEmpty() ? List.of() : List.of(id);
  }

  @Override
  public List<String> marks(String label, int count) {
    return List.of();
  }
}
