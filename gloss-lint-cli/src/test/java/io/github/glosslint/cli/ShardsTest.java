package io.github.glosslint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.cli.console.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A check that is divided among machines, from the command line. */
@Timeout(120)
class ShardsTest extends CommandLineFixture {

  private static final String[] ASKED = {
    "--allow-private", "--interval=0", "--second-look=0", "--seed=1"
  };

  @TempDir Path elsewhere;

  private void tree() throws IOException {
    Files.createDirectory(folder.resolve(".git"));
    write("docs/a.md", "# A\n\n[b](b.md#no)\n");
    write("docs/b.md", "# B\n\n[c](gone.md)\n");
  }

  private List<String> arguments(String command, String... more) {
    List<String> all = new ArrayList<>(List.of(command));
    all.addAll(List.of(more));
    return all;
  }

  private int run(List<String> arguments) {
    return run(arguments.toArray(String[]::new));
  }

  @Test
  void reportsWhatOneRunWouldWhereverItIsMerged() throws IOException {
    tree();
    assertThat(run("check", "docs")).isEqualTo(ExitCode.FINDINGS);
    String expected = out();
    assertThat(run("check", "--shard", "1/2", "docs")).isEqualTo(ExitCode.CLEAN);
    assertThat(out()).isEmpty();
    assertThat(err())
        .isEqualTo("gloss-lint: shard 1/2 written to gloss-lint-1-of-2.shard: 2 files\n");
    Path second = elsewhere.resolve("second.shard");
    assertThat(run("check", "--shard=2/2", "--shard-file", second.toString(), "-q", "docs"))
        .isEqualTo(ExitCode.CLEAN);
    assertThat(err()).isEmpty();
    Files.move(folder.resolve("gloss-lint-1-of-2.shard"), elsewhere.resolve("first.shard"));

    assertThat(runIn(elsewhere, "merge", "second.shard", "first.shard"))
        .isEqualTo(ExitCode.FINDINGS);
    assertThat(out()).isEqualTo(expected);
    assertThat(runIn(elsewhere, "merge", "--fail-on=never", "first.shard", "second.shard"))
        .isEqualTo(ExitCode.CLEAN);
  }

  @Test
  void writesReportsOfEveryFormat() throws IOException {
    tree();
    String[] reports = {"json", "sarif", "html", "junit", "gitlab", "github", "github-summary"};
    List<String> options = new ArrayList<>();
    for (String format : reports) {
      options.addAll(List.of("--report", format + "=" + format + ".out"));
    }
    List<String> one = arguments("check", "docs", "--list-unknown");
    one.addAll(options);
    assertThat(run(one)).isEqualTo(ExitCode.FINDINGS);
    List<String> expected = contents(reports);
    for (int i = 1; i <= 3; i++) {
      assertThat(run("check", "--shard", i + "/3", "docs")).isEqualTo(ExitCode.CLEAN);
    }
    List<String> merge =
        arguments(
            "merge",
            "gloss-lint-3-of-3.shard",
            "gloss-lint-1-of-3.shard",
            "gloss-lint-2-of-3.shard",
            "--list-unknown");
    merge.addAll(options);
    assertThat(run(merge)).isEqualTo(ExitCode.FINDINGS);
    assertThat(contents(reports)).isEqualTo(expected);
  }

  /** Without its option it is recognised by what it is. */
  @ParameterizedTest
  @ValueSource(strings = {"--built", "--quiet"})
  void ofASiteThatIsBuilt(String option) throws IOException {
    write("site/index.html", "<link rel=canonical href=https://example.org/docs/><h1>I</h1>");
    write("site/a/index.html", "<h1 id=a>A</h1><a href=../gone/>g</a><a href=/docs/b.html#x>b</a>");
    write("site/b.html", "<link rel=stylesheet href=/docs/b.css><h1>B</h1><a href=old>o</a>");
    write("site/b.css", "p { background: url(lost.png) }\n");
    write("site/_redirects", "/docs/old /docs/nowhere 301\n/old /nowhere 301\n");
    write("site/sitemap.xml", "<urlset><url><loc>https://example.org/docs/c/</loc></url></urlset>");
    assertThat(run("check", option, "--format=json", "site")).isEqualTo(ExitCode.FINDINGS);
    String expected = out();
    assertThat(expected).contains("\"errors\": 5", "site/_redirects", "site/sitemap.xml");
    for (String shard : new String[] {"1/2", "2/2"}) {
      assertThat(run("check", option, "--shard", shard, "site")).as(err()).isZero();
    }
    assertThat(run("merge", "--format=json", "gloss-lint-1-of-2.shard", "gloss-lint-2-of-2.shard"))
        .as(err())
        .isEqualTo(ExitCode.FINDINGS);
    assertThat(out()).isEqualTo(expected);
  }

  /** Takes the reports away, which are no part of the tree. */
  private List<String> contents(String... formats) throws IOException {
    List<String> contents = new ArrayList<>();
    for (String format : formats) {
      contents.add(read(format + ".out"));
      Files.delete(folder.resolve(format + ".out"));
    }
    return contents;
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "all of 127.0.0.0/8 is this machine there")
  void eachHostIsAskedByOneShard() throws IOException {
    List<LoopbackServer> servers = new ArrayList<>();
    try {
      StringBuilder page = new StringBuilder("# A\n\n");
      for (int host = 2; host < 10; host++) {
        LoopbackServer server = LoopbackServer.at("127.0.0." + host);
        servers.add(server);
        server.page("/alive", 200).page("/old", 301, "Location", servers.get(0).url("/alive"));
        for (String path : new String[] {"/alive", "/gone", "/old"}) {
          page.append("[x](").append(server.url(path)).append(")\n");
        }
      }
      page.append("[x](http://[/) [y](https://example.com/)\n");
      tree();
      write("docs/c.md", page.toString());
      List<String> audit = arguments("audit", "docs", "--cache", ".urls");
      audit.addAll(List.of(ASKED));
      assertThat(run(audit)).isEqualTo(ExitCode.FINDINGS);
      String expected = timeless(out());
      Files.delete(folder.resolve(".urls"));
      List<Set<String>> once = new ArrayList<>();
      for (LoopbackServer server : servers) {
        once.add(new TreeSet<>(server.lines()));
      }
      List<String> merge = arguments("merge");
      for (int number = 4; number >= 1; number--) {
        List<String> shard = new ArrayList<>(audit);
        shard.addAll(List.of("--shard", number + "/4"));
        assertThat(run(shard)).as(err()).isEqualTo(ExitCode.CLEAN);
        merge.add("gloss-lint-" + number + "-of-4.shard");
      }
      assertThat(run(merge)).as(err()).isEqualTo(ExitCode.FINDINGS);
      assertThat(timeless(out())).isEqualTo(expected).contains("Dead:", "Moved:");
      for (int i = 0; i < servers.size(); i++) {
        List<String> lines = servers.get(i).lines();
        assertThat(new TreeSet<>(lines)).isEqualTo(once.get(i));
        // Where redirects lead, /alive, each shard asks that was led there.
        assertThat(lines).filteredOn(line -> line.endsWith("/old")).hasSize(1);
        assertThat(lines).filteredOn(line -> line.equals("HEAD /gone")).hasSize(1);
      }
    } finally {
      servers.forEach(LoopbackServer::close);
    }
  }

  /** Without the numbers of requests to a host and the time they took. */
  static String timeless(String text) {
    return text.replaceAll("[0-9]+ requests?.*", "");
  }

  @Test
  void aBaselineIsForWhoMerges() throws IOException {
    tree();
    assertThat(run("baseline", "create", "docs")).isEqualTo(ExitCode.CLEAN);
    Files.move(folder.resolve("gloss-lint-baseline.json"), elsewhere.resolve("known.json"));
    Files.move(elsewhere.resolve("known.json"), folder.resolve("known.json"));
    assertThat(run("check", "--shard", "1/1", "docs")).isEqualTo(ExitCode.CLEAN);
    assertThat(run("check", "--baseline", "known.json", "docs")).isEqualTo(ExitCode.CLEAN);
    String expected = out();
    assertThat(run("merge", "--baseline", "known.json", "gloss-lint-1-of-1.shard"))
        .isEqualTo(ExitCode.CLEAN);
    assertThat(out()).isEqualTo(expected).contains("2 known");
  }

  @Test
  void theUsualBaselineIsSeenByTheShards() throws IOException {
    tree();
    assertThat(run("baseline", "create")).isEqualTo(ExitCode.CLEAN);
    assertThat(run("check")).isEqualTo(ExitCode.CLEAN);
    String expected = out();
    assertThat(run("check", "--shard", "1/1")).isEqualTo(ExitCode.CLEAN);
    Files.delete(folder.resolve("gloss-lint-baseline.json"));
    assertThat(run("merge", "gloss-lint-1-of-1.shard")).isEqualTo(ExitCode.CLEAN);
    assertThat(out()).isEqualTo(expected);
    assertThat(run("merge", "--no-baseline", "gloss-lint-1-of-1.shard"))
        .isEqualTo(ExitCode.FINDINGS);
  }

  @Test
  void whatDoesNotFitTogetherIsNamed() throws IOException {
    tree();
    assertThat(run("check", "--shard", "1/3", "docs")).isEqualTo(ExitCode.CLEAN);
    write("docs/b.md", "# Changed\n");
    assertThat(run("check", "--shard", "2/3", "docs")).isEqualTo(ExitCode.CLEAN);
    Files.write(folder.resolve("half.shard"), new byte[10]);
    assertThat(
            run("merge", "gloss-lint-1-of-3.shard", "gloss-lint-2-of-3.shard", "half.shard", "no"))
        .isEqualTo(ExitCode.USAGE);
    assertThat(err())
        .contains("gloss-lint-2-of-3.shard and gloss-lint-1-of-3.shard have seen different files")
        .contains("half.shard is cut off, or no shard at all; run its shard again")
        .contains("no does not exist")
        .contains("shard 3/3 is missing")
        .contains("nothing was merged");
    assertThat(out()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "check --shard 0/3|--shard takes I/N, not 0/3: shards are counted from 1",
        "check --shard three|--shard takes I/N, not three: a shard is a number",
        "check --shard-file a.shard|--shard-file needs --shard",
        "check --shard 1/2 --shard-file a|--shard-file takes a name that ends in .shard, not a",
        "check --shard 1/2 --format json|--format cannot be combined with --shard; give it to"
            + " gloss-lint merge",
        "audit --shard 1/2 --changed-since HEAD|--changed-since cannot be combined with --shard",
        "check --shard 1/2 --watch|--watch cannot be combined with --shard",
        "check --shard 1/2 -|--shard needs paths, not - (standard input)",
        "fix --shard 1/2|fix does not take --shard",
        "merge|merge takes the files of all shards",
        "merge --urls a|merge does not take --urls",
        "merge --shard 1/2 a|merge does not take --shard"
      })
  void whatMakesNoSenseIsRefused(String arguments, String message) {
    assertThat(run(arguments.split(" "))).isEqualTo(ExitCode.USAGE);
    assertThat(err()).contains(message);
  }

  @Test
  void aShardOfNothingIsRefused() {
    assertThat(run("check", "--shard", "1/2")).isEqualTo(ExitCode.USAGE);
    assertThat(err()).contains("no document found in the current folder");
    assertThat(folder.resolve("gloss-lint-1-of-2.shard")).doesNotExist();
  }

  @Test
  void aFileThatCannotBeWrittenIsSaidBeforeTheRun() throws IOException {
    tree();
    assertThat(run("check", "--shard", "1/2", "--shard-file", "no/a.shard"))
        .isEqualTo(ExitCode.FAILURE);
    assertThat(err()).contains("no/a.shard");
  }
}
