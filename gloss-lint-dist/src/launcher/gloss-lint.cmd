@echo off
rem Runs gloss-lint as it was installed, with the runtime beside it, if there is one. Otherwise it needs Java 17 or later:
rem the one in JAVA_HOME, or else the java on the PATH.
rem
rem   GLOSS_LINT_JAVA_OPTS   additional options for the JVM, separated by spaces
setlocal DisableDelayedExpansion

rem What these options are for stands in the launcher for other systems, bin/gloss-lint.
set "options=-Xms200m -Xmn16m -XX:MaxRAMPercentage=50 -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:C1MaxInlineSize=20 -XX:-UsePerfData -Xlog:disable"

set "java=%~dp0..\runtime\bin\java.exe"
if exist "%java%" goto own
set "java=%JAVA_HOME%\bin\java.exe"
if not defined JAVA_HOME goto path
if exist "%java%" goto version
echo gloss-lint: gloss-lint needs Java 17 or later, but JAVA_HOME ("%JAVA_HOME%") contains no bin\java.exe. Correct it, or unset it to use the java on the PATH. 1>&2
exit /b 2

:path
set "java="
for %%j in (java.exe) do set "java=%%~$PATH:j"
if defined java goto version
echo gloss-lint: gloss-lint needs Java 17 or later, but there is no java on the PATH. Install it, or set JAVA_HOME. 1>&2
exit /b 2

:version
rem The file "release" of a Java says what it is; a java that has none beside it is believed.
set "major="
for %%j in ("%java%") do set "release=%%~dpj..\release"
if not exist "%release%" goto jars
for /f "usebackq tokens=1,2 delims==" %%a in ("%release%") do if "%%a"=="JAVA_VERSION" for /f "delims=.+-_" %%m in (%%b) do set "major=%%m"
if not defined major goto jars
if %major% geq 17 goto jars
echo gloss-lint: gloss-lint needs Java 17 or later, but "%java%" is older. Set JAVA_HOME to a newer one. 1>&2
exit /b 2

:jars
"%java%" %options% %GLOSS_LINT_JAVA_OPTS% -cp "%~dp0..\app\gloss-lint.jar" io.github.glosslint.cli.Main %*
exit /b %errorlevel%

:own
"%java%" %options% %GLOSS_LINT_JAVA_OPTS% -m io.github.glosslint.app/io.github.glosslint.cli.Main %*
exit /b %errorlevel%
