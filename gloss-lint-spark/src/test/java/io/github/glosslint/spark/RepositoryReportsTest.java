package io.github.glosslint.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Each repository gets the report that a check of it alone makes, to the byte. */
@Timeout(300)
class RepositoryReportsTest extends AuditFixture {

  private static final String[] FORMATS = {"json", "sarif", "html", "junit", "gitlab"};

  private void organisation() throws IOException {
    write("plain/README.md", "# Plain\n\n[b](docs/b.md#no) [c](gone.md) [x][undefined]\n");
    write("plain/docs/b.md", "# B\n\n## Begin\n\n[up](../README.md)\n");
    write("plain/gloss-lint.yml", "rules:\n  heading/empty: off\n");
    write("jekyll/_config.yml", "title: Glossary\nbaseurl: /glossary\n");
    write(
        "jekyll/index.md",
        "---\n"
            + "title: Home\n"
            + "---\n"
            + "# Home\n\n"
            + "{% include note.md %}\n\n"
            + "[a]({% link a.md %}) {{ page.x }}\n");
    write("jekyll/a.md", "---\ntitle: A\n---\n# A\n\n[b](/glossary/b.html) [no](#no)\n");
    write("jekyll/_includes/note.md", "[a]: a.md\n");
    write("mkdocs/mkdocs.yml", "site_name: Manual\nnav:\n  - Home: index.md\n  - No: no.md\n");
    write("mkdocs/docs/index.md", "# Manual\n\n[other](other.md)\n");
    write("mkdocs/gloss-lint.yml", "exclude: [none.md]\n");
  }

  @Test
  void foldersAndArchivesAreReportedAsIfAlone() throws IOException {
    organisation();
    zip(input().resolve("plain"), "plain-main/", input().resolve("packed.zip"));
    assertThat(audit("--no-urls", "--format", String.join(",", FORMATS))).as(err()).isEqualTo(1);
    for (String name : List.of("plain", "jekyll", "mkdocs")) {
      for (String format : FORMATS) {
        assertThat(report("repositories/" + name + "." + format))
            .as(name + "." + format)
            .isEqualTo(alone(input().resolve(name), format, null));
      }
    }
    assertThat(report("repositories/packed.zip.json"))
        .isEqualTo(report("repositories/plain.json"))
        .contains("link/missing-file");
    assertThat(report("organisation.json")).containsPattern("\"audited\": 4,\\s+\"notAudited\": 0");
    assertThat(report("organisation.md")).contains("4 of 4 repositories audited");
  }

  private static void zip(Path root, String prefix, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out);
        Stream<Path> all = Files.walk(root)) {
      for (Path each : all.filter(Files::isRegularFile).sorted().toList()) {
        zip.putNextEntry(
            new ZipEntry(prefix + root.relativize(each).toString().replace('\\', '/')));
        Files.copy(each, zip);
        zip.closeEntry();
      }
    }
  }

  private static @Nullable Path corpora() {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path found = at.resolve("shared/corpora");
      if (Files.isDirectory(found)) {
        return found;
      }
    }
    return null;
  }

  /** Real sites, of seven generators. */
  @Test
  void theCorporaAreReportedAsIfAlone() throws IOException, RepositoryException {
    Path corpora = corpora();
    assumeTrue(corpora != null, "the corpora are not beside this checkout");
    Files.createDirectories(input());
    List<Path> sites;
    try (Stream<Path> all = Files.list(corpora)) {
      sites = all.filter(each -> Files.exists(each.resolve("site.tar.gz"))).sorted().toList();
    }
    assertThat(sites).hasSizeGreaterThan(5);
    for (Path site : sites) {
      Files.copy(site.resolve("site.tar.gz"), input().resolve(site.getFileName() + ".tar.gz"));
    }
    assertThat(audit("--no-urls", "--format", "json,sarif", "--fail-on", "never"))
        .as(err())
        .isEqualTo(0);
    for (Path site : sites) {
      try (OpenRepository alone = OpenRepository.open(site.resolve("site.tar.gz"))) {
        for (String format : new String[] {"json", "sarif"}) {
          String name = site.getFileName() + ".tar.gz." + format;
          assertThat(report("repositories/" + name).equals(alone(alone.root(), format, null)))
              .as(name)
              .isTrue();
        }
      }
    }
  }
}
