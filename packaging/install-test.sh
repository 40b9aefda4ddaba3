#!/bin/sh
# Installs the Debian package into a fresh root, uses it as a user would, and removes it: install-test.sh PACKAGE FOLDER PICTURE
# Needs root, dpkg, Xvfb, ImageMagick and xdotool; the fresh root holds links to the system's own libraries.
set -eu
package=$(realpath "$1")
folder=$(realpath "$2")
picture=$(realpath "$3")
root=$(mktemp -d)
trap 'kill "${xvfb:-}" "${window:-}" 2>/dev/null || true' EXIT
mkdir -p "$root/var/lib/dpkg/updates" "$root/var/lib/dpkg/info" "$root/usr/bin"
cp /var/lib/dpkg/status "$root/var/lib/dpkg/status"
for part in /bin /lib /lib64 /etc /usr/lib /usr/share /usr/sbin /sbin; do
  [ ! -e "$part" ] || [ -e "$root$part" ] || cp -a --parents -s "$part" "$root" 2>/dev/null || true
done
echo "== install"
dpkg --root="$root" --force-script-chrootless --install "$package"
test -x "$root/opt/chimera-workbench/bin/chimera"
echo "== command line, no display"
(unset DISPLAY WAYLAND_DISPLAY; CHIMERA_HOME="$root/home" "$root/opt/chimera-workbench/bin/chimera" report "$folder" --engine builtin --out "$root/report.md" --format md --format pdf)
test -s "$root/report.md" && test -s "$root/report.pdf"
echo "== window, by the desktop entry"
entry=$(ls "$root"/opt/chimera-workbench/lib/*.desktop | head -1)
command=$(sed -n 's/^Exec=//p' "$entry" | sed 's/%f//' | sed "s|^\"\\{0,1\\}/opt|$root/opt|; s/\"//g")
Xvfb :97 -screen 0 1440x900x24 & xvfb=$!
sleep 2
CHIMERA_HOME="$root/home" DISPLAY=:97 $command "$folder" & window=$!
for try in $(seq 60); do
  DISPLAY=:97 xdotool search --name "Chimera" >/dev/null 2>&1 && break
  sleep 1
done
sleep 6
DISPLAY=:97 xdotool key ctrl+r
sleep 10
DISPLAY=:97 import -window root "$picture"
kill "$window"
echo "== remove"
dpkg --root="$root" --force-script-chrootless --remove chimera-workbench
test ! -e "$root/opt/chimera-workbench"
echo "installed, used and removed; picture: $picture"
