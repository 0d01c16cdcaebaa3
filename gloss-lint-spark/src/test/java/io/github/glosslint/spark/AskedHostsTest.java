package io.github.glosslint.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.web.UrlOptions;
import io.github.glosslint.web.WebOracle;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Hosts are asked once for all repositories, and answer each as if it were alone. */
@Timeout(300)
@EnabledOnOs(value = OS.LINUX, disabledReason = "all of 127.0.0.0/8 is this machine there")
class AskedHostsTest extends AuditFixture {

  private static final String[] QUICK = {
    "--allow-private", "--interval", "0", "--second-look", "0", "--format", "json,sarif"
  };

  private static WebOracle web() {
    return WebOracle.of(
        UrlOptions.builder()
            .allowPrivate(true)
            .interval(Duration.ZERO)
            .secondLookAfter(Duration.ZERO)
            .build());
  }

  /** Repositories that name the same URLs, and a few of their own. */
  private void organisation(CountedWeb web, int repositories) throws IOException {
    for (int i = 0; i < repositories; i++) {
      StringBuilder page = new StringBuilder("# Page\n\n");
      for (int host = 1; host <= 6; host++) {
        for (String path : new String[] {"/alive", "/gone", "/old", "/alive#here", "/own-" + i}) {
          page.append("[x](").append(web.url(host, path)).append(")\n");
        }
        page.append("[x](").append(web.url(host, "/alive#no-" + i)).append(")\n");
      }
      page.append("[x](http://[/) [y](https://example.com/)\n");
      write("r" + i + "/README.md", page.toString());
    }
  }

  @Test
  void oncePerUrlForAllRepositories() throws IOException {
    try (CountedWeb web = new CountedWeb(6)) {
      organisation(web, 4);
      assertThat(audit(QUICK)).as(err()).isEqualTo(1);
      List<String> asked = web.asked();
      // What is gone is looked at twice.
      assertThat(asked).filteredOn(each -> each.equals("GET 3 /alive")).hasSize(1);
      assertThat(asked).filteredOn(each -> each.endsWith(" 3 /own-2")).hasSize(1);
      assertThat(asked).filteredOn(each -> each.endsWith(" 3 /old")).hasSize(1);
      assertThat(web.mostAtOnce()).isLessThanOrEqualTo(2);
      assertThat(report("organisation.json"))
          .contains("\"total\": 44, \"alive\": 30")
          .contains("\"hosts\": 7")
          .contains("{\"url\": \"" + web.url(1, "/gone") + "\", \"evidence\": \"404 ");
      for (int i = 0; i < 4; i++) {
        Path root = input().resolve("r" + i);
        assertThat(report("repositories/r" + i + ".sarif")).isEqualTo(alone(root, "sarif", web()));
        assertThat(ofAll(report("repositories/r" + i + ".json")))
            .isEqualTo(ofAll(alone(root, "json", web())))
            .contains("no-" + i)
            .doesNotContain("no-" + (i + 1));
      }
    }
  }

  /** A host has one number of requests, for all repositories. */
  private static String ofAll(String json) {
    return json.replaceAll("\"requests\": [0-9]+", "\"requests\": n");
  }

  @Test
  void ofOneRepositoryTheReportIsTheSameToTheByte() throws IOException {
    try (CountedWeb web = new CountedWeb(6)) {
      organisation(web, 1);
      assertThat(audit(QUICK)).as(err()).isEqualTo(1);
      assertThat(report("repositories/r0.json"))
          .isEqualTo(alone(input().resolve("r0"), "json", web()));
    }
  }

  @Test
  void whatWasAskedIsNotAskedAgain() throws IOException {
    try (CountedWeb web = new CountedWeb(6)) {
      organisation(web, 2);
      assertThat(audit(QUICK)).as(err()).isEqualTo(1);
      int before = web.asked().size();
      String report = report("organisation.json");
      assertThat(audit(QUICK)).as(err()).isEqualTo(1);
      assertThat(web.asked()).hasSize(before);
      assertThat(report("organisation.json")).isEqualTo(report);
      assertThat(err())
          .contains("read 2 repositories, 2 of them by an earlier audit")
          .contains("reported on 2 repositories, 2 of them by an earlier audit");

      write("r0/more.md", "# More\n\n[x](" + web.url(5, "/more") + ")\n");
      assertThat(audit(QUICK)).as(err()).isEqualTo(1);
      assertThat(err()).contains("read 2 repositories, 1 of them by an earlier audit");
      List<String> again = web.asked().subList(before, web.asked().size());
      assertThat(new TreeSet<>(again)).isNotEmpty().allMatch(each -> each.contains(" 5 /"));
    }
  }
}
