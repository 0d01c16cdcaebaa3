package io.github.glosslint.generator.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.glosslint.GlossLint;
import io.github.glosslint.finding.Finding;
import io.github.glosslint.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * MDX is Markdown with JSX in it, of which nothing is reported that an expression may make right.
 */
final class MdxTest {

  @TempDir Path root;

  @BeforeEach
  void target() throws IOException {
    Files.createDirectory(root.resolve(".git"));
    Files.writeString(root.resolve("there.md"), "# There\n");
    Files.writeString(root.resolve("there.png"), "");
  }

  private Report check(String text) throws IOException {
    Files.writeString(root.resolve("a.mdx"), text);
    return GlossLint.at(root).workingDirectory(root).check();
  }

  /** Each finding as its line, its column and what it marks. */
  private List<String> findings(String text) throws IOException {
    return check(text).findings().stream()
        .map(f -> f.line() + ":" + f.column() + " " + f.rule())
        .toList();
  }

  @Test
  void markdownIsReadAndPlacesAreThoseOfTheFile() throws IOException {
    assertThat(
            findings(
                """
                ---
                title: x
                ---
                import Tabs from '@theme/Tabs'
                export const a = {
                  b: '[x](gone.md)',

                  c: 1
                }

                # Title {props.x}

                [x](gone.md) and {/* [x](gone.md) */} [y](there.md) {a} [z](gone.png)
                """))
        .containsExactly("13:5 link/missing-file", "13:61 link/missing-file");
  }

  @Test
  void bracesAndTagsAreNoFindings() throws IOException {
    assertThat(
            findings(
                """
                # Title

                {items.map(i => <a href={`${i.url}`}>[{i.name}][ref]</a>)}

                Text {a.b ? "}" : '{'} and {`a ${"}"} b`} [x]({url}) ![y]({img}) [l][{ref}]

                <Tabs values={[{label: 'a', value: 'b'}]} {...props}>
                  <TabItem
                    value="a"
                    icon={<Icon name="b" />}
                  >

                    Some `{code}` and ``<Foo href="gone.md">`` and \\{ [x](there.md)

                    ```jsx
                    <a href="gone.md">{x}</a> [x](gone.md)
                    ```

                  </TabItem>
                </Tabs>

                <>
                  [x](there.md)
                </>

                - <Foo/> item
                - item {x}
                  ```js
                  [x](gone.md)
                  ```

                1 < 2 and {unclosed
                """))
        .isEmpty();
  }

  @Test
  void whatIsWrittenBetweenTagsIsMarkdown() throws IOException {
    assertThat(
            findings(
                """
                <Tabs>
                  <TabItem value="a">
                    [x](gone.md)

                      - [y](gone.md)
                  </TabItem>
                </Tabs>
                <div className="x">
                [z](gone.md)
                </div>
                <b>so</b> [w](gone.md)

                - <div>
                  [v](gone.md)
                  </div>
                """))
        .containsExactly(
            "3:9 link/missing-file",
            "5:13 link/missing-file",
            "9:5 link/missing-file",
            "11:15 link/missing-file",
            "14:7 link/missing-file");
  }

  @Test
  void literalsInAttributesAreLinks() throws IOException {
    assertThat(
            findings(
                """
                <a href="gone.md">x</a>
                <img src='gone.png' alt={x} />

                <Card
                  title="x"
                  href="gone.md"
                />

                Text <Link to={"gone.md"}>x</Link> <Image src={`gone.png`}/> <Link to="there.md#there"/>

                <Link to="/docs/route"/> <Link to="./route"/> <Link to={url}/> <a href={url}>y</a>
                """))
        .containsExactly(
            "1:10 link/missing-file",
            "2:11 asset/missing",
            "6:9 link/missing-file",
            "9:17 link/missing-file",
            "9:49 asset/missing");
  }

  @Test
  void aPathFromTheRootIsARoute() throws IOException {
    Files.createDirectories(root.resolve("docs"));
    Report report = check("[a](/docs/route) [b](./route) [c](/docs/x.md)\n");
    assertThat(report.findings()).isEmpty();
    assertThat(report.summary().unknown().values().stream().mapToInt(i -> i).sum()).isEqualTo(3);
  }

  @Test
  void anchorsAreKnownUnlessComponentsMayWriteThem() throws IOException {
    assertThat(findings("# A\n\n## B {#own}\n\n[x](#a) [y](#own) [z](#gone)\n"))
        .containsExactly("5:23 anchor/missing");
    assertThat(findings("# A\n\n<Partial/>\n\n[x](#gone)\n")).isEmpty();
    assertThat(findings("# A {x}\n\n[x](#gone)\n")).isEmpty();
  }

  @Test
  void whatIsTakenOutIsCounted() throws IOException {
    Report report = check("import A from './a'\n\n{x} <A/> <A/> {/* no */} {' '}\n");
    assertThat(report.summary().unknown())
        .containsEntry("an import or export of MDX", 1)
        .containsEntry("an MDX expression", 1)
        .containsEntry("the output of MDX components", 1);
  }

  @Test
  void hostileTextTakesNoTime() throws IOException {
    int size = 300_000;
    Random random = new Random(10);
    StringBuilder noise = new StringBuilder();
    for (int i = 0; i < size; i++) {
      noise.append("{}<>`'\"/\\\n =ab[]()!-".charAt(random.nextInt(20)));
    }
    for (String text :
        List.of(
            "{".repeat(size),
            "{'".repeat(size / 2),
            "<a {".repeat(size / 4),
            "<a b='".repeat(size / 6),
            "<Foo>\n".repeat(size / 6),
            "`".repeat(size),
            "` `` ``` ".repeat(size / 9),
            "<!--".repeat(size / 4),
            "import {\n\n".repeat(size / 10),
            noise.toString())) {
      assertTimeoutPreemptively(Duration.ofSeconds(30), () -> check(text));
    }
  }

  @Test
  void whateverTheTextPlacesLieInIt() throws IOException {
    Random random = new Random(7);
    String[] parts = {
      "{",
      "}",
      "<A",
      "<a href=\"x.md\"",
      ">",
      "/>",
      "[x](y.md)",
      "`",
      "\n",
      "\n\n",
      " ",
      "# ",
      "import ",
      "'",
      "</A>",
      "```",
      "<!--",
      "-->",
      "{#id}",
      "- "
    };
    for (int i = 0; i < 300; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = random.nextInt(30); j >= 0; j--) {
        text.append(parts[random.nextInt(parts.length)]);
      }
      Report report = check(text.toString());
      assertThat(report.failures()).as("%s", text).isEmpty();
      for (Finding finding : report.findings()) {
        assertThat(finding.line()).isLessThanOrEqualTo((int) text.toString().lines().count() + 1);
      }
    }
  }
}
