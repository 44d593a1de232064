@echo off
rem Starts the program as this machine runs it fastest; see the script of the same name beside this one.
setlocal DisableDelayedExpansion
set "home=%~dp0.."
set "jar=%home%\massage-outcomes.jar"

set "java=java.exe"
set "runtime="
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" (
    set "java=%JAVA_HOME%\bin\java.exe"
    set "runtime=%JAVA_HOME%"
)
if defined runtime goto found
where java >nul 2>nul
if errorlevel 1 (
    echo massage-outcomes needs Java 17 or newer: install it, or set JAVA_HOME 1>&2
    exit /b 1
)
for /f "delims=" %%J in ('where java') do if not defined runtime set "runtime=%%~dpJ.."
:found

set "kind=small"
set "analyses=yes"
set "pools=no"
set "after=no"
for %%A in (%*) do call :word "%%~A"

if "%pools%"=="yes" set "kind=pool"
if "%kind%"=="large" (
    set "compiler="
    set "heap=-XX:+UseSerialGC -Xmn256m -XX:MinHeapFreeRatio=15 -XX:MaxHeapFreeRatio=30"
) else (
    set "compiler=-XX:TieredStopAtLevel=1 -XX:Tier3BackEdgeThreshold=5000"
    set "heap=-XX:+UseParallelGC -Xmn160m -XX:SurvivorRatio=4 -XX:MaxTenuringThreshold=1"
)
rem Two collectors would be refused.
if not defined JAVA_OPTS goto tuned
set JAVA_OPTS | findstr /b /i "JAVA_OPTS=" | findstr /r "+Use[A-Za-z0-9]*GC$ +Use[A-Za-z0-9]*GC[^A-Za-z0-9]" >nul
if errorlevel 1 goto tuned
set "heap="
set "kind=%kind%-own"
:tuned
set "tuning=%compiler% %heap% -XX:MaxRAMPercentage=75 -Xshare:auto -XX:-UsePerfData -Djava.awt.headless=true -Dfile.encoding=UTF-8"

set "archive="
set "feature="
if not defined LOCALAPPDATA goto start
if not exist "%runtime%\release" goto start
for /f "tokens=2 delims==." %%V in ('findstr /b "JAVA_VERSION=" "%runtime%\release"') do set "feature=%%~V"
set "feature=%feature:"=%"
if "%feature%"=="" goto start
set "caches=%LOCALAPPDATA%\massage-outcomes\cache"
for %%F in ("%jar%") do set "name=%%~tF-%%~zF"
set "name=%name:/=%"
set "name=%name::=%"
set "name=%name: =%"
set "archive=%caches%\java%feature%-%kind%-%name%.jsa"

:start
if not defined archive goto plain
if exist "%archive%" (
    "%java%" %tuning% -Xlog:disable -Xlog:all=off "-XX:SharedArchiveFile=%archive%" %JAVA_OPTS% -jar "%jar%" %*
    exit /b
)
if "%analyses%"=="no" goto plain
if not exist "%caches%" mkdir "%caches%" 2>nul
if not exist "%caches%" goto plain
set "unfinished=%archive%.%RANDOM%"
"%java%" %tuning% -Xlog:disable -Xlog:all=off -XX:+SuppressFatalErrorMessage "-XX:ArchiveClassesAtExit=%unfinished%" %JAVA_OPTS% -jar "%jar%" %*
set "code=%errorlevel%"
if "%code%"=="0" if exist "%unfinished%" move /y "%unfinished%" "%archive%" >nul 2>nul
if exist "%unfinished%" del /f /q "%unfinished%" >nul 2>nul
rem No exit codes of the program: the virtual machine could not start with an archive, or crashed over it.
if "%code%"=="1" goto plain
if %code% lss 0 goto plain
exit /b %code%

:plain
"%java%" %tuning% %JAVA_OPTS% -jar "%jar%" %*
exit /b

:word
if "%after%"=="yes" (
    set "after=no"
    exit /b
)
for %%W in (--out --study --month --charset --min-clients --max-bad) do if "%~1"=="%%W" set "after=yes"
for %%W in (-h --help -V --version validate simulate verify) do if /i "%~1"=="%%W" set "analyses=no"
if "%~1"=="simulate" set "kind=large"
if "%~1"=="pool" set "pools=yes"
if exist "%~1\" (
    for %%F in ("%~1\*.csv" "%~1\*.csv.gz") do call :size "%%~F"
) else if exist "%~1" (
    call :size "%~1"
)
exit /b

:size
rem Nine digits and more: a hundred megabytes.
set "bytes=%~z1"
if not "%bytes:~8,1%"=="" set "kind=large"
exit /b
