#!/bin/sh
# One would guess that an attribute which a page writes in its own HTML stands in the built page:
# data-search-exclude keeps a part out of the search index, and a step after the build, such as a
# check or an index of one's own, can see which parts are left out.
# What happens: with mkdocs and its material theme the attribute stays; zensical reads it and takes
# it out of the page, so that nothing after the build knows. Other data attributes stay.
# Seen with zensical 0.0.73, mkdocs 1.6.1 and mkdocs-material 9.7.0, Python 3.11.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
mkdir docs
printf 'site_name: Try\ntheme: {name: material}\nplugins: [search]\n' > mkdocs.yml
printf '# Try\n\n<p data-search-exclude data-mine>left out</p>\n\n<p>found</p>\n' > docs/index.md

seen() {  # how often each attribute stands in the page that was built
  for name in data-search-exclude data-mine; do
    printf '%s: %s %s\n' "$1" "$name" "$(grep -c "$name" site/index.html || true)"
  done
}

for tool in mkdocs==1.6.1:mkdocs-material==9.7.0 zensical==0.0.73; do
  name=${tool%%=*}
  python3 -m venv "$name"
  "$name/bin/pip" install --quiet --disable-pip-version-check $(echo "$tool" | tr : ' ')
  rm -rf site
  NO_MKDOCS_2_WARNING=1 "$name/bin/$name" build > /dev/null 2>&1
  seen "$name"
done | tee seen.txt

cat > expected.txt <<'TXT'
mkdocs: data-search-exclude 1
mkdocs: data-mine 1
zensical: data-search-exclude 0
zensical: data-mine 1
TXT
diff expected.txt seen.txt
