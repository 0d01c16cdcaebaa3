package io.github.glosslint.template;

import io.github.glosslint.document.Comment;
import io.github.glosslint.document.Defect;
import io.github.glosslint.document.Include;
import io.github.glosslint.text.Location;
import java.util.List;

/**
 * A text with its template tags carried out. What includes bring stays apart, so that a file that
 * many pages include need not be read again for each of them.
 *
 * @param path the file that was expanded
 * @param embeds uses of embedding tags in this file itself, in the order of the text
 * @param comments comments in this file itself that speak to this tool
 * @param dead branches in this file itself that are never rendered, and are not in the text
 * @param readsData whether it may read the data files of the site
 * @param defects what is wrong with the tags of this file itself
 * @param shareable whether the text and its origins are the same on every page: it reads no {@code
 *     page} and no local variable, assigns none and quotes no text of the tag that includes it. The
 *     same include with the same parameters then yields the very same instance.
 * @param instance what tells a shareable text apart from others of the same file: who includes it
 *     with which parameters; the same instance is the same text
 * @param length UTF-16 code units of the text with everything pasted that it includes
 */
public record Expansion(
    String path,
    List<Piece> pieces,
    List<Embed> embeds,
    List<Include> includes,
    List<Comment> comments,
    List<Location> dead,
    boolean readsData,
    List<Defect> defects,
    boolean shareable,
    String instance,
    long length) {

  public Expansion {
    pieces = List.copyOf(pieces);
    embeds = List.copyOf(embeds);
    includes = List.copyOf(includes);
    comments = List.copyOf(comments);
    dead = List.copyOf(dead);
    defects = List.copyOf(defects);
  }

  /** The same by another name. */
  public Expansion as(String name) {
    return new Expansion(
        path, pieces, embeds, includes, comments, dead, readsData, defects, shareable, name,
        length);
  }
}
