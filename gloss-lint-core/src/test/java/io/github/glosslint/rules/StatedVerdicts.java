package io.github.glosslint.rules;

import io.github.glosslint.verdict.Cause;
import io.github.glosslint.verdict.UrlVerdicts;
import io.github.glosslint.verdict.Verdict;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the web says in an example, a line for each URL without its fragment: {@code URL: cause,
 * evidence}. The evidence of a permanent redirect is where it leads; {@code without #fragment} says
 * what the page does not have, {@code over https too} that it could be had there. {@code network:}
 * and a clause say that there is none.
 */
final class StatedVerdicts implements UrlVerdicts {

  private static final Pattern LINE = Pattern.compile("(\\S+): ([a-z-]+), (.+)");
  private static final Pattern NETWORK = Pattern.compile("network: (.+)");

  private final Map<String, Verdict> verdicts = new HashMap<>();
  private @Nullable String fault;

  void add(String line) {
    Matcher network = NETWORK.matcher(line);
    Matcher matcher = LINE.matcher(line);
    if (network.matches()) {
      fault = network.group(1);
    } else if (!matcher.matches()) {
      throw new IllegalArgumentException("no verdict: " + line);
    } else if (verdicts.put(matcher.group(1), verdict(matcher.group(2), matcher.group(3)))
        != null) {
      throw new IllegalArgumentException("a second verdict: " + line);
    }
  }

  private static Verdict verdict(String word, String evidence) {
    Cause cause = Cause.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    String movedTo = cause == Cause.PERMANENT_REDIRECT ? evidence : null;
    Set<String> missing =
        evidence.startsWith("without #")
            ? Set.of(evidence.substring("without #".length()))
            : Set.of();
    boolean securable = evidence.equals("over https too");
    return new Verdict(cause, evidence, 0, movedTo, missing, false, 0, securable);
  }

  @Override
  public @Nullable Verdict verdict(String url) {
    return verdicts.get(url.replaceFirst("#.*", ""));
  }

  @Override
  public @Nullable String networkFault() {
    return fault;
  }
}
