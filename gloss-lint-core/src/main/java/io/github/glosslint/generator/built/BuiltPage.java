package io.github.glosslint.generator.built;

import io.github.glosslint.document.Document;
import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.document.Link;
import io.github.glosslint.document.Syntax;
import io.github.glosslint.markup.html.HtmlReader;
import io.github.glosslint.site.SourceDefects;
import io.github.glosslint.source.ReadResult;
import io.github.glosslint.text.MappedText;
import io.github.glosslint.text.WantedProse;

/**
 * Reads a page as it is sent to browsers: nothing in it is a template, whatever it looks like, and
 * its ids are all that there are, unless scripts write the page.
 */
final class BuiltPage {

  private BuiltPage() {}

  static Document read(String path, ReadResult reading, WantedProse prose) {
    MappedText text = MappedText.verbatim(reading.text(), 0);
    DocumentBuilder builder = new DocumentBuilder(path, Syntax.BUILT_HTML, text.origins());
    builder.gatherProse(prose);
    SourceDefects.add(reading, builder);
    HtmlReader.read(text, builder);
    Document page = builder.build();
    return mayHaveOtherIds(page, text.text()) ? builder.anchorsUnknown().build() : page;
  }

  /**
   * Whether browsers leave the page at once, and scripts on it may take the fragment along; or
   * whether it has a script, and neither headings nor links before that runs.
   */
  private static boolean mayHaveOtherIds(Document page, String html) {
    boolean isEmpty = page.headings().isEmpty();
    for (Link link : page.links()) {
      if (link.kind() == Link.Kind.HTML_LINK) {
        int start = link.location().start();
        if (isTag(html, start, "<meta")) {
          return true;
        }
        // A link element leads no reader on.
        isEmpty &= !isTag(html, start, "<a");
      }
    }
    return isEmpty && html.contains("<script");
  }

  private static boolean isTag(String html, int start, String tag) {
    int end = start + tag.length();
    return html.regionMatches(true, start, tag, 0, tag.length())
        && end < html.length()
        && Character.isWhitespace(html.charAt(end));
  }
}
