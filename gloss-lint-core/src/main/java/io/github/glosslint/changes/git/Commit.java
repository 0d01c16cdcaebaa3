package io.github.glosslint.changes.git;

import io.github.glosslint.changes.ChangesException;
import io.github.glosslint.changes.git.Git.Result;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The files of a commit. Paths are relative to the folder passed to {@link #of}, with {@code /}. No
 * process stays open.
 */
public final class Commit {

  private static final String LINK = "120000";

  private final Git git;
  private final String hash;

  private Commit(Git git, String hash) {
    this.git = git;
    this.hash = hash;
  }

  /**
   * Finds a commit.
   *
   * @param revision a branch, tag or commit, in any form that Git understands
   * @param folder a checkout or a folder in it
   * @param environment the environment of the process; its {@code PATH} is used to find Git
   * @param purpose what cannot be done without it, for the message: "read the settings"
   * @throws ChangesException if there is none
   */
  public static Commit of(
      String revision, Path folder, Map<String, String> environment, String purpose) {
    Git git = Git.in(folder, environment);
    // No name of a revision begins so; Git would take it for an option.
    String found = revision.startsWith("-") ? null : Changes.commit(git, revision);
    if (found == null) {
      throw new ChangesException(Changes.noRevision(git, revision, purpose));
    }
    return new Commit(git, found);
  }

  /** Those of some paths that are files. */
  public Set<String> files(List<String> paths) {
    Set<String> files = new HashSet<>();
    for (Entry entry : entries(paths)) {
      if (entry.isFile()) {
        files.add(entry.path);
      }
    }
    return files;
  }

  /**
   * The content of a file.
   *
   * @return null if there is no such file
   * @throws IllegalArgumentException if it is a symbolic link or too large; the message is a
   *     sentence
   */
  public byte @Nullable [] read(String path, long maxSize) {
    for (Entry entry : entries(List.of(path))) {
      if (entry.path.equals(path) && entry.isFile()) {
        if (entry.mode.equals(LINK)) {
          throw new IllegalArgumentException(
              "\"" + path + "\" is a symbolic link, which is not followed in a commit.");
        }
        if (entry.size > maxSize) {
          throw new IllegalArgumentException("\"" + path + "\" is too large.");
        }
        Result blob = git.run("cat-file", "blob", entry.object);
        if (blob.code() != 0) {
          throw new ChangesException(
              path + " cannot be read from " + hash + ": " + blob.complaint());
        }
        byte[] bytes = new byte[blob.output().remaining()];
        blob.output().duplicate().get(bytes);
        return bytes;
      }
    }
    return null;
  }

  private record Entry(String mode, String type, String object, long size, String path) {

    private boolean isFile() {
      return type.equals("blob");
    }
  }

  private List<Entry> entries(List<String> paths) {
    List<String> command = new ArrayList<>(List.of("--literal-pathspecs", "ls-tree", "-l", "-z"));
    command.add(hash);
    command.add("--");
    command.addAll(paths);
    Result listed = git.run(command.toArray(String[]::new));
    if (listed.code() != 0) {
      throw new ChangesException("git ls-tree failed: " + listed.complaint());
    }
    List<Entry> entries = new ArrayList<>();
    for (String field : listed.fields()) {
      int tab = field.indexOf('\t');
      String[] words = field.substring(0, Math.max(0, tab)).strip().split(" +");
      if (words.length == 4) {
        long size = words[3].equals("-") ? 0 : Long.parseLong(words[3]);
        entries.add(new Entry(words[0], words[1], words[2], size, field.substring(tab + 1)));
      }
    }
    return entries;
  }
}
