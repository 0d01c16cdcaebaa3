package io.github.glosslint.generator.docusaurus;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** What is not judged on a site, since its plugins may do anything. */
final class SiteNotes {

  private SiteNotes() {}

  /** A sentence for each, for the reader of a report. */
  static List<String> of(SiteConfig config, boolean anchorsKnown) {
    List<String> notes = new ArrayList<>();
    String place = config.folder().isEmpty() ? "this site" : config.folder();
    if (!anchorsKnown) {
      notes.add(
          "Anchors of "
              + place
              + " were not judged, because it is not known here what these do to headings: "
              + String.join(", ", new TreeSet<>(config.plugins().anchors()))
              + ".");
    }
    if (!config.plugins().links().isEmpty()) {
      notes.add(
          "Links of "
              + place
              + " that lead nowhere were not judged in Markdown, since these may change them: "
              + String.join(", ", new TreeSet<>(config.plugins().links()))
              + ".");
    }
    if (!config.plugins().routes().isEmpty()) {
      notes.add(
          "Missing pages of "
              + place
              + " were not judged outside the folders of documentation and blogs, since these may"
              + " write pages: "
              + String.join(", ", new TreeSet<>(config.plugins().routes()))
              + ".");
    }
    return notes;
  }
}
