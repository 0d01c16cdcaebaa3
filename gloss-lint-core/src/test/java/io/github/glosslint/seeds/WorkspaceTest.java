package io.github.glosslint.seeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.glosslint.GlossLint;
import io.github.glosslint.Workspace;
import io.github.glosslint.baseline.Baseline;
import io.github.glosslint.finding.Finding;
import io.github.glosslint.report.Report;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A workspace says after any edits what a check of files with these contents says. */
class WorkspaceTest {

  /** More of them take the time of a coffee: {@code -Dglosslint.edits=1000}. */
  private static final int EDITS = Integer.getInteger("glosslint.edits", 120);

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T00:00:00Z"), ZoneOffset.UTC);

  private static final String LAYOUT =
      """
      <html><body id="layout">
      <nav>{% for item in site.data.nav %}<a href="{{ item.url }}">{{ item.title }}</a>{% endfor %}
      <a href="/index.html#layout">Home</a> <a href="#content">Content</a></nav>
      <main id="content">{{ content }}</main>
      </body></html>
      """;

  private static final String POST =
      """
      ---
      layout: default
      title: The first
      ---
      # The first

      [Boxes](/boxes.html#boxes), [the site](/glossary/a.html), {% link boxes.md %}, [all][].
      """;

  private static final String BOXES =
      """
      ---
      layout: default
      ---
      # %s

      {%% include box.md %%}

      ## Inside

      [First]({%% post_url 2026-01-01-first %%}), [layout](#layout), [nothing](#nothing).
      """;

  private static final String BASED =
      """
      ---
      title: Based
      ---
      <html><head>{% if page.part %}<base href="/plain/">{% endif %}</head><body id="based">
      <a href="p1.html#plain-1">One</a> <a href="#based">Here</a>
      <form action="p2.html#plain-2"></form>
      </body></html>
      """;

  private static String plain(int i) {
    return """
        ---
        layout: default
        ---
        # Plain %1$d

        [Next](p%2$d.html#plain-%2$d), [based](based.html#based), [here](#plain-%1$d), [it][].

        [it]: /plain/p%2$d.html#plain-%2$d
        """
        .formatted(i, (i + 1) % 8);
  }

  @TempDir Path temp;

  @Test
  void afterRandomEditsItSaysWhatAFreshCheckSays() throws IOException {
    Path opened = tree("opened");
    Path edited = tree("edited");
    RandomEdits edits = new RandomEdits(edited, new Random(20261129));
    try (Workspace workspace = lint(opened).open();
        Workspace onDisk = lint(edited).open()) {
      for (int i = 0; i < EDITS; i++) {
        RandomEdits.Edit edit = edits.next();
        Path file = opened.resolve(edit.path());
        if (edit.text() == null) {
          workspace.remove(file);
        } else {
          workspace.put(file, edit.text());
        }
        onDisk.refresh(edited.resolve(edit.path()));
        Report fresh = lint(edited).check();
        String step = "edit " + i + ": " + edit.what() + " of " + edit.path();
        Workspace either = i % 2 == 0 ? workspace : onDisk;
        assertSame(either.report(), fresh, step);
        giveUp(either, 10 * i);
        assertThat(either.findings(() -> {}).findings()).as(step).isEqualTo(fresh.findings());
        assertThat(workspace.report(file).findings())
            .as(step)
            .isEqualTo(at(edit.path(), fresh.findings()));
        String other = edits.some();
        assertThat(workspace.report(opened.resolve(other)).findings())
            .as(step + ", seen from " + other)
            .isEqualTo(at(other, fresh.findings()));
      }
      assertSame(workspace.report(), lint(edited).check(), "the end");
      assertSame(onDisk.report(), lint(edited).check(), "the end, on disk");
    }
  }

  /** Includes are shown by pages: as shared files of definitions, and as their own text. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void afterRandomEditsOfIncludesItSaysWhatAFreshCheckSays(int seed) throws IOException {
    Path opened = tree("opened");
    Path edited = tree("edited");
    for (Path root : List.of(opened, edited)) {
      write(root.resolve("example/_includes/pasted.md"), "[Pasted]: nowhere.md\n");
      write(
          root.resolve("example/_includes/both.md"),
          "{% include links/b.md %}\n\n[Both]: {{site.baseurl}}/b/#bar\n");
      write(
          root.resolve("example/both.md"),
          "---\n---\n{% include both.md %}\n# Both\n\n[Both], [Bar] and [Beat][]\n\n"
              + "a {% include links/m.md %}\n\n{% include pasted.md %}\n");
    }
    RandomEdits edits =
        new RandomEdits(edited, new Random(seed), path -> path.startsWith("example/_includes/"));
    try (Workspace workspace = lint(opened).open()) {
      for (int i = 0; i < EDITS / 2; i++) {
        RandomEdits.Edit edit = i % 10 == 9 ? edits.next() : edits.nextLine();
        if (edit.text() == null) {
          workspace.remove(opened.resolve(edit.path()));
        } else {
          workspace.put(opened.resolve(edit.path()), edit.text());
        }
        String step = "edit " + i + ": " + edit.what() + " of " + edit.path();
        Report fresh = lint(edited).check();
        assertThat(workspace.report(opened.resolve(edit.path())).findings())
            .as(step)
            .isEqualTo(at(edit.path(), fresh.findings()));
        assertSame(workspace.report(), fresh, step);
      }
    }
  }

  private static void giveUp(Workspace workspace, int steps) {
    AtomicInteger done = new AtomicInteger();
    CancellationException enough = new CancellationException();
    assertThatThrownBy(
            () ->
                workspace.findings(
                    () -> {
                      if (done.incrementAndGet() > steps) {
                        throw enough;
                      }
                    }))
        .isSameAs(enough);
  }

  @Test
  void whatIsRefreshedIsWhatTheDiskHas() throws IOException {
    Path page = Files.writeString(temp.resolve("a.md"), "[b](sub/b.md)\n");
    Path folder = temp.resolve("sub");
    GlossLint lint = GlossLint.at(temp).workingDirectory(temp).text(page, "[c](c.md)\n");
    try (Workspace workspace = lint.open()) {
      workspace.put(folder.resolve("b.md"), "# B\n");
      assertThat(workspace.report().findings()).extracting(Finding::marked).containsExactly("c.md");
      workspace.refresh(page);
      assertThat(workspace.report().findings()).isEmpty();
      workspace.refresh(folder);
      assertThat(workspace.report().findings())
          .extracting(Finding::marked)
          .containsExactly("sub/b.md");
      Files.createDirectory(folder);
      assertThat(workspace.folders()).hasSize(1);
      workspace.refresh(folder);
      assertThat(workspace.folders()).hasSize(2);
      Files.write(folder.resolve("b.md"), new byte[] {'#', ' ', (byte) 0xFF, '\n'});
      workspace.refresh(folder.resolve("b.md"));
      assertThat(workspace.report().findings())
          .extracting(finding -> finding.rule().value())
          .containsExactly("file/encoding");
    }
  }

  /** What was there before is not what the disk has by the time that it is told of. */
  @Test
  void frontMatterThatChangesOnDiskIsReadAgain() throws IOException {
    Files.writeString(temp.resolve("_config.yml"), "title: A\n");
    Path page = Files.writeString(temp.resolve("a.md"), "---\ntitle: A\n---\n# A\n");
    try (Workspace workspace = lint(temp).open()) {
      assertThat(workspace.report().findings()).isEmpty();
      Files.writeString(page, "---\ntitle: A\n<a>\n---\n# A\n");
      workspace.refresh(page);
      assertThat(workspace.report().findings())
          .extracting(finding -> finding.rule().value())
          .containsExactly("front-matter/syntax");
    }
  }

  @Test
  void aBaselineIsReadForEachReport() throws IOException {
    Path page = Files.writeString(temp.resolve("a.md"), "[b](b.md)\n");
    try (Workspace workspace = GlossLint.at(temp).workingDirectory(temp).usualBaseline().open()) {
      List<Finding> found = workspace.report(page).findings();
      assertThat(found).hasSize(1);
      Path file = temp.resolve(Baseline.NAME);
      try (Writer out = Files.newBufferedWriter(file)) {
        Baseline.of(file, List.of(temp), found, temp).write(out);
      }
      workspace.refresh(file);
      assertThat(workspace.report().findings()).isEmpty();
      assertThat(workspace.report(page).findings()).isEmpty();
      workspace.put(page, "[b](b.md) [c](c.md)\n");
      assertThat(workspace.report(page).findings()).hasSize(1);
    }
  }

  private Path tree(String name) throws IOException {
    Path root = temp.resolve(name);
    MixedTree.in(root);
    Path site = Trees.example(root);
    write(site.resolve("_layouts/default.html"), LAYOUT);
    write(site.resolve("_data/nav.yml"), "- title: A\n  url: /glossary/a.html\n");
    write(site.resolve("_includes/box.md"), "A box with [a link](#inside).\n");
    write(site.resolve("_posts/2026-01-01-first.md"), POST);
    write(site.resolve("boxes.md"), BOXES.formatted("Boxes"));
    write(site.resolve("more/boxes.md"), BOXES.formatted("More boxes"));
    for (int i = 0; i < 8; i++) {
      write(site.resolve("plain/p" + i + ".md"), plain(i));
    }
    write(site.resolve("plain/based.html"), BASED);
    write(site.resolve("style.css"), ".a { background: url(assets/m/metre.svg) }\n");
    write(site.resolve(".gitignore"), "*.log\n");
    return root;
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static GlossLint lint(Path root) {
    return GlossLint.at(root).workingDirectory(root).clock(CLOCK).listUnknown();
  }

  private static List<Finding> at(String path, List<Finding> findings) {
    return findings.stream().filter(finding -> finding.path().equals(path)).toList();
  }

  private static void assertSame(Report report, Report fresh, String step) {
    assertThat(report.findings()).as(step).isEqualTo(fresh.findings());
    assertThat(report.failures()).as(step).isEmpty();
    assertThat(report.summary()).as(step).isEqualTo(fresh.summary());
  }

  @Test
  void aTextThatWasGivenBeforeItOpenedIsAnEditLikeOthers() throws IOException {
    Path page = Files.writeString(temp.resolve("a.md"), "# A\n\n[b](#b)\n");
    Path fresh = temp.resolve("b.md");
    GlossLint lint = GlossLint.at(temp).workingDirectory(temp).text(fresh, "[a](a.md#b)\n");
    try (Workspace workspace = lint.open()) {
      assertThat(workspace.report().findings())
          .extracting(Finding::path)
          .containsExactly("a.md", "b.md");
      workspace.put(page, "# A\n\n## B\n");
      assertThat(workspace.report().findings()).isEmpty();
      workspace.put(fresh, "[a](a.md#c)\n");
      assertThat(workspace.report(fresh).findings()).hasSize(1);
      workspace.remove(page);
      assertThat(workspace.report(fresh).findings())
          .extracting(finding -> finding.rule().value())
          .containsExactly("link/missing-file");
    }
  }

  @Test
  void whatLiesOutsideChangesNothing() throws IOException {
    Path root = Files.createDirectories(temp.resolve("root"));
    Files.writeString(root.resolve("a.md"), "# A\n");
    try (Workspace workspace = GlossLint.at(root).workingDirectory(root).open()) {
      workspace.put(temp.resolve("b.md"), "[b](missing.md)\n");
      workspace.put(root, "[b](missing.md)\n");
      assertThat(workspace.report().findings()).isEmpty();
      assertThat(workspace.report().summary().files()).isEqualTo(1);
      assertThat(workspace.report(temp.resolve("b.md")).summary().files()).isZero();
    }
  }

  @Test
  void gitTracksAsMuchAsWithoutEdits() throws IOException {
    Files.writeString(temp.resolve("a.md"), "# A\n");
    try (Workspace workspace = GlossLint.at(temp).workingDirectory(temp).open()) {
      workspace.put(temp.resolve("b.md"), "[b](missing.md)\n");
      assertThat(workspace.report().findings()).hasSize(1);
      workspace.put(temp.resolve(".gitignore"), "b.md\n");
      assertThat(workspace.report().findings()).isEmpty();
    }
  }

  @Test
  void mappedLinksFollowEdits() throws IOException {
    Files.writeString(
        temp.resolve("gloss-lint.yml"), "roots: [b]\nremap: {https://example.org/: b}\n");
    Files.createDirectory(temp.resolve("b"));
    Files.writeString(temp.resolve("b/c.md"), "# C\n");
    Files.writeString(
        temp.resolve("a.md"), "[c](https://example.org/c.md#c) [c](/c.md#c) [d](/d.md)\n");
    try (Workspace workspace = GlossLint.at(temp).workingDirectory(temp).open()) {
      assertThat(workspace.report().findings()).hasSize(1);
      workspace.put(temp.resolve("b/c.md"), "# Other\n");
      assertThat(workspace.report().findings()).hasSize(3);
      workspace.put(temp.resolve("b/d.md"), "# D\n");
      assertThat(workspace.report().findings()).hasSize(2);
      workspace.put(temp.resolve("b/c.md"), "# C\n");
      workspace.remove(temp.resolve("b/d.md"));
      assertThat(workspace.report().findings()).hasSize(1);
    }
  }

  @Test
  void itComparesWithNothing() {
    assertThatIllegalStateException()
        .isThrownBy(() -> GlossLint.at(temp).changedSince("HEAD").open());
  }
}
