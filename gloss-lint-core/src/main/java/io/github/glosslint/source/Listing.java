package io.github.glosslint.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The entries of one folder by their exact names. Asking the file system for a name would not do:
 * some of them ignore case, and a link has to spell a name as it is.
 */
final class Listing {

  private static final Listing EMPTY = new Listing(new TreeMap<>());

  /** In the order of their names; looked up far more often than iterated. */
  private final Map<String, Entry> entries;

  /** The folder before it was listed; null if it is not wanted. */
  private final @Nullable Stamp stamp;

  private volatile @Nullable Map<String, String> folded;

  Listing(SortedMap<String, Entry> entries) {
    this(entries, null);
  }

  private Listing(SortedMap<String, Entry> entries, @Nullable Stamp stamp) {
    this.entries = new LinkedHashMap<>(entries);
    this.stamp = stamp;
  }

  static Listing empty() {
    return EMPTY;
  }

  /** Nothing, as of a folder that cannot be listed. */
  static Listing refused(@Nullable Stamp stamp) {
    return new Listing(new TreeMap<>(), stamp);
  }

  /**
   * @param stamp of the folder, before this is called; if there is one, entries get stamps as well
   */
  static Listing of(Path folder, @Nullable Stamp stamp) throws IOException {
    SortedMap<String, Entry> entries = new TreeMap<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      for (Path path : stream) {
        entries.put(name(path), new Entry(path, null, null, stamp != null));
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    return new Listing(entries, stamp);
  }

  @Nullable Stamp stamp() {
    return stamp;
  }

  /** In the order of their names. */
  Map<String, Entry> entries() {
    return entries;
  }

  @Nullable Entry get(String name) {
    return entries.get(name);
  }

  /** The same names, one of which is another entry. */
  Listing with(String name, Entry entry) {
    SortedMap<String, Entry> others = new TreeMap<>(entries);
    others.put(name, entry);
    Listing same = new Listing(others, stamp);
    same.folded = folded;
    return same;
  }

  /** The name that differs from {@code name} only in case or in Unicode normalization. */
  @Nullable String otherCase(String name) {
    Map<String, String> names = folded;
    if (names == null) {
      names = new HashMap<>();
      for (String each : entries.keySet()) {
        names.putIfAbsent(fold(each), each);
      }
      folded = names;
    }
    return names.get(fold(name));
  }

  private static String fold(String name) {
    String composed = isAscii(name) ? name : Normalizer.normalize(name, Normalizer.Form.NFC);
    return composed.toLowerCase(Locale.ROOT);
  }

  /** Whether a name is its own normal form, which needs none of Unicode's tables. */
  private static boolean isAscii(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) >= 128) {
        return false;
      }
    }
    return true;
  }

  /**
   * The last name of a path. Names are bytes to some file systems; a byte that is no UTF-8 is
   * written {@code %E9}, so that different names stay different.
   */
  static String name(Path path) {
    Path last = path.getFileName();
    String name = last == null ? "" : last.toString();
    return name.indexOf('\uFFFD') < 0 ? name : byteName(path, name);
  }

  private static String byteName(Path path, String name) {
    String raw = path.toAbsolutePath().toUri().getRawPath();
    if (raw == null) {
      return name;
    }
    int end = raw.endsWith("/") ? raw.length() - 1 : raw.length();
    String encoded = raw.substring(raw.lastIndexOf('/', end - 1) + 1, end);
    ByteBuffer bytes = ByteBuffer.allocate(encoded.length());
    for (int i = 0; i < encoded.length(); i++) {
      char c = encoded.charAt(i);
      if (c == '%') {
        bytes.put((byte) Integer.parseInt(encoded.substring(i + 1, i + 3), 16));
        i += 2;
      } else {
        bytes.put((byte) c);
      }
    }
    return FileNames.decode(bytes.flip());
  }

  /** What an entry is, without following it. */
  enum Type {
    FILE,
    FOLDER,
    LINK,
    /** A device, pipe or socket; opening one can wait forever. */
    SPECIAL,
    /** Gone, or refused. */
    UNKNOWN
  }

  /** An entry of a folder. The file system is asked on demand what it is. */
  static final class Entry {

    /** Null if the entry is of another time, and not on disk. */
    private final @Nullable Path path;

    private final @Nullable FormerFile former;
    private final boolean stamped;
    private volatile @Nullable Type type;

    /** What the file system said when it was asked for the type. */
    private volatile @Nullable Stamp stamp;

    /** Whether somebody read the file, or tried to. */
    private volatile boolean read;

    private Entry(
        @Nullable Path path, @Nullable FormerFile former, @Nullable Type type, boolean stamped) {
      this.path = path;
      this.former = former;
      this.type = type;
      this.stamped = stamped;
    }

    static Entry of(FormerFile file) {
      return new Entry(null, file, file.isLink() ? Type.LINK : Type.FILE, false);
    }

    /** A folder that may be there no more. */
    static Entry formerFolder() {
      return new Entry(null, null, Type.FOLDER, false);
    }

    /**
     * The entry as the file system named it: its bytes may not survive as text. Null if it is of
     * another time.
     */
    @Nullable Path path() {
      return path;
    }

    /** The file of another time; null if the one on disk is meant, or a folder. */
    @Nullable FormerFile former() {
      return former;
    }

    /** Whether this is of another time, when Git tracked it. */
    boolean wasTracked() {
      return former != null && !(former instanceof EditedFile);
    }

    /** Whether somebody is editing it. */
    boolean isEdited() {
      return former instanceof EditedFile;
    }

    Type type() {
      Type known = type;
      if (known == null) {
        known = stamped ? stampedType() : typeOf(path);
        type = known;
      }
      return known;
    }

    /** What it is, if somebody has asked; null otherwise. */
    @Nullable Type knownType() {
      return type;
    }

    private Type stampedType() {
      Stamp seen = path == null ? Stamp.NOTHING : Stamp.of(path);
      // Two threads may ask: what is kept is the stamp of the type that is kept.
      synchronized (this) {
        Stamp first = stamp;
        stamp = first == null ? seen : first;
        return (first == null ? seen : first).type();
      }
    }

    /** Tells that the file is being read. */
    void markRead() {
      read = stamped;
    }

    /** The stamp from before the file was read; null if it was not, or is not wanted. */
    @Nullable Stamp stampOfRead() {
      return read ? stamp : null;
    }

    private static Type typeOf(@Nullable Path path) {
      if (path == null) {
        return Type.UNKNOWN;
      }
      try {
        BasicFileAttributes attributes =
            Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        return attributes.isRegularFile()
            ? Type.FILE
            : attributes.isDirectory()
                ? Type.FOLDER
                : attributes.isSymbolicLink() ? Type.LINK : Type.SPECIAL;
      } catch (IOException | SecurityException e) {
        return Type.UNKNOWN;
      }
    }
  }
}
