package io.github.glosslint.generator.mkdocs;

import io.github.glosslint.document.UnknownText;
import io.github.glosslint.text.Location;
import java.util.List;

/** {@code ::: module}: documentation that a plugin takes from source code, with its headings. */
final class SourceObject implements Block {

  private final BlockDialect dialect;
  private final BlockWriter writer;

  SourceObject(BlockDialect dialect, BlockWriter writer) {
    this.dialect = dialect;
    this.writer = writer;
  }

  @Override
  public int write(List<Line> lines, int at, int depth) {
    Line line = lines.get(at);
    if (!line.words().startsWith("::: ") || !dialect.extras().objects()) {
      return NONE;
    }
    Location place = line.location();
    writer.fact(
        b ->
            b.anchorsUnknown()
                .add(new UnknownText(place, "documentation that a plugin takes from source code")));
    writer.blank(line);
    int end = at + 1;
    while (end < lines.size()
        && (lines.get(end).isBlank() || lines.get(end).indent() >= line.indent() + 4)) {
      end++;
    }
    return end;
  }
}
