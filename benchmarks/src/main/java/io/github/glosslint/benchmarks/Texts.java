package io.github.glosslint.benchmarks;

import io.github.glosslint.text.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * What the stages are fed with: the Markdown files of {@code -Dcorpus=FOLDER}, or else a tree that
 * is made of this repository's own pages.
 */
@State(Scope.Benchmark)
public class Texts {

  private static final String FILES = "200";
  private static final String MEGABYTES = "2.5";

  /** The folder that holds them. */
  Path folder = Path.of("");

  /** The pages of the folder, by path. */
  List<SourceText> pages = List.of();

  /** The pages of examples/glossary: a Jekyll site that lives by its includes. */
  List<SourceText> glossary = List.of();

  Path glossaryFolder = Path.of("");

  /** Millions of bytes of {@link #pages} and of {@link #glossary}. */
  double pagesSize;

  double glossarySize;

  private boolean generated;

  /** The checkout, found from the working directory upwards. */
  static Path checkout() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(folder.resolve("examples/glossary"))) {
      folder = folder.getParent();
      if (folder == null) {
        throw new IllegalStateException("to be run within a checkout of gloss-lint");
      }
    }
    return folder;
  }

  @Setup(Level.Trial)
  public void read() throws IOException {
    Path checkout = checkout();
    String corpus = System.getProperty("corpus", "");
    generated = corpus.isEmpty();
    if (generated) {
      folder = Files.createTempDirectory("gloss-lint-benchmarks");
      TreeGenerator.main(new String[] {checkout.toString(), folder.toString(), FILES, MEGABYTES});
    } else {
      folder = Path.of(corpus).toAbsolutePath().normalize();
    }
    pages = markdown(folder);
    glossaryFolder = checkout.resolve("examples/glossary");
    glossary = markdown(glossaryFolder);
    pagesSize = megabytes(pages);
    glossarySize = megabytes(glossary);
  }

  @TearDown(Level.Trial)
  public void delete() throws IOException {
    if (generated) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  static List<SourceText> markdown(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      List<SourceText> texts = new ArrayList<>();
      for (Path file : files.filter(f -> f.toString().endsWith(".md")).sorted().toList()) {
        String path = folder.relativize(file).toString().replace('\\', '/');
        texts.add(new SourceText(path, Files.readString(file)));
      }
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double megabytes(List<SourceText> texts) {
    long bytes = 0;
    for (SourceText text : texts) {
      bytes += text.content().getBytes(StandardCharsets.UTF_8).length;
    }
    return bytes / 1e6;
  }
}
