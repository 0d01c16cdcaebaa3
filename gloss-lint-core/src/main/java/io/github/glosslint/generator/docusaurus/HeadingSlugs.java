package io.github.glosslint.generator.docusaurus;

import io.github.glosslint.markup.AnchorStyle;

/** How Docusaurus makes ids of headings: as github-slugger does. */
final class HeadingSlugs {

  static final AnchorStyle STYLE =
      new AnchorStyle("docusaurus", AnchorStyle.GITHUB.ids(), false, false, false, false);

  private HeadingSlugs() {}
}
