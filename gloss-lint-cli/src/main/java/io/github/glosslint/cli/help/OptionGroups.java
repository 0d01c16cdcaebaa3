package io.github.glosslint.cli.help;

/** Options that belong together, as the help of several commands lists them. */
final class OptionGroups {

  static final String SELECTION =
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

  static final String SETTINGS =
      """
            --config-from REF      take settings from the commit REF
            --rules-from JAR       know the rules of a jar, which settings may name;
                                   repeatable
      """;

  static final String LISTED =
      """
            --files-from FILE      check the files that FILE lists, - for standard
                                   input; those that PATH would leave out are
                                   skipped
      """;

  static final String SITES =
      """
            --built                each PATH is the root of a site that is built
                                   already: a folder of HTML
      """;

  static final String SOURCES =
      """
            --source DIR           with --built: trace findings back to their lines
                                   in DIR, from which the site was built
      """;

  static final String STDIN =
      LISTED
          + SITES
          + SOURCES
          + """
            --stdin-filename NAME  with - as PATH: check standard input as if it
                                   were the file NAME
      """;

  static final String CHANGE =
      """
      Checking a change:
            --changed-since REF    report problems on lines added or changed since
                                   REF, such as origin/main, and what the change
                                   broke elsewhere
      """;

  static final String WEB =
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

  static final String STARTING =
      """
            --pre-commit           add a hook for pre-commit
            --github               add a workflow for GitHub
            --gitlab               add a job for GitLab
            --from FILE            take over the settings of another linter; default:
                                   those that are found; repeatable
            --force                replace files that exist
      """;

  static final String REPORTS =
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

  static final String CACHE =
      """
            --cache-dir DIR        keep reports for the next run in DIR; default:
                                   gloss-lint in the user's folder of caches
            --no-cache             use no report of an earlier run, and keep none
      """;

  static final String DETAILS =
      """
        -v, --verbose              also print the elapsed time and details of failures
            --color WHEN           auto (default), always or never
      """;

  static final String GENERAL =
      """
        -q, --quiet                findings only: no summary, no progress
      """
          + DETAILS;

  static final String FAILING =
      """
      Failing:
            --fail-on LEVEL        exit with 1 at this severity or above: error
                                   (default), warning or never
      """;

  static final String INSTEAD =
      """
            --watch                check again whenever a file changes, until Ctrl-C
            --list-files           print the documents that would be checked
            --print-config FILE    print the settings for FILE and their origins
            --dump-urls            print the external URLs, each once
      """;

  static final String SHARDS =
      """
            --shard I/N            do part I of N for merge: ask only about URLs of
                                   hosts that no other part asks; report nothing
            --shard-file FILE      write the part to FILE; default:
                                   gloss-lint-I-of-N.shard
      """;

  static final String ALWAYS =
      """
        -h, --help                 print this text
        -V, --version              print the version
      """;

  static final String PATHS =
      """
      PATH is a file or a folder; default: the current folder. All documents in a
      folder are read together, so links between them can be followed.
      """;

  static final String KNOWN =
      """
      Reporting only new findings:
            --baseline FILE        leave out the findings in FILE, see baseline create
            --no-baseline          use no baseline; without this option, use
                                   gloss-lint-baseline.json beside the settings
      """;

  static final String FIXING =
      """
            --unsafe               also apply unsafe fixes, which somebody should
                                   look at
            --dry-run              list the fixes, write nothing
            --diff                 print them as a patch, write nothing
            --interactive          ask about each fix
            --allow-dirty          write files even if Git has changes that are not
                                   committed
      """;

  static final String SHOWING =
      """
            --limit N              rows of each list of the table; default 10
            --all                  all rows
            --base URL             what IRIs begin with, for skos and jsonld; default:
                                   the address in the configuration of the site
            --lang TAG             language of the texts, for skos and jsonld;
                                   default: that in the configuration of the site
      """;

  static final String STREAMS =
      """
            --stdio                use standard input and output, as it does anyway
      """;

  static final String SPEAKING =
      """

      Speaking:
        -q, --quiet                no progress, no remarks
      """
          + DETAILS
          + ALWAYS;

  static final String RULES =
      """
            --rules-from JAR       also know the rules of a jar; repeatable
      """;

  static final String RENAMING =
      """
            --write                write it without a question
            --redirect             leave an entry that leads to the new name
            --in-place             leave the entry where it is; else it moves to where
                                   it belongs, if the glossary is sorted
      """;

  static final String RENAMING_AS_FIXING =
      """
            --dry-run              list the files that would change
            --diff                 show what would change, as a patch
            --allow-dirty          write even if Git has changes that are not
                                   committed
      """;

  private OptionGroups() {}
}
