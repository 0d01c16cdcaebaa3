package io.github.glosslint.run;

import io.github.glosslint.config.EffectiveSettings;
import io.github.glosslint.glossary.Glossaries;
import io.github.glosslint.glossary.Undefined;
import io.github.glosslint.linked.Site;
import io.github.glosslint.reference.KnownNames;
import io.github.glosslint.reference.ReferenceJudge;
import io.github.glosslint.rename.draft.TreeDraft;
import io.github.glosslint.rename.draft.View;
import io.github.glosslint.workspace.LiveSite;
import java.nio.file.Path;

/** Opens trees for changes that are made in memory and read again. */
final class Drafts {

  private Drafts() {}

  /** A draft of a part that is kept open. */
  static TreeDraft of(OpenPart part, Inputs inputs) {
    LiveSite live = part.site();
    EffectiveSettings settings = part.run().settings();
    Path root = live.tree().root();
    return new TreeDraft(live, () -> view(live, settings), path -> inputs.shown(root, path));
  }

  private static View view(LiveSite live, EffectiveSettings settings) {
    Site site = live.site();
    ReferenceJudge judge = ReferenceJudge.of(site, KnownNames.of(site), settings::ignoresLabel);
    Undefined undefined = judge::undefined;
    return new View(
        site,
        Glossaries.of(site, settings.settings().glossary(), live.tree()::text, undefined),
        undefined);
  }
}
