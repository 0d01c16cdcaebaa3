package io.github.glosslint.markup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is in the columns of a table that has terms and their definitions, as its head says.
 * "Description" says so only beside what nothing but terms is called: tables of parameters and
 * commands have names and descriptions. Immutable.
 */
public final class TermColumns {

  /** What is in a column. */
  public enum Role {
    /** The preferred term. */
    TERM,
    /** Other terms, parted by commas. */
    ALIASES,
    /** One other term, which may have commas: what an acronym stands for. */
    LONG_FORM,
    DEFINITION,
    /** What leads to related terms. */
    RELATED,
    OTHER
  }

  /** What a head is called. */
  private enum Head {
    TERM,
    /** A term where there is no other, else an alias. */
    ABBREVIATION,
    /** A term beside a definition that is called one; names are given to everything. */
    NAME,
    ALIASES,
    LONG_FORM,
    DEFINITION,
    DESCRIPTION,
    RELATED,
    /** What rows may begin with before their term. */
    NUMBER,
    OTHER
  }

  private static final Map<String, Head> HEADS = heads();

  /** Whoever heads a column with more words says more than its name. */
  private static final int LONGEST = 60;

  private static final String MARKS = "*_`";
  private static final String DIVIDERS = "/,&";
  private static final String DIVIDING = " \t" + DIVIDERS;
  private static final Set<String> CONJUNCTIONS =
      Set.of("or", "and", "und", "oder", "et", "ou", "y", "o", "e");

  private final List<Role> roles;

  private TermColumns(List<Role> roles) {
    this.roles = List.copyOf(roles);
  }

  private static Map<String, Head> heads() {
    Map<String, Head> heads = new HashMap<>(160);
    put(
        heads,
        Head.TERM,
        "term,terms,word,words,phrase,begriff,begriffe,terme,termes,término,términos,termine,"
            + "termini,termo,termos,термин,用語,术语,術語,용어");
    put(
        heads,
        Head.ABBREVIATION,
        "acronym,acronyms,abbreviation,abbreviations,abbr.,initialism,abkürzung,akronym,acronyme,"
            + "sigle,abréviation,acrónimo,sigla,abreviatura,acronimo,abbreviazione,acrônimo,"
            + "abreviação,сокращение,аббревиатура,略語,缩写,縮寫,약어");
    put(heads, Head.NAME, "name,concept,nom,concept,nombre,concepto,nome,concetto,conceito,имя");
    put(
        heads,
        Head.ALIASES,
        "alias,aliases,aka,a.k.a.,also known as,also called,synonym,synonyms,synonyme,synonymes,"
            + "sinónimos,sinonimi,sinônimos,синонимы,同義語,同义词,동의어");
    put(
        heads,
        Head.LONG_FORM,
        "stands for,expansion,expanded form,full form,full name,full term,long form,spelled out,"
            + "langform,forme longue,nombre completo");
    put(
        heads,
        Head.DEFINITION,
        "definition,definitions,meaning,meanings,explanation,bedeutung,erklärung,définition,"
            + "signification,explication,definición,significado,definizione,significato,"
            + "definição,определение,значение,定義,意味,定义,含义,정의,의미");
    put(
        heads,
        Head.DESCRIPTION,
        "description,beschreibung,descripción,descrizione,descrição,описание,説明,说明,설명");
    put(
        heads,
        Head.RELATED,
        "see also,related,related terms,siehe auch,voir aussi,véase también,vedi anche,"
            + "veja também,см. также,関連用語,参见,관련 용어");
    put(heads, Head.NUMBER, "#,no.,nr.,n°,№");
    heads.put("", Head.NUMBER);
    return heads;
  }

  private static void put(Map<String, Head> heads, Head head, String words) {
    for (String word : words.split(",", -1)) {
      heads.put(word, head);
    }
  }

  /**
   * The columns of a table.
   *
   * @param cells of its head, as they are written
   * @return null if they do not say that there are terms and definitions
   */
  public static @Nullable TermColumns of(List<String> cells) {
    List<Head> heads = new ArrayList<>(cells.size());
    for (String cell : cells) {
      heads.add(head(cell));
    }
    int first = 0;
    while (first < heads.size() && heads.get(first) == Head.NUMBER) {
      first++;
    }
    int term = heads.indexOf(Head.TERM);
    if (term < 0 && first < heads.size() && isName(heads.get(first))) {
      term = first;
    }
    boolean begins = term >= 0 && (first == term || heads.get(first) == Head.ABBREVIATION);
    int definition = begins ? definition(heads, heads.get(term) != Head.NAME) : -1;
    return definition < 0 ? null : new TermColumns(roles(heads, term, definition));
  }

  /**
   * Whether a head that begins so may be one of terms and definitions.
   *
   * @param cell the first one, as it is written
   */
  public static boolean mayBegin(String cell) {
    Head head = head(cell);
    return head == Head.NUMBER || head == Head.TERM || isName(head);
  }

  private static boolean isName(Head head) {
    return head == Head.ABBREVIATION || head == Head.NAME;
  }

  private static int definition(List<Head> heads, boolean described) {
    int definition = heads.indexOf(Head.DEFINITION);
    if (definition < 0 && described) {
      definition = heads.indexOf(Head.DESCRIPTION);
    }
    return definition < 0 ? heads.indexOf(Head.LONG_FORM) : definition;
  }

  private static List<Role> roles(List<Head> heads, int term, int definition) {
    List<Role> roles = new ArrayList<>(heads.size());
    for (int i = 0; i < heads.size(); i++) {
      roles.add(
          i == term
              ? Role.TERM
              : i == definition
                  ? Role.DEFINITION
                  : switch (heads.get(i)) {
                    case ABBREVIATION, ALIASES -> Role.ALIASES;
                    case LONG_FORM -> Role.LONG_FORM;
                    case RELATED -> Role.RELATED;
                    default -> Role.OTHER;
                  });
    }
    return roles;
  }

  private static Head head(String cell) {
    if (cell.length() > LONGEST) {
      return Head.OTHER;
    }
    String words = words(cell);
    Head whole = HEADS.get(words);
    if (whole != null || !hasAny(words, DIVIDING)) {
      return whole == null ? Head.OTHER : whole;
    }
    List<String> parts = parts(words);
    Head first = HEADS.getOrDefault(parts.get(0), Head.OTHER);
    if (first == Head.NUMBER || first == Head.NAME) {
      return Head.OTHER;
    }
    boolean names = first == Head.TERM || first == Head.ABBREVIATION;
    for (int i = 1; names && i < parts.size(); i++) {
      Head other = HEADS.getOrDefault(parts.get(i), Head.OTHER);
      if (other != Head.TERM && other != Head.ABBREVIATION) {
        return Head.OTHER;
      }
      first = other == Head.TERM ? other : first;
    }
    return first;
  }

  /** Without emphasis, a remark in parentheses at the end, and case. */
  private static String words(String cell) {
    String words = (hasAny(cell, MARKS) ? withoutMarks(cell) : cell).strip();
    int remark = words.endsWith(")") ? words.lastIndexOf('(') : -1;
    boolean nested = remark >= 0 && words.indexOf(')', remark) < words.length() - 1;
    String rest = remark < 0 || nested ? words : words.substring(0, remark).strip();
    return rest.toLowerCase(Locale.ROOT);
  }

  private static boolean hasAny(String text, String characters) {
    for (int i = 0; i < text.length(); i++) {
      if (characters.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static String withoutMarks(String cell) {
    StringBuilder plain = new StringBuilder(cell.length());
    for (int i = 0; i < cell.length(); i++) {
      if (MARKS.indexOf(cell.charAt(i)) < 0) {
        plain.append(cell.charAt(i));
      }
    }
    return plain.toString();
  }

  /** The names that a head lists: "Term or acronym", "Term / abbreviation". */
  private static List<String> parts(String words) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    int start = 0;
    for (int i = 0; i <= words.length(); i++) {
      char c = i < words.length() ? words.charAt(i) : ' ';
      boolean divides = DIVIDERS.indexOf(c) >= 0;
      if (!divides && !Character.isWhitespace(c)) {
        continue;
      }
      String word = words.substring(start, i);
      start = i + 1;
      boolean joins = part.length() > 0 && CONJUNCTIONS.contains(word);
      if (!joins && !word.isEmpty()) {
        part.append(part.length() == 0 ? "" : " ").append(word);
      }
      if (divides || joins) {
        parts.add(part.toString());
        part.setLength(0);
      }
    }
    parts.add(part.toString());
    return parts;
  }

  /** What is in a column; {@link Role#OTHER} behind the last one of the head. */
  public Role role(int column) {
    return column < roles.size() ? roles.get(column) : Role.OTHER;
  }
}
