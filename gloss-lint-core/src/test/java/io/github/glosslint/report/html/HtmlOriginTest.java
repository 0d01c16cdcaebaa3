package io.github.glosslint.report.html;

import static io.github.glosslint.report.Samples.report;
import static io.github.glosslint.report.Samples.write;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.ReportFormats;
import io.github.glosslint.report.ReportFormat;
import io.github.glosslint.report.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlOriginTest {

  private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";

  @TempDir Path folder;
  private Path checkout;

  @BeforeEach
  void checkout() throws IOException {
    checkout = Files.createDirectories(folder.toRealPath().resolve("my docs"));
    Files.createDirectories(checkout.resolve("sub/out"));
  }

  private void git(String head) throws IOException {
    Files.createDirectories(checkout.resolve(".git"));
    Files.writeString(checkout.resolve(".git/HEAD"), head);
  }

  @Test
  void theProjectIsTheFolderOfTheCheckoutUnlessABuildServerKnowsItsName() throws IOException {
    Path sub = checkout.resolve("sub");
    assertThat(HtmlOrigin.of(Map.of(), sub)).isEqualTo(new HtmlOrigin("sub", null));
    git(COMMIT + "\n");
    assertThat(HtmlOrigin.of(Map.of(), sub)).isEqualTo(new HtmlOrigin("my docs", COMMIT));
    assertThat(HtmlOrigin.of(Map.of("GITHUB_REPOSITORY", "o/n"), sub).project()).isEqualTo("o/n");
    assertThat(HtmlOrigin.of(Map.of("CI_PROJECT_PATH", "g/p"), sub).project()).isEqualTo("g/p");
  }

  @Test
  void aReportLeadsFromItsFolderToTheFiles() throws IOException {
    git("");
    Path sub = checkout.resolve("sub");

    assertThat(HtmlLinks.base(sub.resolve("report.html"), sub)).isEmpty();
    assertThat(HtmlLinks.base(sub.resolve("out/report.html"), sub)).isEqualTo("../");
    assertThat(HtmlLinks.base(checkout.resolve("report.html"), sub)).isEqualTo("sub/");
    assertThat(HtmlLinks.base(checkout.resolve("x/../out/r.html"), sub)).isEqualTo("../sub/");
    assertThat(HtmlLinks.base(folder.resolve("report.html"), sub)).isNull();
  }

  @Test
  void withoutACheckoutAReportLeadsOutOfTheWorkingDirectoryNever() {
    Path sub = checkout.resolve("sub");
    assertThat(HtmlLinks.base(sub.resolve("out/r.html"), sub)).isEqualTo("../");
    assertThat(HtmlLinks.base(checkout.resolve("r.html"), sub)).isNull();
  }

  @Test
  void placesLeadToTheForgeIfThereIsACommitElseToTheFiles() throws IOException {
    git(COMMIT);
    assertThat(href(Map.of())).isEqualTo("../docs/a.md");
    assertThat(href(Map.of("GITHUB_REPOSITORY", "o/n", "GITHUB_SHA", "abc")))
        .isEqualTo("https://github.com/o/n/blob/abc/docs/a.md?plain=1#L12");
  }

  private String href(Map<String, String> variables) {
    Path file = checkout.resolve("out/report.html");
    ReportFormat format = ReportFormats.named("html", checkout, variables, file).orElseThrow();
    Document page = Jsoup.parse(write(format, report(Samples.SETUP)));
    assertThat(page.expectFirst(".tool").text()).contains("commit 0123456789");
    return page.expectFirst(".finding p a").attr("href");
  }
}
