package io.github.glosslint.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code help} and {@code --help} print: written by hand, 80 columns; of a command, every
 * option that it knows and no other.
 */
final class Help {

  private static final String SELECTION =
      """
        -c, --config FILE          settings; default: the nearest gloss-lint.yml in
                                   PATH or a folder above it
            --rule RULE            run only this rule; may be given several times
            --severity RULE=LEVEL  error, warning, info or off for a rule, whatever
                                   the settings say; may be given several times
      """;

  private static final String STDIN =
      """
            --stdin-filename NAME  with - as PATH: check standard input as if it
                                   were the file NAME
      """;

  private static final String CHANGE =
      """
      Only what a change is to blame for:
            --changed-since REF    report findings on lines that were added or changed
                                   since REF, such as origin/main, and what the
                                   change broke elsewhere
      """;

  private static final String WEB =
      """
            --urls                 check them too
            --no-urls              do not, even with audit
            --offline              use no network, whatever else is said
            --cache FILE           remember URLs from one run to the next
            --scheduled            what looks dead gets time to come back; default for
                                   scheduled runs of GitHub and GitLab
            --header HEADER        "ORIGIN NAME: VALUE": send a header to one origin;
                                   may be given several times
            --allow-private        ask private addresses, and any port; not link-local
                                   ones and the metadata services of clouds
            --allow-address RANGE  ask this address or range, whatever it is, such as
                                   10.1.2.0/24; may be given several times
            --max-per-host N       requests to a host at a time; default 2
            --max-connections N    requests to all hosts at a time; default 64
            --interval DURATION    between two requests to a host; default 250ms
            --timeout DURATION     for one request; default 30s
            --deadline DURATION    for all of them; default 10m
            --second-look DURATION before what failed is asked again; default 20s
            --seed N               ask in the same order again
      """;

  private static final String REPORTS =
      """
            --format FORMAT        text (default), html, json, jsonl, sarif, github,
                                   github-summary, gitlab, junit, checkstyle,
                                   rdjsonl, azure or teamcity
        -o, --output FILE          write the findings to FILE
            --report FORMAT=FILE   write them to FILE as well; may be given several
                                   times
            --list-unknown         also print each place that could not be judged, and
                                   why, and what became of all that was seen
            --no-github            no annotations and no summary of the job, which
                                   GitHub Actions get unless --format is given
      """;

  private static final String GENERAL =
      """
        -q, --quiet                findings only: no summary, no progress
        -v, --verbose              also the time taken, and where a failure comes from
            --color WHEN           auto (default), always or never
      """;

  private static final String FAILING =
      """
      When to fail:
            --fail-on LEVEL        exit with 1 from this severity on: error (default),
                                   warning or never
      """;

  private static final String INSTEAD =
      """
            --list-files           print the documents that would be checked
            --print-config FILE    print the settings of FILE and their origins
      """;

  private static final String ALWAYS =
      """
        -h, --help                 print this text
        -V, --version              print the version
      """;

  private static final String PATHS =
      """
      PATH is a file or a folder, by default the current folder. All of a folder's
      documents are read together, so that links between them can be followed.
      """;

  private static final String KNOWN =
      """
      Known findings, so that a check reports only new ones:
            --baseline FILE        leave out what FILE knows, see baseline create
      """;

  private static final String CHECK_CODES =
      """
      Exit codes:
        0  nothing found, or nothing as grave as --fail-on says
        1  findings as grave as --fail-on says, or graver
        2  wrong options, paths, settings, baseline or revision, or no document found
        3  a failure of gloss-lint itself, or a report that cannot be written
      """;

  /** Of the whole program. */
  static final String TEXT =
      """
      Checks the links, anchors, references and front matter of a documentation tree.

      Usage:
        gloss-lint [check] [OPTION]... [PATH]...     check files and folders
        gloss-lint audit [OPTION]... [PATH]...       ask the web about URLs as well
        gloss-lint baseline create|prune|check [OPTION]... [PATH]...
                                                     keep known findings in a file
        gloss-lint [OPTION]... -                     check standard input
        gloss-lint explain [RULE]                    say what a rule is about
        gloss-lint help [COMMAND]                    say what a command takes

      """
          + PATHS
          + "\nWhat to check:\n"
          + SELECTION
          + STDIN
          + '\n'
          + CHANGE
          + """

      Known findings, so that a check reports only new ones:
            --baseline FILE        leave out what FILE knows; the file of the commands
                                   below, by default gloss-lint-baseline.json
        baseline create            record all findings in a new file
        baseline prune             take out of it what is found no more
        baseline check             exit with 1 if anything in it is found no more

      Asking the web about external URLs, with audit or --urls:
      """
          + WEB
          + "\nWhat to print:\n"
          + REPORTS
          + GENERAL
          + '\n'
          + FAILING
          + "\nInstead of checking:\n"
          + INSTEAD
          + ALWAYS
          + """

      Exit codes:
        0  nothing found, or nothing as grave as --fail-on says
        1  findings as grave as --fail-on says, or graver; with baseline check:
           known findings that are gone
        2  wrong options, paths, settings, baseline or revision, or no document found
        3  a failure of gloss-lint itself, or a report that cannot be written

      Examples:
        gloss-lint docs
        gloss-lint --rule anchor/missing --fail-on never docs README.md
        gloss-lint --report sarif=gloss-lint.sarif --report json=findings.json docs
        gloss-lint audit --cache .gloss-lint-urls docs
        gloss-lint --changed-since origin/main docs
        gloss-lint baseline create docs
        gloss-lint --baseline gloss-lint-baseline.json docs
      """;

  private static final String CHECK =
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

  private static final String AUDIT =
      """
      Checks what check does, asks the web about each external URL, and sums up what
      it said.

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

  private static final String BASELINE =
      """
      Keeps known findings in a file, so that a check reports only new ones.

      Usage:
        gloss-lint baseline create [OPTION]... [PATH]...
                                   record all findings in a new file
        gloss-lint baseline prune [OPTION]... [PATH]...
                                   take out of it what is found no more
        gloss-lint baseline check [OPTION]... [PATH]...
                                   exit with 1 if anything in it is found no more

      """
          + PATHS
          + """

      The file:
            --baseline FILE        default: gloss-lint-baseline.json

      What to check; prune and check need all rules, hence no --rule:
      """
          + SELECTION
          + "\nAsking the web about external URLs, with --urls:\n"
          + WEB
          + "\nWhat to print:\n"
          + GENERAL
          + ALWAYS
          + """

      Exit codes:
        0  done, or nothing is gone
        1  with check: known findings are gone
        2  wrong options, paths, settings or baseline, or no document found
        3  a failure of gloss-lint itself, or a baseline that cannot be written

      Examples:
        gloss-lint baseline create docs
        gloss-lint baseline prune docs
        gloss-lint baseline check docs
      """;

  private static final String EXPLAIN =
      """
      Prints the page of a rule: what it is about, examples, options. Without a rule
      it lists all.

      Usage:
        gloss-lint explain [RULE]                    RULE is an id or an alias

      Options:
      """
          + GENERAL
          + ALWAYS
          + """

      Exit codes:
        0  printed
        2  there is no such rule

      Examples:
        gloss-lint explain
        gloss-lint explain anchor/missing
      """;

  private Help() {}

  /**
   * The help of a command.
   *
   * @param command its name, null for the whole program
   */
  static String of(@Nullable String command) {
    return switch (command == null ? "" : command) {
      case "check" -> CHECK;
      case "audit" -> AUDIT;
      case "baseline" -> BASELINE;
      case "explain" -> EXPLAIN;
      default -> TEXT;
    };
  }

  /**
   * What check and audit have in common.
   *
   * @param asked when the web is asked
   */
  private static String checking(String asked) {
    return String.join(
        "\n",
        List.of(
            PATHS,
            "What to check:\n" + SELECTION + STDIN,
            CHANGE,
            KNOWN,
            "Asking the web about external URLs, " + asked + ":\n" + WEB,
            "What to print:\n" + REPORTS + GENERAL,
            FAILING,
            "Instead of checking:\n" + INSTEAD + ALWAYS,
            CHECK_CODES));
  }
}
