package io.github.glosslint.rules;

import io.github.glosslint.document.Document;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.linked.Site;
import io.github.glosslint.text.Location;
import java.util.Map;

/**
 * Ids that a template writes twice on each of many built pages, such as that of a table of contents
 * for wide windows and of the same one for narrow ones.
 *
 * @param byFirst by the place of the first that no link reaches
 */
record TemplateIds(Map<Location, RepeatedPlaces.Repeated> byFirst) {

  static TemplateIds of(Site site) {
    RepeatedPlaces byId = new RepeatedPlaces();
    for (LinkedDocument linked : site.documents()) {
      Document document = linked.document();
      if (document.syntax().generated()) {
        RepeatedIds.in(
            document,
            (anchor, winner) -> {
              if (!RepeatedIds.areTogether(anchor, winner)) {
                byId.add(anchor.id(), anchor.location());
              }
            });
      }
    }
    return new TemplateIds(byId.byFirst());
  }
}
