package io.github.glosslint.run;

import io.github.glosslint.config.EffectiveSettings;
import io.github.glosslint.document.Reference;
import io.github.glosslint.glossary.Glossaries;
import io.github.glosslint.glossary.Undefined;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.linked.Site;
import io.github.glosslint.reference.KnownNames;
import io.github.glosslint.reference.ReferenceJudge;
import io.github.glosslint.workspace.LiveSite;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The glossaries of open trees, each found on demand and kept until an edit. */
final class KnownGlossaries {

  private final Map<LiveSite, Glossaries> known = new HashMap<>();

  Glossaries of(OpenPart part) {
    return known.computeIfAbsent(part.site(), live -> find(live, part.run().settings()));
  }

  void forget(OpenPart part) {
    known.remove(part.site());
  }

  private static Glossaries find(LiveSite live, EffectiveSettings settings) {
    Site site = live.site();
    return Glossaries.of(
        site, settings.settings().glossary(), live.tree()::text, new LateJudge(site, settings));
  }

  /** Made when it is asked: that is for which terms are missing only. */
  private static final class LateJudge implements Undefined {
    private final Site site;
    private final EffectiveSettings settings;
    private @Nullable ReferenceJudge judge;

    LateJudge(Site site, EffectiveSettings settings) {
      this.site = site;
      this.settings = settings;
    }

    @Override
    public synchronized List<Reference> in(LinkedDocument document) {
      ReferenceJudge known = judge;
      if (known == null) {
        known = ReferenceJudge.of(site, KnownNames.of(site), settings::ignoresLabel);
        judge = known;
      }
      return known.undefined(document);
    }
  }
}
