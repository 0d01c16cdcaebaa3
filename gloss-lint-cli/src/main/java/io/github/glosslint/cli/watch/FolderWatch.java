package io.github.glosslint.cli.watch;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/** Waits for changes in folders, as the operating system tells of them. */
public final class FolderWatch implements AutoCloseable {

  /** An editor that saves a file touches it several times; what follows so soon is one change. */
  private static final long QUIET_MILLIS = 50;

  /** Something that writes all the time must not keep a change from being reported. */
  private static final int MOST_ROUNDS = 20;

  /** What editors write beside the file that they save. */
  private static final List<String> OF_EDITORS = List.of("~", ".swp", ".swx", ".tmp", "4913");

  private final WatchService service;
  private final Map<WatchKey, Path> folders = new HashMap<>();
  private final Set<Path> watched = new HashSet<>();

  private FolderWatch(WatchService service) {
    this.service = service;
  }

  static FolderWatch open() throws IOException {
    return new FolderWatch(FileSystems.getDefault().newWatchService());
  }

  /**
   * Watches these folders from now on, besides those before.
   *
   * @throws IOException if the system cannot watch so many; the message says so
   */
  void add(Collection<Path> more) throws IOException {
    for (Path folder : more) {
      add(folder);
      Path hidden = folder.resolve(".config");
      if (Files.isDirectory(hidden)) {
        add(hidden);
      }
    }
  }

  private void add(Path folder) throws IOException {
    if (!watched.add(folder)) {
      return;
    }
    try {
      WatchKey key =
          folder.register(
              service,
              StandardWatchEventKinds.ENTRY_CREATE,
              StandardWatchEventKinds.ENTRY_MODIFY,
              StandardWatchEventKinds.ENTRY_DELETE);
      folders.put(key, folder);
    } catch (NoSuchFileException | NotDirectoryException e) {
      // Gone meanwhile; the folder above tells of it.
      watched.remove(folder);
    }
  }

  /** Whether changes in a folder are reported. */
  boolean watches(Path folder) {
    return watched.contains(folder);
  }

  int size() {
    return watched.size();
  }

  /**
   * Waits until something changes.
   *
   * @return what did, once it is quiet again; a folder if the system lost count of what changed in
   *     it
   */
  SortedSet<Path> next() throws InterruptedException {
    SortedSet<Path> changed = new TreeSet<>();
    while (changed.isEmpty()) {
      WatchKey key = service.take();
      for (int round = 0; key != null && round < MOST_ROUNDS; round++) {
        take(key, changed);
        key = service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
      }
      if (key != null) {
        take(key, changed);
      }
    }
    return changed;
  }

  private void take(WatchKey key, Set<Path> changed) {
    Path folder = folders.get(key);
    if (folder == null) {
      return;
    }
    for (WatchEvent<?> event : key.pollEvents()) {
      if (event.context() instanceof Path name) {
        String text = name.toString();
        if (OF_EDITORS.stream().noneMatch(text::endsWith)) {
          changed.add(folder.resolve(name));
        }
      } else {
        changed.add(folder);
      }
    }
    if (!key.reset()) {
      folders.remove(key);
      watched.remove(folder);
    }
  }

  @Override
  public void close() throws IOException {
    service.close();
  }
}
