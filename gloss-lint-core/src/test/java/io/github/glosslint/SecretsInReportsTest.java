package io.github.glosslint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.baseline.Baseline;
import io.github.glosslint.config.SettingsException;
import io.github.glosslint.report.Report;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No format shows a secret of a document, however it is written there (CRED-4). */
class SecretsInReportsTest {

  private static final String CANARY = "c4n4ryc4n4ry";

  private static final String LOGIN =
      Base64.getEncoder()
          .encodeToString(("user:" + CANARY).getBytes(java.nio.charset.StandardCharsets.UTF_8));

  /** URLs, and what is to be one. */
  private static final List<String> SPELLINGS =
      List.of(
          "http://user:CANARY@h/x?token=CANARY&sig=CANARY",
          "http:\\\\u:CANARY@host/x",
          "http:u:CANARY@host/x",
          "//u:CANARY@host/x",
          "https://u:CANARY%40host/x",
          "https://h.org/?to=https%3A%2F%2Fu%3ACANARY%40h.org%2F",
          "https://h.org/?a=b&amp;key=CANARY",
          "https://h.org/#access_token=CANARY",
          "http://user:a/CANARY@h.org",
          "other.md?password=CANARY",
          "/nope/?api_key=CANARY#x",
          "missing.png?sig=CANARY",
          "http://h.org/" + "long/".repeat(40) + "?x=1&token=CANARY",
          "http://user:" + "CANARY".repeat(30) + "@h.org/");

  /** Where documents have URLs: proper links, and many kinds of mistakes. */
  private static final List<String> PLACES =
      List.of(
          "[a](URL)",
          "[a](URL \"title\")",
          "![a](URL)",
          "<URL>",
          "See URL there.",
          "[a]: URL",
          "[a][b]\n\n[b]: URL",
          "[URL]",
          "[URL][]",
          "[a][URL]",
          "[URL](nope.md)",
          "[a](nope.md#URL)",
          "(a)[URL]",
          "[a] (URL)",
          "[a](URL",
          "[a](<URL)",
          "[a]: <URL",
          "# URL",
          "[^URL]",
          "<a href=\"URL\">a</a>",
          "<img src='URL'>",
          "<a id=\"URL\"></a><a id=\"URL\"></a>",
          "`URL`",
          "{% include URL %}",
          "{% include_relative URL %}",
          "{{ 'URL' | absolute_url }",
          "[a]({% link URL %})",
          "[a]({% post_url URL %})");

  private static final List<String> FRONT_MATTER =
      List.of(
          "title: URL",
          "title: URL\ntitle: URL",
          "permalink: URL",
          "redirect_from: [URL, URL]",
          "image: URL",
          "date: URL",
          "layout: URL",
          "a: [URL");

  @TempDir private Path folder;

  @BeforeEach
  void write() throws IOException {
    for (String site : List.of("plain", "jekyll")) {
      Path root = Files.createDirectories(folder.resolve(site));
      Files.createDirectory(root.resolve(".git"));
      Files.writeString(root.resolve("other.md"), "# Other\n");
      int number = 0;
      for (String spelling : SPELLINGS) {
        String url = spelling.replace("CANARY", CANARY);
        for (String place : PLACES) {
          String text =
              place.replace("URL", url) + "\n\nAuthorization: Basic " + LOGIN + " [x]()\n";
          Files.writeString(root.resolve("a" + number++ + ".md"), "---\n---\n\n" + text);
        }
        for (String head : FRONT_MATTER) {
          String text = head.replace("URL", url);
          Files.writeString(root.resolve("a" + number++ + ".md"), "---\n" + text + "\n---\n");
        }
      }
    }
    Files.writeString(
        folder.resolve("jekyll/_config.yml"),
        "url: http://u:" + CANARY + "@h.org\nbaseurl: ''\nplugins: [jekyll-redirect-from]\n");
  }

  private GlossLint check() {
    List<String> rules = new ArrayList<>();
    GlossLint.rules().pages().forEach(page -> rules.add(page.id().value()));
    return GlossLint.at(folder.resolve("plain"), folder.resolve("jekyll"))
        .workingDirectory(folder)
        .only(rules);
  }

  @Test
  @DisplayName("CRED-4 no format shows a secret")
  void noFormatShowsASecret() throws IOException {
    Report report = check().check();
    assertThat(report.findings()).hasSizeGreaterThan(500);
    for (String name : ReportFormats.names()) {
      assertClean(name, written(name, report));
    }
  }

  @Test
  @DisplayName("CRED-4 a baseline has no secret, and knows what it is about all the same")
  void aBaselineHasNoSecret() throws IOException {
    Report report = check().check();
    Path file = folder.resolve("baseline.json");
    Baseline baseline = Baseline.of(file, List.of(folder), report.findings(), folder);
    StringWriter written = new StringWriter();
    baseline.write(written);
    assertClean("baseline", written.toString());
    assertThat(check().baseline(baseline).check().findings()).isEmpty();
  }

  private static String written(String name, Report report) throws IOException {
    StringWriter out = new StringWriter();
    ReportFormats.named(name).orElseThrow().write(report, out);
    return out.toString();
  }

  private static void assertClean(String what, String text) {
    for (String secret : List.of(CANARY, CANARY.substring(0, 6), LOGIN)) {
      int at = text.indexOf(secret);
      assertThat(at < 0 ? "" : text.substring(Math.max(0, at - 200), at + secret.length()))
          .as(what)
          .isEmpty();
    }
  }

  @Test
  @DisplayName("CRED-4 what is wrong with settings does not repeat a secret of theirs")
  void settingsAreNotRepeated() {
    String yaml = "exclude: [a]\nhttp://u:" + CANARY + "@h: 1\nbase: //u:" + CANARY + "@h\n";
    try {
      check().settings(yaml, "x.yml").check();
    } catch (SettingsException e) {
      assertClean("settings", e.getMessage());
      return;
    }
    throw new AssertionError("settings that are wrong were taken");
  }
}
