package io.github.glosslint.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** A process that is killed, and the same command again: what was done is not done twice. */
@Timeout(300)
class KilledAuditTest extends AuditFixture {

  private static final int REPOSITORIES = 12;

  private Process start(String... options) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // Those of these tests: Spark needs some doors of the JDK open.
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(
        List.of("-Dspark.master=local[1]", "-cp", System.getProperty("java.class.path")));
    command.add(OrganisationAudit.class.getName());
    command.addAll(List.of(input().toString(), "--output", output().toString()));
    command.addAll(List.of(options));
    return new ProcessBuilder(command)
        .redirectOutput(folder.resolve("out").toFile())
        .redirectError(folder.resolve("err").toFile())
        .start();
  }

  private long kept(String kind) {
    Path root = output().resolve(".checkpoint").resolve(kind);
    if (!Files.isDirectory(root)) {
      return 0;
    }
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String said() throws IOException {
    return Files.readString(folder.resolve("err"));
  }

  @Test
  void repositoriesThatWereReadAreNotReadAgain() throws Exception {
    String page = "# Page\n\n[x](gone.md) text\n\n".repeat(2_000);
    for (int i = 0; i < REPOSITORIES; i++) {
      write("r" + i + "/README.md", "# Repository " + i + "\n\n" + page);
    }
    String[] options = {"--no-urls", "--format", "json,sarif"};
    Process process = start(options);
    while (kept("facts") < REPOSITORIES / 2) {
      assertThat(process.waitFor(5, TimeUnit.MILLISECONDS)).as(said()).isFalse();
    }
    process.destroyForcibly().waitFor();
    long kept = kept("facts");
    assertThat(kept).isBetween(REPOSITORIES / 2L, REPOSITORIES - 1L);
    assertThat(output().resolve("organisation.json")).doesNotExist();

    assertThat(audit(options)).as(err()).isEqualTo(1);
    assertThat(err()).contains("read 12 repositories, " + kept + " of them by an earlier audit");
    String organisation = report("organisation.json");
    for (int i = 0; i < REPOSITORIES; i++) {
      assertThat(report("repositories/r" + i + ".json"))
          .isEqualTo(alone(input().resolve("r" + i), "json", null));
    }
    Path elsewhere = folder.resolve("elsewhere");
    assertThat(run(input().toString(), "--output", elsewhere.toString(), "--no-urls"))
        .as(err())
        .isEqualTo(1);
    assertThat(err()).contains("read 12 repositories\n");
    assertThat(Files.readString(elsewhere.resolve("organisation.json"))).isEqualTo(organisation);
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "all of 127.0.0.0/8 is this machine there")
  void hostsThatWereAskedAreNotAskedAgain() throws Exception {
    String[] options = {"--allow-private", "--interval", "0", "--second-look", "0"};
    CountDownLatch held = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    try (CountedWeb web = new CountedWeb(8)) {
      // Two settings for URLs, so that half of the hosts have their turn after the others.
      for (int host = 1; host <= 8; host++) {
        String name = "r" + host;
        write(
            name + "/README.md",
            "# Page\n\n[x](" + web.url(host, "/a") + ") [y](" + web.url(host, "/gone") + ")\n");
        if (host > 4) {
          write(name + "/gloss-lint.yml", "url:\n  skip: ['nothing']\n");
        }
      }
      web.before(
          () -> {
            if (kept("verdicts") > 0) {
              held.countDown();
              await(release);
            }
          });
      Process process = start(options);
      while (!held.await(5, TimeUnit.MILLISECONDS)) {
        assertThat(process.isAlive()).as(said()).isTrue();
      }
      process.destroyForcibly().waitFor();
      assertThat(kept("verdicts")).isEqualTo(4);
      web.before(() -> {});
      release.countDown();
      List<String> first = web.asked();
      assertThat(audit(options)).as(err()).isEqualTo(1);
      assertThat(err()).contains("in 8 turns of a host, 4 of them by an earlier audit");
      List<String> second = web.asked().subList(first.size(), web.asked().size());
      List<String> hosts = second.stream().map(each -> each.split(" ")[1]).distinct().toList();
      assertThat(hosts).hasSize(4).isSubsetOf("1", "2", "3", "4", "5", "6", "7", "8");
      assertThat(first.stream().filter(each -> hosts.contains(each.split(" ")[1])).toList())
          .as("those that were held")
          .hasSizeLessThan(9);
      assertThat(report("organisation.json")).contains("\"total\": 16, \"alive\": 8");
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
