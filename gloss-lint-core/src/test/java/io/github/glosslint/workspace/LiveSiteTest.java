package io.github.glosslint.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.catalogue.RuleCatalogue;
import io.github.glosslint.changes.git.Renames;
import io.github.glosslint.config.EffectiveSettings;
import io.github.glosslint.config.Settings;
import io.github.glosslint.generator.Generators;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.source.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What an edit costs: which documents are linked anew, and which are the same objects as before.
 */
class LiveSiteTest {

  @TempDir Path root;

  private LiveSite open() throws IOException {
    Settings settings = Settings.defaults();
    LiveSite live =
        LiveSite.of(
            SourceTree.open(root, List.of(root), settings),
            EffectiveSettings.of(settings, Generators.vocabulary(RuleCatalogue.of(List.of()))),
            Clock.systemUTC(),
            Renames.none(),
            (phase, done, total) -> {});
    live.keep();
    return live;
  }

  private void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** The paths of the documents that an edit links anew. */
  private static List<String> linkedBy(LiveSite live, Runnable edit) {
    List<LinkedDocument> before = live.site().documents();
    edit.run();
    return others(live.site().documents(), before).stream().map(LinkedDocument::path).toList();
  }

  /** Those objects that were not there before. */
  private static <T> List<T> others(List<T> now, List<T> before) {
    Set<T> known = Collections.newSetFromMap(new IdentityHashMap<>());
    known.addAll(before);
    return now.stream().filter(one -> !known.contains(one)).toList();
  }

  private void writeThree() throws IOException {
    write("a.md", "# A\n\n## Part\n\n[b](b.md)\n");
    write("b.md", "# B\n\n[part](a.md#part)\n");
    write("c.md", "# C\n\n[a](a.md), [c](#c)\n");
  }

  @Test
  void aTextThatNobodySeesFromOutsideConcernsItsPage() throws IOException {
    writeThree();
    LiveSite live = open();
    assertThat(linkedBy(live, () -> live.put("a.md", "# A\n\n## Part\n\nNo link.\n")))
        .containsExactly("a.md");
  }

  @Test
  void anAnchorConcernsThosePagesThatLeadToAnchorsThere() throws IOException {
    writeThree();
    LiveSite live = open();
    assertThat(linkedBy(live, () -> live.put("a.md", "# A\n\n## Another part\n")))
        .containsExactly("a.md", "b.md");
    assertThat(linkedBy(live, () -> live.put("c.md", "# C\n\n[a](a.md#part)\n")))
        .containsExactly("c.md");
    assertThat(linkedBy(live, () -> live.put("a.md", "# A\n\n## Part\n")))
        .containsExactly("a.md", "b.md", "c.md");
  }

  @Test
  void aFolderIsWhatItsReadmeSays() throws IOException {
    write("docs/README.md", "# Docs\n");
    write("a.md", "# A\n\n[docs](docs#docs)\n");
    LiveSite live = open();
    assertThat(linkedBy(live, () -> live.put("docs/README.md", "# No\n")))
        .containsExactly("a.md", "docs/README.md");
  }

  @Test
  void whatWasResolvedForATextThatIsGoneIsForgotten() throws IOException {
    writeThree();
    LiveSite live = open();
    live.put("b.md", "# B\n");
    live.put("a.md", "# A\n");
    live.put("b.md", "# B\n\n[part](a.md#part)\n");
    assertThat(live.site().at("b.md").get(0).linkTargets())
        .singleElement()
        .satisfies(target -> assertThat(target.toString()).contains("Absent"));
  }

  @Test
  void namesConcernTheTree() throws IOException {
    writeThree();
    LiveSite live = open();
    assertThat(linkedBy(live, () -> live.put("d.md", "# D\n"))).hasSize(4);
    assertThat(linkedBy(live, () -> live.remove("d.md"))).hasSize(3);
  }

  @Test
  void theBodyOfAJekyllPageConcernsTheSiteOnlyByItsAnchors() throws IOException {
    write("_config.yml", "title: A\n");
    write("a.md", "---\ntitle: A\n---\n# A\n");
    write("b.md", "---\ntitle: B\n---\n# B\n\n[a](a.html#a)\n");
    write("c.md", "---\ntitle: C\n---\n# C\n\n[b](b.html)\n");
    LiveSite live = open();
    assertThat(linkedBy(live, () -> live.put("a.md", "---\ntitle: A\n---\n# A\n\nText\n")))
        .containsExactly("a.md");
    assertThat(linkedBy(live, () -> live.put("a.md", "---\ntitle: A\n---\n# D\n\nText\n")))
        .containsExactly("a.md", "b.md");
    assertThat(linkedBy(live, () -> live.put("a.md", "---\npermalink: /d/\n---\n# D\n")))
        .containsExactly("a.md", "b.md", "c.md");
  }

  @Test
  void aPageThatIncludesTheSameFilesAsBeforeIsReadAlone() throws IOException {
    write("_config.yml", "title: A\n");
    write("_includes/box.md", "[a](a.html#a)\n");
    write("_includes/links.md", "[a]: a.html#a\n");
    String head = "---\ntitle: A\n---\n{% include box.md %}\n\n";
    write("a.md", head + "# A\n");
    write("b.md", head + "# B\n");
    write("c.md", "---\ntitle: C\n---\n# C\n\n{% include links.md %}\n");
    LiveSite live = open();
    assertThat(linkedBy(live, () -> live.put("b.md", head + "# B\n\nText\n")))
        .containsExactly("_includes/links.md", "b.md");
    assertThat(linkedBy(live, () -> live.put("a.md", head + "# C\n"))).contains("b.md");
    assertThat(linkedBy(live, () -> live.put("b.md", "---\ntitle: A\n---\n# B\n"))).hasSize(4);
    assertThat(linkedBy(live, () -> live.put("_includes/box.md", "Text\n")))
        .containsExactly("_includes/links.md", "a.md");
  }

  @Test
  void aFileThatASymlinkLeadsToConcernsTheTree() throws IOException {
    write("a.md", "# A\n");
    write("b.md", "# B\n\n[a](link.md#a)\n");
    Files.createSymbolicLink(root.resolve("link.md"), Path.of("a.md"));
    LiveSite live = open();
    assertThat(linkedBy(live, () -> live.put("a.md", "# C\n"))).containsExactly("a.md", "b.md");
    assertThat(live.site().at("b.md").get(0).linkTargets().toString()).contains("Absent");
  }

  /** Made of some documents, as rules make them. */
  private record Paths(List<String> paths) {

    static Paths of(List<LinkedDocument> documents) {
      return new Paths(documents.stream().map(LinkedDocument::path).toList());
    }
  }

  @Test
  void onlyThePartsWithOtherDocumentsAreDigestedAgain() throws IOException {
    for (int i = 100; i < 300; i++) {
      write("p" + i + ".md", "# P\n");
    }
    LiveSite live = open();
    List<Paths> before = live.site().digests(Paths.class, Paths::of);
    live.put("p250.md", "# Q\n");
    List<Paths> after = live.site().digests(Paths.class, Paths::of);
    assertThat(after).isEqualTo(before);
    assertThat(after.stream().flatMap(some -> some.paths().stream())).hasSize(200);
    assertThat(others(after, before))
        .singleElement()
        .satisfies(some -> assertThat(some.paths()).contains("p250.md"));
  }
}
