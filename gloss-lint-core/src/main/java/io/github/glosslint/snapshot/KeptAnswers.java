package io.github.glosslint.snapshot;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Function;

/** Gives the answers of another time. Thread-safe. */
final class KeptAnswers implements FileAnswers {

  private final BasePath base;
  private final Map<String, Answer> kept;
  private final SortedSet<String> notAsked = new ConcurrentSkipListSet<>();

  KeptAnswers(BasePath base, Map<String, Answer> kept) {
    this.base = base;
    this.kept = kept;
  }

  /** Paths that are asked about now and were not then. */
  SortedSet<String> notAsked() {
    return notAsked;
  }

  @Override
  public Answer answer(Question question, String path) {
    String from = base.from(path);
    Answer answer = kept.get(question.key(from));
    if (answer != null) {
      return answer;
    }
    if (!BasePath.isOutside(from)) {
      notAsked.add(from);
    }
    return Answer.MISSING;
  }

  @Override
  public SeekableByteChannel open(String path, Set<? extends OpenOption> options)
      throws IOException {
    Answer bytes = answer(Question.BYTES, path);
    byte[] value = bytes.value(path);
    Answer size = kept.get(Question.SIZE.key(base.from(path)));
    long told = size == null ? -1 : size.number(path);
    return new KeptBytes(value, told, bytes.isWhole(), () -> notAsked.add(base.from(path)));
  }

  @Override
  public String renames(String folder, Function<Path, String> git) {
    try {
      return answer(Question.RENAMES, folder).text(folder);
    } catch (IOException e) {
      // Nobody asked, which is remembered.
      return "";
    }
  }

  @Override
  public Path onDisk(String path) {
    throw new UnsupportedOperationException(path + " is on no disk");
  }
}
