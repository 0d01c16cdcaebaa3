package io.github.glosslint.generator.mkdocs;

import io.github.glosslint.document.Defect;
import io.github.glosslint.text.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What abbreviations mean: {@code *[HTML]: Hypertext Markup Language}. The last one counts. */
final class Abbreviations {

  private static final Pattern ABBREVIATION = Pattern.compile("\\*\\[([^\\]]+)\\][ ]?:(.*)");

  private final Map<String, Meaning> all = new HashMap<>();

  private record Meaning(String text, Location place) {}

  static boolean isOne(Line line) {
    return line.words().startsWith("*[") && ABBREVIATION.matcher(line.words()).matches();
  }

  /**
   * Takes an abbreviation.
   *
   * @param path whose abbreviations are asked about: those of included files are told with them
   * @return what is wrong with one before, which this takes from readers; null if nothing is
   */
  @Nullable Defect add(Line line, String path) {
    Matcher matcher = ABBREVIATION.matcher(line.words());
    if (!matcher.matches()) {
      return null;
    }
    String name = matcher.group(1);
    Meaning meaning = new Meaning(matcher.group(2).strip(), line.location());
    Meaning before = all.put(name, meaning);
    if (before == null || !before.place.path().equals(path) || meaning.text.isEmpty()) {
      return null;
    }
    boolean same = before.text.equals(meaning.text);
    return Defect.of(
        same ? Defect.Kind.REPETITION : Defect.Kind.CONFLICT,
        before.place,
        same
            ? "The abbreviation \"" + name + "\" is explained twice, in the same words."
            : "The abbreviation \""
                + name
                + "\" is explained as \""
                + before.text
                + "\" and as \""
                + meaning.text
                + "\"; readers get the last one.",
        name);
  }

  /** What is wrong with those of a file that is part of pages. */
  static List<Defect> of(String path, List<Line> lines) {
    Abbreviations found = new Abbreviations();
    List<Defect> defects = new ArrayList<>();
    for (Line line : lines) {
      Defect defect = isOne(line) ? found.add(line, path) : null;
      if (defect != null) {
        defects.add(defect);
      }
    }
    return defects;
  }
}
