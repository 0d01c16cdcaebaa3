package io.github.glosslint.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The files of Git that say what a checkout is, as they were before the index was read. They are
 * looked at directly, since nobody lists the folders of Git.
 */
final class GitStamps {

  private final Path own;
  private final List<Footprint.Look> looks = new ArrayList<>();
  private final Stamp index;

  private GitStamps(Path own) {
    this.own = own;
    this.index = Stamp.of(own.resolve("index"));
  }

  static GitStamps of(Path checkout, GitFolder git) {
    GitStamps stamps = new GitStamps(git.own());
    stamps.add(checkout.resolve(".git"), git);
    for (String name : List.of("HEAD", "commondir", "gitdir", "config")) {
      stamps.look(git.own(), name);
    }
    stamps.look(git.shared(), "config");
    stamps.look(git.shared().resolve("info"), "exclude");
    return stamps;
  }

  /** A folder of that name is told by the listing around it, a file leads elsewhere. */
  private void add(Path git, GitFolder found) {
    Path folder = git.getParent();
    if (!git.equals(found.own()) && folder != null) {
      look(folder, ".git");
    }
  }

  private void look(Path folder, String name) {
    Stamp stamp = Stamp.of(folder.resolve(name));
    looks.add(new Footprint.Look(folder.toString(), name, stamp));
  }

  /**
   * Adds what was looked at.
   *
   * @param withIndex whether the index was read
   */
  void add(List<Footprint.Look> all, boolean withIndex) {
    all.addAll(looks);
    if (withIndex) {
      all.add(new Footprint.Look(own.toString(), "index", index));
    }
  }
}
