package io.github.glosslint.glossary;

import io.github.glosslint.config.GlossarySettings;
import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.document.Prose;
import io.github.glosslint.document.Syntax;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.linked.Showings;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.Origins;
import io.github.glosslint.yaml.YamlMapping;
import io.github.glosslint.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A glossary of one language in a file of data, put together item by item. */
final class DataGlossary {

  /** Definitions link to other entries by their ids. */
  private static final Pattern LINK = Pattern.compile("\\[([^\\[\\]]*)\\]\\(#([^()\\s]+)\\)");

  private final String path;
  private final String language;
  private final String text;
  private final GlossarySettings settings;
  private final DocumentBuilder builder;
  private final List<Item> items = new ArrayList<>();
  private final List<NamedTerm> named = new ArrayList<>();

  private record Item(List<Term> terms, EntryBody body, List<String> tags) {}

  /**
   * @param language empty if the file has one only
   */
  DataGlossary(String path, String language, String text, GlossarySettings settings) {
    this.path = path;
    this.language = language;
    this.text = text;
    this.settings = settings;
    this.builder = new DocumentBuilder(path, Syntax.COMMONMARK, Origins.verbatim(path, 0));
  }

  /**
   * Adds an entry.
   *
   * @param own keys of the language
   * @param all keys for all languages, which may be the same
   * @param mapping that {@code own} are the keys of
   */
  void add(DataKeys own, DataKeys all, YamlMapping mapping) {
    int number = items.size();
    List<Term> terms = new ArrayList<>();
    Term term = own.term(all.id());
    if (term == null) {
      return;
    }
    terms.add(term);
    own.aliases(settings.aliasKeys(), terms);
    named.addAll(all.related(number));
    YamlScalar definition = own.definition();
    if (definition != null) {
      define(definition, number);
    }
    Location place = new Location(path, mapping.span().start(), mapping.span().end());
    EntryBody body = new EntryBody(place, definition == null ? 0 : 1, List.of(), List.of());
    items.add(new Item(terms, body, all.tags()));
  }

  /** The words of a definition, and the entries that it links to. */
  private void define(YamlScalar definition, int number) {
    Location whole = new Location(path, definition.span().start(), definition.span().end());
    String written = text.substring(whole.start(), whole.end());
    Matcher links = LINK.matcher(definition.value());
    int from = 0;
    while (links.find()) {
      String id = links.group(2);
      int at = Math.max(0, written.indexOf("(#" + id + ")", from));
      from = at + 1;
      int start = whole.start() + at + 2;
      named.add(
          new NamedTerm(
              number,
              Relation.Kind.MENTION,
              id,
              new Location(path, start, Math.min(whole.end(), start + id.length()))));
    }
    String words = LINK.matcher(definition.value()).replaceAll("$1").strip();
    builder.add(new Prose(Prose.Kind.TEXT, words, whole, List.of(new Prose.Piece(0, whole))));
  }

  /**
   * The glossary.
   *
   * @param ids of all items of the file: what is said in another language only is not missing
   */
  GlossaryOutline outline(Set<String> ids) {
    LinkedDocument file =
        new LinkedDocument(
            builder.build(), "", List.of(), List.of(), true, true, Showings.ofPage(path));
    GlossaryPage page = new GlossaryPage(file, "");
    List<Entry> entries = new ArrayList<>();
    Set<String> elsewhere = new HashSet<>(ids);
    for (Item item : items) {
      elsewhere.remove(item.terms().get(0).id());
      entries.add(new Entry(entries.size(), page, "", item.terms(), item.body(), item.tags()));
    }
    named.removeIf(other -> elsewhere.contains(other.name()));
    String name = language.isEmpty() ? path : path + "/" + language;
    return new GlossaryOutline(name, Glossary.Form.DATA, List.of(page), entries, named);
  }
}
