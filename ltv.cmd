@echo off
rem LTV Lab: finds a JDK, builds the command when its sources changed, runs it.
setlocal
set "ROOT=%~dp0"
if "%ROOT:~-1%"=="\" set "ROOT=%ROOT:~0,-1%"
set "JAR=%ROOT%\kernel\app\target\ltv.jar"
if not exist "%JAVA_HOME%\bin\javac.exe" (
  for /f "delims=" %%J in ('where javac 2^>nul') do if not defined FOUND set "FOUND=%%~dpJ.."
)
if defined FOUND set "JAVA_HOME=%FOUND%"
if not exist "%JAVA_HOME%\bin\javac.exe" (
  echo LTV Lab needs a JDK 17 or newer ^(with javac^). 1>&2
  echo   fix:   install one, for example Temurin, and set JAVA_HOME 1>&2
  exit /b 2
)
set "STALE=1"
if exist "%JAR%" (
  powershell -NoProfile -Command "$jar = (Get-Item '%JAR%').LastWriteTime; $new = Get-ChildItem '%ROOT%\pom.xml','%ROOT%\dsl','%ROOT%\kernel','%ROOT%\datasets' -Recurse -File -Include *.java,pom.xml | Where-Object { $_.LastWriteTime -gt $jar -and $_.FullName -notmatch '\\target\\' } | Select-Object -First 1; if ($new) { exit 1 } else { exit 0 }" && set "STALE="
)
if defined STALE (
  echo LTV Lab: building ^(the first time it also downloads its libraries^) ... 1>&2
  if not exist "%ROOT%\target" mkdir "%ROOT%\target"
  pushd "%ROOT%"
  call mvnw.cmd -B -ntp package -pl kernel/app,datasets -am -Dmaven.test.skip=true -Dspotless.check.skip=true -Djacoco.skip=true > "%ROOT%\target\build.log" 2>&1
  if errorlevel 1 (
    popd
    echo LTV Lab: the build failed; all of its output is in target\build.log 1>&2
    exit /b 2
  )
  popd
)
rem Short runs: the optimising compiler takes more than it gives. LTV_JAVA_OPTIONS comes last and wins.
set "OPTIONS=-Dfile.encoding=UTF-8 -Djava.awt.headless=true -XX:+UseSerialGC -Xshare:auto"
if not "%~1"=="bench" if not "%~1"=="kernel" set "OPTIONS=%OPTIONS% -XX:TieredStopAtLevel=1"
"%JAVA_HOME%\bin\java" %OPTIONS% %LTV_JAVA_OPTIONS% "-Dltvlab.home=%ROOT%" -jar "%JAR%" %*
exit /b %errorlevel%
