@echo off
rem LTV Lab: finds a JDK, builds the command when its sources changed, runs it. The same steps as in 'ltv'.
setlocal EnableExtensions
set "ROOT=%~dp0"
if "%ROOT:~-1%"=="\" set "ROOT=%ROOT:~0,-1%"
set "TARGET=%ROOT%\kernel\app\target"

set "JDK="
if defined JAVA_HOME call :try "%JAVA_HOME%"
for /f "delims=" %%J in ('where javac 2^>nul') do call :try "%%~dpJ.."
for %%R in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%ProgramFiles%\Amazon Corretto" "%ProgramFiles%\BellSoft" "%LOCALAPPDATA%\Programs\Eclipse Adoptium" "%USERPROFILE%\.jdks") do (
  for /d %%D in ("%%~R\*") do call :try "%%~D"
)
if not defined JDK goto :nojdk
set "JAVA_HOME=%JDK%"

call :stale
if errorlevel 1 call :build
if errorlevel 1 exit /b 2

set "START=%TARGET%\start-%VERSION%.options"
if not exist "%START%" call :train

rem No -Dltvlab.terminal, as "ltv" has it: cmd cannot tell a terminal from a log, which must not get the progress line.
rem Short runs: the optimising compiler takes more than it gives. LTV_JAVA_OPTIONS comes last and wins.
set "OPTIONS=-Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Djava.awt.headless=true -XX:+UseSerialGC -XX:-UsePerfData -XX:-OmitStackTraceInFastThrow --enable-native-access=ALL-UNNAMED"
if not "%~1"=="bench" if not "%~1"=="kernel" set "OPTIONS=%OPTIONS% -XX:TieredStopAtLevel=1"
"%JAVA_HOME%\bin\java" "@%START%" %OPTIONS% %LTV_JAVA_OPTIONS% -Dltvlab.command=ltv.cmd "-Dltvlab.home=%ROOT%" -jar "%TARGET%\ltv.jar" %*
exit /b %errorlevel%

:try
rem a JDK (with javac and JShell), 17 or newer; the first one that serves is kept
if defined JDK exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
if not exist "%~1\release" exit /b 0
set "FOUND="
set "MAJOR="
for /f "tokens=2 delims==" %%V in ('findstr /b "JAVA_VERSION=" "%~1\release"') do set "FOUND=%%~V"
for /f "tokens=1 delims=.+-_" %%M in ("%FOUND%") do set "MAJOR=%%M"
if not defined MAJOR exit /b 0
if %MAJOR% LSS 17 exit /b 0
set "JDK=%~f1"
set "VERSION=%FOUND%"
exit /b 0

:nojdk
echo LTV Lab needs a JDK 17 or newer ^(with javac^). 1>&2
if defined JAVA_HOME (echo   got:   JAVA_HOME=%JAVA_HOME% 1>&2) else echo   got:   JAVA_HOME is not set 1>&2
echo   fix:   install one, for example 'winget install EclipseAdoptium.Temurin.21.JDK', and set JAVA_HOME 1>&2
exit /b 2

:stale
if not exist "%TARGET%\built" exit /b 1
pushd "%ROOT%"
powershell -NoProfile -Command "$built = (Get-Item kernel\app\target\built).LastWriteTime; $new = Get-ChildItem pom.xml, dsl, kernel, datasets -Recurse -File | Where-Object { $_.LastWriteTime -gt $built -and $_.FullName -notmatch '\\target\\' -and ($_.Extension -eq '.java' -or $_.Name -eq 'pom.xml' -or $_.FullName -match '\\src\\main\\resources\\') } | Select-Object -First 1; if ($new) { exit 1 } else { exit 0 }"
set "CODE=%errorlevel%"
popd
exit /b %CODE%

:build
echo LTV Lab: building ^(the first time it also downloads its libraries, which takes a few minutes^) ... 1>&2
if not exist "%ROOT%\target" mkdir "%ROOT%\target"
pushd "%ROOT%"
call mvnw.cmd -B -ntp package -pl kernel/app,datasets -am -Dmaven.test.skip=true -Dspotless.check.skip=true -Djacoco.skip=true > "%ROOT%\target\build.log" 2>&1
set "CODE=%errorlevel%"
popd
if not "%CODE%"=="0" (
  echo LTV Lab: the build failed; all of its output is in target\build.log 1>&2
  exit /b 2
)
del /q "%TARGET%\start-*" 2>nul
echo built> "%TARGET%\built"
exit /b 0

:train
echo LTV Lab: preparing fast starts ^(once for this JDK^) ... 1>&2
"%JAVA_HOME%\bin\java" -XX:TieredStopAtLevel=1 -jar "%TARGET%\ltv.jar" train "%START%" 2> "%TARGET%\train.log"
if errorlevel 1 type nul > "%START%"
exit /b 0
