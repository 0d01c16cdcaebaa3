package io.github.glosslint.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.GlossLint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** URLs of files on a forge, answered by a checkout. */
class ForgeTargetsTest {

  @TempDir Path root;

  private Checkout tools(String repository) {
    return Checkout.of(root.resolve("tools"), repository)
        .file("README.md", "# Tools", "## Saws & files", "<a name=\"old\"></a>")
        .file("docs/setup.md", "# Set up", "## Sharpen it")
        .file("docs/README.md", "# Docs")
        .file("docs/README.rst", "Docs")
        .file("src/saw.py", "def saw():", "  pass")
        .file("src/README", "plain")
        .file("guide.rst", "Guide", "=====")
        .file(".gitignore", "out/")
        .pushed();
  }

  private static String answer(GlossLint lint, String url) {
    return shown(lint.targets(List.of(url)).byUrl().get(url));
  }

  static String shown(LinkTarget target) {
    if (target instanceof LinkTarget.Found found) {
      return "found " + found.file();
    }
    if (target instanceof LinkTarget.MissingFile missing) {
      return "no file " + missing.file() + String.join("", missing.similar());
    }
    if (target instanceof LinkTarget.MissingFragment missing) {
      String similar = missing.similar().isEmpty() ? "" : " " + missing.similar().get(0);
      return "no anchor " + missing.file() + "#" + missing.fragment() + similar;
    }
    return "unknown";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://github.com/acme/tools                                  | found",
        "https://github.com/acme/tools/                                 | found",
        "http://www.github.com/Acme/Tools                               | found",
        "https://github.com/acme/tools#saws--files                      | found README.md",
        "https://github.com/acme/tools#user-content-saws--files         | found README.md",
        "https://github.com/acme/tools#Saws--Files                      | found README.md",
        "https://github.com/acme/tools#old                              | found README.md",
        "https://github.com/acme/tools#readme                           | found",
        "https://github.com/acme/tools?tab=readme-ov-file#saws--files   | found README.md",
        "https://github.com/acme/tools?tab=readme-ov-file#saws-file     | no anchor README.md#saws-file saws--files",
        "https://github.com/acme/tools#saws-files                       | no anchor README.md#saws-files saws--files",
        "https://github.com/acme/tools?tab=MIT-1-ov-file#saws           | unknown",
        "https://github.com/acme/tools#MIT-1-ov-file                    | unknown",
        "https://github.com/acme/tools/blob/main/docs/setup.md          | found docs/setup.md",
        "https://github.com/acme/tools/blob/HEAD/docs/setup.md          | found docs/setup.md",
        "https://github.com/acme/tools/blob/main/docs/setup.md#sharpen-it | found docs/setup.md",
        "https://github.com/acme/tools/blob/main/docs/setup.md#sharpen-its  | no anchor docs/setup.md#sharpen-its sharpen-it",
        "https://github.com/acme/tools/blob/main/docs/setup.md#L2       | unknown",
        "https://github.com/acme/tools/blob/main/docs/setup.md?plain=1#L2 | unknown",
        "https://github.com/acme/tools/blob/main/docs/set-up.md         | no file docs/set-up.mdhttps://github.com/acme/tools/blob/main/docs/setup.md",
        "https://github.com/acme/tools/blob/main/Docs/setup.md          | no file Docs/setup.mdhttps://github.com/acme/tools/blob/main/docs/setup.md",
        "https://github.com/acme/tools/tree/main/docs                   | found docs/",
        "https://github.com/acme/tools/tree/main/docs/                  | found docs/",
        "https://github.com/acme/tools/tree/main/docs#docs              | unknown",
        "https://github.com/acme/tools/tree/main/src#nothing            | unknown",
        "https://github.com/acme/tools/tree/main/none                   | no file none",
        "https://github.com/acme/tools/blob/main/src/saw.py#L1-L2       | found src/saw.py",
        "https://github.com/acme/tools/blob/main/src/saw.py#saw         | unknown",
        "https://github.com/acme/tools/blob/main/guide.rst#nope         | unknown",
        "https://github.com/acme/tools/raw/main/docs/setup.md           | found docs/setup.md",
        "https://github.com/acme/tools/raw/main/docs                    | unknown",
        "https://raw.githubusercontent.com/acme/tools/main/README.md    | found README.md",
        "https://raw.githubusercontent.com/acme/tools/refs/heads/main/README.md | found README.md",
        "https://raw.githubusercontent.com/acme/tools/main/none.md      | no file none.md",
        "https://raw.githubusercontent.com/acme/tools/main/README.md#x  | unknown",
        "https://github.com/acme/tools/blob/dev/docs/setup.md           | unknown",
        "https://github.com/acme/tools/blob/mainly/docs/setup.md        | unknown",
        "https://github.com/acme/tools/blob/0123456789abcdef0123456789abcdef01234567/a.md | unknown",
        "https://github.com/acme/tools/wiki/Home                        | unknown",
        "https://github.com/acme/tools/issues/1                         | unknown",
        "https://github.com/acme/tools/edit/main/none.md                | unknown",
        "https://github.com/acme/toolsmith/blob/main/none.md            | unknown",
        "https://github.com/other/tools/blob/main/none.md               | unknown",
        "https://gitlab.com/acme/tools/blob/main/none.md                | unknown",
        "ftp://github.com/acme/tools/blob/main/none.md                  | unknown",
      })
  void gitHub(String url, String expected) {
    Checkout tools = tools("https://github.com/acme/tools.git");
    assertThat(answer(GlossLint.at(tools.folder()), url).strip()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://gitlab.com/acme/hand/tools/-/blob/main/docs/setup.md#sharpen-it | found docs/setup.md",
        "https://gitlab.com/acme/hand/tools/-/blob/main/docs/setup.md?ref_type=heads#sharpen-its | no anchor docs/setup.md#sharpen-its sharpen-it",
        "https://gitlab.com/acme/hand/tools/-/blob/main/none.md         | no file none.md",
        "https://gitlab.com/acme/hand/tools/-/blob/main/src/saw.py#L1-2 | found src/saw.py",
        "https://gitlab.com/acme/hand/tools/-/raw/main/README.md        | found README.md",
        "https://gitlab.com/acme/hand/tools/-/tree/main/docs            | found docs/",
        "https://gitlab.com/acme/hand/tools/blob/main/none.md           | unknown",
        "https://gitlab.com/acme/hand/tools                             | found",
        "https://gitlab.com/acme/hand/tools#nope                        | unknown",
        "https://gitlab.com/acme/hand/tools/-/issues/1                  | unknown",
      })
  void gitLab(String url, String expected) {
    Checkout tools = tools("git@gitlab.com:acme/hand/tools.git");
    assertThat(answer(GlossLint.at(tools.folder()), url).strip()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://codeberg.org/acme/tools/src/branch/main/docs/setup.md  | found docs/setup.md",
        "https://codeberg.org/acme/tools/src/branch/main/none.md        | no file none.md",
        "https://codeberg.org/acme/tools/raw/branch/main/none.md        | no file none.md",
        "https://codeberg.org/acme/tools/src/branch/main/README.md#nope | unknown",
        "https://codeberg.org/acme/tools/src/commit/main/none.md        | unknown",
        "https://codeberg.org/acme/tools                                | found",
      })
  void gitea(String url, String expected) {
    Checkout tools = tools("https://codeberg.org/acme/tools");
    assertThat(answer(GlossLint.at(tools.folder()), url).strip()).isEqualTo(expected);
  }

  @Test
  void bitbucket() {
    GlossLint tools = GlossLint.at(tools("https://me@bitbucket.org/acme/tools.git").folder());
    assertThat(answer(tools, "https://bitbucket.org/acme/tools/src/main/none.md"))
        .isEqualTo("no file none.md");
    assertThat(answer(tools, "https://bitbucket.org/acme/tools/src/main/README.md#lines-2"))
        .isEqualTo("unknown");
  }

  @Test
  void aPageOfASiteHasTheIdsThatTheForgeMakesOfIt() {
    Path folder =
        Checkout.of(root.resolve("site"), "https://github.com/acme/site")
            .file("mkdocs.yml", "site_name: x", "site_url: https://acme.example/docs/")
            .file("docs/index.md", "# Home", "## Saws & files")
            .pushed()
            .folder();
    GlossLint site = GlossLint.at(folder);
    assertThat(answer(site, "https://github.com/acme/site/blob/main/docs/index.md#saws--files"))
        .isEqualTo("found docs/index.md");
    assertThat(answer(site, "https://github.com/acme/site/blob/main/docs/index.md#saws-files"))
        .isEqualTo("no anchor docs/index.md#saws-files saws--files");
    assertThat(answer(site, "https://acme.example/docs/#saws-files"))
        .isEqualTo("found docs/index.md");
  }

  /** Nobody knows what the forge has of it. */
  @Test
  void whatIsNotCommittedIsUnknown() throws IOException {
    Checkout tools = tools("https://github.com/acme/tools");
    tools.file("new.md", "# New").file("out/a.md", "# Out");
    Files.delete(tools.folder().resolve("guide.rst"));
    GlossLint lint = GlossLint.at(tools.folder());
    for (String path : List.of("new.md", "out/a.md", "out", "guide.rst")) {
      assertThat(answer(lint, "https://github.com/acme/tools/blob/main/" + path))
          .as(path)
          .isEqualTo("unknown");
    }
  }

  /** As in a copy of a checkout that has lost it. */
  @Test
  void withoutAnIndexNothingIsMissing() throws IOException {
    Checkout tools = tools("https://github.com/acme/tools");
    Files.delete(tools.folder().resolve(".git/index"));
    GlossLint lint = GlossLint.at(tools.folder());
    assertThat(answer(lint, "https://github.com/acme/tools/blob/main/none.md"))
        .isEqualTo("unknown");
    assertThat(answer(lint, "https://github.com/acme/tools/blob/main/README.md"))
        .isEqualTo("unknown");
  }

  @Test
  void whatIsBelowASubmoduleIsUnknown() {
    Checkout saws = Checkout.of(root.resolve("saws"), "https://github.com/acme/saws");
    saws.file("a.md", "# A").pushed();
    Checkout tools = tools("https://github.com/acme/tools");
    tools.git().git("submodule", "--quiet", "add", saws.folder().toString(), "saws");
    tools.pushed();
    GlossLint lint = GlossLint.at(tools.folder());
    for (String path : List.of("saws/a.md", "saws/none.md")) {
      assertThat(answer(lint, "https://github.com/acme/tools/blob/main/" + path))
          .as(path)
          .isEqualTo("unknown");
    }
  }

  /** Which branch the forge shows by itself is known only if a clone has noted it. */
  @Test
  void withoutADefaultBranchOnlyUrlsThatNameTheBranchAreJudged() {
    Checkout tools = tools("https://github.com/acme/tools");
    tools.git().git("symbolic-ref", "--delete", "refs/remotes/origin/HEAD");
    GlossLint lint = GlossLint.at(tools.folder());
    assertThat(answer(lint, "https://github.com/acme/tools#nope")).isEqualTo("unknown");
    assertThat(answer(lint, "https://github.com/acme/tools/blob/HEAD/none.md"))
        .isEqualTo("unknown");
    assertThat(answer(lint, "https://github.com/acme/tools/blob/main/none.md"))
        .isEqualTo("no file none.md");
  }

  @Test
  void aBranchThatTheForgeIsNotKnownToHaveAnswersNothing() {
    Checkout tools = tools("https://github.com/acme/tools");
    tools.git().branch("local");
    GlossLint lint = GlossLint.at(tools.folder());
    assertThat(lint.addresses().forges()).isEmpty();
    assertThat(answer(lint, "https://github.com/acme/tools/blob/local/none.md"))
        .isEqualTo("unknown");
  }

  @Test
  void anArchiveIsOfTheBranchThatItIsSaidToBeOf() throws IOException {
    Path folder = Files.createDirectories(root.resolve("archive"));
    Files.writeString(folder.resolve("a.md"), "# A\n");
    GlossLint lint = GlossLint.at(folder).branch("https://github.com/acme/archive", "main", true);
    assertThat(lint.addresses().forges())
        .containsExactly("github.com/acme/archive", "raw.githubusercontent.com/acme/archive");
    assertThat(answer(lint, "https://github.com/acme/archive/blob/main/a.md#b"))
        .isEqualTo("no anchor a.md#b");
    assertThat(answer(lint, "https://github.com/acme/archive/blob/main/none.md"))
        .isEqualTo("no file none.md");
    Files.writeString(folder.resolve(".gitattributes"), "none.md export-ignore\n");
    assertThat(answer(lint, "https://github.com/acme/archive/blob/main/none.md"))
        .isEqualTo("unknown");
  }
}
