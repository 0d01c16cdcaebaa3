package io.github.glosslint.server;

import io.github.glosslint.GlossLint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** After any edits, a client knows what a check of the same texts would find. */
class RandomEditsTest extends ServerFixture {

  private static final int EDITS = Integer.getInteger("glosslint.edits", 10_000);
  private static final int BETWEEN_CHECKS = 100;

  private static final List<String> LINES =
      List.of(
          "# One",
          "## Two",
          "## Two",
          "text \ud83d\ude00 [x](p1.md#one)",
          "[y](p2.md#two) and [z](#three)",
          "[w](moved.md)",
          "See also [One], [Nowhere]",
          "[One]: p3.md#one",
          "[Two]: p4.md#nowhere",
          "a [ref][one] b",
          "```",
          "",
          "");

  private final Map<Path, String> open = new HashMap<>();
  private final Map<Path, String> former = new HashMap<>();
  private final Map<Path, Integer> versions = new HashMap<>();

  @ParameterizedTest
  @ValueSource(ints = 1)
  void theClientKnowsWhatACheckFinds(int seed) throws Exception {
    Random random = new Random(seed);
    for (int i = 0; i < 8; i++) {
      write("p" + i + ".md", text(random));
    }
    begin();
    for (int i = 1; i <= EDITS; i++) {
      edit(random);
      if (i % BETWEEN_CHECKS == 0) {
        client.await(checked());
      }
    }
  }

  private void edit(Random random) throws IOException {
    Path file = folder.resolve("p" + random.nextInt(8) + ".md");
    switch (random.nextInt(20)) {
      case 0 -> close(file);
      case 1 -> move(file);
      case 2 -> type(file, former.getOrDefault(file, ""));
      case 3 -> onDisk(file, random);
      default -> type(file, changed(current(file), random));
    }
  }

  private String current(Path file) throws IOException {
    String text = open.get(file);
    return text != null ? text : Files.exists(file) ? Files.readString(file) : "";
  }

  private static String changed(String text, Random random) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    int at = random.nextInt(lines.size() + 1);
    if (random.nextBoolean() || at == lines.size()) {
      lines.add(at, LINES.get(random.nextInt(LINES.size())));
    } else {
      lines.remove(at);
    }
    return String.join("\n", lines) + "\n";
  }

  /** As an editor tells it: what is between the same beginning and the same end. */
  private void type(Path file, String text) throws IOException {
    String before = current(file);
    if (open.put(file, text) == null) {
      versions.put(file, 1);
      open(name(file), text);
      return;
    }
    former.put(file, before);
    int same = 0;
    while (same < Math.min(before.length(), text.length())
        && before.charAt(same) == text.charAt(same)) {
      same++;
    }
    same = same == 0 ? 0 : before.lastIndexOf('\n', same - 1) + 1;
    int line = (int) before.substring(0, same).chars().filter(c -> c == '\n').count();
    int lines = (int) before.chars().filter(c -> c == '\n').count();
    int version = versions.merge(file, 1, Integer::sum);
    server
        .getTextDocumentService()
        .didChange(
            new DidChangeTextDocumentParams(
                new VersionedTextDocumentIdentifier(uri(name(file)), version),
                List.of(
                    new TextDocumentContentChangeEvent(
                        range(line, 0, lines + 1, 0), text.substring(same)))));
  }

  private void close(Path file) {
    if (open.remove(file) != null) {
      server
          .getTextDocumentService()
          .didClose(new DidCloseTextDocumentParams(new TextDocumentIdentifier(uri(name(file)))));
    }
  }

  private void move(Path file) throws IOException {
    Path moved = folder.resolve("moved.md");
    boolean back = Files.exists(moved);
    Path from = back ? moved : file;
    Path to = back ? file : moved;
    if (!open.containsKey(file) && Files.exists(from) && !Files.exists(to)) {
      Files.move(from, to);
      changedOnDisk(name(from), FileChangeType.Deleted);
      changedOnDisk(name(to), FileChangeType.Created);
    }
  }

  private void onDisk(Path file, Random random) throws IOException {
    boolean existed = Files.exists(file);
    Files.writeString(file, text(random));
    changedOnDisk(name(file), existed ? FileChangeType.Changed : FileChangeType.Created);
  }

  private static String text(Random random) {
    String text = "";
    for (int i = 0; i < 6; i++) {
      text = changed(text, random);
    }
    return text;
  }

  /** What a check finds in a copy on disk, where all that is open has been saved. */
  private List<String> checked() throws IOException {
    Path saved = Files.createTempDirectory(temp, "saved");
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.copy(file, saved.resolve(name(file)));
      }
    }
    for (Map.Entry<Path, String> document : open.entrySet()) {
      Files.writeString(saved.resolve(name(document.getKey())), document.getValue());
    }
    GlossLint lint = GlossLint.at(saved).workingDirectory(saved);
    return lint.check().findings().stream()
        .map(
            each ->
                uri(each.path())
                    + ":"
                    + each.region().line()
                    + ":"
                    + each.region().utf16().start()
                    + " "
                    + each.rule()
                    + " "
                    + each.message())
        .sorted()
        .toList();
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }
}
