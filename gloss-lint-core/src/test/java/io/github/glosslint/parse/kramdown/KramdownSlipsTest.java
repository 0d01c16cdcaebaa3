package io.github.glosslint.parse.kramdown;

import io.github.glosslint.document.Defect;
import io.github.glosslint.parse.LinkSlipsContract;
import java.util.List;

final class KramdownSlipsTest extends LinkSlipsContract {

  @Override
  protected List<Defect> slips(String markdown) {
    return Kramdown.read(markdown).defects();
  }
}
