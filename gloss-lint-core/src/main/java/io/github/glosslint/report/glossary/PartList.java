package io.github.glosslint.report.glossary;

import io.github.glosslint.document.Prose;
import io.github.glosslint.report.glossary.DefinitionText.Lead;
import io.github.glosslint.report.glossary.DefinitionText.Part;
import java.util.ArrayList;
import java.util.List;

/** The parts of a paragraph as they come: neighbours that lead to the same become one. */
final class PartList {

  private final List<Part> parts = new ArrayList<>();

  void addAll(List<Part> others) {
    others.forEach(part -> add(part.text(), part.lead()));
  }

  void add(String text, Lead lead) {
    String words = text.replace(String.valueOf(Prose.OPAQUE), "");
    int last = parts.size() - 1;
    if (words.isEmpty()) {
      return;
    }
    if (last >= 0 && parts.get(last).lead().equals(lead)) {
      parts.set(last, new Part(parts.get(last).text() + words, lead));
    } else {
      parts.add(new Part(words, lead));
    }
  }

  /** The parts without blanks around them all; empty if nothing else is there. */
  List<Part> trimmed() {
    boolean blank = parts.stream().allMatch(part -> part.text().isBlank());
    if (blank) {
      return List.of();
    }
    List<Part> trimmed = new ArrayList<>(parts);
    trimmed.set(0, new Part(parts.get(0).text().stripLeading(), parts.get(0).lead()));
    int last = trimmed.size() - 1;
    trimmed.set(last, new Part(trimmed.get(last).text().stripTrailing(), trimmed.get(last).lead()));
    trimmed.removeIf(part -> part.text().isEmpty());
    return trimmed;
  }
}
