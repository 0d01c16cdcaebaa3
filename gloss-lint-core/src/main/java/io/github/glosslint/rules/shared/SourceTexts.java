package io.github.glosslint.rules.shared;

import io.github.glosslint.glossary.GlossaryTexts;
import io.github.glosslint.retarget.PageSpellings;
import io.github.glosslint.rule.RuleContext;
import io.github.glosslint.text.SourceText;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Files as fixes write them: what a fix moves or spells like its neighbours is no fact of a
 * document. Each file is read once. Thread-safe.
 */
public final class SourceTexts {

  private final RuleContext context;
  private final Map<String, String> texts = new ConcurrentHashMap<>();

  private SourceTexts(RuleContext context) {
    this.context = context;
  }

  public static SourceTexts in(RuleContext context) {
    return context.shared(SourceTexts.class, site -> new SourceTexts(context));
  }

  /** The text of a file; empty if it cannot be read. */
  public String of(String path) {
    return texts.computeIfAbsent(
        path,
        file -> {
          SourceText text = context.read(file);
          return text == null ? "" : text.content();
        });
  }

  /** Where the entries of glossaries are in these files. */
  public GlossaryTexts entries() {
    return context.shared(GlossaryTexts.class, site -> new GlossaryTexts(this::of));
  }

  /** How the authors of the site write where a destination leads. */
  public PageSpellings spellings() {
    return context.shared(PageSpellings.class, site -> new PageSpellings(site, this::of));
  }
}
