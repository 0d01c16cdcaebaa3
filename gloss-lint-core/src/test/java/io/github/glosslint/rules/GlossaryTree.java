package io.github.glosslint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.glossary.Entry;
import io.github.glosslint.glossary.Glossaries;
import io.github.glosslint.glossary.Glossary;
import io.github.glosslint.glossary.Term;
import io.github.glosslint.rules.shared.SharedGlossaries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A tree of files, and the glossaries that a check finds in it.
 *
 * @param folder an existing one
 */
record GlossaryTree(Path folder) {

  /** Terms in the order of the alphabet, and more than it takes to be a glossary. */
  static final List<String> PLANTS = List.of("ash", "beech", "cedar", "elm", "fir", "oak");

  static String title(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  static List<String> terms(Entry entry) {
    return entry.terms().stream().map(Term::text).toList();
  }

  void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  Glossary only() throws IOException {
    List<Glossary> all = glossaries();
    assertThat(all).extracting(Glossary::name).hasSize(1);
    return all.get(0);
  }

  List<Glossary> glossaries() throws IOException {
    List<Glossaries> found = new ArrayList<>();
    TreeCheck.look(folder, (site, context) -> found.add(SharedGlossaries.in(context)));
    return found.get(0).all();
  }
}
