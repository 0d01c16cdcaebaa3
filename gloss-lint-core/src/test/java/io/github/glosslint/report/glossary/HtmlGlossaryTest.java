package io.github.glosslint.report.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.glosslint.json.JsonStrings;
import io.github.glosslint.report.HostileReports;
import io.github.glosslint.report.html.HtmlLinks;
import io.github.glosslint.text.Printable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlGlossaryTest {

  @TempDir Path folder;

  private Document page() throws IOException {
    return Jsoup.parse(GlossaryPages.of(folder));
  }

  private static JsonNode data(Document page) throws IOException {
    return new ObjectMapper().readTree(page.expectFirst("script#data").data());
  }

  private JsonNode glossary() throws IOException {
    return data(page()).get("glossaries").get(0);
  }

  @Test
  void hasEntriesWithAllThatLeadsToThemAndFromThem() throws IOException {
    GlossaryPages.writeSmall(folder);
    JsonNode glossary = glossary();

    assertThat(glossary.get("name").asText()).isEqualTo("terms");
    assertThat(glossary.get("entries")).hasSize(6);
    assertThat(glossary.get("entries").get(0).toString())
        .isEqualTo(
            ("{'term':'Agent','file':0,'line':1,'letter':'A','related':[3],'mentions':[3],"
                    + "'references':3,'definition':[['Acts by a ',{'text':'Policy','entry':3},"
                    + "'; see ',{'text':'the book','url':'https://book.example/agents'},'.'],"
                    + "{'item':0,'parts':"
                    + "[{'text':'https://more.example/','url':'https://more.example/'}]}]}")
                .replace('\'', '"'));
    assertThat(glossary.get("entries").get(1).toString())
        .isEqualTo(
            "{'term':'Anomaly Detection','file':0,'line':9,'letter':'A','aliases':['Outlier Detection'],'labels':['Odd One Out'],'references':2,'definition':[['Finds ',{'text':'x > 3','code':true},' and what is odd, by a [',{'text':'Distance Measure','wanted':0},'][].'],['By distance.']]}"
                .replace('\'', '"'));
    assertThat(glossary.get("entries").get(2).toString())
        .isEqualTo(
            "{'term':'AD','file':0,'line':18,'letter':'A','redirect':true,'empty':true,'use':[1]}"
                .replace('\'', '"'));
  }

  @Test
  void quotesBlocksOfCodeWithoutTheirFencesAndIndents() throws IOException {
    GlossaryPages.write(
        folder,
        "glossary.md",
        """
        # Glossary

        ## A

        ### Alpha

        ```python
        def f():
            return 1
        ```

        ### Axe

        Chops.

            one
              two

        - Item:

          ~~~
          three
            four
          ~~~

        ## B

        ### Box
        ```
        never closed
        ```
        ### Bus

        ## C

        ### Car
        """);
    JsonNode entries = glossary().get("entries");
    assertThat(entries.get(0).get("definition").toString())
        .isEqualTo("[[{\"text\":\"def f():\\n    return 1\",\"code\":true}]]");
    assertThat(entries.get(1).get("definition").toString())
        .isEqualTo(
            ("[['Chops.'],[{'text':'one\\n  two','code':true}],{'item':0,'parts':['Item:']},"
                    + "{'depth':1,'parts':[{'text':'three\\n  four','code':true}]}]")
                .replace('\'', '"'));
  }

  @Test
  void hasTheWordsOfDefinitionsWithoutTheirTerms() throws IOException {
    GlossaryPages.write(folder, "hugo.toml", "baseURL = 'https://example.org/'\n");
    GlossaryPages.write(
        folder,
        "content/glossary.md",
        "---\ntitle: G\n---\n\n**Ash**\n: Like *an* oak.\n: A name.\n\nElm\n\n: Grows\nand grows.\n\n"
            + "Fir\n: Grows.\n\nOak\n: Grows.\n\nYew\n: Grows.\n\nText behind.\n");
    JsonNode entries = glossary().get("entries");
    assertThat(entries.get(0).get("definition").toString())
        .isEqualTo("[[\"Like \",{\"text\":\"an\",\"em\":true},\" oak.\"],[\"A name.\"]]");
    assertThat(entries.get(1).get("definition").toString()).isEqualTo("[[\"Grows and grows.\"]]");
    assertThat(entries.get(4).get("definition").toString()).isEqualTo("[[\"Grows.\"]]");
  }

  @Test
  void whatStandsOutInTheSourceDoesOnThePage() throws IOException {
    GlossaryPages.write(
        folder,
        "glossary.md",
        """
        # Glossary

        ## Ash

        A *common* tree, **not** the ***mountain* ash**, 2 * 3 * 4 times as tall_as_a __[*box*](#box "a_b")__ \\*.

        ## Box

        * *Green* all year,
          and [**slow**][Elm].
        * Hard

        1. One
        2. <em>Two</em> *
           of them

        ## Cedar

        > - Quoted *words of

        ## Elm

        Plain.

        ## Fir

        A tree.

        [Elm]: #elm
        """);
    JsonNode entries = glossary().get("entries");
    assertThat(definition(entries.get(0)))
        .isEqualTo(
            "[['A ',{'text':'common','em':true},' tree, ',{'text':'not','strong':true},' the ',"
                + "{'text':'mountain','em':true,'strong':true},{'text':' ash','strong':true},"
                + "', 2 * 3 * 4 times as tall_as_a ',{'text':'box','em':true,'strong':true,'entry':1},"
                + "' *.']]");
    assertThat(definition(entries.get(1)))
        .isEqualTo(
            "[{'item':0,'parts':[{'text':'Green','em':true},' all year, and ',"
                + "{'text':'slow','strong':true,'entry':3},'.']},{'item':0,'parts':['Hard']},"
                + "{'item':1,'parts':['One']},{'item':2,'parts':[{'text':'Two','em':true},' * of them']}]");
    assertThat(definition(entries.get(2))).isEqualTo("[{'item':0,'parts':['Quoted *words of']}]");
  }

  @Test
  void picturesAreWhatStandsForThem() throws IOException {
    GlossaryPages.write(
        folder,
        "glossary.md",
        """
        # Glossary

        ## Ash

        A tree ![with *pinnate* leaves](ash.png), ![](line.png) and [![of wood](log.png)](#box).

        ## Box

        ![A hedge](https://example.com/hedge.svg)

        ![One][p] ![Two](two.png)

        [p]: one.png

        ## Cedar

        ![](line.png)

        ## Elm

        Of <img alt="bark" src="https://example.com/bark.svg"> and <img src="leaf.svg" alt="a leaf">.

        <p><img src="https://example.com/elm.svg" alt="An elm"></p>

        ## Fir

        A.
        """);
    JsonNode entries = glossary().get("entries");
    assertThat(definition(entries.get(0)))
        .isEqualTo(
            "[['A tree ',{'text':'with pinnate leaves','picture':true},', and ',"
                + "{'text':'of wood','picture':true},'.']]");
    assertThat(definition(entries.get(1)))
        .isEqualTo(
            "[[{'text':'A hedge','picture':true,'url':'https://example.com/hedge.svg'}],"
                + "[{'text':'One','picture':true},' ',{'text':'Two','picture':true}]]");
    assertThat(entries.get(2).has("definition")).isFalse();
    assertThat(definition(entries.get(3)))
        .isEqualTo(
            "[['Of ',{'text':'bark','picture':true,'url':'https://example.com/bark.svg'},' and ',"
                + "{'text':'a leaf','picture':true},'.'],"
                + "[{'text':'An elm','picture':true,'url':'https://example.com/elm.svg'}]]");
  }

  @Test
  void itemsAndWhatBelongsToThemAreAsDeepAsInTheSource() throws IOException {
    GlossaryPages.write(
        folder,
        "glossary.md",
        """
        # Glossary

        ## Ash

        1. One
           - Leaf

             More.
           - Root
             1. Deep
        2. Two

        > - Quoted
        >   - Inner

        Behind.

        ## Box

        A.

        ## Cedar

        A.

        ## Elm

        A.

        ## Fir

        A.
        """);
    assertThat(definition(glossary().get("entries").get(0)))
        .isEqualTo(
            "[{'item':1,'parts':['One']},{'item':0,'depth':1,'parts':['Leaf']},"
                + "{'depth':2,'parts':['More.']},{'item':0,'depth':1,'parts':['Root']},"
                + "{'item':1,'depth':2,'parts':['Deep']},{'item':2,'parts':['Two']},"
                + "{'item':0,'parts':['Quoted']},{'item':0,'parts':['Inner']},['Behind.']]");
  }

  @Test
  void elementsOfHtmlStandOutAndTheirCodeIsThere() throws IOException {
    GlossaryPages.write(
        folder,
        "glossary.md",
        """
        # Glossary

        ## Ash

        Press <kbd class="k">a &lt; b</kbd>: an <em>old <b>big</b></em> *<i>tree</i>*.

        ## Box

        <p>A <strong>hard</strong> tree with <code>box <i>n</i></code>.</p>

        ## Cedar

        An <em>open tree.

        ## Elm

        A.

        ## Fir

        A.
        """);
    JsonNode entries = glossary().get("entries");
    assertThat(definition(entries.get(0)))
        .isEqualTo(
            "[['Press ',{'text':'a < b','code':true},': an ',{'text':'old ','em':true},"
                + "{'text':'big','em':true,'strong':true},' ',{'text':'tree','em':true},'.']]");
    assertThat(definition(entries.get(1)))
        .isEqualTo(
            "[['A ',{'text':'hard','strong':true},' tree with ',{'text':'box n','code':true},'.']]");
    assertThat(definition(entries.get(2))).isEqualTo("[['An open tree.']]");
  }

  private static String definition(JsonNode entry) {
    return entry.get("definition").toString().replace('"', '\'');
  }

  @Test
  void hasTheTermsThatAreMissingWithTheirPlaces() throws IOException {
    GlossaryPages.writeSmall(folder);
    JsonNode glossary = glossary();

    assertThat(glossary.get("wanted").toString())
        .isEqualTo(
            "[{'term':'Distance Measure','places':[{'file':0,'line':12,'entry':1},{'file':1,'line':7,'entry':4}]}]"
                .replace('\'', '"'));
    assertThat(glossary.get("files").get(0).toString())
        .isEqualTo(
            "{'path':'terms/a.md','url':'https://forge.example/o/n/blob/abc/terms/a.md?plain=1#L{line}'}"
                .replace('\'', '"'));
  }

  @Test
  void hasWhatTheseWereMeantToBe() throws IOException {
    GlossaryPages.writeSmall(folder);
    GlossaryPages.writeMisspelt(folder);
    JsonNode wanted = glossary().get("wanted");

    assertThat(wanted.findValuesAsText("term")).contains("Agnet", "Odd Ones Out", "Zeal");
    assertThat(wanted.findValues("meanings").toString())
        .isEqualTo(
            ("[[{'kind':'similar','name':'Agent','term':'Agent','file':0,'line':1,'entry':0}],"
                    + " [{'kind':'alias','name':'Odd One Out','term':'Anomaly Detection','file':0,"
                    + "'line':9,'entry':1}],"
                    + " [{'kind':'heading','name':'Zeal','term':'Zeal','file':3,'line':1,'entry':6}]]")
                .replace('\'', '"'));
  }

  @Test
  void withoutAForgePlacesLeadToTheFilesBesideThePage() throws IOException {
    GlossaryPages.writeSmall(folder);
    JsonNode beside = data(Jsoup.parse(GlossaryPages.of(folder, new HtmlLinks(null, "../"))));
    JsonNode alone = data(Jsoup.parse(GlossaryPages.of(folder, new HtmlLinks(null, null))));

    assertThat(beside.at("/glossaries/0/files/0/url").asText()).isEqualTo("../terms/a.md");
    assertThat(alone.at("/glossaries/0/files/0").toString()).isEqualTo("{\"path\":\"terms/a.md\"}");
  }

  @Test
  void aTreeWithoutAGlossaryHasAPageAllTheSame() throws IOException {
    GlossaryPages.write(folder, "README.md", "# Nothing\n");
    Document page = page();

    assertThat(page.title()).isEqualTo("Glossary – o/n");
    assertThat(data(page).get("glossaries")).isEmpty();
  }

  @Test
  void isTheSameEachTime() throws IOException {
    GlossaryPages.writeSmall(folder);
    assertThat(GlossaryPages.of(folder)).isEqualTo(GlossaryPages.of(folder));
  }

  @Test
  void thePolicyKnowsTheStyleAndTheScriptsByTheirHashes() throws Exception {
    GlossaryPages.writeSmall(folder);
    Document page = page();
    List<String> scripts = new ArrayList<>();
    for (Element script : page.select("script:not([type])")) {
      scripts.add(hash(script.data()));
    }

    assertThat(scripts).hasSize(6);
    assertThat(page.select("style")).hasSize(1);
    assertThat(page.expectFirst("meta[http-equiv]").attr("content"))
        .isEqualTo(
            "default-src 'none'; style-src "
                + hash(page.expectFirst("style").data())
                + "; script-src "
                + String.join(" ", scripts)
                + "; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'");
  }

  private static String hash(String text) throws Exception {
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
  }

  @Test
  void nothingIsLoadedAndNoTextIsReadAsMarkup() throws IOException {
    GlossaryPages.writeSmall(folder);
    Document page = page();

    for (Element element : page.getAllElements()) {
      for (Attribute attribute : element.attributes()) {
        assertThat(attribute.getKey()).isNotIn("src", "href", "style").doesNotStartWith("on");
      }
    }
    assertThat(page.expectFirst("style").data()).doesNotContain("url(", "@import", "image-set");
    for (Element script : page.select("script:not([type])")) {
      assertThat(script.data())
          .doesNotContain("innerHTML", "outerHTML", "insertAdjacent", "document.write")
          .doesNotContain("eval(", "Function(", "fetch(", "XMLHttp", "import(", "srcdoc")
          .doesNotContain("https://");
    }
  }

  @Test
  void OUT_6_everyStringIsTextAndNothingElse() throws IOException {
    for (String text : HostileReports.STRINGS) {
      String line = JsonStrings.wellFormed(text.replaceAll("\\R", " "));
      GlossaryPages.write(
          folder,
          "terms/a.md",
          "# A `" + line + "`\n# Alias `" + line + "`\n\nWords `" + line + "` and " + line + "\n");
      GlossaryPages.write(folder, "terms/b.md", "# Bee\n\nHums.\n\n# Bug\n\nHums.\n");
      GlossaryPages.write(folder, "terms/c.md", "# Cat\n\nPurrs.\n\n# Cow\n\nMoos.\n");
      String html = GlossaryPages.of(folder);
      Document page = Jsoup.parse(html);

      assertThat(page.body().select("*"))
          .extracting(Element::tagName)
          .as(text)
          .containsExactly(
              "body",
              "noscript",
              "p",
              "script",
              "script",
              "script",
              "script",
              "script",
              "script",
              "script");
      assertThat(html.codePoints().filter(c -> c != '\n')).allMatch(Printable::isHarmless);
      assertThat(page.expectFirst("script#data").data()).doesNotContain("<", "&");
      assertThat(data(page).get("version").asText()).isNotEmpty();
    }
  }

  @Test
  void secretsAreStarred() throws IOException {
    String token = "ghp_" + "0123456789abcdefghijABCDEFGHIJ012345";
    GlossaryPages.writeSmall(folder);
    GlossaryPages.write(
        folder,
        "terms/q.md",
        "# Quality "
            + token
            + "\n\nWith "
            + token
            + ", `"
            + token
            + "`, https://user:pass1word@host.example/ and [x](https://h.example/?token="
            + token
            + ").\n");
    String html = GlossaryPages.of(folder);

    assertThat(data(Jsoup.parse(html)).toString())
        .contains("Quality", "ghp_****")
        .doesNotContain(token, "pass1word");
  }
}
