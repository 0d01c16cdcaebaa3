package io.github.glosslint.organisation;

import io.github.glosslint.text.url.WebAddress;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which repository of an organisation a URL leads to. Immutable and thread-safe. */
public final class OrganisationAddresses {

  /** Stands for several repositories that have the same address, so that none can answer. */
  private static final String SEVERAL = "";

  private final Map<String, String> sites = new HashMap<>();
  private final Map<String, String> forges = new HashMap<>();

  private OrganisationAddresses() {}

  /**
   * @param repositories by what they are called here, such as {@code owner/name}; not empty
   */
  public static OrganisationAddresses of(Map<String, RepositoryAddresses> repositories) {
    OrganisationAddresses all = new OrganisationAddresses();
    repositories.forEach(
        (name, addresses) -> {
          addresses.sites().forEach(site -> claim(all.sites, site, name));
          addresses.forges().forEach(forge -> claim(all.forges, forge, name));
        });
    return all;
  }

  private static void claim(Map<String, String> owners, String address, String name) {
    owners.merge(address, name, (one, other) -> one.equals(other) ? one : SEVERAL);
  }

  /**
   * The repository whose address says most of a URL.
   *
   * @return null if it is of none, or if several have that address
   */
  public @Nullable String owner(String url) {
    WebAddress address = WebAddress.of(url);
    if (address == null) {
      return null;
    }
    String whole = address.prefix();
    String lower = whole.toLowerCase(Locale.ROOT);
    if (lower.startsWith("www.github.com/")) {
      lower = lower.substring("www.".length());
    }
    String shown = longest(forges, lower);
    String published = longest(sites, whole);
    String owner = shown == null ? published : shown;
    return owner == null || owner.equals(SEVERAL) ? null : owner;
  }

  private static @Nullable String longest(Map<String, String> owners, String whole) {
    String prefix = whole;
    while (true) {
      String owner = owners.get(prefix);
      int slash = prefix.lastIndexOf('/');
      if (owner != null || slash < 0) {
        return owner;
      }
      prefix = prefix.substring(0, slash);
    }
  }
}
