package io.github.glosslint.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Writes a Jekyll site in the shape of many glossaries: a page a letter, a heading a term, aliases
 * as headings that follow each other, lines of related terms, and definitions in includes that all
 * pages share. The same arguments give the same bytes. One definition in twenty misses its anchor.
 *
 * <pre>java GlossaryGenerator.java TARGET TERMS</pre>
 */
public final class GlossaryGenerator {

  private static final String[] FIRST =
      ("Abstract Binary Causal Deep Empirical Fuzzy Gaussian Hidden Implicit Joint Kernel Latent"
              + " Marginal Neural Optimal Partial Quadratic Random Sparse Temporal Uniform Variational"
              + " Weighted Cross Year Zero")
          .split(" ");

  private static final String[] SECOND =
      ("Attention Bias Classifier Distribution Embedding Forest Gradient Hypothesis Index Jacobian"
              + " Likelihood Model Network Optimizer Prior Query Regression Sampling Tree Update"
              + " Variance Window")
          .split(" ");

  private final Random random = new Random(20261129);
  private final List<String> terms = new ArrayList<>();
  private final Map<String, List<String>> letters = new TreeMap<>();

  private GlossaryGenerator(int count) {
    for (int i = 0; i < count; i++) {
      int round = i / (FIRST.length * SECOND.length);
      String term =
          FIRST[i % FIRST.length]
              + " "
              + SECOND[i / FIRST.length % SECOND.length]
              + (round == 0 ? "" : " " + (round + 1));
      terms.add(term);
      letters.computeIfAbsent(letter(term), letter -> new ArrayList<>()).add(term);
    }
    letters.values().forEach(list -> list.sort(null));
  }

  public static void main(String[] args) throws IOException {
    if (args.length != 2) {
      System.err.println("usage: GlossaryGenerator TARGET TERMS");
      System.exit(2);
    }
    new GlossaryGenerator(Integer.parseInt(args[1])).write(Path.of(args[0]));
  }

  private void write(Path target) throws IOException {
    Path pages = Files.createDirectories(target.resolve("glossary"));
    Path definitions = Files.createDirectories(target.resolve("_includes/links"));
    Files.writeString(target.resolve("_config.yml"), "title: A glossary\nbaseurl: /glossary\n");
    StringBuilder all = new StringBuilder();
    for (String letter : letters.keySet()) {
      all.append("{% include links/").append(letter).append(".md %}\n");
      Files.writeString(pages.resolve(letter + ".md"), page(letter));
      Files.writeString(definitions.resolve(letter + ".md"), definitions(letter));
    }
    Files.writeString(definitions.resolve("all.md"), all);
  }

  private String page(String letter) {
    StringBuilder page = new StringBuilder("---\ntitle: ").append(letter).append("\n---\n");
    for (String term : letters.getOrDefault(letter, List.of())) {
      page.append("\n# ").append(term).append('\n');
      if (random.nextInt(4) == 0) {
        page.append("\n# ").append(alias(term)).append('\n');
      }
      page.append('\n').append(sentence()).append("\n\n");
      page.append("* ").append(sentence()).append("\n* ").append(sentence()).append("\n\n");
      page.append(" See also [").append(any()).append("], [").append(any()).append("]\n");
    }
    return page.append("\n{% include links/all.md %}\n").toString();
  }

  private String definitions(String letter) {
    StringBuilder lines = new StringBuilder();
    for (String term : letters.getOrDefault(letter, List.of())) {
      String id = term.toLowerCase(Locale.ROOT).replace(' ', '-');
      lines.append('[').append(term).append("]: {{ site.baseurl }}{% link glossary/");
      lines.append(letter).append(".md %}#").append(id);
      lines.append(random.nextInt(20) == 0 ? "-gone\n" : "\n");
    }
    return lines.toString();
  }

  private String sentence() {
    StringBuilder text = new StringBuilder("It is told from a [").append(any()).append("] by ");
    for (int i = 8 + random.nextInt(12); i > 0; i--) {
      text.append(SECOND[random.nextInt(SECOND.length)].toLowerCase(Locale.ROOT)).append(' ');
    }
    return text.append("and *no other* `measure`.").toString();
  }

  private String any() {
    return terms.get(random.nextInt(terms.size()));
  }

  private static String alias(String term) {
    return term.replaceAll("([A-Z])[a-z]*", "$1").replace(" ", "") + " of " + term;
  }

  private static String letter(String term) {
    return term.substring(0, 1).toLowerCase(Locale.ROOT);
  }
}
