package io.github.glosslint.generator.mkdocs;

import io.github.glosslint.document.Defect;
import io.github.glosslint.site.SourceDefects;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.ReadResult;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.Span;
import io.github.glosslint.toml.TomlDocument;
import io.github.glosslint.yaml.Yaml;
import io.github.glosslint.yaml.YamlDocument;
import io.github.glosslint.yaml.YamlLimits;
import io.github.glosslint.yaml.YamlMapping;
import io.github.glosslint.yaml.YamlNode;
import io.github.glosslint.yaml.YamlProblem;
import io.github.glosslint.yaml.YamlScalar;
import io.github.glosslint.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A configuration and those that it inherits from: their maps are merged, anything else is
 * replaced.
 *
 * @param files the files that were read, the one that inherits first
 * @param own what each of them says, in the same order
 * @param merged what all of them say together
 */
record ConfigLayers(
    List<String> files, List<YamlMapping> own, YamlMapping merged, List<Defect> defects) {

  /** Files that inherit from each other; more are a circle, which stops MkDocs as well. */
  private static final int MAX_FILES = 10;

  private static final String INHERIT = "INHERIT";
  private static final String ENVIRONMENT = "!ENV";

  static ConfigLayers read(SourceTree tree, String path) {
    List<String> files = new ArrayList<>();
    List<YamlMapping> own = new ArrayList<>();
    List<Defect> defects = new ArrayList<>();
    YamlMapping merged = null;
    String next = path;
    while (next != null && files.size() < MAX_FILES && !files.contains(next)) {
      YamlMapping layer = layer(tree, next, defects);
      files.add(next);
      own.add(layer);
      merged = merged == null ? layer : merge(layer, merged);
      String parent = layer.text(INHERIT);
      next = parent == null ? null : UrlPath.normalize(UrlPath.folder(next) + parent);
      if (next != null && tree.kind(next) != SourceTree.Kind.FILE) {
        next = null;
      }
    }
    return new ConfigLayers(
        List.copyOf(files), List.copyOf(own), merged == null ? nothing() : merged, defects);
  }

  private static YamlMapping nothing() {
    return new YamlMapping(new Span(0, 0), List.of());
  }

  private static YamlMapping layer(SourceTree tree, String path, List<Defect> defects) {
    ReadResult reading = tree.read(path);
    if (reading.problem() != null) {
      defects.add(SourceDefects.of(reading.problem()));
    }
    if (path.endsWith(".toml")) {
      TomlDocument toml = TomlDocument.read(reading.text().content());
      for (TomlDocument.Problem problem : toml.problems()) {
        Location place = new Location(path, problem.offset(), problem.offset());
        defects.add(Defect.of(Defect.Kind.UNPARSABLE, place, problem.message()));
      }
      return TomlLayer.of(toml.nodes(0));
    }
    YamlDocument yaml = Yaml.readTagged(reading.text().content(), YamlLimits.SETTINGS);
    if (yaml.root() instanceof YamlMapping mapping) {
      return mapping;
    }
    for (YamlProblem problem : yaml.problems()) {
      Location place = new Location(path, problem.span().start(), problem.span().end());
      defects.add(
          Defect.of(
              Defect.Kind.UNPARSABLE,
              place,
              problem.message() + (problem.isLimit() ? "" : " MkDocs stops the build here.")));
    }
    return nothing();
  }

  /** Maps are merged key by key; of other values the child's counts. */
  private static YamlMapping merge(YamlMapping parent, YamlMapping child) {
    List<YamlMapping.Entry> entries = new ArrayList<>();
    for (YamlMapping.Entry entry : parent.entries()) {
      if (child.get(entry.key().value()) == null) {
        entries.add(entry);
      }
    }
    for (YamlMapping.Entry entry : child.entries()) {
      YamlNode inherited = parent.get(entry.key().value());
      if (inherited instanceof YamlMapping above && entry.value() instanceof YamlMapping own) {
        entries.add(new YamlMapping.Entry(entry.key(), merge(above, own)));
      } else {
        entries.add(entry);
      }
    }
    return new YamlMapping(child.span(), entries);
  }

  /** What is at the end of a path of keys; null if nothing is. */
  @Nullable YamlNode get(String... keys) {
    YamlNode node = merged;
    for (String key : keys) {
      node = node instanceof YamlMapping mapping ? mapping.get(key) : null;
    }
    return node;
  }

  /** The text at the end of a path of keys; null if there is none, or the environment says it. */
  @Nullable String text(String... keys) {
    return text(get(keys));
  }

  /** Whether a flag is set. */
  boolean flag(boolean usual, String... keys) {
    return flag(get(keys), usual);
  }

  static boolean flag(@Nullable YamlNode node, boolean usual) {
    String text = text(node);
    if (text == null) {
      return usual;
    }
    return switch (text) {
      case "true", "True", "TRUE", "yes", "Yes", "on", "On" -> true;
      case "false", "False", "FALSE", "no", "No", "off", "Off" -> false;
      default -> usual;
    };
  }

  /** The text of a value; of one from the environment, its default. */
  static @Nullable String text(@Nullable YamlNode node) {
    if (node instanceof YamlScalar scalar) {
      return scalar.value();
    }
    if (node instanceof YamlMapping mapping
        && mapping.get(ENVIRONMENT) instanceof YamlSequence names
        && names.items().size() > 1) {
      return text(names.items().get(names.items().size() - 1));
    }
    return null;
  }

  /** The items of a list; a single text is a list of one. */
  static List<YamlNode> items(@Nullable YamlNode node) {
    if (node instanceof YamlSequence sequence) {
      return sequence.items();
    }
    return node instanceof YamlScalar scalar && !scalar.value().isEmpty()
        ? List.of(scalar)
        : List.of();
  }

  /** Which of the files says what is at the end of a path of keys. */
  String fileOf(String... keys) {
    for (int i = 0; i < files.size(); i++) {
      YamlNode node = own.get(i);
      for (String key : keys) {
        node = node instanceof YamlMapping mapping ? mapping.get(key) : null;
      }
      if (node != null) {
        return files.get(i);
      }
    }
    return files.get(0);
  }
}
