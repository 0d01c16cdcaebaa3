package io.github.glosslint.survey;

/**
 * A folder of a tree, and who publishes it.
 *
 * @param generator its name: as in the settings if it is understood, else as its makers write it
 * @param folder with its final slash; empty for the root of the tree
 * @param marker its marker file; empty where no file does
 * @param anchors how ids of headings are made, as in the settings; empty where that is not known
 * @param documents how many of the documents that are read belong to it
 */
public record RecognisedSite(
    String generator, String folder, String marker, String anchors, int documents) {

  /** Whether its pages are read as the generator reads them. */
  public boolean isUnderstood() {
    return !anchors.isEmpty();
  }
}
