package io.github.glosslint.template.liquid;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The variables that loops of one file assign, found in one pass. Where such a variable is read in
 * the body, an earlier round may have assigned it.
 *
 * <p>Invariant: {@code places} ascends; the tag at token {@code places.get(i)} assigns {@code
 * names.get(i)}; {@code ends} leads from a loop's token to the token of its end.
 */
final class LoopBodies {

  private final Map<Integer, Integer> ends = new HashMap<>();
  private final Map<Integer, Integer> firsts = new HashMap<>();
  private final List<Integer> places = new ArrayList<>();
  private final List<String> names = new ArrayList<>();

  LoopBodies(List<Token> tokens, String source) {
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      switch (token.name()) {
        case "for", "tablerow" -> {
          open.push(i);
          firsts.put(i, places.size());
        }
        case "endfor", "endtablerow" -> {
          if (!open.isEmpty()) {
            ends.put(open.pop(), i);
          }
        }
        case "assign", "capture" -> {
          places.add(i);
          names.add(token.variable(source));
        }
        default -> {}
      }
    }
  }

  /**
   * @param loop the place of the loop's token in the file
   */
  Set<String> assigned(int loop) {
    int end = ends.getOrDefault(loop, Integer.MAX_VALUE);
    Set<String> assigned = new HashSet<>();
    for (int i = firsts.getOrDefault(loop, places.size());
        i < places.size() && places.get(i) < end;
        i++) {
      assigned.add(names.get(i));
    }
    return assigned;
  }
}
