#!/bin/sh
# Checks feeds before they are published: sh check-feeds.sh feeds/partnership.json …
# For a feed of several pages, name the first page: the checker follows to the others.
#
# Exit code: 0 when the feeds have no problems, 1 when they have some, 2 when the check could not run.
# The command is $MASAR, or `masar` in PATH, or the npm package masar-cli, which needs Node.js 20 or newer. MASAR_PACKAGE
# is that package: a version, or the address or file of a tarball. STRICT=no accepts warnings: only errors fail.
set -u

package=${MASAR_PACKAGE:-masar-cli@0.1.0}
if [ -n "${MASAR:-}" ]; then
  run() { "$MASAR" "$@"; }
elif command -v masar >/dev/null; then
  run() { masar "$@"; }
else
  MASAR=npx
  run() { npx --yes --package="$package" -- masar-cli "$@"; }
fi
if ! command -v "${MASAR:-masar}" >/dev/null; then
  echo "check-feeds: there is no command “$MASAR”. Install Node.js 20 or newer, or: cargo install --locked --path masar/crates/cli" >&2
  exit 2
fi
if [ $# -eq 0 ]; then
  echo "check-feeds: no feed is named. For example: sh check-feeds.sh feeds/partnership.json" >&2
  exit 2
fi

# On GitHub each diagnostic is shown at its line of the change.
format=text
if [ "${GITHUB_ACTIONS:-}" = true ]; then
  format=github
fi

run check --format "$format" "$@"
code=$?
if [ $code -eq 1 ] && [ "${STRICT:-yes}" = no ] &&
  ! run check --format json "$@" | grep -q '"severity": "error"'; then
  code=0
fi
exit $code
