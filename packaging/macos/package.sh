#!/bin/sh
# a disk image and a package of the application image: package.sh JPACKAGE IMAGE VERSION
set -eu
for type in dmg pkg; do
  "$1" --type $type --app-image "$2" --name "Chimera Workbench" --app-version "$3" --license-file packaging/LICENSE --resource-dir packaging/macos/resources --dest target/dist
done
