package io.github.glosslint.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.glosslint.Corpus;
import io.github.glosslint.GlossLint;
import io.github.glosslint.report.glossary.GlossaryReport;
import io.github.glosslint.report.glossary.JsonGlossary;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Glossaries as JSON, against the published schema. */
class JsonGlossaryTest {

  @TempDir Path folder;

  @Test
  void a_glossary_of_a_tree_in_memory() throws IOException {
    JsonNode json =
        json(
            GlossLint.ofTexts(
                    Map.of(
                        "docs/glossary.md",
                        "# Glossary\n\n## Ant\n\nSee also [Bee](#bee), [Bee](#bee).\n\n## Bee\n\n"
                            + "Flies.\n\n## Cat\n\nSee [Ant](#ant).\n\n## Cow\n\nMoos, see [Elk][].\n\n"
                            + "## Dog\n\nAn [ant](#ant)? No, a [dog](#dog).\n"))
                .glossaries()
                .all());
    JsonNode glossary = json.get("glossaries").get(0);
    assertThat(glossary.get("name").asText()).isEqualTo("docs/glossary.md");
    assertThat(glossary.get("counts").toString())
        .isEqualTo(
            "{\"entries\":5,\"pages\":1,\"aliases\":0,\"redirects\":1,\"empty\":1,\"orphans\":2,"
                + "\"references\":5,\"wanted\":1,\"wantedReferences\":1}");
    assertThat(glossary.get("entries").get(0).get("related").toString())
        .isEqualTo("[\"docs/glossary.md#bee\"]");
    assertThat(glossary.get("entries").get(4).get("mention").toString())
        .isEqualTo("[\"docs/glossary.md#ant\"]");
    assertThat(glossary.get("wanted").toString())
        .isEqualTo(
            "[{\"term\":\"Elk\",\"references\":1,\"places\":[{\"path\":\"docs/glossary.md\",\"line\":17}],"
                + "\"entries\":[\"docs/glossary.md#cow\"],\"meanings\":[]}]");
  }

  @Test
  void the_front_matter_of_a_file_says_what_its_text_does_not() throws IOException {
    Map<String, String> pages = new TreeMap<>();
    for (String animal : List.of("ant", "bee", "cat", "dog", "elk")) {
      String text = animal.equals("elk") ? "At length.\n" : "";
      pages.put(
          "glossary/" + animal + ".md",
          "---\ntitle: " + animal + "\ndescription: >\n  In\n  short.\n---\n\n" + text);
    }
    JsonNode entries =
        json(GlossLint.ofTexts(pages).glossaries().all()).get("glossaries").get(0).get("entries");
    assertThat(entries)
        .extracting(entry -> entry.get("definition").asText())
        .containsExactly("In short.", "In short.", "In short.", "In short.", "At length.");
  }

  @Test
  void texts_that_are_naughty_stay_texts() throws IOException {
    Map<String, String> pages = Naughty.glossaries("##");
    JsonNode json = json(GlossLint.ofTexts(pages).glossaries().all());
    assertThat(json.get("glossaries").size()).isGreaterThan(pages.size() / 2);
  }

  @Test
  void words_on_several_lines_are_apart() throws IOException {
    JsonNode json =
        json(
            GlossLint.ofTexts(
                    Map.of(
                        "conf.py",
                        "extensions = []\n",
                        "index.rst",
                        "Terms\n=====\n\n.. glossary::\n\n    Ant\n        Lives in\n        *large\n"
                            + "        groups*,\twith ``code``.\n"))
                .glossaries()
                .all());
    assertThat(json.get("glossaries").get(0).get("entries").get(0).get("definition").asText())
        .isEqualTo("Lives in large groups, with code.");
  }

  @Test
  void the_real_glossary() throws IOException {
    Optional<Path> site = Corpus.site(folder);
    assumeTrue(site.isPresent(), "the corpora are not beside this checkout");
    List<GlossaryReport> all = GlossLint.at(site.get()).glossaries().all();
    JsonNode counts = json(all).get("glossaries").get(0).get("counts");
    assertThat(counts.get("entries").asInt()).isEqualTo(810);
    assertThat(counts.get("aliases").asInt()).isEqualTo(139);
  }

  private static JsonNode json(List<GlossaryReport> glossaries) throws IOException {
    StringWriter out = new StringWriter();
    new JsonGlossary().write(glossaries, out);
    JsonNode json = Json.read(out.toString());
    assertThat(Json.publishedBreaches(json, "glossary.schema.json")).isEmpty();
    return json;
  }
}
