package io.github.glosslint.config;

import io.github.glosslint.yaml.YamlNode;
import io.github.glosslint.yaml.YamlScalar;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Reads globs and patterns, of which settings may have only so many. */
final class PatternReader {

  private final SettingsNodes nodes;

  /** The number of globs and patterns so far, in all files of the settings. */
  private final AtomicInteger count;

  PatternReader(SettingsNodes nodes, AtomicInteger count) {
    this.nodes = nodes;
    this.count = count;
  }

  /** Reads one pattern or a list of them; the reader may reject one. */
  void each(YamlNode node, Consumer<YamlScalar> reader) {
    nodes.texts(node).forEach(text -> counted(text, reader));
  }

  /** Reads a single pattern; the reader may reject it. */
  void one(YamlNode node, Consumer<YamlScalar> reader) {
    YamlScalar text = nodes.text(node);
    if (text != null) {
      counted(text, reader);
    }
  }

  /**
   * Reads one glob or a list of them.
   *
   * @param reader takes where it stands, and the glob relative to {@link Settings#base}; it may
   *     reject it
   */
  void eachGlob(YamlNode node, BiConsumer<YamlNode, String> reader) {
    each(node, text -> reader.accept(text, nodes.fromBase(UserPatterns.checkedGlob(text.value()))));
  }

  private void counted(YamlScalar pattern, Consumer<YamlScalar> reader) {
    int number = count.incrementAndGet();
    if (number == UserPatterns.MAX_COUNT + 1) {
      nodes.problem(pattern, "More than " + UserPatterns.MAX_COUNT + " globs and patterns.");
    } else if (number <= UserPatterns.MAX_COUNT) {
      nodes.checked(pattern, () -> reader.accept(pattern));
    }
  }
}
