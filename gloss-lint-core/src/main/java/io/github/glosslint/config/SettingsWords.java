package io.github.glosslint.config;

import io.github.glosslint.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the words for dialects and styles of anchors. */
record SettingsWords(SettingsNodes nodes, SettingsVocabulary vocabulary) {

  /** What stands for no dialect: it is found out. */
  static final String AUTO = "auto";

  List<String> dialects(boolean orAuto) {
    List<String> words = new ArrayList<>(orAuto ? List.of(AUTO) : List.of());
    words.addAll(vocabulary.dialects());
    return words;
  }

  /** A dialect, or {@link #AUTO}; null if it is neither, which is a problem. */
  @Nullable String dialect(YamlNode node, boolean orAuto) {
    return nodes.word(node, dialects(orAuto), vocabulary.synonyms());
  }

  List<String> anchors() {
    return vocabulary.anchors();
  }

  /** A style of anchors; null if it is none, which is a problem. */
  @Nullable String anchors(YamlNode node) {
    return nodes.word(node, vocabulary.anchors());
  }
}
