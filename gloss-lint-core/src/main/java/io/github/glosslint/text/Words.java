package io.github.glosslint.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The possible values of a setting or option, searched for those that another word may have meant.
 * Immutable.
 *
 * <p>What other tools call the same comes first ({@code false} for {@code off}, {@code gfm} for
 * {@code github}), then misspellings, see {@link Candidates}, then words of which one begins the
 * other ({@code warn}, {@code azure-pipelines}).
 */
public final class Words {

  private static final int MOST = 3;

  /** Shorter beginnings fit too much. */
  private static final int SHORTEST_BEGINNING = 2;

  private final List<String> words;
  private final Map<String, String> synonyms;

  private Words(Collection<String> words, Map<String, String> synonyms) {
    this.words = List.copyOf(words);
    this.synonyms = Map.copyOf(synonyms);
  }

  /** Words without synonyms. */
  public static Words of(Collection<String> words) {
    return new Words(words, Map.of());
  }

  /** The same words, and other names for some of them. */
  public Words withSynonyms(Map<String, String> others) {
    return new Words(words, others);
  }

  /** At most three of the words, most likely first; none where none is near. */
  public List<String> meantBy(String value) {
    String lower = value.toLowerCase(Locale.ROOT);
    String synonym = synonyms.get(lower);
    if (synonym != null) {
      return List.of(synonym);
    }
    for (String same : sameElsewhere(lower)) {
      if (words.contains(same) && !words.contains(lower)) {
        return List.of(same);
      }
    }
    List<String> near = Candidates.of(words).closest(value);
    return near.isEmpty() ? begun(lower) : near;
  }

  /** The question which of the words was meant, as the end of a message; empty if none is near. */
  public String hint(String value) {
    List<String> meant = value.isEmpty() ? List.of() : meantBy(value);
    return meant.isEmpty() ? "" : "; did you mean " + String.join(" or ", meant) + "?";
  }

  private List<String> begun(String value) {
    List<String> found = new ArrayList<>(MOST);
    for (String word : words) {
      boolean begins = word.startsWith(value) || value.startsWith(word);
      int shorter = Math.min(value.length(), word.length());
      if (begins && shorter >= SHORTEST_BEGINNING && found.size() < MOST) {
        found.add(word);
      }
    }
    return found;
  }

  /** Our words for a word of other tools, most likely first; which of them fits, the value says. */
  private static List<String> sameElsewhere(String word) {
    return switch (word) {
      case "false", "no", "off", "none", "never", "disable", "disabled", "skip", "0" ->
          List.of("off", "never", "no", "false", "ignore");
      case "true", "yes", "on", "enable", "enabled", "1" ->
          List.of("true", "always", "yes", "respect");
      case "err", "fatal", "critical", "blocker", "failure", "high", "2" -> List.of("error");
      case "major", "medium", "caution" -> List.of("warning");
      case "info", "information", "notice", "note", "hint", "suggestion", "minor", "low" ->
          List.of("info", "warning");
      case "markdown", "md", "gfm", "commonmark" -> List.of("github", "github-summary");
      case "plain", "txt", "console", "stylish", "human" -> List.of("text");
      case "line", "lines", "oneline", "one-line", "short", "compact", "unix", "emacs", "gnu" ->
          List.of("concise");
      case "level", "worst", "gravity", "priority", "rank" -> List.of("severity");
      case "file", "files", "filename", "name", "location", "position" -> List.of("path");
      case "xml" -> List.of("checkstyle");
      case "xunit" -> List.of("junit");
      case "ndjson", "jsonlines" -> List.of("jsonl");
      case "codeclimate", "codequality", "code-quality" -> List.of("gitlab");
      case "reviewdog", "rdjson" -> List.of("rdjsonl");
      default -> List.of();
    };
  }
}
