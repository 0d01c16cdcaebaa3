package io.github.glosslint.organisation;

import io.github.glosslint.text.url.WebAddress;
import java.util.Collection;
import java.util.Collections;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Where on the web the files of a repository can be read: what the URLs of its pages begin with, as
 * host and path without a final slash, such as {@code example.org/docs}.
 *
 * @param sites those of the sites that are made of it
 * @param forges those of the forge that shows its files, in small letters, as case does not matter
 */
public record RepositoryAddresses(SortedSet<String> sites, SortedSet<String> forges) {

  private static final int VERSION = 1;

  public RepositoryAddresses {
    sites = Collections.unmodifiableSortedSet(new TreeSet<>(sites));
    forges = Collections.unmodifiableSortedSet(new TreeSet<>(forges));
  }

  /**
   * Takes URLs; what is none is left out.
   *
   * @param sites the addresses of sites
   * @param forges those of a repository on its forge
   */
  public static RepositoryAddresses of(Collection<String> sites, Collection<String> forges) {
    SortedSet<String> shown = new TreeSet<>();
    prefixes(forges).forEach(prefix -> shown.add(prefix.toLowerCase(Locale.ROOT)));
    return new RepositoryAddresses(prefixes(sites), shown);
  }

  private static SortedSet<String> prefixes(Collection<String> urls) {
    SortedSet<String> prefixes = new TreeSet<>();
    for (String url : urls) {
      WebAddress address = WebAddress.of(url);
      if (address != null) {
        prefixes.add(address.prefix());
      }
    }
    return prefixes;
  }

  /** All of it as bytes, to be sent or kept. */
  public byte[] toBytes() {
    return SealedBytes.write(
        VERSION,
        out -> {
          out.strings(sites);
          out.strings(forges);
        });
  }

  /**
   * Reads what {@link #toBytes} wrote.
   *
   * @throws OrganisationFormatException if it is not that
   */
  public static RepositoryAddresses of(byte[] bytes) {
    return SealedBytes.read(
        bytes,
        VERSION,
        "addresses of a repository",
        in -> new RepositoryAddresses(new TreeSet<>(in.strings()), new TreeSet<>(in.strings())));
  }
}
