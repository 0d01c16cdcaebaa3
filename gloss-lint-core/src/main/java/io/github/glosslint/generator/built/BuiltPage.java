package io.github.glosslint.generator.built;

import io.github.glosslint.document.Document;
import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.document.Link;
import io.github.glosslint.document.Syntax;
import io.github.glosslint.markup.HtmlReader;
import io.github.glosslint.site.SourceDefects;
import io.github.glosslint.source.ReadResult;
import io.github.glosslint.text.MappedText;
import io.github.glosslint.text.WantedProse;
import java.util.Locale;

/**
 * Reads a page as it is sent to browsers: nothing in it is a template, whatever it looks like, and
 * its ids are all that there are, unless scripts write the page.
 */
final class BuiltPage {

  /** Characters in which a page says that browsers are to go on to another. */
  private static final int HEAD = 4 << 10;

  private BuiltPage() {}

  static Document read(String path, ReadResult reading, WantedProse prose) {
    MappedText text = MappedText.verbatim(reading.text(), 0);
    DocumentBuilder builder = new DocumentBuilder(path, Syntax.BUILT_HTML, text.origins());
    builder.gatherProse(prose);
    SourceDefects.add(reading, builder);
    HtmlReader.read(text, builder);
    String html = text.text();
    if (goesOn(html)) {
      builder.anchorsUnknown();
    }
    Document page = builder.build();
    return isWrittenByScripts(page, html) ? builder.anchorsUnknown().build() : page;
  }

  /** Whether browsers leave the page at once; scripts on it may take the fragment along. */
  private static boolean goesOn(String html) {
    int at = html.indexOf("http-equiv");
    return at >= 0
        && at < HEAD
        && html.substring(at, Math.min(html.length(), at + 40))
            .toLowerCase(Locale.ROOT)
            .contains("refresh");
  }

  /** Whether a page has a script, and neither headings nor links before that runs. */
  private static boolean isWrittenByScripts(Document page, String html) {
    if (!page.headings().isEmpty() || !html.contains("<script")) {
      return false;
    }
    for (Link link : page.links()) {
      if (link.kind() == Link.Kind.HTML_LINK && isOfReaders(link, html)) {
        return false;
      }
    }
    return true;
  }

  /** A {@code link} element leads no reader on. */
  private static boolean isOfReaders(Link link, String html) {
    int start = link.location().start();
    return html.startsWith("<a", start) || html.startsWith("<A", start);
  }
}
