package io.github.glosslint.template;

import io.github.glosslint.document.Comment;
import io.github.glosslint.document.Defect;
import io.github.glosslint.document.Include;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.MappedText;
import io.github.glosslint.text.OriginMap;
import io.github.glosslint.text.Origins;
import io.github.glosslint.text.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An expansion put together into one text, save for the included files that stay apart.
 *
 * @param conditional ranges of the text that may not be rendered, ascending and apart
 * @param apart included files that are not in the text, in its order
 * @param embeds of the file and of all that was pasted
 * @param defects of the file and of all that was pasted
 * @param includes include tags of the file and of all that was pasted
 * @param comments comments of the file and of all that was pasted that speak to this tool
 * @param dead branches of the file and of all that was pasted that are never rendered
 * @param readsData whether any of it may read the data files of the site
 * @param unknowns the tags that write something unknown, in the order of the text, each once
 */
public record Assembly(
    MappedText text,
    List<Span> conditional,
    List<Apart> apart,
    List<Embed> embeds,
    List<Include> includes,
    List<Defect> defects,
    List<Comment> comments,
    List<Location> dead,
    boolean readsData,
    List<Location> unknowns) {

  /**
   * An included file that stays apart.
   *
   * @param offset UTF-16 offset in the text at which it would be
   */
  public record Apart(int offset, Piece.Included included) {}

  /** Decides which included files stay apart. */
  @FunctionalInterface
  public interface KeepApart {

    KeepApart NOTHING = (before, included, following) -> false;

    /**
     * Whether an included file stays apart.
     *
     * @param before the text so far
     * @param following characters that are right behind the include, at least to the next tag
     */
    boolean test(CharSequence before, Piece.Included included, CharSequence following);
  }

  private static final int LOOK_AHEAD = 32;

  public Assembly {
    conditional = List.copyOf(conditional);
    apart = List.copyOf(apart);
    embeds = List.copyOf(embeds);
    includes = List.copyOf(includes);
    defects = List.copyOf(defects);
    comments = List.copyOf(comments);
    dead = List.copyOf(dead);
    unknowns = List.copyOf(unknowns);
  }

  /** Puts an expansion together. Takes no stack space, however deep includes nest. */
  public static Assembly flatten(Expansion expansion, KeepApart keepApart) {
    List<Piece> pieces = expansion.pieces();
    if (pieces.size() == 1
        && pieces.get(0) instanceof Piece.Text only
        && only.verbatim()
        && !only.conditional()) {
      Origins origins = Origins.verbatim(only.origin().path(), only.origin().start());
      return new Assembly(
          new MappedText(only.text(), origins),
          List.of(),
          List.of(),
          expansion.embeds(),
          expansion.includes(),
          expansion.defects(),
          expansion.comments(),
          expansion.dead(),
          expansion.readsData(),
          List.of());
    }
    return new Assembler(keepApart).assemble(expansion);
  }

  /** The pieces of one file and how far they are pasted. */
  private static final class Cursor {
    final List<Piece> pieces;
    final boolean conditional;
    int next;

    Cursor(List<Piece> pieces, boolean conditional) {
      this.pieces = pieces;
      this.conditional = conditional;
    }
  }

  private static final class Assembler {

    private final KeepApart keepApart;
    private final OriginMap.Builder text = new OriginMap.Builder();
    private final List<Span> conditional = new ArrayList<>();
    private final List<Apart> apart = new ArrayList<>();
    private final List<Embed> embeds = new ArrayList<>();
    private final List<Include> includes = new ArrayList<>();
    private final List<Defect> defects = new ArrayList<>();
    private final List<Comment> comments = new ArrayList<>(0);
    private final List<Location> dead = new ArrayList<>(0);
    private boolean readsData;
    private final Deque<Cursor> cursors = new ArrayDeque<>();
    private final Set<Location> unknowns = new LinkedHashSet<>();
    private int conditionalStart = -1;
    private boolean lastConditional;
    private @Nullable Location last;

    Assembler(KeepApart keepApart) {
      this.keepApart = keepApart;
    }

    Assembly assemble(Expansion expansion) {
      enter(expansion, false);
      while (!cursors.isEmpty()) {
        Cursor cursor = cursors.element();
        if (cursor.next == cursor.pieces.size()) {
          cursors.pop();
          continue;
        }
        Piece piece = cursor.pieces.get(cursor.next++);
        if (piece instanceof Piece.Text characters) {
          paste(characters, cursor.conditional || characters.conditional());
        } else if (piece instanceof Piece.Included included) {
          if (keepApart.test(text.text(), included, following())) {
            apart.add(new Apart(text.text().length(), included));
          } else {
            enter(included.body(), cursor.conditional || included.conditional());
          }
        }
      }
      endConditional();
      return new Assembly(
          text.build(expansion.path()),
          conditional,
          apart,
          embeds,
          includes,
          defects,
          comments,
          dead,
          readsData,
          List.copyOf(unknowns));
    }

    private void enter(Expansion expansion, boolean isConditional) {
      cursors.push(new Cursor(expansion.pieces(), isConditional));
      embeds.addAll(expansion.embeds());
      includes.addAll(expansion.includes());
      defects.addAll(expansion.defects());
      comments.addAll(expansion.comments());
      dead.addAll(expansion.dead());
      readsData |= expansion.readsData();
    }

    private void paste(Piece.Text piece, boolean isConditional) {
      if ((isConditional || lastConditional) && divides(piece)) {
        text.written(MappedText.UNKNOWN_TEXT, piece.origin());
      }
      lastConditional = isConditional;
      last = piece.origin();
      if (!isConditional) {
        endConditional();
      } else if (conditionalStart < 0) {
        conditionalStart = text.text().length();
      }
      Location origin = piece.origin();
      if (piece.verbatim()) {
        text.verbatim(piece.text(), origin);
      } else {
        text.written(piece.text(), origin);
        if (MappedText.isUnknown(piece.text())) {
          unknowns.add(origin);
        }
      }
    }

    /**
     * Whether a tag that is not output divides a word, so that the text before it and the piece
     * need not be side by side: of {@code /{% if x %}a{% else %}b{% endif %}/} nobody reads {@code
     * /ab/}.
     */
    private boolean divides(Piece.Text piece) {
      if (last == null
          || piece.text().isEmpty()
          || text.text().length() == 0
          || last.end() == piece.origin().start() && last.path().equals(piece.origin().path())) {
        return false;
      }
      return isOfWord(text.text().charAt(text.text().length() - 1))
          && isOfWord(piece.text().charAt(0));
    }

    /** Whether URLs and words hold a character, and not the markup around them. */
    private static boolean isOfWord(char c) {
      return Character.isLetterOrDigit(c) || "/-_.#?=&%:~+@".indexOf(c) >= 0;
    }

    private void endConditional() {
      if (conditionalStart >= 0) {
        conditional.add(new Span(conditionalStart, text.text().length()));
        conditionalStart = -1;
      }
    }

    /** The first text after the current piece, in the files around it if need be. */
    private CharSequence following() {
      int looked = 0;
      for (Cursor cursor : cursors) {
        for (int i = cursor.next; i < cursor.pieces.size(); i++) {
          CharSequence found = firstText(cursor.pieces.get(i));
          if (found.length() > 0 || ++looked == LOOK_AHEAD) {
            return found;
          }
        }
      }
      return "";
    }

    private static CharSequence firstText(Piece piece) {
      Piece at = piece;
      for (int i = 0; i < LOOK_AHEAD; i++) {
        if (at instanceof Piece.Text characters) {
          return characters.text();
        }
        List<Piece> inner = ((Piece.Included) at).body().pieces();
        if (inner.isEmpty()) {
          return "";
        }
        at = inner.get(0);
      }
      return "";
    }
  }
}
