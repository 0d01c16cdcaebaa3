package io.github.glosslint.migration;

import io.github.glosslint.finding.Severity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a {@link Draft} has collected; each value with the file that it is from. */
final class DraftValues {

  private final Map<String, String> exclude = new LinkedHashMap<>();
  private final Map<String, String> roots = new LinkedHashMap<>();
  private final Map<String, String> include = new LinkedHashMap<>();
  private final Map<String, String> labels = new LinkedHashMap<>();
  private final Map<String, String> skipped = new LinkedHashMap<>();
  private final Map<Ignored, String> ignored = new LinkedHashMap<>();
  private final SortedMap<String, Rule> rules = new TreeMap<>();
  private final List<ForFiles> overrides = new ArrayList<>();
  private final SortedMap<String, Host> hosts = new TreeMap<>();
  private @Nullable Sourced<String> anchors;
  private @Nullable Sourced<Duration> maxAge;

  /** A value and the file that it is from. */
  record Sourced<T>(T value, String file) {}

  /**
   * Findings that are not reported.
   *
   * @param kind what of them has to match the pattern
   */
  record Ignored(List<String> rules, String kind, String pattern) {}

  /** Rules for certain files. */
  record ForFiles(String file, List<String> globs, SortedMap<String, Severity> rules) {}

  /** Settings of a rule. */
  static final class Rule {

    private final String file;
    private final SortedMap<String, String> options = new TreeMap<>();
    private @Nullable Severity severity;

    Rule(String file) {
      this.file = file;
    }

    String file() {
      return file;
    }

    @Nullable Severity severity() {
      return severity;
    }

    void severity(Severity value) {
      severity = value;
    }

    SortedMap<String, String> options() {
      return options;
    }
  }

  /** Settings of a host. */
  static final class Host {

    private final String file;
    private final SortedMap<String, String> headers = new TreeMap<>();
    private @Nullable Integer concurrency;
    private @Nullable Duration interval;
    private @Nullable String userAgent;

    Host(String file) {
      this.file = file;
    }

    String file() {
      return file;
    }

    SortedMap<String, String> headers() {
      return headers;
    }

    @Nullable Integer concurrency() {
      return concurrency;
    }

    void concurrency(int value) {
      concurrency = value;
    }

    @Nullable Duration interval() {
      return interval;
    }

    void interval(Duration value) {
      interval = value;
    }

    @Nullable String userAgent() {
      return userAgent;
    }

    void userAgent(String value) {
      userAgent = value;
    }

    boolean isEmpty() {
      return headers.isEmpty() && concurrency == null && interval == null && userAgent == null;
    }
  }

  Map<String, String> exclude() {
    return exclude;
  }

  /** Folders that stand for the root, with the file that says so. */
  Map<String, String> roots() {
    return roots;
  }

  Map<String, String> include() {
    return include;
  }

  Map<String, String> labels() {
    return labels;
  }

  Map<String, String> skipped() {
    return skipped;
  }

  Map<Ignored, String> ignored() {
    return ignored;
  }

  SortedMap<String, Rule> rules() {
    return rules;
  }

  List<ForFiles> overrides() {
    return overrides;
  }

  SortedMap<String, Host> hosts() {
    return hosts;
  }

  @Nullable Sourced<String> anchors() {
    return anchors;
  }

  void anchors(String style, String file) {
    anchors = new Sourced<>(style, file);
  }

  @Nullable Sourced<Duration> maxAge() {
    return maxAge;
  }

  void maxAge(Duration age, String file) {
    maxAge = new Sourced<>(age, file);
  }
}
