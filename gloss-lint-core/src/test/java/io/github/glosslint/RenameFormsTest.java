package io.github.glosslint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.glosslint.rename.RenameException;
import io.github.glosslint.rename.RenameOptions;
import io.github.glosslint.rename.RenameResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Terms that get another name in glossaries of files, of definitions, and of data. */
class RenameFormsTest {

  @TempDir Path folder;

  private void files() throws IOException {
    write("gloss-lint.yml", "glossary:\n  files: \"terms/*.md\"\n");
    write(
        "terms/agent.md",
        """
        ---
        title: Agent
        aliases: [Bot, "Automaton"]
        linkTitle: 'Agent'
        related: [anchor, Zebra]
        ---

        # Agent

        An agent acts. See [Anchor](anchor.md).
        """);
    write(
        "terms/anchor.md",
        """
        ---
        title: Anchor
        related:
          - Agent
          - agent
          - "Bot"
        ---

        Holds an [Agent](agent.md#agent), or [agent](agent.md "x"), [the thing](./agent.md).
        """);
    write("terms/zebra.md", "# Zebra\n\nStriped; see [Agent].\n\n[Agent]: agent.md\n");
  }

  @Test
  void aFileIsCalledByItsTitleAndByData() throws IOException {
    files();
    RenameResult result = rename("Agent", "Actor");
    assertThat(result.notes())
        .containsExactly("terms/agent.md keeps its name, so that its URL stays");
    assertThat(read("terms/agent.md"))
        .startsWith("---\ntitle: Actor\naliases: [Bot, \"Automaton\"]\nlinkTitle: 'Actor'\n")
        .contains("\n# Actor\n");
    assertThat(read("terms/anchor.md"))
        .contains("  - Actor\n  - agent\n  - \"Bot\"\n")
        .contains("[Actor](agent.md#actor), or [actor](agent.md \"x\"), [the thing](./agent.md).");
    assertThat(read("terms/zebra.md")).contains("see [Actor].\n\n[Actor]: agent.md\n");
    assertThat(rename("Bot", "Robot").notes()).isEmpty();
    assertThat(read("terms/agent.md")).contains("aliases: [Robot, \"Automaton\"]");
    assertThat(read("terms/anchor.md")).contains("  - Actor\n  - agent\n  - \"Robot\"\n");
  }

  @Test
  void aNameThatYamlWouldReadOtherwiseIsRefused() throws IOException {
    files();
    String before = read("terms/agent.md");
    for (String name : new String[] {"A: b", "- A", "A #b", "No", "1.10", "@a", "A:"}) {
      assertThatThrownBy(() -> rename("Agent", name))
          .as(name)
          .isInstanceOf(RenameException.class)
          .hasMessageEndingWith(
              "needs quotes: put them around the old name at terms/agent.md:2, then rename it");
    }
    assertThatThrownBy(() -> rename("Bot", "A, b")).isInstanceOf(RenameException.class);
    assertThatThrownBy(() -> rename("Automaton", "A\"b"))
        .hasMessageEndingWith("with escapes at terms/agent.md:3; rename it by hand");
    assertThat(read("terms/agent.md")).isEqualTo(before);
    rename("Automaton", "A: b, c");
    assertThat(read("terms/agent.md")).contains("aliases: [Bot, \"A: b, c\"]");
  }

  @Test
  void aTermOfADirectiveIsNamedByRoles() throws IOException {
    write("conf.py", "project = \"x\"\n");
    write(
        "index.rst",
        "Home\n====\n\n.. toctree::\n\n   glossary\n\nAn :term:`agent`, :term:`one <Agent>`.\n");
    write(
        "glossary.rst",
        "Glossary\n========\n\n.. glossary::\n\n   Agent\n   Bot\n      It acts.\n\n   Atom\n      No :term:`Agent`.\n\n   Zebra\n      Striped.\n");
    RenameResult result = rename("Agent", "Zork");
    assertThat(result.notes())
        .containsExactly("the entry stays where it is: only entries below headings are moved");
    assertThat(read("glossary.rst")).contains("   Zork\n   Bot\n").contains("No :term:`Zork`.");
    assertThat(read("index.rst")).contains("An :term:`zork`, :term:`one <Zork>`.");
    String before = read("glossary.rst");
    assertThatThrownBy(() -> rename("Zork", "A : b")).hasMessage("the term would read \"A\"");
    assertThatThrownBy(() -> rename("Zork", "*Foo*")).isInstanceOf(RenameException.class);
    assertThatThrownBy(
            () ->
                GlossLint.at(folder)
                    .workingDirectory(folder)
                    .rename("Zork", "Agent", RenameOptions.defaults().redirecting()))
        .hasMessage("a redirect can only be left where entries are headings");
    assertThat(read("glossary.rst")).isEqualTo(before);
  }

  @Test
  void aTermOfAListMayNotBecomeItsDefinition() throws IOException {
    write("_config.yml", "title: x\n");
    String list =
        "---\ntitle: Glossary\n---\n\nAgent\n: Acts.\n\nAtom\n: Small.\n\n<a id=\"bird\"></a>Bird\n: Flies.\n\n"
            + "**Cat**\n: Purrs.\n\nDog\n: Barks.\n";
    write("glossary.md", list);
    write("index.md", "[Bird](glossary.md#bird)\n");
    for (String name : new String[] {": x", "- x", "> x", "# x", "1. x", "{: .x}"}) {
      assertThatThrownBy(() -> rename("Atom", name)).as(name).isInstanceOf(RenameException.class);
    }
    rename("Bird", "Birdie");
    rename("Cat", "Civet");
    assertThat(read("glossary.md"))
        .isEqualTo(list.replace("</a>Bird", "</a>Birdie").replace("*Cat*", "*Civet*"));
    assertThat(read("index.md")).isEqualTo("[Birdie](glossary.md#bird)\n");
  }

  @Test
  void anItemOfDataIsCalledByItsTermOrItsId() throws IOException {
    write("gloss-lint.yml", "glossary:\n  data: _data/glossary.yml\n");
    write("index.md", "# Home\n");
    write(
        "_data/glossary.yml",
        """
        - term: Agent
          slug: agent
          def: It acts.
          related: [Zebra]
        - term: Atom
          def: Small, see [Agent](#agent).
          ref:
            - agent
            - Agent
        - term: "Zebra"
          def: Striped.
          related: ["Agent", atom]
        """);
    assertThat(rename("Agent", "Actor").notes())
        .containsExactly(
            "look for \"Agent\" in templates: these show the data of _data/glossary.yml");
    rename("Atom", "Particle");
    assertThatThrownBy(() -> rename("Zebra", "Horse: wild"))
        .hasMessageContaining("the old name at _data/glossary.yml:4,");
    rename("Zebra", "Horse (wild)");
    assertThat(read("_data/glossary.yml"))
        .isEqualTo(
            """
            - term: Actor
              slug: agent
              def: It acts.
              related: [Horse (wild)]
            - term: Particle
              def: Small, see [Agent](#agent).
              ref:
                - agent
                - Actor
            - term: "Horse (wild)"
              def: Striped.
              related: ["Actor", particle]
            """);
  }

  @Test
  void linksOfMystCallATermByItsIdOrItsName() throws IOException {
    write("conf.py", "project = 'x'\nextensions = ['myst_parser']\n");
    write(
        "index.md",
        """
        # Home

        ```{toctree}
        glossary
        ```

        [one](glossary.md#term-agent), [](glossary.md#term-agent), {term}`agent`, {any}`agent`,
        [](#agent), [agent](#agent), [Agent](<project:#agent>), <project:#agent>, [two][x].

        [x]: #agent
        """);
    write(
        "glossary.md",
        """
        # Glossary

        ```{glossary}
        agent
          It acts, see [](#term-atom).

        atom
          Small, see [an agent](#term-agent), [agent](#term-agent), and [](#term-agent).
        ```
        """);
    assertThat(GlossLint.at(folder).check().findings()).isEmpty();
    RenameResult result = rename("agent", "actor model");
    assertThat(result.notes()).isEmpty();
    assertThat(read("index.md"))
        .contains(
            """
            [one](glossary.md#term-actor-model), [](glossary.md#term-actor-model), {term}`actor model`, {any}`actor model`,
            [](#actor%20model), [actor model](#actor%20model), [Actor model](<project:#actor%20model>), <project:#actor%20model>, [two][x].

            [x]: #actor%20model
            """);
    assertThat(read("glossary.md"))
        .contains(
            "Small, see [an agent](#term-actor-model), [actor model](#term-actor-model), and"
                + " [](#term-actor-model).");
    assertThat(GlossLint.at(folder).check().findings()).isEmpty();
    rename("actor model", "agent");
    assertThat(read("index.md")).contains("[](#agent), [agent](#agent), [Agent](<project:#agent>)");
    assertThatThrownBy(() -> rename("agent", "Actor"))
        .isInstanceOf(RenameException.class)
        .hasMessageEndingWith(
            "use the role term, or the id, at index.md:7, index.md:8, index.md:10");
  }

  @Test
  void titlesOfANavigationFollow() throws IOException {
    write("gloss-lint.yml", "glossary:\n  files: \"docs/terms/*.md\"\n");
    write("docs/index.md", "# Home\n");
    write("docs/terms/agent.md", "# Agent\n\nActs. See [Zebra](zebra.md).\n");
    write("docs/terms/zebra.md", "# Zebra\n\nStriped. See [Agent](agent.md).\n");
    String navigation =
        """
        site_name: Agent
        theme: !ENV [THEME, material]
        nav:
          - Home: index.md
          - Terms:
            - Agent: terms/agent.md
            - "Agent": terms/agent.md
            - An agent: terms/agent.md
            - Zebra: terms/zebra.md
        """;
    write("mkdocs.yml", navigation);
    rename("Agent", "Actor");
    assertThat(read("mkdocs.yml"))
        .isEqualTo(
            navigation.replace("- Agent:", "- Actor:").replace("- \"Agent\":", "- \"Actor\":"));
    assertThatThrownBy(() -> rename("Actor", "Actor: model"))
        .isInstanceOf(RenameException.class)
        .hasMessageEndingWith(
            "needs quotes: put them around the old name at mkdocs.yml:6, then rename it");
  }

  private RenameResult rename(String from, String to) {
    return GlossLint.at(folder).workingDirectory(folder).rename(from, to, RenameOptions.defaults());
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
