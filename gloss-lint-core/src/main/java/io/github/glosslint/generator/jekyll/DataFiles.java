package io.github.glosslint.generator.jekyll;

import io.github.glosslint.document.Defect;
import io.github.glosslint.site.Parallel;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.ReadResult;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.template.Unknown;
import io.github.glosslint.text.Location;
import io.github.glosslint.yaml.Yaml;
import io.github.glosslint.yaml.YamlDocument;
import io.github.glosslint.yaml.YamlLimits;
import io.github.glosslint.yaml.YamlProblem;
import io.github.glosslint.yaml.YamlValues;
import io.github.glosslint.yaml.YamlVersion;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The values of data files. Each file is read once, on demand. Thread-safe. */
final class DataFiles {

  private final SourceTree tree;
  private final List<String> paths;
  private final Map<String, Data> known = new ConcurrentHashMap<>();

  private record Data(@Nullable Object value, @Nullable Defect defect) {

    static final Data UNKNOWN = new Data(Unknown.VALUE, null);
  }

  DataFiles(SourceTree tree, List<String> paths) {
    this.tree = tree;
    this.paths = paths;
  }

  List<String> paths() {
    return paths;
  }

  /** What a template sees; {@link Unknown} where the file cannot be read here. */
  @Nullable Object value(String path) {
    return data(path).value();
  }

  /** What makes Jekyll stop, which reads all of them whether or not a template asks. */
  List<Defect> defects() {
    @Nullable Defect[] defects = new @Nullable Defect[paths.size()];
    Parallel.forEach(defects.length, i -> defects[i] = defect(paths.get(i)));
    return Arrays.stream(defects).filter(Objects::nonNull).map(Objects::requireNonNull).toList();
  }

  private @Nullable Defect defect(String path) {
    return UrlPath.extension(path).equals(".json") ? null : data(path).defect();
  }

  private Data data(String path) {
    Data data = known.get(path);
    if (data == null) {
      data = read(path);
      known.put(path, data);
    }
    return data;
  }

  private Data read(String path) {
    if (!List.of(".yml", ".yaml", ".json").contains(UrlPath.extension(path))) {
      return Data.UNKNOWN;
    }
    ReadResult reading = tree.read(path);
    if (reading.problem() != null) {
      return Data.UNKNOWN;
    }
    String text = reading.text().content();
    YamlDocument document = Yaml.read(text, 0, text.length(), YamlLimits.SETTINGS);
    if (document.root() != null || document.problems().isEmpty()) {
      return new Data(YamlValues.toJava(document.root(), YamlVersion.V1_1), null);
    }
    YamlProblem problem = document.problems().get(0);
    // What is too much for us, or a tab that only some parsers mind, is nothing to Jekyll.
    boolean stops = !problem.isLimit() && !isTab(text, problem.span().start());
    Location place = new Location(path, problem.span().start(), problem.span().end());
    String message = problem.message() + " Jekyll stops here.";
    return new Data(
        Unknown.VALUE, stops ? Defect.of(Defect.Kind.UNPARSABLE, place, message) : null);
  }

  private static boolean isTab(String text, int at) {
    return at < text.length() && text.charAt(at) == '\t';
  }
}
