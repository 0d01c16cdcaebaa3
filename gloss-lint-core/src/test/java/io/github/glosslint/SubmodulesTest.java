package io.github.glosslint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.changes.git.GitRepository;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of submodules, which a checkout has only if it is told to fetch them. */
class SubmodulesTest {

  private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";

  @TempDir Path folder;

  @Test
  void whatASubmoduleMayHoldIsUnknownToABuild() {
    GitRepository repository = GitRepository.in(folder);
    repository
        .write("book/book.toml", "[book]\n")
        .write("book/src/SUMMARY.md", "- [A](a.md)\n")
        .write("book/src/a.md", "{{#include ../../server/a.md}}\n\n{{#include ../../gone/a.md}}\n")
        .write("docs/conf.py", "extensions = ['myst_parser']\n")
        .write("docs/index.md", "[x](../server/b.md) [y](../servers/b.md)\n")
        .git("update-index", "--add", "--cacheinfo", "160000," + COMMIT + ",server");
    List<String> findings =
        GlossLint.at(folder).workingDirectory(folder).check().findings().stream()
            .map(finding -> finding.path() + ":" + finding.line() + ":" + finding.column())
            .toList();
    assertThat(findings).containsExactly("book/src/a.md:3:12", "docs/index.md:1:25");
  }
}
