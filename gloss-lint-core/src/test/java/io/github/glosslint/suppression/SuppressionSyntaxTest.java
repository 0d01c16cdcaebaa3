package io.github.glosslint.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.GlossLint;
import io.github.glosslint.finding.Severity;
import io.github.glosslint.report.Report;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Comments in every syntax, at every kind of place: each suppresses the one of two broken links
 * that it is about, and in code none.
 */
class SuppressionSyntaxTest {

  private static final String GONE = "link/missing-file gone.md";
  private static final String LOST = "link/missing-file lost.md";

  /** Who reads a page. */
  private enum Language {
    JEKYLL("_config.yml", "a.md", "---\ntitle: x\n---\n"),
    JEKYLL_COMMONMARK("_config.yml", "a.md", "---\ntitle: x\n---\n"),
    JEKYLL_HTML("_config.yml", "a.html", "---\ntitle: x\n---\n"),
    GITHUB("README.md", "a.md", ""),
    MDX("README.md", "a.mdx", ""),
    HTML("README.md", "a.html", "");

    final String marker;
    final String path;
    final String head;

    Language(String marker, String path, String head) {
      this.marker = marker;
      this.path = path;
      this.head = head;
    }

    boolean isHtml() {
      return path.endsWith(".html");
    }

    Map<String, String> tree(String body) {
      String configuration = this == JEKYLL_COMMONMARK ? "markdown: CommonMark\n" : "";
      return Map.of(marker, configuration, path, head + body);
    }
  }

  private static final Set<Language> TEMPLATES =
      EnumSet.of(Language.JEKYLL, Language.JEKYLL_COMMONMARK, Language.JEKYLL_HTML);

  /** Which readers know a syntax. */
  private enum Reach {
    ALL,
    TEMPLATES,
    KRAMDOWN,
    MDX,
    MARKDOWN,
    /** To MDX {@code <>} is an element. */
    MARKDOWN_WITHOUT_JSX;

    Set<Language> languages() {
      return switch (this) {
        case ALL -> EnumSet.allOf(Language.class);
        case TEMPLATES -> SuppressionSyntaxTest.TEMPLATES;
        case KRAMDOWN -> EnumSet.of(Language.JEKYLL);
        case MDX -> EnumSet.of(Language.MDX);
        case MARKDOWN_WITHOUT_JSX ->
            EnumSet.of(Language.JEKYLL, Language.JEKYLL_COMMONMARK, Language.GITHUB);
        case MARKDOWN ->
            EnumSet.of(Language.JEKYLL, Language.JEKYLL_COMMONMARK, Language.GITHUB, Language.MDX);
      };
    }
  }

  /** How a comment is written; {@code @} is what it says. */
  private enum Syntax {
    HTML("<!-- @ -->", true, Reach.ALL),
    HTML_TIGHT("<!--@-->", true, Reach.ALL),
    HTML_REASON("<!-- @ -- it's “so”: see #1 -->", true, Reach.ALL),
    HTML_LINES("<!--\n@\n-->", false, Reach.ALL),
    LIQUID("{% comment %}@{% endcomment %}", true, Reach.TEMPLATES),
    LIQUID_TRIMMED("{%- comment -%} @ {%- endcomment -%}", true, Reach.TEMPLATES),
    LIQUID_LINES("{% comment %}\n  @\n{% endcomment %}", false, Reach.TEMPLATES),
    LIQUID_INLINE("{% # @ %}", true, Reach.TEMPLATES),
    LIQUID_INLINE_TRIMMED("{%- # @ -%}", true, Reach.TEMPLATES),
    KRAMDOWN("{::comment}\n@\n{:/comment}", false, Reach.KRAMDOWN),
    KRAMDOWN_SHORT("{::comment}\n@\n{:/}", false, Reach.KRAMDOWN),
    KRAMDOWN_SPAN("{::comment}@{:/comment}", true, Reach.KRAMDOWN),
    MDX("{/* @ */}", true, Reach.MDX),
    MDX_LINES("{/*\n  @\n*/}", false, Reach.MDX),
    DEFINITION("[//]: # (@)", false, Reach.MARKDOWN),
    DEFINITION_QUOTED("[comment]: # \"@\"", false, Reach.MARKDOWN),
    DEFINITION_EMPTY("[//]: <> (@)", false, Reach.MARKDOWN_WITHOUT_JSX);

    final String form;
    final boolean inline;
    final Reach reach;

    Syntax(String form, boolean inline, Reach reach) {
      this.form = form;
      this.inline = inline;
      this.reach = reach;
    }

    String of(String said) {
      return form.replace("@", said);
    }
  }

  /** Where it is: {@code NEXT} and {@code HERE} are comments about the next line and their own. */
  private enum Place {
    FIRST_LINE("NEXT\n[x](gone.md)\n\n[y](lost.md)\n", false, false),
    LAST_LINE("[y](lost.md)\n\nNEXT\n[x](gone.md)", false, false),
    END_OF_LAST_LINE("[y](lost.md)\n\n[x](gone.md) HERE", false, true),
    BLANK_LINE_BELOW("NEXT\n\n[x](gone.md)\n\n[y](lost.md)\n", false, false),
    LIST("- [y](lost.md)\n- item\n\n  NEXT\n  [x](gone.md)\n", false, false),
    LIST_ITEM("- [x](gone.md) HERE\n- [y](lost.md)\n", false, true),
    QUOTE("> [y](lost.md)\n>\n> NEXT\n> [x](gone.md)\n", false, false),
    QUOTE_LINE("> [y](lost.md)\n> [x](gone.md) HERE\n", false, true),
    TABLE("| a |\n|---|\n| [x](gone.md) HERE |\n| [y](lost.md) |\n", false, true),
    PARAGRAPH("Some [y](lost.md)\nand [x](gone.md) HERE or\nmore.\n", false, true),
    HEADING("# A [x](gone.md) HERE\n\n[y](lost.md)\n", false, true),
    HTML_LINE(
        "<p>\nNEXT\n<a href=\"gone.md\">x</a>\n</p>\n\n<p><a href=\"lost.md\">y</a></p>\n",
        true,
        false),
    HTML_TEXT(
        "<p><a href=\"gone.md\">x</a> HERE</p>\n\n<p><a href=\"lost.md\">y</a></p>\n", true, true);

    final String body;
    final boolean html;
    final boolean inline;

    Place(String body, boolean html, boolean inline) {
      this.body = body;
      this.html = html;
      this.inline = inline;
    }
  }

  static List<Arguments> everywhere() {
    List<Arguments> all = new ArrayList<>();
    for (Syntax syntax : Syntax.values()) {
      for (Language language : syntax.reach.languages()) {
        for (Place place : Place.values()) {
          boolean markdown =
              syntax.name().startsWith("KRAMDOWN") || syntax.name().startsWith("DEFINITION");
          if ((place.html ? !markdown : !language.isHtml()) && (syntax.inline || !place.inline)) {
            all.add(Arguments.of(syntax, language, place, false));
            all.add(Arguments.of(syntax, language, place, true));
          }
        }
      }
    }
    return all;
  }

  @ParameterizedTest
  @MethodSource("everywhere")
  void itSuppressesWhatItIsAbout(Syntax syntax, Language language, Place place, boolean crlf) {
    String next = syntax.of("gloss-lint-disable-next-line link/missing-file");
    String here = syntax.of("gloss-lint-disable-line link/missing-file");
    // What is in a list or quote is so on every line.
    String margin = place == Place.LIST ? "  " : place == Place.QUOTE ? "> " : "";
    String body =
        place.body.replace("NEXT", next.replace("\n", "\n" + margin)).replace("HERE", here);
    Report report = check(language, body, crlf);
    assertThat(said(report)).as(body).containsExactly(LOST);
    assertThat(report.suppressed())
        .extracting(each -> each.finding().rule() + " " + each.finding().marked())
        .containsExactly(GONE);
    assertThat(report.suppressed().get(0).by().reason())
        .isEqualTo(syntax == Syntax.HTML_REASON ? "it's “so”: see #1" : "");
  }

  static List<Arguments> inCode() {
    List<Arguments> all = new ArrayList<>();
    for (Syntax syntax : Syntax.values()) {
      for (Language language : syntax.reach.languages()) {
        // Liquid knows of no code but its own.
        if (!language.isHtml() && !syntax.name().startsWith("LIQUID")) {
          for (String code : List.of("```\n@\n```\n", "~~~ html\n@\n~~~\n", "    @\n")) {
            // MDX has no indented code.
            if (language != Language.MDX || !code.startsWith(" ")) {
              all.add(Arguments.of(syntax, language, code));
            }
          }
          if (syntax.inline) {
            all.add(Arguments.of(syntax, language, "Some `@` and ``` @ ``` in code.\n"));
          }
        }
        if (TEMPLATES.contains(language) && syntax.name().startsWith("LIQUID")) {
          all.add(Arguments.of(syntax, language, "{% raw %}@{% endraw %}\n"));
        }
      }
    }
    return all;
  }

  @ParameterizedTest
  @MethodSource("inCode")
  void inCodeItDoesNothing(Syntax syntax, Language language, String code) {
    String comment = syntax.of("gloss-lint-disable-file nothing");
    String margin = code.startsWith("    ") ? "    " : "";
    String links =
        language.isHtml()
            ? "<a href=\"gone.md\">x</a>\n<a href=\"lost.md\">y</a>\n"
            : "[x](gone.md)\n[y](lost.md)\n";
    String body = code.replace("@", comment.replace("\n", "\n" + margin)) + "\n" + links;
    Report report = check(language, body, false);
    assertThat(said(report)).as(body).containsExactly(GONE, LOST);
    assertThat(report.suppressed()).isEmpty();
  }

  private static Report check(Language language, String body, boolean crlf) {
    Map<String, String> tree = language.tree(body);
    String text = tree.get(language.path);
    String written = crlf ? text.replace("\n", "\r\n") : text;
    return GlossLint.ofTexts(
            Map.of(language.marker, tree.get(language.marker), language.path, written))
        .severity("file/encoding", Severity.OFF)
        .check();
  }

  private static List<String> said(Report report) {
    return report.findings().stream().map(each -> each.rule() + " " + each.marked()).toList();
  }
}
