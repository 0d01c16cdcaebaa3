package io.github.glosslint.maven;

import io.github.glosslint.GlossLint;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;

/**
 * Where a project's documentation is.
 *
 * @param folder the project's, which everything else is relative to
 * @param sources files and folders; empty for the usual places
 * @param includes Ant patterns of documents; empty for what names tell
 * @param excludes Ant patterns of what to leave out
 * @param builds folders that the build writes
 */
record Documentation(
    Path folder,
    List<String> sources,
    List<String> includes,
    List<String> excludes,
    List<Path> builds) {

  /** Where HTML is documentation; elsewhere it may be a template or a test's. */
  private static final List<String> HTML_FOLDERS = List.of("docs", "src/site", "src/docs");

  /** Documents in there are what tests read. */
  private static final List<String> TESTS = List.of("**/src/test", "**/src/it");

  /** The folders that the build of these projects writes. */
  static List<Path> builds(List<MavenProject> projects) {
    return projects.stream()
        .map(project -> project.getBuild().getDirectory())
        .filter(directory -> directory != null)
        .map(Path::of)
        .toList();
  }

  /** Whether somebody said where the documents are, so that finding none is a mistake. */
  boolean isConfigured() {
    return !sources.isEmpty() || !includes.isEmpty();
  }

  /**
   * A check of these documents.
   *
   * @throws MojoExecutionException if a source does not exist
   */
  GlossLint lint() throws MojoExecutionException {
    List<Path> targets = targets();
    GlossLint lint =
        GlossLint.at(targets.get(0), targets.subList(1, targets.size()).toArray(Path[]::new));
    return lint.globsFrom(folder).onlyDocuments(documents()).exclude(leftOut());
  }

  /** The files and folders that are looked at. */
  List<Path> targets() throws MojoExecutionException {
    List<Path> targets = new ArrayList<>();
    for (String source : sources) {
      Path target = folder.resolve(source.strip());
      if (!Files.exists(target)) {
        throw new MojoExecutionException(
            "there is no " + target + ", which is named in the parameter sources");
      }
      targets.add(target);
    }
    return targets.isEmpty() ? List.of(folder) : targets;
  }

  private List<String> documents() {
    if (!includes.isEmpty()) {
      return includes.stream().map(Documentation::anchored).toList();
    }
    if (!sources.isEmpty()) {
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
    for (Path build : builds) {
      if (build.startsWith(folder) && !build.equals(folder)) {
        globs.add(anchored(literal(folder.relativize(build))) + "/");
      }
    }
    return globs;
  }

  /**
   * An Ant pattern as {@code .gitignore} would have it. In both {@code **} crosses folders; Ant
   * starts at the folder also without a slash, and takes a last slash for all that is below.
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
