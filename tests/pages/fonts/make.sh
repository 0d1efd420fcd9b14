#!/bin/sh
# Cuts the test fonts out of Debian's fonts-noto-core and fonts-noto-extra (20201225-1): what the pages
# need, and no more.
# Only to be run again for letters that are missing; every picture has to be accepted anew then.
# Not WOFF2: Chromium takes no such font from the system.
#   pip install fonttools==4.68.0 && sh tests/pages/fonts/make.sh
set -eu
from=/usr/share/fonts/truetype/noto
to=$(dirname "$0")

latin='U+0020-007E,U+00A0-017F,U+02BC,U+1E00-1EFF,U+2000-206F,U+20AC,U+FFFD'
arabic='U+0020-0022,U+0028,U+0029,U+002B-003A,U+00A0,U+00AB,U+00BB,U+0600-06FF,U+200C-200F,U+2010-2015,U+2026,U+2066-2069,U+FDFC'
tifinagh='U+0020,U+2D30-2D7F,U+200D'
signs='U+2190-2193,U+2212'

cut() { # font, letters, styles
  for style in ${3:-Regular Bold}; do
    [ -f "$from/$1-$style.ttf" ] || continue
    pyftsubset "$from/$1-$style.ttf" --unicodes="$2" --layout-features='*' --no-hinting \
      --output-file="$to/$1-$style.ttf"
  done
}

cut NotoSans "$latin"
cut NotoSerif "$latin"
cut NotoSansArabic "$arabic"
cut NotoNaskhArabic "$arabic"
cut NotoSansTifinagh "$tifinagh"
cut NotoSansMath "$signs"
# As narrow as fonts of a system get: a title stands in one line that others break in two.
narrow='ExtraCondensed ExtraCondensedBold'
cut NotoSans "$latin" "$narrow"
cut NotoSansArabic "$arabic" "$narrow"
