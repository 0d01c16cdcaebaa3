package io.github.glosslint.yaml;

/**
 * How much YAML is read before it is refused. A document of a few hundred bytes can mean millions
 * of nodes, so what counts is the size with every alias replaced by what it stands for.
 *
 * @param maxLength UTF-16 code units, judged before parsing: reading four million takes seconds
 * @param maxDepth collections within collections, also through aliases
 * @param maxNodes scalars and collections, those after an alias counted at each use
 * @param maxAliases aliases of collections
 */
public record YamlLimits(int maxLength, int maxDepth, int maxNodes, int maxAliases) {

  /** For what is at the head of a document. */
  public static final YamlLimits FRONT_MATTER = new YamlLimits(256 * 1024, 50, 100_000, 10);

  /** For the settings of a site or of a run, which share more and are longer. */
  public static final YamlLimits SETTINGS = new YamlLimits(1024 * 1024, 50, 100_000, 100);
}
