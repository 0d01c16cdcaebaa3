package io.github.glosslint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;

/**
 * Real data that lies beside the checkout on some machines. Tests that compare with it skip visibly
 * (by an assumption) where it is absent; nothing of it is copied into the repository.
 */
public final class Corpus {

  private static final String SITE = "midtown-glossary-2023-03";
  private static final int BLOCK = 512;

  private Corpus() {}

  /** The folder of the corpora: {@code ../shared/corpora} of the checkout or of a folder above. */
  public static Optional<Path> folder() {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path found = at.resolve("shared/corpora");
      if (Files.isDirectory(found)) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  /** One file of the corpora, such as {@code kramdown-cases.json}. */
  public static Optional<Path> file(String name) {
    return folder().map(f -> f.resolve(name)).filter(Files::isRegularFile);
  }

  /** A list of what is true about the site, such as {@code headings.tsv}, without its head line. */
  public static Optional<List<String[]>> truth(String name) {
    return file(SITE + "/truth/" + name).map(Corpus::rows);
  }

  /** The glossary site, unpacked into a folder below {@code tempDir}. */
  public static Optional<Path> site(Path tempDir) {
    return site(SITE, tempDir);
  }

  /** The site of one of the corpora, unpacked into a folder below {@code tempDir}. */
  public static Optional<Path> site(String corpus, Path tempDir) {
    return file(corpus + "/site.tar.gz").map(archive -> unpack(archive, tempDir.resolve("site")));
  }

  /** The site of another generator, unpacked into a folder below {@code tempDir}. */
  public static Optional<Path> archive(String name, Path tempDir) {
    return file(name + "/site.tar.gz").map(archive -> unpack(archive, tempDir.resolve(name)));
  }

  /** Prints how much of the truth was found and of what was found is true; all must be. */
  public static void assertSame(String what, Set<String> expected, Set<String> found) {
    Set<String> right = new TreeSet<>(found);
    right.retainAll(expected);
    System.out.printf(
        Locale.ROOT,
        "%-36s precision %d/%d, recall %d/%d%n",
        what,
        right.size(),
        found.size(),
        right.size(),
        expected.size());
    assertThat(found).as(what).containsExactlyInAnyOrderElementsOf(expected);
  }

  private static List<String[]> rows(Path file) {
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
          .skip(1)
          .map(line -> line.split("\t", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads what a tar archive needs for plain files and folders: name, prefix, size, type. */
  private static Path unpack(Path archive, Path target) {
    try (InputStream in =
        new GZIPInputStream(new BufferedInputStream(Files.newInputStream(archive)))) {
      Files.createDirectories(target);
      byte[] header = in.readNBytes(BLOCK);
      String longName = "";
      while (header.length == BLOCK && header[0] != 0) {
        int size = Integer.parseInt(text(header, 124, 12).strip(), 8);
        byte[] content = in.readNBytes(size);
        in.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
        String prefix = text(header, 345, 155);
        String name = text(header, 0, 100);
        if (!prefix.isEmpty()) {
          name = prefix + "/" + name;
        }
        if (!longName.isEmpty()) {
          name = longName;
          longName = "";
        }
        switch (header[156]) {
          case 'L' -> longName = text(content, 0, content.length);
          case '5' -> Files.createDirectories(inside(target, name));
          case '0', 0 -> {
            Path file = inside(target, name);
            Files.createDirectories(file.getParent());
            Files.write(file, content);
          }
          default -> {}
        }
        header = in.readNBytes(BLOCK);
      }
      try (var children = Files.list(target)) {
        List<Path> top = children.toList();
        return top.size() == 1 && Files.isDirectory(top.get(0)) ? top.get(0) : target;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path inside(Path target, String name) {
    Path file = target.resolve(name).normalize();
    if (!file.startsWith(target)) {
      throw new IllegalArgumentException("leads out of the archive: " + name);
    }
    return file;
  }

  private static String text(byte[] block, int from, int length) {
    int end = from;
    while (end < from + length && block[end] != 0) {
      end++;
    }
    return new String(block, from, end - from, StandardCharsets.UTF_8);
  }
}
