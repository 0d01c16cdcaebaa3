package io.github.glosslint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.glosslint.GlossLint;
import io.github.glosslint.catalogue.RulePage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The manual's list of rules is that of the catalogue. */
class RuleIndexTest {

  private static final Path INDEX = Path.of("../docs/rules.md").toAbsolutePath().normalize();

  @Test
  void every_rule_is_listed_as_its_page_says() throws IOException {
    String index = index();
    if (!Files.exists(INDEX)) {
      Files.writeString(INDEX, index);
      fail(INDEX + " is new: look at it, and run again");
    }
    assertThat(Files.readString(INDEX))
        .as("to refresh it: delete docs/rules.md, and run this test twice")
        .isEqualTo(index);
  }

  private static String index() {
    Map<String, List<RulePage>> areas = new TreeMap<>();
    for (RulePage page : GlossLint.rules().pages()) {
      areas.merge(page.id().area(), List.of(page), RuleIndexTest::and);
    }
    StringBuilder text = new StringBuilder("# Rules\n\n");
    text.append("Each rule has a page, which `gloss-lint explain RULE` prints. Its examples run as")
        .append(" tests: what follows `expect` in them is\n")
        .append("what is reported there. [Settings](settings.md) set the severity; a rule that is")
        .append(" *off* runs where settings turn it on.\n")
        .append("`gloss-lint fix` applies *safe* [fixes](fixes.md); what is *suggested* takes")
        .append(" somebody's decision, or `--unsafe`.\n");
    areas.forEach(
        (area, pages) -> {
          text.append("\n## ").append(area).append("\n\n| rule | severity | fix | finds |\n");
          text.append("|---|---|---|---|\n");
          pages.stream()
              .sorted((a, b) -> a.id().value().compareTo(b.id().value()))
              .forEach(page -> text.append(row(page)));
        });
    return text.toString();
  }

  private static List<RulePage> and(List<RulePage> some, List<RulePage> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  private static String row(RulePage page) {
    String id = page.id().value();
    String fix =
        page.fixes() == RulePage.Fixes.NONE ? "" : page.fixes().name().toLowerCase(Locale.ROOT);
    return "| [%s](../rules/%s.md) | %s | %s | %s |%n"
        .formatted(
            id,
            id,
            page.severity().name().toLowerCase(Locale.ROOT),
            fix,
            page.summary().replace("|", "\\|"))
        .replace("\r", "");
  }
}
