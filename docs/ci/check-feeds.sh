#!/bin/sh
# Checks feeds before they are published: sh check-feeds.sh feeds/partnership.json …
# Of a feed of several pages name the first: the checker follows.
#
# Ends with 0 when all is clean, 1 when there is something to mend, 2 when it could not run.
# MASAR names the command where it is not on the path. STRICT=no lets warnings pass: errors alone fail.
set -u

masar=${MASAR:-masar}
if ! command -v "$masar" >/dev/null; then
  echo "check-feeds: there is no command “$masar”: cargo install --locked --path the folder of Masar" >&2
  exit 2
fi
if [ $# -eq 0 ]; then
  echo "check-feeds: name the feeds: sh check-feeds.sh feeds/partnership.json" >&2
  exit 2
fi

# On GitHub each finding stands beside its line of the change.
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
