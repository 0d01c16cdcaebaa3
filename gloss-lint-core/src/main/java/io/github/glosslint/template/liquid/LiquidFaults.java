package io.github.glosslint.template.liquid;

import io.github.glosslint.document.Defect;
import io.github.glosslint.text.LineMap;
import io.github.glosslint.text.Location;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the errors in the tags of one file. */
final class LiquidFaults {

  private final String path;
  private final String source;
  private final LiquidLimits limits;
  private final String consequence;
  private final Names names;
  private final List<Defect> defects = new ArrayList<>();
  private final Set<String> once = new HashSet<>();
  private @Nullable LineMap lines;
  private Token current = Token.of(Token.Kind.TEXT, 0, 0);

  LiquidFaults(String path, String source, LiquidOptions options, Names names) {
    this.path = path;
    this.source = source;
    this.limits = options.limits();
    this.consequence = options.consequence();
    this.names = names;
  }

  List<Defect> defects() {
    return defects;
  }

  /** The token that a limit is reached at, if one is. */
  void at(Token token) {
    current = token;
  }

  boolean full() {
    return defects.size() >= limits.defects();
  }

  void report(Defect defect) {
    if (full()) {
      String most = "The file has more than " + limits.defects();
      tooComplex(most + " defects in its tags; the others are not shown.");
    } else {
      defects.add(defect);
    }
  }

  /**
   * Notes that a limit is reached at the current token; once a message. What other pages would have
   * of this file may then be another text.
   */
  void tooComplex(String message) {
    names.differs();
    if (once.add(message)) {
      Location place = new Location(path, current.start(), current.end());
      defects.add(Defect.of(Defect.Kind.TOO_COMPLEX, place, message));
    }
  }

  void swallows(Token token) {
    if (lines == null) {
      lines = LineMap.of(source);
    }
    report(Swallowed.defect(path, source, token, lines));
  }

  void unterminated(Token token) {
    boolean tag = source.startsWith("{%", token.start());
    unclosed(
        token,
        tag ? "The tag has no \"%}\"" + consequence : "The output has no \"}}\"" + consequence);
  }

  void neverClosed(Token open) {
    String missing = "\"end" + open.name() + "\" is missing, so \"" + open.name();
    unclosed(open, missing + "\" is never closed" + consequence);
  }

  /** A raw or comment block without an end; as everything behind it is in it, there is but one. */
  void neverClosedBody(Token open) {
    if (once.add("unclosed " + open.name())) {
      neverClosed(open);
    }
  }

  void closesNothing(Token token, String name) {
    if (!once.contains("unclosed " + name)) {
      unclosed(token, "\"" + token.name() + "\" has no opening tag" + consequence);
    }
  }

  void noBranches(Token token) {
    unclosed(token, "\"" + token.name() + "\" is not inside a block that allows it" + consequence);
  }

  private void unclosed(Token token, String message) {
    int end =
        token.kind() == Token.Kind.UNTERMINATED ? token.end() : Swallowed.openerEnd(source, token);
    Location place = new Location(path, token.start(), end);
    report(Defect.of(Defect.Kind.UNCLOSED_TAG, place, message, token.name()));
  }

  /** Once a name. */
  void unknownTag(Token token) {
    String name = token.name();
    if (once.add("unknown " + name)) {
      String message =
          name.isEmpty()
              ? "The tag has no name" + consequence
              : "The tag \"" + name + "\" is unknown here, and so is what it writes.";
      Location place = new Location(path, token.start(), token.end());
      report(Defect.of(Defect.Kind.UNKNOWN_TAG, place, message, name));
    }
  }
}
