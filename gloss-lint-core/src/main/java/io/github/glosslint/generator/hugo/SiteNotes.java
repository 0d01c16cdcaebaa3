package io.github.glosslint.generator.hugo;

import java.util.ArrayList;
import java.util.List;

/** What a report says of a site as a whole: what of it was not judged, and why. */
final class SiteNotes {

  private SiteNotes() {}

  /**
   * All notes on a site.
   *
   * @param settled whether the settings say how headings get their ids
   */
  static List<String> of(HugoConfig config, Mounts mounts, RenderHooks hooks, boolean settled) {
    String name = config.root().isEmpty() ? "this site" : config.root();
    List<String> notes = new ArrayList<>();
    if (!settled && !hooks.headings()) {
      notes.add("Anchors of " + name + " were not judged, since a render hook writes headings.");
    }
    if (hooks.links() == LinkMode.OPAQUE) {
      notes.add(
          "Links of "
              + name
              + " to nothing were not judged, because it is not known here what its render hook makes of"
              + " them.");
    }
    if (!mounts.absent().isEmpty()) {
      notes.add(
          "What "
              + name
              + " has from these themes and modules is unknown, since they are not in the tree: "
              + String.join(", ", mounts.absent())
              + ".");
    }
    return notes;
  }
}
