package io.github.glosslint.rules;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A small tree on the page of a rule, with the findings it has to have. All fences below {@code ##
 * Bad} or {@code ## Good}, or below a {@code ###} within them, make one tree. The info string of a
 * fence is a language and then {@code file=} with a path, {@code encoding=}, {@code link=} for a
 * symbolic link, {@code config} for the settings, or {@code verdicts} for what the web says, see
 * {@link StatedVerdicts}. What is expected stands in comments at the end of its line, or in a fence
 * {@code expect} with a line for each finding.
 */
record RuleExample(
    String section,
    String name,
    List<ExampleFile> files,
    StatedVerdicts verdicts,
    List<Expectation> expectations) {

  /** The readings of an example that have to make no difference. */
  enum Variant {
    AS_WRITTEN,
    CRLF,
    BYTE_ORDER_MARK,
    EMOJI_BEFORE
  }

  /**
   * A file of the tree.
   *
   * @param link what it links to, for a symbolic link
   */
  record ExampleFile(String path, String content, Charset encoding, @Nullable String link) {}

  /**
   * A finding that has to be.
   *
   * @param marked the marked text; null where it does not matter
   * @param suggestion the first suggestion; null if there has to be none
   */
  record Expectation(
      String path, int line, String rule, @Nullable String marked, @Nullable String suggestion) {}

  private static final String VERDICT =
      "([a-z-]+/[a-z-]+)(?: \"(.*?)\")?(?: did you mean \"(.*?)\")?";
  private static final Pattern COMMENT = Pattern.compile("\\s*<!-- expect: " + VERDICT + " -->");
  private static final Pattern MISTYPED =
      Pattern.compile("(?i)<!--\\s*expect|\\bexpect(?:s|ed)?\\s*:");
  private static final Set<String> ATTRIBUTES = Set.of("file", "encoding", "link");
  private static final Pattern LINE = Pattern.compile("(\\S+):(\\d+) " + VERDICT);

  /** The examples of a page, in their order. */
  static List<RuleExample> of(String body) {
    List<RuleExample> examples = new ArrayList<>();
    String section = "";
    RuleExample current = null;
    List<String> lines = body.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.startsWith("## ") || line.startsWith("### ")) {
        section = line.startsWith("## ") ? line.substring(3) : section;
        current =
            new RuleExample(
                section,
                line.replace("#", "").strip(),
                new ArrayList<>(),
                new StatedVerdicts(),
                new ArrayList<>());
      } else if (line.startsWith("```") && current != null) {
        String fence = line.substring(0, line.length() - line.replaceFirst("^`+", "").length());
        int end = i + 1;
        while (!lines.get(end).equals(fence)) {
          end++;
        }
        if (section.equals("Bad") || section.equals("Good")) {
          if (examples.isEmpty() || !examples.get(examples.size() - 1).equals(current)) {
            examples.add(current);
          }
          current.add(line.substring(fence.length()), lines.subList(i + 1, end));
        }
        i = end;
      }
    }
    return examples;
  }

  private void add(String info, List<String> lines) {
    if (info.equals("expect")) {
      for (String line : lines) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
          throw new IllegalArgumentException("no expectation: " + line);
        }
        expect(matcher.group(1), Integer.parseInt(matcher.group(2)), matcher, 3);
      }
      return;
    }
    if (info.endsWith(" verdicts")) {
      lines.forEach(verdicts::add);
      return;
    }
    String path = info.endsWith(" config") ? "gloss-lint.yml" : attribute(info, "file");
    if (path == null) {
      throw new IllegalArgumentException("a fence without a file: " + info);
    }
    StringBuilder content = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      content.append(withoutExpectations(path, i + 1, lines.get(i))).append('\n');
    }
    String encoding = attribute(info, "encoding");
    files.add(
        new ExampleFile(
            path,
            content.toString(),
            encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding),
            attribute(info, "link")));
  }

  /** Takes the comments off the end of a line. */
  private String withoutExpectations(String path, int number, String line) {
    Matcher comments = COMMENT.matcher(line);
    int start = line.length();
    int end = line.length();
    if (comments.find()) {
      start = comments.start();
      do {
        end = comments.end();
        expect(path, number, comments, 1);
      } while (comments.find());
    }
    String text = line.substring(0, start);
    if (end < line.length() || MISTYPED.matcher(text).find()) {
      throw new IllegalArgumentException("a mistyped expectation: " + line);
    }
    return text;
  }

  private void expect(String path, int line, Matcher matcher, int group) {
    expectations.add(
        new Expectation(
            path,
            line,
            Objects.requireNonNull(matcher.group(group)),
            matcher.group(group + 1),
            matcher.group(group + 2)));
  }

  private static @Nullable String attribute(String info, String name) {
    String value = null;
    for (String part : info.split(" ", -1)) {
      int equals = part.indexOf('=');
      if (equals >= 0 && !ATTRIBUTES.contains(part.substring(0, equals))) {
        throw new IllegalArgumentException("an unknown attribute of a fence: " + info);
      }
      if (part.startsWith(name + "=")) {
        value = part.substring(equals + 1);
      }
    }
    return value;
  }

  /** Writes the tree. */
  void write(Path folder, Variant variant) throws IOException {
    for (ExampleFile file : files) {
      Path target = folder.resolve(file.path);
      Files.createDirectories(target.getParent());
      if (file.link != null) {
        Files.createSymbolicLink(target, Path.of(file.link));
      } else {
        Files.write(target, text(file, variant).getBytes(file.encoding));
      }
    }
  }

  private static String text(ExampleFile file, Variant variant) {
    if (!file.path.endsWith(".md") || !file.encoding.equals(StandardCharsets.UTF_8)) {
      return file.content;
    }
    return switch (variant) {
      case AS_WRITTEN -> file.content;
      case CRLF -> file.content.replace("\n", "\r\n");
      case BYTE_ORDER_MARK -> "\uFEFF" + file.content;
      case EMOJI_BEFORE -> withEmoji(file.content);
    };
  }

  /** Puts a character of two UTF-16 units before the text of each line of prose. */
  private static String withEmoji(String content) {
    StringBuilder text = new StringBuilder();
    for (String line : content.split("\n", -1)) {
      boolean prose = line.matches("(?:A|Prune|Read|Ask|Some) .*");
      text.append(prose ? line.replaceFirst(" ", " 😀 ") : line).append('\n');
    }
    return text.substring(0, text.length() - 1);
  }

  @Override
  public String toString() {
    return name.equals(section) ? section : section + ": " + name;
  }
}
