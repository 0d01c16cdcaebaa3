package io.github.glosslint.seeds;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.GlossLint;
import io.github.glosslint.ReportFormats;
import io.github.glosslint.finding.Severity;
import io.github.glosslint.report.Report;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A run with a cache reports what a run without one does, byte for byte. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "no stamps, so nothing is kept")
class WarmRunsTest {

  /** More of them take the time of a coffee: {@code -Dglosslint.edits=1000}. */
  private static final int EDITS = Integer.getInteger("glosslint.edits", 20);

  private static final String WARM = "nothing changed since the report that is kept";

  private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");

  @TempDir Path temp;

  private final List<String> news = new ArrayList<>();
  private Instant now = NOW;

  @ParameterizedTest
  @MethodSource("io.github.glosslint.seeds.Trees#samples")
  void afterEditsOfEveryKind(String sample) throws IOException {
    Path root = Trees.sample(sample, temp.resolve("tree")).toRealPath();
    Random random = new Random(sample.hashCode());
    int warm = 0;
    for (int i = 0; i < EDITS; i++) {
      String what = edit(root, random);
      Instant edited = Instant.now();
      String fresh = json(lint(root).check());
      restSince(edited);
      for (int again = 0; again < 2; again++) {
        String cached = json(cached(root).check());
        String step = i + ": " + what + ", " + news.get(news.size() - 1);
        assertThat(cached).as(step).isEqualTo(fresh);
      }
      warm += news.get(news.size() - 1).equals(WARM) ? 1 : 0;
    }
    assertThat(warm).isGreaterThan(EDITS / 2);
  }

  /** The bodies of pages, where what one says may concern all others, or none. */
  @ParameterizedTest
  @CsvSource({
    "book, true",
    "docusaurus, false",
    "glossary, true",
    "hugo, true",
    "jekyll, true",
    "mixed, true",
    "mkdocs, true",
    "myst, false",
    "sphinx, false",
    "vitepress, true"
  })
  void afterEditsOfTexts(String sample, boolean areKept) throws IOException {
    Path root = Trees.sample(sample, temp.resolve("tree")).toRealPath();
    Random random = new Random(sample.hashCode());
    List<Path> pages;
    try (Stream<Path> walk = Files.walk(root)) {
      pages = walk.filter(file -> file.toString().matches(".*\\.(md|html|rst)")).sorted().toList();
    }
    int spared = 0;
    for (int i = 0; i < 2 * EDITS; i++) {
      Path page = pages.get(random.nextInt(pages.size()));
      Path other = random.nextInt(4) == 0 ? pages.get(random.nextInt(pages.size())) : page;
      Files.write(page, line(Files.readAllBytes(page), Files.readAllBytes(other), random));
      Instant edited = Instant.now();
      String fresh = json(lint(root).check());
      restSince(edited);
      String cached = json(cached(root).check());
      String step = i + ": " + page + ", " + news.get(news.size() - 1);
      assertThat(cached).as(step).isEqualTo(fresh);
      spared += news.get(news.size() - 1).matches("[1-9].* need not be read") ? 1 : 0;
    }
    assertThat(spared > EDITS / 2).isEqualTo(areKept);
  }

  /** Lets the clock of the file system go on, so that the next run finds its tree at rest. */
  private static void rest() {
    restSince(Instant.now());
  }

  /** The same; what was done since an edit has taken its time as well. */
  private static void restSince(Instant edited) {
    while (Instant.now().isBefore(edited.plusMillis(25))) {
      // A tick is 20 ms at most.
      Thread.onSpinWait();
    }
  }

  /** Edits a tree in any way there is. */
  private String edit(Path root, Random random) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(root)) {
      files =
          walk.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
              .filter(file -> !file.endsWith("gloss-lint.yml"))
              .sorted()
              .toList();
    }
    Path file = files.get(random.nextInt(files.size()));
    Path other = files.get(random.nextInt(files.size()));
    Path fresh = file.resolveSibling("fresh" + random.nextInt(1000) + ".md");
    int kind = random.nextInt(20);
    switch (kind) {
      case 0 -> Files.move(file, Files.exists(fresh) ? file : fresh);
      case 1 -> sameSizeAndTime(file);
      case 2 -> Files.setLastModifiedTime(file, FileTime.from(NOW));
      case 3 -> Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
      case 4 -> Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
      case 5 -> {
        Files.deleteIfExists(fresh);
        Files.createSymbolicLink(fresh, random.nextBoolean() ? other : Path.of("nowhere"));
      }
      case 6 -> now = now.plus(Duration.ofDays(random.nextInt(400) - 150L));
      case 7 -> Files.writeString(root.resolve(".gitignore"), other.getFileName() + "\n");
      case 8 ->
          Files.writeString(
              root.resolve("gloss-lint.yml"),
              random.nextBoolean()
                  ? "exclude: [" + other.getFileName() + "]\n"
                  : "rules: {link/missing-file: warning}\n");
      case 9 -> Files.deleteIfExists(root.resolve("gloss-lint.yml"));
      case 10 -> Files.write(file, new byte[] {'#', ' ', (byte) 0xFF, '\n'});
      case 11 -> Files.createDirectories(root.resolve("node_modules/a"));
      case 12 -> {
        Path left = Files.createDirectories(root.resolve("node_modules/a"));
        Files.writeString(left.resolve("left" + random.nextInt(5) + ".md"), "# Left\n");
      }
      case 13 ->
          Files.copy(
              other, Files.exists(fresh) ? fresh.resolveSibling("b" + random.nextInt()) : fresh);
      case 14 -> Files.delete(file);
      default ->
          Files.write(file, line(Files.readAllBytes(file), Files.readAllBytes(other), random));
    }
    return kind + " of " + file + " and " + other + " at " + now;
  }

  /** A file with a line of another in the place of one of its own. */
  private static byte[] line(byte[] bytes, byte[] others, Random random) {
    List<String> lines = lines(bytes);
    List<String> foreign = lines(others);
    int at = random.nextInt(lines.size());
    if (random.nextBoolean()) {
      lines.remove(at);
    }
    lines.add(at, foreign.get(random.nextInt(foreign.size())));
    return String.join("\n", lines).getBytes(StandardCharsets.ISO_8859_1);
  }

  private static List<String> lines(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    return new ArrayList<>(List.of(text.split("\n", -1)));
  }

  /** Other bytes, as many, and the time of before. */
  private static void sameSizeAndTime(Path file) throws IOException {
    FileTime time = Files.getLastModifiedTime(file);
    if (Files.isReadable(file) && Files.size(file) > 0) {
      byte[] bytes = Files.readAllBytes(file);
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = bytes[i] == '#' ? (byte) '[' : bytes[i] == 'e' ? (byte) 'a' : bytes[i];
      }
      Files.write(file, bytes);
    }
    Files.setLastModifiedTime(file, time);
  }

  @Test
  void whatIsGoneAgainChangedNothing() throws IOException {
    Path root = Trees.example(temp).toRealPath();
    Path build = Files.createDirectories(root.resolve("node_modules/a"));
    Files.writeString(build.resolve("left.md"), "# Left\n");
    rest();
    String fresh = json(cached(root).check());
    Path draft = Files.writeString(root.resolve("draft.md~"), "# Draft\n");
    Files.writeString(build.resolve("written.anew"), "This is no document.\n");
    Files.delete(draft);
    assertThat(json(cached(root).check())).isEqualTo(fresh);
    assertThat(news).last().isEqualTo(WARM);
    Files.move(build.resolve("left.md"), build.resolve("left.txt"));
    assertThat(json(cached(root).check())).isEqualTo(json(lint(root).check())).isNotEqualTo(fresh);
    Files.writeString(root.resolve("draft.md~"), "# Draft\n");
    rest();
    json(cached(root).check());
    json(cached(root).check());
    assertThat(news).last().isEqualTo(WARM);
    Files.delete(draft);
    json(cached(root).check());
    assertThat(news).last().isNotEqualTo(WARM);
  }

  @Test
  void onlyDocumentsThatChangedAreReadAgain() throws IOException {
    Path root = MixedTree.in(temp).toRealPath();
    rest();
    json(cached(root).check());
    Files.writeString(root.resolve("site/page3.html"), "<h1 id=\"some\">Some</h1>\n");
    rest();
    json(cached(root).check());
    assertThat(news).last().isEqualTo("0 of 48 documents need not be read");
    Files.writeString(root.resolve("site/page3.html"), "<h1 id=\"other\">Other</h1>\n");
    Files.delete(root.resolve("site/page4.html"));
    assertThat(json(cached(root).severity("link/missing-file", Severity.INFO).check()))
        .isEqualTo(json(lint(root).severity("link/missing-file", Severity.INFO).check()));
    assertThat(news).last().isEqualTo("46 of 47 documents need not be read");
    // What is asked for is another matter than what is read.
    Files.writeString(root.resolve("gloss-lint.yml"), "anchors: gitlab\n");
    json(cached(root).check());
    assertThat(news).last().isEqualTo("0 of 47 documents need not be read");
  }

  @Test
  void pagesOfASiteAreReadAgainIfTheyConcernOthers() throws IOException {
    Path root = temp.resolve("site");
    write(root.resolve("_config.yml"), "title: T\n");
    write(root.resolve("_includes/note.md"), "[note](note-gone.md)\n");
    for (int i = 0; i < 9; i++) {
      write(root.resolve("page" + i + ".md"), "---\ntitle: P\n---\n# P\n\n[x](#x)\n");
    }
    write(root.resolve("page3.md"), "---\ntitle: P\n---\n{% include_relative page4.md %}\n");
    // The first run only tells that there are more to come.
    edited(root, "page8.md", "---\ntitle: P\n---\n# First\n", 0);
    edited(root, "page8.md", "---\ntitle: P\n---\n# Second\n", 0);
    // Its text.
    edited(root, "page5.md", "---\ntitle: P\n---\n# Text\n\n[y](#y) [z](gone.md)\n", 8);
    edited(root, "page6.md", "---\ntitle: P\n---\n# Text\n\n[y](#y) [z](gone.md)\n", 7);
    edited(root, "page6.md", "---\ntitle: P\n---\n# Again\n", 7);
    // Others may go by its front matter, or have its text.
    edited(root, "page6.md", "---\ntitle: P\npermalink: /p/\n---\n# Text\n", 0);
    edited(root, "page6.md", "---\ntitle: P\npermalink: /p/\n---\n# Texts\n", 8);
    edited(root, "page4.md", "---\ntitle: P\n---\n# Text\n\n[y](#y) [z](gone.md)\n", 0);
    // What it brings in counts for the site.
    edited(root, "page7.md", "---\ntitle: P\n---\n{% include note.md %}\n", 0);
    edited(root, "page7.md", "---\ntitle: P\n---\n{% include note.md %} more\n", 8);
    edited(root, "_includes/note.md", "[note](note-lost.md)\n", 0);
    edited(root, "page7.md", "---\ntitle: P\n---\nmore\n", 0);
    edited(root, "_config.yml", "title: U\n", 0);
  }

  /** Gives a file another text, and looks at how many documents are not read again. */
  private void edited(Path root, String file, String text, int spared) throws IOException {
    write(root.resolve(file), text);
    rest();
    assertThat(json(cached(root).check())).as(text).isEqualTo(json(lint(root).check()));
    assertThat(news).last().as(text).isEqualTo(spared + " of 9 documents need not be read");
  }

  @Test
  void brokenFactsAreReadAnew() throws IOException {
    Path root = MixedTree.in(temp).toRealPath();
    rest();
    String fresh = json(lint(root).check());
    Random random = new Random(8);
    int facts = 0;
    for (int i = 0; i < 40; i++) {
      // Another run of the same tree, so that facts are kept.
      Path more = Files.writeString(root.resolve("more.txt"), "");
      rest();
      json(cached(root).check());
      for (Path file : kept()) {
        byte[] bytes = Files.readAllBytes(file);
        if (file.toString().endsWith(".run")) {
          // Kept, but of another tree.
          continue;
        }
        facts++;
        if (i % 4 == 0) {
          Files.write(file, Arrays.copyOf(bytes, random.nextInt(bytes.length)));
        } else {
          for (int j = random.nextInt(40); j >= 0; j--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
          }
          Files.write(file, bytes);
        }
      }
      Files.delete(more);
      assertThat(json(cached(root).check())).isEqualTo(fresh);
    }
    assertThat(facts).isGreaterThan(30);
  }

  @Test
  void twentyRunsAtOnceShareWhatTheyKeep() throws Exception {
    Path root = MixedTree.in(temp.resolve("tree")).toRealPath();
    rest();
    String fresh = json(lint(root).check());
    ExecutorService runs = Executors.newFixedThreadPool(20);
    try {
      List<Future<String>> all = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        all.add(runs.submit(() -> json(lint(root).cache(temp.resolve("shared")).check())));
      }
      for (Future<String> each : all) {
        assertThat(each.get()).isEqualTo(fresh);
      }
    } finally {
      runs.shutdownNow();
    }
    try (Stream<Path> files = Files.list(temp.resolve("shared/runs"))) {
      assertThat(files.map(Path::toString)).noneMatch(name -> name.endsWith(".partial"));
    }
  }

  @Test
  void brokenFilesOfTheCacheAreNone() throws IOException {
    Path root = Trees.example(temp).toRealPath();
    Files.writeString(root.resolve("broken.md"), "[a](nowhere.md) https://user:secret@a.b/\n");
    String fresh = json(lint(root).check());
    Random random = new Random(7);
    rest();
    for (int i = 0; i < 60; i++) {
      assertThat(json(cached(root).check())).isEqualTo(fresh);
      Path file = kept().stream().filter(each -> each.toString().endsWith(".run")).toList().get(0);
      byte[] bytes = Files.readAllBytes(file);
      assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("secret");
      if (i % 3 == 0) {
        Files.write(file, Arrays.copyOf(bytes, random.nextInt(bytes.length)));
      } else {
        for (int j = random.nextInt(4); j >= 0; j--) {
          bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        Files.write(file, bytes);
      }
    }
  }

  @Test
  void pagesOfTheFutureAreWaitedFor() throws IOException {
    Path root = temp.resolve("site");
    write(root.resolve("hugo.toml"), "baseURL = 'https://example.org/'\n");
    write(root.resolve("content/later.md"), "---\ntitle: L\ndate: 2027-01-01\n---\n# L\n");
    write(root.resolve("content/_index.md"), "---\ntitle: A\n---\n[later](/later/)\n");
    rest();
    String early = json(cached(root).check());
    assertThat(json(cached(root).check())).isEqualTo(early);
    assertThat(news).last().isEqualTo(WARM);
    now = Instant.parse("2027-01-02T00:00:00Z");
    String late = json(cached(root).check());
    assertThat(late).isEqualTo(json(lint(root).check())).isNotEqualTo(early);
    now = NOW;
    assertThat(json(cached(root).check())).isEqualTo(early);
  }

  @Test
  void whatWasUsedLongestAgoIsDeletedFirst() throws IOException {
    for (int i = 0; i < 6; i++) {
      Path root = temp.resolve("tree" + i);
      write(root.resolve("a.md"), "[a](nowhere.md)\n");
      rest();
      json(GlossLint.at(root).cache(temp.resolve("cache"), 1_500).check());
    }
    long sum = 0;
    for (Path file : kept()) {
      sum += Files.size(file);
    }
    assertThat(sum).isPositive().isLessThanOrEqualTo(1_500);
  }

  @Test
  void aFolderThatOthersMayWriteToIsNotUsed() throws IOException {
    Path root = temp.resolve("tree");
    write(root.resolve("a.md"), "[a](nowhere.md)\n");
    Path folder = Files.createDirectories(temp.resolve("cache/runs"));
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
    json(cached(root).check());
    json(cached(root).check());
    assertThat(kept()).isEmpty();
    assertThat(news).doesNotContain(WARM);
  }

  private List<Path> kept() throws IOException {
    try (Stream<Path> files = Files.list(temp.resolve("cache/runs"))) {
      return files.sorted().toList();
    }
  }

  private GlossLint lint(Path root) {
    return GlossLint.at(root)
        .workingDirectory(root)
        .clock(Clock.fixed(now, ZoneOffset.UTC))
        .listUnknown();
  }

  private GlossLint cached(Path root) {
    return lint(root).cache(temp.resolve("cache")).cacheListener(news::add);
  }

  private static String json(Report report) throws IOException {
    StringWriter out = new StringWriter();
    ReportFormats.named("json").orElseThrow().write(report, out);
    return out.toString();
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
