#!/usr/bin/env bash
# Runs Orca over every view in Arabic and French, as a person at a desktop would, and writes down what it
# says: VIEW-LANG.txt in this folder. Needs a built pkg/ and, from Debian:
#   apt-get install --no-install-recommends orca at-spi2-core xvfb openbox dbus-x11 speech-dispatcher \
#     python3-pyatspi gsettings-desktop-schemas xdotool chromium fonts-noto-core
# No voice is needed: the log is what Orca hands to one.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../../.." && pwd)

if [ -z "${MASAR_ORCA_SESSION:-}" ]; then
  # A message bus of its own: Orca must hear this browser and no other.
  for lang in ar fr; do
    for view in axis story table; do
      MASAR_ORCA_SESSION=1 dbus-run-session -- "$0" "$lang" "$view"
    done
  done
  exit
fi

lang=$1 view=$2
home=$(mktemp -d)
mkdir -m 700 "$home/run"
export HOME=$home XDG_RUNTIME_DIR=$home/run LANG=C.UTF-8 DISPLAY=:${MASAR_ORCA_DISPLAY:-97} GTK_MODULES=gail:atk-bridge
port=${MASAR_ORCA_PORT:-8797}
trap 'trap - EXIT; kill $(jobs -p) 2>/dev/null || true; wait 2>/dev/null; sleep 1; rm -rf "$home" || true' EXIT

quietly() { "$@" >>"$home/log" 2>&1 & }
quietly python3 -m http.server "$port" --bind 127.0.0.1 --directory "$root"
quietly Xvfb "$DISPLAY" -screen 0 1280x1600x24
sleep 1
quietly openbox
quietly /usr/libexec/at-spi-bus-launcher --launch-immediately
sleep 1
gsettings set org.gnome.desktop.interface toolkit-accessibility true
quietly orca --replace --debug-file="$home/debug"
orca=$!
sleep 4
address="http://127.0.0.1:$port/tests/pages/access/alone.html?lang=$lang&view=$view"
quietly chromium --no-sandbox --force-renderer-accessibility --disable-gpu --no-first-run --lang=en-GB \
  --user-data-dir="$home/profile" --window-size=1270,1550 --window-position=0,0 --app="$address"
sleep 12
window=$(xdotool search --onlyvisible --class chromium | head -1)
xdotool windowfocus "$window"
sleep 1
# From the title on, to the end (Orca's own key for it: plus on the keypad).
xdotool key F9
sleep 2
xdotool key KP_Add
sleep 18
if [ "$view" = axis ]; then
  # Then the marks, one by one, by arrow keys.
  next=Right
  [ "$lang" = ar ] && next=Left
  for key in F6 Home Down $next Down Down Down Down; do
    xdotool key "$key"
    sleep 2
  done
fi
# What it said last it writes when it ends.
kill "$orca"
sleep 3
# What it said from the press of one key to that of another.
said() {
  sed -n "/PROCESS ATSPI_KEY_PRESSED_EVENT: '$1'/,/PROCESS ATSPI_KEY_PRESSED_EVENT: '$2'/p" "$home/debug" |
    sed -n "s/^.*SPEECH OUTPUT: '\(.*\)'\({.*\)\?$/\1/p" | sed '/^Screen reader off/d'
}
out=$here/$view-$lang.txt
{
  echo "# $(orca --version 2>/dev/null | tail -1 | sed 's/^/Orca /'), $(chromium --version | sed 's/ built.*//'): the $view in \"$lang\", read from the title on"
  said KP_Add F6 | sed '/· \(مسار\|Masar\)$/q'
  if [ "$view" = axis ]; then
    echo "# the marks, by arrow keys"
    said Home none
  fi
} >"$out"
echo "$out: $(wc -l <"$out") lines"
