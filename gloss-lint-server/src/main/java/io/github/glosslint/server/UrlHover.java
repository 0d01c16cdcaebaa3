package io.github.glosslint.server;

import io.github.glosslint.document.Definition;
import io.github.glosslint.document.Document;
import io.github.glosslint.document.Link;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.linked.Target;
import io.github.glosslint.text.Location;
import io.github.glosslint.verdict.UrlVerdicts;
import io.github.glosslint.verdict.Verdict;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.jspecify.annotations.Nullable;

/** What is known of an external URL. */
final class UrlHover {

  private UrlHover() {}

  /** That of the link or definition at an offset; empty if there is none, or nothing is known. */
  static Optional<Hover> at(ClientPositions places, String path, int offset, UrlVerdicts verdicts) {
    for (LinkedDocument linked : places.site().at(path)) {
      Document document = linked.document();
      for (int i = 0; i < document.links().size(); i++) {
        Link link = document.links().get(i);
        if (ClientPositions.holds(link.location(), path, offset)) {
          return of(linked.linkTargets().get(i), link.location(), places, verdicts);
        }
      }
      for (int i = 0; i < document.definitions().size(); i++) {
        Definition definition = document.definitions().get(i);
        if (ClientPositions.holds(definition.location(), path, offset)) {
          return of(linked.definitionTargets().get(i), definition.location(), places, verdicts);
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Hover> of(
      Target target, Location place, ClientPositions places, UrlVerdicts verdicts) {
    Verdict verdict =
        target instanceof Target.External external && external.isOfTheWeb()
            ? verdicts.verdict(external.url())
            : null;
    return verdict == null
        ? Optional.empty()
        : Optional.of(
            new Hover(
                new MarkupContent(MarkupKind.MARKDOWN, sentence(verdict)), places.range(place)));
  }

  /** Such as {@code Moved: 301 on 2026-11-25}, and where to. */
  private static String sentence(Verdict verdict) {
    String state = verdict.state().word();
    String moved = moved(verdict.movedTo());
    return state.substring(0, 1).toUpperCase(Locale.ROOT)
        + state.substring(1)
        + (verdict.evidence().isEmpty() ? "" : ": " + verdict.evidence())
        + moved;
  }

  private static String moved(@Nullable String url) {
    return url == null ? "" : "\n\nNow at <" + url + ">";
  }
}
