package io.github.glosslint.source;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a run looked at below a root: each folder that it listed, each file that it read, and the
 * files of Git. What was not there is told by the folder that was listed.
 *
 * @param root a real path
 */
public record Footprint(Path root, List<Look> looks) {

  /**
   * A file or folder, as it was before anything of it was read.
   *
   * @param folder from the root, with {@code /}; or absolute
   * @param name in the folder; empty for the folder itself
   * @param names what the folder held, see {@link FolderNames}
   */
  public record Look(String folder, String name, Stamp stamp, String names) {

    Look(String folder, String name, Stamp stamp) {
      this(folder, name, stamp, FolderNames.UNTOLD);
    }

    boolean isUnchanged(Path found) {
      Stamp now = Stamp.of(found);
      return now.equals(stamp) || now.mode() == stamp.mode() && FolderNames.areThose(names, found);
    }
  }

  public Footprint {
    looks = List.copyOf(looks);
  }

  /**
   * Whether everything was as it is here for the whole of a run, and will have another stamp
   * otherwise.
   *
   * @param start of the run
   */
  public boolean isSettled(Instant start) {
    for (Look look : looks) {
      if (!look.stamp().isSettledAt(start)) {
        return false;
      }
    }
    return true;
  }

  /** The same with what others looked at below the root, if nobody did here. */
  public Footprint with(List<Look> more) {
    if (more.isEmpty()) {
      return this;
    }
    Set<String> known = new HashSet<>();
    looks.forEach(look -> known.add(look.folder() + '\0' + look.name()));
    List<Look> all = new ArrayList<>(looks);
    for (Look look : more) {
      if (known.add(look.folder() + '\0' + look.name())) {
        all.add(look);
      }
    }
    return new Footprint(root, all);
  }

  /** Whether everything is as it was. */
  public boolean isUnchanged() {
    if (!Stamp.exist(root)) {
      return false;
    }
    String last = "";
    Path folder = root;
    for (Look look : looks) {
      if (!look.folder().equals(last)) {
        last = look.folder();
        folder = root.resolve(last);
      }
      Path file = look.name().isEmpty() ? folder : folder.resolve(look.name());
      if (!look.isUnchanged(file)) {
        return false;
      }
    }
    return true;
  }
}
