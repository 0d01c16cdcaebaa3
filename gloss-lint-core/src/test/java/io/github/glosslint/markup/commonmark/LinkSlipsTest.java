package io.github.glosslint.markup.commonmark;

import io.github.glosslint.document.Defect;
import io.github.glosslint.markup.LinkSlipsContract;
import java.util.List;

final class LinkSlipsTest extends LinkSlipsContract {

  @Override
  protected List<Defect> slips(String markdown) {
    return CommonMarkSpecTest.read(markdown).document().defects();
  }
}
