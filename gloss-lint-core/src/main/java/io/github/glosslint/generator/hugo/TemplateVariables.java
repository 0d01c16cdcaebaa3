package io.github.glosslint.generator.hugo;

import io.github.glosslint.generator.hugo.TemplateWord.Group;
import io.github.glosslint.generator.hugo.TemplateWord.Name;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the variables of a template stand for, as far as its text shows. */
final class TemplateVariables {

  private final Map<String, List<Group>> values = new HashMap<>();

  /** Those that a loop or the like gives values. */
  private final Set<String> given = new HashSet<>();

  TemplateVariables(List<Group> actions) {
    for (Group action : actions) {
      List<TemplateWord> words = action.words();
      for (int i = 1; i < words.size(); i++) {
        if (words.get(i).isOneOf(List.of(":=", "=")) && words.get(i - 1) instanceof Name variable) {
          boolean tested = i == 2 && words.get(0).isOneOf(List.of("with", "if"));
          if (i == 1 || tested) {
            values
                .computeIfAbsent(variable.text(), name -> new ArrayList<>(1))
                .add(new Group(words.subList(i + 1, words.size())));
          } else {
            words.subList(0, i).forEach(this::give);
          }
        }
      }
    }
  }

  private void give(TemplateWord word) {
    if (word instanceof Name name) {
      given.add(name.text());
    }
  }

  /** All that a variable stands for; empty if the text does not show all. */
  List<Group> of(String variable) {
    return given.contains(variable) ? List.of() : values.getOrDefault(variable, List.of());
  }
}
