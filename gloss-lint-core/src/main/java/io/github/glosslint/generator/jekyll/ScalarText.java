package io.github.glosslint.generator.jekyll;

import io.github.glosslint.text.Location;
import io.github.glosslint.text.MappedText;
import io.github.glosslint.text.OriginMap;
import io.github.glosslint.text.SourceText;
import io.github.glosslint.yaml.YamlScalar;

/**
 * The value of a YAML scalar with where each of its characters stands in the file, whatever its
 * style: plain, quoted, literal or folded, on one line or several.
 *
 * <p>The value and its source are walked side by side. White space means white space, other
 * characters have to agree, but for the escapes of quotes and backslashes. Where they do not agree,
 * the value stems from the scalar as a whole.
 */
final class ScalarText {

  private final String source;
  private final String path;
  private final String value;
  private final int end;
  private final OriginMap.Builder text = new OriginMap.Builder();
  private int at;
  private int done;

  private ScalarText(SourceText file, YamlScalar scalar) {
    this.path = file.path();
    this.source = file.content();
    this.value = scalar.value();
    this.at = scalar.span().start();
    this.end = Math.min(scalar.span().end(), source.length());
  }

  static MappedText of(SourceText file, YamlScalar scalar) {
    ScalarText reader = new ScalarText(file, scalar);
    if (reader.walk(scalar.plain())) {
      return reader.text.build(file.path());
    }
    Location whole = new Location(file.path(), scalar.span().start(), scalar.span().end());
    return new OriginMap.Builder().written(scalar.value(), whole).build(file.path());
  }

  private boolean walk(boolean plain) {
    char quote = 0;
    if (!plain && at < end) {
      char first = source.charAt(at);
      if (first == '|' || first == '>') {
        int line = source.indexOf('\n', at);
        at = line < 0 ? end : line + 1;
        skipBlanks();
      } else {
        quote = first;
        at++;
      }
    }
    while (done < value.length()) {
      boolean agrees = isBlank(value.charAt(done)) ? blanks() : word(quote);
      if (!agrees) {
        return false;
      }
    }
    return true;
  }

  /** What is indented further than the rest of a block keeps its blanks. */
  private void skipBlanks() {
    int blanks = 0;
    while (blanks < value.length() && isBlank(value.charAt(blanks))) {
      blanks++;
    }
    int start = at;
    while (at < end && isBlank(source.charAt(at))) {
      at++;
    }
    at = Math.max(start, at - blanks);
  }

  private boolean blanks() {
    int from = done;
    while (done < value.length() && isBlank(value.charAt(done))) {
      done++;
    }
    int start = at;
    while (at < end && isBlank(source.charAt(at))) {
      at++;
    }
    String written = value.substring(from, done);
    Location origin = new Location(path, start, at);
    if (source.substring(start, at).equals(written)) {
      text.verbatim(written, origin);
    } else {
      text.written(written, origin);
    }
    // The end of a block may be a line feed that the file lacks, or that the scalar leaves out.
    return at > start || done == value.length();
  }

  private boolean word(char quote) {
    int from = done;
    int start = at;
    while (done < value.length()
        && at < end
        && !isBlank(value.charAt(done))
        && source.charAt(at) == value.charAt(done)
        && !isEscape(quote)) {
      done++;
      at++;
    }
    if (done > from) {
      text.verbatim(value.substring(from, done), new Location(path, start, at));
      return true;
    }
    boolean escaped =
        isEscape(quote) && at + 1 < end && source.charAt(at + 1) == value.charAt(done);
    if (escaped) {
      text.written(value.substring(done, done + 1), new Location(path, at, at + 2));
      done++;
      at += 2;
    }
    return escaped;
  }

  private boolean isEscape(char quote) {
    char c = at < end ? source.charAt(at) : 0;
    return quote == '"' && c == '\\' || quote == '\'' && c == '\'';
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
  }
}
