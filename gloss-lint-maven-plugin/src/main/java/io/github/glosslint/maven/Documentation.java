package io.github.glosslint.maven;

import io.github.glosslint.GlossLint;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;

/**
 * The documents of a project.
 *
 * @param folder the folder of the project, which everything else is relative to
 * @param sources files and folders; empty for the default places
 * @param includes Ant patterns of documents; empty to recognise them by name
 * @param excludes Ant patterns of files and folders to leave out
 * @param built folders of HTML to check as published sites, in place of sources; empty as a rule
 * @param builds folders that the build writes to
 */
record Documentation(
    Path folder,
    List<String> sources,
    List<String> includes,
    List<String> excludes,
    List<String> built,
    List<Path> builds) {

  /** Where HTML files are documentation; elsewhere they may be templates or test data. */
  private static final List<String> HTML_FOLDERS = List.of("docs", "src/site", "src/docs");

  /** Documents in these folders are test data. */
  private static final List<String> TESTS = List.of("**/src/test", "**/src/it");

  /** The folders that the builds of these projects write to. */
  static List<Path> builds(List<MavenProject> projects) {
    return projects.stream()
        .map(project -> project.getBuild().getDirectory())
        .filter(directory -> directory != null)
        .map(Path::of)
        .toList();
  }

  /** Whether the user said where the documents are, so that finding none is an error. */
  boolean isConfigured() {
    return !sources.isEmpty() || !includes.isEmpty() || isBuilt();
  }

  /** Whether it is what a build has made of its sources. */
  boolean isBuilt() {
    return !built.isEmpty();
  }

  /**
   * Prepares a check of these documents.
   *
   * @throws MojoExecutionException if a source does not exist, or if both sources and built sites
   *     are named
   */
  GlossLint lint() throws MojoExecutionException {
    if (isBuilt() && !sources.isEmpty()) {
      throw new MojoExecutionException(
          "the parameter built is for an execution of its own; remove the parameter sources");
    }
    List<Path> targets = targets();
    GlossLint lint =
        GlossLint.at(targets.get(0), targets.subList(1, targets.size()).toArray(Path[]::new));
    if (isBuilt()) {
      lint.built();
    }
    return lint.globsFrom(folder).onlyDocuments(documents()).exclude(leftOut());
  }

  /** The files and folders to check. */
  List<Path> targets() throws MojoExecutionException {
    List<Path> targets = new ArrayList<>();
    for (String named : isBuilt() ? built : sources) {
      Path target = folder.resolve(named.strip());
      if (!Files.exists(target)) {
        String parameter = isBuilt() ? "built" : "sources";
        throw new MojoExecutionException(
            "there is no " + target + ", which is named in the parameter " + parameter);
      }
      targets.add(target);
    }
    return targets.isEmpty() ? List.of(folder) : targets;
  }

  private List<String> documents() {
    if (!includes.isEmpty()) {
      return includes.stream().map(Documentation::anchored).toList();
    }
    if (isConfigured()) {
      return List.of();
    }
    List<String> globs = new ArrayList<>(GlossLint.markdownGlobs());
    for (String html : GlossLint.htmlGlobs()) {
      HTML_FOLDERS.forEach(folder -> globs.add("**/" + folder + "/**/" + html));
    }
    return globs;
  }

  private List<String> leftOut() {
    List<String> globs = new ArrayList<>();
    excludes.forEach(pattern -> globs.add(anchored(pattern)));
    if (!isConfigured()) {
      globs.addAll(TESTS);
    }
    for (Path build : isBuilt() ? List.<Path>of() : builds) {
      if (build.startsWith(folder) && !build.equals(folder)) {
        globs.add(anchored(literal(folder.relativize(build))) + "/");
      }
    }
    return globs;
  }

  /**
   * Converts an Ant pattern to a {@code .gitignore} pattern. In both, {@code **} crosses folders.
   * In Ant, a pattern without a leading slash is relative to the folder as well, and one that ends
   * with a slash matches everything below.
   */
  private static String anchored(String antPattern) {
    String pattern = antPattern.strip().replace('\\', '/');
    String whole = pattern.endsWith("/") ? pattern + "**" : pattern;
    return whole.startsWith("/") ? whole : "/" + whole;
  }

  private static String literal(Path path) {
    return path.toString()
        .replace(path.getFileSystem().getSeparator(), "/")
        .replaceAll("[\\[\\]*?]", "?");
  }
}
