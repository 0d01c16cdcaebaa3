package io.github.glosslint.config;

import io.github.glosslint.text.SourceText;
import io.github.glosslint.yaml.YamlMapping;
import io.github.glosslint.yaml.YamlNode;
import io.github.glosslint.yaml.YamlScalar;
import io.github.glosslint.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Reads settings in the format of {@code gloss-lint.yml}, and what they extend. Anything it does
 * not understand is an error.
 */
public final class SettingsReader {

  /** No tree: what the settings extend can only be presets. */
  private static final SettingsTree NOWHERE =
      new SettingsTree() {
        @Override
        public @Nullable String text(String path) {
          return null;
        }

        @Override
        public String shown(String path) {
          return path;
        }
      };

  private SettingsReader() {}

  /**
   * Reads settings that extend no files. The environment has no influence on them.
   *
   * @param file the text, and its path in error messages
   * @param base see {@link Settings#base}
   * @throws SettingsException if a key is unknown or repeated, or a value has the wrong type or is
   *     invalid; it lists all errors
   */
  public static Settings read(SourceText file, String base, SettingsVocabulary vocabulary) {
    SettingsChain chain = new SettingsChain(NOWHERE, false, vocabulary.rules());
    return read(chain.of(file, null, base), vocabulary);
  }

  /**
   * Reads a chain of settings, of which the last is that which nothing extends.
   *
   * @throws SettingsException if anything in it is wrong
   */
  static Settings read(List<SettingsChain.Link> links, SettingsVocabulary vocabulary) {
    SettingsBuilder settings = Settings.builder();
    AtomicInteger patterns = new AtomicInteger();
    String base = sharedFolder(links);
    settings.base(base);
    for (SettingsChain.Link link : links) {
      SettingsNodes nodes = link.nodes();
      if (!link.isPreset()) {
        nodes.below(base, link.folder());
      }
      if (link.path() != null) {
        settings.readFrom(link.path());
      }
      settings.readFrom(nodes.text(), link.folder());
      if (link.root() != null) {
        refuseInterpolation(link.root(), nodes);
        new SettingsFileReader(nodes, vocabulary, settings, patterns).read(link.root());
      }
    }
    List<SettingsProblem> problems = new ArrayList<>();
    links.forEach(link -> problems.addAll(link.nodes().problems()));
    if (!problems.isEmpty()) {
      throw new SettingsException(problems.stream().distinct().toList());
    }
    return settings.build();
  }

  /** The deepest folder that has those of all files: any glob can be said from there. */
  private static String sharedFolder(List<SettingsChain.Link> links) {
    String shared = links.get(links.size() - 1).folder();
    for (SettingsChain.Link link : links) {
      while (!link.isPreset() && !(link.folder() + "/").startsWith(shared + "/")) {
        shared = shared.substring(0, Math.max(0, shared.lastIndexOf('/')));
        if (shared.isEmpty()) {
          return shared;
        }
      }
    }
    return shared;
  }

  /**
   * CFG-1: settings travel with the files they apply to, so a change under review could otherwise
   * send secrets from the environment to a server.
   */
  private static void refuseInterpolation(YamlNode node, SettingsNodes nodes) {
    if (node instanceof YamlScalar scalar) {
      if (scalar.value().contains("${")) {
        nodes.problem(
            node, "Settings cannot read environment variables: \"${\" has no effect here.");
      }
    } else if (node instanceof YamlSequence sequence) {
      sequence.items().forEach(item -> refuseInterpolation(item, nodes));
    } else if (node instanceof YamlMapping mapping) {
      for (YamlMapping.Entry entry : mapping.entries()) {
        refuseInterpolation(entry.key(), nodes);
        refuseInterpolation(entry.value(), nodes);
      }
    }
  }
}
