package io.github.glosslint.markup;

import java.util.List;

/** How a platform makes the ids of footnotes and of the marks that refer to them. */
public interface NoteIds {

  /** As github.com does: marks after the first one have a number. */
  NoteIds GITHUB =
      new NoteIds() {
        @Override
        public List<String> definition(String label) {
          return List.of("fn-" + label, "user-content-fn-" + label);
        }

        @Override
        public List<String> marks(String label, int count) {
          String id = "fnref-" + label + (count > 1 ? "-" + count : "");
          return List.of(id, "user-content-" + id);
        }
      };

  /** The ids of a note. */
  List<String> definition(String label);

  /**
   * The ids of a mark.
   *
   * @param count 1 for the first mark of the note
   */
  List<String> marks(String label, int count);
}
