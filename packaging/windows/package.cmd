@echo off
rem an installer of the application image, for the user alone, without administrator rights: package.cmd JPACKAGE IMAGE VERSION
for %%t in (msi exe) do (
  "%~1" --type %%t --app-image "%~2" --name "Chimera Workbench" --app-version %~3 --license-file packaging\LICENSE ^
    --win-per-user-install --win-menu --win-shortcut-prompt --win-dir-chooser --win-upgrade-uuid 6f0b6a51-7c84-4a0e-9a63-0f3d5f3c2a11 --dest target\dist || exit /b 1
)
