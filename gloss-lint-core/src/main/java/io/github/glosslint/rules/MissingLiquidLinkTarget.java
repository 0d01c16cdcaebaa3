package io.github.glosslint.rules;

import io.github.glosslint.document.Defect;

/** A {@code link} or {@code post_url} tag that names no page, post or file. */
final class MissingLiquidLinkTarget extends DefectRule {

  MissingLiquidLinkTarget() {
    super("liquid/missing-link-target", Defect.Kind.MISSING_LINK_TARGET);
  }
}
