package io.github.glosslint.organisation;

import io.github.glosslint.codec.FactReader;
import io.github.glosslint.codec.FactWriter;
import io.github.glosslint.codec.MalformedBytesException;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What URLs lead to in one repository.
 *
 * @param byUrl for each URL that the repository was asked about, as it was asked
 */
public record RepositoryTargets(SortedMap<String, LinkTarget> byUrl) {

  private static final int VERSION = 1;
  private static final int FOUND = 0;
  private static final int MISSING_FILE = 1;
  private static final int MISSING_FRAGMENT = 2;
  private static final int UNKNOWN = 3;

  public RepositoryTargets {
    byUrl = Collections.unmodifiableSortedMap(new TreeMap<>(byUrl));
  }

  /** All of it as bytes, to be sent or kept. */
  public byte[] toBytes() {
    return SealedBytes.write(VERSION, out -> out.list(byUrl.entrySet(), RepositoryTargets::write));
  }

  private static void write(FactWriter out, Map.Entry<String, LinkTarget> each) {
    out.string(each.getKey());
    LinkTarget target = each.getValue();
    if (target instanceof LinkTarget.Found found) {
      out.number(FOUND);
      out.string(found.file());
    } else if (target instanceof LinkTarget.MissingFile missing) {
      out.number(MISSING_FILE);
      out.string(missing.file());
      out.strings(missing.similar());
      out.string(missing.because());
    } else if (target instanceof LinkTarget.MissingFragment missing) {
      out.number(MISSING_FRAGMENT);
      out.string(missing.file());
      out.string(missing.fragment());
      out.strings(missing.similar());
      out.string(missing.because());
    } else if (target instanceof LinkTarget.Unknown unknown) {
      out.number(UNKNOWN);
      out.string(unknown.reason());
    }
  }

  /**
   * Reads what {@link #toBytes} wrote.
   *
   * @throws OrganisationFormatException if it is not that
   */
  public static RepositoryTargets of(byte[] bytes) {
    return SealedBytes.read(
        bytes,
        VERSION,
        "targets of a repository",
        in -> {
          SortedMap<String, LinkTarget> byUrl = new TreeMap<>();
          in.list(item -> Map.entry(item.string(), target(item)))
              .forEach(each -> byUrl.put(each.getKey(), each.getValue()));
          return new RepositoryTargets(byUrl);
        });
  }

  private static LinkTarget target(FactReader in) {
    return switch (in.number()) {
      case FOUND -> new LinkTarget.Found(in.string());
      case MISSING_FILE -> new LinkTarget.MissingFile(in.string(), in.strings(), in.string());
      case MISSING_FRAGMENT ->
          new LinkTarget.MissingFragment(in.string(), in.string(), in.strings(), in.string());
      case UNKNOWN -> new LinkTarget.Unknown(in.string());
      default -> throw new MalformedBytesException("a target that there is not");
    };
  }
}
