package io.github.glosslint.config;

import io.github.glosslint.text.Candidates;
import io.github.glosslint.text.LineMap;
import io.github.glosslint.text.PathNames;
import io.github.glosslint.text.SourceText;
import io.github.glosslint.text.Span;
import io.github.glosslint.text.Words;
import io.github.glosslint.yaml.YamlMapping;
import io.github.glosslint.yaml.YamlNode;
import io.github.glosslint.yaml.YamlScalar;
import io.github.glosslint.yaml.YamlSequence;
import io.github.glosslint.yaml.YamlValues;
import io.github.glosslint.yaml.YamlVersion;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Converts the nodes of a settings file to values, and collects errors with their locations. A
 * method that finds an error returns null or leaves the value out.
 */
public final class SettingsNodes {

  private final SourceText file;
  private final LineMap lines;
  private final List<SettingsProblem> problems = new ArrayList<>();
  private String folder = "";
  private String fromBase = "";

  SettingsNodes(SourceText file) {
    this.file = file;
    this.lines = LineMap.of(file.content());
  }

  /**
   * Sets what globs and paths in this file are relative to.
   *
   * @param base what they shall be relative to, see {@link Settings#base}
   * @param own the folder of the file, which is the base or below it
   */
  void below(String base, String own) {
    folder = own;
    fromBase = own.equals(base) ? "" : own.substring(base.isEmpty() ? 0 : base.length() + 1);
  }

  /** The settings file. */
  SourceText text() {
    return file;
  }

  /** The folder that globs and paths in this file are relative to, from the root. */
  public String folder() {
    return folder;
  }

  /** A glob of this file, as it is written at the base of the settings. */
  public String fromBase(String glob) {
    if (fromBase.isEmpty()) {
      return glob;
    }
    String escaped = fromBase.replaceAll("([\\\\*?\\[!#])", "\\\\$1");
    boolean isAnchored = glob.indexOf('/') >= 0 && glob.indexOf('/') < glob.length() - 1;
    return isAnchored
        ? escaped + (glob.startsWith("/") ? "" : "/") + glob
        : escaped + "/**/" + glob;
  }

  /** A path of this file, as it is from the base of the settings. */
  public String pathFromBase(String path) {
    return fromBase.isEmpty() ? path : fromBase + "/" + path;
  }

  /**
   * The same for a path that must be in the tree, because settings come with the files they apply
   * to.
   *
   * @param what the path is of
   * @throws IllegalArgumentException if it leads out of the tree
   */
  String pathInside(String path, String what) {
    boolean inside =
        !path.startsWith("/")
            && path.indexOf('\\') < 0
            && PathNames.normalized(folder() + "/" + path) != null;
    if (!inside) {
      throw new IllegalArgumentException(
          "The "
              + what
              + " \""
              + path
              + "\" must be inside the checkout, relative to the settings.");
    }
    return pathFromBase(path);
  }

  /** Records the location of each key of a mapping, and of those below. */
  void keepOrigins(String prefix, YamlNode node, BiConsumer<String, String> origins) {
    if (node instanceof YamlMapping mapping) {
      for (YamlMapping.Entry entry : mapping.entries()) {
        String key = prefix + entry.key().value().toLowerCase(Locale.ROOT);
        origins.accept(key, place(entry.key()));
        keepOrigins(key + ":", entry.value(), origins);
      }
    }
  }

  /** The errors so far, in the order of the file. */
  List<SettingsProblem> problems() {
    problems.sort(SettingsNodes::inOrder);
    return problems;
  }

  // Written out: the comparators of Java are put together while the program runs.
  private static int inOrder(SettingsProblem one, SettingsProblem other) {
    int line = Integer.compare(one.line(), other.line());
    return line != 0 ? line : Integer.compare(one.column(), other.column());
  }

  /**
   * Records an error.
   *
   * @param span what to mark, in UTF-16 offsets of the settings file
   * @param message a whole sentence
   * @param suggestions what may have been meant, most likely first
   */
  public void problem(Span span, String message, List<String> suggestions) {
    int line = lines.line(span.start());
    int column = 1 + file.content().codePointCount(lines.start(line), span.start());
    problems.add(new SettingsProblem(file.path(), line, column, message, suggestions));
  }

  /** Records an error in a node, without suggestions. */
  public void problem(YamlNode node, String message) {
    problem(node.span(), message, List.of());
  }

  /** The settings file, as messages name it. */
  String file() {
    return file.path();
  }

  /** The line where a node begins. */
  int line(YamlNode node) {
    return lines.line(node.span().start());
  }

  /** The location of a node: {@code gloss-lint.yml:3}. */
  String place(YamlNode node) {
    if (Presets.isShown(file.path())) {
      return file.path();
    }
    return file.path() + ":" + lines.line(node.span().start());
  }

  /** Passes each value of a mapping to the consumer for its key. */
  public void each(YamlNode node, String what, Map<String, Consumer<YamlNode>> byKey) {
    each(node, what, byKey, Map.of());
  }

  /**
   * As above.
   *
   * @param refused keys that are known and not for settings, each with a sentence about it
   */
  void each(
      YamlNode node,
      String what,
      Map<String, Consumer<YamlNode>> byKey,
      Map<String, String> refused) {
    YamlMapping mapping = mapping(node, what);
    if (mapping == null) {
      return;
    }
    for (YamlMapping.Entry entry : mapping.entries()) {
      String key = entry.key().value();
      Consumer<YamlNode> reader = byKey.get(key);
      if (reader != null) {
        reader.accept(entry.value());
      } else if (refused.containsKey(key)) {
        problem(entry.key(), String.valueOf(refused.get(key)));
      } else {
        problem(
            entry.key().span(),
            "There is no setting \"" + key + "\" in " + what + ".",
            Candidates.of(byKey.keySet()).closest(key));
      }
    }
  }

  /**
   * A node as a mapping; null if it is none, which is recorded as an error.
   *
   * @param what the name of the mapping in messages
   */
  public @Nullable YamlMapping mapping(YamlNode node, String what) {
    if (node instanceof YamlMapping mapping) {
      return mapping;
    }
    problem(node, "Expected a mapping for " + what + ".");
    return null;
  }

  /** Text that is not empty. */
  public @Nullable YamlScalar text(YamlNode node) {
    if (node instanceof YamlScalar scalar && !(scalar.plain() && scalar.value().isEmpty())) {
      return scalar;
    }
    problem(node, "Expected a string.");
    return null;
  }

  /** The same text; empty if there is none, which is a problem. */
  String textOrEmpty(YamlNode node) {
    YamlScalar text = text(node);
    return text == null ? "" : text.value();
  }

  /** A list of texts; a single text may be written without a list. */
  public List<YamlScalar> texts(YamlNode node) {
    List<YamlScalar> texts = new ArrayList<>();
    List<YamlNode> items = node instanceof YamlSequence list ? list.items() : List.of(node);
    for (YamlNode item : items) {
      YamlScalar text = text(item);
      if (text != null) {
        texts.add(text);
      }
    }
    return texts;
  }

  /**
   * A constant of an enumeration.
   *
   * @return null if it is none, which becomes a problem
   */
  public <E extends Enum<E>> @Nullable E word(
      YamlNode node, E[] constants, Function<E, String> word) {
    List<String> known = Arrays.stream(constants).map(word).toList();
    String found = word(node, known);
    return found == null ? null : constants[known.indexOf(found)];
  }

  /**
   * One of several words.
   *
   * @return null if it is none, which becomes a problem
   */
  public @Nullable String word(YamlNode node, List<String> words) {
    return word(node, words, Map.of());
  }

  /**
   * As above.
   *
   * @param synonyms what others call some of the words
   */
  @Nullable String word(YamlNode node, List<String> words, Map<String, String> synonyms) {
    YamlScalar text = text(node);
    if (text == null || words.contains(text.value())) {
      return text == null ? null : text.value();
    }
    problem(
        node.span(),
        "\"" + text.value() + "\" is none of " + String.join(", ", words) + ".",
        Words.of(words).withSynonyms(synonyms).meantBy(text.value()));
    return null;
  }

  /**
   * Passes on a whole number; the consumer may reject it. Numbers beyond 32 bits become the nearest
   * 32-bit number.
   */
  void number(YamlNode node, IntConsumer taker) {
    if (YamlValues.toJava(node, YamlVersion.V1_2) instanceof Long number) {
      int near = (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, number));
      checked(node, () -> taker.accept(near));
    } else {
      problem(node, "Expected a whole number.");
    }
  }

  /** Passes on a duration; the consumer may reject it. */
  void time(YamlNode node, Consumer<Duration> taker) {
    YamlScalar text = text(node);
    Duration time = text == null ? null : Durations.parse(text.value());
    if (time != null) {
      checked(node, () -> taker.accept(time));
    } else if (text != null) {
      problem(node.span(), Durations.PROBLEM, Durations.meant(text.value()));
    }
  }

  void flag(YamlNode node, Consumer<Boolean> taker) {
    if (YamlValues.toJava(node, YamlVersion.V1_2) instanceof Boolean flag) {
      taker.accept(flag);
    } else {
      List<String> meant =
          node instanceof YamlScalar scalar
              ? Words.of(OptionValues.BOOLEANS).meantBy(scalar.value())
              : List.of();
      problem(node.span(), "Expected true or false.", meant);
    }
  }

  /** Runs an action that may reject a value, and reports that at the node. */
  void checked(YamlNode node, Runnable action) {
    try {
      action.run();
    } catch (IllegalArgumentException e) {
      problem(node, String.valueOf(e.getMessage()));
    }
  }
}
