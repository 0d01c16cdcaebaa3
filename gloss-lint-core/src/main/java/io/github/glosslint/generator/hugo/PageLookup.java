package io.github.glosslint.generator.hugo;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How a shortcode looks up a page of a folder, such as an entry of a glossary, to show its title
 * and what it says in short.
 *
 * @param folder of the pages, below the content
 * @param key the argument that names the page; empty for the text between the tags
 * @param titled whether the name is a title rather than the name of a file
 * @param strict whether the template stops the build if there is no such page
 */
record PageLookup(String folder, String key, boolean titled, boolean strict) {

  /** The page of a folder that the template itself names. */
  private static final Pattern FOLDER =
      Pattern.compile(
          "\\.GetPage\\s*\\(?\\s*(?:[\"`](?:page|section)[\"`]\\s+)?[\"`]/?([^\"`%]+?)/?[\"`]");

  private static final String ARGUMENT =
      "\\(?\\s*(?:\\$?\\.Get\\s+(?:([0-9]+)|[\"`]([\\w-]+)[\"`])|\\$(\\w+))";

  /** A file of that folder, by its name. */
  private static final Pattern FILE =
      Pattern.compile(
          "\\.(?:GetMatch|Get|GetPage)\\s*\\(?\\s*printf\\s+[\"`]%s(?:\\.md)?[\"`]\\s+" + ARGUMENT);

  /** A page by a path that ends with its name. */
  private static final Pattern PATH =
      Pattern.compile(
          "\\.GetPage\\s*\\(\\s*printf\\s+[\"`]/?([^\"`%]+)/%s(?:\\.md)?[\"`]\\s+" + ARGUMENT);

  /** A comparison of titles in which capitals make no difference. */
  private static final Pattern TITLE =
      Pattern.compile("eq\\s+\\(\\s*(?:upper|lower)\\s+\\$?\\w*\\.Title\\s*\\)\\s+\\(");

  /** What is between the tags, unless an argument says otherwise. */
  private static final Pattern INNER = Pattern.compile("\\$(\\w+)\\s*:?=\\s*\\.Inner\\b");

  private static final Pattern FAILS = Pattern.compile("\\berrorf\\b");

  /**
   * Reads a template.
   *
   * @param own its text
   * @param whole the same with the partials that it calls
   * @return null if it looks up nothing, or the text does not show what
   */
  static @Nullable PageLookup of(String own, String whole) {
    boolean strict = FAILS.matcher(own).find();
    Matcher path = PATH.matcher(own);
    if (path.find()) {
      String key = key(path.group(2), path.group(3), path.group(4), own);
      return key.isEmpty() ? null : new PageLookup(path.group(1), key, false, strict);
    }
    Matcher file = FILE.matcher(own);
    boolean named = file.find();
    boolean titled = !named && TITLE.matcher(own).find() && INNER.matcher(own).find();
    String folder = named || titled ? folder(whole) : "";
    if (folder.isEmpty()) {
      return null;
    }
    if (titled) {
      return new PageLookup(folder, "", true, strict);
    }
    String key = key(file.group(1), file.group(2), file.group(3), own);
    return key.isEmpty() ? null : new PageLookup(folder, key, false, strict);
  }

  /** The only folder that a template names; empty if it names none or several. */
  private static String folder(String whole) {
    Set<String> folders = new TreeSet<>();
    Matcher matcher = FOLDER.matcher(whole);
    while (matcher.find()) {
      folders.add(matcher.group(1));
    }
    return folders.size() == 1 ? folders.iterator().next() : "";
  }

  /** The argument that a template asks for, or that it puts into a variable once and for all. */
  private static String key(
      @Nullable String number, @Nullable String name, @Nullable String variable, String own) {
    if (number != null || name != null) {
      return number != null ? number : String.valueOf(name);
    }
    String quoted = Pattern.quote("$" + variable);
    Matcher set =
        Pattern.compile(
                quoted
                    + "\\s*:=\\s*\\(?\\s*\\$?\\.Get\\s+(?:([0-9]+)|[\"`]([\\w-]+)[\"`])\\s*\\)?\\s*-?\\}\\}")
            .matcher(own);
    if (!set.find() || Pattern.compile(quoted + "\\s*=[^=]").matcher(own).find()) {
      return "";
    }
    return set.group(1) != null ? set.group(1) : String.valueOf(set.group(2));
  }

  /** What a link by this name says: the path of the page, or the folder with a title behind it. */
  String destination(String name) {
    return folder + (titled ? "#" : "/") + name;
  }
}
