package io.github.glosslint.seeds;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.GlossLint;
import io.github.glosslint.ReportFormats;
import io.github.glosslint.changes.git.GitRepository;
import io.github.glosslint.report.Report;
import io.github.glosslint.shard.Shard;
import io.github.glosslint.shard.ShardContent;
import io.github.glosslint.shard.ShardFile;
import io.github.glosslint.shard.ShardSet;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Shards that are merged make the report of one run, byte for byte in every format. */
class ShardedRunsTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-30T00:00:00Z"), ZoneOffset.UTC);

  private static final List<String> FORMATS = List.of("text", "json", "sarif", "html", "gitlab");

  @TempDir Path temp;

  @ParameterizedTest
  @MethodSource("io.github.glosslint.seeds.Trees#samples")
  void ofEverySample(String sample) throws IOException {
    Path root = Trees.sample(sample, temp.resolve("tree"));
    assertSame(root.toRealPath(), new Random(sample.hashCode()), 1, 2, 7, 50);
  }

  @ParameterizedTest
  @MethodSource("io.github.glosslint.seeds.Trees#corpora")
  void ofEveryCorpus(String corpus) throws IOException {
    assertSame(Trees.corpus(corpus, temp).toRealPath(), new Random(1), 3);
  }

  @Test
  void ofTheManual() throws IOException {
    assertSame(Trees.manual(temp).toRealPath(), new Random(2), 2);
  }

  /** Files that are shards, ignored, links, secret, unreadable, and tracked all the same. */
  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "symlinks")
  void ofATreeWithEverythingThatIsOdd() throws IOException {
    Path root = oddTree();
    assertSame(root, new Random(3), 1, 2, 5);
  }

  private Path oddTree() throws IOException {
    Path root = Files.createDirectory(temp.resolve("odd")).toRealPath();
    write(root, ".git/HEAD", "ref: refs/heads/main\n");
    write(root, ".git/refs/heads/main", "0123456789012345678901234567890123456789\n");
    write(root, ".git/index", "no index");
    write(
        root,
        ".git/config",
        "[remote \"origin\"]\n\turl = https://me:s3cr3t@github.com/o/n.git\n"
            + "[http]\n\textraheader = AUTHORIZATION: basic s3cr3t\n");
    write(root, ".gitignore", "built/\n");
    write(root, "built/a.md", "[x](nowhere.md)\n");
    write(root, "gloss-lint.yml", "rules:\n  asset/unused: warning\n");
    write(root, "gloss-lint-baseline.json", "{\"version\":1,\"paths\":[\".\"],\"findings\":[]}\n");
    write(
        root,
        "a.md",
        "# A\n\n[b](b.md#no) [c](sub/C.md) [l](link.md) [o](../x.md) [up](abs/a.md#a)\n"
            + "[own](https://github.com/o/n/blob/main/nowhere.md) ![p](p.png)\n");
    write(root, "b.md", "# B\n");
    write(root, "sub/c.md", "# C\n\n[a](../a.md#b)\n");
    write(root, "p.png", "\u0089PNG");
    write(root, "\u00e9.md", "[x](gone.md)\n");
    Files.createSymbolicLink(root.resolve("link.md"), Path.of("b.md"));
    Files.createSymbolicLink(root.resolve("abs"), root.resolve("sub/.."));
    Files.createSymbolicLink(root.resolve("loop.md"), Path.of("loop.md"));
    Files.createSymbolicLink(root.resolve("out.md"), Path.of("../outside.md"));
    return root;
  }

  /** Git is asked what was renamed, and its index what is tracked although it is ignored. */
  @Test
  void ofACheckoutWithRenamesThatAreStaged() throws IOException {
    GitRepository checkout =
        GitRepository.in(temp.resolve("checkout"))
            .write("a.md", "# A\n\n[x](old.md) [y](built/b.md)\n")
            .write("old.md", "# Old\n\nA text that is long enough to be told.\n")
            .write("built/b.md", "# B\n\n[z](gone.md)\n")
            .commit()
            .write(".gitignore", "built/\n");
    checkout.git("mv", "old.md", "renamed.md");
    Path root = checkout.folder().toRealPath();
    assertThat(texts(lint(root).check(), root).get("text")).contains("renamed.md", "built/b.md:3");
    assertSame(root, new Random(4), 1, 3);
  }

  @Test
  void ofAWorktree() throws IOException {
    GitRepository checkout =
        GitRepository.in(temp.resolve("checkout")).write("a.md", "[x](b.md)\n").commit();
    Path root = temp.resolve("worktree");
    checkout.git("worktree", "add", "--quiet", root.toString());
    assertSame(root.toRealPath(), new Random(5), 2);
  }

  @Test
  void keepNothingOfTheCredentialsInGitsConfiguration() throws IOException {
    Path root = oddTree();
    for (byte[] answer : shard(root, new Shard(1, 1)).answers().values()) {
      assertThat(new String(answer, StandardCharsets.ISO_8859_1)).doesNotContain("s3cr3t");
    }
  }

  @Test
  void ofAFolderBelowTheCheckoutAndOfSomeFiles() throws IOException {
    Path root = oddTree();
    Path folder = root.resolve("sub");
    Report one =
        GlossLint.at(root.resolve("a.md"), folder).workingDirectory(folder).clock(CLOCK).check();
    ShardContent content =
        Objects.requireNonNull(
            GlossLint.at(root.resolve("a.md"), folder)
                .workingDirectory(folder)
                .clock(CLOCK)
                .shard(new Shard(1, 1), false, List.of())
                .content());
    Path file = temp.resolve("one.shard");
    ShardFile.write(file, content);
    ShardSet set = ShardSet.read(Map.of(file, "one.shard"));
    Report merged = GlossLint.ofShards(set).check();
    assertThat(texts(merged, set.folder())).isEqualTo(texts(one, folder));
    assertThat(one.findings()).isNotEmpty();
  }

  private static void write(Path root, String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.writeString(file, text);
  }

  private static GlossLint lint(Path root) {
    return GlossLint.at(root).workingDirectory(root).usualBaseline().clock(CLOCK);
  }

  private static ShardContent shard(Path root, Shard shard) {
    return Objects.requireNonNull(lint(root).shard(shard, false, List.of()).content());
  }

  private void assertSame(Path root, Random random, int... counts) throws IOException {
    Map<String, String> expected = texts(lint(root).listUnknown().check(), root);
    for (int count : counts) {
      List<Path> files = new ArrayList<>();
      for (int number = 1; number <= count; number++) {
        // Among what is checked, where a folder may well have them.
        Path file = root.resolve("gloss-lint-" + number + "-of-" + count + ".shard");
        ShardFile.write(file, shard(root, new Shard(number, count)));
        files.add(file);
      }
      // As of a run that was killed.
      Files.writeString(root.resolve(".gloss-lint-1-" + count + ".partial"), "gloss");
      // Some are given twice, from runs of their own.
      int again = 1 + random.nextInt(count);
      Path copy = temp.resolve("again-" + count + ".shard");
      ShardFile.write(copy, shard(root, new Shard(again, count)));
      files.add(copy);
      Collections.shuffle(files, random);
      Map<Path, String> named = new LinkedHashMap<>();
      files.forEach(file -> named.put(file, file.toString()));
      ShardSet set = ShardSet.read(named);
      Files.delete(root.resolve(".gloss-lint-1-" + count + ".partial"));
      for (Path file : files) {
        Files.delete(file);
      }
      Report merged = GlossLint.ofShards(set).usualBaseline().listUnknown().check();
      assertThat(texts(merged, set.folder())).as(count + " shards").isEqualTo(expected);
    }
  }

  private static Map<String, String> texts(Report report, Path folder) throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String format : FORMATS) {
      StringWriter out = new StringWriter();
      ReportFormats.named(format, folder, Map.of(), folder.resolve("report.html"))
          .orElseThrow()
          .write(report, out);
      texts.put(format, out.toString());
    }
    return texts;
  }
}
