package io.github.glosslint.cli.help;

import static io.github.glosslint.cli.help.OptionGroups.ALWAYS;
import static io.github.glosslint.cli.help.OptionGroups.CACHE;
import static io.github.glosslint.cli.help.OptionGroups.CHANGE;
import static io.github.glosslint.cli.help.OptionGroups.FAILING;
import static io.github.glosslint.cli.help.OptionGroups.FIXING;
import static io.github.glosslint.cli.help.OptionGroups.GENERAL;
import static io.github.glosslint.cli.help.OptionGroups.INSTEAD;
import static io.github.glosslint.cli.help.OptionGroups.PATHS;
import static io.github.glosslint.cli.help.OptionGroups.RENAMING;
import static io.github.glosslint.cli.help.OptionGroups.REPORTS;
import static io.github.glosslint.cli.help.OptionGroups.SELECTION;
import static io.github.glosslint.cli.help.OptionGroups.SHARDS;
import static io.github.glosslint.cli.help.OptionGroups.SHOWING;
import static io.github.glosslint.cli.help.OptionGroups.STARTING;
import static io.github.glosslint.cli.help.OptionGroups.STDIN;
import static io.github.glosslint.cli.help.OptionGroups.STREAMS;
import static io.github.glosslint.cli.help.OptionGroups.WEB;

import org.jspecify.annotations.Nullable;

/**
 * The help texts, written by hand, 80 columns wide. The help of a command lists exactly its
 * options.
 */
public final class Help {

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

  private Help() {}

  /**
   * The help of a command.
   *
   * @param command its name, null for the whole program
   */
  public static String of(@Nullable String command) {
    return switch (command == null ? "" : command) {
      case "check" -> CheckHelp.CHECK;
      case "audit" -> CheckHelp.AUDIT;
      case "merge" -> CheckHelp.MERGE;
      case "fix" -> EditHelp.FIX;
      case "baseline" -> CheckHelp.BASELINE;
      case "glossary" -> EditHelp.GLOSSARY;
      case "move" -> EditHelp.MOVE;
      case "init" -> ToolHelp.INIT;
      case "explain" -> ToolHelp.EXPLAIN;
      case "schema" -> ToolHelp.SCHEMA;
      case "completion" -> ToolHelp.COMPLETION;
      case "man" -> ToolHelp.MAN;
      case "server" -> ToolHelp.SERVER;
      default -> TEXT;
    };
  }
}
