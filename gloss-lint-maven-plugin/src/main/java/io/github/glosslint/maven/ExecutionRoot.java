package io.github.glosslint.maven;

import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;

/**
 * The project in which the build was started. The documentation of all modules is checked there,
 * once, so that links between modules can be resolved and nothing is reported twice.
 */
final class ExecutionRoot {

  private static final String UNBOUND = "none";

  private ExecutionRoot() {}

  /**
   * Whether the execution root runs this execution as well, and so checks the documentation of this
   * project together with its own. It does not if it is not part of the build, as with {@code -pl},
   * or if its pom does not use the plugin.
   */
  static boolean alsoRuns(MojoExecution execution, MavenSession session, MavenProject project) {
    if (project.isExecutionRoot()) {
      return false;
    }
    return session.getProjects().stream()
        .filter(MavenProject::isExecutionRoot)
        .anyMatch(root -> isAbove(root, project) && runs(execution, root));
  }

  /**
   * Whether a project is part of another: one that is built alone with {@code -pl} or in its own
   * folder, or one of many that lint each its own.
   */
  static boolean isModule(MavenProject project) {
    return !project.isExecutionRoot() || project.getParentFile() != null;
  }

  private static boolean isAbove(MavenProject root, MavenProject project) {
    return project.getBasedir().toPath().startsWith(root.getBasedir().toPath());
  }

  private static boolean runs(MojoExecution execution, MavenProject root) {
    if (execution.getSource() == MojoExecution.Source.CLI) {
      return true;
    }
    Plugin plugin = root.getPlugin(execution.getPlugin().getKey());
    List<PluginExecution> executions = plugin == null ? List.of() : plugin.getExecutions();
    return executions.stream()
        .anyMatch(
            each ->
                each.getId().equals(execution.getExecutionId())
                    && each.getGoals().contains(execution.getGoal())
                    && !UNBOUND.equals(each.getPhase()));
  }
}
