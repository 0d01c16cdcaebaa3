package io.github.glosslint.cli;

/** What {@code --help} prints: written by hand, 80 columns, every option. */
final class Help {

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

      PATH is a file or a folder, by default the current folder. All of a folder's
      documents are read together, so that links between them can be followed.

      What to check:
        -c, --config FILE          settings; default: the nearest gloss-lint.yml in
                                   PATH or a folder above it
            --rule RULE            run only this rule; may be given several times
            --severity RULE=LEVEL  error, warning, info or off for a rule, whatever
                                   the settings say; may be given several times
            --stdin-filename NAME  with - as PATH: check standard input as if it
                                   were the file NAME

      Only what a change is to blame for:
            --changed-since REF    report findings on lines that were added or changed
                                   since REF, such as origin/main, and what the
                                   change broke elsewhere

      Known findings, so that a check reports only new ones:
            --baseline FILE        leave out what FILE knows; the file of the commands
                                   below, by default gloss-lint-baseline.json
        baseline create            record all findings in a new file
        baseline prune             take out of it what is found no more
        baseline check             exit with 1 if anything in it is found no more

      Asking the web about external URLs, with audit or --urls:
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

      What to print:
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
        -q, --quiet                findings only: no summary, no progress
        -v, --verbose              also the time taken, and where a failure comes from
            --color WHEN           auto (default), always or never

      When to fail:
            --fail-on LEVEL        exit with 1 from this severity on: error (default),
                                   warning or never

      Instead of checking:
            --list-files           print the documents that would be checked
            --print-config FILE    print the settings of FILE and their origins
        -h, --help                 print this text
        -V, --version              print the version

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

  private Help() {}
}
