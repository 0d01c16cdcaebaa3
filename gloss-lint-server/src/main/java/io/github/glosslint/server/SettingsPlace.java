package io.github.glosslint.server;

import io.github.glosslint.text.Span;
import io.github.glosslint.yaml.Yaml;
import io.github.glosslint.yaml.YamlLimits;
import io.github.glosslint.yaml.YamlMapping;
import io.github.glosslint.yaml.YamlNode;
import io.github.glosslint.yaml.YamlScalar;
import io.github.glosslint.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A word in settings.
 *
 * @param path the keys that lead to it, the word itself among them if it is a key, and {@link
 *     SchemaWalk#ITEM} for each list
 * @param siblings the other keys of the mapping that it is a key of
 */
record SettingsPlace(List<String> path, boolean isKey, Span span, Set<String> siblings) {

  /** Stands for the word that is being typed. Nobody has a setting of this name. */
  private static final String CURSOR = "what-is-typed-at-the-cursor";

  /** What an editor may have closed already, or not yet. */
  private static final List<String> ENDS = List.of("", "]", "}", "]}", "\"", "\"]");

  /** The word that holds an offset; null if none does, or if the text cannot be read. */
  static @Nullable SettingsPlace at(String text, int offset) {
    return find(
        text,
        word ->
            word.span().length() > 0
                && word.span().start() <= offset
                && offset <= word.span().end());
  }

  /**
   * Where a word would be that is typed at an offset, as a key or as a value: the text is read with
   * a word in its place. Null if no word can be there.
   *
   * @param span of what is typed already
   */
  static @Nullable SettingsPlace typed(String text, Span span, boolean asKey) {
    String begin = text.substring(0, span.start()) + CURSOR + (asKey ? ": " : "");
    int line = text.indexOf('\n', span.end());
    String rest = text.substring(span.end());
    String below = line < 0 ? "" : text.substring(line);
    List<String> texts = new ArrayList<>();
    texts.add(begin + (asKey ? rest.replaceFirst("^\\s*:", "") : rest));
    // What follows may make no sense yet.
    ENDS.forEach(end -> texts.add(begin + end + below));
    ENDS.forEach(end -> texts.add(begin + end));
    for (String each : texts) {
      SettingsPlace place = find(each, word -> word.value().equals(CURSOR));
      if (place != null && place.isKey() == asKey) {
        return place;
      }
    }
    return null;
  }

  private static @Nullable SettingsPlace find(String text, Predicate<YamlScalar> wanted) {
    YamlNode root = Yaml.read(text, 0, text.length(), YamlLimits.SETTINGS).root();
    return root == null ? null : find(root, List.of(), wanted);
  }

  private static @Nullable SettingsPlace find(
      YamlNode node, List<String> path, Predicate<YamlScalar> wanted) {
    if (node instanceof YamlScalar scalar) {
      return wanted.test(scalar) ? new SettingsPlace(path, false, scalar.span(), Set.of()) : null;
    }
    if (node instanceof YamlSequence list) {
      for (YamlNode item : list.items()) {
        SettingsPlace found = find(item, below(path, SchemaWalk.ITEM), wanted);
        if (found != null) {
          return found;
        }
      }
    }
    if (node instanceof YamlMapping mapping) {
      for (YamlMapping.Entry entry : mapping.entries()) {
        List<String> here = below(path, entry.key().value());
        if (wanted.test(entry.key())) {
          return new SettingsPlace(here, true, entry.key().span(), siblings(mapping, entry));
        }
        SettingsPlace found = find(entry.value(), here, wanted);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private static Set<String> siblings(YamlMapping mapping, YamlMapping.Entry entry) {
    Set<String> keys = new TreeSet<>();
    for (YamlMapping.Entry each : mapping.entries()) {
      if (!each.key().span().equals(entry.key().span())) {
        keys.add(each.key().value());
      }
    }
    return keys;
  }

  private static List<String> below(List<String> path, String step) {
    List<String> longer = new ArrayList<>(path);
    longer.add(step);
    return longer;
  }

  /** The keys that lead to the mapping that this is a key of. */
  List<String> mapping() {
    return path.subList(0, path.size() - 1);
  }
}
