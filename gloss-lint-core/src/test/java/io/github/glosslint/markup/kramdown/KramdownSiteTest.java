package io.github.glosslint.markup.kramdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.glosslint.Corpus;
import io.github.glosslint.document.Document;
import io.github.glosslint.document.Heading;
import io.github.glosslint.text.LineMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real glossary: each heading has the id and the line that a build of the site gave it. */
class KramdownSiteTest {

  private static final Pattern LIQUID = Pattern.compile("\\{%.*?%}|\\{\\{.*?}}", Pattern.DOTALL);

  @TempDir Path tempDir;

  @Test
  void headingsAreThoseOfTheBuild() throws IOException {
    Optional<Path> site = Corpus.site(tempDir);
    assumeTrue(site.isPresent(), "the corpus is not on this machine");
    Map<String, List<String>> expected = new HashMap<>();
    for (String[] row : Corpus.truth("headings.tsv").orElseThrow()) {
      expected
          .computeIfAbsent(row[0], page -> new ArrayList<>())
          .add(row[1] + " " + row[2] + " " + row[4]);
    }
    int headings = 0;
    for (Map.Entry<String, List<String>> page : expected.entrySet()) {
      String text = Files.readString(site.orElseThrow().resolve(page.getKey()));
      int body = text.indexOf("\n---", 3) + 4;
      Document document = Kramdown.read(withoutLiquid(text.substring(0, body), text, body));
      LineMap lines = LineMap.of(text);
      List<String> found = new ArrayList<>();
      for (Heading heading : document.headings()) {
        found.add(
            lines.line(heading.location().start()) + " " + heading.level() + " " + heading.id());
      }
      assertThat(found).as(page.getKey()).isEqualTo(page.getValue());
      headings += found.size();
    }
    assertThat(headings).isEqualTo(951);
  }

  /** Blanks out front matter and tags, so that lines and offsets stay. */
  private static String withoutLiquid(String head, String text, int body) {
    return head.replaceAll("[^\n]", " ")
        + LIQUID
            .matcher(text.substring(body))
            .replaceAll(tag -> tag.group().replaceAll("[^\n]", " "));
  }
}
