package io.github.glosslint.report.glossary;

import io.github.glosslint.report.SourceLinks;
import io.github.glosslint.report.html.HtmlLinks;
import io.github.glosslint.report.html.HtmlMarkup;
import io.github.glosslint.report.html.HtmlOrigin;
import io.github.glosslint.report.html.PageAsset;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Glossaries for a browser: one self-contained page that loads nothing, to search them, to read
 * them and to walk from entry to entry. The page holds its data as JSON, and scripts that make
 * elements of it and never read text as markup; the Content Security Policy allows no others.
 */
public final class HtmlGlossary implements GlossaryFormat {

  private static final List<String> SCRIPTS =
      List.of(
          "glossary-elements.js",
          "glossary-model.js",
          "glossary-graph.js",
          "glossary-search.js",
          "glossary-views.js",
          "glossary.js");

  private final HtmlLinks links;
  private final HtmlOrigin origin;

  /**
   * @param links where places in the source lead
   * @param origin what the glossaries belong to
   */
  HtmlGlossary(HtmlLinks links, HtmlOrigin origin) {
    this.links = links;
    this.origin = origin;
  }

  /**
   * A page that leads to the sources: on the forge of a build or of a checkout, or else beside it.
   *
   * @param workingDirectory what the paths of glossaries are relative to
   * @param variables of the environment
   * @param file that gets the page; null if there is none, as on standard output
   */
  public static HtmlGlossary of(
      Path workingDirectory, Map<String, String> variables, @Nullable Path file) {
    SourceLinks build = SourceLinks.ofBuild(variables, workingDirectory);
    SourceLinks forge = build == null ? SourceLinks.ofCheckout(workingDirectory) : build;
    String base = file == null ? null : HtmlLinks.base(file, workingDirectory);
    HtmlOrigin origin = HtmlOrigin.of(variables, workingDirectory);
    return new HtmlGlossary(new HtmlLinks(forge, base), origin);
  }

  @Override
  public void write(List<GlossaryReport> glossaries, Writer out) throws IOException {
    List<PageAsset> scripts = SCRIPTS.stream().map(HtmlGlossary::asset).toList();
    HtmlMarkup html = new HtmlMarkup(out);
    html.verbatim("<!DOCTYPE html>").line();
    html.open("html").with("lang", "en").line();
    writeHead(html, scripts);
    html.open("body").line();
    html.open("noscript").element("p", "Scripts are off. The script of this page shows it.");
    html.close().line();
    html.open("script").with("type", "application/json").with("id", "data");
    html.verbatim(new GlossaryData(links, origin).of(glossaries)).close().line();
    for (PageAsset script : scripts) {
      html.open("script").verbatim(script.text()).close().line();
    }
    html.close().line();
    html.close().line();
  }

  private void writeHead(HtmlMarkup html, List<PageAsset> scripts) throws IOException {
    PageAsset style = asset("glossary.css");
    html.open("head").line();
    html.empty("meta").with("charset", "utf-8").line();
    html.empty("meta")
        .with("http-equiv", "Content-Security-Policy")
        .with("content", policy(style, scripts))
        .line();
    writeMeta(html, "viewport", "width=device-width, initial-scale=1");
    writeMeta(html, "color-scheme", "light dark");
    writeMeta(html, "referrer", "no-referrer");
    writeMeta(html, "robots", "noindex");
    writeMeta(html, "generator", "gloss-lint");
    html.element(
        "title", "Glossary" + (origin.project().isEmpty() ? "" : " – " + origin.project()));
    html.line();
    html.open("style").verbatim(style.text()).close().line();
    html.close().line();
  }

  private static PageAsset asset(String name) {
    return PageAsset.beside(HtmlGlossary.class, name);
  }

  private static String policy(PageAsset style, List<PageAsset> scripts) {
    return "default-src 'none'; style-src "
        + style.source()
        + "; script-src "
        + scripts.stream().map(PageAsset::source).collect(Collectors.joining(" "))
        + "; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'";
  }

  private static void writeMeta(HtmlMarkup html, String name, String content) throws IOException {
    html.empty("meta").with("name", name).with("content", content).line();
  }
}
