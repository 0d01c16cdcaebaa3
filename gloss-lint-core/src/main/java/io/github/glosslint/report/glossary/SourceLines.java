package io.github.glosslint.report.glossary;

import io.github.glosslint.text.LineMap;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Numbers the files that it is asked about, and finds lines in them. */
final class SourceLines {

  private static final LineMap NO_LINES = LineMap.of("");

  private final Function<String, @Nullable SourceText> files;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> paths = new ArrayList<>();
  private final Map<String, LineMap> lines = new HashMap<>();

  SourceLines(Function<String, @Nullable SourceText> files) {
    this.files = files;
  }

  /** The number of a file: its index in {@link #files}. */
  int file(String path) {
    Integer known = numbers.putIfAbsent(path, paths.size());
    if (known == null) {
      paths.add(path);
      return paths.size() - 1;
    }
    return known;
  }

  /** The line that a place begins on; the first one of a file that is gone. */
  int line(Location place) {
    return lines.computeIfAbsent(place.path(), this::linesOf).line(place.start());
  }

  private LineMap linesOf(String path) {
    SourceText text = files.apply(path);
    return text == null ? NO_LINES : LineMap.of(text.content());
  }

  List<String> files() {
    return List.copyOf(paths);
  }
}
