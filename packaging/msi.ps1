# Builds target\dist\viper-studio-*.msi. Needs Maven, a JDK 25 in JAVA_HOME, and the WiX toolset.
$ErrorActionPreference = 'Stop'
Set-Location (Join-Path $PSScriptRoot '..')
if (-not $env:JAVA_HOME) { throw 'Set JAVA_HOME to a JDK 25.' }
$version = if ($env:VERSION) { $env:VERSION } else { '0.1.0' }
$jars = 'target\dist\jars'
Remove-Item -Recurse -Force target\dist -ErrorAction SilentlyContinue
New-Item -ItemType Directory $jars | Out-Null
mvn -q -B -ntp -DskipTests package dependency:copy-dependencies -DincludeScope=runtime "-DoutputDirectory=$jars"
if ($LASTEXITCODE) { throw 'Maven failed.' }
Copy-Item target\viper-studio-*.jar "$jars\viper-studio.jar"
Copy-Item LICENSE, packaging\THIRD-PARTY.md $jars
& "$env:JAVA_HOME\bin\jpackage" --type msi --dest target\dist --name 'ViPer Studio' --input $jars `
  --app-version $version --icon packaging\viper-studio.ico '@packaging/jpackage.txt' `
  --win-menu --win-shortcut --win-per-user-install --win-dir-chooser
if ($LASTEXITCODE) { throw 'jpackage failed.' }
Get-ChildItem target\dist\*.msi
