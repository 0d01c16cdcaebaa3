package io.github.glosslint.markup.commonmark;

import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.markup.Directive;
import io.github.glosslint.markup.OffsetMap;
import io.github.glosslint.text.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.SourceLine;

/** The lines of a directive; what of them is Markdown hangs below it. */
final class DirectiveBlock extends CustomBlock {

  private static final Pattern OPTION = Pattern.compile("\\s*:([^:\\s]+):(?:[ \\t]+|$)(.*)");
  private static final Pattern ENTRY = Pattern.compile("\\s*([\\w-]+)\\s*:(?:[ \\t]+|$)(.*)");

  /** A part of a line of the expanded text. */
  private record Part(String text, int offset) {}

  final String name;
  private final Part head;
  private final Part argument;
  private final List<Part> options = new ArrayList<>(2);
  private final List<Part> body = new ArrayList<>();

  DirectiveBlock(String name, String line, int lineStart, int argumentAt) {
    this.name = name;
    this.head = new Part(line.strip(), lineStart + line.length() - line.stripLeading().length());
    String rest = line.substring(argumentAt);
    int blanks = rest.length() - rest.stripLeading().length();
    this.argument = new Part(rest.strip(), lineStart + argumentAt + blanks);
  }

  void addOption(String line, int offset) {
    options.add(new Part(line, offset));
  }

  void addBody(String line, int offset) {
    body.add(new Part(line, offset));
  }

  boolean hasArgument() {
    return !argument.text.isEmpty();
  }

  /** The argument as a line with inline content. */
  SourceLine argumentLine() {
    SourceSpan span = SourceSpan.of(0, 0, argument.offset, argument.text.length());
    return SourceLine.of(argument.text, span);
  }

  Directive read(DocumentBuilder builder) {
    List<Directive.Option> read = new ArrayList<>(options.size());
    for (Part line : options) {
      Matcher matcher = OPTION.matcher(line.text);
      boolean matches = matcher.matches();
      if (!matches) {
        matcher = ENTRY.matcher(line.text);
        matches = matcher.matches();
      }
      if (matches) {
        read.add(option(matcher, line, builder));
      }
    }
    Lines lines = new Lines(body, builder);
    return new Directive(
        name,
        argument.text,
        new Lines(List.of(argument), builder),
        List.copyOf(read),
        lines.text,
        lines,
        builder.locate(head.offset, head.offset + head.text.length()));
  }

  private static Directive.Option option(Matcher matcher, Part line, DocumentBuilder builder) {
    String value = matcher.group(2).strip();
    int start = matcher.start(2) + matcher.group(2).indexOf(value);
    boolean quoted =
        value.length() > 1
            && (value.charAt(0) == '"' || value.charAt(0) == '\'')
            && value.charAt(value.length() - 1) == value.charAt(0);
    if (quoted) {
      value = value.substring(1, value.length() - 1);
      start++;
    }
    Location place = builder.locate(line.offset + start, line.offset + start + value.length());
    return new Directive.Option(matcher.group(1), value, place);
  }

  /** Parts of lines with line feeds between them. */
  private static final class Lines implements OffsetMap {

    private final String text;
    private final int[] starts;
    private final int[] offsets;
    private final DocumentBuilder builder;

    Lines(List<Part> parts, DocumentBuilder builder) {
      this.builder = builder;
      this.starts = new int[Math.max(1, parts.size())];
      this.offsets = new int[starts.length];
      StringBuilder joined = new StringBuilder();
      for (int i = 0; i < parts.size(); i++) {
        if (i > 0) {
          joined.append('\n');
        }
        starts[i] = joined.length();
        offsets[i] = parts.get(i).offset;
        joined.append(parts.get(i).text);
      }
      this.text = joined.toString();
    }

    @Override
    public int source(int offset) {
      int found = java.util.Arrays.binarySearch(starts, offset);
      int line = found >= 0 ? found : Math.max(0, -found - 2);
      return offsets[line] + offset - starts[line];
    }

    @Override
    public Location locate(int start, int end) {
      int from = source(start);
      int to = end > start ? source(end - 1) + 1 : from;
      return builder.locate(from, Math.max(from, to));
    }
  }
}
