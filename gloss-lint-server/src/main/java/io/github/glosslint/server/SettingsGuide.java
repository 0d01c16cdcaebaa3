package io.github.glosslint.server;

import com.google.gson.JsonObject;
import io.github.glosslint.GlossLint;
import io.github.glosslint.catalogue.RulePage;
import io.github.glosslint.text.LineMap;
import io.github.glosslint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.jspecify.annotations.Nullable;

/** What may be written in a settings file, and what the words in it mean. For one question. */
final class SettingsGuide {

  /** Where rules are named by values, not by keys. */
  private static final List<String> RULE_OF_ENTRY = List.of("ignore", SchemaWalk.ITEM, "rule");

  private final SchemaWalk schema;
  private final String text;
  private final LineMap lines;
  private final PositionEncoding encoding;

  SettingsGuide(SchemaWalk schema, OpenDocument document, PositionEncoding encoding) {
    this.schema = schema;
    this.text = document.text();
    this.lines = LineMap.of(text);
    this.encoding = encoding;
  }

  /** The description of the key or value at a position. */
  Optional<Hover> hover(Position position) {
    SettingsPlace place = SettingsPlace.at(text, offset(position));
    if (place == null) {
      return Optional.empty();
    }
    String shown = about(place.path());
    return shown.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Hover(new MarkupContent(MarkupKind.MARKDOWN, shown), range(place.span())));
  }

  private String about(List<String> path) {
    StringBuilder shown = new StringBuilder(schema.description(path));
    List<String> words = List.copyOf(schema.words(path));
    String usual = schema.usual(path);
    if (!words.isEmpty()) {
      paragraph(shown, "One of `" + String.join("`, `", words) + "`.");
    }
    if (!usual.isEmpty()) {
      paragraph(shown, "Default: `" + usual + "`.");
    }
    RulePage page = path.isEmpty() ? null : page(path.get(path.size() - 1));
    if (page != null && page.url() != null) {
      paragraph(shown, "[" + page.id() + "](" + page.url() + ")");
    }
    return shown.toString();
  }

  private static @Nullable RulePage page(String name) {
    return GlossLint.rules().named(name);
  }

  private static void paragraph(StringBuilder shown, String more) {
    shown.append(shown.isEmpty() ? "" : "\n\n").append(more);
  }

  /** The keys and values that may be written at a position. */
  CompletionList list(Position position) {
    Span typed = typed(offset(position));
    List<CompletionItem> items = new ArrayList<>();
    SettingsPlace key = SettingsPlace.typed(text, typed, true);
    if (key != null) {
      boolean isNew = !text.startsWith(":", typed.end());
      schema
          .keys(key.mapping())
          .forEach(
              (name, shape) -> {
                if (!key.siblings().contains(name)) {
                  List<String> path = new ArrayList<>(key.mapping());
                  path.add(name);
                  String colon = !isNew ? "" : schema.isBlock(path) ? ":" : ": ";
                  items.add(item(name, name + colon, CompletionItemKind.Property, path, typed));
                }
              });
    }
    SettingsPlace value = SettingsPlace.typed(text, typed, false);
    if (value != null) {
      schema
          .words(value.path())
          .forEach(
              word -> items.add(item(word, word, CompletionItemKind.EnumMember, List.of(), typed)));
      List<String> named =
          value.path().size() > RULE_OF_ENTRY.size()
              ? value.path().subList(0, RULE_OF_ENTRY.size())
              : value.path();
      if (named.equals(RULE_OF_ENTRY)) {
        for (Map.Entry<String, JsonObject> rule : schema.keys(List.of("rules")).entrySet()) {
          List<String> path = List.of("rules", rule.getKey());
          items.add(item(rule.getKey(), rule.getKey(), CompletionItemKind.Value, path, typed));
        }
      }
    }
    return new CompletionList(false, items);
  }

  private CompletionItem item(
      String name, String written, CompletionItemKind kind, List<String> path, Span typed) {
    CompletionItem item = new CompletionItem(name);
    item.setKind(kind);
    item.setFilterText(name);
    item.setTextEdit(Either.forLeft(new TextEdit(range(typed), written)));
    String about = path.isEmpty() ? "" : about(path);
    if (!about.isEmpty()) {
      item.setDocumentation(new MarkupContent(MarkupKind.MARKDOWN, about));
    }
    return item;
  }

  /** The word that an offset is in or at the end of. */
  private Span typed(int offset) {
    int start = offset;
    while (start > 0 && isOfWord(text.charAt(start - 1))) {
      start--;
    }
    int end = offset;
    while (end < text.length() && isOfWord(text.charAt(end))) {
      end++;
    }
    return new Span(start, end);
  }

  private static boolean isOfWord(char c) {
    return Character.isLetterOrDigit(c) || "-_/.".indexOf(c) >= 0;
  }

  private int offset(Position position) {
    return OpenDocument.offset(text, lines, position, encoding);
  }

  private Range range(Span span) {
    return encoding.range(text, lines, span);
  }
}
