package io.github.glosslint.report.glossary;

import io.github.glosslint.document.Prose;
import io.github.glosslint.report.glossary.DefinitionText.Lead;
import io.github.glosslint.report.glossary.DefinitionText.Part;
import java.util.ArrayList;
import java.util.List;

/** The parts of a paragraph as they come: neighbours that are alike become one. */
final class PartList {

  private final List<Part> parts = new ArrayList<>();

  void addAll(List<Part> others, Emphasis emphasis) {
    others.forEach(part -> add(part.text(), part.lead(), emphasis));
  }

  void add(String text, Lead lead, Emphasis emphasis) {
    String words = text.replace(String.valueOf(Prose.OPAQUE), "");
    int last = parts.size() - 1;
    if (words.isEmpty()) {
      return;
    }
    if (last >= 0 && parts.get(last).isLike(lead, emphasis)) {
      parts.set(last, parts.get(last).with(parts.get(last).text() + words));
    } else {
      parts.add(new Part(words, lead, emphasis));
    }
  }

  /** The parts without blanks around them all; empty if nothing else is there. */
  List<Part> trimmed() {
    boolean blank = parts.stream().allMatch(part -> part.text().isBlank());
    if (blank) {
      return List.of();
    }
    List<Part> trimmed = new ArrayList<>(parts);
    trimmed.set(0, parts.get(0).with(parts.get(0).text().stripLeading()));
    int last = trimmed.size() - 1;
    trimmed.set(last, trimmed.get(last).with(trimmed.get(last).text().stripTrailing()));
    trimmed.removeIf(part -> part.text().isEmpty());
    return trimmed;
  }
}
