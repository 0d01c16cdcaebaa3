package io.github.glosslint.rules;

import io.github.glosslint.document.Defect;

/** A template tag that neither Liquid nor Jekyll nor the settings know. */
final class UnknownLiquidTag extends DefectRule {

  UnknownLiquidTag() {
    super("liquid/unknown-tag", Defect.Kind.UNKNOWN_TAG);
  }
}
