package io.github.glosslint.markup.frontmatter;

import io.github.glosslint.document.Defect;
import io.github.glosslint.document.FrontMatter;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.Ascii;
import io.github.glosslint.text.SourceText;
import io.github.glosslint.text.Span;
import io.github.glosslint.yaml.Yaml;
import io.github.glosslint.yaml.YamlDocument;
import io.github.glosslint.yaml.YamlLimits;
import io.github.glosslint.yaml.YamlMapping;
import io.github.glosslint.yaml.YamlProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds and reads the YAML at the head of a file, where Jekyll's expression {@code
 * \A(---\s*\n.*?\n?)^((---|\.\.\.)\s*$\n?)} finds it: a line of three hyphens, up to the next one
 * or a line of three dots; blank lines after that belong to it.
 */
public final class FrontMatterReader {

  private FrontMatterReader() {}

  /**
   * Reads the front matter of a file.
   *
   * @param defects gets a {@link Defect.Kind#FRONT_MATTER_SYNTAX} for everything that is wrong
   * @return {@link FrontMatter#ABSENT} where the first line is not a fence; where the fence is
   *     never closed, front matter without a mapping and all of the file as its body
   */
  public static FrontMatter read(SourceText source, Consumer<Defect> defects) {
    return read(source, FrontMatterEnd.LINE, defects);
  }

  /**
   * The same where the first line of a page may be a thematic break: it is one if the next line is
   * blank, unless what follows can be read as front matter.
   */
  public static FrontMatter readUnlessBreak(SourceText source, Consumer<Defect> defects) {
    List<Defect> found = new ArrayList<>();
    FrontMatter read = read(source, found::add);
    String text = source.content();
    int second = text.indexOf('\n') + 1;
    if (!found.isEmpty() && second > 0 && isBlank(text, second)) {
      return FrontMatter.ABSENT;
    }
    found.forEach(defects);
    return read;
  }

  /** The same where something else ends it. */
  public static FrontMatter read(SourceText source, FrontMatterEnd end, Consumer<Defect> defects) {
    return read(source, 0, end, defects);
  }

  /** The same where nothing but white space may stand before {@code start}. */
  static FrontMatter read(
      SourceText source, int start, FrontMatterEnd end, Consumer<Defect> defects) {
    String text = source.content();
    int from = text.indexOf('\n', start) + 1;
    if (!isFence(text, start, '-') || from == 0) {
      return FrontMatter.ABSENT;
    }
    int close = from;
    while (close >= 0 && !isEnd(text, close, end)) {
      close = text.indexOf('\n', close) + 1;
      if (close == 0 || close == text.length()) {
        close = -1;
      }
    }
    Span opening = new Span(start, start + 3);
    if (close < 0 || close == text.length()) {
      if (end.isFileEnd()) {
        int stop = text.length();
        YamlMapping mapping = mapping(source, from, stop, defects);
        return new FrontMatter(true, new Span(start, stop), mapping, stop)
            .with(FrontMatterComments.in(source, from, stop, mapping));
      }
      if (looksLikeKey(text, from)) {
        String message =
            "The front matter is never closed by a line of three hyphens, so all of the file is"
                + " its text.";
        defects.accept(Defect.of(Defect.Kind.FRONT_MATTER_SYNTAX, source.at(opening), message));
      }
      return new FrontMatter(true, opening, null, 0);
    }
    YamlMapping mapping = mapping(source, from, close, defects);
    int body = isBlank(text, close + 3) ? behindBlankLines(text, close) : close + 3;
    return new FrontMatter(true, new Span(start, close + 3), mapping, body)
        .with(FrontMatterComments.in(source, from, close, mapping));
  }

  /** The same of a file whose text is of no concern otherwise. */
  public static FrontMatter glimpse(SourceTree tree, String path, Consumer<Defect> defects) {
    return tree.glimpse(path, text -> read(text, defects), FrontMatterReader::end);
  }

  /** Where the text ends that says what front matter there is: any front matter begins so. */
  static int end(SourceText text, FrontMatter found) {
    String content = text.content();
    boolean begun = found.present() || !content.isEmpty() && "-+{".indexOf(content.charAt(0)) >= 0;
    return found.bodyStart() > 0 ? found.bodyStart() : begun ? content.length() : 0;
  }

  private static @Nullable YamlMapping mapping(
      SourceText source, int from, int to, Consumer<Defect> defects) {
    YamlDocument document = Yaml.read(source.content(), from, to, YamlLimits.FRONT_MATTER);
    for (YamlProblem problem : document.problems()) {
      defects.accept(
          Defect.of(Defect.Kind.FRONT_MATTER_SYNTAX, source.at(problem.span()), problem.message()));
    }
    if (document.root() == null || document.root() instanceof YamlMapping) {
      return (YamlMapping) document.root();
    }
    defects.accept(
        Defect.of(
            Defect.Kind.FRONT_MATTER_SYNTAX,
            source.at(document.root().span()),
            "Front matter must be a mapping of keys to values."));
    return null;
  }

  private static boolean isEnd(String text, int line, FrontMatterEnd end) {
    return end == FrontMatterEnd.LINE
        ? isFence(text, line, '-') || isFence(text, line, '.')
        : text.startsWith("---", line);
  }

  /** Whether a line consists of three of {@code c} and white space. */
  private static boolean isFence(String text, int line, char c) {
    if (line + 3 > text.length()) {
      return false;
    }
    for (int i = line; i < line + 3; i++) {
      if (text.charAt(i) != c) {
        return false;
      }
    }
    return isBlank(text, line + 3);
  }

  /** Whether there is nothing but white space up to the end of a line. */
  private static boolean isBlank(String text, int from) {
    for (int i = from; i < text.length() && text.charAt(i) != '\n'; i++) {
      if (!Ascii.isWhitespace(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** The beginning of the first line after the closing fence that is not blank. */
  private static int behindBlankLines(String text, int close) {
    int body = lineEnd(text, close);
    for (int at = body; at < text.length() && Ascii.isWhitespace(text.charAt(at)); at++) {
      if (text.charAt(at) == '\n' || at + 1 == text.length()) {
        body = at + 1;
      }
    }
    return body;
  }

  private static int lineEnd(String text, int line) {
    int newline = text.indexOf('\n', line);
    return newline < 0 ? text.length() : newline + 1;
  }

  /** Whether the first line that says something begins as a YAML key does: words and a colon. */
  private static boolean looksLikeKey(String text, int from) {
    int at = Ascii.skipWhitespace(text, from, text.length());
    int start = at;
    while (at < text.length()
        && (Character.isLetterOrDigit(text.charAt(at)) || "_- ".indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    boolean colon = at > start && at < text.length() && text.charAt(at) == ':';
    return colon && (at + 1 == text.length() || Ascii.isWhitespace(text.charAt(at + 1)));
  }
}
