package io.github.glosslint.template;

import io.github.glosslint.document.Defect;
import java.util.List;

/**
 * A text with its template tags carried out. What includes bring stays apart, so that a file that
 * many pages include need not be read again for each of them.
 *
 * @param path the file that was expanded
 * @param embeds uses of embedding tags in this file itself, in the order of the text
 * @param defects what is wrong with the tags of this file itself
 * @param shareable whether the text is the same on every page: it reads no {@code page} and no
 *     local variable and assigns none. The same include with the same parameters then yields the
 *     very same instance.
 * @param unknowns how often this file itself writes something unknown
 */
public record Expansion(
    String path,
    List<Piece> pieces,
    List<Embed> embeds,
    List<Defect> defects,
    boolean shareable,
    int unknowns) {

  public Expansion {
    pieces = List.copyOf(pieces);
    embeds = List.copyOf(embeds);
    defects = List.copyOf(defects);
  }
}
