#!/bin/sh
# Checks feeds before they are published: sh check-feeds.sh feeds/partnership.json …
# For a feed of several pages, name the first page: the checker follows to the others.
#
# Exit code: 0 when the feeds have no problems, 1 when they have some, 2 when the check could not run.
# MASAR is the path of the command if it is not in PATH. STRICT=no accepts warnings: only errors fail.
set -u

masar=${MASAR:-masar}
if ! command -v "$masar" >/dev/null; then
  echo "check-feeds: there is no command “$masar”. Install it: cargo install --locked --path masar/crates/cli" >&2
  exit 2
fi
if [ $# -eq 0 ]; then
  echo "check-feeds: no feed is named. For example: sh check-feeds.sh feeds/partnership.json" >&2
  exit 2
fi

# On GitHub each diagnostic is shown at its line of the change.
format=text
if [ "${GITHUB_ACTIONS:-}" = true ] && "$masar" check --help | grep -q github; then
  format=github
fi

"$masar" check --format "$format" "$@"
code=$?
if [ $code -eq 1 ] && [ "${STRICT:-yes}" = no ] &&
  ! "$masar" check --format json "$@" | grep -q '"severity": "error"'; then
  code=0
fi
exit $code
