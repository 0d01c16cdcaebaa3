package io.github.glosslint.yaml;

import io.github.glosslint.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.scanner.Scanner;
import org.yaml.snakeyaml.scanner.ScannerImpl;
import org.yaml.snakeyaml.tokens.CommentToken;
import org.yaml.snakeyaml.tokens.Token;

/** Finds the comments of YAML, which are no part of its nodes. */
public final class YamlComments {

  private YamlComments() {}

  /**
   * The comments in a part of a text, from the number sign to the end of the line. Where the YAML
   * cannot be read, those up to there.
   *
   * @param from UTF-16 offset in {@code text} where the YAML begins
   * @param to UTF-16 offset after it
   */
  public static List<Span> in(String text, int from, int to) {
    List<Span> comments = new ArrayList<>();
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE);
    options.setProcessComments(true);
    CodePoints offsets = CodePoints.of(text, from, to);
    try {
      Scanner scanner = new ScannerImpl(new StreamReader(text.substring(from, to)), options);
      while (!scanner.checkToken(Token.ID.StreamEnd)) {
        if (scanner.getToken() instanceof CommentToken comment) {
          int start = offsets.utf16(comment.getStartMark().getIndex());
          if (start < to && text.charAt(start) == '#') {
            comments.add(new Span(start, lineEnd(text, start, to)));
          }
        }
      }
    } catch (YAMLException e) {
      return comments;
    }
    return comments;
  }

  private static int lineEnd(String text, int start, int to) {
    int end = start;
    while (end < to && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }
}
