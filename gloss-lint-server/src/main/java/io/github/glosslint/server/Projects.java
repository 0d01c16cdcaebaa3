package io.github.glosslint.server;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** The folders that a client has open. */
final class Projects {

  private final List<Project> all = new CopyOnWriteArrayList<>();

  /** In the order in which they were opened, as of now. */
  List<Project> all() {
    return List.copyOf(all);
  }

  void add(Project project) {
    all.add(project);
  }

  void remove(Project project) {
    all.remove(project);
  }

  /** The project of a file, the innermost of several; null if it is in none. */
  @Nullable Project of(Path file) {
    Project found = null;
    for (Project project : all) {
      if (project.holds(file)
          && (found == null || project.folder().getNameCount() > found.folder().getNameCount())) {
        found = project;
      }
    }
    return found;
  }
}
