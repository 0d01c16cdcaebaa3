package io.github.glosslint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.finding.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Lone brackets in trees of several habits: those that live by them, each in its own way, and those
 * in which brackets are remarks.
 */
class LoneBracketsTest {

  private static final List<String> TERMS =
      List.of(
          "Policy Gradient",
          "RL Agent",
          "Robotics",
          "Reward",
          "Markov Chain",
          "Bellman Equation",
          "Value Function",
          "Exploration",
          "Simulator",
          "Actor-Critic Method",
          "Q-Learning",
          "Episode");

  @TempDir Path folder;

  /**
   * In a tree that links by lone brackets at the start of items, one before a sentence is a tag.
   */
  @Test
  void tagsBeforeSentencesAreNone() throws IOException {
    StringBuilder page = new StringBuilder("# Terms\n\n");
    for (String term : TERMS) {
      page.append("- [").append(term).append("] is one.\n");
    }
    page.append("- [Beta] When it is used, it is new.\n- [NA] Tests are there.\n");
    page.append("- [Rewind Policy] is one.\n\n");
    for (String term : TERMS) {
      page.append("[").append(term).append("]: https://example.org/").append('\n');
    }
    write("a.md", page.toString());
    assertThat(undefined()).containsExactly("Rewind Policy");
  }

  @Test
  void proseInSmallLettersLinksToDefinitionsInCapitals() throws IOException {
    write("_config.yml", "title: Glossary\n");
    StringBuilder links = new StringBuilder();
    for (String term : TERMS) {
      links.append("[").append(term).append("]: /r/#").append(slug(term)).append('\n');
    }
    write("_includes/links.md", links.toString());
    write(
        "r.md",
        """
        ---
        permalink: /r/
        ---
        {% include links.md %}

        """
            + entries(false)
            + """

            An [imitation learner] needs [robustness], a [POMDP solver] and a [critic network].
            The [off-policy] kind is for [planning], he said that [it] is [sic] in [0, 1] of [MASK].
            """);
    assertThat(undefined())
        .containsExactly(
            "imitation learner",
            "robustness",
            "POMDP solver",
            "critic network",
            "off-policy",
            "planning");
  }

  @Test
  void aGlossaryOnOnePageDefinesItsOwnLabels() throws IOException {
    StringBuilder text = new StringBuilder(entries(true));
    text.append(
        "\nA [Reward Shaping] helps the [Teacher], and an [Episode Length] is a [Number].\n\n");
    for (String term : TERMS) {
      text.append("[").append(term).append("]: #").append(slug(term)).append('\n');
    }
    write("README.md", text.toString());
    assertThat(undefined())
        .containsExactly("Reward Shaping", "Teacher", "Episode Length", "Number");
  }

  @Test
  void namesOfCodeAreLabelsWhereTheyResolve() throws IOException {
    List<String> names = List.of("`Vec`", "`Box`", "`Rc`", "`Arc`", "`Cell`", "`Drop`");
    StringBuilder text = new StringBuilder("# Types\n\n");
    for (int i = 0; i < 5; i++) {
      text.append("The ").append(String.join(", the ", refs(names))).append(".\n\n");
    }
    text.append("And the [`Pin`] with [`--flag`]: no [x] in [`a` or `b`].\n\n");
    names.forEach(name -> text.append("[" + name + "]: https://example.org/\n"));
    write("README.md", text.toString());
    assertThat(undefined()).containsExactly("`Pin`", "`--flag`");
  }

  @Test
  void scriptsWithoutBlanksPutBracketsBehindLetters() throws IOException {
    List<String> terms = List.of("玫瑰", "百合", "郁金香", "鸢尾花", "番红花");
    StringBuilder text = new StringBuilder("# 花\n\n");
    for (int i = 0; i < 5; i++) {
      text.append("我们使用").append(String.join("和", refs(terms))).append("进行。\n\n");
    }
    text.append("我们使用[雏菊]进行。\n\n");
    terms.forEach(term -> text.append("[" + term + "]: https://example.org/\n"));
    write("README.md", text.toString());
    assertThat(undefined()).containsExactly("雏菊");
  }

  @Test
  void numbersAndMentionsAreLabelsBesideNeighboursThatAre() throws IOException {
    write(
        "CHANGELOG.md",
        """
        ## [1.2.0] - 2024-03-01

        - One thing by [@ada] ([#1047]), another by [@bob] ([#1058]), a third by [@carol] ([#1051])

        ## [1.1.0] - 2024-02-01

        - A thing ([#1018])

        ## [1.0.0] - 2024-01-01

        [1.2.0]: https://example.org/1.2.0
        [1.0.0]: https://example.org/1.0.0
        [#1047]: https://example.org/1047
        [#1051]: https://example.org/1051
        [#1018]: https://example.org/1018
        [@ada]: https://example.org/ada
        [@carol]: https://example.org/carol
        """);
    write("notes.md", "Mended by [@dora] ([#7]), see [3] and `a[0]` or list[1] of [2.0.0].\n");
    assertThat(undefined()).containsExactly("@bob", "#1058", "1.1.0");
  }

  @Test
  void numberedLiteratureIsKnownByItsNeighbours() throws IOException {
    write(
        "README.md",
        """
        As shown in [1], [2] and [4], and again in [7], the array [0, 1] has x[0] at its start.

        [1]: https://example.org/1
        [2]: https://example.org/2
        [4]: https://example.org/4
        """);
    write("arrays.md", "The result of [1] is in [2], of [3] in [4].\n");
    assertThat(undefined()).containsExactly("7");
  }

  @Test
  void remarksInAGlossaryAreNone() throws IOException {
    StringBuilder text = new StringBuilder(entries(true));
    text.append('\n');
    for (String term : TERMS) {
      text.append("[").append(term).append("]: #").append(slug(term)).append('\n');
    }
    write("glossary.md", text.toString());
    write(
        "CHANGELOG.md",
        """
        * [Fixed] the build
        * [Added] the chart of [Ada]
        * [Internal] polish
        * [core] [parser] reads faster
        * [cli] prints less
        * [docs] typos
        """);
    write(
        "minutes.md",
        """
        - [Ada] opened the meeting [10 min]
        - [Bob] asked for [the report] and said "[he] will [eventually] come [emphasis added]"
        - [Carol/Dora] Any other business [if time allows]
        """);
    write("usage.md", "tool [options] [file...] runs [command] with [--verbose] and [path]\n");
    write("template.md", "* [Dependency name]\n* [Your name here]\n* [Link to issue]\n");
    assertThat(undefined()).isEmpty();
  }

  @Test
  void treesOfRemarksHaveNoUndefinedLabels() throws IOException {
    write("a.md", "He said \"[we] are [not] amused [sic]\", [...] and [citation needed] [1].\n");
    write("b.md", "Usage: tool [OPTIONS] [FILE]... or [x, y] in [0, 1) and arr[i] with [flags]\n");
    write("c.md", "The [rose] is [a] link, the [Rose Bush] [optional] is not.\n\n[rose]: /r.md\n");
    write("r.md", "# Rose\n");
    assertThat(undefined()).isEmpty();
  }

  @Test
  void aMissingLabelThatIsUsedOftenIsMissingEveryTime() throws IOException {
    StringBuilder text = new StringBuilder(entries(true)).append(entries(true));
    text.append("\n");
    for (int i = 0; i < 6; i++) {
      text.append("The [Learning Rate] is small. ");
    }
    text.append("\n\n");
    for (String term : TERMS) {
      text.append("[").append(term).append("]: #").append(slug(term)).append('\n');
    }
    write("README.md", text.toString());
    assertThat(undefined()).hasSize(6).containsOnly("Learning Rate");
  }

  @Test
  void blanksAreTheOnlyFault() throws IOException {
    write("_config.yml", "title: Garden\n");
    write(
        "a.md",
        """
        ---
        ---
        A [rose ][] and a [rose][rl ], an [ rl], a [rl ], ![x][rl ], a [lily] and a [text][lily].

        # Rose

        [rose]: #rose
        [rl]: #rose
        [lily ]: #rose
        """);
    List<Finding> findings = TreeCheck.findings(folder.toRealPath());
    assertThat(findings)
        .extracting(f -> f.rule().value())
        .containsOnly("reference/label-whitespace");
    assertThat(findings).extracting(f -> f.suggestions().get(0)).contains("rose", "rl", "lily ");
    assertThat(findings)
        .extracting(Finding::message)
        .allMatch(message -> message.matches("\"(rose|rl|lily)\" is defined, but .*"));
    assertThat(findings).hasSize(7);
  }

  /** A text in which each term is named twice, in capitals or in small letters. */
  private static String entries(boolean capitals) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < TERMS.size(); i++) {
      String next = TERMS.get((i + 1) % TERMS.size());
      String third = TERMS.get((i + 5) % TERMS.size());
      text.append("# ").append(TERMS.get(i)).append("\n\n");
      text.append("It is about a [" + (capitals ? next : small(next)) + "]");
      text.append(" and some [" + (capitals ? third : small(third)) + "].\n\n");
    }
    return text.toString();
  }

  private static String small(String term) {
    return term.equals("RL Agent") ? "RL agent" : term.toLowerCase(Locale.ROOT);
  }

  private static String slug(String term) {
    return term.toLowerCase(Locale.ROOT).replace(' ', '-');
  }

  private static List<String> refs(List<String> labels) {
    return labels.stream().map(label -> "[" + label + "]").toList();
  }

  /** The labels of undefined references, in the order of their places. */
  private List<String> undefined() throws IOException {
    List<String> labels = new ArrayList<>();
    for (Finding finding : TreeCheck.findings(folder.toRealPath())) {
      if (Set.of("reference/undefined", "see-also/undefined").contains(finding.rule().value())) {
        int start = finding.column() - finding.excerptColumn();
        int end = finding.region().endColumn() - finding.excerptColumn();
        labels.add(finding.excerpt().substring(start, end));
      }
    }
    return labels;
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
