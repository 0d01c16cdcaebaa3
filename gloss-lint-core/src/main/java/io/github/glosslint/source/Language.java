package io.github.glosslint.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The languages that documentation is written in, and the endings of file names that tell them.
 * This is the only table of them: what is looked for, read, or counted as not understood follows
 * from it.
 */
public enum Language {
  MARKDOWN("Markdown", Reading.MARKDOWN, "md markdown mdown mdwn mkd mkdn mkdown"),
  MDX("MDX", Reading.MARKDOWN, "mdx"),
  HTML("HTML", Reading.HTML, "html htm xhtml"),
  QUARTO("Quarto", Reading.IF_ASKED, "qmd"),
  R_MARKDOWN("R Markdown", Reading.IF_ASKED, "rmd"),
  LIVEBOOK("Livebook", Reading.IF_ASKED, "livemd"),
  MDSVEX("mdsvex", Reading.IF_ASKED, "svx"),
  MARKDOC("Markdoc", Reading.IF_ASKED, "mdoc markdoc"),
  ASCIIDOC("AsciiDoc", Reading.NONE, "adoc asciidoc"),
  RESTRUCTURED_TEXT("reStructuredText", Reading.NONE, "rst"),
  NOTEBOOK("Jupyter Notebook", Reading.NONE, "ipynb"),
  ORG("Org", Reading.NONE, "org"),
  TEXTILE("Textile", Reading.NONE, "textile"),
  WIKITEXT("MediaWiki", Reading.NONE, "wiki mediawiki"),
  CREOLE("Creole", Reading.NONE, "creole"),
  RDOC("RDoc", Reading.NONE, "rdoc"),
  POD("Pod", Reading.NONE, "pod"),
  DJOT("Djot", Reading.NONE, "dj djot"),
  TYPST("Typst", Reading.NONE, "typ"),
  DOCBOOK("DocBook", Reading.NONE, "dbk docbook"),
  DITA("DITA", Reading.NONE, "dita ditamap"),
  TEXINFO("Texinfo", Reading.NONE, "texi texinfo"),
  APT("APT", Reading.NONE, "apt");

  private enum Reading {
    MARKDOWN,
    HTML,
    /** Markdown with code in it, which is read as Markdown where the settings include it. */
    IF_ASKED,
    NONE
  }

  private static final Map<String, Language> BY_ENDING = byEnding();

  private static final List<String> MARKDOWN_ENDINGS = endingsOfMarkdown();

  private final String title;
  private final Reading reading;

  /** Without their dots, with spaces between them. */
  private final String endings;

  Language(String title, Reading reading, String endings) {
    this.title = title;
    this.reading = reading;
    this.endings = endings;
  }

  private static Map<String, Language> byEnding() {
    Map<String, Language> languages = new HashMap<>();
    for (Language language : values()) {
      for (String ending : language.endings()) {
        languages.put(ending, language);
      }
    }
    return Map.copyOf(languages);
  }

  private List<String> endings() {
    return List.of(endings.split(" ", -1));
  }

  /** The language of a file, going by the ending of its name; null if it is no documentation. */
  public static @Nullable Language of(String path) {
    if (path.endsWith(".md")) {
      // Nearly all documents are called so.
      return MARKDOWN;
    }
    int dot = path.lastIndexOf('.');
    return dot <= path.lastIndexOf('/')
        ? null
        : BY_ENDING.get(path.substring(dot + 1).toLowerCase(Locale.ROOT));
  }

  /** Whether a file is Markdown, MDX among it, going by its name. */
  public static boolean isMarkdown(String path) {
    Language language = of(path);
    return language != null && language.reading == Reading.MARKDOWN;
  }

  /** Whether a file is an HTML page, going by its name. */
  public static boolean isHtml(String path) {
    return of(path) == HTML;
  }

  /** The endings of Markdown's names, with their dots, the usual one first. */
  public static List<String> markdownEndings() {
    return MARKDOWN_ENDINGS;
  }

  private static List<String> endingsOfMarkdown() {
    List<String> all = new ArrayList<>();
    for (Language language : values()) {
      if (language.reading == Reading.MARKDOWN) {
        for (String ending : language.endings()) {
          all.add("." + ending);
        }
      }
    }
    return List.copyOf(all);
  }

  /** Globs of files in this language, as in {@code .gitignore}. */
  public List<String> globs() {
    return endings().stream().map(ending -> "*." + ending).toList();
  }

  /** The language's own name, as reports have it. */
  public String title() {
    return title;
  }

  /** Whether files in this language are read. */
  public boolean isRead() {
    return reading == Reading.MARKDOWN || reading == Reading.HTML;
  }

  /** Whether files in this language are read where the settings or the caller ask for them. */
  boolean isReadIfAsked() {
    return reading != Reading.NONE;
  }
}
