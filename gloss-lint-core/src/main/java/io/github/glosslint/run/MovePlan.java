package io.github.glosslint.run;

import io.github.glosslint.fix.FixedFile;
import io.github.glosslint.rename.PlannedMove;
import io.github.glosslint.rename.draft.FileMove;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.LineMap;
import io.github.glosslint.text.Location;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Plans what to write in one checkout when files get other paths. */
final class MovePlan {

  private MovePlan() {}

  /**
   * @param moves the new path of each file or folder, by its old one; those outside are left out
   */
  static PlannedMove of(OpenPart part, Inputs inputs, Map<Path, Path> moves) {
    Path root = part.site().tree().root();
    FileMove.Done done = new FileMove(part.site(), moved(part, moves)).run();
    List<FixedFile> files = new ArrayList<>();
    done.texts()
        .forEach(
            (path, text) ->
                files.add(
                    new FixedFile(
                        inputs.shown(root, path), done.old().getOrDefault(path, ""), text)));
    List<String> left = new ArrayList<>();
    for (Location place : done.left()) {
      String text = done.old().getOrDefault(place.path(), "");
      left.add(
          inputs.shown(root, place.path())
              + ":"
              + LineMap.of(text).line(place.start())
              + " \""
              + text.substring(place.start(), Math.min(place.end(), text.length()))
              + "\" would lead elsewhere: fix it by hand");
    }
    return new PlannedMove(files, left);
  }

  /** Every file that moves; a folder takes along what is in it. */
  private static SortedMap<String, String> moved(OpenPart part, Map<Path, Path> moves) {
    SourceTree tree = part.site().tree();
    SortedMap<String, String> moved = new TreeMap<>();
    moves.forEach(
        (from, to) -> {
          String old = part.path(from);
          String now = part.path(to);
          if (old != null && now != null) {
            for (String file : tree.files()) {
              if (file.equals(old) || file.startsWith(old + "/")) {
                moved.put(file, now + file.substring(old.length()));
              }
            }
          }
        });
    return moved;
  }
}
