package io.github.glosslint.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.glosslint.config.Limits;
import io.github.glosslint.config.Settings;
import io.github.glosslint.source.SourceTree.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SourceTreeTest {

  @TempDir Path root;

  private void write(String... paths) throws IOException {
    for (String path : paths) {
      Path file = root.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "# " + path + "\n");
    }
  }

  private SourceTree tree(Settings settings, String... targets) throws IOException {
    List<Path> paths =
        targets.length == 0 ? List.of(root) : List.of(targets).stream().map(root::resolve).toList();
    return SourceTree.open(root, paths, settings);
  }

  private List<String> documents(String... targets) throws IOException {
    return tree(Settings.defaults(), targets).documents();
  }

  @Test
  void documentsAreKnownByTheirNames() throws IOException {
    write("b.md", "a/x.MARKDOWN", "a/y.html", "a/z.htm", "a/q.mkd", "a/r.mdown", "a.png", "md");
    assertThat(documents())
        .containsExactly("a/q.mkd", "a/r.mdown", "a/x.MARKDOWN", "a/y.html", "a/z.htm", "b.md");
  }

  @Test
  void hiddenAndForeignFoldersAreLeftOut() throws IOException {
    write(
        ".git/a.md",
        ".github/a.md",
        ".github/ISSUE_TEMPLATE/b.md",
        ".idea/a.md",
        ".hidden.md",
        "node_modules/x/README.md",
        "x/vendor/bundle/a.md",
        "y/vendor/modules.txt",
        "y/vendor/a.md",
        "vendor/a.md",
        "_site/a.html",
        "build/a.md");
    assertThat(documents())
        .containsExactly(
            ".github/ISSUE_TEMPLATE/b.md", ".github/a.md", "build/a.md", "vendor/a.md");
  }

  @Test
  void namedFilesAreAlwaysTaken() throws IOException {
    write(".hidden/a.md", "node_modules/notes.txt", "b.md", "c.md");
    Files.writeString(root.resolve(".gitignore"), "c.md\n");
    assertThat(documents(".hidden/a.md", "node_modules/notes.txt", "c.md"))
        .containsExactly(".hidden/a.md", "c.md", "node_modules/notes.txt");
    assertThat(documents(".hidden")).containsExactly(".hidden/a.md");
  }

  @Test
  void settingsIncludeAndExclude() throws IOException {
    write("a.txt", "docs/b.txt", "docs/c.md", "docs/drafts/d.md", "e.md");
    Settings settings =
        Settings.builder().include("docs/*.txt").exclude("drafts/").exclude("/e.md").build();
    assertThat(tree(settings).documents()).containsExactly("docs/b.txt", "docs/c.md");
    Settings inDocs = Settings.builder().base("docs").exclude("/c.md").exclude("/e.md").build();
    assertThat(tree(inDocs).documents()).containsExactly("docs/drafts/d.md", "e.md");
  }

  @Test
  void whatABuildWritesIsLeftOutWhereItsDescriptionStands() throws IOException {
    write("pom.xml", "target/a.md", "docs/target/b.md", "crate/Cargo.toml", "crate/target/c.md");
    write("lib/build.gradle.kts", "lib/build/d.md", "build/e.md");
    assertThat(documents()).containsExactly("build/e.md", "docs/target/b.md");
    assertThat(documents("target")).containsExactly("target/a.md");
  }

  private List<String> selected(String folder, List<String> only, List<String> without)
      throws IOException {
    Path from = root.resolve(folder).normalize();
    Selection selection = Selection.of(root, from, only, without);
    Settings settings = Settings.builder().include("*.txt").build();
    return SourceTree.open(root, List.of(root), settings, selection, Map.of()).documents();
  }

  @Test
  void aCallerSelects() throws IOException {
    write("a.md", "b.txt", "c.qmd", "docs/d.md", "docs/old/e.md");
    assertThat(selected("", List.of(), List.of("docs/old")))
        .containsExactly("a.md", "b.txt", "docs/d.md");
    assertThat(selected("", List.of("*.qmd", "/docs/**/*.md"), List.of()))
        .containsExactly("b.txt", "c.qmd", "docs/d.md", "docs/old/e.md");
    assertThat(selected("docs", List.of("/*.md"), List.of())).containsExactly("b.txt", "docs/d.md");
    String name = root.getFileName().toString();
    assertThat(selected("..", List.of("/" + name + "/*.md"), List.of()))
        .containsExactly("a.md", "b.txt");
    assertThat(selected("../other", List.of("/a.md"), List.of())).containsExactly("a.md", "b.txt");
  }

  @Test
  void whoLeavesADocumentOutIsSaid() throws IOException {
    write("a.md", "vendor/bundle/b.md", "x/vendor/modules.txt", "x/vendor/c.md", "old/d.md");
    write(".hidden.md", "drafts/f.md", "g.html", "pom.xml", "target/h.md", "i.txt");
    Files.createSymbolicLink(root.resolve("link.html"), Path.of("g.html"));
    Files.createSymbolicLink(root.resolve("folder.html"), Path.of("x"));
    Selection selection = Selection.of(root, root, List.of("*.md"), List.of("old/"));
    Settings settings = Settings.builder().exclude("drafts/").build();
    SourceTree tree = SourceTree.open(root, List.of(root), settings, selection, Map.of());
    assertThat(tree.documents()).containsExactly("a.md");
    assertThat(tree.inventory().leftOut())
        .containsExactly(
            Map.entry(".hidden.md", "hidden"),
            Map.entry("drafts/f.md", "exclude: drafts/"),
            Map.entry("g.html", "the caller's includes"),
            Map.entry("link.html", "the caller's includes"),
            Map.entry("old/d.md", "the caller's excludes"),
            Map.entry("target/h.md", "target (output of a build)"),
            Map.entry("vendor/bundle/b.md", "vendor/bundle"),
            Map.entry("x/vendor/c.md", "vendor (modules of Go)"));
  }

  @Test
  void filesAreThoseOfTheWholeSite() throws IOException {
    write("site/_config.yml", "site/a/b.md", "site/assets/c.png", "other/d.png");
    assertThat(tree(Settings.defaults(), "site/a").files())
        .containsExactly("site/_config.yml", "site/a/b.md", "site/assets/c.png");
    assertThat(tree(Settings.defaults(), "other").files())
        .containsExactly("other/d.png", "site/_config.yml", "site/a/b.md", "site/assets/c.png");
  }

  @Test
  void anIgnoredFolderThatIsNamedHasFiles() throws IOException {
    write("a.md", "out/site/_config.yml", "out/site/b.md");
    Files.writeString(root.resolve(".gitignore"), "out/\n");
    assertThat(tree(Settings.defaults(), "out").files())
        .containsExactly("a.md", "out/site/_config.yml", "out/site/b.md");
  }

  @Test
  void filesAreFoundByName() throws IOException {
    write("a/x.png", "b/x.png", "b/X.png");
    assertThat(tree(Settings.defaults()).named("x.png")).containsExactly("a/x.png", "b/x.png");
    assertThat(tree(Settings.defaults()).named("y.png")).isEmpty();
  }

  @Test
  void onlyWhatSomebodyUnderstandsIsRead() throws IOException {
    write("a.rst", "b.qmd", "c.txt", "d.txt");
    Settings settings = Settings.builder().include("*.rst").include("*.qmd").include("c.*").build();
    assertThat(tree(settings).documents()).containsExactly("b.qmd", "c.txt");
    assertThat(tree(settings).notUnderstood())
        .containsExactly(Map.entry("a.rst", Language.RESTRUCTURED_TEXT));
    assertThat(tree(Settings.defaults()).documents()).isEmpty();
  }

  @Test
  void aLongFileIsReadWhole() throws IOException {
    String text = "é and so on\n".repeat(20_000);
    Files.writeString(root.resolve("a.md"), text);
    assertThat(tree(Settings.defaults()).read("a.md").text().content()).isEqualTo(text);
  }

  @Test
  void beginningsAreReadOfFilesAlone() throws IOException {
    write("a/b.md");
    Files.createSymbolicLink(root.resolve("link.md"), Path.of("a/b.md"));
    SourceTree tree = tree(Settings.defaults());
    assertThat(tree.beginsWith("a/b.md", "# a/")).isTrue();
    assertThat(tree.beginsWith("link.md", "# a/b.md\n")).isTrue();
    assertThat(tree.beginsWith("a/b.md", "")).isTrue();
    assertThat(tree.beginsWith("a/b.md", "# b")).isFalse();
    assertThat(tree.beginsWith("a/b.md", "# a/b.md\n ")).isFalse();
    assertThat(List.of("a", "c.md", "../x.md", "")).noneMatch(path -> tree.beginsWith(path, ""));
    Files.delete(root.resolve("a/b.md"));
    assertThat(tree.beginsWith("a/b.md", "")).isFalse();
  }

  @Test
  void onePathIsOneObjectAndLinksAreFollowed() throws IOException {
    write("a/b.md");
    Files.createSymbolicLink(root.resolve("link.md"), Path.of("a/b.md"));
    SourceTree tree = tree(Settings.defaults());
    assertThat(tree.documents()).containsExactly("a/b.md");
    String first = tree.file("a/b.md");
    assertThat(first).isEqualTo("a/b.md");
    assertThat(tree.file(String.join("/", "a", "b.md"))).isSameAs(first);
    assertThat(tree.followed(String.join("/", "a", "b.md"))).isSameAs(first);
    assertThat(tree.file("link.md")).isEqualTo("link.md");
    assertThat(tree.followed("link.md")).isEqualTo("a/b.md");
    assertThat(tree.followed("a")).isEqualTo("a");
    assertThat(tree.file("a")).isNull();
    assertThat(tree.followed("c")).isNull();
  }

  @Test
  void textsStandForFiles() throws IOException {
    write("a.md", "b.md");
    Map<Path, String> texts = new HashMap<>();
    texts.put(root.resolve("a.md"), "edited");
    texts.put(root.resolve("new.md"), "new");
    texts.put(root.resolveSibling("outside.md"), "outside");
    SourceTree tree =
        SourceTree.open(
            root, List.of(root, root.resolve("new.md")), Settings.defaults(), Selection.ALL, texts);
    assertThat(tree.documents()).containsExactly("a.md", "b.md", "new.md");
    assertThat(tree.read("a.md").text().content()).isEqualTo("edited");
    assertThat(tree.read("new.md").text().content()).isEqualTo("new");
    assertThat(tree.kind("new.md")).isEqualTo(Kind.FILE);
    assertThat(tree.kind("../outside.md")).isEqualTo(Kind.OUTSIDE);
    assertThat(tree.beginsWith("a.md", "edit")).isTrue();
    assertThat(tree.rewrite("a.md", "again")).isFalse();
    assertThat(tree.rewrite("c.md", "again")).isFalse();
    assertThat(tree.rewrite("b.md", "again")).isTrue();
    assertThat(tree.read("b.md").text().content()).isEqualTo("again");
  }

  @Test
  void aTreeIsSeenAsItWas() throws IOException {
    write("a.md", "b.md", "same.md", "sub/c.md");
    Map<String, MemoryFile> present =
        Map.of("a.md", new MemoryFile("old"), "gone/deep/d.md", new MemoryFile("x".repeat(101)));
    Settings settings = Settings.builder().limits(new Limits(100)).build();
    SourceTree then =
        tree(settings).before(new FormerFiles(present, List.of("b.md", "sub/c.md")), List.of());
    assertThat(then.documents()).containsExactly("a.md", "gone/deep/d.md", "same.md");
    assertThat(then.read("a.md").text().content()).isEqualTo("old");
    assertThat(then.beginsWith("a.md", "ol")).isTrue();
    assertThat(then.beginsWith("a.md", "# a")).isFalse();
    assertThat(then.read("same.md").text().content()).isEqualTo("# same.md\n");
    assertThat(then.read("gone/deep/d.md").problem())
        .isEqualTo(
            new SourceProblem(
                SourceProblem.Kind.TOO_LARGE,
                "gone/deep/d.md",
                0,
                "The file had more than 100 bytes."));
    assertThat(then.kind("gone")).isEqualTo(Kind.DIRECTORY);
    assertThat(then.kind("sub")).isEqualTo(Kind.DIRECTORY);
    assertThat(then.kind("b.md")).isEqualTo(Kind.MISSING);
  }

  @Test
  void kindsArePaths() throws IOException {
    write("a/b.md", "node_modules/c.md");
    SourceTree tree = tree(Settings.defaults(), "a");
    assertThat(tree.kind("")).isEqualTo(Kind.DIRECTORY);
    assertThat(tree.kind("a")).isEqualTo(Kind.DIRECTORY);
    assertThat(tree.kind("a/")).isEqualTo(Kind.DIRECTORY);
    assertThat(tree.kind("a/b.md")).isEqualTo(Kind.FILE);
    assertThat(tree.kind("a/b.md/c")).isEqualTo(Kind.MISSING);
    assertThat(tree.kind("a/../a/./b.md")).isEqualTo(Kind.FILE);
    assertThat(tree.kind("node_modules/c.md")).isEqualTo(Kind.FILE);
    assertThat(tree.kind("x/y/z")).isEqualTo(Kind.MISSING);
  }

  @Test
  void targetsHaveToExistWithinTheRoot() throws IOException {
    write("docs/a.md", "b.md");
    assertThatThrownBy(() -> documents("nothing.md")).isInstanceOf(NoSuchFileException.class);
    assertThatThrownBy(
            () ->
                SourceTree.open(
                    root.resolve("docs"), List.of(root.resolve("b.md")), Settings.defaults()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static final List<String> MARKS = List.of("_config.yml");

  @Test
  void theRootIsThatOfTheCheckout() throws IOException {
    write("repo/site/_config.yml", "repo/site/docs/a.md", "repo/site/docs/deep/b.md");
    Path docs = root.resolve("repo/site/docs");
    assertThat(SourceTree.rootFor(docs, MARKS)).isEqualTo(root.resolve("repo/site"));
    write("repo/gloss-lint.yml");
    assertThat(SourceTree.rootFor(docs.resolve("a.md"), MARKS)).isEqualTo(root.resolve("repo"));
    write("repo/site/docs/.git/HEAD");
    assertThat(SourceTree.rootFor(docs.resolve("deep"), MARKS)).isEqualTo(docs);
    assertThat(SourceTree.rootFor(List.of(docs, root.resolve("repo/site/_config.yml")), MARKS))
        .isEqualTo(root.resolve("repo"));
  }

  @Test
  void theNearestFolderWithAnyMarkIsTheRoot() throws IOException {
    write("a/mkdocs.yml", "a/b/conf.py", "a/b/c/x.md");
    List<String> marks = List.of("mkdocs.yml", "conf.py");
    assertThat(SourceTree.rootFor(root.resolve("a/b/c"), marks)).isEqualTo(root.resolve("a/b"));
  }

  @Test
  void withoutMarksTheRootIsTheFolder() throws IOException {
    write("x/a.md");
    assertThat(SourceTree.rootFor(root.resolve("x/a.md"), MARKS)).isEqualTo(root.resolve("x"));
    assertThat(SourceTree.rootFor(root.resolve("x"), MARKS)).isEqualTo(root.resolve("x"));
  }
}
