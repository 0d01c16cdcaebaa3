package io.github.glosslint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.catalogue.OptionType;
import io.github.glosslint.catalogue.RuleCatalogue;
import io.github.glosslint.catalogue.RuleOption;
import io.github.glosslint.catalogue.RulePage;
import io.github.glosslint.rule.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules and their pages say the same. */
class RulePagesTest {

  private static final List<String> SECTIONS =
      List.of("Why", "Bad", "Good", "Options", "Fix", "When to turn it off");

  /** All pages, or the one that {@code -Dpage=area/name} asks for. */
  static Collection<RulePage> pages() {
    String one = System.getProperty("page");
    if (one == null) {
      return RuleCatalogue.of(BuiltInRules.all().stream().map(Rule::id).toList()).pages();
    }
    RulePage page = BuiltInRules.catalogue().named(one);
    assertThat(page).as("-Dpage=" + one + ": there is no such rule").isNotNull();
    return List.of(page);
  }

  @Test
  void everyPageHasARule() throws IOException {
    Path folder =
        Path.of(System.getProperty("basedir", "."), "../rules").toAbsolutePath().normalize();
    List<String> ids = BuiltInRules.all().stream().map(rule -> rule.id().value()).toList();
    try (Stream<Path> files = Files.walk(folder)) {
      List<String> pages =
          files
              .filter(file -> file.toString().endsWith(".md"))
              .map(file -> folder.relativize(file).toString().replace('\\', '/'))
              .map(name -> name.substring(0, name.length() - ".md".length()))
              .sorted()
              .toList();
      assertThat(ids).containsExactlyElementsOf(pages);
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aPageHasItsSectionsInOrder(RulePage page) {
    List<String> headings =
        page.body().lines().filter(l -> l.startsWith("## ")).map(l -> l.substring(3)).toList();
    // Headings within examples are among them.
    assertThat(headings).containsSubsequence(SECTIONS);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyOptionHasARowAndEveryRowAnOption(RulePage page) {
    List<String> rows =
        section(page, "Options")
            .lines()
            .filter(line -> line.startsWith("| `"))
            .map(line -> line.substring(3, line.indexOf('`', 3)))
            .toList();
    assertThat(rows).isEqualTo(page.options().stream().map(RuleOption::name).toList());
    for (RuleOption option : page.options()) {
      if (option.type() == OptionType.CHOICE) {
        assertThat(section(page, "Options")).contains(option.choices());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyPageHasExamples(RulePage page) {
    List<RuleExample> examples = RuleExample.of(page.body());
    assertThat(examples).anyMatch(example -> example.section().equals("Good"));
    // What no example can hold says so in words.
    if (examples.stream().noneMatch(example -> example.section().equals("Bad"))) {
      assertThat(section(page, "Bad")).contains("example");
    }
  }

  private static String section(RulePage page, String name) {
    String body = page.body();
    int start = body.indexOf("\n## " + name + "\n");
    assertThat(start).as("the section \"" + name + "\" of " + page.id()).isNotNegative();
    int next = SECTIONS.indexOf(name) + 1;
    int end =
        next < SECTIONS.size()
            ? body.indexOf("\n## " + SECTIONS.get(next) + "\n", start)
            : body.length();
    assertThat(end).as("a section after \"" + name + "\" of " + page.id()).isNotNegative();
    return body.substring(start, end);
  }
}
