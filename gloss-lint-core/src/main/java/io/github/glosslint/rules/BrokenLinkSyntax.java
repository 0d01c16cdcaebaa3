package io.github.glosslint.rules;

import io.github.glosslint.document.Defect;

/** Brackets that were meant as a link and are shown as text. */
final class BrokenLinkSyntax extends DefectRule {

  BrokenLinkSyntax() {
    super("link/broken-syntax", Defect.Kind.BROKEN_LINK);
  }
}
