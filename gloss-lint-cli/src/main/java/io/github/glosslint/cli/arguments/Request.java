package io.github.glosslint.cli.arguments;

import io.github.glosslint.baseline.Baseline;
import io.github.glosslint.cli.arguments.Invocation.Command;
import io.github.glosslint.cli.console.Environment;
import io.github.glosslint.cli.console.UsageException;
import io.github.glosslint.finding.Severity;
import io.github.glosslint.text.Words;
import io.github.glosslint.web.UrlOptions;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What to check, and how: an {@link Invocation} whose paths exist.
 *
 * @param targets files and folders that exist; at least one, unless they are listed
 * @param listed whether the targets come from a program, which lists what is no document, too
 * @param built whether the targets are sites that are built already
 * @param source the folder of what they were built from, null if not stated
 * @param config the settings file, null to look for it
 * @param configFrom the revision whose settings apply, null for those on disk
 * @param strictConfig whether settings without effect are an error
 * @param rules names of the only rules to run, empty for all
 * @param rulesFrom jars that bring more rules
 * @param severities by the names of rules; they win over the settings
 * @param stdin the file whose text comes from standard input and that alone is judged, whether it
 *     exists or not; else null
 * @param baseline what is known and left out, null for nothing
 * @param usualBaseline whether the usual baseline is to be looked for
 * @param changedSince the revision since which changes are reported on, null for everything
 * @param listUnknown whether the report has to name the place of whatever is unknown
 * @param cache the folder where reports are kept from run to run, null if they are not
 * @param urls how to ask the web, null if it is not to be asked
 */
public record Request(
    Path workingDirectory,
    List<Path> targets,
    boolean listed,
    boolean built,
    @Nullable Path source,
    @Nullable Path config,
    @Nullable String configFrom,
    boolean strictConfig,
    List<String> rules,
    List<Path> rulesFrom,
    Map<String, Severity> severities,
    @Nullable Path stdin,
    @Nullable Baseline baseline,
    boolean usualBaseline,
    @Nullable String changedSince,
    boolean listUnknown,
    @Nullable Path cache,
    @Nullable UrlOptions urls) {

  private static final String STDIN_NAME = "stdin.md";

  /**
   * Finds the paths of an invocation.
   *
   * @throws UsageException if one is missing
   */
  public static Request of(Invocation invocation, Environment environment) throws UsageException {
    Path workingDirectory = environment.workingDirectory();
    List<Path> targets = new ArrayList<>();
    Path stdin = null;
    String list = invocation.targets().filesFrom();
    if (invocation.targets().readsStdin()) {
      String name = invocation.targets().stdinFilename();
      stdin = resolve(workingDirectory, name == null ? STDIN_NAME : name);
      targets.add(workingDirectory);
    } else if (list != null) {
      for (String path : FileList.read(list, environment.in(), workingDirectory)) {
        targets.add(listed(workingDirectory, path));
      }
    } else {
      checkCommand(invocation, workingDirectory);
      for (String path : invocation.targets().paths()) {
        targets.add(existing(workingDirectory, path));
      }
      if (targets.isEmpty()) {
        String subject = invocation.command() == Command.PRINT_CONFIG ? invocation.subject() : null;
        targets.add(subject == null ? workingDirectory : existing(workingDirectory, subject));
      }
    }
    String config = invocation.settings().config();
    return new Request(
        workingDirectory,
        List.copyOf(targets),
        list != null,
        invocation.targets().built(),
        source(invocation, workingDirectory),
        config == null ? null : existing(workingDirectory, config),
        invocation.settings().configFrom(),
        invocation.settings().strictConfig(),
        invocation.settings().rules(),
        rulesFrom(invocation, workingDirectory),
        invocation.settings().severities(),
        stdin,
        null,
        (invocation.command() == Command.CHECK || invocation.command() == Command.FIX)
            && !invocation.settings().noBaseline(),
        invocation.targets().changedSince(),
        invocation.report().listUnknown(),
        invocation.cache().path(workingDirectory, environment.variables()),
        null);
  }

  private static @Nullable Path source(Invocation invocation, Path workingDirectory)
      throws UsageException {
    String source = invocation.targets().source();
    if (source != null && !invocation.targets().built()) {
      throw UsageException.arguments("--source says what --built sites were made of; add --built");
    }
    Path folder = source == null ? null : existing(workingDirectory, source);
    if (folder != null && !Files.isDirectory(folder)) {
      throw UsageException.input("--source takes a folder, and " + source + " is a file");
    }
    return folder;
  }

  /** The jars that bring more rules; the library says what is wrong with one. */
  public static List<Path> rulesFrom(Invocation invocation, Path workingDirectory)
      throws UsageException {
    List<Path> jars = new ArrayList<>();
    for (String jar : invocation.settings().rulesFrom()) {
      jars.add(resolve(workingDirectory, jar));
    }
    return List.copyOf(jars);
  }

  /** Whether a program listed what to check, and listed nothing. */
  public boolean listsNothing() {
    return targets.isEmpty();
  }

  /** The same, with the web asked. */
  public Request asking(UrlOptions options) {
    return with(baseline, usualBaseline, listUnknown, options);
  }

  /** The same, with some findings known. */
  public Request knowing(Baseline known) {
    return with(known, false, listUnknown, urls);
  }

  /** The same, with the place of whatever is unknown. */
  public Request listingUnknown() {
    return with(baseline, usualBaseline, true, urls);
  }

  private Request with(
      @Nullable Baseline known, boolean usual, boolean places, @Nullable UrlOptions web) {
    return new Request(
        workingDirectory,
        targets,
        listed,
        built,
        source,
        config,
        configFrom,
        strictConfig,
        rules,
        rulesFrom,
        severities,
        stdin,
        known,
        usual,
        changedSince,
        places,
        cache,
        web);
  }

  /** Refuses a word that is where a command may and is neither that nor a path. */
  private static void checkCommand(Invocation invocation, Path workingDirectory)
      throws UsageException {
    String word = invocation.targets().firstIsPath() ? "" : invocation.targets().paths().get(0);
    String hint = isLikeACommand(word) ? Words.of(CommandOptions.names()).hint(word) : "";
    if (!hint.isEmpty() && !Files.exists(resolve(workingDirectory, word))) {
      throw UsageException.arguments("there is no command, file or folder " + word + hint);
    }
  }

  private static boolean isLikeACommand(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if ((c < 'a' || c > 'z') && c != '-') {
        return false;
      }
    }
    return !word.isEmpty();
  }

  /** The path that a user means, who sits in {@code workingDirectory}. */
  public static Path resolve(Path workingDirectory, String path) throws UsageException {
    try {
      return workingDirectory.resolve(path);
    } catch (InvalidPathException e) {
      throw UsageException.input(path + " cannot be a path: " + e.getReason());
    }
  }

  private static Path listed(Path workingDirectory, String path) throws UsageException {
    try {
      return existing(workingDirectory, path);
    } catch (UsageException e) {
      throw UsageException.input(
          "the list of --files-from: "
              + e.getMessage()
              + "; for a list from git diff, add --diff-filter=d");
    }
  }

  public static Path existing(Path workingDirectory, String path) throws UsageException {
    Path found = resolve(workingDirectory, path);
    if (!Files.exists(found)) {
      String why =
          Files.isSymbolicLink(found)
              ? " is a symbolic link that leads nowhere"
              : " does not exist";
      throw UsageException.input(path + why);
    }
    return found;
  }
}
