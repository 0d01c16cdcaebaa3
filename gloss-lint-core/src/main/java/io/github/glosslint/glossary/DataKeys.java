package io.github.glosslint.glossary;

import io.github.glosslint.document.Prose;
import io.github.glosslint.text.Location;
import io.github.glosslint.yaml.YamlMapping;
import io.github.glosslint.yaml.YamlNode;
import io.github.glosslint.yaml.YamlScalar;
import io.github.glosslint.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The keys of an entry in front matter or in data. They are the same however words are joined. */
final class DataKeys {

  private static final List<String> TERMS = List.of("title", "term", "name");
  private static final List<String> TAGS = List.of("tags", "categories", "category");
  private static final List<String> IDS = List.of("slug", "id", "key");
  private static final List<String> LAYOUTS = List.of("layout");
  private static final List<String> DEFINITIONS =
      List.of(
          "def",
          "definition",
          "long-description",
          "description",
          "short-description",
          "hovertext",
          "meaning",
          "text");
  private static final List<String> RELATED =
      List.of("related", "related-terms", "see-also", "ref");

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final @Nullable YamlMapping mapping;
  private final String path;

  /**
   * @param path of the file
   */
  DataKeys(@Nullable YamlMapping mapping, String path) {
    this.mapping = mapping;
    this.path = path;
  }

  /** The preferred term; null if there is none. */
  @Nullable Term term(String id) {
    YamlScalar text = first(TERMS);
    return text == null ? null : new Term(text.value().strip(), id, place(text));
  }

  /** The id; empty if there is none. */
  String id() {
    YamlScalar text = first(IDS);
    return text == null ? "" : text.value().strip();
  }

  /** Whether a page says how it looks. */
  boolean haveLayout() {
    return first(LAYOUTS) != null;
  }

  /** The definition; null if there is none. */
  @Nullable YamlScalar definition() {
    return first(DEFINITIONS);
  }

  /** The definition as the words of a paragraph; null if there is none. */
  @Nullable Prose stated() {
    YamlScalar text = definition();
    if (text == null) {
      return null;
    }
    Location whole = place(text);
    String words = BLANKS.matcher(text.value().strip()).replaceAll(" ");
    return new Prose(Prose.Kind.TEXT, words, whole, List.of(new Prose.Piece(0, whole)));
  }

  /**
   * Adds aliases. A value that begins with a slash is none but a URL that leads to the page.
   *
   * @param keys that hold them
   */
  void aliases(List<String> keys, List<Term> terms) {
    for (String key : keys) {
      for (YamlScalar alias : texts(value(key))) {
        String text = alias.value().strip();
        if (!text.startsWith("/") && terms.stream().noneMatch(term -> term.text().equals(text))) {
          terms.add(new Term(text, "", place(alias)));
        }
      }
    }
  }

  List<String> tags() {
    List<String> tags = new ArrayList<>(0);
    for (String key : TAGS) {
      for (YamlScalar tag : texts(value(key))) {
        if (!tags.contains(tag.value().strip())) {
          tags.add(tag.value().strip());
        }
      }
    }
    return tags;
  }

  /**
   * The related terms that an entry names.
   *
   * @param from the number of the entry
   */
  List<NamedTerm> related(int from) {
    List<NamedTerm> named = new ArrayList<>(0);
    for (String key : RELATED) {
      for (YamlScalar name : texts(value(key))) {
        named.add(new NamedTerm(from, Relation.Kind.RELATED, name.value().strip(), place(name)));
      }
    }
    return named;
  }

  private @Nullable YamlScalar first(List<String> keys) {
    for (String key : keys) {
      List<YamlScalar> texts = value(key) instanceof YamlScalar text ? texts(text) : List.of();
      if (!texts.isEmpty()) {
        return texts.get(0);
      }
    }
    return null;
  }

  private @Nullable YamlNode value(String key) {
    if (mapping != null) {
      for (YamlMapping.Entry entry : mapping.entries()) {
        if (same(entry.key().value(), key)) {
          return entry.value();
        }
      }
    }
    return null;
  }

  private static boolean same(String written, String key) {
    return written.equals(key)
        || written.toLowerCase(Locale.ROOT).replace('_', '-').equals(key.replace('_', '-'));
  }

  /** The texts of a list, or a single one; those left out that say nothing. */
  private static List<YamlScalar> texts(@Nullable YamlNode node) {
    List<YamlScalar> texts = new ArrayList<>(1);
    List<YamlNode> items = node instanceof YamlSequence list ? list.items() : listOf(node);
    for (YamlNode item : items) {
      if (item instanceof YamlScalar text && says(text)) {
        texts.add(text);
      }
    }
    return texts;
  }

  private static List<YamlNode> listOf(@Nullable YamlNode node) {
    return node == null ? List.of() : List.of(node);
  }

  private static boolean says(YamlScalar text) {
    String value = text.value().strip();
    return !value.isEmpty() && !(text.plain() && (value.equals("null") || value.equals("~")));
  }

  /** The words without the quotes around them. */
  private Location place(YamlScalar text) {
    int quotes = text.span().length() == text.value().length() + 2 ? 1 : 0;
    return new Location(path, text.span().start() + quotes, text.span().end() - quotes);
  }
}
