package io.github.glosslint.source;

import io.github.glosslint.config.Settings;
import io.github.glosslint.source.Folders.Place;
import io.github.glosslint.text.SourceText;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntBiFunction;

/** Reads the files of a tree by their paths, and traces who reads what. Thread-safe. */
final class SourceReader {

  private final Folders folders;
  private final Settings settings;

  /** Texts that stand for what files hold, by path. */
  private final Map<String, String> texts;

  private final TextTrace trace = new TextTrace();

  SourceReader(Folders folders, Settings settings, Map<String, String> texts) {
    this.folders = folders;
    this.settings = settings;
    this.texts = texts;
  }

  /** See {@link SourceTree#trace}. */
  TextTrace trace() {
    return trace;
  }

  /** See {@link SourceTree#read}. */
  ReadResult read(String path) {
    String given = texts.get(path);
    if (given != null) {
      return ReadResult.of(path, given);
    }
    Place place = folders.find(path);
    trace.read(place.path());
    return read(path, place);
  }

  /** See {@link SourceTree#glimpse}. */
  <T> T glimpse(String path, Function<SourceText, T> read, ToIntBiFunction<SourceText, T> end) {
    if (texts.containsKey(path)) {
      return read.apply(read(path).text());
    }
    Place place = folders.find(path);
    SourceText text = read(path, place).text();
    T found = read.apply(text);
    trace.glimpsed(place.path(), text.content().substring(0, end.applyAsInt(text, found)));
    return found;
  }

  /** See {@link SourceTree#beginsWith}. */
  boolean beginsWith(String path, String text) {
    String given = texts.get(path);
    if (given != null) {
      return given.startsWith(text);
    }
    Place place = folders.find(path);
    Listing.Entry entry = place.entry();
    if (place.kind() != SourceTree.Kind.FILE || entry == null) {
      return false;
    }
    trace.read(place.path());
    return entry.former() != null
        ? read(path).text().content().startsWith(text)
        : FileReader.beginsWith(entry, text.getBytes(StandardCharsets.US_ASCII));
  }

  private ReadResult read(String path, Place place) {
    return switch (place.kind()) {
      case OUTSIDE ->
          ReadResult.failed(
              SourceProblem.Kind.OUTSIDE_ROOT,
              path,
              "This points outside the root; it was not read.");
      case MISSING -> unreadable(path, "There is no such file.");
      case DIRECTORY -> unreadable(path, "This is a folder.");
      case FILE ->
          place.entry() == null
              ? unreadable(path, "There is no such file.")
              : FileReader.read(path, place.entry(), settings.limits().maxFileSize());
    };
  }

  private static ReadResult unreadable(String path, String message) {
    return ReadResult.failed(SourceProblem.Kind.UNREADABLE, path, message);
  }
}
