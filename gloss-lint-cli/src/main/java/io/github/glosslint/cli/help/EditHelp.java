package io.github.glosslint.cli.help;

import static io.github.glosslint.cli.help.OptionGroups.ALWAYS;
import static io.github.glosslint.cli.help.OptionGroups.FAILING;
import static io.github.glosslint.cli.help.OptionGroups.FIXING;
import static io.github.glosslint.cli.help.OptionGroups.GENERAL;
import static io.github.glosslint.cli.help.OptionGroups.KNOWN;
import static io.github.glosslint.cli.help.OptionGroups.LISTED;
import static io.github.glosslint.cli.help.OptionGroups.PATHS;
import static io.github.glosslint.cli.help.OptionGroups.RENAMING;
import static io.github.glosslint.cli.help.OptionGroups.RENAMING_AS_FIXING;
import static io.github.glosslint.cli.help.OptionGroups.SELECTION;
import static io.github.glosslint.cli.help.OptionGroups.SETTINGS;
import static io.github.glosslint.cli.help.OptionGroups.SHOWING;
import static io.github.glosslint.cli.help.OptionGroups.SPEAKING;
import static io.github.glosslint.cli.help.OptionGroups.WEB;

import java.util.List;

/** The help of commands that write documents. */
final class EditHelp {

  static final String FIX =
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

  static final String GLOSSARY =
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
      """
          + SETTINGS
          + """

      Output:
            --format FORMAT        table (default), html, json, csv, skos (Turtle) or
                                   jsonld (SKOS as JSON-LD)
        -o, --output FILE          write to FILE
      """
          + SHOWING
          + "\nRenaming, with rename:\n"
          + RENAMING
          + RENAMING_AS_FIXING
          + SPEAKING
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

  static final String MOVE =
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
      """
          + SETTINGS
          + """

      Moving:
            --write                do it without a question
      """
          + RENAMING_AS_FIXING
          + SPEAKING
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

  private EditHelp() {}
}
