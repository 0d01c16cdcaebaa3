package io.github.glosslint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.glosslint.cli.arguments.CommandOptions;
import io.github.glosslint.cli.help.Help;
import io.github.glosslint.cli.help.OptionHelp;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the shells themselves offer, given our scripts; skipped where a shell is not installed. */
@Timeout(60)
class CompletionTest {

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void files() throws IOException {
    Files.createDirectory(folder.resolve("docs"));
    Files.writeString(folder.resolve("settings.yml"), "");
  }

  private int run(String... args) {
    return Main.run(
        args,
        new ByteArrayInputStream(new byte[0]),
        out,
        new PrintStream(err, true, StandardCharsets.UTF_8),
        Map.of(),
        folder);
  }

  private Path script(String shell) throws IOException {
    assertThat(run("completion", shell)).isZero();
    Path script = folder.resolve("_gloss-lint");
    Files.write(script, out.toByteArray());
    return script;
  }

  /** What a command prints; the test is skipped if there is no such command. */
  private String output(String... command) throws IOException, InterruptedException {
    Process process;
    try {
      process = new ProcessBuilder(command).directory(folder.toFile()).start();
    } catch (IOException e) {
      assumeTrue(false, "there is no " + command[0] + " here");
      return "";
    }
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(errors).isZero();
    assertThat(errors).isEmpty();
    return output;
  }

  /** A line up to the cursor, some of what is offered there, and some of what is not. */
  static Stream<Arguments> lines() {
    return Stream.of(
        line("gloss-lint ", "check audit baseline explain help", "--format create"),
        line("gloss-lint ba", "baseline", "audit"),
        line("gloss-lint baseline ", "create prune check", "audit"),
        line("gloss-lint baseline cr", "create", "prune"),
        line("gloss-lint explain anchor/mi", "anchor/missing", "link/empty"),
        line("gloss-lint completion ", "bash zsh fish", "check"),
        line("gloss-lint help a", "audit", "anchor/missing"),
        line("gloss-lint --for", "--format", "--config"),
        line("gloss-lint audit --allow-p", "--allow-private", "--format"),
        line("gloss-lint baseline --", "--config --baseline", "--format --fail-on"),
        line("gloss-lint explain --", "--rules-from --help", "--format --config"),
        line("gloss-lint --color ne", "never", "always"),
        line("gloss-lint --fail-on ", "error warning never", "audit"),
        line("gloss-lint --rule link/em", "link/empty", "anchor/missing"),
        line("gloss-lint docs --format js", "json jsonl", "sarif"),
        line("gloss-lint glossary --format ", "table json skos", "sarif text"),
        line("gloss-lint glossary --", "--format --limit", "--fail-on --sort"),
        line("gloss-lint --severity link/emp", "link/empty=", "anchor/missing="),
        line("gloss-lint -c se", "settings.yml", "audit"),
        line("gloss-lint check do", "docs", "settings.yml"));
  }

  private static Arguments line(String line, String offered, String absent) {
    return Arguments.of(line, List.of(offered.split(" ")), List.of(absent.split(" ")));
  }

  @ParameterizedTest
  @MethodSource("lines")
  void bash_offers(String line, List<String> offered, List<String> absent)
      throws IOException, InterruptedException {
    List<String> words = offeredByBash(line);

    assertThat(words).containsAll(offered).doesNotContainAnyElementsOf(absent);
  }

  @Test
  void bash_completes_behind_the_equals_sign() throws IOException, InterruptedException {
    assertThat(offeredByBash("gloss-lint --format = js")).containsExactly("json", "jsonl");
    assertThat(offeredByBash("gloss-lint --format =")).contains("json", "text");
    assertThat(offeredByBash("gloss-lint --severity link/empty = wa")).containsExactly("warning");
    assertThat(offeredByBash("gloss-lint --severity = link/empty = ")).contains("off", "info");
    assertThat(offeredByBash("gloss-lint --report sarif = set")).containsExactly("settings.yml");
  }

  private List<String> offeredByBash(String line) throws IOException, InterruptedException {
    Path script = script("bash");
    String run =
        "source \"$0\"; COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1)); _gloss_lint;"
            + " printf '%s\\n' \"${COMPREPLY[@]}\"";
    Stream<String> words = Stream.of(line.split(" ", -1));
    return output(
            Stream.concat(Stream.of("bash", "-c", run, script.toString()), words)
                .toArray(String[]::new))
        .lines()
        .toList();
  }

  @ParameterizedTest
  @MethodSource("lines")
  void fish_offers(String line, List<String> offered, List<String> absent)
      throws IOException, InterruptedException {
    List<String> words = offeredByFish(line);

    assertThat(words).containsAll(offered).doesNotContainAnyElementsOf(absent);
  }

  @Test
  void fish_completes_behind_the_equals_sign() throws IOException, InterruptedException {
    assertThat(offeredByFish("gloss-lint --format=js")).contains("--format=json");
    assertThat(offeredByFish("gloss-lint --severity link/empty=w"))
        .contains("link/empty=warning")
        .doesNotContain("link/empty=error");
  }

  private List<String> offeredByFish(String line) throws IOException, InterruptedException {
    Path script = script("fish");
    String run = "source $argv[1]; complete -C $argv[2]";
    return output("fish", "--no-config", "-c", run, script.toString(), line)
        .lines()
        .map(offer -> offer.replaceFirst("\t.*", "").replaceFirst("/$", ""))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("lines")
  void zsh_offers(String line, List<String> offered, List<String> absent)
      throws IOException, InterruptedException {
    List<String> words = offeredByZsh(line);

    assertThat(words).containsAll(withoutEquals(offered));
    assertThat(words).doesNotContainAnyElementsOf(withoutEquals(absent));
  }

  /** In zsh, the sign behind a word is not part of what is added. */
  private static List<String> withoutEquals(List<String> words) {
    return words.stream().map(word -> word.replace("=", "")).toList();
  }

  /** Types a line into zsh on a terminal of its own, and returns what its functions add. */
  private List<String> offeredByZsh(String line) throws IOException, InterruptedException {
    script("zsh");
    Path typist = folder.resolve("typist.zsh");
    Files.writeString(
        typist,
        """
        zmodload zsh/zpty
        zpty z zsh -f -i
        zpty -w z 'PROMPT=; LISTMAX=10000; unset zle_bracketed_paste; fpath=($PWD $fpath)'
        zpty -w z 'autoload -Uz compinit; compinit -u -D'
        zpty -w z 'compadd() { local -a all; builtin compadd -O all "$@"; builtin compadd "$@"
          (( $#all )) && print -rl -- "<"$^all">" }'
        zpty -w z 'offered() { print -r -- "<""<END>>" }; zle -N offered; bindkey "^G" offered'
        zpty -w z 'print REA""DY'
        zpty -r z out '*READY*'
        zpty -n -w z "$1"$'\\t\\a'
        zpty -r z out '*<<END>>*'
        print -r -- $out
        """);
    return output("zsh", "-f", typist.toString(), line)
        .lines()
        .flatMap(each -> Stream.of(each.split("[<>]")))
        .map(each -> each.replaceFirst("/$", ""))
        .toList();
  }

  @Test
  void the_manual_page_has_every_option_and_no_fault() throws IOException, InterruptedException {
    assertThat(run("man")).isZero();
    Path page = folder.resolve("gloss-lint.1");
    Files.write(page, out.toByteArray());

    assertThat(OptionHelp.in(Help.TEXT)).hasSize(CommandOptions.all().getOptions().size());
    String shown = output("groff", "-man", "-Tutf8", "-P-cbou", "-ww", page.toString());
    for (OptionHelp option : OptionHelp.in(Help.TEXT)) {
      assertThat(shown).containsPattern("--" + option.name() + "[ \n]");
    }
    assertThat(shown)
        .contains("NAME", "SYNOPSIS", "EXIT STATUS", "gloss-lint baseline create docs");
  }

  @Test
  void another_shell_is_refused() {
    assertThat(run("completion", "fisch")).isEqualTo(2);

    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("completion takes bash, zsh or fish, not fisch; did you mean fish?");
  }
}
