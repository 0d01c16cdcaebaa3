package io.github.glosslint.cli.help;

import static io.github.glosslint.cli.help.OptionGroups.ALWAYS;
import static io.github.glosslint.cli.help.OptionGroups.CACHE;
import static io.github.glosslint.cli.help.OptionGroups.CHANGE;
import static io.github.glosslint.cli.help.OptionGroups.FAILING;
import static io.github.glosslint.cli.help.OptionGroups.GENERAL;
import static io.github.glosslint.cli.help.OptionGroups.INSTEAD;
import static io.github.glosslint.cli.help.OptionGroups.KNOWN;
import static io.github.glosslint.cli.help.OptionGroups.PATHS;
import static io.github.glosslint.cli.help.OptionGroups.REPORTS;
import static io.github.glosslint.cli.help.OptionGroups.SELECTION;
import static io.github.glosslint.cli.help.OptionGroups.SHARDS;
import static io.github.glosslint.cli.help.OptionGroups.SITES;
import static io.github.glosslint.cli.help.OptionGroups.STDIN;
import static io.github.glosslint.cli.help.OptionGroups.WEB;

import java.util.List;

/** The help of commands that check. */
final class CheckHelp {

  private static final String CHECK_CODES =
      """
      Exit codes:
        0  no findings at or above the --fail-on level
        1  findings at or above the --fail-on level
        2  invalid options, paths, settings, baseline or revision; no documents
        3  internal error, or a report that cannot be written
      """;

  static final String CHECK =
      """
      Checks the links, anchors, references and front matter of files and folders.

      Usage:
        gloss-lint [check] [OPTION]... [PATH]...
        gloss-lint [check] [OPTION]... -             check standard input

      """
          + checking("with --urls")
          + """

      Examples:
        gloss-lint docs
        gloss-lint --rule anchor/missing --fail-on never docs README.md
        gloss-lint --report sarif=gloss-lint.sarif --report json=findings.json docs
        gloss-lint --changed-since origin/main docs
        gloss-lint --baseline gloss-lint-baseline.json docs
      """;

  static final String AUDIT =
      """
      Does everything that check does, requests each external URL once, and sums up
      the results.

      Usage:
        gloss-lint audit [OPTION]... [PATH]...
        gloss-lint audit [OPTION]... -               check standard input

      """
          + checking("unless --no-urls is given")
          + """

      Examples:
        gloss-lint audit docs
        gloss-lint audit --cache .gloss-lint-urls docs
        gloss-lint audit --scheduled --deadline 1h --report html=urls.html docs
      """;

  static final String MERGE =
      """
      Reports what the shards of a check have seen, to the byte as one run would have
      that asked all their hosts. Reads nothing but their files, in any order.

      Usage:
        gloss-lint merge [OPTION]... FILE...         FILE is what --shard has written

      """
          + String.join(
              "\n",
              List.of(
                  KNOWN.replace("beside the settings", "as the shards saw it"),
                  "Output:\n" + REPORTS + GENERAL,
                  FAILING,
                  "Other actions:\n" + ALWAYS))
          + """

      Exit codes:
        0  no findings at or above the --fail-on level
        1  findings at or above the --fail-on level
        2  invalid options or baseline; shards that are missing, damaged, or of
           different checks
        3  internal error, or a report that cannot be written

      Examples:
        gloss-lint merge gloss-lint-*.shard
        gloss-lint merge --report sarif=gloss-lint.sarif gloss-lint-*.shard
      """;

  static final String BASELINE =
      """
      Manages a file of known findings, so that a check reports only new ones.

      Usage:
        gloss-lint baseline create [OPTION]... [PATH]...
                                   record all findings in a new file
        gloss-lint baseline prune [OPTION]... [PATH]...
                                   remove entries that no longer exist
        gloss-lint baseline check [OPTION]... [PATH]...
                                   exit with 1 if entries no longer exist

      """
          + PATHS
          + """

      The file:
            --baseline FILE        default: gloss-lint-baseline.json

      What to check; prune and check run all rules and do not accept --rule:
      """
          + SELECTION
          + SITES
          + "\nChecking external URLs, with --urls:\n"
          + WEB
          + "\nKeeping reports between runs, unless URLs are checked:\n"
          + CACHE
          + "\nOutput:\n"
          + GENERAL
          + ALWAYS
          + """

      Exit codes:
        0  done, or every entry still exists
        1  with check: entries no longer exist
        2  invalid options, paths, settings or baseline; no documents
        3  internal error, or a baseline that cannot be written

      Examples:
        gloss-lint baseline create docs
        gloss-lint baseline prune docs
        gloss-lint baseline check docs
      """;

  private CheckHelp() {}

  /**
   * What check and audit have in common.
   *
   * @param asked when URLs are checked
   */
  private static String checking(String asked) {
    return String.join(
        "\n",
        List.of(
            PATHS,
            "What to check:\n" + SELECTION + STDIN,
            CHANGE,
            KNOWN,
            "Checking external URLs, " + asked + ":\n" + WEB,
            "Dividing a check among machines:\n" + SHARDS,
            "Output:\n" + REPORTS + GENERAL,
            FAILING,
            "Keeping reports between runs, unless URLs are checked:\n" + CACHE,
            "Other actions:\n" + INSTEAD + ALWAYS,
            CHECK_CODES));
  }
}
