package io.github.glosslint.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the header of a picture says. Nothing of it is decoded: the runtime of the archives has no
 * library for pictures.
 *
 * @param kind of file, as people call it
 * @param width in pixels; 0 if the header does not say, as that of a drawing that fits its place
 * @param height in pixels; 0 as well
 */
record Picture(String kind, int width, int height) {

  /** Profiles and previews may stand before the size of a photograph. */
  private static final int HEADER = 1 << 20;

  /** The size of a drawing is in its first tag. */
  private static final int DRAWING = 1 << 16;

  private static final Pattern XML_COMMENT = Pattern.compile("(?s)<!--.*?-->");
  private static final Pattern SVG = Pattern.compile("<svg\\s[^>]*>|<svg>");
  private static final Pattern VIEW_BOX =
      Pattern.compile(
          "\\sviewBox\\s*=\\s*[\"']\\s*[-0-9.e]+[\\s,]+[-0-9.e]+[\\s,]+([0-9.]+)[\\s,]+([0-9.]+)\\s*[\"']");

  /** Reads the header of a file; null if it is no picture that is known here. */
  static @Nullable Picture of(Path file) {
    if (!Files.isRegularFile(file)) {
      return null;
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] head = in.readNBytes(HEADER);
      boolean drawing = file.toString().toLowerCase(Locale.ROOT).endsWith(".svg");
      return drawing ? drawing(head) : new Header(head).picture();
    } catch (IOException e) {
      // What cannot be read has a finding of its own.
      return null;
    }
  }

  /** Such as {@code PNG, 640 × 480 pixels}. */
  String sentence() {
    return width > 0 && height > 0 ? kind + ", " + width + " × " + height + " pixels" : kind;
  }

  private static @Nullable Picture drawing(byte[] head) {
    String text = new String(head, 0, Math.min(head.length, DRAWING), StandardCharsets.UTF_8);
    Matcher tag = SVG.matcher(XML_COMMENT.matcher(text).replaceAll(""));
    if (!tag.find()) {
      return null;
    }
    int width = length("width", tag.group());
    int height = length("height", tag.group());
    Matcher box = VIEW_BOX.matcher(tag.group());
    if ((width == 0 || height == 0) && box.find()) {
      width = rounded(box.group(1));
      height = rounded(box.group(2));
    }
    return new Picture("SVG", width, height);
  }

  /** A length in pixels; 0 if there is none, or if it has another unit. */
  private static int length(String attribute, String tag) {
    Matcher value =
        Pattern.compile("\\s" + attribute + "\\s*=\\s*[\"']\\s*([0-9.]+)\\s*(?:px)?\\s*[\"']")
            .matcher(tag);
    return value.find() ? rounded(value.group(1)) : 0;
  }

  private static int rounded(String number) {
    try {
      return (int) Math.round(Double.parseDouble(number));
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  /** The first bytes of a file; what is not there reads as 0. */
  private static final class Header {
    private final byte[] bytes;

    Header(byte[] bytes) {
      this.bytes = bytes;
    }

    @Nullable Picture picture() {
      if (has(0, "\u0089PNG\r\n\u001a\n") && has(12, "IHDR")) {
        return new Picture("PNG", big(16, 4), big(20, 4));
      }
      if (has(0, "GIF87a") || has(0, "GIF89a")) {
        return new Picture("GIF", little(6, 2), little(8, 2));
      }
      if (has(0, "RIFF") && has(8, "WEBP")) {
        return webp();
      }
      return has(0, "\u00ff\u00d8\u00ff") ? jpeg() : null;
    }

    /** Of the three forms, each has its size elsewhere. */
    private Picture webp() {
      int width = 0;
      int height = 0;
      if (has(12, "VP8 ") && has(23, "\u009d\u0001*")) {
        width = little(26, 2) & 0x3fff;
        height = little(28, 2) & 0x3fff;
      } else if (has(12, "VP8L") && has(20, "/")) {
        int sizes = little(21, 4);
        width = (sizes & 0x3fff) + 1;
        height = (sizes >> 14 & 0x3fff) + 1;
      } else if (has(12, "VP8X")) {
        width = little(24, 3) + 1;
        height = little(27, 3) + 1;
      }
      return new Picture("WebP", width, height);
    }

    /** The size is in the segment that begins the frame, behind any number of others. */
    private Picture jpeg() {
      int at = 2;
      while (at < bytes.length && big(at, 1) == 0xff) {
        int marker = big(at + 1, 1);
        boolean padding = marker == 0xff;
        boolean alone = marker == 0x01 || (marker >= 0xd0 && marker <= 0xd8);
        boolean frame = marker >= 0xc0 && marker <= 0xcf;
        boolean tables = marker == 0xc4 || marker == 0xc8 || marker == 0xcc;
        if (frame && !tables) {
          return new Picture("JPEG", big(at + 7, 2), big(at + 5, 2));
        }
        at += padding ? 1 : alone ? 2 : 2 + Math.max(2, big(at + 2, 2));
      }
      return new Picture("JPEG", 0, 0);
    }

    private boolean has(int at, String signature) {
      for (int i = 0; i < signature.length(); i++) {
        if (big(at + i, 1) != signature.charAt(i)) {
          return false;
        }
      }
      return true;
    }

    private int big(int at, int count) {
      int value = 0;
      for (int i = 0; i < count; i++) {
        value = value << 8 | (at + i < bytes.length ? bytes[at + i] & 0xff : 0);
      }
      return value;
    }

    private int little(int at, int count) {
      int value = 0;
      for (int i = count - 1; i >= 0; i--) {
        value = value << 8 | big(at + i, 1);
      }
      return value;
    }
  }
}
