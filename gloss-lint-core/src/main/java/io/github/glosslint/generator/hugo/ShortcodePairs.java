package io.github.glosslint.generator.hugo;

import io.github.glosslint.text.SourceText;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which tag ends what another one begins, as Hugo's page parser pairs them. */
final class ShortcodePairs {

  private static final int NONE = -1;

  private final List<ShortcodeTag> tags;
  private final int[] partners;

  /** The numbers of the tags that are open, the innermost first. */
  private final Deque<Integer> open = new ArrayDeque<>();

  private final Map<String, Integer> openNames = new HashMap<>();
  private final Set<String> opened = new HashSet<>();

  private ShortcodePairs(List<ShortcodeTag> tags) {
    this.tags = tags;
    this.partners = new int[tags.size()];
    Arrays.fill(partners, NONE);
  }

  /** Pairs the tags of a file, and notes those that end nothing. */
  static ShortcodePairs of(SourceText file, List<ShortcodeTag> tags, PageOutput output) {
    ShortcodePairs pairs = new ShortcodePairs(tags);
    for (int i = 0; i < tags.size(); i++) {
      ShortcodeTag tag = tags.get(i);
      if (tag.comment() || tag.alone()) {
        continue;
      }
      if (!tag.closing()) {
        pairs.open(i);
      } else if (!pairs.close(i)) {
        output.unclosed(
            tag.nameIn(file.path()),
            "No shortcode \"" + tag.name() + "\" is open: Hugo stops the build here.");
      }
    }
    return pairs;
  }

  /** The number of the tag that ends what tag {@code number} begins; negative if none does. */
  int endOf(int number) {
    return partners[number];
  }

  private void open(int number) {
    String name = tags.get(number).name();
    open.push(number);
    opened.add(name);
    openNames.merge(name, 1, Integer::sum);
  }

  /** Returns whether the tag may be there. */
  private boolean close(int number) {
    String name = tags.get(number).name();
    if (openNames.getOrDefault(name, 0) > 0) {
      while (!tags.get(open.element()).name().equals(name)) {
        pop();
      }
      partners[pop()] = number;
      return true;
    }
    // Hugo compares a name with all that were open before, and closes the innermost one.
    if (name.isEmpty() ? opened.isEmpty() : !opened.contains(name)) {
      return false;
    }
    if (!open.isEmpty()) {
      partners[pop()] = number;
    }
    return true;
  }

  private int pop() {
    int number = open.pop();
    openNames.merge(tags.get(number).name(), -1, Integer::sum);
    return number;
  }
}
