package io.github.glosslint.organisation;

import io.github.glosslint.changes.git.GitRepository;
import java.nio.file.Path;

/** A real checkout of a repository on a forge, whose branch the forge has. */
record Checkout(GitRepository git) {

  /** A checkout of {@code main}, the default branch. */
  static Checkout of(Path folder, String repository) {
    GitRepository git = GitRepository.in(folder);
    git.git("remote", "add", "origin", repository);
    return new Checkout(git);
  }

  Checkout file(String path, String... lines) {
    git.write(path, String.join("\n", lines) + "\n");
    return this;
  }

  /** Commits what there is, as if it were pushed. */
  Checkout pushed() {
    git.commit();
    git.git("update-ref", "refs/remotes/origin/main", "HEAD");
    git.git("symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/main");
    return this;
  }

  Path folder() {
    return git.folder();
  }
}
