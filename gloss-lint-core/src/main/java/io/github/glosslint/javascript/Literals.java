package io.github.glosslint.javascript;

import io.github.glosslint.javascript.JsValue.Entries;
import io.github.glosslint.javascript.JsValue.Entry;
import io.github.glosslint.javascript.JsValue.Items;
import io.github.glosslint.javascript.JsValue.Text;
import io.github.glosslint.text.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Array literals, object literals and template literals (ECMAScript 2024, 13.2.4, 13.2.5, 13.2.8),
 * whose parts are {@link Expressions}. Each method reads what begins at the next token, which is
 * behind it then.
 */
final class Literals {

  private final Expressions expressions;
  private final Tokens tokens;
  private final Modules modules;
  private final SourcePlaces places;

  Literals(Expressions expressions, Tokens tokens, Modules modules, SourcePlaces places) {
    this.expressions = expressions;
    this.tokens = tokens;
    this.modules = modules;
    this.places = places;
  }

  private int next() {
    return expressions.next();
  }

  private void moveTo(int token) {
    expressions.moveTo(token);
  }

  JsValue array(JsScope scope) {
    int open = next();
    int close = tokens.partner(open);
    List<JsValue> values = new ArrayList<>();
    moveTo(open + 1);
    while (next() < close) {
      int at = next();
      boolean spread = tokens.is(at, "...");
      if (spread) {
        moveTo(next() + 1);
      }
      if (tokens.is(next(), ",")) {
        moveTo(next() + 1);
        continue;
      }
      JsValue value = expressions.expression(scope, false);
      if (spread && value instanceof Items items && modules.take(items.values().size())) {
        values.addAll(items.values());
      } else if (spread) {
        values.add(places.unknown(Expressions.COMPUTED, at, next()));
      } else {
        values.add(value);
      }
      moveTo(Math.max(next(), at + 1));
      if (tokens.is(next(), ",")) {
        moveTo(next() + 1);
      }
    }
    moveTo(tokens.behind(open));
    return new Items(values, places.place(open, next()));
  }

  JsValue object(JsScope scope) {
    int open = next();
    int close = tokens.partner(open);
    Map<String, Entry> entries = new LinkedHashMap<>();
    boolean isOpen = false;
    moveTo(open + 1);
    while (next() < close) {
      int at = next();
      if (tokens.is(at, ",") || tokens.is(at, ";")) {
        moveTo(next() + 1);
        continue;
      }
      if (tokens.is(at, "...")) {
        moveTo(next() + 1);
        List<Entries> choices = choices(scope);
        if (!choices.isEmpty()) {
          isOpen |= isAnyOpen(choices);
          putUnknown(entries, choices);
          continue;
        }
        JsValue value = expressions.expression(scope, false);
        if (value instanceof Entries others && modules.take(others.entries().size())) {
          isOpen |= others.open();
          others.entries().forEach(entry -> put(entries, entry));
        } else {
          isOpen = true;
        }
      } else {
        isOpen |= !property(entries, scope);
      }
      moveTo(Math.max(next(), at + 1));
    }
    moveTo(tokens.behind(open));
    return new Entries(List.copyOf(entries.values()), isOpen, places.place(open, next()));
  }

  /**
   * The objects of which a condition takes one or none: {@code a ? {b: 1} : {}}, {@code a && {b:
   * 1}}, also in brackets. Empty where the next token begins something else, and stays next.
   */
  private List<Entries> choices(JsScope scope) {
    int start = next();
    int behind = Extents.end(tokens, start, tokens.count());
    boolean wrapped = tokens.is(start, "(") && tokens.behind(start) == behind;
    int end = wrapped ? behind - 1 : behind;
    for (int at = wrapped ? start + 1 : start; at < end; at = tokens.behind(at)) {
      boolean choice = tokens.is(at, "?");
      if (!choice && !tokens.is(at, "&&") || !tokens.is(at + 1, "{")) {
        continue;
      }
      int colon = tokens.behind(at + 1);
      int other = colon + 1;
      boolean isOther =
          tokens.is(colon, ":") && tokens.is(other, "{") && tokens.behind(other) == end;
      if (choice ? isOther : colon == end) {
        List<Entries> choices = new ArrayList<>();
        for (int object : choice ? new int[] {at + 1, other} : new int[] {at + 1}) {
          moveTo(object);
          if (object(scope) instanceof Entries entries) {
            choices.add(entries);
          }
        }
        moveTo(behind);
        return choices;
      }
    }
    return List.of();
  }

  private static boolean isAnyOpen(List<Entries> choices) {
    for (Entries choice : choices) {
      if (choice.open()) {
        return true;
      }
    }
    return false;
  }

  /** Takes the keys of what a condition decides on, whose values only a program knows. */
  private static void putUnknown(Map<String, Entry> entries, List<Entries> choices) {
    for (Entries choice : choices) {
      for (Entry entry : choice.entries()) {
        JsValue value = new JsValue.Unknown(Expressions.COMPUTED, entry.value().location());
        put(entries, new Entry(entry.key(), entry.place(), value));
      }
    }
  }

  private static void put(Map<String, Entry> entries, Entry entry) {
    entries.put(entry.key(), entry);
  }

  /** Takes a key with its value; false if the key is not known. */
  private boolean property(Map<String, Entry> entries, JsScope scope) {
    int at = next();
    while (isModifier(at)) {
      at++;
    }
    String key;
    Location place = places.place(at, at + 1);
    int behind = at + 1;
    if (tokens.is(at, "[")) {
      moveTo(at + 1);
      JsValue name = expressions.expression(scope, false);
      behind = tokens.behind(at);
      if (!(name instanceof Text text)) {
        moveTo(Extents.end(tokens, behind, tokens.count()));
        return false;
      }
      key = text.value();
      place = text.location();
    } else if (tokens.kind(at) == Tokens.Kind.STRING) {
      Text text = places.text(at, 1, 1);
      key = text.value();
      place = text.location();
    } else if (tokens.kind(at) == Tokens.Kind.WORD || tokens.kind(at) == Tokens.Kind.NUMBER) {
      key = tokens.words(at);
    } else {
      moveTo(Math.max(at + 1, Extents.end(tokens, at, tokens.count())));
      return false;
    }
    JsValue value;
    if (tokens.is(behind, ":")) {
      moveTo(behind + 1);
      value = expressions.expression(scope, false);
    } else if (tokens.is(behind, ",") || tokens.closes(behind)) {
      moveTo(behind);
      value = expressions.named(key, scope, at, false);
    } else {
      // A method, whose body ends it.
      int body = behind;
      while (body < tokens.count() && !tokens.is(body, "{") && !Extents.isEnd(tokens, body)) {
        body = tokens.behind(body);
      }
      boolean plain = tokens.is(behind, "(") && behind == next() + 1 && tokens.is(body, "{");
      JsValue chain = plain ? expressions.method(behind, scope) : null;
      moveTo(tokens.is(body, "{") ? tokens.behind(body) : body);
      value = chain == null ? places.unknown(Functions.REASON, at, next()) : chain;
    }
    put(entries, new Entry(key, place, value));
    return true;
  }

  /** {@code async name()}, {@code get name()}, {@code *name()}. */
  private boolean isModifier(int at) {
    boolean word = tokens.is(at, "async") || tokens.is(at, "get") || tokens.is(at, "set");
    boolean named =
        tokens.kind(at + 1) == Tokens.Kind.WORD
            || tokens.kind(at + 1) == Tokens.Kind.STRING
            || tokens.is(at + 1, "[")
            || tokens.is(at + 1, "*");
    return tokens.is(at, "*") || word && named;
  }

  JsValue template(JsScope scope) {
    int open = next();
    StringBuilder out = new StringBuilder(places.text(open, 1, 2).value());
    boolean known = true;
    int at = open;
    int close = tokens.partner(open);
    while (at < close) {
      moveTo(at + 1);
      JsValue value = expressions.expression(scope, false);
      known &= value instanceof Text || value instanceof JsValue.Numeral;
      while (next() < close && tokens.kind(next()) != Tokens.Kind.TEMPLATE_MIDDLE) {
        known = false;
        moveTo(tokens.behind(next()));
      }
      String said = value instanceof Text words ? words.value() : words(value);
      known &= modules.take(said.length());
      at = next();
      if (known) {
        out.append(said);
        out.append(places.text(at, 1, at < close ? 2 : 1).value());
      }
    }
    moveTo(tokens.behind(open));
    return known
        ? new Text(out.toString(), false, places.inside(open, next()))
        : places.unknown("a template", open, next());
  }

  private static String words(JsValue value) {
    return value instanceof JsValue.Numeral number ? number.value() : "";
  }
}
