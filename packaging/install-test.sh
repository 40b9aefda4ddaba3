#!/bin/sh
# Installs the Debian package into a clean root, uses it as a user would, by the command line without a display and by its desktop entry on a display
# that nobody sees, and removes it: install-test.sh PACKAGE FOLDER PICTURE [ROOT]
# ROOT is a Debian made by debootstrap, made anew where it is not there. Needs root, debootstrap, Xvfb, xdotool, ImageMagick.
set -eu
package=$(realpath "$1")
folder=$(realpath "$2")
picture=$(realpath -m "$3")
root=$(realpath -m "${4:-$(mktemp -d)/root}")
display=:97
xvfb=
window=
in_root() { chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }
finish() {
  code=$?
  for process in $window $xvfb; do kill "$process" 2>/dev/null || true; done
  sleep 1
  umount "$root/proc" "$root/dev/pts" "$root/dev" 2>/dev/null || true
  [ $code = 0 ] || echo "install-test: failed, see above; the root is $root"
}
trap finish EXIT
await() { # SECONDS COMMAND...
  left=$1; shift
  until "$@" > /dev/null 2>&1; do
    left=$((left - 1))
    [ $left -gt 0 ] || { echo "waited in vain for: $*"; return 1; }
    sleep 1
  done
}
files() {
  find "$root" -xdev \( -path "$root/proc" -o -path "$root/dev" -o -path "$root/tmp" -o -path "$root/root" -o -path "$root/work" -o -path "$root/var/cache" \
    -o -path "$root/var/log" -o -path "$root/var/lib/dpkg" -o -path "$root/var/lib/apt" -o -path "$root/opt" -prune \) -prune -o -print | sort
}

echo "== a clean root"
[ -x "$root/usr/bin/dpkg" ] || debootstrap --variant=minbase bookworm "$root" http://deb.debian.org/debian > /dev/null
mount -t proc proc "$root/proc"
mount --bind /dev "$root/dev"
mount --bind /dev/pts "$root/dev/pts"
cp /etc/resolv.conf "$root/etc/resolv.conf"
in_root apt-get -qq update
# what the package asks for, and what a desktop has: a starter of menu entries, a reader of manual pages, the tools that know what opens a folder
in_root apt-get -qq install -y --no-install-recommends $(dpkg-deb -f "$package" Depends | tr ',' '\n' | sed 's/.*|//' | tr -d ' ' | tr '\n' ' ') \
  libgtk-3-bin libglib2.0-bin mandoc bash-completion zsh desktop-file-utils shared-mime-info fonts-dejavu-core > /dev/null 2>&1
rm -rf "$root/work" "$root/root/.local" "$root/measurements"
mkdir -p "$root/work"
cp -r "$folder" "$root/work/data"
cp "$package" "$root/tmp/package.deb"
files > "$root/tmp/before"

echo "== install"
in_root dpkg --install /tmp/package.deb > /dev/null
in_root desktop-file-validate /usr/share/applications/chimera-workbench.desktop
in_root gio mime inode/directory | grep chimera-workbench.desktop
in_root mandoc -T lint -W error /usr/share/man/man1/chimera.1
[ "$(in_root bash -c '. /usr/share/bash-completion/completions/chimera; COMP_WORDS=(chimera doc); COMP_CWORD=1; _complete_chimera 2>/dev/null; echo "${COMPREPLY[@]}"')" = doctor ]

cat > "$root/tmp/complete.zsh" << 'END'
zmodload zsh/zpty
zpty -b z zsh -f -i
zpty -w z 'autoload -U compinit; compinit -u -d /tmp/zcompdump'
sleep 3
zpty -w -n z $'chimera report --engine B\t'
sleep 3
while zpty -r -t z more; do print -rn -- "$more"; done
END
in_root env TERM=xterm zsh /tmp/complete.zsh | grep -q UILTIN

echo "== the command line, without a display"
in_root env JAVA_TOOL_OPTIONS="-Xlog:class+load" chimera --version > "$root/tmp/version" 2>&1
grep -q "dev.chimera.Main source: shared objects file" "$root/tmp/version"
in_root chimera doctor
in_root chimera report /work/data --engine builtin --out /work/command.md --format md --format html --format pdf
for format in md html pdf; do test -s "$root/work/command.$format"; done
test ! -e "$root/root/.pdfbox.cache"
# one who may not write there is told so, and nothing is left
mkdir -m 755 "$root/work/closed"
code=0
in_root setpriv --reuid 65534 --regid 65534 --clear-groups env HOME=/nonexistent chimera report /work/data --engine builtin --out /work/closed/report.md 2> "$root/tmp/refused" || code=$?
[ $code = 2 ] && grep -q "cannot be written to /work/closed/report.md" "$root/tmp/refused" && [ -z "$(ls -A "$root/work/closed")" ]
code=0
in_root chimera report /work/data --engine builtin --no-journal --force --out /dev/full > /dev/null 2> "$root/tmp/full" || code=$?
[ $code = 2 ] && [ -c "$root/dev/full" ]

echo "== the window, by its desktop entry"
Xvfb $display -screen 0 1440x900x24 > /dev/null 2>&1 & xvfb=$!
await 20 env DISPLAY=$display xdotool getdisplaygeometry
in_root env DISPLAY=$display gtk-launch chimera-workbench.desktop /work/data & window=$!
await 120 env DISPLAY=$display xdotool search --name Chimera
in_window() { DISPLAY=$display xdotool "$@"; sleep 1; }
await 60 env DISPLAY=$display xdotool search --onlyvisible --name Chimera windowfocus
ended() { find "$root/root" -name run.json -newer "$root/work/command.md" | grep -q .; }
sleep 5
in_window key ctrl+r
await 120 ended
sleep 3
DISPLAY=$display import -window root "$picture"
in_window key ctrl+e
sleep 2
in_window key Return
exported() { find "$root/work" "$root/root" -maxdepth 2 -name '*.md' -newer "$picture" | grep .; }
await 60 exported
exported
DISPLAY=$display import -window root "${picture%.png}-exported.png"
in_window search --name Chimera windowclose || true
started=$(ps -eo pid,args | grep "[/]opt/chimera-workbench/" | awk '{print $1}')
[ -z "$started" ] || kill $started
await 20 sh -c '! ps -eo args | grep -q "[/]opt/chimera-workbench/"'

echo "== remove"
in_root dpkg --purge chimera-workbench > /dev/null
files > "$root/tmp/after"
diff "$root/tmp/before" "$root/tmp/after"
test ! -e "$root/opt/chimera-workbench"
echo "Installed, used and removed, nothing left: $picture"
