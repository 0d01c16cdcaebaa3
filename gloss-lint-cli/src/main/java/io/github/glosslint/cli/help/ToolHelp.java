package io.github.glosslint.cli.help;

import static io.github.glosslint.cli.help.OptionGroups.ALWAYS;
import static io.github.glosslint.cli.help.OptionGroups.GENERAL;
import static io.github.glosslint.cli.help.OptionGroups.RULES;
import static io.github.glosslint.cli.help.OptionGroups.STARTING;
import static io.github.glosslint.cli.help.OptionGroups.STREAMS;
import static io.github.glosslint.cli.help.OptionGroups.WEB;

/** The help of commands around a check: what sets it up, explains it, or serves an editor. */
final class ToolHelp {

  static final String INIT =
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

  static final String EXPLAIN =
      """
      Prints the page of a rule: its purpose, examples and options. Without a rule,
      lists all rules.

      Usage:
        gloss-lint explain [RULE]                    RULE is an id or an alias

      Options:
      """
          + RULES
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

  static final String SCHEMA =
      """
      Prints the JSON Schema of the settings, by which editors check and complete
      gloss-lint.yml.

      Usage:
        gloss-lint schema [OPTION]...

      Options:
      """
          + RULES
          + GENERAL
          + ALWAYS
          + """

      Exit codes:
        0  printed
        2  no such jar

      Examples:
        gloss-lint schema > gloss-lint.schema.json
      """;

  static final String COMPLETION =
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

  static final String MAN =
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

  static final String SERVER =
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

  private ToolHelp() {}
}
