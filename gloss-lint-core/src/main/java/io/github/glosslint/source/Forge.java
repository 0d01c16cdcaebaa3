package io.github.glosslint.source;

import org.jspecify.annotations.Nullable;

/** A kind of code host, by the URLs at which it shows the files of repositories. */
public enum Forge {
  GITHUB,
  GITLAB,
  BITBUCKET,
  /** Gitea, and Forgejo, which Codeberg runs. */
  GITEA;

  /**
   * The forge that the name of a host gives away; null if it gives none.
   *
   * @param host in small letters
   */
  public static @Nullable Forge of(String host) {
    if (host.contains("github")) {
      return GITHUB;
    }
    if (host.contains("gitlab")) {
      return GITLAB;
    }
    if (host.contains("bitbucket")) {
      return BITBUCKET;
    }
    boolean gitea =
        host.contains("gitea") || host.contains("forgejo") || host.equals("codeberg.org");
    return gitea ? GITEA : null;
  }
}
