# Runs gloss-lint as it was installed, with the runtime beside it, if there is one. Otherwise it needs Java 17 or later:
# the one in JAVA_HOME, or else the java on the PATH. Prints nothing to stdout itself.
