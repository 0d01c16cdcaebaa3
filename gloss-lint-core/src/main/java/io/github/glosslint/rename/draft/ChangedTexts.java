package io.github.glosslint.rename.draft;

import io.github.glosslint.text.Location;
import java.util.List;
import java.util.Map;

/**
 * Texts with changes, and where their parts come from.
 *
 * @param texts those that were changed, by path
 * @param pieces by the path of the text before
 */
record ChangedTexts(Map<String, String> texts, Map<String, List<Piece>> pieces) {

  /**
   * A part of a text before.
   *
   * @param path of the text that it is in now
   * @param at where it starts there
   * @param same whether it is as it was; else something was written in its place
   */
  record Piece(int start, int end, String path, int at, boolean same) {}

  /** Where the start of a place is now, as a location of the same length. */
  Location now(Location place) {
    List<Piece> here = pieces.get(place.path());
    if (here == null) {
      return place;
    }
    for (Piece piece : here) {
      boolean within = piece.start <= place.start() && place.start() < piece.end;
      if (within && (piece.same || piece.start == place.start())) {
        int start = piece.at + place.start() - piece.start;
        return new Location(piece.path, start, start + place.end() - place.start());
      }
    }
    return new Location(place.path(), -1, -1);
  }
}
