package io.github.glosslint.markup.kramdown;

import io.github.glosslint.document.Defect;
import io.github.glosslint.markup.LinkSlipsContract;
import java.util.List;

final class KramdownSlipsTest extends LinkSlipsContract {

  @Override
  protected List<Defect> slips(String markdown) {
    return Kramdown.read(markdown).defects();
  }
}
