package io.github.glosslint.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Settings while they are written. */
class SettingsTest extends ServerFixture {

  private static final String FILE = "gloss-lint.yml";

  @Test
  void whatIsTypedIsCheckedAndCountsBeforeItIsSaved() throws Exception {
    write("a.md", "# A\n\n[b](b.md)\n");
    write(FILE, "{}\n");
    begin();
    client.await(uri("a.md"), list -> list.size() == 1);
    open(FILE, "rules:\n  link/missing-fil: off\n");
    List<Diagnostic> told = client.await(uri(FILE), list -> list.size() == 1);
    assertThat(told.get(0).getMessage().getLeft()).contains("link/missing-file");
    assertThat(told.get(0).getRange()).isEqualTo(range(1, 2, 1, 18));
    // What is wrong does not count.
    client.await(uri("a.md"), list -> list.size() == 1);
    change(FILE, 2, 1, 18, 1, 18, "e");
    client.await(uri(FILE), List::isEmpty);
    client.await(uri("a.md"), List::isEmpty);
    server
        .getTextDocumentService()
        .didClose(new DidCloseTextDocumentParams(new TextDocumentIdentifier(uri(FILE))));
    client.await(uri("a.md"), list -> list.size() == 1);
  }

  @Test
  void settingsFromElsewhereAreWatchedAsWell() throws Exception {
    write("a.md", "# A\n\n[b](b.md)\n");
    write(FILE, "extends: base.yml\n");
    write("base.yml", "rules: {link/missing-file: of}\n");
    begin();
    List<Diagnostic> told = client.await(uri("base.yml"), list -> list.size() == 1);
    assertThat(told.get(0).getRange()).isEqualTo(range(0, 27, 0, 29));
    write("base.yml", "rules: {link/missing-file: info}\n");
    changedOnDisk("base.yml", FileChangeType.Changed);
    client.await(uri("base.yml"), List::isEmpty);
    client.await(uri("a.md"), list -> list.size() == 1);
    write("base.yml", "rules: {link/missing-file: off}\n");
    changedOnDisk("base.yml", FileChangeType.Changed);
    client.await(uri("a.md"), List::isEmpty);
  }

  @Test
  void settingsComeAndGo() throws Exception {
    write("a.md", "# A\n\n[b](b.md)\n");
    begin();
    client.await(uri("a.md"), list -> list.size() == 1);
    write(FILE, "rules:\n  link/missing-file: off\n");
    changedOnDisk(FILE, FileChangeType.Created);
    client.await(uri("a.md"), List::isEmpty);
    Files.delete(folder.resolve(FILE));
    changedOnDisk(FILE, FileChangeType.Deleted);
    client.await(uri("a.md"), list -> list.size() == 1);
  }

  @Test
  void columnsAreThoseOfTheClient() throws Exception {
    begin("utf-16");
    open(FILE, "# \ud83d\ude00\nlabels: {ignore: [\"\ud83d\ude00\", \"(\"]}\n");
    List<Diagnostic> told = client.await(uri(FILE), list -> list.size() == 1);
    assertThat(told.get(0).getRange()).isEqualTo(range(1, 24, 1, 27));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // The bar of the text is the cursor.
        "dia^                                   | dialect: ",
        "^                                      | rules:",
        "rules:\\n  link/mis^                   | link/missing-file: ",
        "rules:\\n  link/missing-file: ^        | warning",
        "rules:\\n  link/missing-file: ^\\nurl:\\n  timeout: 3s | error",
        "rules:\\n  link/missing-file:\\n    ^  | severity: ",
        "rules: {link/missing-file: ^}          | off",
        "rules: {link/missing-file: ^           | off",
        "extends: [st^                          | strict",
        "extends:\\n  - ^                       | recommended",
        "overrides:\\n  - ^                     | dialect: ",
        "overrides:\\n  - files: a\\n    rules:\\n      ^ | link/missing-file: ",
        "ignore:\\n  - rule: link/^             | link/missing-file",
        "ignore:\\n  - rule: [link/^            | link/missing-file",
        "dialect: ^                             | jekyll",
        "di^: auto                              | dialect",
        "custom-rules:\\n  a:\\n    ^            | kind: ",
        "custom-rules:\\n  a:\\n    kind: ^      | forbidden-term"
      })
  void whatTheSchemaKnowsIsOffered(String text, String wanted) throws Exception {
    begin();
    assertThat(completions(text)).contains(wanted.equals("rules:") ? wanted : pad(wanted));
  }

  /** The reader of the table strips what ends a key. */
  private static String pad(String wanted) {
    return wanted.endsWith(":") ? wanted + " " : wanted;
  }

  @Test
  void keysThatAreThereAreNotOfferedAgain() throws Exception {
    begin();
    assertThat(completions("dialect: auto\\n^\\nrules: {}"))
        .contains("anchors: ")
        .doesNotContain("dialect: ", "rules:");
    assertThat(completions("# ^")).isEmpty();
  }

  private List<String> completions(String text) throws Exception {
    String whole = text.replace("\\n", "\n");
    int cursor = whole.indexOf('^');
    String before = whole.substring(0, cursor);
    open(FILE, before + whole.substring(cursor + 1));
    int line = (int) before.chars().filter(c -> c == '\n').count();
    Position position = new Position(line, cursor - 1 - before.lastIndexOf('\n'));
    return server
        .getTextDocumentService()
        .completion(new CompletionParams(new TextDocumentIdentifier(uri(FILE)), position))
        .get(60, TimeUnit.SECONDS)
        .getRight()
        .getItems()
        .stream()
        .map(SettingsTest::written)
        .toList();
  }

  private static String written(CompletionItem item) {
    return item.getTextEdit().getLeft().getNewText();
  }

  @Test
  void wordsAreDescribed() throws Exception {
    begin();
    open(FILE, "rules:\n  link/missing-file: off\ndialect: auto\n");
    assertThat(hover(1, 5))
        .contains("A link leads to a page or file that does not exist.")
        .contains("Default: `error`")
        .contains("](https://");
    assertThat(hover(1, 22)).contains("One of `error`, `warning`, `info`, `off`");
    assertThat(hover(2, 3)).startsWith("How the source is read; auto finds out.");
    assertThat(hover(2, 10)).contains("`jekyll`");
  }

  private String hover(int line, int character) throws Exception {
    Hover hover =
        server
            .getTextDocumentService()
            .hover(
                new HoverParams(
                    new TextDocumentIdentifier(uri(FILE)), new Position(line, character)))
            .get(60, TimeUnit.SECONDS);
    return hover.getContents().getRight().getValue();
  }
}
