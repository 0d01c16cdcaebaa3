package io.github.glosslint.engine;

import io.github.glosslint.config.EffectiveSettings;
import io.github.glosslint.linked.Site;
import io.github.glosslint.text.SourceText;
import io.github.glosslint.verdict.UrlVerdicts;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What all rules of a run share. Thread-safe. */
final class RuleRun {

  final Site site;
  final EffectiveSettings settings;
  final Function<String, @Nullable SourceText> files;
  final UrlVerdicts verdicts;

  /** Whether no document was left out that rules about the whole tree compare with others. */
  final boolean whole;

  private final Map<Class<?>, Object> shared = new ConcurrentHashMap<>();

  RuleRun(
      Site site,
      EffectiveSettings settings,
      Function<String, @Nullable SourceText> files,
      UrlVerdicts verdicts,
      boolean whole) {
    this.site = site;
    this.settings = settings;
    this.files = files;
    this.verdicts = verdicts;
    this.whole = whole;
  }

  <T> T shared(Class<T> type, Function<? super Site, ? extends T> make) {
    return type.cast(shared.computeIfAbsent(type, unused -> make.apply(site)));
  }
}
