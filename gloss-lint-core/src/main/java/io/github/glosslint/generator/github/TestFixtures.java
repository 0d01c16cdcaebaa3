package io.github.glosslint.generator.github;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Folders that only tests read. What is in them is no documentation, and may be broken on purpose.
 * Thread-safe.
 */
final class TestFixtures {

  /** What leaves out the documents of such a folder. */
  static final String NAME = "fixtures of tests";

  /** Names that say so by themselves. */
  private static final Set<String> DATA =
      Set.of(
          "__fixtures__",
          "__snapshots__",
          "test-data",
          "test-fixtures",
          "test_data",
          "test_fixtures",
          "testdata");

  /** A manual may have a chapter of that name, but not below {@link #SOURCES}. */
  private static final String FIXTURES = "fixtures";

  private static final Set<String> SOURCES =
      Set.of("__tests__", "e2e", "packages", "spec", "specs", "src", "test", "testing", "tests");

  /** Only what runs tests is beside them: the folders in it hold what they read. */
  private static final String TESTS = "__tests__";

  private final List<String> asked;
  private final Map<String, Boolean> byFolder = new ConcurrentHashMap<>();

  /**
   * @param asked the files and folders that were named to be checked: one in such a folder wants
   *     what is there
   */
  TestFixtures(List<String> asked) {
    this.asked = asked;
  }

  /** Whether a file lies in such a folder. */
  boolean hold(String path) {
    int slash = path.lastIndexOf('/');
    if (slash < 0) {
      return false;
    }
    String folder = path.substring(0, slash);
    Boolean known = byFolder.get(folder);
    if (known == null) {
      known = look(folder);
      byFolder.put(folder, known);
    }
    return known;
  }

  private boolean look(String folder) {
    boolean sources = false;
    boolean tests = false;
    int start = 0;
    while (start < folder.length()) {
      int slash = folder.indexOf('/', start);
      int end = slash < 0 ? folder.length() : slash;
      String name = folder.substring(start, end);
      if (tests || DATA.contains(name) || sources && name.equals(FIXTURES)) {
        return !isAsked(folder.substring(0, end));
      }
      sources |= SOURCES.contains(name);
      tests = name.equals(TESTS);
      start = end + 1;
    }
    return false;
  }

  private boolean isAsked(String folder) {
    for (String target : asked) {
      if (target.equals(folder) || target.startsWith(folder.concat("/"))) {
        return true;
      }
    }
    return false;
  }
}
