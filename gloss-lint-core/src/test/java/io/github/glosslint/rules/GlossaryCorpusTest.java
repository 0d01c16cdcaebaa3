package io.github.glosslint.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.glosslint.Corpus;
import io.github.glosslint.glossary.Entry;
import io.github.glosslint.glossary.Glossary;
import io.github.glosslint.glossary.Term;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real glossary of 2023 against the truth about it. */
class GlossaryCorpusTest {

  @TempDir Path folder;

  @Test
  void everyEntryIsFoundWithItsAliases() throws IOException {
    Optional<Path> site = Corpus.site(folder);
    assumeTrue(site.isPresent(), "the corpora are not beside this checkout");
    List<Glossary> all = GlossariesTest.in(site.get().toRealPath()).all();
    assertThat(all).hasSize(1);
    List<String> expected =
        Corpus.truth("entries.tsv").orElseThrow().stream()
            .map(row -> (row[0] + "|" + row[2] + "|" + row[3]).replace('\u2019', '\''))
            .toList();
    List<String> found =
        all.get(0).entries().stream().map(GlossaryCorpusTest::row).collect(Collectors.toList());
    assertThat(found).hasSize(810);
    found.removeAll(expected);
    assertThat(found).isEmpty();
  }

  private static String row(Entry entry) {
    return entry.page().path()
        + "|"
        + entry.preferredTerm().text()
        + "|"
        + entry.alternativeTerms().stream().map(Term::text).collect(Collectors.joining(" | "));
  }
}
