package io.github.glosslint.shard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.glosslint.report.ProductVersion;
import io.github.glosslint.verdict.Cause;
import io.github.glosslint.verdict.HostSummary;
import io.github.glosslint.verdict.UrlReport;
import io.github.glosslint.verdict.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A shard that is lost, damaged or of another check is named, and so is what to do. */
class ShardSetTest {

  private static final ShardRequest REQUEST = request("docs");

  @TempDir Path temp;

  private static ShardRequest request(String target) {
    return new ShardRequest(
        List.of(target),
        "",
        List.of(),
        List.of(),
        false,
        new ShardRequest.RuleChoice(null, null, false, false, Map.of(), List.of()),
        true,
        true,
        true);
  }

  private static SortedMap<String, byte[]> answers(String text) {
    SortedMap<String, byte[]> answers = new TreeMap<>();
    for (int i = 0; i < 100; i++) {
      answers.put("bfile" + i, (text + i).getBytes(StandardCharsets.UTF_8));
    }
    return answers;
  }

  private static List<UrlReport> verdicts(String evidence) {
    Verdict verdict =
        new Verdict(Cause.NOT_FOUND, evidence, 404, null, Set.of("a"), true, 7, false);
    return List.of(
        new UrlReport(
            Map.of("https://example.org/" + evidence, verdict),
            new TreeMap<>(Map.of("https://example.org/" + evidence, verdict)),
            List.of(new HostSummary("example.org", 1, 2, 1, 7, 0)),
            List.of("a warning"),
            null,
            1));
  }

  static ShardContent content(int number, int count) {
    return ShardContent.of(
        new Shard(number, count),
        ProductVersion.current(),
        "",
        "/home/me/site",
        Instant.EPOCH,
        REQUEST,
        answers("\u0004text"),
        verdicts("of " + number));
  }

  private Path write(String name, ShardContent content) throws IOException {
    Path file = temp.resolve(name);
    ShardFile.write(file, content);
    return file;
  }

  private ShardSet read(String... names) {
    Map<Path, String> files = new LinkedHashMap<>();
    for (String name : names) {
      files.put(temp.resolve(name), name);
    }
    return ShardSet.read(files);
  }

  private String refused(String... names) {
    ShardException refused = catchThrowableOfType(ShardException.class, () -> read(names));
    assertThat(refused).as("a refusal").isNotNull();
    return String.join("\n", refused.problems());
  }

  private void writeAll(int count) throws IOException {
    for (int number = 1; number <= count; number++) {
      write(number + ".shard", content(number, count));
    }
  }

  @Test
  void togetherTheyAreWhatWasSeen() throws IOException {
    writeAll(3);
    ShardSet set = read("3.shard", "1.shard", "2.shard", "1.shard");
    assertThat(set.request()).isEqualTo(REQUEST);
    assertThat(set.folder()).hasToString("/home/me/site");
    assertThat(Files.readString(set.folder().resolve("file42"))).isEqualTo("text42");
    UrlReport urls = set.verdicts().get(0);
    assertThat(urls.verdicts())
        .containsOnlyKeys(
            "https://example.org/of 1", "https://example.org/of 2", "https://example.org/of 3");
    assertThat(urls.verdict("https://example.org/of 2"))
        .isEqualTo(verdicts("of 2").get(0).verdict("https://example.org/of 2"));
    assertThat(urls.hosts()).containsExactly(new HostSummary("example.org", 3, 6, 3, 21, 0));
    assertThat(urls.reused()).isEqualTo(3);
  }

  @Test
  void missing() throws IOException {
    writeAll(4);
    assertThat(refused("2.shard", "3.shard"))
        .isEqualTo("shards 1/4, 4/4 are missing; name the files of all shards");
    assertThat(refused("1.shard", "2.shard", "3.shard"))
        .isEqualTo("shard 4/4 is missing; name the files of all shards");
    assertThat(refused("1.shard", "2.shard", "3.shard", "5.shard"))
        .contains("5.shard does not exist; did its shard run to its end?", "4/4 is missing");
    assertThat(refused()).isEqualTo("no shard is named");
  }

  @Test
  void manyThatAreMissingAreNotAllNamed() throws IOException {
    write("1.shard", content(1, 100));
    assertThat(refused("1.shard")).contains("shards 2/100, 3/100", " 21/100 and 79 more are");
  }

  @Test
  void cutOffAnywhere() throws IOException {
    byte[] bytes = Files.readAllBytes(write("1.shard", content(1, 1)));
    for (int length = 0; length < bytes.length; length += 1 + length / 40) {
      Files.write(temp.resolve("1.shard"), Arrays.copyOf(bytes, length));
      assertThat(refused("1.shard"))
          .as("cut off at " + length)
          .matches("1.shard is (cut off, or no shard at all|damaged or cut off); run its .* again");
    }
  }

  @Test
  void damagedAnywhere() throws IOException {
    byte[] bytes = Files.readAllBytes(write("1.shard", content(1, 1)));
    Random random = new Random(1);
    for (int i = 0; i < 500; i++) {
      byte[] broken = bytes.clone();
      broken[random.nextInt(bytes.length)] ^= (byte) (1 + random.nextInt(255));
      Files.write(temp.resolve("1.shard"), broken);
      assertThat(refused("1.shard")).startsWith("1.shard ").endsWith("run its shard again");
    }
  }

  @Test
  void noShard() throws IOException {
    Files.writeString(temp.resolve("a.md"), "# A heading, and a text that is long enough\n");
    assertThat(refused("a.md")).isEqualTo("a.md is no shard; run its shard again");
  }

  @Test
  void aFolder() throws IOException {
    Files.createDirectory(temp.resolve("folder"));
    assertThat(refused("folder")).isEqualTo("folder is a folder; name the files in it");
  }

  @Test
  void twoRunsOfOneShard() throws IOException {
    writeAll(2);
    write(
        "other.shard",
        ShardContent.of(
            new Shard(2, 2),
            ProductVersion.current(),
            "",
            "/somewhere/else",
            Instant.MAX,
            REQUEST,
            answers("\u0004text"),
            verdicts("another time")));
    assertThat(refused("1.shard", "2.shard", "other.shard"))
        .isEqualTo(
            "other.shard and 2.shard are two runs of shard 2/2 that came to different verdicts;"
                + " name one of them");
  }

  @Test
  void ofAnotherVersion() throws IOException {
    ShardContent own = content(1, 1);
    write(
        "1.shard",
        ShardContent.of(
            own.shard(),
            "9.9",
            "",
            own.base(),
            own.now(),
            REQUEST,
            answers("\u0004text"),
            List.of()));
    assertThat(refused("1.shard"))
        .isEqualTo(
            "1.shard was written by gloss-lint 9.9, and this is "
                + ProductVersion.current()
                + "; use one version for all shards and for merge");
  }

  @Test
  void ofAnotherCheck() throws IOException {
    writeAll(2);
    write("3.shard", content(3, 3));
    assertThat(refused("1.shard", "2.shard", "3.shard"))
        .isEqualTo("3.shard and 1.shard are of different checks: 3/3 and 1/2");
    write("files.shard", other("", REQUEST, "changed"));
    assertThat(refused("1.shard", "files.shard"))
        .isEqualTo(
            "files.shard and 1.shard have seen different files; run all shards on the same"
                + " checkout");
    write("options.shard", other("", request("other"), "text"));
    assertThat(refused("1.shard", "options.shard"))
        .isEqualTo(
            "options.shard and 1.shard were asked for different things; give all shards the same"
                + " options");
    write("commit.shard", other("0123456789abcdef", REQUEST, "text"));
    assertThat(refused("1.shard", "commit.shard"))
        .isEqualTo(
            "commit.shard and 1.shard are of different commits: 0123456789 and none; check out one"
                + " commit for all shards");
  }

  private static ShardContent other(String commit, ShardRequest request, String text) {
    return ShardContent.of(
        new Shard(2, 2),
        ProductVersion.current(),
        commit,
        "/home/me/site",
        Instant.EPOCH,
        request,
        answers("\u0004" + text),
        verdicts("of 2"));
  }

  /** As no run writes them, and whoever wants to deceive might. */
  @Test
  void togetherNotWhatTheySay() throws IOException {
    ShardContent own = content(1, 1);
    write(
        "1.shard",
        new ShardContent(
            own.shard(),
            own.version(),
            own.commit(),
            own.base(),
            own.now(),
            own.digest(),
            own.request(),
            answers("forged"),
            own.verdicts()));
    assertThat(refused("1.shard")).startsWith("the shards are damaged");
  }
}
