package io.github.glosslint.web.page;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Collects the identifiers of a page as its elements close, and whatever makes them doubtful.
 * Elements are taken out of the tree once they are read.
 */
final class PageIds {

  /** A page with scripts and less text than this, in UTF-16 units, is filled by them. */
  private static final int SHELL_TEXT = 200;

  /** How deep the text of a heading may lie in it. */
  private static final int HEADING_DEPTH = 4;

  /** What has more children is not kept for a heading's sake. */
  private static final int HEADING_NODES = 64;

  private final Wanted wanted;
  private final boolean userContentOnly;

  /** The open elements, and whether browsers leave what is in them out of the document. */
  private final IdentityHashMap<Element, Boolean> inert = new IdentityHashMap<>();

  private final List<String> bareHeadings = new ArrayList<>();
  private boolean own;
  private boolean garbled;
  private boolean scripts;
  private boolean leadsAway;
  private long text;

  /**
   * @param userContentOnly whether only ids of user content show that the page was sent with it
   */
  PageIds(Wanted wanted, boolean userContentOnly) {
    this.wanted = wanted;
    this.userContentOnly = userContentOnly;
  }

  /** Takes in an element that is complete, and those around it that are not. */
  void closed(Element element) {
    boolean outside = isInert(element);
    Element next = element.nextElementSibling();
    if (next != null) {
      isInert(next);
    }
    inert.remove(element);
    element.children().forEach(this::passedOver);
    if (!outside) {
      facts(element);
    }
    if (isInHeading(element)) {
      return;
    }
    Node before = element.previousSibling();
    while (before != null) {
      Node earlier = before.previousSibling();
      if (before instanceof Element sibling) {
        passedOver(sibling);
      }
      count(before, outside);
      before.remove();
      before = earlier;
    }
    element.remove();
  }

  /** Reads what can be read of an element and its ancestors before they are complete, once. */
  private boolean isInert(Element element) {
    List<Element> unseen = new ArrayList<>();
    Element at = element;
    while (at != null && !inert.containsKey(at)) {
      unseen.add(at);
      at = at.parent();
    }
    boolean outside = at != null && inert.getOrDefault(at, false);
    for (int i = unseen.size() - 1; i >= 0; i--) {
      Element opened = unseen.get(i);
      if (!outside) {
        identifiers(opened);
      }
      outside = outside || opened.nameIs("template") || opened.nameIs("noscript");
      inert.put(opened, outside);
    }
    return outside;
  }

  /** What the parser moves in front of a table is never said to be complete. */
  private void passedOver(Element root) {
    List<Element> elements = root.stream().toList();
    elements.forEach(this::isInert);
    elements.forEach(inert::remove);
  }

  private void identifiers(Element element) {
    identifier(element.id());
    if (element.nameIs("a")) {
      identifier(element.attr("name"));
    }
  }

  private void identifier(String id) {
    if (!id.isEmpty()) {
      wanted.found(id);
      own |= !userContentOnly || id.startsWith(Wanted.USER_CONTENT);
      garbled |= id.indexOf('\ufffd') >= 0;
    }
  }

  private void facts(Element element) {
    for (Node child = element.firstChild(); child != null; child = child.nextSibling()) {
      count(child, false);
    }
    if (element.nameIs("html") || element.nameIs("body")) {
      // Later tags of these add their attributes.
      identifiers(element);
    }
    scripts |= element.nameIs("script");
    leadsAway |=
        element.nameIs("frameset")
            || (element.nameIs("meta") && element.attr("http-equiv").equalsIgnoreCase("refresh"));
    if (isHeading(element) && element.id().isEmpty() && element.hasText()) {
      bareHeadings.add(element.text());
    }
  }

  private void count(Node node, boolean outside) {
    if (!outside && node instanceof TextNode words && !words.isBlank()) {
      text += words.getWholeText().strip().length();
    }
  }

  private static boolean isInHeading(Element element) {
    Element at = element.parent();
    for (int depth = 0; at != null && depth < HEADING_DEPTH; depth++) {
      if (at.childNodeSize() > HEADING_NODES) {
        return false;
      }
      if (isHeading(at)) {
        return true;
      }
      at = at.parent();
    }
    return false;
  }

  private static boolean isHeading(Element element) {
    String name = element.normalName();
    return name.length() == 2
        && name.charAt(0) == 'h'
        && name.charAt(1) >= '1'
        && name.charAt(1) <= '6';
  }

  /**
   * Whether the page was sent with its identifiers, so that what it lacks, it lacks for the reader
   * too. Takes out of what is wanted that which scripts might add.
   */
  boolean areKnown() {
    if (garbled) {
      wanted.forgetNonAscii();
    }
    if (scripts) {
      bareHeadings.forEach(wanted::forgetSlugOf);
    }
    return own && !leadsAway && (!scripts || text >= SHELL_TEXT);
  }
}
