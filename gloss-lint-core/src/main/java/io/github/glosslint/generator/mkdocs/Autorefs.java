package io.github.glosslint.generator.mkdocs;

import io.github.glosslint.document.Anchor;
import io.github.glosslint.document.Document;
import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.document.Heading;
import io.github.glosslint.document.Reference;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Labels that {@code autorefs} finds where no definition has them: ids of headings and of empty
 * links, on any page of the site. Thread-safe.
 */
final class Autorefs {

  private final Collection<String> pages;
  private final Function<String, DocumentBuilder> reader;
  private volatile @Nullable Ids ids;

  /**
   * What labels may be.
   *
   * @param open whether some page may have more ids than its source shows
   */
  private record Ids(Set<String> all, boolean open) {}

  /**
   * @param reader reads a page as far as it is known without other pages
   */
  Autorefs(Collection<String> pages, Function<String, DocumentBuilder> reader) {
    this.pages = pages;
    this.reader = reader;
  }

  /** The document of a page that was read, with the labels that are found elsewhere. */
  Document complete(DocumentBuilder page) {
    Document document = page.build();
    boolean more = false;
    for (Reference reference : document.references()) {
      if (isCandidate(reference) && isFound(reference)) {
        page.openLabel(reference.key());
        more = true;
      }
    }
    return more ? page.build() : document;
  }

  private static boolean isCandidate(Reference reference) {
    return !reference.defined()
        && !reference.image()
        && reference.form() != Reference.Form.SHORTCUT;
  }

  private boolean isFound(Reference reference) {
    Ids known = ids();
    String label = reference.label();
    boolean code = label.startsWith("`") && label.endsWith("`") && label.length() > 2;
    String id = code ? label.substring(1, label.length() - 1) : label;
    return known.open
        || known.all.contains(id)
        || !code
            && reference.form() == Reference.Form.COLLAPSED
            && known.all.contains(TocIds.slug(label, "-", false));
  }

  private Ids ids() {
    Ids known = ids;
    if (known == null) {
      synchronized (this) {
        known = ids;
        if (known == null) {
          known = find();
          ids = known;
        }
      }
    }
    return known;
  }

  private Ids find() {
    Set<String> all = new HashSet<>();
    boolean open = false;
    for (String path : pages) {
      Document page = reader.apply(path).build();
      open |= !page.anchorsKnown();
      for (Heading heading : page.headings()) {
        all.add(heading.id());
      }
      for (Anchor anchor : page.anchors()) {
        if (anchor.kind() == Anchor.Kind.ATTRIBUTE_LIST) {
          all.add(anchor.id());
        }
      }
    }
    return new Ids(all, open);
  }
}
