package io.github.glosslint.markup;

import io.github.glosslint.document.Defect;
import java.util.List;

final class LinkSlipsTest extends LinkSlipsContract {

  @Override
  protected List<Defect> slips(String markdown) {
    return CommonMarkSpecTest.read(markdown).document().defects();
  }
}
