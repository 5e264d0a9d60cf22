#!/bin/sh
# The pictures of the README, made again by the tests of the site in a real browser, and made small. Needs the Release build, and optipng (Debian's package).
cd "$(dirname -- "$0")/.." || exit 1
command -v optipng >/dev/null 2>&1 || { echo "This needs optipng."; exit 1; }
dotnet run --no-build -c Release --project tests/Aftercourse.Web.Tests -- --filter-class '*ReadmeTests' --progress off --no-ansi || exit 1
mkdir -p docs/images
for picture in artifacts/readme/*.png; do
  optipng -quiet -strip all -o2 -out "docs/images/$(basename "$picture")" -clobber "$picture"
done
ls -l docs/images
