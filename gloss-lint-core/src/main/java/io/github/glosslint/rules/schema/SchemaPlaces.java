package io.github.glosslint.rules.schema;

import io.github.glosslint.document.Document;
import io.github.glosslint.finding.Fix;
import io.github.glosslint.finding.Safety;
import io.github.glosslint.rule.RuleContext;
import io.github.glosslint.rules.schema.SchemaValidator.Breach;
import io.github.glosslint.text.Candidates;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.Span;
import io.github.glosslint.text.Suggester;
import io.github.glosslint.text.SuggestionBudget;
import io.github.glosslint.text.WorkBudget;
import io.github.glosslint.yaml.YamlMapping;
import io.github.glosslint.yaml.YamlNode;
import io.github.glosslint.yaml.YamlScalar;
import io.github.glosslint.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Leads breaches of a schema back to the key or value of the front matter, and says them in the
 * words of YAML. One place gets one finding, whatever it breaks.
 */
public final class SchemaPlaces {

  /** Words of an enumeration that a message lists. */
  private static final int MOST_WORDS = 8;

  /** Words that are text to YAML as they are. */
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9 _./-]*(?<! )");

  private static final Pattern NO_TEXT =
      Pattern.compile("(?i)y|yes|n|no|true|false|on|off|null|nan");

  private final Document document;

  /** The front matter; null if it is empty. */
  private final @Nullable YamlMapping content;

  /** The entries of mappings by their keys, of those in which something was looked for. */
  private final IdentityHashMap<YamlMapping, Map<String, YamlMapping.Entry>> entries =
      new IdentityHashMap<>();

  private final Map<String, Object> schema;
  private final Map<Location, Finding> found = new LinkedHashMap<>();
  private final SuggestionBudget suggestions;
  private final WorkBudget budget;

  /** The names that each keyword of the schema allows, by its place in the schema. */
  private final Map<String, Suggester> suggesters = new HashMap<>();

  private static final class Finding {
    final Set<String> messages = new LinkedHashSet<>();
    final Set<String> suggestions = new LinkedHashSet<>();
    final List<Fix> fixes = new ArrayList<>();
  }

  /** A value with the key it belongs to; both null for the front matter as a whole. */
  private record Found(@Nullable Span key, @Nullable YamlNode value) {}

  /**
   * @param content the front matter of the document; null if it is empty
   */
  public SchemaPlaces(
      Document document,
      @Nullable YamlMapping content,
      Map<String, Object> schema,
      SuggestionBudget suggestions) {
    this.content = content;
    this.suggestions = suggestions;
    this.budget = suggestions.document();
    this.document = document;
    this.schema = schema;
  }

  public void report(RuleContext context) {
    found.forEach(
        (location, finding) ->
            context.report(
                location,
                String.join("; ", finding.messages),
                List.copyOf(finding.suggestions),
                finding.fixes,
                List.of()));
  }

  public void add(Breach breach) {
    Found place = find(breach.value());
    if (breach.unfinished()) {
      put(openingFence(), breach.message());
      return;
    }
    String name = breach.value().substring(breach.value().lastIndexOf('/') + 1);
    Map<?, ?> rules = at(breach.schema()) instanceof Map<?, ?> map ? map : Map.of();
    switch (breach.keyword()) {
      case "required" -> missing(place, rules);
      case "" -> unknown(place, unescape(name), breach);
      case "enum" -> oneOf(place, rules, breach.schema());
      case "type" -> put(value(place), "This must be " + types(rules.get("type")));
      case "const" -> put(value(place), "This must be " + quoted(rules.get("const")));
      case "pattern" ->
          put(value(place), "This does not match the pattern " + rules.get("pattern"));
      // These repeat what the keywords of their parts said.
      case "properties", "patternProperties", "additionalProperties", "items", "allOf" -> {}
      case "$ref" -> put(value(place), "The schema refers to a part of itself that does not exist");
      default -> put(value(place), breach.message());
    }
  }

  private void missing(Found place, Map<?, ?> rules) {
    List<String> names = new ArrayList<>();
    for (Object name : rules.get("required") instanceof List<?> list ? list : List.of()) {
      if (!(place.value instanceof YamlMapping mapping) || !has(mapping, (String) name)) {
        names.add("\"" + name + "\"");
      }
    }
    put(
        place.key == null ? openingFence() : location(place.key),
        (names.size() == 1 ? "The key " : "The keys ")
            + String.join(" and ", names)
            + (names.size() == 1 ? " is missing" : " are missing"));
  }

  private void unknown(Found place, String name, Breach breach) {
    String parent = breach.schema().substring(0, Math.max(0, breach.schema().lastIndexOf('/')));
    Object keys = at(parent) instanceof Map<?, ?> map ? map.get("properties") : null;
    Location location = place.key == null ? openingFence() : location(place.key);
    List<String> words =
        keys instanceof Map<?, ?> map ? closest(parent, map.keySet(), name) : List.of();
    String around = breach.value().substring(0, breach.value().lastIndexOf('/'));
    List<Fix> fixes = new ArrayList<>();
    for (Fix fix : fixes(location, name, words)) {
      String word = fix.edits().get(0).replacement();
      boolean taken = find(around).value instanceof YamlMapping mapping && has(mapping, word);
      fixes.add(fix.atMost(taken ? Safety.DISPLAY : Safety.SAFE));
    }
    put(location, "The key \"" + name + "\" is not allowed here", words, fixes);
  }

  private void oneOf(Found place, Map<?, ?> rules, String schemaPlace) {
    List<?> words = rules.get("enum") instanceof List<?> list ? list : List.of();
    String listed =
        words.stream().limit(MOST_WORDS).map(String::valueOf).collect(Collectors.joining("\", \""));
    int more = words.size() - MOST_WORDS;
    Location location = value(place);
    List<String> similar = closest(schemaPlace, words, written(place));
    put(
        location,
        "This must be one of \"" + listed + "\"" + (more > 0 ? " and " + more + " more" : ""),
        similar,
        fixes(location, written(place), similar));
  }

  private List<String> closest(String schemaPlace, Collection<?> words, String written) {
    return suggesters
        .computeIfAbsent(
            schemaPlace,
            p ->
                Suggester.of(
                    List.of(Candidates.of(words.stream().map(String::valueOf).toList())),
                    suggestions))
        .closest(written, budget);
  }

  private static String written(Found place) {
    return place.value instanceof YamlScalar scalar ? scalar.value() : "";
  }

  private static String types(@Nullable Object types) {
    Collection<?> all = types instanceof List<?> list ? list : List.of(String.valueOf(types));
    List<String> words = new ArrayList<>();
    for (Object type : all) {
      words.add(
          switch (String.valueOf(type)) {
            case "string" -> "text";
            case "integer" -> "a whole number";
            case "number" -> "a number";
            case "boolean" -> "true or false";
            case "array" -> "a list";
            case "object" -> "a mapping";
            default -> "empty";
          });
    }
    return String.join(" or ", words);
  }

  private static String quoted(@Nullable Object value) {
    return value instanceof String ? "\"" + value + "\"" : String.valueOf(value);
  }

  private void put(Location location, String message) {
    found.computeIfAbsent(location, unused -> new Finding()).messages.add(message);
  }

  private void put(Location location, String message, List<String> suggestions, List<Fix> fixes) {
    Finding finding = found.computeIfAbsent(location, unused -> new Finding());
    finding.messages.add(message);
    finding.suggestions.addAll(suggestions);
    finding.fixes.addAll(fixes);
  }

  /** Similar words; one that differs in nothing but case is meant. */
  private static List<Fix> fixes(Location location, String written, List<String> words) {
    List<Fix> fixes = new ArrayList<>(words.size());
    for (String word : words) {
      Safety safety = word.equalsIgnoreCase(written) ? Safety.SAFE : Safety.UNSAFE;
      boolean plain = PLAIN.matcher(word).matches() && !NO_TEXT.matcher(word).matches();
      fixes.add(Fix.replace(location, written, word, plain ? safety : Safety.DISPLAY));
    }
    return fixes;
  }

  /** The value, or its key where the value is empty or spreads over many lines. */
  private Location value(Found place) {
    if (place.value == null) {
      return place.key == null ? openingFence() : location(place.key);
    }
    Span span = place.value.span();
    boolean scalar = place.value instanceof YamlScalar && span.length() > 0;
    return scalar || place.key == null ? location(span) : location(place.key);
  }

  private Location location(Span span) {
    return new Location(document.path(), span.start(), span.end());
  }

  private Location openingFence() {
    int start = document.frontMatter().span().start();
    return new Location(document.path(), start, start + "---".length());
  }

  private Found find(String pointer) {
    Span key = null;
    YamlNode node = content;
    for (String part : parts(pointer)) {
      if (node instanceof YamlMapping mapping) {
        YamlMapping.Entry entry = entries(mapping).get(part);
        key = entry == null ? key : entry.key().span();
        node = entry == null ? null : entry.value();
      } else if (node instanceof YamlSequence sequence) {
        node = sequence.items().get(Integer.parseInt(part));
      }
    }
    return new Found(key, node);
  }

  private boolean has(YamlMapping mapping, String key) {
    return entries(mapping).containsKey(key);
  }

  /** Of entries with the same key, the last one counts. */
  private Map<String, YamlMapping.Entry> entries(YamlMapping mapping) {
    Map<String, YamlMapping.Entry> known = entries.get(mapping);
    if (known == null) {
      known = new HashMap<>();
      for (YamlMapping.Entry entry : mapping.entries()) {
        known.put(entry.key().value(), entry);
      }
      entries.put(mapping, known);
    }
    return known;
  }

  /** The part of the schema that a JSON pointer names; null if there is none. */
  private @Nullable Object at(String pointer) {
    Object part = schema;
    for (String name : parts(pointer)) {
      if (part instanceof Map<?, ?> map) {
        part = map.get(name);
      } else if (part instanceof List<?> list && isIndex(name)) {
        part = list.get(Integer.parseInt(name));
      }
    }
    return part;
  }

  private static boolean isIndex(String name) {
    return !name.isEmpty() && name.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static List<String> parts(String pointer) {
    List<String> parts = new ArrayList<>();
    for (int from = 1; from > 0 && from <= pointer.length(); ) {
      int slash = pointer.indexOf('/', from);
      parts.add(unescape(pointer.substring(from, slash < 0 ? pointer.length() : slash)));
      from = slash + 1;
    }
    return parts;
  }

  private static String unescape(String part) {
    return part.replace("~1", "/").replace("~0", "~");
  }
}
