package io.github.glosslint.generator.sphinx;

import io.github.glosslint.markup.rst.Inline;
import io.github.glosslint.markup.rst.RstWords;
import io.github.glosslint.text.Span;

/** What readers see of roles: of a name with a text of its own, only that. */
final class RstShown implements RstWords.Shown {

  @Override
  public Span of(Inline.Role role, String content) {
    if (Vocabulary.reference(role.role()) == null && Vocabulary.isPlain(role.role())) {
      return new Span(0, content.length());
    }
    Span shown = RoleTarget.of(content).shown();
    boolean shortened = content.startsWith("~");
    int dot = shortened ? content.lastIndexOf('.', shown.end() - 1) : -1;
    return dot > shown.start() ? new Span(dot + 1, shown.end()) : shown;
  }

  @Override
  public boolean isLink(Inline.Role role) {
    return Vocabulary.reference(role.role()) != null;
  }
}
