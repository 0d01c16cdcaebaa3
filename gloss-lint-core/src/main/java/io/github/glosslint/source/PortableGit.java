package io.github.glosslint.source;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The files of Git as they may leave the machine: those that are read here, as a plain {@code .git}
 * would have them, without credentials, times, and whatever else is the checkout's own.
 */
public final class PortableGit {

  /** Bytes of an index that is damaged, which are told as they are; a larger one is not read. */
  private static final int MAX_DAMAGED = 64 << 20;

  private static final Pattern SECTION = Pattern.compile("\\s*\\[\\s*([^]]*?)\\s*]\\s*");
  private static final Pattern URL =
      Pattern.compile("\\s*url\\s*=.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern LOGIN =
      Pattern.compile("(https?://)[^/@\\s]*@|((?!https?)[\\w+.-]+://[^:/@\\s]*):[^/@\\s]*@");

  private final GitFolder git;
  private final int hash;

  private PortableGit(GitFolder git) {
    this.git = git;
    this.hash = git.hashSize();
  }

  /**
   * The files of a checkout.
   *
   * @return null if its {@code .git} leads nowhere
   */
  public static @Nullable PortableGit of(Path checkout) {
    GitFolder git = GitFolder.of(checkout);
    return git == null ? null : new PortableGit(git);
  }

  /**
   * The bytes of a file.
   *
   * @param name in {@code .git}, with {@code /}
   * @return null if there is none
   */
  public byte @Nullable [] file(String name) throws IOException {
    String text =
        switch (name) {
          case "HEAD" -> GitFolder.text(git.own().resolve("HEAD"));
          case "config" -> config();
          case "info/exclude" -> git.exclude(IgnoreFiles.MAX_SIZE);
          default -> name.startsWith("refs/") ? GitHead.reference(git, name) : null;
        };
    if (name.equals("index")) {
      return index();
    }
    return text == null || text.isEmpty() ? null : text.getBytes(StandardCharsets.UTF_8);
  }

  /** The format of names, and the URL of the remote. */
  private String config() throws IOException {
    StringBuilder kept = new StringBuilder();
    if (hash != 20) {
      kept.append("[extensions]\n\tobjectformat = sha256\n");
    }
    String section = "";
    for (String line : GitFolder.text(git.shared().resolve("config")).split("\n", -1)) {
      Matcher header = SECTION.matcher(line);
      if (header.matches()) {
        section = header.group(1).toLowerCase(Locale.ROOT);
      } else if (section.equals("remote \"origin\"") && URL.matcher(line).matches()) {
        kept.append("[remote \"origin\"]\n").append(withoutLogin(line)).append('\n');
      }
    }
    return kept.toString();
  }

  /** A password, and what stands for one as a user of HTTP, is left out. */
  static String withoutLogin(String line) {
    return LOGIN
        .matcher(line)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    found.group(1) != null ? found.group(1) : found.group(2) + "@"));
  }

  private byte @Nullable [] index() throws IOException {
    Path file = git.own().resolve("index");
    if (!Files.isRegularFile(file)) {
      return null;
    }
    GitIndex index;
    try {
      index = GitIndexReader.read(git.own(), hash);
    } catch (GitIndexFormatException e) {
      // As damaged as it is, it is read again.
      return Files.size(file) > MAX_DAMAGED ? new byte[0] : Files.readAllBytes(file);
    }
    return bytes(index);
  }

  /** An index of version 2 with nothing but paths, and a tree unless something may be staged. */
  private byte[] bytes(GitIndex index) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.write("DIRC".getBytes(StandardCharsets.US_ASCII));
    out.writeInt(2);
    out.writeInt(index.size());
    for (int i = 0; i < index.size(); i++) {
      byte[] path = index.path(i);
      int start = out.size();
      out.write(new byte[GitIndexReader.STAT + hash]);
      out.writeShort(Math.min(path.length, 0xFFF));
      out.write(path);
      out.write(new byte[8 - (out.size() - start) % 8]);
    }
    if (!index.isStaged()) {
      byte[] root = "\0000 0\n".getBytes(StandardCharsets.US_ASCII);
      out.write("TREE".getBytes(StandardCharsets.US_ASCII));
      out.writeInt(root.length + hash);
      out.write(root);
      out.write(new byte[hash]);
    }
    // In place of the checksum.
    out.write(new byte[hash]);
    return bytes.toByteArray();
  }
}
