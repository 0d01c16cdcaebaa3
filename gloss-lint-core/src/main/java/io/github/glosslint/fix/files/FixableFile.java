package io.github.glosslint.fix.files;

import io.github.glosslint.finding.PlacedEdit;
import io.github.glosslint.fix.FixedFile;
import io.github.glosslint.source.TextEncoding;
import io.github.glosslint.text.Span;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file that is being fixed: what it held when it was read, and what it is to hold. */
public final class FixableFile {

  private static final String MARK = "\uFEFF";

  private final String path;
  private final Path file;
  private final byte[] bytes;
  private final TextEncoding encoding;
  private final String before;
  private String text;
  private EditSet edits = new EditSet();
  private EditSet applied = new EditSet();

  /** What it held before the last pass; all the same if it was opened later. */
  private String former;

  /**
   * @param path as reports name it
   * @param file a real path
   * @throws CharacterCodingException if the bytes are not text
   */
  FixableFile(String path, Path file, byte[] bytes) throws CharacterCodingException {
    this.path = path;
    this.file = file;
    this.bytes = bytes;
    this.encoding = TextEncoding.of(bytes);
    this.before = encoding.decode(bytes);
    this.text = before;
    this.former = before;
  }

  /** As reports name it. */
  public String path() {
    return path;
  }

  Path file() {
    return file;
  }

  String text() {
    return text;
  }

  boolean isChanged() {
    return !text.equals(before);
  }

  /** Whether edits leave alone what others of this pass change. */
  boolean areFree(List<PlacedEdit> some) {
    return some.stream()
        .allMatch(edit -> edit.location().end() <= text.length() && edits.isFree(edit));
  }

  /** Takes edits that are free into this pass. */
  void take(Collection<PlacedEdit> some) {
    some.forEach(edits::add);
  }

  /** Gives the file another text. */
  void rewrite(String fresh) {
    text = fresh;
  }

  /** Ends a pass. */
  void applyEdits() {
    former = text;
    applied = edits;
    text = edits.apply(text);
    edits = new EditSet();
  }

  /** Takes the last pass back. */
  void undo() {
    text = former;
    applied = new EditSet();
  }

  /** The lines that an edit of the last pass wrote. */
  Span lines(PlacedEdit edit) {
    return applied.lines(edit, text);
  }

  /** The file with all fixes of the passes so far. */
  FixedFile fixed() {
    return between(before, text);
  }

  /** The file with some edits more than the passes so far. */
  FixedFile preview(List<PlacedEdit> some) {
    EditSet alone = new EditSet();
    some.forEach(alone::add);
    return between(text, alone.apply(text));
  }

  private FixedFile between(String old, String fresh) {
    String mark = encoding.markLength() > 0 ? MARK : "";
    return new FixedFile(path, mark + old, mark + fresh);
  }

  /** Why the file is better not written; null if it can be. */
  @Nullable String obstacle() {
    try {
      if (!Arrays.equals(Files.readAllBytes(file), bytes)) {
        return FixableFiles.CHANGED;
      }
      encoding.encode(text);
      return null;
    } catch (CharacterCodingException e) {
      return "its encoding, " + encoding.charset().name() + ", lacks a character of the fix";
    } catch (IOException e) {
      return AtomicReplacement.reason(e);
    }
  }

  /** Writes the text, and the byte order mark that was there. */
  void write() throws IOException {
    byte[] encoded = encoding.encode(text);
    ByteBuffer all = ByteBuffer.allocate(encoding.markLength() + encoded.length);
    all.put(bytes, 0, encoding.markLength()).put(encoded);
    AtomicReplacement.write(file, all.array());
  }
}
