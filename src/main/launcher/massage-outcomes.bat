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
for %%J in (java.exe) do set "onpath=%%~$PATH:J"
if not defined onpath (
    echo massage-outcomes needs Java 17 or newer: install it, or set JAVA_HOME 1>&2
    exit /b 1
)
set "java=%onpath%"
for %%J in ("%onpath%") do set "runtime=%%~dpJ.."
:found

rem Thousands of bytes: up to the first the report takes most of the time; up to the second the second compiler does not
rem pay; from the third on whole collections are long enough to be worth several threads.
set "small=33554"
set "middling=167772"
set "huge=8589935"

set "analyses=yes"
set "pools=no"
set "after=no"
set "inputs=no"
set "size=0"
call :words %*
if "%inputs%"=="no" if exist "data\" call :folder data

set "kind=small"
if %size% geq %small% set "kind=middling"
if %size% geq %middling% set "kind=large"
if %size% geq %huge% set "kind=huge"
if "%pools%"=="yes" set "kind=pool"
set "compiler=-XX:TieredStopAtLevel=1 -XX:Tier3BackEdgeThreshold=5000"
set "heap=-XX:+UseParallelGC -Xmn160m -XX:SurvivorRatio=4 -XX:MaxTenuringThreshold=1"
if "%kind%"=="middling" set "heap=-XX:+UseSerialGC -Xmn256m"
if "%kind%"=="large" set "compiler=" & set "heap=-XX:+UseSerialGC -Xmn256m -XX:MinHeapFreeRatio=15 -XX:MaxHeapFreeRatio=30"
if "%kind%"=="huge" set "compiler=" & set "heap=-XX:+UseParallelGC -Xmn768m"
rem Two collectors would be refused.
if not defined JAVA_OPTS goto tuned
call :options %JAVA_OPTS%
:tuned
set "tuning=%compiler% %heap% -XX:MaxRAMPercentage=75 -Xshare:auto -XX:-UsePerfData -Djava.awt.headless=true -Dfile.encoding=UTF-8"

set "archive="
set "feature="
if not defined LOCALAPPDATA goto start
if not exist "%runtime%\release" goto start
for /f "usebackq tokens=1,2 delims==" %%U in ("%runtime%\release") do if "%%U"=="JAVA_VERSION" set "feature=%%V"
if not defined feature goto start
set "feature=%feature:"=%"
set "caches=%LOCALAPPDATA%\massage-outcomes\cache"
for %%F in ("%jar%") do set "name=%%~tF-%%~zF"
set "name=%name:/=%"
set "name=%name::=%"
set "name=%name: =%"
set "archive=%caches%\java%feature%-%kind%-%name%.jsa"

:start
if not defined archive goto plain
if not exist "%archive%" goto make
"%java%" %tuning% -Xlog:disable -Xlog:all=off "-XX:SharedArchiveFile=%archive%" %JAVA_OPTS% -jar "%jar%" %*
exit /b %errorlevel%

:make
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
exit /b %errorlevel%

rem Not by "for", which a file like export(1).csv would end.
:words
if "%~1"=="" exit /b
call :word "%~1"
shift
goto words

:word
if "%after%"=="yes" (
    set "after=no"
    exit /b
)
for %%W in (--out --study --month --charset --min-clients --max-bad) do if "%~1"=="%%W" set "after=yes"
for %%W in (-h --help -V --version validate simulate verify) do if /i "%~1"=="%%W" set "analyses=no"
if "%~1"=="simulate" if %size% lss %middling% set "size=%middling%"
if "%~1"=="pool" set "pools=yes"
if not exist "%~1" exit /b
set "attributes=%~a1"
if "%attributes:~0,1%"=="d" (call :folder "%~1") else (call :file "%~1")
exit /b

:folder
set "inputs=yes"
for %%F in ("%~1\*.csv" "%~1\*.csv.gz") do call :file "%%~F"
exit /b

:options
if "%~1"=="" exit /b
set "option=%~1"
shift
if not "%option:~0,8%"=="-XX:+Use" goto options
if not "%option:~-2%"=="GC" goto options
set "heap="
set "kind=%kind%-own"
exit /b

:file
set "inputs=yes"
rem Its last three digits left out: what is reckoned with here has 32 bits.
set "bytes=000%~z1"
set "thousands=%bytes:~0,-3%"
:unpad
if not "%thousands%"=="0" if "%thousands:~0,1%"=="0" set "thousands=%thousands:~1%" & goto unpad
rem What a compressed file is worth.
if /i "%~x1"==".gz" set /a "thousands*=8"
set /a "size+=thousands"
exit /b
