package io.github.glosslint.suppression;

import io.github.glosslint.finding.Edit;
import io.github.glosslint.finding.Fix;
import io.github.glosslint.finding.Safety;
import io.github.glosslint.suppression.CommentDirective.Name;
import io.github.glosslint.text.LineMap;
import io.github.glosslint.text.Location;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes suppressions out of their file again. */
public final class SuppressionRemoval {

  private static final List<String> OPENINGS = List.of("<!--", "{%", "{::", "{/*", "[", "#");

  private final String text;
  private final LineMap lines;

  SuppressionRemoval(String text, LineMap lines) {
    this.text = text;
    this.lines = lines;
  }

  /**
   * Removes some names from a comment that has others.
   *
   * @param names in their order
   * @return null if a template wrote them
   */
  public @Nullable Fix of(CommentDirective directive, List<Name> names) {
    List<Name> all = directive.names();
    List<Edit> edits = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (!names.contains(all.get(i))) {
        continue;
      }
      int first = i;
      while (i + 1 < all.size() && names.contains(all.get(i + 1))) {
        i++;
      }
      // Up to the next name, or from the end of the one before.
      boolean last = i + 1 == all.size();
      int from = last ? all.get(first - 1).location().end() : all.get(first).location().start();
      int to = last ? all.get(i).location().end() : all.get(i + 1).location().start();
      if (from > to || to > text.length() || isWhole(directive, all.get(first))) {
        return null;
      }
      String path = directive.comment().path();
      edits.add(Edit.delete(new Location(path, from, to), text.substring(from, to)));
    }
    String removed = String.join(", ", names.stream().map(Name::text).toList());
    return new Fix("remove " + removed, Safety.SAFE, edits);
  }

  private static boolean isWhole(CommentDirective directive, Name name) {
    return name.location().equals(directive.comment());
  }

  /**
   * Removes a comment, and its lines if nothing else is on them.
   *
   * @return null if it is no comment, but a value in front matter
   */
  public @Nullable Fix of(CommentDirective directive) {
    Location comment = directive.comment();
    if (comment.end() > text.length()
        || OPENINGS.stream().noneMatch(opening -> text.startsWith(opening, comment.start()))) {
      return null;
    }
    int end = comment.end();
    while (Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    CommentPlace around = new CommentPlace(text, lines, comment.start(), end);
    Edit edit;
    if (around.isAlone() && around.isApart()) {
      edit = Edit.deleteLines(comment);
    } else {
      // Where it parts two blocks, an empty line has to take its place.
      Location blanks = new Location(comment.path(), around.blanksFrom(), end);
      edit = Edit.delete(blanks, text.substring(blanks.start(), blanks.end()));
    }
    Safety safety = around.isSafe() ? Safety.SAFE : Safety.UNSAFE;
    return Fix.of("remove the comment", safety, edit);
  }
}
