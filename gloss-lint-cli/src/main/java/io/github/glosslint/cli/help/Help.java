package io.github.glosslint.cli.help;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The help texts, written by hand, 80 columns wide. The help of a command lists exactly its
 * options.
 */
public final class Help {

  private static final String SELECTION =
      """
        -c, --config FILE          settings; default: the nearest gloss-lint.yml in
                                   PATH or a folder above it
            --config-from REF      take settings and baseline from the commit REF, so
                                   that a change cannot loosen its own check
            --strict-config        exit with 2 if settings have no effect: nested or
                                   misnamed files, overrides that match no file
            --rule RULE            run only this rule; repeatable
            --rules-from JAR       add the rules of a jar, whose code is run;
                                   repeatable
            --severity RULE=LEVEL  set a rule to error, warning, info or off,
                                   whatever the settings say; repeatable
      """;

  private static final String LISTED =
      """
            --files-from FILE      check the files that FILE lists, - for standard
                                   input; those that PATH would leave out are
                                   skipped
      """;

  private static final String SITES =
      """
            --built                each PATH is the root of a site that is built
                                   already: a folder of HTML
      """;

  private static final String SOURCES =
      """
            --source DIR           with --built: trace findings back to their lines
                                   in DIR, from which the site was built
      """;

  private static final String STDIN =
      LISTED
          + SITES
          + SOURCES
          + """
            --stdin-filename NAME  with - as PATH: check standard input as if it
                                   were the file NAME
      """;

  private static final String CHANGE =
      """
      Checking a change:
            --changed-since REF    report problems on lines added or changed since
                                   REF, such as origin/main, and what the change
                                   broke elsewhere
      """;

  private static final String WEB =
      """
            --urls                 check them
            --no-urls              do not check them, not even with audit
            --offline              do not use the network, whatever else is given
            --cache FILE           keep results for URLs in FILE between runs
            --scheduled            give dead URLs a grace period; default in
                                   scheduled runs on GitHub and GitLab
            --header HEADER        "ORIGIN NAME: VALUE": send a header to one origin;
                                   repeatable
            --allow-private        allow private addresses and all ports, but not
                                   link-local and cloud metadata addresses
            --allow-address RANGE  allow this address or range, whatever it is, such
                                   as 10.1.2.0/24; repeatable
            --max-per-host N       concurrent requests to one host; default 2
            --max-connections N    concurrent requests overall; default 64
            --interval DURATION    time between requests to one host; default 250ms
            --timeout DURATION     time limit for one request; default 30s
            --deadline DURATION    time limit for all requests; default 10m
            --second-look DURATION wait before checking failures again; default 20s
            --seed N               repeat the request order of an earlier run
      """;

  private static final String STARTING =
      """
            --pre-commit           add a hook for pre-commit
            --github               add a workflow for GitHub
            --gitlab               add a job for GitLab
            --from FILE            take over the settings of another linter; default:
                                   those that are found; repeatable
            --force                replace files that exist
      """;

  private static final String REPORTS =
      """
            --format FORMAT        text (default), concise, html, json, jsonl, sarif,
                                   github, github-summary, gitlab, junit,
                                   checkstyle, rdjsonl, azure or teamcity
        -o, --output FILE          write the findings to FILE
            --report FORMAT=FILE   also write them to FILE; repeatable
            --sort ORDER           path (default) or severity, the worst first; for
                                   text and concise
            --list-unknown         also print each place that could not be judged
                                   and each document that was not checked, with
                                   the reason, and totals by outcome
            --no-github            no annotations and no job summary, the default on
                                   GitHub Actions unless --format is given
      """;

  private static final String CACHE =
      """
            --cache-dir DIR        keep reports for the next run in DIR; default:
                                   gloss-lint in the user's folder of caches
            --no-cache             use no report of an earlier run, and keep none
      """;

  private static final String DETAILS =
      """
        -v, --verbose              also print the elapsed time and details of failures
            --color WHEN           auto (default), always or never
      """;

  private static final String GENERAL =
      """
        -q, --quiet                findings only: no summary, no progress
      """
          + DETAILS;

  private static final String FAILING =
      """
      Failing:
            --fail-on LEVEL        exit with 1 at this severity or above: error
                                   (default), warning or never
      """;

  private static final String INSTEAD =
      """
            --watch                check again whenever a file changes, until Ctrl-C
            --list-files           print the documents that would be checked
            --print-config FILE    print the settings for FILE and their origins
            --dump-urls            print the external URLs, each once
      """;

  private static final String SHARDS =
      """
            --shard I/N            do part I of N for merge: ask only about URLs of
                                   hosts that no other part asks; report nothing
            --shard-file FILE      write the part to FILE; default:
                                   gloss-lint-I-of-N.shard
      """;

  private static final String ALWAYS =
      """
        -h, --help                 print this text
        -V, --version              print the version
      """;

  private static final String PATHS =
      """
      PATH is a file or a folder; default: the current folder. All documents in a
      folder are read together, so links between them can be followed.
      """;

  private static final String KNOWN =
      """
      Reporting only new findings:
            --baseline FILE        leave out the findings in FILE, see baseline create
            --no-baseline          use no baseline; without this option, use
                                   gloss-lint-baseline.json beside the settings
      """;

  private static final String FIXING =
      """
            --unsafe               also apply unsafe fixes, which somebody should
                                   look at
            --dry-run              list the fixes, write nothing
            --diff                 print them as a patch, write nothing
            --interactive          ask about each fix
            --allow-dirty          write files even if Git has changes that are not
                                   committed
      """;

  private static final String SHOWING =
      """
            --limit N              rows of each list of the table; default 10
            --all                  all rows
            --base URL             what IRIs begin with, for skos and jsonld; default:
                                   the address in the configuration of the site
            --lang TAG             language of the texts, for skos and jsonld;
                                   default: that in the configuration of the site
      """;

  private static final String STREAMS =
      """
            --stdio                use standard input and output, as it does anyway
      """;

  private static final String RENAMING =
      """
            --write                write it without a question
            --redirect             leave an entry that leads to the new name
            --in-place             leave the entry where it is; else it moves to where
                                   it belongs, if the glossary is sorted
      """;

  private static final String RENAMING_AS_FIXING =
      """
            --dry-run              list the files that would change
            --diff                 show what would change, as a patch
            --allow-dirty          write even if Git has changes that are not
                                   committed
      """;

  private static final String CHECK_CODES =
      """
      Exit codes:
        0  no findings at or above the --fail-on level
        1  findings at or above the --fail-on level
        2  invalid options, paths, settings, baseline or revision; no documents
        3  internal error, or a report that cannot be written
      """;

  /** Of the whole program. */
  public static final String TEXT =
      """
      Checks the links, anchors, references and front matter of a documentation tree.

      Usage:
        gloss-lint [check] [OPTION]... [PATH]...     check files and folders
        gloss-lint audit [OPTION]... [PATH]...       also check external URLs
        gloss-lint merge [OPTION]... FILE...         report what shards have seen
        gloss-lint fix [OPTION]... [PATH]...         fix what can be fixed
        gloss-lint baseline create|prune|check [OPTION]... [PATH]...
                                                     manage known findings
        gloss-lint [OPTION]... -                     check standard input
        gloss-lint glossary [OPTION]... [PATH]...    show glossaries, or export them
        gloss-lint glossary rename [OPTION]... OLD NEW [PATH]...
                                                     rename a term everywhere
        gloss-lint move [OPTION]... OLD NEW          move a file, and the links to it
        gloss-lint init [OPTION]... [FOLDER]         write settings for a tree
        gloss-lint explain [RULE]                    describe a rule
        gloss-lint schema                            print the schema of the settings
        gloss-lint completion bash|zsh|fish          print a completion script
        gloss-lint man                               print the manual page
        gloss-lint server                            serve an editor (LSP)
        gloss-lint help [COMMAND]                    describe a command

      """
          + PATHS
          + "\nWhat to check:\n"
          + SELECTION
          + STDIN
          + '\n'
          + CHANGE
          + "\nDividing a check among machines:\n"
          + SHARDS
          + "\nFixing, with fix:\n"
          + FIXING
          + "\nShowing glossaries, with glossary, which has formats of its own:\n"
          + SHOWING
          + "\nRenaming a term, with glossary rename, which also takes --dry-run, --diff\n"
          + "and --allow-dirty:\n"
          + RENAMING
          + "\nServing an editor, with server:\n"
          + STREAMS
          + """

      Reporting only new findings:
            --baseline FILE        leave out the findings in FILE; for the commands
                                   below, the default is gloss-lint-baseline.json
            --no-baseline          use no baseline; without this option, use
                                   gloss-lint-baseline.json beside the settings
        baseline create            record all findings in a new file
        baseline prune             remove entries that no longer exist
        baseline check             exit with 1 if entries no longer exist

      Checking external URLs, with audit or --urls:
      """
          + WEB
          + "\nStarting, with init, which also takes --baseline and --dry-run:\n"
          + STARTING
          + "\nOutput:\n"
          + REPORTS
          + GENERAL
          + '\n'
          + FAILING
          + "\nKeeping reports between runs, unless URLs are checked:\n"
          + CACHE
          + "\nOther actions:\n"
          + INSTEAD
          + ALWAYS
          + """

      Exit codes:
        0  no findings at or above the --fail-on level
        1  findings at or above the --fail-on level; with baseline check: entries
           that no longer exist
        2  invalid options, paths, settings, baseline or revision; no documents;
           with fix, move and glossary rename: changes that are not committed;
           with glossary: none found; with glossary rename and move: no such term
           or file, a name that is taken
        3  internal error, or a report that cannot be written

      Examples:
        gloss-lint docs
        gloss-lint --rule anchor/missing --fail-on never docs README.md
        gloss-lint --report sarif=gloss-lint.sarif --report json=findings.json docs
        gloss-lint fix --diff docs
        gloss-lint glossary docs
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

  private static final String MERGE =
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

  private static final String FIX =
      """
      Checks, applies the fixes of findings, and reports what is left. Applies safe
      fixes only, and a finding with several fixes is left. Writes nothing if Git has
      changes that are not committed.

      Usage:
        gloss-lint fix [OPTION]... [PATH]...

      """
          + String.join(
              "\n",
              List.of(
                  PATHS,
                  "Fixing:\n" + FIXING,
                  "What to check:\n" + SELECTION + LISTED,
                  KNOWN.replace("Reporting only new findings", "Fixing only new findings"),
                  "Checking external URLs, with --urls:\n" + WEB,
                  "Output:\n" + GENERAL + ALWAYS,
                  FAILING))
          + """

      Exit codes:
        0  no findings left at or above the --fail-on level
        1  findings left at or above the --fail-on level; with --dry-run and --diff:
           files would change, too
        2  invalid options, paths, settings or baseline; no documents; changes that
           are not committed
        3  internal error, or a file that cannot be written

      Examples:
        gloss-lint fix docs
        gloss-lint fix --unsafe --diff docs | git apply
        gloss-lint fix --rule anchor/missing --interactive docs
      """;

  private static final String BASELINE =
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

  private static final String GLOSSARY =
      """
      Shows the glossaries of a tree, or exports them: entries, aliases, redirects,
      how they refer to each other, and the terms that are missing.

      Usage:
        gloss-lint glossary [OPTION]... [PATH]...
        gloss-lint glossary rename [OPTION]... OLD NEW [PATH]...
                                   rename a term everywhere: heading, anchor, labels,
                                   references, links; shown as a patch first, and
                                   written if you say so

      OLD is the name of a term, or its address if several have that name:
      glossary/d.md#dnn-1.

      PATH is a file or a folder; default: the current folder. Its whole checkout is
      read, since all pages may refer to an entry, and those glossaries are shown
      that have a page in PATH.

      What to read:
        -c, --config FILE          settings; default: the nearest gloss-lint.yml in
                                   PATH or a folder above it
            --config-from REF      take settings from the commit REF
            --rules-from JAR       know the rules of a jar, which settings may name;
                                   repeatable

      Output:
            --format FORMAT        table (default), html, json, csv, skos (Turtle) or
                                   jsonld (SKOS as JSON-LD)
        -o, --output FILE          write to FILE
      """
          + SHOWING
          + "\nRenaming, with rename:\n"
          + RENAMING
          + RENAMING_AS_FIXING
          + """

      Speaking:
        -q, --quiet                no progress, no remarks
      """
          + DETAILS
          + ALWAYS
          + """

      Exit codes:
        0  done
        1  with rename: files would change, and nothing was written
        2  invalid options, paths or settings; no glossary; with rename: no such
           term, a name that is taken, changes that are not committed
        3  internal error, or a file that cannot be written

      Examples:
        gloss-lint glossary
        gloss-lint glossary --all docs
        gloss-lint glossary --format json --output glossary.json docs
        gloss-lint glossary --format html --output glossary.html
        gloss-lint glossary rename --redirect "Neural Net" "Neural Network"
      """;

  private static final String MOVE =
      """
      Moves a file or a folder, and writes all anew that leads to it and that it leads
      to: links, definitions, includes, navigations. Shown as a patch first, and done
      if you say so.

      Usage:
        gloss-lint move [OPTION]... OLD NEW

      OLD is a file or a folder. If NEW is a folder that exists, OLD is moved into it.
      Folders that NEW lacks are made. The whole checkout is read.

      What to read:
        -c, --config FILE          settings; default: the nearest gloss-lint.yml in
                                   the folder of OLD or a folder above it
            --config-from REF      take settings from the commit REF
            --rules-from JAR       know the rules of a jar, which settings may name;
                                   repeatable

      Moving:
            --write                do it without a question
      """
          + RENAMING_AS_FIXING
          + """

      Speaking:
        -q, --quiet                no progress, no remarks
      """
          + DETAILS
          + ALWAYS
          + """

      Exit codes:
        0  done
        1  nothing was written, and it could have been
        2  invalid options, paths or settings; no such file, a path that is taken,
           changes that are not committed
        3  internal error, or a file that cannot be written or moved

      Examples:
        gloss-lint move docs/install.md docs/start/installing.md
        gloss-lint move --write docs/old docs/archive
      """;

  private static final String INIT =
      """
      Looks at a tree, says what it recognises, and writes gloss-lint.yml. It takes
      over what the settings of other linters say; everything else that it puts in
      force changes no finding.

      Usage:
        gloss-lint init [OPTION]... [FOLDER]         default: the current folder

      What to write:
            --baseline             also make all findings known
      """
          + STARTING
          + """
            --dry-run              print the files instead of writing them

      Output:
      """
          + GENERAL
          + ALWAYS
          + """

      Exit codes:
        0  done, whatever was found
        2  invalid options or folder; settings that exist, without --force
        3  internal error, or a file that cannot be written

      Examples:
        gloss-lint init
        gloss-lint init --baseline --pre-commit --github docs
        gloss-lint init --dry-run
      """;

  private static final String EXPLAIN =
      """
      Prints the page of a rule: its purpose, examples and options. Without a rule,
      lists all rules.

      Usage:
        gloss-lint explain [RULE]                    RULE is an id or an alias

      Options:
            --rules-from JAR       also know the rules of a jar; repeatable
      """
          + GENERAL
          + ALWAYS
          + """

      Exit codes:
        0  printed
        2  no such rule or jar

      Examples:
        gloss-lint explain
        gloss-lint explain anchor/missing
      """;

  private static final String SCHEMA =
      """
      Prints the JSON Schema of the settings, by which editors check and complete
      gloss-lint.yml.

      Usage:
        gloss-lint schema [OPTION]...

      Options:
            --rules-from JAR       also know the rules of a jar; repeatable
      """
          + GENERAL
          + ALWAYS
          + """

      Exit codes:
        0  printed
        2  no such jar

      Examples:
        gloss-lint schema > gloss-lint.schema.json
      """;

  private static final String COMPLETION =
      """
      Prints a script that makes a shell complete commands, options and values.

      Usage:
        gloss-lint completion bash|zsh|fish

      Options:
      """
          + GENERAL
          + ALWAYS
          + """

      Exit codes:
        0  printed
        2  no such shell

      Examples:
        source <(gloss-lint completion bash)
        gloss-lint completion zsh > ~/.zfunc/_gloss-lint
        gloss-lint completion fish > ~/.config/fish/completions/gloss-lint.fish
      """;

  private static final String MAN =
      """
      Prints the manual page in the language of man(7).

      Usage:
        gloss-lint man

      Options:
      """
          + GENERAL
          + ALWAYS
          + """

      Exit codes:
        0  printed

      Examples:
        gloss-lint man | man -l -
        gloss-lint man > ~/.local/share/man/man1/gloss-lint.1
      """;

  private static final String SERVER =
      """
      Serves an editor by the Language Server Protocol over standard input and output:
      findings and fixes while somebody types, where links lead, and completion.
      Editors start it by themselves.

      Usage:
        gloss-lint server [OPTION]...

      Options:
      """
          + STREAMS
          + GENERAL
          + "\nChecking external URLs, when the editor asks for it:\n"
          + WEB
          + "\n"
          + ALWAYS
          + """

      Exit codes:
        0  the editor has shut it down
        1  the editor has left without a word
        3  internal error

      Examples:
        gloss-lint server
        gloss-lint server --stdio
        gloss-lint server --cache .gloss-lint-urls
      """;

  private Help() {}

  /**
   * The help of a command.
   *
   * @param command its name, null for the whole program
   */
  public static String of(@Nullable String command) {
    return switch (command == null ? "" : command) {
      case "check" -> CHECK;
      case "audit" -> AUDIT;
      case "merge" -> MERGE;
      case "fix" -> FIX;
      case "baseline" -> BASELINE;
      case "glossary" -> GLOSSARY;
      case "move" -> MOVE;
      case "init" -> INIT;
      case "explain" -> EXPLAIN;
      case "schema" -> SCHEMA;
      case "completion" -> COMPLETION;
      case "man" -> MAN;
      case "server" -> SERVER;
      default -> TEXT;
    };
  }

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
