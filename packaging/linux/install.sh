#!/bin/sh
# Install the built folder dist/casedesk with its menu entry: sudo packaging/linux/install.sh [PREFIX]
# PREFIX is /usr/local unless given; DESTDIR is put before it for a package's staging folder.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
prefix=${1:-/usr/local}
target=${DESTDIR:-}$prefix
name=local.casedesk.CaseDesk

[ -x "$root/dist/casedesk/casedesk" ] || { echo "First build it: python packaging/build.py" >&2; exit 1; }
rm -rf "$target/lib/casedesk"
install -d "$target/lib" "$target/bin"
cp -R "$root/dist/casedesk" "$target/lib/casedesk"
ln -sf "$prefix/lib/casedesk/casedesk" "$target/bin/casedesk"
ln -sf "$prefix/lib/casedesk/casedesk-window" "$target/bin/casedesk-window"
install -D -m 644 "$here/$name.desktop" "$target/share/applications/$name.desktop"
install -D -m 644 "$here/$name.metainfo.xml" "$target/share/metainfo/$name.metainfo.xml"
install -D -m 644 "$root/resources/icons/casedesk.svg" "$target/share/icons/hicolor/scalable/apps/$name.svg"
