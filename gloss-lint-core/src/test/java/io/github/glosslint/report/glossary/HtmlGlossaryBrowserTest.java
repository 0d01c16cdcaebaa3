package io.github.glosslint.report.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.report.Chromium;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of a glossary as a real browser sees it. Skips where there is no Chromium. */
class HtmlGlossaryBrowserTest {

  /** What a reader does. */
  private static final String READER =
      """
      const all = (selector, text = e => e.textContent) => [...page.querySelectorAll(selector)].map(text).join(' | ');
      const press = (key, target = page.activeElement) =>
        target.dispatchEvent(new frame.contentWindow.KeyboardEvent('keydown', {key, bubbles: true, cancelable: true}));
      const type = text => {
        const field = page.getElementById('search');
        field.value = text;
        field.dispatchEvent(new Event('input', {bubbles: true}));
      };
      const go = async hash => {
        frame.contentWindow.location.hash = hash;
        await pause();
      };
      const where = () => frame.contentWindow.location.hash + ' ' + page.querySelector('h1').textContent;
      const overflow = () => page.documentElement.scrollWidth - page.documentElement.clientWidth;

      note('facts', all('.facts li'));
      note('letters', all('.strip a'));
      note('all', all('.hits li'));
      note('too wide by', overflow());

      press('/', page.body);
      note('slash', page.activeElement.id);
      type('det');
      note('search', all('[role=option]', e => [...e.children].map(c => c.textContent).join(' / ')));
      press('ArrowDown');
      note('chosen', all('[aria-selected=true] .term'));
      note('active', page.activeElement.getAttribute('aria-activedescendant'));
      press('ArrowUp');
      press('Enter');
      await pause();
      note('entered', where());
      note('focus', page.activeElement.tagName);
      note('title', page.title);
      note('aliases', all('.aliases b'));
      note('text', all('.definition p'));
      note('lacking', all('.lacking', e => e.getAttribute('href')));
      note('ways', all('.way', e => e.querySelector('h2').textContent + ': ' + e.querySelector('ul').textContent));
      note('source', all('.place .source', e => e.textContent + ' ' + e.href));
      note('graph', all('#picture svg a', e => e.getAttribute('class') + ' ' + e.getAttribute('aria-label')));
      note('too wide by', overflow());

      page.querySelector('#picture a.center').focus();
      press('ArrowRight');
      note('arrow', page.activeElement.getAttribute('aria-label'));
      page.activeElement.dispatchEvent(new frame.contentWindow.MouseEvent('click', {bubbles: true, cancelable: true}));
      await pause();
      note('walked', where());
      note('focus', page.activeElement.getAttribute('class'));
      note('said', all('[role=status]'));

      await go('#/entry/outlier+detection');
      note('alias', where());
      press('ArrowRight', page.body);
      await pause();
      note('next', where());
      press('ArrowLeft', page.querySelector('h1'));
      await pause();
      note('back', where());
      await go('#/entry/distance+measure');
      note('wanted', where() + ': ' + all('details[open]'));
      await go('#/orphans');
      note('orphans', all('.entries li'));
      await go('#/redirects');
      note('redirects', all('.entries li'));
      await go('#/empty');
      note('empty', all('.entries li'));
      await go('#/letter/P');
      note('letter', all('.entries li'));
      await go('#/search/distance');
      note('hits', all('.hits li a'));
      await go('#/entry/%E0%A4%A');
      note('nonsense', where());
      page.getElementById('theme').click();
      note('theme', page.documentElement.dataset.theme + ' ' + frame.contentWindow.getComputedStyle(page.body).colorScheme);
      """;

  private Chromium chromium;

  @TempDir Path folder;

  @BeforeEach
  void start() {
    chromium = Chromium.required(folder);
  }

  private Path tree() throws IOException {
    return Files.createDirectories(folder.resolve("tree"));
  }

  private String page(String name, String html) throws IOException {
    Path file = folder.resolve(name + ".html");
    Files.writeString(file, html);
    return file.toUri().toString();
  }

  /** Opens the page, and expects that the browser has nothing to say about it. */
  private Document open(String fragment) throws Exception {
    Chromium.Seen seen = chromium.open(page("glossary", GlossaryPages.of(tree())) + fragment);
    assertThat(seen.complaints()).isEmpty();
    return seen.page();
  }

  @Test
  void doesWhatAReaderWants() throws Exception {
    GlossaryPages.writeSmall(tree());
    page("glossary", GlossaryPages.of(tree()));

    Chromium.Seen seen = chromium.open(page("reader", Chromium.reader("glossary.html", READER)));

    assertThat(seen.complaints()).isEmpty();
    assertThat(seen.notes())
        .isEqualTo(
            """
            facts: 6 entries | 1 alias | 3 related terms | 2 mentions | 1 redirect | 1 wanted term | 2 orphans | 2 without text
            letters: A | P | Q
            all: AD → Anomaly Detection | AgentActs by a Policy; see the book. https://more.example/ | Anomaly DetectionFinds x > 3 and what is odd, by a [Distance Measure][]. By distance. | PolicyWhat an Agent does. | Precision no text | Quality no text
            too wide by: 0
            slash: search
            search: Anomaly Detection / Finds x > 3 and what is odd, by a [Distance Measure][]. By distance.
            chosen: Anomaly Detection
            active: hit-0
            entered: #/entry/Anomaly+Detection Anomaly Detection
            focus: H1
            title: Anomaly Detection – Glossary – o/n
            aliases: Outlier Detection
            text: Finds x > 3 and what is odd, by a [Distance Measure][]. | By distance.
            lacking: #/wanted/Distance+Measure
            ways: Named by 1: Quality | Redirects here 1: AD
            source: terms/a.md:9 https://forge.example/o/n/blob/abc/terms/a.md?plain=1#L9
            graph: center Anomaly Detection | in AD, it leads here | in Quality, it leads here
            too wide by: 0
            arrow: AD, it leads here
            walked: #/entry/AD AD
            focus: center
            said: AD, 1 neighbour
            alias: #/entry/outlier+detection Anomaly Detection
            next: #/entry/Policy Policy
            back: #/entry/Anomaly+Detection Anomaly Detection
            wanted: #/wanted/Distance+Measure Most wanted: 2Distance MeasureAnomaly Detectionterms/a.md:12Precisionterms/p.md:7
            orphans: Precision no text | Quality no text
            redirects: AD → Anomaly Detection
            empty: Precision no text | Quality no text
            letter: Policy | Precision no text
            hits: Distance Measure | Anomaly Detection
            nonsense: #/entry/%E0%A4%A No such entry
            theme: light light""");
  }

  @Test
  void ofManyEntriesOnlyTheNeighboursAreDrawn() throws Exception {
    StringBuilder definitions = new StringBuilder();
    for (int i = 0; i < 2000; i++) {
      definitions.append("[%s]: %c.md#%s\n".formatted(term(i), letter(i), id(i)));
    }
    for (int page = 0; page < 20; page++) {
      StringBuilder text = new StringBuilder();
      for (int i = page; i < 2000; i += 20) {
        text.append("# ").append(term(i)).append("\n\nWords.\n\nSee also [").append(term(0));
        for (int k = 1; k < 5; k++) {
          text.append("], [").append(term((i * k + 7 * k) % 2000));
        }
        text.append("]\n\n");
      }
      GlossaryPages.write(tree(), letter(page) + ".md", text + "" + definitions);
    }
    Document page = open("#/entry/" + term(0).replace(' ', '+'));

    assertThat(page.expectFirst("h1").text()).isEqualTo(term(0));
    assertThat(page.select("#picture svg a")).hasSize(49);
    assertThat(page.select("#graph > .aside").text()).endsWith(" more are in the lists.");
    assertThat(page.select(".more button").text()).startsWith("Show all 1,9");
  }

  private static char letter(int number) {
    return (char) ('a' + number % 20);
  }

  private static String term(int number) {
    return Character.toUpperCase(letter(number)) + "term " + number;
  }

  private static String id(int number) {
    return letter(number) + "term-" + number;
  }

  @Test
  void aWantedTermSaysWhatItWasMeantToBe() throws Exception {
    GlossaryPages.writeSmall(tree());
    GlossaryPages.writeMisspelt(tree());

    assertThat(open("#/wanted/Agnet").select(".wanted [open]").text())
        .isEqualTo("1Agnet Did you mean Agent? Zealterms/z.md:3");
    assertThat(open("#/wanted/Odd+Ones+Out").select(".meaning").text())
        .isEqualTo("Did you mean Odd One Out, another name of “Anomaly Detection”?");
    Document page = open("#/wanted/Zeal");
    assertThat(page.select(".meaning").text())
        .isEqualTo("No definition leads to the heading Zeal. terms/z.md:1");
    assertThat(page.select(".meaning a").eachAttr("href"))
        .containsExactly(
            "#/entry/Zeal", "https://forge.example/o/n/blob/abc/terms/z.md?plain=1#L1");
  }

  @Test
  void aTreeWithoutAGlossarySaysSo() throws Exception {
    GlossaryPages.write(tree(), "README.md", "# Nothing\n");

    assertThat(open("#/entry/x").select("#view").text())
        .isEqualTo("No glossary gloss-lint found no glossary here.");
  }

  @Test
  void ofSeveralGlossariesOneIsChosen() throws Exception {
    GlossaryPages.writeSmall(tree());
    GlossaryPages.write(
        tree(),
        "docs/glossary.md",
        "# Glossary\n\n## Bee\n\nHums.\n\n## Cat\n\nPurrs.\n\n## Cow\n\nMoos.\n\n## Dog\n\nBarks.\n"
            + "\n## Eel\n\nSwims.\n");
    assertThat(open("#/in/docs%2Fglossary.md/").select("h1").text()).isEqualTo("docs/glossary.md");
    Document page = open("#/in/docs%2Fglossary.md/entry/Cow");

    assertThat(page.select("h1").text()).isEqualTo("Cow");
    assertThat(page.select("select option").eachText())
        .containsExactly("docs/glossary.md", "terms");
    assertThat(page.select(".beside a").eachAttr("href"))
        .containsExactly("#/in/docs%2Fglossary.md/entry/Cat", "#/in/docs%2Fglossary.md/entry/Dog");
  }

  @Test
  void foldersThatAllGlossariesAreInTellNothingApart() throws Exception {
    StringBuilder text = new StringBuilder("# Glossary\n");
    for (String term : List.of("Bee", "Cat", "Cow", "Dog", "Eel")) {
      text.append("\n## ").append(term).append("\n\nLives.\n");
    }
    for (String folder : List.of("docs/a/b", "docs/a/c", "docs/ab")) {
      GlossaryPages.write(tree(), folder + "/glossary.md", text.toString());
    }
    assertThat(open("").select("select option").eachText())
        .containsExactly("a/b/glossary.md", "a/c/glossary.md", "ab/glossary.md");
  }

  @Test
  void OUT_6_thePolicyStopsEveryOtherScriptAndStyle() throws Exception {
    GlossaryPages.writeSmall(tree());
    String html = GlossaryPages.of(tree());
    Chromium.Seen seen =
        chromium.open(
            page(
                "glossary",
                html.replace(
                    "<noscript>",
                    "<script>document.title = 'got you'</script><style>h1 { color: red }</style>"
                        + "<img src=x.png onerror=\"document.title = 'y'\"><noscript>")));

    assertThat(seen.page().title()).isEqualTo("Glossary – o/n");
    assertThat(seen.complaints())
        .hasSizeGreaterThanOrEqualTo(3)
        .allMatch(line -> line.contains("Content Security Policy"));
  }
}
