package io.github.glosslint.glossary;

import io.github.glosslint.config.GlossarySettings;
import io.github.glosslint.document.Document;
import io.github.glosslint.document.Heading;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.MappedText;
import io.github.glosslint.yaml.YamlMapping;
import io.github.glosslint.yaml.YamlNode;
import io.github.glosslint.yaml.YamlScalar;
import io.github.glosslint.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A file that defines one term: its title, and aliases and tags in its front matter.
 *
 * @param terms the preferred one, then its aliases; empty if the file has no title
 */
record FileEntry(LinkedDocument document, List<Term> terms, List<String> tags) {

  private static final List<String> TITLES = List.of("title", "term", "name");
  private static final List<String> TAGS = List.of("tags", "categories", "category");

  static FileEntry of(LinkedDocument document, GlossarySettings settings) {
    YamlMapping keys = document.document().frontMatter().mapping();
    String path = document.path();
    List<Term> terms = new ArrayList<>();
    Term title = title(document.document(), keys);
    if (title != null) {
      terms.add(title);
      for (String key : settings.aliasKeys()) {
        for (YamlScalar alias : texts(value(keys, key))) {
          addAlias(alias, path, terms);
        }
      }
    }
    List<String> tags = new ArrayList<>();
    for (String key : TAGS) {
      for (YamlScalar tag : texts(value(keys, key))) {
        if (!tag.value().isBlank() && !tags.contains(tag.value().strip())) {
          tags.add(tag.value().strip());
        }
      }
    }
    return new FileEntry(document, terms, tags);
  }

  private static @Nullable Term title(Document document, @Nullable YamlMapping keys) {
    for (String key : TITLES) {
      if (value(keys, key) instanceof YamlScalar text && !text.value().isBlank()) {
        return new Term(text.value().strip(), "", place(text, document.path()));
      }
    }
    for (Heading heading : document.headings()) {
      if (heading.level() == 1
          && !heading.conditional()
          && !heading.text().isBlank()
          && !MappedText.isUnknown(heading.text())) {
        return new Term(heading.text().strip(), "", heading.location());
      }
    }
    return null;
  }

  /** Keys are the same however their words are joined. */
  private static @Nullable YamlNode value(@Nullable YamlMapping keys, String key) {
    if (keys != null) {
      for (YamlMapping.Entry entry : keys.entries()) {
        String name = entry.key().value().toLowerCase(Locale.ROOT).replace('_', '-');
        if (name.equals(key.replace('_', '-'))) {
          return entry.value();
        }
      }
    }
    return null;
  }

  private static List<YamlScalar> texts(@Nullable YamlNode node) {
    if (node instanceof YamlScalar text) {
      return List.of(text);
    }
    List<YamlScalar> texts = new ArrayList<>();
    if (node instanceof YamlSequence list) {
      for (YamlNode item : list.items()) {
        if (item instanceof YamlScalar text) {
          texts.add(text);
        }
      }
    }
    return texts;
  }

  /** A value that begins with a slash is a URL that leads to the page. */
  private static void addAlias(YamlScalar alias, String path, List<Term> terms) {
    String text = alias.value().strip();
    boolean nothing = text.isEmpty() || alias.plain() && (text.equals("null") || text.equals("~"));
    if (!nothing
        && !text.startsWith("/")
        && terms.stream().noneMatch(term -> term.text().equals(text))) {
      terms.add(new Term(text, "", place(alias, path)));
    }
  }

  private static Location place(YamlScalar text, String path) {
    int quotes = text.span().length() == text.value().length() + 2 ? 1 : 0;
    return new Location(path, text.span().start() + quotes, text.span().end() - quotes);
  }

  Entry entry(int number, GlossaryPage page) {
    Document facts = document.document();
    int blocks = facts.lead();
    for (Heading heading : facts.headings()) {
      blocks += heading.blocks();
    }
    int start = facts.frontMatter().bodyStart();
    Location place = new Location(document.path(), start, Integer.MAX_VALUE);
    EntryBody body = EntryBody.of(facts, place, blocks, new ListCursor(facts).in(place));
    return new Entry(number, page, page.letter(), terms, body, tags);
  }
}
