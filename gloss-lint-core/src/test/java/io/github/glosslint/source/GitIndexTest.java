package io.github.glosslint.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.glosslint.changes.git.GitRepository;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Git's index, as Git itself writes it and as an attacker might. */
final class GitIndexTest {

  private static final List<String> PATHS =
      List.of("a.md", "docs/a.md", "docs/b.md", "docs/é.md", "docs.md", "x/y/z.md", "x.md");

  @TempDir Path root;

  private GitRepository repository() {
    GitRepository repository = GitRepository.in(root);
    PATHS.forEach(path -> repository.write(path, path));
    return repository;
  }

  private GitIndex index() throws IOException {
    return index(root);
  }

  private static GitIndex index(Path checkout) throws IOException {
    GitFolder folder = GitFolder.of(checkout);
    assertThat(folder).isNotNull();
    return GitIndexReader.read(folder.own(), folder.hashSize());
  }

  private static boolean tracks(GitIndex index, String path) {
    return index.tracks(path.getBytes(StandardCharsets.UTF_8));
  }

  private static boolean tracksBelow(GitIndex index, String folder) {
    return index.tracksBelow((folder + "/").getBytes(StandardCharsets.UTF_8));
  }

  private static void hasAllPaths(GitIndex index) {
    assertThat(PATHS).allMatch(path -> tracks(index, path));
    assertThat(List.of("b.md", "docs", "docs/", "docs/a", "docs/a.mdx", "z.md", "A.md"))
        .noneMatch(path -> tracks(index, path));
    assertThat(List.of("docs", "x", "x/y")).allMatch(folder -> tracksBelow(index, folder));
    assertThat(List.of("do", "y", "zz")).noneMatch(f -> tracksBelow(index, f));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4})
  void everyVersionIsRead(int version) throws IOException {
    GitRepository repository = repository().commit();
    repository.write("later.md", "").git("add", "--intent-to-add", "later.md");
    repository.git("update-index", "--index-version", String.valueOf(version));
    byte[] bytes = Files.readAllBytes(root.resolve(".git/index"));
    // An entry that is only intended has flags that version 2 cannot hold.
    assertThat(ByteBuffer.wrap(bytes).getInt(4)).isEqualTo(Math.max(3, version));
    hasAllPaths(index());
    assertThat(tracks(index(), "later.md")).isTrue();
    repository.git("rm", "--quiet", "--cached", "later.md");
    repository.git("update-index", "--index-version", String.valueOf(version));
    assertThat(tracks(index(), "later.md")).isFalse();
    hasAllPaths(index());
  }

  @ParameterizedTest
  @ValueSource(strings = {"--index-version=2", "--index-version=4", "--split-index"})
  void whatIsStagedIsKnown(String form) throws IOException {
    GitRepository repository = repository().commit();
    repository.git("update-index", form);
    assertThat(index().isStaged()).isFalse();
    repository.git("mv", "docs/a.md", "docs/c.md");
    assertThat(index().isStaged()).isTrue();
    repository.git("commit", "--quiet", "--message=x");
    assertThat(index().isStaged()).isFalse();
    repository.write("a.md", "changed, and not added");
    repository.git("status");
    assertThat(index().isStaged()).isFalse();
    repository.git("rm", "--quiet", "--cached", "x.md");
    assertThat(index().isStaged()).isTrue();
    repository.git("reset", "--quiet", "--hard");
    assertThat(index().isStaged()).isFalse();
  }

  @Test
  void aRepositoryWithLongerHashesIsRead() throws IOException {
    GitRepository.in(root.resolve("x"), "--object-format=sha256");
    GitRepository repository = new GitRepository(root.resolve("x"));
    PATHS.forEach(path -> repository.write(path, path));
    repository.commit();
    hasAllPaths(index(root.resolve("x")));
  }

  @Test
  void aSplitIndexIsRead() throws IOException {
    GitRepository repository = repository();
    repository.write("gone.md", "").write("changed.md", "1").commit();
    repository.git("update-index", "--split-index");
    repository.write("changed.md", "22").write("new.md", "");
    repository.git("add", "changed.md", "new.md");
    repository.git("rm", "--quiet", "--cached", "gone.md");
    assertThat(root.resolve(".git"))
        .isDirectoryContaining(file -> file.getFileName().toString().startsWith("sharedindex."));
    GitIndex index = index();
    hasAllPaths(index);
    assertThat(List.of("changed.md", "new.md")).allMatch(path -> tracks(index, path));
    assertThat(tracks(index, "gone.md")).isFalse();
    // Entries that stand in place of others have no name of their own.
    assertThat(index.size()).isEqualTo(PATHS.size() + 2);
  }

  @Test
  void aSparseIndexTracksAllOfTheFoldersThatItNames() throws IOException {
    GitRepository repository = repository().commit();
    repository.git("sparse-checkout", "init", "--cone", "--sparse-index");
    repository.git("sparse-checkout", "set", "docs");
    GitIndex index = index();
    assertThat(index.size()).isLessThan(PATHS.size() + 1);
    hasAllPaths(index);
  }

  @Test
  void worktreesAndSubmodulesHaveTheirOwn() throws IOException {
    GitRepository repository = repository().commit();
    Path other = root.resolve("../other-" + root.getFileName()).normalize();
    try {
      repository.git("worktree", "add", "--quiet", other.toString());
      new GitRepository(other).write("only-here.md", "").commit();
      hasAllPaths(index(other));
      assertThat(tracks(index(other), "only-here.md")).isTrue();
      assertThat(tracks(index(), "only-here.md")).isFalse();
      repository.git("submodule", "--quiet", "add", root.toString(), "sub");
      hasAllPaths(index(root.resolve("sub")));
      assertThat(tracks(index(), "sub")).isTrue();
      assertThat(tracksBelow(index(), "sub")).isTrue();
    } finally {
      repository.git("worktree", "remove", "--force", other.toString());
    }
  }

  @Test
  void aFileLeadsNowhereThatDoesNotLeadBack() throws IOException {
    repository().commit();
    Path stranger = Files.createDirectories(root.resolve("stranger"));
    for (String target : List.of("../.git", root.resolve(".git").toString(), "/", "nowhere", "")) {
      Files.writeString(stranger.resolve(".git"), "gitdir: " + target + "\n");
      assertThat(GitFolder.of(stranger)).as(target).isNull();
    }
    // What belongs to another checkout leads back to that one.
    for (String own : List.of("worktrees/w", "modules/m")) {
      Path other = Files.createDirectories(root.resolve(".git").resolve(own));
      Files.writeString(stranger.resolve(".git"), "gitdir: " + other + "\n");
      boolean worktree = own.startsWith("w");
      for (String back : List.of("checkout", "missing", "stranger")) {
        Files.createDirectories(root.resolve("checkout/.git"));
        String place = root.resolve(back).toString();
        Files.writeString(other.resolve("commondir"), worktree ? "../..\n" : "");
        Files.writeString(other.resolve("gitdir"), place + "/.git\n");
        Files.writeString(other.resolve("config"), "[core]\n\tworktree = " + place + "\n");
        assertThat(GitFolder.of(stranger) != null)
            .as(own + back)
            .isEqualTo(back.equals("stranger"));
      }
    }
    Files.delete(stranger.resolve(".git"));
    Files.createSymbolicLink(stranger.resolve(".git"), root.resolve(".git"));
    assertThat(GitFolder.of(stranger)).isNull();
  }

  @Test
  void withoutAnIndexNothingIsTracked() throws IOException {
    repository();
    assertThat(index().size()).isZero();
  }

  @Test
  void aHundredThousandEntriesAreRead() throws IOException {
    List<String> paths = new ArrayList<>();
    for (int i = 0; i < 100_000; i++) {
      paths.add("some/folder/of/" + i % 1000 + "/file-" + i + ".md");
    }
    write(bytes(paths));
    GitIndex index = GitIndexReader.read(root, 20);
    assertThat(index.size()).isEqualTo(100_000);
    assertThat(paths).allMatch(path -> tracks(index, path));
  }

  private static byte[] bytes(List<String> paths) {
    ByteBuffer out = ByteBuffer.allocate(6000 + paths.size() * 160);
    out.putInt(0x44495243).putInt(2).putInt(paths.size());
    for (String path : paths) {
      byte[] name = path.getBytes(StandardCharsets.UTF_8);
      out.position(out.position() + 60).putShort((short) name.length).put(name);
      out.position(out.position() + 8 - (62 + name.length) % 8);
    }
    byte[] bytes = new byte[out.position() + 20];
    out.flip().get(bytes, 0, out.limit());
    return bytes;
  }

  private void write(byte[] bytes) throws IOException {
    Files.write(root.resolve("index"), bytes);
  }

  private void refuses(byte[] bytes, String message) throws IOException {
    write(bytes);
    assertThatThrownBy(() -> GitIndexReader.read(root, 20))
        .isInstanceOf(GitIndexFormatException.class)
        .hasMessageContaining(message);
  }

  @Test
  void pathsNeedNotBeSorted() throws IOException {
    List<String> paths = List.of("é.md", "c.md", "b.md", "a.md");
    write(bytes(paths));
    GitIndex index = GitIndexReader.read(root, 20);
    assertThat(paths).allMatch(path -> tracks(index, path));
  }

  @Test
  void aFolderThatIsNamedIsTrackedWithAllThatIsInIt() throws IOException {
    write(bytes(List.of("docs.md", "docs/", "x/y/")));
    GitIndex index = GitIndexReader.read(root, 20);
    assertThat(List.of("docs/a.md", "docs/deep/er/a.md", "x/y/z.md", "docs.md"))
        .allMatch(path -> tracks(index, path));
    assertThat(List.of("docs", "x/z.md", "x/yy/z.md", "doc/a.md"))
        .noneMatch(path -> tracks(index, path));
  }

  @Test
  void bytesThatAreNoTextAreWrittenOutAsInTheTree() throws IOException {
    for (String name : List.of("caf?.md", "?")) {
      byte[] bytes = bytes(List.of(name));
      bytes[12 + 62 + name.indexOf('?')] = (byte) 0xE9;
      write(bytes);
      GitIndex index = GitIndexReader.read(root, 20);
      assertThat(tracks(index, name.replace("?", "%E9"))).isTrue();
      assertThat(tracks(index, name)).isFalse();
    }
  }

  @Test
  void pathsThatUnfoldToMuchMemoryAreRefused() throws IOException {
    int count = GitIndexReader.MAX_PATHS / 4096 + 1;
    ByteBuffer out = ByteBuffer.allocate(12 + 4096 + count * 64);
    out.putInt(0x44495243).putInt(4).putInt(count);
    for (int i = 0; i < count; i++) {
      // Nothing is taken off the path before, and nothing added.
      out.position(out.position() + 62).put((byte) 0);
      out.put((i == 0 ? "x".repeat(4096) : "").getBytes(StandardCharsets.UTF_8)).put((byte) 0);
    }
    refuses(out.array(), "its paths have more than 67108864 bytes");
  }

  @Test
  void extensionsAreReadToTheirEnd() throws IOException {
    byte[] broken = "link\0\0\0\1x".getBytes(StandardCharsets.US_ASCII);
    for (String first : List.of("TREE", "EOIE")) {
      byte[] content = ByteBuffer.allocate(8 + broken.length).putLong(-1).put(broken).array();
      write(withExtension(first, content));
      assertThat(GitIndexReader.read(root, 20).size()).as(first).isZero();
      byte[] two = ByteBuffer.allocate(17 + 9).put(content).put(broken).array();
      refuses(withExtension(first, two, content.length), "for split indexes is damaged");
    }
    refuses(withExtension("link", new byte[0]), "for split indexes is damaged");
    refuses(withExtension("link", new byte[19]), "for split indexes is damaged");
    write(withExtension("link", new byte[20]));
    assertThat(GitIndexReader.read(root, 20).size()).isZero();
    refuses(withExtension("link", new byte[20], 21), "longer than the file");
    write(withExtension("link", new byte[4 << 20]));
    assertThat(GitIndexReader.read(root, 20).size()).isZero();
    refuses(withExtension("link", new byte[(4 << 20) + 1]), "for split indexes is damaged");
  }

  @Test
  void aFileIsReadUpToItsLimit() throws IOException {
    Path file = Files.writeString(root.resolve("five"), "12345");
    assertThat(GitFolder.text(file, 5)).isEqualTo("12345");
    assertThat(GitFolder.text(file, 4)).isEmpty();
    assertThat(GitFolder.text(root.resolve("none"), 4)).isEmpty();
    Files.createSymbolicLink(root.resolve("link"), file);
    assertThat(GitFolder.text(root.resolve("link"), 5)).isEmpty();
  }

  @Test
  void whatGitWouldNotWriteIsRefused() throws IOException {
    refuses(new byte[0], "it is truncated");
    refuses("no index at all".getBytes(StandardCharsets.UTF_8), "does not start");
    refuses(head(1, 0), "version is 1");
    refuses(head(5, 0), "version is 5");
    refuses(head(-1, 0), "version is 4294967295");
    refuses(head(2, -1), "more than 4000000 entries");
    refuses(head(2, GitIndexReader.MAX_ENTRIES + 1), "more than 4000000 entries");
    refuses(head(2, GitIndexReader.MAX_ENTRIES), "it is truncated");
    refuses(bytes(List.of("x".repeat(5000))), "a path has more than 4096 bytes");
    byte[] extended = bytes(List.of("a.md"));
    extended[12 + 60] |= 0x40;
    refuses(extended, "flags that version 2 does not have");
    byte[] packed = bytes(List.of("a.md"));
    packed[7] = 4;
    packed[12 + 62] = 1;
    refuses(packed, "removes more from a path than it has");
    refuses(withExtension("link", new byte[3]), "extension for split indexes is damaged");
    byte[] link = new byte[24];
    link[0] = 1;
    refuses(withExtension("link", link), "bitmap");
    refuses(withExtension("link", new byte[20], 1 << 30), "longer than the file");
  }

  private static byte[] head(int version, int count) {
    return ByteBuffer.allocate(12).putInt(0x44495243).putInt(version).putInt(count).array();
  }

  private static byte[] withExtension(String name, byte[] content) {
    return withExtension(name, content, content.length);
  }

  private static byte[] withExtension(String name, byte[] content, int length) {
    return ByteBuffer.allocate(12 + 8 + content.length + 20)
        .putInt(0x44495243)
        .putInt(2)
        .putInt(0)
        .put(name.getBytes(StandardCharsets.US_ASCII))
        .putInt(length)
        .put(content)
        .array();
  }

  @Test
  void aBitmapSetsNoMoreThanItsSize() throws IOException {
    ByteBuffer bitmap = ByteBuffer.allocate(8 + 8 + 4);
    // A run of 2^32 - 1 words of ones, for ten bits.
    bitmap.putInt(10).putInt(1).putLong(0x1FFFFFFFFL).putInt(0);
    assertThat(EwahBitmap.read(bitmap.array(), 10).cardinality()).isEqualTo(10);
    assertThatThrownBy(() -> EwahBitmap.read(bitmap.array(), 9))
        .isInstanceOf(GitIndexFormatException.class);
  }

  @Test
  void noBytesDoHarm() throws IOException {
    Random random = new Random(10);
    List<byte[]> seeds =
        List.of(
            bytes(PATHS), withExtension("link", new byte[60]), withExtension("TREE", head(9, 9)));
    for (int i = 0; i < 3000; i++) {
      byte[] bytes = seeds.get(random.nextInt(seeds.size())).clone();
      for (int j = random.nextInt(6); j >= 0; j--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      write(bytes);
      try {
        assertThat(GitIndexReader.read(root, 20).size()).isLessThan(1000);
      } catch (GitIndexFormatException e) {
        assertThat(e).hasMessageMatching("[a-zA-Z0-9 ]+.*");
      }
    }
  }
}
