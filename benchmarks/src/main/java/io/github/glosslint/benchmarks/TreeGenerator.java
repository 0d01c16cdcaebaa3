package io.github.glosslint.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Writes a documentation tree of a given size from this repository's own Markdown. The same
 * arguments give the same bytes. One link in two hundred is broken.
 *
 * <pre>java TreeGenerator.java REPOSITORY TARGET FILES MEGABYTES</pre>
 */
public final class TreeGenerator {

  private static final int FOLDERS = 60;
  private static final String[] WORDS =
      ("anchor archive asset branch budget catalogue channel cluster commit compiler container"
              + " definition deployment document endpoint entry example fragment gateway glossary"
              + " heading index inclusion language layout library linker manual message module"
              + " network origin package page parser pipeline process project property query queue"
              + " record reference registry release report request resource response rule schema"
              + " section server service session setting snapshot source stage stream table target"
              + " template term thread token tree value verdict version volume window")
          .split(" ");

  private final Random random = new Random(20261123);
  private final List<String> paragraphs;
  private final int files;

  private TreeGenerator(List<String> paragraphs, int files) {
    this.paragraphs = paragraphs;
    this.files = files;
  }

  public static void main(String[] args) throws IOException {
    if (args.length != 4) {
      System.err.println("usage: TreeGenerator REPOSITORY TARGET FILES MEGABYTES");
      System.exit(2);
    }
    int files = Integer.parseInt(args[2]);
    int bytes = (int) (Double.parseDouble(args[3]) * 1_000_000 / files);
    new TreeGenerator(paragraphs(Path.of(args[0])), files).write(Path.of(args[1]), bytes);
  }

  private void write(Path target, int bytes) throws IOException {
    Files.createDirectories(target.resolve("images"));
    for (int i = 0; i < 20; i++) {
      Files.write(target.resolve("images/figure-" + i + ".png"), new byte[0]);
    }
    for (int i = 0; i < files; i++) {
      Path file = target.resolve(path(i));
      Files.createDirectories(file.getParent());
      Files.writeString(file, page(i, (int) (bytes * (0.5 + random.nextDouble()))));
    }
  }

  private static String path(int file) {
    return String.format(Locale.ROOT, "part-%02d/page-%05d.md", file % FOLDERS, file);
  }

  /** The heading of a section, known beforehand so that other pages can link to it. */
  private static String section(int file, int section) {
    String first = WORDS[(file * 7 + section * 13) % WORDS.length];
    String second = WORDS[(file * 3 + section * 29 + 11) % WORDS.length];
    return "The " + first + " " + second + " " + section;
  }

  private String page(int file, int bytes) {
    StringBuilder page = new StringBuilder(bytes + 2048);
    page.append("---\ntitle: Page ").append(file).append("\ntags: [generated]\n---\n\n# Page ");
    page.append(file).append("\n\n");
    List<String> definitions = new ArrayList<>();
    for (int section = 0; page.length() < bytes; section++) {
      page.append("## ").append(section(file, section)).append("\n\n");
      for (int i = 0; i < 3; i++) {
        page.append(paragraphs.get(random.nextInt(paragraphs.size()))).append("\n\n");
      }
      page.append("See [").append(WORDS[random.nextInt(WORDS.length)]).append("](");
      page.append(destination(file)).append("), [the part][part-").append(section);
      page.append("] and ![a figure](../images/figure-").append(random.nextInt(20));
      page.append(".png).\n\n");
      definitions.add("[part-" + section + "]: " + destination(file) + "\n");
    }
    definitions.forEach(page::append);
    return page.toString();
  }

  private String destination(int from) {
    int to = random.nextInt(files);
    String anchor = section(to, 0).toLowerCase(Locale.ROOT).replace(' ', '-');
    String broken = random.nextInt(200) == 0 ? "-gone" : "";
    return (to % FOLDERS == from % FOLDERS
            ? ""
            : String.format(Locale.ROOT, "../part-%02d/", to % FOLDERS))
        + String.format(Locale.ROOT, "page-%05d.md#", to)
        + anchor
        + broken;
  }

  /** Paragraphs, lists, tables and code of the repository's pages, without links of their own. */
  private static List<String> paragraphs(Path repository) throws IOException {
    List<String> found = new ArrayList<>();
    for (String place : List.of("README.md", "CONTRIBUTING.md", "rules", "docs", "examples")) {
      Path folder = repository.resolve(place);
      if (!Files.exists(folder)) {
        continue;
      }
      try (Stream<Path> pages = Files.walk(folder)) {
        pages
            .filter(page -> page.toString().endsWith(".md"))
            .sorted()
            .forEach(page -> found.addAll(blocks(page)));
      }
    }
    return found;
  }

  private static List<String> blocks(Path page) {
    String text;
    try {
      text = Files.readString(page).replace("\r", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (text.startsWith("---\n")) {
      text = text.substring(text.indexOf("\n---", 3) + 4);
    }
    List<String> blocks = new ArrayList<>();
    boolean code = false;
    for (String block : text.split("\n{2,}")) {
      boolean fence = block.split("```", -1).length % 2 == 0;
      boolean whole = !code && !fence;
      code ^= fence;
      if (whole && !block.startsWith("#") && !block.isBlank() && !block.contains("{%")) {
        blocks.add(block.strip().replaceAll("\\]\\([^)]*\\)", "").replaceAll("[\\[\\]!<>]", ""));
      }
    }
    return blocks;
  }
}
