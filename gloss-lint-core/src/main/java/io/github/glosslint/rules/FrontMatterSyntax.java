package io.github.glosslint.rules;

import io.github.glosslint.document.Defect;

/** Front matter that is no YAML mapping, so that the generator drops it or stops. */
final class FrontMatterSyntax extends DefectRule {

  FrontMatterSyntax() {
    super("front-matter/syntax", Defect.Kind.FRONT_MATTER_SYNTAX);
  }
}
