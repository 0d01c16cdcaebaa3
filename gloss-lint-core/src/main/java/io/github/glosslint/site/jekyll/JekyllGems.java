package io.github.glosslint.site.jekyll;

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
 */
record JekyllGems(int major, boolean githubPages, Set<String> names) {

  private static final Pattern LOCKED = Pattern.compile("(?m)^ {4}([\\w.-]+) \\((\\d+)");
  private static final Pattern GEM =
      Pattern.compile(
          "(?m)^[ \\t]*gem[ (]+[\"']([\\w.-]+)[\"'](?:[ \\t]*,[ \\t]*[\"'][^0-9\"'\\n]*(\\d+))?");

  JekyllGems {
    names = Set.copyOf(names);
  }

  /**
   * Reads the two files. Without any of them the site is built by GitHub Pages.
   *
   * @param lock content of {@code Gemfile.lock}
   * @param gemfile content of {@code Gemfile}
   */
  static JekyllGems of(@Nullable String lock, @Nullable String gemfile) {
    Set<String> names = new HashSet<>();
    int major = 0;
    if (gemfile != null) {
      major = collect(GEM.matcher(gemfile), names, major);
    }
    if (lock != null) {
      int locked = collect(LOCKED.matcher(lock), names, 0);
      major = locked > 0 ? locked : major;
    }
    boolean githubPages = names.contains("github-pages") || lock == null && gemfile == null;
    return new JekyllGems(major == 0 && githubPages ? 3 : major, githubPages, names);
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
}
