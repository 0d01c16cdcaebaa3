package io.github.glosslint.report.glossary;

import io.github.glosslint.document.Link;
import io.github.glosslint.document.Prose;
import io.github.glosslint.glossary.Entry;
import io.github.glosslint.glossary.Glossary;
import io.github.glosslint.glossary.GlossaryPage;
import io.github.glosslint.glossary.Relation;
import io.github.glosslint.linked.Target;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.Secrets;
import io.github.glosslint.text.SourceText;
import io.github.glosslint.text.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The text of entries, in parts that lead somewhere and parts that do not. Code and URLs, for which
 * prose has no words, are quoted from the source; of pictures there is what stands for them where
 * they cannot be seen. Secrets are starred.
 */
final class DefinitionText {

  private final SourceQuotes quotes;
  private final TreeMap<Location, Lead> leads = new TreeMap<>();

  /** What stands for pictures, by where these begin; decorations have no such text. */
  private final TreeMap<Location, Part> pictures = new TreeMap<>();

  /** Where a part leads. */
  sealed interface Lead {}

  /** Words that lead nowhere. */
  record Nowhere() implements Lead {}

  /** Code, which leads nowhere. */
  record Code() implements Lead {}

  /**
   * The alternative text of a picture.
   *
   * @param url of the picture on the web; empty if it is somewhere else
   */
  record Picture(String url) implements Lead {}

  /** To an entry of the glossary. */
  record ToEntry(int number) implements Lead {}

  /** To an entry that is wanted: to its number in the list of them. */
  record ToWanted(int number) implements Lead {}

  /** Out of the site. */
  record ToWeb(String url) implements Lead {}

  /** A part of a paragraph. */
  record Part(String text, Lead lead, Emphasis emphasis) {

    boolean isLike(Lead otherLead, Emphasis otherEmphasis) {
      return lead.equals(otherLead) && emphasis == otherEmphasis;
    }

    /** The same with another text. */
    Part with(String otherText) {
      return new Part(otherText, lead, emphasis);
    }
  }

  /**
   * A paragraph, or the words of a list item or a cell.
   *
   * @param item 0 for a bullet, the number of a numbered item, -1 if it is none
   * @param depth how many items of lists hold it
   */
  record Paragraph(int item, int depth, List<Part> parts) {}

  private static final Pattern WEB = Pattern.compile("https?://[!-~]+");
  static final Lead NOWHERE = new Nowhere();
  private static final Lead CODE = new Code();

  /**
   * @param files reads a file, given its path from the root; null where there is none to be read
   */
  DefinitionText(Glossary glossary, Function<String, @Nullable SourceText> files) {
    quotes = new SourceQuotes(files);
    for (GlossaryPage page : glossary.pages()) {
      // By where the picture, or the attribute of its tag, begins.
      TreeMap<Location, String> images = new TreeMap<>();
      List<Link> links = page.document().document().links();
      for (int i = 0; i < links.size(); i++) {
        Location place = links.get(i).location();
        if (page.document().linkTargets().get(i) instanceof Target.External to) {
          if (links.get(i).kind().isFile()) {
            images.put(start(place), web(to.url()) instanceof ToWeb web ? web.url() : "");
          } else {
            leads.put(place, web(to.url()));
          }
        }
      }
      for (Prose prose : page.document().document().prose()) {
        if (prose.kind() == Prose.Kind.IMAGE && !prose.text().isBlank()) {
          Location start = start(prose.location());
          Map.Entry<Location, String> image = images.ceilingEntry(start);
          boolean own = image != null && holds(prose.location(), image.getKey());
          String words = Secrets.starred(prose.text().strip());
          String url = own && image != null ? image.getValue() : "";
          pictures.put(start, plain(words, new Picture(url)));
        }
      }
    }
    for (int i = 0; i < glossary.wanted().size(); i++) {
      for (Location place : glossary.wanted().get(i).places()) {
        leads.put(place, new ToWanted(i));
      }
    }
    for (Entry entry : glossary.entries()) {
      for (Relation relation : glossary.from(entry)) {
        if (relation.to().number() != entry.number()) {
          leads.put(relation.location(), new ToEntry(relation.to().number()));
        }
      }
    }
  }

  private static Location start(Location place) {
    return new Location(place.path(), place.start(), place.start());
  }

  private static Lead web(String url) {
    return WEB.matcher(url).matches() && !Secrets.holds(url) ? new ToWeb(url) : NOWHERE;
  }

  /** The paragraphs of an entry. */
  List<Paragraph> of(Entry entry) {
    List<Paragraph> paragraphs = new ArrayList<>();
    // Where the text of each item begins that is still open, from the outermost one.
    Deque<Integer> items = new ArrayDeque<>();
    for (Prose prose : entry.contents()) {
      Location place = prose.location();
      List<Part> parts = prose.kind().isText() ? parts(prose) : block(place);
      if (!parts.isEmpty()) {
        int item = quotes.item(place);
        int indent = quotes.indent(place);
        while (!items.isEmpty() && indent < items.peek()) {
          items.pop();
        }
        paragraphs.add(new Paragraph(item, items.size(), parts));
        if (item >= 0) {
          items.push(quotes.column(place));
        }
      }
    }
    return paragraphs;
  }

  private List<Part> parts(Prose prose) {
    String text = prose.text();
    List<Span> secrets = Secrets.in(text);
    PartList parts = new PartList();
    List<Prose.Piece> pieces = prose.pieces();
    List<Emphasis> emphases = Emphasis.of(prose, quotes);
    for (int i = 0; i < pieces.size(); i++) {
      Location place = pieces.get(i).place();
      Emphasis emphasis = emphases.get(i);
      int from = pieces.get(i).at();
      int to = i + 1 < pieces.size() ? pieces.get(i + 1).at() : text.length();
      if (to - from == 1 && text.charAt(from) == Prose.OPAQUE) {
        parts.addAll(other(place), emphasis);
      } else if (prose.isWritten(from, to)) {
        int opaque = text.indexOf(Prose.OPAQUE, from);
        while (from < to) {
          Location at = new Location(place.path(), place.end() - to + from, place.end());
          int end = from + Math.min(to - from, untilNextLead(at));
          if (opaque == from) {
            end = from + 1;
            opaque = text.indexOf(Prose.OPAQUE, end);
            parts.addAll(pictures(new Location(at.path(), at.start(), at.start() + 1)), emphasis);
          } else {
            end = opaque > from ? Math.min(opaque, end) : end;
            parts.add(Secrets.starred(text, from, end, secrets), leadAt(at), emphasis);
          }
          from = end;
        }
      } else {
        parts.add(Secrets.starred(text, from, to, secrets), leadAt(place), emphasis);
      }
    }
    return parts.trimmed();
  }

  private List<Part> block(Location place) {
    List<Part> parts = other(place);
    String code = parts.isEmpty() ? quotes.indented(place) : "";
    return code.isEmpty() ? parts : List.of(plain(Secrets.starred(code), CODE));
  }

  /** What has no words: pictures, a URL, which a link may be around, or code. */
  private List<Part> other(Location place) {
    List<Part> shown = pictures(place);
    if (!shown.isEmpty()) {
      return shown;
    }
    Map.Entry<Location, Lead> link = leads.ceilingEntry(place);
    boolean within = link != null && holds(place, link.getKey());
    Lead lead = within && link != null ? link.getValue() : leadAt(place);
    String url = quotes.url(place);
    if (lead instanceof ToWeb to) {
      return List.of(plain(url.isEmpty() ? to.url() : url, to));
    }
    if (!url.isEmpty()) {
      return List.of(plain(Secrets.starred(url), web(url)));
    }
    String code = quotes.code(place);
    return code.isEmpty() ? List.of() : List.of(plain(Secrets.starred(code), CODE));
  }

  private List<Part> pictures(Location place) {
    Location end = new Location(place.path(), place.end(), place.end());
    List<Part> shown = new ArrayList<>(1);
    for (Part picture : pictures.subMap(start(place), end).values()) {
      if (!shown.isEmpty()) {
        shown.add(plain(" ", NOWHERE));
      }
      shown.add(picture);
    }
    return shown;
  }

  private static Part plain(String text, Lead lead) {
    return new Part(text, lead, Emphasis.NONE);
  }

  private Lead leadAt(Location place) {
    Map.Entry<Location, Lead> before = before(place);
    return before != null && holds(before.getKey(), place) ? before.getValue() : NOWHERE;
  }

  /** How many characters have the same lead as the first one of a place. */
  private int untilNextLead(Location place) {
    Map.Entry<Location, Lead> before = before(place);
    if (before != null && holds(before.getKey(), place)) {
      return before.getKey().end() - place.start();
    }
    Location next = leads.higherKey(new Location(place.path(), place.start(), Integer.MAX_VALUE));
    return next == null || !next.path().equals(place.path())
        ? Integer.MAX_VALUE
        : next.start() - place.start();
  }

  private Map.@Nullable Entry<Location, Lead> before(Location place) {
    return leads.floorEntry(new Location(place.path(), place.start(), Integer.MAX_VALUE));
  }

  private static boolean holds(Location lead, Location place) {
    return lead.path().equals(place.path())
        && lead.start() <= place.start()
        && place.start() < lead.end();
  }
}
