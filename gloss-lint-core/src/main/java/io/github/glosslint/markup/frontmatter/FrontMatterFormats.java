package io.github.glosslint.markup.frontmatter;

import io.github.glosslint.document.Defect;
import io.github.glosslint.document.FrontMatter;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.Ascii;
import io.github.glosslint.text.SourceText;
import io.github.glosslint.text.Span;
import io.github.glosslint.toml.TomlDocument;
import io.github.glosslint.yaml.Yaml;
import io.github.glosslint.yaml.YamlDocument;
import io.github.glosslint.yaml.YamlLimits;
import io.github.glosslint.yaml.YamlMapping;
import io.github.glosslint.yaml.YamlProblem;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads front matter of three languages, recognised by how a file begins: YAML between lines of
 * hyphens, TOML between lines of plus signs, an object of JSON.
 */
public final class FrontMatterFormats {

  private static final String TOML = "+++";

  private FrontMatterFormats() {}

  /**
   * Reads the front matter of a file. White space may stand before it, as Hugo has it ({@code
   * lexIntroSection} of its {@code parser/pageparser}, 0.168).
   *
   * @param defects gets a {@link Defect.Kind#FRONT_MATTER_SYNTAX} for everything that is wrong
   */
  public static FrontMatter read(SourceText source, Consumer<Defect> defects) {
    String text = source.content();
    int start = 0;
    while (start < text.length() && Ascii.isWhitespace(text.charAt(start))) {
      start++;
    }
    if (text.startsWith(TOML, start)) {
      return toml(source, start, defects);
    }
    return text.startsWith("{", start) && !text.startsWith("{{", start)
        ? json(source, start, defects)
        : FrontMatterReader.read(source, start, FrontMatterEnd.LINE_START, defects);
  }

  /** The same of a file whose text is of no concern otherwise. */
  public static FrontMatter glimpse(SourceTree tree, String path, Consumer<Defect> defects) {
    return tree.glimpse(path, text -> read(text, defects), FrontMatterReader::end);
  }

  private static FrontMatter toml(SourceText source, int start, Consumer<Defect> defects) {
    String text = source.content();
    int from = text.indexOf('\n', start) + 1;
    Span opening = new Span(start, start + 3);
    int close = from == 0 ? -1 : close(text, from);
    if (close < 0) {
      String message = "The front matter is never closed by a line of three plus signs.";
      defects.accept(Defect.of(Defect.Kind.FRONT_MATTER_SYNTAX, source.at(opening), message));
      return new FrontMatter(true, opening, null, text.length());
    }
    String inside = text.substring(from, close);
    TomlDocument document = TomlDocument.read(inside);
    for (TomlDocument.Problem problem : document.problems()) {
      int at = from + problem.offset();
      defects.accept(
          Defect.of(
              Defect.Kind.FRONT_MATTER_SYNTAX, source.at(new Span(at, at)), problem.message()));
    }
    YamlMapping mapping = document.nodes(from);
    return new FrontMatter(true, new Span(start, close + 3), mapping, behind(text, close + 3));
  }

  /** The line that ends TOML: plus signs alone. */
  private static int close(String text, int from) {
    int at = from;
    while (at < text.length()) {
      int end = text.indexOf('\n', at);
      String line = text.substring(at, end < 0 ? text.length() : end).stripTrailing();
      if (line.equals(TOML)) {
        return at;
      }
      if (end < 0) {
        return -1;
      }
      at = end + 1;
    }
    return -1;
  }

  private static FrontMatter json(SourceText source, int start, Consumer<Defect> defects) {
    String text = source.content();
    int end = objectEnd(text);
    Span opening = new Span(start, start + 1);
    if (end < 0) {
      String message = "The object of JSON at the head of the file is never closed.";
      defects.accept(Defect.of(Defect.Kind.FRONT_MATTER_SYNTAX, source.at(opening), message));
      return new FrontMatter(true, opening, null, text.length());
    }
    // JSON may be indented with tabs, which YAML does not allow.
    YamlDocument yaml =
        Yaml.read(text.substring(0, end).replace('\t', ' '), 0, end, YamlLimits.FRONT_MATTER);
    for (YamlProblem problem : yaml.problems()) {
      defects.accept(
          Defect.of(Defect.Kind.FRONT_MATTER_SYNTAX, source.at(problem.span()), problem.message()));
    }
    @Nullable YamlMapping mapping = yaml.root() instanceof YamlMapping object ? object : null;
    return new FrontMatter(true, new Span(start, end), mapping, behind(text, end));
  }

  /** Where the object that a text begins with ends; -1 if it does not. */
  private static int objectEnd(String text) {
    int depth = 0;
    boolean quoted = false;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (quoted) {
        if (c == '\\') {
          at++;
        } else {
          quoted = c != '"';
        }
      } else if (c == '"') {
        quoted = true;
      } else if (c == '{') {
        depth++;
      } else if (c == '}' && --depth == 0) {
        return at + 1;
      }
    }
    return -1;
  }

  /** The beginning of the next line that says something. */
  private static int behind(String text, int from) {
    int line = text.indexOf('\n', from);
    int body = line < 0 ? text.length() : line + 1;
    for (int at = body; at < text.length() && Ascii.isWhitespace(text.charAt(at)); at++) {
      if (text.charAt(at) == '\n') {
        body = at + 1;
      }
    }
    return body;
  }
}
