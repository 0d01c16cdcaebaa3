package io.github.glosslint.text;

import java.util.Arrays;

/**
 * Origins of a text that was put together from pieces of several files.
 *
 * <p>Invariant: {@code expanded} ascends; piece {@code i} covers the expanded offsets {@code
 * expanded[i] .. expanded[i + 1]} and stems from {@code starts[i] .. ends[i]} of {@code paths[i]},
 * character by character where the two are equally long and {@code verbatim[i]}.
 */
public final class OriginMap implements Origins {

  private final int[] expanded;
  private final int[] starts;
  private final int[] ends;
  private final boolean[] verbatim;
  private final String[] paths;

  private OriginMap(Builder builder) {
    int count = builder.count;
    this.expanded = Arrays.copyOf(builder.expanded, count);
    this.starts = Arrays.copyOf(builder.starts, count);
    this.ends = Arrays.copyOf(builder.ends, count);
    this.verbatim = Arrays.copyOf(builder.verbatim, count);
    this.paths = Arrays.copyOf(builder.paths, count);
  }

  @Override
  public Location locate(int start, int end) {
    int first = pieceAt(start);
    int last = end > start ? pieceAt(end - 1) : first;
    while (last > first && !paths[last].equals(paths[first])) {
      last--;
    }
    int from = verbatim[first] ? starts[first] + start - expanded[first] : starts[first];
    int to = ends[last];
    if (verbatim[last]) {
      to = Math.min(to, starts[last] + Math.max(end, start) - expanded[last]);
    }
    return new Location(paths[first], from, Math.max(from, to));
  }

  @Override
  public int pieceEnd(int offset, int limit) {
    int next = pieceAt(offset) + 1;
    return next < expanded.length ? Math.min(limit, expanded[next]) : limit;
  }

  @Override
  public boolean isVerbatim(int offset) {
    return verbatim[pieceAt(offset)];
  }

  private int pieceAt(int offset) {
    int found = Arrays.binarySearch(expanded, offset);
    return found >= 0 ? found : Math.max(0, -found - 2);
  }

  /** Collects a text and the origin of each of its pieces. */
  public static final class Builder {

    private final StringBuilder text = new StringBuilder();
    private int[] expanded = new int[16];
    private int[] starts = new int[16];
    private int[] ends = new int[16];
    private boolean[] verbatim = new boolean[16];
    private String[] paths = new String[16];
    private int count;

    /** Starts with an empty text. */
    public Builder() {}

    /** Appends characters that are at {@code origin} just so. */
    public Builder verbatim(CharSequence characters, Location origin) {
      return append(characters, origin, true);
    }

    /** Appends what the template tag at {@code origin} writes. */
    public Builder written(CharSequence characters, Location origin) {
      return append(characters, origin, false);
    }

    private Builder append(CharSequence characters, Location origin, boolean same) {
      if (characters.length() == 0) {
        return this;
      }
      if (same && continues(origin)) {
        ends[count - 1] = origin.end();
        text.append(characters);
        return this;
      }
      if (count == expanded.length) {
        grow();
      }
      expanded[count] = text.length();
      starts[count] = origin.start();
      ends[count] = origin.end();
      verbatim[count] = same;
      paths[count] = origin.path();
      count++;
      text.append(characters);
      return this;
    }

    /** Whether a place is behind that of the last characters, in the source as in the text. */
    private boolean continues(Location origin) {
      int last = count - 1;
      return last >= 0
          && verbatim[last]
          && ends[last] == origin.start()
          && text.length() - expanded[last] == ends[last] - starts[last]
          && paths[last].equals(origin.path());
    }

    private void grow() {
      int size = count * 2;
      expanded = Arrays.copyOf(expanded, size);
      starts = Arrays.copyOf(starts, size);
      ends = Arrays.copyOf(ends, size);
      verbatim = Arrays.copyOf(verbatim, size);
      paths = Arrays.copyOf(paths, size);
    }

    /** The text so far, for decisions that depend on what is before a tag. */
    public CharSequence text() {
      return text;
    }

    /**
     * The text with its origins.
     *
     * @param path the file to name where nothing was appended
     */
    public MappedText build(String path) {
      Origins origins = count == 0 ? Origins.verbatim(path, 0) : new OriginMap(this);
      return new MappedText(text.toString(), origins);
    }
  }
}
