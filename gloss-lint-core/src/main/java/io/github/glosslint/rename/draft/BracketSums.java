package io.github.glosslint.rename.draft;

import io.github.glosslint.document.Reference;
import io.github.glosslint.linked.LinkedDocument;

/**
 * What all brackets of a site are.
 *
 * @param defined references that a definition is there for
 * @param undefined what is meant as a reference and has no definition
 */
record BracketSums(int defined, int undefined) {

  static BracketSums of(View view) {
    int defined = 0;
    int undefined = 0;
    for (LinkedDocument document : view.site().documents()) {
      for (Reference reference : document.document().references()) {
        defined += reference.defined() ? 1 : 0;
      }
      undefined += view.undefined().in(document).size();
    }
    return new BracketSums(defined, undefined);
  }
}
