package io.github.glosslint.javascript;

import io.github.glosslint.javascript.JsValue.Text;
import io.github.glosslint.javascript.JsValue.Unknown;
import io.github.glosslint.text.Location;

/** What tokens of a module say, and where. */
final class SourcePlaces {

  private final String path;
  private final String text;
  private final Tokens tokens;

  SourcePlaces(String path, String text, Tokens tokens) {
    this.path = path;
    this.text = text;
    this.tokens = tokens;
  }

  /** What a string or a part of a template says, without its delimiters. */
  Text text(int token, int before, int behind) {
    int start = Math.min(text.length(), tokens.start(token) + before);
    int end = tokens.end(token) - behind;
    if (behind == 1 && (end < start || "\"'`".indexOf(text.charAt(end)) < 0)) {
      // It is never closed.
      end = tokens.end(token);
    }
    end = Math.max(start, end);
    String source = text.substring(start, end);
    boolean plain = source.indexOf('\\') < 0;
    return new Text(
        plain ? source : StringEscapes.undone(source), plain, new Location(path, start, end));
  }

  Unknown unknown(String reason, int from, int behind) {
    return new Unknown(reason, place(from, behind));
  }

  Location inside(int from, int behind) {
    Location all = place(from, behind);
    return new Location(path, all.start() + 1, Math.max(all.start() + 1, all.end() - 1));
  }

  Location place(int from, int behind) {
    int start = tokens.start(from);
    int end = behind > from ? tokens.end(behind - 1) : start;
    return new Location(path, start, Math.max(start, end));
  }
}
