package io.github.glosslint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.glosslint.rename.RenameException;
import io.github.glosslint.rename.RenameOptions;
import io.github.glosslint.rename.RenameResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Terms that get another name, on a small site of Jekyll. */
class RenameTest {

  private static final RenameOptions PLAIN = RenameOptions.defaults();

  @TempDir Path folder;

  @BeforeEach
  void site() throws IOException {
    write("_config.yml", "title: Terms\nbaseurl: \"\"\n");
    write("_includes/all.md", "{% include links/a.md %}\n{% include links/z.md %}\n");
    write(
        "_includes/links/a.md",
        """
        [A]: {{ site.baseurl }}{% link terms/a.md %}
        [Actor]: {{ site.baseurl }}{% link terms/a.md %}#actor
        [Agent]: {{ site.baseurl }}{% link terms/a.md %}#agent
        [Agents]: {{ site.baseurl }}{% link terms/a.md %}#agent
        [Anchor]: {{ site.baseurl }}{% link terms/a.md %}#anchor
        [Atom]: {{ site.baseurl }}{% link terms/a.md %}#atom
        """);
    write(
        "_includes/links/z.md",
        """
        [Z]: {{ site.baseurl }}{% link terms/z.md %}
        [Zebra]: {{ site.baseurl }}{% link terms/z.md %}#zebra
        [Zoo]: {{ site.baseurl }}{% link terms/z.md %}#zoo
        """);
    write(
        "terms/a.md",
        """
        ---
        permalink: /a/
        ---

        {% include all.md %}

        # Actor

         See [Agent]

        # Agent

         Acts. Some call an agent a bot; others an [agent].

         See also [A], [Anchor], [Zebra]

        # Anchor

         Holds, see [the one][Agent] and [Agents] and [below](#agent).

         See also [A], [Agent], [Atom]

        # Atom

         Small, unlike an [Agent][].

         See also [A], [Agent]
        """);
    write(
        "terms/z.md",
        """
        ---
        permalink: /z/
        ---

        {% include all.md %}

        # Zebra

         Striped. See [its agent](/a/#agent).

         See also [Z], [Agent], [Zoo]

        # Zoo

         Fenced.

         See also [Z], [Zebra]
        """);
    write(
        "terms/x.md",
        """
        ---
        permalink: /x/
        ---

        {% include all.md %}

        # Xenon

         Gas.

        [Xenon]: /x/#xenon
        """);
    write("index.md", "---\n---\n\n[One](a/#agent) or [Agent](a/#agent)\n");
  }

  @Test
  void everythingThatCallsItByItsNameChanges() throws IOException {
    RenameResult result = rename("Agent", "Aktor", PLAIN.stayingInPlace());
    assertThat(result.notes()).isEmpty();
    assertThat(result.references()).isEqualTo(7);
    assertThat(read("terms/a.md"))
        .contains("# Aktor\n\n Acts. Some call an agent a bot; others an [aktor].\n")
        .contains(" See [Aktor]\n")
        .contains("[the one][Aktor] and [Agents] and [below](#aktor).")
        .contains(" See also [A], [Aktor], [Atom]\n")
        .contains(" Small, unlike an [Aktor][].\n\n See also [A], [Aktor]\n");
    assertThat(read("terms/z.md"))
        .contains("[its agent](/a/#aktor)")
        .contains(" See also [Z], [Aktor], [Zoo]\n");
    assertThat(read("index.md")).contains("[One](a/#aktor) or [Aktor](a/#aktor)");
    assertThat(read("_includes/links/a.md"))
        .isEqualTo(
            """
            [A]: {{ site.baseurl }}{% link terms/a.md %}
            [Actor]: {{ site.baseurl }}{% link terms/a.md %}#actor
            [Agents]: {{ site.baseurl }}{% link terms/a.md %}#aktor
            [Aktor]: {{ site.baseurl }}{% link terms/a.md %}#aktor
            [Anchor]: {{ site.baseurl }}{% link terms/a.md %}#anchor
            [Atom]: {{ site.baseurl }}{% link terms/a.md %}#atom
            """);
    assertFine();
  }

  @Test
  void anEntryMovesToWhereItBelongs() throws IOException {
    rename("Agent", "Zen Bot", PLAIN);
    assertThat(read("terms/a.md"))
        .doesNotContain("# Agent")
        .contains(" See [Zen Bot]\n\n# Anchor\n")
        .contains("[the one][Zen Bot] and [Agents] and [below]({{ site.baseurl }}")
        .contains(" See also [A], [Atom], [Zen Bot]\n");
    assertThat(read("terms/z.md"))
        .endsWith(
            """
             See also [Z], [Zen Bot], [Zoo]

            # Zen Bot

             Acts. Some call an agent a bot; others an [zen bot].

             See also [Z], [Anchor], [Zebra]

            # Zoo

             Fenced.

             See also [Z], [Zebra]
            """);
    assertThat(read("_includes/links/z.md"))
        .isEqualTo(
            """
            [Z]: {{ site.baseurl }}{% link terms/z.md %}
            [Zebra]: {{ site.baseurl }}{% link terms/z.md %}#zebra
            [Zen Bot]: {{ site.baseurl }}{% link terms/z.md %}#zen-bot
            [Zoo]: {{ site.baseurl }}{% link terms/z.md %}#zoo
            """);
    assertThat(read("_includes/links/a.md"))
        .doesNotContain("[Agent]")
        .contains("[Agents]: {{ site.baseurl }}{% link terms/z.md %}#zen-bot\n");
    assertThat(read("index.md")).contains("[One](z/#zen-bot)");
    assertFine();
  }

  @Test
  void aRedirectIsLeft() throws IOException {
    rename("Agent", "Zen Bot", PLAIN.redirecting());
    assertThat(read("terms/a.md"))
        .contains(" See [Zen Bot]\n\n# Agent\n\n See [Zen Bot]\n\n# Anchor\n");
    assertThat(read("_includes/links/a.md"))
        .contains(
            """
            [Actor]: {{ site.baseurl }}{% link terms/a.md %}#actor
            [Agent]: {{ site.baseurl }}{% link terms/a.md %}#agent
            [Agents]: {{ site.baseurl }}{% link terms/z.md %}#zen-bot
            [Anchor]: {{ site.baseurl }}{% link terms/a.md %}#anchor
            [Atom]: {{ site.baseurl }}{% link terms/a.md %}#atom
            """);
    assertFine();
  }

  @Test
  void listsAreSortedAsMostOfThemAre() throws IOException {
    StringBuilder page = new StringBuilder("---\ntitle: Glossary\n---\n");
    for (String term : List.of("Cat", "Cow", "Dab", "Dog", "Elk", "Fox")) {
      page.append("\n# ").append(term).append("\n\nAn animal.\n\n");
      page.append("See also [Database](#database), [Data Yard](#data-yard), [Zone](#zone)\n");
    }
    for (String term : List.of("Data Yard", "Database", "Zone")) {
      page.append("\n# ").append(term).append("\n\nA place.\n");
    }
    page.append("\nSee also [Database](#database), [Elk](#elk)\n");
    write("glossary.md", page.toString());
    write("gloss-lint.yml", "glossary:\n  pages: glossary.md\n");
    rename("Elk", "Data Zebu", PLAIN.stayingInPlace());
    assertThat(read("glossary.md"))
        .endsWith("See also [Database](#database), [Data Zebu](#data-zebu)\n");
  }

  @Test
  void whatIsTakenIsRefused() throws IOException {
    String before = read("terms/a.md");
    assertThatThrownBy(() -> rename("Agent", "atom", PLAIN))
        .isInstanceOf(RenameException.class)
        .hasMessageEndingWith("\"Atom\" is a term already: terms/a.md:23");
    assertThatThrownBy(() -> rename("Agnet", "Bot", PLAIN))
        .hasMessage("no entry of a glossary is called \"Agnet\"; did you mean \"Agent\"?");
    assertThatThrownBy(() -> rename("Agent", "C]", PLAIN))
        .hasMessage("\"C]\" cannot be a label: it has a bracket");
    assertThat(read("terms/a.md")).isEqualTo(before);
  }

  @Test
  void aLabelThatLeadsToTheTermAlreadyIsItsLabel() throws IOException {
    rename("agent", "Agents", PLAIN);
    assertThat(read("_includes/links/a.md")).doesNotContain("[Agent]").containsOnlyOnce("[Agents]");
    assertThat(read("terms/a.md")).contains("# Agents\n").contains(" See [Agents]\n");
    assertFine();
  }

  @Test
  void lineEndingsAndByteOrderMarksStay() throws IOException {
    rename("Agent", "Zen Bot", PLAIN.redirecting());
    Map<String, String> plain = texts();
    site();
    for (Map.Entry<String, String> file : texts().entrySet()) {
      write(file.getKey(), marked(file.getValue()));
    }
    rename("Agent", "Zen Bot", PLAIN.redirecting());
    plain.forEach((path, text) -> assertThat(texts()).as(path).containsEntry(path, marked(text)));
  }

  private static String marked(String text) {
    return "\uFEFF" + text.replace("\n", "\r\n");
  }

  @Test
  void backAndForthIsNoChange() throws IOException {
    Map<String, String> before = texts();
    rename("Agent", "Aktor", PLAIN);
    assertThatThrownBy(() -> rename("Agent", "Aktor", PLAIN)).isInstanceOf(RenameException.class);
    rename("Aktor", "Agent", PLAIN);
    assertThat(texts()).isEqualTo(before);
  }

  private Map<String, String> texts() {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        texts.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }

  private void assertFine() {
    assertThat(GlossLint.at(folder).check().findings()).isEmpty();
  }

  private RenameResult rename(String from, String to, RenameOptions options) throws IOException {
    return GlossLint.at(folder).workingDirectory(folder).rename(from, to, options);
  }

  private String read(String path) throws IOException {
    return Files.readString(folder.resolve(path));
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
