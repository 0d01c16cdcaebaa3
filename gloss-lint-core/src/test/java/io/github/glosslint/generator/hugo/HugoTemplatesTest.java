package io.github.glosslint.generator.hugo;

import static io.github.glosslint.site.SiteFixture.document;
import static io.github.glosslint.site.SiteFixture.targets;
import static io.github.glosslint.site.SiteFixture.verdict;
import static io.github.glosslint.site.SiteFixture.verdictOn;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.document.Defect;
import io.github.glosslint.document.Document;
import io.github.glosslint.linked.Target;
import io.github.glosslint.site.SiteFixture;
import io.github.glosslint.workspace.LinkedSite;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the text of templates tells, which are not carried out. */
class HugoTemplatesTest {

  @TempDir Path folder;

  private SiteFixture site(String... config) {
    return SiteFixture.in(folder)
        .file("hugo.toml", "baseURL = 'https://example.org/'", String.join("\n", config));
  }

  private static Target target(LinkedSite site, String path, String destination) {
    return targets(site, path).get(destination);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "'path' 'made'                                  | /docs/made/        | /docs/other/",
        "'path' (printf '%s/metrics/%s' $v .name)       | /docs/a/metrics/b/ | /docs/a/metrix/b/",
        "'title' (dict 'path' 'x') 'path' 'x/y'         | /docs/x/y/         | /docs/x/",
        "'kind' 'page' 'path' (path.Join 'api' .name)   | /docs/api/Any/     | /docs/apis/any/",
        "'path' 'made' 'slug' .slug                     | /docs/else/        | /doc/else/",
        "'path' 'made' 'url' (printf '/api/%s/' .name)  | /api/x/            | /docs/x/",
      })
  void aContentAdapterMakesPagesOfItsPathsOnly(String arguments, String possible, String missing) {
    LinkedSite site =
        site()
            .file(
                "content/docs/_content.gotmpl",
                "{{ range .Site.Data.x }}",
                "{{ $.AddPage (dict " + arguments.replace('\'', '"') + ") }}",
                "{{ end }}")
            .file("content/docs/_index.md", "x")
            .file(
                "content/a.md",
                "[x](" + possible + ") [y](" + missing + ") ![z](/docs/nope.png) [n](/nope/)")
            .link();
    assertThat(target(site, "content/a.md", possible)).isInstanceOf(Target.Unknown.class);
    assertThat(target(site, "content/a.md", missing)).isInstanceOf(Target.Missing.class);
    assertThat(target(site, "content/a.md", "/docs/nope.png")).isInstanceOf(Target.Missing.class);
    assertThat(target(site, "content/a.md", "/nope/")).isInstanceOf(Target.Missing.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{ range .x }}{{ $page := dict `path` .p }}{{ $.AddPage $page }}{{ end }}",
        "{{ range .x }}{{ $.AddPage . }}{{ end }}",
        "{{ $p := dict `path` `a` }}{{ $p = merge $p .x }}{{ .AddPage $p }}",
        "{{ dict `path` .p | $.AddPage }}",
        "{{ partial `absent.html` . }}",
        "{{ .AddPage (merge .x (dict `path` `a`)) }}",
      })
  void aContentAdapterWhosePathsAreMadeMayMakeAnyPageBelowIt(String template) {
    LinkedSite site =
        site()
            .file("content/docs/_content.gotmpl", template)
            .file("content/docs/_index.md", "x")
            .file(
                "content/docs/a.md",
                "[x](/docs/x/) [y](/docx/) [r]({{< ref \"sub/x\" >}}) [s]({{< ref \"x\" >}})")
            .link();
    assertThat(target(site, "content/docs/a.md", "/docs/x/")).isInstanceOf(Target.Unknown.class);
    assertThat(document(site, "content/docs/a.md").document().defects()).isEmpty();
  }

  @Test
  void aContentAdapterMakesPagesOfItsOwnLanguage() {
    LinkedSite site =
        site("[languages.en]", "weight = 1", "[languages.fr]", "weight = 2")
            .file("content/docs/_content.gotmpl", "{{ .AddPage (dict `path` .x) }}")
            .file(
                "content/api/_content.gotmpl",
                "{{ .EnableAllLanguages }}{{ .AddPage (dict `path` .x) }}",
                "{{ .AddResource (dict `path` (printf `%s/a.png` .x)) }}")
            .file(
                "content/a.md",
                "[x](/docs/x/) [y](/fr/docs/x/) [z](/fr/api/x/) ![p](/api/x/a.png)",
                "![q](/api/x/b.png)")
            .link();
    assertThat(target(site, "content/a.md", "/docs/x/")).isInstanceOf(Target.Unknown.class);
    assertThat(target(site, "content/a.md", "/fr/docs/x/")).isInstanceOf(Target.Missing.class);
    assertThat(target(site, "content/a.md", "/fr/api/x/")).isInstanceOf(Target.Unknown.class);
    assertThat(target(site, "content/a.md", "/api/x/a.png")).isInstanceOf(Target.Unknown.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '\0',
      value = {
        "{{ $src := .Destination | safeURL }}<img src='{{ $src }}'> => true",
        "{{- $src := (safeURL .Destination) -}}<img src='{{- $src -}}' alt='{{ .Text }}'> => true",
        "{{ $a := .Destination }}{{ $b := $a | string }}<a href='{{ $b | safeURL }}'>x</a> => true",
        "{{$u:=.Destination}}<a href={{$u}}><img src=\"{{$u}}\"></a> => true",
        "<img src='{{ strings.TrimSpace .Destination }}'> => true",
        "{{ $src := .Destination }}{{ if .x }}{{ $src = .y }}{{ end }}<img src='{{ $src }}'> => false",
        "{{ range $src := .x }}<img src='{{ $src }}'>{{ end }} => false",
        "<img src='{{ .Destination }}?v=1'> => false",
        "<img src='/base{{ .Destination }}'> => false",
        "<img src='{{ .Destination }}'><img src='{{ relURL .Destination }}'> => false",
        "{{ $a := $b }}{{ $b := $a }}<img src='{{ $a }}'> => false",
      })
  void aHookThatWritesTheDestinationByWayOfAVariableWritesItAsItIs(String hook, boolean plain) {
    LinkedSite site =
        site()
            .file("layouts/_markup/render-image.html", hook)
            .file("content/a.md", "![x](nope.png)")
            .link();
    assertThat(target(site, "content/a.md", "nope.png"))
        .isInstanceOf(plain ? Target.Missing.class : Target.Unknown.class);
  }

  @Test
  void aBoxOfAnAbsentThemeLeavesTheAnchorsOfThePageKnown() {
    LinkedSite site =
        site("theme = 'nowhere'")
            .file(
                "content/a.md",
                "{{% alert title=\"Note\" id=\"own\" %}}",
                "## In the box",
                "{{% /alert %}}",
                "[x](#in-the-box) [y](#nope) [z](#own)")
            .file("content/b.md", "{{< tabs >}}", "", "[x](#nope)")
            .link();
    assertThat(verdictOn(site, "content/a.md", "#in-the-box")).isEqualTo("found content/a.md");
    assertThat(verdictOn(site, "content/a.md", "#nope")).isEqualTo("absent content/a.md");
    assertThat(verdictOn(site, "content/a.md", "#own")).isEqualTo("unknowable content/a.md");
    assertThat(verdictOn(site, "content/b.md", "#nope")).isNotEqualTo("absent content/b.md");
  }

  @Test
  void aTemplateThatShowsAFileAsCodeWritesNoIds() {
    LinkedSite site =
        site()
            .file(
                "layouts/_shortcodes/code.html",
                "<td>{{ highlight (trim (.Get `file` | readFile) `\\n`) `go` }}</td>",
                "<textarea id=\"x\">{{ .Get `file` | readFile }}</textarea>")
            .file("content/a.md", "{{< code file=\"main.go\" >}}", "", "[x](#nope) [y](#x)")
            .link();
    assertThat(verdictOn(site, "content/a.md", "#nope")).isEqualTo("absent content/a.md");
    assertThat(verdictOn(site, "content/a.md", "#x")).isEqualTo("unknowable content/a.md");
  }

  @Test
  void aFileThatATemplateNamesItselfIsIncluded() {
    LinkedSite site =
        site()
            .file(
                "layouts/_shortcodes/why.html", "{{ readFile \"includes/why.md\" | markdownify }}")
            .file("layouts/_shortcodes/gone.html", "{{ \"includes/no.md\" | readFile }}")
            .file("layouts/_shortcodes/piped.html", "{{- .Get 0 | readFile | safeHTML -}}")
            .file("content/c.md", "{{% piped \"includes/why.md\" %}}", "", "[x](#why) [y](#nope)")
            .file("includes/why.md", "## Why", "", "[x](/nope/)")
            .file("content/a.md", "{{< why >}}", "", "[x](#why) [y](#nope)")
            .file("content/b.md", "{{< gone >}}", "", "[y](#nope)")
            .link();
    assertThat(verdictOn(site, "content/a.md", "#why")).isEqualTo("found content/a.md");
    assertThat(verdictOn(site, "content/a.md", "#nope")).isEqualTo("absent content/a.md");
    assertThat(target(site, "content/a.md", "/nope/")).isInstanceOf(Target.Missing.class);
    assertThat(verdictOn(site, "content/c.md", "#why")).isEqualTo("found content/c.md");
    assertThat(verdictOn(site, "content/c.md", "#nope")).isEqualTo("absent content/c.md");
    assertThat(verdictOn(site, "content/b.md", "#nope")).isNotEqualTo("absent content/b.md");
    assertThat(document(site, "content/b.md").document().defects())
        .extracting(Defect::message)
        .isEqualTo(List.of());
  }

  @Test
  void ofThreeBracesTheLastTwoBeginAShortcode() {
    LinkedSite site =
        site()
            .file("layouts/_shortcodes/box.html", "<b>{{ .Inner }}</b>")
            .file("content/a.md", "{{{< box >}} in {{< /box >}}} [x](#nope)")
            .link();
    assertThat(document(site, "content/a.md").document().defects()).isEmpty();
  }

  @Test
  void aFileIsReadFromWhereTheContentIsMounted() {
    LinkedSite site =
        site("[[module.mounts]]", "source = 'content/en'", "target = 'content'")
            .file("layouts/_shortcodes/inc.html", "{{ os.ReadFile (.Get `path`) | markdownify }}")
            .file(
                "content/en/sub/a.md",
                "{{< inc path=\"/docs/part.md\" >}}",
                "{{< inc path=\"docs/gone.md\" >}}",
                "[x](#part)")
            .file("content/en/docs/part.md", "## Part")
            .link();
    assertThat(verdictOn(site, "content/en/sub/a.md", "#part"))
        .isEqualTo("found content/en/sub/a.md");
    assertThat(document(site, "content/en/sub/a.md").document().defects())
        .extracting(Defect::message)
        .containsExactly("The file \"docs/gone.md\" does not exist: nothing is inserted here.");
  }

  @ParameterizedTest
  @CsvSource({
    "/img/blog/one/nope.png, true",
    "/docs/img/nope.png, true",
    "/img/nope.png, true",
    "/one/figuer.png, true",
    "/one/nope.png, false",
    "/images/nope.png, false",
    "/img/logo-dark.png, false",
    "/img/blog/one/nope.css, false",
    "/css/site.css, false",
    "/nope/v1.2, true",
    "/nope.md, true",
  })
  void aPictureBesideOthersOfTheSiteIsNoneOfAnAbsentTheme(String path, boolean missing) {
    LinkedSite site =
        site("theme = 'nowhere'")
            .file("static/img/a.png", "x")
            .file("static/img/b.png", "x")
            .file("static/img/c.png", "x")
            .file("static/one/figure.png", "x")
            .file("static/img/blog/one/a.png", "x")
            .file("content/docs/img/a.png", "x")
            .file("content/docs/_index.md", "x")
            .file("content/a.md", "![x](" + path + ")")
            .link();
    assertThat(target(site, "content/a.md", path))
        .isInstanceOf(missing ? Target.Missing.class : Target.Unknown.class);
  }

  @ParameterizedTest
  @CsvSource({
    "/latest/a/b/, false",
    "/docs/guide, false",
    "/docs/guide/, false",
    "/docs/guide/more/, true",
    "/v1-old/, false",
    "/other/, true",
    "/wiki-1/, false",
    "/wikis/, true",
  })
  void redirectsThatATemplatePrintsAreKnownByTheirWords(String path, boolean missing) {
    LinkedSite site =
        site()
            .file(
                "layouts/index.redirects",
                "{{ $all := partial \"redirects.txt\" . }}",
                "{{ $all }}")
            .file(
                "layouts/_partials/redirects.txt",
                "/wiki-*  /docs/",
                "/latest/*  /docs/{{ .x }}/:splat",
                "{{ range .y }}",
                "/docs/{{ . }}  /docs/new/{{ . }}",
                "/v{{ . }}-old /docs/",
                "{{ . }} /docs/",
                "{{ end }}")
            .file("content/a.md", "[x](" + path + ")")
            .link();
    assertThat(target(site, "content/a.md", path))
        .isInstanceOf(missing ? Target.Missing.class : Target.Unknown.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "[[ $a.GetMatch (printf '%s.md' (.Get 0)) ]] | {{< t ash >}} | content/en/words/ash.md",
        "[[ $a.GetMatch (printf '%s.md' (.Get 0)) ]] | {{< t Ash >}} | content/en/words/ash.md",
        "[[ $a.GetMatch (printf '%s.md' (.Get 0)) ]] | {{< t ahs >}} | nothing like ash",
        "[[ $a.GetMatch (printf '%s.md' (.Get 0)) ]] | {{< t index >}} | nothing",
        "[[ site.GetPage (printf '/words/%s' (.Get 0)) ]] | {{< t ahs >}} | nothing like ash",
        "[[ $a.GetMatch (printf '%s.md' (.Get 'id')) ]] | {{< t id='ahs' >}} | nothing like ash",
        "[[ $i := .Get 0 ]][[ $a.GetMatch (printf '%s.md' $i) ]] | {{< t elm >}} | content/en/words/elm.md",
        "[[ $i := .Get 0 ]][[ $i = lower $i ]][[ $a.GetMatch (printf '%s.md' $i) ]] | {{< t ahs >}} | no link",
        "[[ $t := .Inner ]][[ if eq (upper .Title) (upper $t) ]] | {{< t >}}the ash{{< /t >}} | content/en/words/ash.md",
        "[[ $t := .Inner ]][[ if eq (upper .Title) (upper $t) ]] | {{< t 'The Ahs' >}}x{{< /t >}} | nothing like The Ash",
      })
  void aTemplateLooksUpAPage(String template, String tag, String leadsTo) {
    String fails = "{{ $a := site.GetPage `/words` }}{{ errorf `none` }}";
    LinkedSite site =
        lookUp(fails + template.replace('\'', '"').replace("[[", "{{").replace("]]", "}}"), tag);
    Document page = document(site, "content/en/a.md").document();
    if (leadsTo.equals("no link")) {
      assertThat(page.links()).isEmpty();
      return;
    }
    Target target = document(site, "content/en/a.md").linkTargets().get(0);
    if (target instanceof Target.Undefined undefined) {
      String similar = String.join(" ", undefined.similar());
      assertThat("nothing" + (similar.isEmpty() ? "" : " like " + similar)).isEqualTo(leadsTo);
    } else {
      assertThat(target).isEqualTo(new Target.Found(leadsTo, "", Target.AnchorState.Fine.FINE));
    }
  }

  @Test
  void aTemplateThatDoesWithoutAPageMissesNone() {
    LinkedSite site =
        lookUp(
            "{{ $a := site.GetPage `words` }}{{ with $a.GetMatch (printf `%s.md` (.Get 0)) }}{{ end }}",
            "{{< t ahs >}}");
    assertThat(document(site, "content/en/a.md").linkTargets().get(0))
        .isInstanceOf(Target.Unknown.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '\0',
      value = {
        "<img src='[[ .Get 0 ]]'>                              ; nope.png      ; nope.png = docs/a/nope.png",
        "<img alt='[[ .Get 1 ]]' src='[[.Get 0]]'>             ; /pic.png      ; /pic.png = found",
        "<a href=\"[[ .Get 'to' ]]\">x</a>                       ; to=/docs/b/   ; /docs/b/ = found",
        "<a href='[[ .Params.to | safeURL ]]'>x</a>            ; to='/docs/c/' ; /docs/c/ = docs/c/",
        "<img src='[[ .Get 'src' | relURL ]]'>                 ; src=nope.png  ; /nope.png = nope.png",
        "<img src='[[- relURL (.Get 'src') -]]'>               ; src='/n.png'  ; /n.png = n.png",
        "<img src='[[ relLangURL (.Get 0) ]]'>                 ; n.png         ; /n.png = n.png",
        "<video src='/v/[[ .Get 0 ]].mp4'>                     ; nope          ; /v/nope.mp4 = v/nope.mp4",
        "<img src='[[ printf '/v/%s.png' (.Get 0) | absURL ]]'> ; nope         ; /v/nope.png = v/nope.png",
        "[[ $s := .Get 0 ]]<img src='[[ $s ]]'>                ; /n.png        ; /n.png = n.png",
        "[[ with .Get 0 ]]<img src='[[ . ]]'>[[ end ]]         ; /n.png        ; /n.png = n.png",
        "[[ with $s := .Get 0 ]]<img src='[[ $s ]]'>[[ end ]]  ; /n.png        ; /n.png = n.png",
        "[[ if .Get 'a' ]]<a href='[[ .Get 'a' ]]'>[[ end ]]   ; a=/n/         ; /n/ = n/",
        "[[ if not (.Get 'a') ]]<a href='/[[ .Get 'b' ]]'>[[ end ]] ; b=n/     ; /n/ = n/",
        "[[ if eq (.Get 0) 'x' ]][[ else if .Get 0 ]]<a href='[[ .Get 1 ]]'>[[ end ]] ; y /n/ ; /n/ = n/",
        "[[ if .IsNamedParams ]]<a href='[[ .Get 'b' ]]'>[[ else ]]<a href='[[ .Get 0 ]]'>[[ end ]] ; /n/ ; /n/ = n/",
        "<a href='[[ or (.Get 'a') (.Get 'b') ]]'>             ; b=/n/         ; /n/ = n/",
        "<a href='[[ .Get 'a' | default '/x' ]]'>              ; a=/n/         ; /n/ = n/",
        "<a href='[[ relref . (.Get 0) ]]'>                    ; b.md          ; /docs/b/ = found",
        // What says it is not plain, or says it itself.
        "<a href='[[ .Get 'a' | default '/x/' ]]'>             ; b=1           ; none",
        "[[ if .Get 'a' ]]<a href='[[ .Get 'b' ]]'>[[ end ]]   ; b=/n/         ; none",
        "[[ if site.Params.a ]]<a href='[[ .Get 0 ]]'>[[ end ]] ; /n/          ; none",
        "[[ range .Params ]]<a href='[[ $.Get 0 ]]'>[[ end ]]  ; /n/           ; none",
        "[[ $s := .Get 0 ]][[ if .x ]][[ $s = print '/x' ]][[ end ]]<a href='[[ $s ]]'> ; /n/ ; none",
        "<a href='[[ .Get 0 | urlize ]]'>                      ; /n/           ; none",
        "<a href='[[ .Get 0 ]][[ .Get 1 ]]'>                   ; /n /x         ; none",
        "<a href='https://example.com/[[ .Get 0 ]]'>           ; n             ; none",
        "<a href='#[[ .Get 0 ]]'>                              ; n             ; none",
        "<a data-href='[[ .Get 0 ]]'>                          ; /n/           ; none",
        "<b title='[[ .Get 0 ]]'></b><b src='[[ .Get 0 ]]'>    ; /n/           ; none",
        "[[/* <a href='[[ .Get 0 ]]'> */]]                     ; /n/           ; none",
        "<a href='[[ .Get 0 ]]'>                               ; a=/n/         ; none",
      })
  void aTemplateWritesUrlsOfArguments(String template, String arguments, String expected) {
    LinkedSite site =
        site()
            .file(
                "layouts/shortcodes/t.html",
                template.replace('\'', '"').replace("[[", "{{").replace("]]", "}}"))
            .file("content/docs/a.md", "A {{< t " + arguments.replace('\'', '"') + " >}}.")
            .file("content/docs/b.md", "# B")
            .file("static/pic.png", "x")
            .link();
    assertThat(writtenOn(site, "content/docs/a.md")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "relURL, nope.png, /base/nope.png = nope.png",
    "relURL, pic.png, /base/pic.png = found",
    "relLangURL, pic.png, /base/fr/pic.png = fr/pic.png",
    "relURL, /base/nope.png, none",
  })
  void aPathOfTheSiteIsPutInFront(String function, String argument, String expected) {
    LinkedSite site =
        SiteFixture.in(folder)
            .file(
                "hugo.toml",
                "baseURL = 'https://example.org/base/'",
                "[languages.en]",
                "[languages.fr]")
            .file("layouts/shortcodes/t.html", "<img src=\"{{ .Get 0 | " + function + " }}\">")
            .file("content/a.fr.md", "A {{< t \"" + argument + "\" >}}.")
            .file("static/pic.png", "x")
            .link();
    assertThat(writtenOn(site, "content/a.fr.md")).isEqualTo(expected);
  }

  @Test
  void aReferenceThatATemplateMakesStopsTheBuild() {
    LinkedSite site =
        site()
            .file("layouts/shortcodes/t.html", "<a href=\"{{ relref . (.Get \"to\") }}\">x</a>")
            .file("content/a.md", "A {{< t to=\"gone\" >}}.")
            .link();
    Defect defect = document(site, "content/a.md").document().defects().get(0);
    assertThat(defect.message())
        .isEqualTo("The reference \"gone\" leads to no page: Hugo stops the build here.");
    assertThat(defect.location().start()).isEqualTo("A {{< t to=\"".length());
  }

  @Test
  void urlsOfATemplateAreFollowedUpToALimit() {
    String url = "<a href=\"{{ .Get 0 }}\">x</a>";
    for (int more = 0; more < 2; more++) {
      LinkedSite site =
          site()
              .file("layouts/shortcodes/t.html", url.repeat(WrittenUrls.MOST + more))
              .file("content/a.md", "A {{< t /nope/ >}}.")
              .link();
      assertThat(document(site, "content/a.md").document().links()).hasSize(WrittenUrls.MOST);
    }
  }

  @ParameterizedTest
  @CsvSource({"1, true", "2, false"})
  void wordsThatAUrlIsMadeOfAreFollowedUpToALimit(int times, boolean followed) {
    String words = " (or \"\" \"\")".repeat(ShortcodeCall.MAX_STEPS / 5 * times);
    LinkedSite site =
        site()
            .file("layouts/shortcodes/t.html", "<a href=\"{{ or" + words + " (.Get 0) }}\">x</a>")
            .file("content/a.md", "A {{< t /nope/ >}}.")
            .link();
    assertThat(document(site, "content/a.md").document().links()).hasSize(followed ? 1 : 0);
  }

  @ParameterizedTest
  @CsvSource({"0, true", "1, false"})
  void conditionsOfAUrlAreFollowedUpToALimit(int more, boolean followed) {
    int depth = TemplateScope.Walk.MAX_DEPTH + more;
    LinkedSite site =
        site()
            .file(
                "layouts/shortcodes/t.html",
                "{{ if .Get 0 }}".repeat(depth)
                    + "<a href=\"{{ .Get 0 }}\">x</a>"
                    + "{{ end }}".repeat(depth))
            .file("content/a.md", "A {{< t /nope/ >}}.")
            .link();
    assertThat(document(site, "content/a.md").document().links()).hasSize(followed ? 1 : 0);
  }

  @ParameterizedTest
  @CsvSource({"0, true", "1, false"})
  void theStartOfATagIsLookedForUpToALimit(int more, boolean followed) {
    String title = "x".repeat(WrittenUrls.LONGEST_TAG - "<a title=\"\"".length() + more);
    LinkedSite site =
        site()
            .file(
                "layouts/shortcodes/t.html",
                "<a title=\"" + title + "\" href=\"{{ .Get 0 }}\">x</a>")
            .file("content/a.md", "A {{< t /nope/ >}}.")
            .link();
    assertThat(document(site, "content/a.md").document().links()).hasSize(followed ? 1 : 0);
  }

  @ParameterizedTest
  @CsvSource({
    "[ash](g), found content/words/ash.md",
    "[The _Tree_](g), unknown",
    "[Elm tree](g), found content/words/elm-tree.md",
    "_[ash](g)_, found content/words/ash.md",
    "[`ash`](g), found content/words/ash.md",
    "[ashes](g), unknown",
    "[x ![ash](a.png)](g), unknown",
  })
  void aHookLooksUpTheTermThatALinkShows(String link, String expected) {
    LinkedSite site = terms("{{ $text := .Text | plainify | lower }}{{ $term := $text }}", link);
    assertThat(verdict(targets(site, "content/a.md").values().iterator().next()))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{ $term := .Title }}",
        "{{ $term := .Text }}{{ if .x }}{{ $term = `elm` }}{{ end }}",
        "{{ $term := inflect.Singularize .Text }}",
        "{{ $folder = `other` }}{{ $term := .Text }}",
      })
  void aHookMayLookUpAnotherTerm(String variables) {
    LinkedSite site = terms(variables, "[ash](g)");
    assertThat(target(site, "content/a.md", "g")).isInstanceOf(Target.Unknown.class);
  }

  private LinkedSite terms(String variables, String link) {
    return site()
        .file(
            "layouts/_markup/render-link.html",
            "{{ $folder := \"/words\" }}{{ $u := urls.Parse .Destination }}" + variables,
            "{{ if eq $level \"warning\" }}{{ warnf \"x\" }}{{ end }}{{ if eq $u.String \"g\" }}",
            "{{ with site.GetPage (urls.JoinPath $folder ($term | urlize)) }}<a>{{ end }}",
            "{{ else }}<a href=\"{{ $u.String }}\">{{ end }}")
        .file("content/words/ash.md", "---", "title: Ash", "---")
        .file("content/words/elm-tree.md", "---", "title: Elm", "---")
        .file("content/a.md", "An " + link + " grows.")
        .link();
  }

  private static String writtenOn(LinkedSite site, String path) {
    StringBuilder written = new StringBuilder();
    targets(site, path)
        .forEach(
            (destination, target) ->
                written
                    .append(destination)
                    .append(" = ")
                    .append(target instanceof Target.Missing missing ? missing.path() : "found"));
    return written.isEmpty() ? "none" : written.toString();
  }

  private LinkedSite lookUp(String template, String tag) {
    return site("[languages.en]", "contentDir = 'content/en'")
        .file("layouts/shortcodes/t.html", template)
        .file("content/en/words/index.md", "---", "title: W", "---")
        .file("content/en/words/ash.md", "---", "title: The Ash", "---", "See [x](elm/).")
        .file("content/en/words/elm.md", "---", "title: Elm", "---")
        .file("content/en/words/part.md", "No page.")
        .file("content/en/a.md", "An " + tag.replace('\'', '"') + " grows.")
        .link();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{ range .Site.Data.x }}{{ printf \"### %s\" .key }}{{ end }}",
        "{{ range .Site.Data.x }}{{ print `## ` .key }}{{ end }}",
        "{{ printf \"\\n## %s\\n\" .x }}"
      })
  void aHeadingThatAnActionPrintsMayHaveAnyId(String template) {
    LinkedSite site =
        site()
            .file("layouts/_shortcodes/labels.html", template)
            .file("content/a.md", "{{% labels %}}", "", "[x](#made)")
            .link();
    assertThat(verdict(target(site, "content/a.md", "#made"))).isEqualTo("unknowable content/a.md");
  }

  @ParameterizedTest
  @CsvSource({
    "{{< show 'x/a.yaml' 'yaml' >}}, absent content/a.md",
    "{{< show lang='sh' file='x/a.sh' >}}, absent content/a.md",
    "{{< show 'x/a.md' >}}, unknowable content/a.md",
    "{{< show 'x/a' >}}, unknowable content/a.md",
  })
  void whatIsShownAsCodeHasNoIds(String tag, String verdict) {
    LinkedSite site =
        site()
            .file(
                "layouts/_shortcodes/show.html",
                "{{ $.Scratch.Set \"path\" (.Get 0) }}",
                "{{ if .Get 1 }}{{ highlight ($.Scratch.Get \"path\" | readFile) (.Get 1) \"\" }}",
                "{{ else }}{{ $.Scratch.Get \"path\" | readFile | .Page.RenderString }}{{ end }}")
            .file("content/a.md", tag.replace('\'', '"'), "", "[x](#made)")
            .link();
    assertThat(verdict(target(site, "content/a.md", "#made"))).startsWith(verdict);
  }

  @Test
  void commentsOfHtmlInATemplateAreNotWritten() {
    LinkedSite site =
        site()
            .file(
                "layouts/_shortcodes/table.html",
                "<!--",
                "# Table of the theme",
                "<a id='made'></a>",
                "-->",
                "{{ .Inner | .Page.RenderString }}")
            .file("content/a.md", "{{< table >}}x{{< /table >}}", "", "[x](#made)")
            .link();
    assertThat(verdict(target(site, "content/a.md", "#made"))).isEqualTo("absent content/a.md");
  }
}
