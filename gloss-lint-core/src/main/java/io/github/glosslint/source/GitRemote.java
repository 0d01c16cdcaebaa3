package io.github.glosslint.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a checkout came from: the remote {@code origin}, as Git's files say.
 *
 * @param url of the repository for a browser: with neither credentials nor {@code .git}, such as
 *     {@code https://github.com/owner/name}
 * @param ref what the server has of the checkout: its commit if the branch of that name is there at
 *     the same commit, else the branch
 * @param commit whether it is the commit
 */
public record GitRemote(String url, String ref, boolean commit) {

  static final String REMOTE_BRANCHES = "refs/remotes/origin/";
  private static final String NAMES = "((?:[\\w.~-]+/)+[\\w.~-]+?)(?:\\.git)?/?";

  private static final Pattern WEB =
      Pattern.compile("(https?)://(?:[^/@]*@)?([\\w.-]+(?::\\d+)?)/" + NAMES);
  private static final Pattern SSH =
      Pattern.compile("(?:ssh|git)://(?:[^/@]*@)?([\\w.-]+)(?::\\d+)?/" + NAMES);
  private static final Pattern SCP = Pattern.compile("(?:[^/@:]*@)?([\\w.-]{2,}):/?" + NAMES);

  private static final Pattern SECTION = Pattern.compile("\\s*\\[\\s*(.*?)\\s*]\\s*");
  private static final Pattern URL =
      Pattern.compile("\\s*url\\s*=\\s*\"?([^\\s\"#;]+).*", Pattern.CASE_INSENSITIVE);

  /**
   * The remote of a checkout.
   *
   * @param checkout the folder with {@code .git}
   * @return null if it has none with a server of its own, or if the server may not have the branch
   */
  public static @Nullable GitRemote of(Path checkout) {
    GitFolder git = GitFolder.of(checkout);
    if (git == null) {
      return null;
    }
    try {
      String url = origin(git);
      String branch = GitHead.branch(GitFolder.text(git.own().resolve("HEAD")).strip());
      String there = branch == null ? null : GitHead.reference(git, REMOTE_BRANCHES + branch);
      if (url == null || branch == null || there == null) {
        return null;
      }
      boolean same = there.equals(GitHead.commit(checkout));
      return new GitRemote(url, same ? there : branch, same);
    } catch (IOException | IllegalArgumentException | SecurityException e) {
      return null;
    }
  }

  /** The URL of {@code origin} for a browser; null if there is none with a server of its own. */
  static @Nullable String origin(GitFolder git) throws IOException {
    return browsable(origin(GitFolder.text(git.shared().resolve("config"))));
  }

  /** The URL of {@code origin} in a configuration; empty if there is none. */
  private static String origin(String config) {
    boolean inside = false;
    for (String line : config.split("\n", -1)) {
      Matcher section = SECTION.matcher(line);
      Matcher url = URL.matcher(line);
      if (section.matches()) {
        inside = section.group(1).equals("remote \"origin\"");
      } else if (inside && url.matches()) {
        return url.group(1);
      }
    }
    return "";
  }

  private static @Nullable String browsable(String url) {
    Matcher web = WEB.matcher(url);
    if (web.matches()) {
      return web.group(1) + "://" + web.group(2).toLowerCase(Locale.ROOT) + "/" + web.group(3);
    }
    for (Pattern pattern : new Pattern[] {SSH, SCP}) {
      Matcher ssh = pattern.matcher(url);
      if (ssh.matches()) {
        return "https://" + ssh.group(1).toLowerCase(Locale.ROOT) + "/" + ssh.group(2);
      }
    }
    return null;
  }
}
