package io.github.glosslint.generator.jekyll;

import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.SourceTree;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What {@code Gemfile.lock} and {@code Gemfile} say about the generator.
 *
 * @param major Jekyll's major version; 0 if the files do not say
 * @param githubPages whether GitHub's set of plugins and defaults is in force
 * @param names all gems
 * @param plugins the gems of the group that Jekyll loads whatever its configuration says
 */
record JekyllGems(int major, boolean githubPages, Set<String> names, Set<String> plugins) {

  private static final String PLUGINS = ":jekyll_plugins";
  private static final String GITHUB_PAGES = "github-pages";

  private static final Pattern LOCKED = Pattern.compile("(?m)^ {4}([\\w.-]+) \\((\\d+)");
  private static final Pattern GEM =
      Pattern.compile(
          "(?m)^[ \\t]*gem[ (]+[\"']([\\w.-]+)[\"'](?:[ \\t]*,[ \\t]*[\"'][^0-9\"'\\n]*(\\d+))?");

  JekyllGems {
    names = Set.copyOf(names);
    plugins = Set.copyOf(plugins);
  }

  /**
   * Reads the two files. Without any of them the site is built by GitHub Pages, as it is with
   * GitHub's gem, unless it has plugins of its own, which GitHub does not run.
   *
   * @param lock content of {@code Gemfile.lock}
   * @param gemfile content of {@code Gemfile}
   * @param ownPlugins whether the site has plugins of its own
   */
  static JekyllGems of(@Nullable String lock, @Nullable String gemfile, boolean ownPlugins) {
    Set<String> names = new HashSet<>();
    Set<String> plugins = new HashSet<>();
    int major = 0;
    if (gemfile != null) {
      major = collect(GEM.matcher(gemfile), names, major);
      collectPlugins(gemfile, plugins);
    }
    if (lock != null) {
      int locked = collect(LOCKED.matcher(lock), names, 0);
      major = locked > 0 ? locked : major;
    }
    boolean byGitHub = names.contains(GITHUB_PAGES) || lock == null && gemfile == null;
    boolean githubPages = plugins.contains(GITHUB_PAGES) || byGitHub && !ownPlugins;
    return new JekyllGems(major == 0 && githubPages ? 3 : major, githubPages, names, plugins);
  }

  /** Whether the files are about a site at all, and not only about a library beside it. */
  boolean nameJekyll() {
    return names.contains("jekyll") || names.contains(GITHUB_PAGES);
  }

  private static int collect(Matcher matcher, Set<String> names, int major) {
    int found = major;
    while (matcher.find()) {
      String name = matcher.group(1);
      names.add(name);
      String version = matcher.group(2);
      if (name.equals("jekyll") && version != null && version.length() < 3) {
        found = Integer.parseInt(version);
      }
    }
    return found;
  }

  /** {@code gem "x", group: :jekyll_plugins}, or between {@code group … do} and its end. */
  private static void collectPlugins(String gemfile, Set<String> plugins) {
    int depth = 0;
    int inside = 0;
    for (String line : gemfile.split("\n", -1)) {
      String code = line.strip();
      if (code.startsWith("#")) {
        continue;
      }
      boolean opens = code.endsWith(" do") || code.startsWith("if ") || code.startsWith("unless ");
      if (opens) {
        depth++;
        inside = inside == 0 && code.contains(PLUGINS) ? depth : inside;
      } else if (code.equals("end")) {
        inside = inside == depth ? 0 : inside;
        depth--;
      } else if (inside > 0 || code.contains(PLUGINS)) {
        Matcher gem = GEM.matcher(line);
        if (gem.find()) {
          plugins.add(gem.group(1));
        }
      }
    }
  }

  /** The gems beside the configuration, or in the nearest folder above that names a generator. */
  static JekyllGems above(SourceTree tree, String folder, boolean ownPlugins) {
    String at = folder;
    while (true) {
      String lock = content(tree, at + "Gemfile.lock");
      String gemfile = content(tree, at + "Gemfile");
      JekyllGems gems = of(lock, gemfile, ownPlugins);
      if (gems.nameJekyll() || at.equals(folder) && (lock != null || gemfile != null)) {
        return gems;
      }
      if (at.isEmpty()) {
        return of(null, null, ownPlugins);
      }
      at = UrlPath.folder(at.substring(0, at.length() - 1));
    }
  }

  private static @Nullable String content(SourceTree tree, String path) {
    return tree.kind(path) == SourceTree.Kind.FILE ? tree.read(path).text().content() : null;
  }
}
