package io.github.glosslint.markup.commonmark;

import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.document.Prose;
import io.github.glosslint.markup.ProseText;
import io.github.glosslint.markup.html.HtmlText;
import io.github.glosslint.markup.html.HtmlWords;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.WantedProse;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words of a block of Markdown, its links and its images, noted while it is scanned. */
final class BlockProse {

  private final Passage passage;
  private final HeadingText words;

  /** Code, formulas and the like. */
  private final BitSet opaque = new BitSet();

  private final BitSet urls = new BitSet();

  /** In the order of their ends; what is inside an image is forgotten. */
  private final List<Linked> linked = new ArrayList<>(0);

  /** Where code in HTML elements begins; -1 outside. */
  private int codeStart = -1;

  /** Where the text of an HTML link begins; -1 outside. */
  private int anchorText = -1;

  private int anchorStart;

  /** A link or an image; {@code words} only of an image, whose text is cut out of the block's. */
  private record Linked(
      int open, int textStart, int textEnd, int end, ProseText.@Nullable Part words) {}

  /**
   * @param words the same text, whose markup is marked while it is scanned
   */
  BlockProse(Passage passage, HeadingText words) {
    this.passage = passage;
    this.words = words;
  }

  /** What is between two offsets is no text. */
  void opaque(int start, int end) {
    opaque.set(start, end);
  }

  void url(int start, int end) {
    urls.set(start, end);
  }

  void link(int open, int textStart, int textEnd, int end) {
    linked.add(new Linked(open, textStart, textEnd, end, null));
  }

  /** Takes an image before the block's words lose its text. */
  void image(int open, int textStart, int textEnd, int end) {
    while (!linked.isEmpty() && linked.get(linked.size() - 1).open() >= open) {
      linked.remove(linked.size() - 1);
    }
    words.emphasis(textStart, textEnd);
    ProseText text = new ProseText();
    put(textStart, textEnd, text, new int[0]);
    ProseText.Part alternative = text.part(Prose.Kind.IMAGE, 0, text.length());
    linked.add(new Linked(open, textStart, textEnd, end, alternative));
    if (!alternative.isEmpty()) {
      opaque.set(open);
    }
  }

  /** Takes an HTML tag; what is code is no text, and pictures and icons show something. */
  void tag(String text, int start, int end, String elementBefore, String elementBehind) {
    if (HtmlText.isCode(elementBehind) && codeStart < 0) {
      codeStart = end;
    } else if (!HtmlText.isCode(elementBehind) && HtmlText.isCode(elementBefore)) {
      closeCode(start);
    }
    HtmlWords.Tag tag = HtmlWords.tag(text, start, end);
    if (tag.isPicture() || tag.isIcon(text, end)) {
      opaque.set(start);
    }
    if (tag.isNamed("a") && tag.closes()) {
      if (anchorText >= 0) {
        link(anchorStart, anchorText, start, end);
      }
      anchorText = -1;
    } else if (tag.isNamed("a")) {
      anchorText = tag.isLinkByWords() ? end : -1;
      anchorStart = start;
    }
  }

  private void closeCode(int end) {
    if (codeStart >= 0) {
      opaque.set(codeStart, Math.max(codeStart, end));
    }
    codeStart = -1;
  }

  /** Adds everything to a document, once the block is scanned. */
  void addTo(DocumentBuilder builder, Prose.Kind kind, int start) {
    closeCode(passage.text.length());
    words.text();
    WantedProse wanted = builder.wantedProse();
    int[] index = new int[wanted.all() ? passage.text.length() + 1 : 0];
    ProseText text = new ProseText(wanted);
    put(start, passage.text.length(), text, index);
    if (text.isTooLong()) {
      return;
    }
    Location whole = passage.locate(start, passage.text.length());
    text.addTo(builder, kind, 0, text.length(), whole);
    if (!wanted.all()) {
      return;
    }
    for (Linked each : linked) {
      Location location = passage.locate(each.open(), each.end());
      if (each.words() != null) {
        each.words().addTo(builder, location);
      } else if (each.textStart() == each.textEnd()
          || !opaque.get(each.textEnd() - 1)
          || index[each.textStart()] < index[each.textEnd()]) {
        // The words of a link in code are code.
        text.addTo(
            builder, Prose.Kind.LINK, index[each.textStart()], index[each.textEnd()], location);
      }
    }
  }

  /**
   * Puts the words of a part of the block into a text, until that is too long.
   *
   * @param index gets where each offset of the block is in the text; empty if it is not wanted
   */
  private void put(int start, int end, ProseText text, int[] index) {
    for (int at = start; at < end && !text.isTooLong(); at++) {
      if (index.length > 0) {
        index[at] = text.length();
      }
      int replaced = words.replacement(at);
      if (opaque.get(at)) {
        if (at == start || !opaque.get(at - 1)) {
          int stop = Math.min(end, opaque.nextClearBit(at));
          text.opaque(passage.source(at), passage.source(stop - 1) + 1);
        }
      } else if (replaced >= 0) {
        int stop = words.replacedTo(replaced);
        text.put(words.replaced(replaced), passage.source(at), passage.source(stop - 1) + 1);
      } else if (!words.isCut(at)) {
        put(at, text);
      } else if (HtmlWords.isBreak(passage.text, at)) {
        text.put(' ', passage.source(at), passage.source(at) + 1);
      }
    }
    if (index.length > 0) {
      index[end] = text.length();
    }
  }

  private void put(int at, ProseText text) {
    int length = text.length();
    int source = passage.source(at);
    text.put(passage.text.charAt(at), source, source + 1);
    if (urls.get(at)) {
      text.url(Math.min(length, text.length()));
    }
  }
}
