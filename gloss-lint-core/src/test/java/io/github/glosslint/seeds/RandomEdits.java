package io.github.glosslint.seeds;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Edits files of a tree as people do, and some as nobody would. */
final class RandomEdits {

  /** What was edited, with the text that it has now; null if it is gone. */
  record Edit(String what, String path, @Nullable String text) {}

  private static final List<String> LINES =
      List.of(
          "## A new heading",
          "# Plain 3",
          "[three](/plain/p3.html#plain-3)",
          "<form action=\"#a-new-heading\"></form>",
          "[a link](#a-new-heading) and [another](nowhere.md)",
          "<a id=\"mark\"></a>",
          "A [term], a [term][], and [brackets][of nothing].",
          "[term]: #a-new-heading",
          "[unused]: nowhere.md#here",
          "<div id=\"block\" markdown=\"1\">",
          "{% include missing.md %}",
          "{% if page.title %}{{ page.title }}{% endif %}",
          "{: #attribute-list}",
          "permalink: /moved/",
          "layout: default",
          "title: Another",
          "redirect_from: /from/",
          "published: false",
          "---",
          "```",
          "* [the next](../part1/page1.md#topic-1)",
          "<!-- a comment -->",
          "A footnote[^1].",
          "[^1]: Its text.",
          "![an image](figure.png)",
          "{% link index.md");

  private final Path root;
  private final Random random;
  private final Predicate<String> edited;

  /** What files had before they were edited first, to come back to. */
  private final Map<String, String> originals = new HashMap<>();

  private int created;

  RandomEdits(Path root, Random random) {
    this(root, random, path -> true);
  }

  /**
   * @param edited tells of a path whether the file is edited
   */
  RandomEdits(Path root, Random random, Predicate<String> edited) {
    this.root = root;
    this.random = random;
    this.edited = edited;
  }

  /** The next edit, which is on disk already. */
  Edit next() throws IOException {
    int kind = random.nextInt(20);
    if (kind == 0) {
      return create();
    }
    if (kind == 1 && !originals.isEmpty()) {
      String path = one(originals.keySet().stream().sorted().toList());
      return write("restoring", path, originals.get(path));
    }
    String path = some();
    String text = Files.readString(root.resolve(path));
    originals.putIfAbsent(path, text);
    if (kind == 2) {
      Files.delete(root.resolve(path));
      return new Edit("removal", path, null);
    }
    if (kind == 3) {
      return write("replacement", path, Files.readString(root.resolve(some())));
    }
    return editLine(path, text, kind);
  }

  /** An edit of one line of a file, which is on disk already. */
  Edit nextLine() throws IOException {
    String path = some();
    return editLine(path, Files.readString(root.resolve(path)), 4 + random.nextInt(16));
  }

  private Edit editLine(String path, String text, int kind) throws IOException {
    List<String> lines = text.lines().collect(Collectors.toCollection(ArrayList::new));
    int at = random.nextInt(lines.size() + 1);
    if (kind < 8 && at < lines.size()) {
      lines.remove(at);
    } else if (kind < 12 && at < lines.size()) {
      lines.set(at, slip(lines.get(at)));
    } else if (kind < 15) {
      lines.add(at, foreignLine());
    } else {
      lines.add(at, one(LINES));
    }
    return write("edit", path, String.join("\n", lines) + "\n");
  }

  /** The path of some file. */
  String some() throws IOException {
    // Files of every folder at the top have the same share, however many there are.
    List<Path> tops;
    try (Stream<Path> list = Files.list(root)) {
      tops = list.filter(Files::isDirectory).sorted().toList();
    }
    List<List<String>> files = new ArrayList<>();
    for (Path top : tops) {
      files.add(files(top));
    }
    files.removeIf(List::isEmpty);
    return one(one(files));
  }

  private List<String> files(Path top) throws IOException {
    try (Stream<Path> walk = Files.walk(top)) {
      return walk.filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .filter(edited)
          .sorted()
          .toList();
    }
  }

  private Edit create() throws IOException {
    String beside = some();
    String ending = random.nextBoolean() ? ".md" : ".html";
    String folder = beside.substring(0, beside.lastIndexOf('/') + 1);
    return write(
        "creation", folder + "new" + created++ + ending, Files.readString(root.resolve(beside)));
  }

  private Edit write(String what, String path, String text) throws IOException {
    Files.writeString(root.resolve(path), text);
    return new Edit(what, path, text);
  }

  private String foreignLine() throws IOException {
    List<String> lines = Files.readString(root.resolve(some())).lines().toList();
    return lines.isEmpty() ? "" : one(lines);
  }

  /** A line with one character less, or one twice. */
  private String slip(String line) {
    if (line.isEmpty()) {
      return "text";
    }
    int at = random.nextInt(line.length());
    return random.nextBoolean()
        ? line.substring(0, at) + line.substring(at + 1)
        : line.substring(0, at) + line.charAt(at) + line.substring(at);
  }

  private <T> T one(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
