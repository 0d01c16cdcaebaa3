package io.github.glosslint.generator.sphinx;

import io.github.glosslint.document.NamedPlace;
import io.github.glosslint.linked.NameClaim;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.text.Candidates;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.WorkBudget;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The names that all pages of a project give to places. Thread-safe once it is made. */
final class ProjectNames {

  /** Names of a kind beyond which none is compared with those that may be defined elsewhere. */
  private static final int MOST_COMPARED = 20_000;

  /** Labels of one beginning that show that a project begins its labels so. */
  private static final int SHARED = 3;

  private static final Comparator<Location> PLACES =
      Comparator.comparing(Location::path).thenComparingInt(Location::start);

  /** A place on a page. */
  record Named(String page, NamedPlace place) {}

  private final Map<NamedPlace.Kind, Map<String, List<Named>>> byKey =
      new EnumMap<>(NamedPlace.Kind.class);

  private final Map<NamedPlace.Kind, Candidates> candidates = new EnumMap<>(NamedPlace.Kind.class);

  /** How many labels there are of each beginning, up to their last slash. */
  private final Map<String, Integer> beginnings = new HashMap<>();

  /** The last words of the names of documents that a program writes. */
  private final Set<String> written = new HashSet<>();

  /**
   * @param pages the places of each page, by its path
   * @param documents those that a program writes, and whose places nobody can see
   */
  ProjectNames(Map<String, List<NamedPlace>> pages, Set<String> documents) {
    documents.forEach(name -> written.add(UrlPath.name(name).toLowerCase(Locale.ROOT)));
    for (NamedPlace.Kind kind : NamedPlace.Kind.values()) {
      byKey.put(kind, new HashMap<>());
    }
    pages.forEach(
        (page, places) ->
            places.forEach(
                place ->
                    of(place.kind())
                        .computeIfAbsent(place.key(), key -> new ArrayList<>(1))
                        .add(new Named(page, place))));
    for (String label : of(NamedPlace.Kind.LABEL).keySet()) {
      beginnings.merge(beginning(label), 1, Integer::sum);
    }
    byKey.forEach(
        (kind, named) -> {
          Set<String> names = new HashSet<>();
          named.values().forEach(all -> all.forEach(each -> names.add(each.place().name())));
          candidates.put(kind, Candidates.of(names));
        });
  }

  private Map<String, List<Named>> of(NamedPlace.Kind kind) {
    return byKey.computeIfAbsent(kind, k -> new HashMap<>());
  }

  /** The places of a kind that have a name, in the order of their pages. */
  List<Named> find(NamedPlace.Kind kind, String key) {
    Map<String, List<Named>> all = byKey.get(kind);
    return all == null ? List.of() : all.getOrDefault(key, List.of());
  }

  /** A label, or a title that is one; the one on a page itself first. */
  @Nullable Named label(String page, String key) {
    Named found = null;
    for (NamedPlace.Kind kind : List.of(NamedPlace.Kind.LABEL, NamedPlace.Kind.TITLE)) {
      for (Named named : find(kind, key)) {
        if (named.page().equals(page)) {
          return named;
        }
        // The last that is read wins; one with a title serves all references.
        found = found == null || named.place().titled() ? named : found;
      }
    }
    return found;
  }

  /** Something of a program, by the last word of its name; null if there is none. */
  @Nullable Named object(String name) {
    List<Named> all = find(NamedPlace.Kind.OBJECT, name.substring(name.lastIndexOf('.') + 1));
    return all.isEmpty() ? null : all.get(0);
  }

  /** A term, whose case counts only where several differ in nothing else. */
  @Nullable Named term(String name) {
    List<Named> exact = find(NamedPlace.Kind.TERM, name.toLowerCase(Locale.ROOT));
    for (Named named : exact) {
      if (named.place().name().equals(name)) {
        return named;
      }
    }
    return exact.isEmpty() ? null : exact.get(0);
  }

  /**
   * A term by a name that may be that of anything. Sphinx looks for it in small letters among terms
   * as they are written, so that one with a capital is not found ({@code resolve_any_xref} of its
   * standard domain, 9.0.4).
   */
  @Nullable Named termInSmallLetters(String name) {
    String small = name.toLowerCase(Locale.ROOT);
    for (Named named : find(NamedPlace.Kind.TERM, small)) {
      if (named.place().name().equals(small)) {
        return named;
      }
    }
    return null;
  }

  /** Names of labels, terms and equations that several places have. */
  List<NameClaim> claims() {
    List<NameClaim> claims = new ArrayList<>();
    add(NamedPlace.Kind.LABEL, "label", claims);
    add(NamedPlace.Kind.TERM, "term", claims);
    add(NamedPlace.Kind.EQUATION, "equation", claims);
    return claims;
  }

  private void add(NamedPlace.Kind kind, String what, List<NameClaim> claims) {
    for (List<Named> all : new TreeMap<>(of(kind)).values()) {
      // What several pages include is one place, and what is only possible is none.
      Set<Location> places = new TreeSet<>(PLACES);
      for (Named named : all) {
        Location place = named.place().location();
        if (place.end() > place.start()) {
          places.add(place);
        }
      }
      if (places.size() > 1) {
        claims.add(new NameClaim(what, all.get(0).place().name(), List.copyOf(places)));
      }
    }
  }

  /** Names like one that nothing has. */
  List<String> similar(NamedPlace.Kind kind, String name, WorkBudget work) {
    Candidates all = candidates.get(kind);
    return all == null ? List.of() : all.closest(name, work);
  }

  private static String beginning(String label) {
    return label.substring(0, label.lastIndexOf('/') + 1);
  }

  /** Whether a label would be one of the project's own, going by how several of these begin. */
  boolean isOwnLabel(String name) {
    String beginning = beginning(name.toLowerCase(Locale.ROOT));
    return !beginning.isEmpty()
        && name.indexOf(':') < 0
        && beginnings.getOrDefault(beginning, 0) >= SHARED;
  }

  /** Whether a label is also the name of a document that a program writes, and so may be there. */
  boolean isWritten(String label) {
    return written.contains(label.toLowerCase(Locale.ROOT));
  }

  /** Whether a table of contents names documents that a program writes, with whatever labels. */
  boolean hasWritten() {
    return !written.isEmpty();
  }

  /** Whether something else has nearly the same name. */
  boolean resembles(NamedPlace.Kind kind, String name) {
    Map<String, List<Named>> all = byKey.get(kind);
    return all != null
        && all.size() <= MOST_COMPARED
        && similar(kind, name, WorkBudget.unlimited()).stream()
            .anyMatch(
                other -> isNear(other.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT)));
  }

  /** Whether two names differ in two characters at most: in one, if they are short. */
  private static boolean isNear(String one, String other) {
    int most = Math.min(one.length(), other.length()) < 5 ? 1 : 2;
    if (Math.abs(one.length() - other.length()) > most) {
      return false;
    }
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int corner = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int changed = corner + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        corner = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[other.length()] <= most;
  }
}
