package io.github.glosslint.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.glosslint.Corpus;
import io.github.glosslint.GlossLint;
import io.github.glosslint.report.glossary.GlossaryCounts;
import io.github.glosslint.report.glossary.GlossaryFormat;
import io.github.glosslint.report.glossary.GlossaryReport;
import io.github.glosslint.report.glossary.JsonLdGlossary;
import io.github.glosslint.report.glossary.SkosOptions;
import io.github.glosslint.report.glossary.TurtleGlossary;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SKOS, read back by Apache Jena and held against the integrity conditions of its reference. */
class SkosTest {

  private static final String PREFIXES =
      "PREFIX skos: <" + SKOS.uri + "> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> ";

  /** What must not be, by the number that it has in the SKOS reference. */
  private static final Map<String, String> CONDITIONS =
      Map.of(
          "S9", "{?x a skos:ConceptScheme, skos:Concept}",
          "S37", "{?x a skos:Collection. {?x a skos:Concept} UNION {?x a skos:ConceptScheme}}",
          "S12", "{?x skos:prefLabel|skos:altLabel|skos:hiddenLabel ?l FILTER(!isLiteral(?l))}",
          "S13",
              "{{?x skos:prefLabel ?l; skos:altLabel ?l} UNION {?x skos:prefLabel ?l;"
                  + " skos:hiddenLabel ?l} UNION {?x skos:altLabel ?l; skos:hiddenLabel ?l}}",
          "S14", "{?x skos:prefLabel ?a, ?b FILTER(?a != ?b && LANG(?a) = LANG(?b))}",
          "S23", "{?x skos:related ?y FILTER NOT EXISTS {?y skos:related ?x}}",
          "S27", "{?x skos:related ?y; skos:broader+|skos:narrower+ ?y}",
          "S46", "{?x skos:exactMatch ?y; skos:broadMatch|skos:relatedMatch ?y}",
          "of the house: a concept has a label and a scheme",
              "{?x a skos:Concept FILTER NOT EXISTS {?x skos:prefLabel ?l;"
                  + " skos:topConceptOf/skos:hasTopConcept ?x}}",
          "of the house: what is related is a concept, and another one",
              "{?x skos:related ?y FILTER(?x = ?y || NOT EXISTS {?y a skos:Concept})}");

  @TempDir Path folder;

  @Test
  void entries_are_concepts_and_redirects_are_labels() throws IOException {
    Model model =
        model(
            glossaries(
                Map.of(
                    "_config.yml",
                    "url: https://terms.example\nlang: en-GB\n",
                    "t/a.md",
                    """
                    ---
                    ---
                    # Agent
                    # Actor

                    Acts: a "quoted\\\\" [Policy], `x`.

                    See also [Policy], [AD]

                    # AD

                    See [Ant Detection]

                    # Ant Detection

                    Finds.

                    [Policy]: {% link t/p.md %}#policy
                    [AD]: {% link t/a.md %}#ad
                    [Ant Detection]: {% link t/a.md %}#ant-detection
                    [detects ants]: {% link t/a.md %}#ant-detection
                    """,
                    "t/p.md",
                    "---\n---\n# Policy\n\nA rule.\n\n# Plan\n\nSee [Plot]\n\n# Plot\n\nSee [Plan]\n\n"
                        + "[Plan]: {% link t/p.md %}#plan\n[Plot]: {% link t/p.md %}#plot\n",
                    "t/q.md",
                    "---\n---\n# Queue\n\nA line.\n"),
                1));
    String a = "https://terms.example/t/a.html";
    Resource agent = model.getResource(a + "#agent");
    Resource policy = model.getResource("https://terms.example/t/p.html#policy");
    Resource ants = model.getResource(a + "#ant-detection");
    assertThat(agent.getProperty(SKOS.prefLabel).getObject().toString())
        .isEqualTo("\"Agent\"@en-GB");
    assertThat(texts(agent, SKOS.altLabel)).containsExactly("Actor");
    assertThat(texts(agent, SKOS.definition)).containsExactly("Acts: a \"quoted\\\" Policy, x.");
    assertThat(agent.hasProperty(SKOS.related, policy)).isTrue();
    assertThat(policy.hasProperty(SKOS.related, agent)).isTrue();
    assertThat(agent.hasProperty(SKOS.related, ants)).isTrue();
    assertThat(agent.hasProperty(DCTerms.references, policy)).isTrue();
    assertThat(texts(ants, SKOS.altLabel)).containsExactly("AD");
    assertThat(texts(ants, SKOS.hiddenLabel)).containsExactly("detects ants");
    assertThat(model.containsResource(model.getResource(a + "#ad"))).isFalse();
    assertThat(model.listResourcesWithProperty(RDF.type, SKOS.Concept).toList()).hasSize(6);
    assertThat(model.listResourcesWithProperty(RDF.type, SKOS.Collection).toList()).hasSize(3);
  }

  @Test
  void what_is_not_known_is_said() throws IOException {
    List<GlossaryReport> glossaries =
        glossaries(
            Map.of(
                "glossary.md", "# Ant\n\nX\n\n# Ant\n\nX\n\n# Bee\n\nX\n\n# Cat\n\nX\n\n# Elk\n"),
            1);
    assertThat(new TurtleGlossary(SkosOptions.NONE).notes(glossaries))
        .containsExactly(
            "no settings say at which address glossary.md is published: its IRIs begin with"
                + " http://glossary.invalid; --base says it",
            "several concepts of glossary.md have the same preferred label: Ant");
    SkosOptions options = new SkosOptions("urn:example:", "de");
    assertThat(new JsonLdGlossary(options).notes(glossaries)).hasSize(1);
    assertThat(write(new JsonLdGlossary(options), glossaries))
        .contains("{\"@id\": \"urn:example:glossary.md#ant\", ")
        .contains("{\"@value\": \"Ant\", \"@language\": \"de\"}");
    model(glossaries);
  }

  @Test
  void each_glossary_in_a_file_of_data_has_its_language() throws IOException {
    StringBuilder yaml = new StringBuilder();
    for (String ant : List.of("ant", "bee", "cat", "dog", "elk")) {
      yaml.append("- slug: %1$s\n  en: {term: %1$s, def: X.}\n".formatted(ant));
      yaml.append("  pt_BR: {term: o %s, def: X., acronym: [%s]}\n".formatted(ant, ant.charAt(0)));
    }
    List<GlossaryReport> glossaries =
        glossaries(
            Map.of(
                "_config.yml", "lang: fr\n", "index.md", "# X\n", "glossary.yml", yaml.toString()),
            2);
    for (Model model :
        List.of(
            model(glossaries),
            read(write(new TurtleGlossary(new SkosOptions("", "de")), glossaries), Lang.TURTLE))) {
      Map<String, Integer> languages = new TreeMap<>();
      for (RDFNode text : model.listObjects().filterKeep(RDFNode::isLiteral).toList()) {
        languages.merge(text.asLiteral().getLanguage(), 1, Integer::sum);
      }
      assertThat(languages).containsOnlyKeys("en", "pt-BR");
    }
  }

  @Test
  void texts_that_are_naughty_stay_texts() throws IOException {
    model(GlossLint.ofTexts(Naughty.glossaries("#")).glossaries().all());
  }

  @Test
  void the_real_glossary_has_the_same_counts() throws IOException {
    Optional<Path> site = Corpus.site(folder);
    assumeTrue(site.isPresent(), "the corpora are not beside this checkout");
    List<GlossaryReport> glossaries = GlossLint.at(site.get()).glossaries().all();
    Model model = model(glossaries);
    GlossaryCounts counts = GlossaryCounts.of(glossaries.get(0));
    int concepts = model.listResourcesWithProperty(RDF.type, SKOS.Concept).toList().size();
    int alternative = model.listStatements(null, SKOS.altLabel, (String) null).toList().size();
    System.out.println(
        counts + ", as SKOS: " + concepts + " concepts, " + alternative + " alternative labels");
    int dissolved = counts.entries() - concepts;
    assertThat(dissolved).isBetween(1, counts.redirects());
    assertThat(alternative).isBetween(counts.aliases(), counts.aliases() + 2 * dissolved);
    assertThat(model.getResource("https://glossary.midtown.ai/a/#accuracy"))
        .matches(accuracy -> accuracy.hasProperty(SKOS.prefLabel));
  }

  private static List<GlossaryReport> glossaries(Map<String, String> files, int count) {
    List<GlossaryReport> all = GlossLint.ofTexts(files).glossaries().all();
    assertThat(all).hasSize(count);
    return all;
  }

  /** What both encodings say, which is the same and breaks no condition. */
  private static Model model(List<GlossaryReport> glossaries) throws IOException {
    Model turtle = read(write(new TurtleGlossary(SkosOptions.NONE), glossaries), Lang.TURTLE);
    Model json = read(write(new JsonLdGlossary(SkosOptions.NONE), glossaries), Lang.JSONLD11);
    assertThat(turtle.isIsomorphicWith(json)).as("Turtle and JSON-LD say the same").isTrue();
    CONDITIONS.forEach(
        (number, breach) -> assertThat(select(turtle, breach)).as(number).isEqualTo(0));
    return turtle;
  }

  private static int select(Model model, String pattern) {
    try (QueryExecution query = QueryExecution.create(PREFIXES + "SELECT ?x " + pattern, model)) {
      ResultSet found = query.execSelect();
      return ResultSetFormatter.consume(found);
    }
  }

  private static String write(GlossaryFormat format, List<GlossaryReport> glossaries)
      throws IOException {
    StringWriter out = new StringWriter();
    format.write(glossaries, out);
    return out.toString();
  }

  /** A warning of Jena, such as of a bad IRI or language tag, is an error here. */
  private static Model read(String text, Lang lang) {
    Model model = ModelFactory.createDefaultModel();
    RDFParser.create()
        .source(new StringReader(text))
        .lang(lang)
        .base("http://base.invalid/")
        .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
        .parse(model);
    return model;
  }

  private static List<String> texts(Resource concept, org.apache.jena.rdf.model.Property property) {
    List<String> texts = new ArrayList<>();
    concept.listProperties(property).forEach(each -> texts.add(each.getString()));
    texts.sort(null);
    return texts;
  }
}
