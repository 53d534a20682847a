#!/usr/bin/env bash
# Runs README's two commands in a clean clone of this commit, where nothing is but what they install
# themselves: what a long-used machine has besides hides what they forget.
#
#   Tests/fresh.sh root [COMMAND...]   in a bare root: the smallest Debian, make, and Swift
#   Tests/fresh.sh path [COMMAND...]   on this machine, with no variable but PATH and HOME, and in PATH
#                                      the system's folders and Swift's alone
#
# COMMAND is run in place of the two. Needed are root's rights and, for the first, debootstrap
# (`make fresh` installs it), 12 GB in TMPDIR and half an hour. FRESH_SUITE is the Debian of the root,
# this machine's by default.
#
# The root gets this machine's way to Debian's packages, to Python's and to Swift's (apt's Acquire
# settings, pip's and git's configuration, certificates of its own, local folders that git is sent
# to), since behind a proxy or a mirror nothing can be fetched without; no program comes along.
set -euo pipefail

kind=${1:-}
shift || true
[ $# -gt 0 ] || set -- sh -c 'make demo && make test'
checkout=$(cd "$(dirname "$0")/.." && pwd)
swift=$(dirname "$(readlink -f "$(command -v swift)")")
path=/usr/sbin:/usr/bin:/sbin:/bin:$swift

# Mounts are seen in a namespace of this script's own, and gone with it.
if [ "$kind" = root ] && [ -z "${FRESH_APART:-}" ]; then
  FRESH_APART=1 exec unshare --mount "$0" "$kind" "$@"
fi

place=$(mktemp -d)
leave() {
  # Deepest first, and lazily, for what was interrupted may still run there; nothing is removed through
  # a mount that stays.
  awk -v place="$place/" 'index($2, place) == 1 { print $2 }' /proc/mounts | sort -r \
    | while read -r mounted; do umount --lazy "$mounted"; done
  rm -rf --one-file-system "$place"
}
trap leave EXIT

clone() {
  git clone --quiet --no-hardlinks "$checkout" "$1"
}

# Variables that say how packages are fetched.
fetching() {
  env | grep -iE '^(PIP_[A-Z_]*|SSL_CERT_FILE|(http|https|no)_proxy)=' || true
}

# Shows a folder of this machine, which nothing in the root can change, at the same place.
lend() {
  mkdir -p "$root$1"
  mount --bind "$1" "$root$1"
  mount -o remount,bind,ro "$root$1"
}

hand_over() {
  local file folder
  for file in /etc/pip.conf /etc/gitconfig "$HOME/.gitconfig" "$HOME/.config/pip/pip.conf" \
    /etc/resolv.conf /etc/hosts /usr/local/share/ca-certificates/*.crt; do
    [ -e "$file" ] || continue
    folder=$root$(dirname "${file/#$HOME\///root/}")
    mkdir -p "$folder"
    cp -L "$file" "$folder/"
  done
  apt-config dump Acquire > "$root/etc/apt/apt.conf.d/90fetching"
  git config --get-regexp '^url\..*\.insteadof$' | sed -E 's/^url\.(.*)\.insteadof .*/\1/' | sort -u \
    | while read -r folder; do [ ! -d "$folder" ] || lend "$(realpath "$folder")"; done
}

bare_root() {
  root=$place/root
  local suite mirror
  suite=${FRESH_SUITE:-$(. /etc/os-release && echo "$VERSION_CODENAME")}
  mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' "Codename: $suite" \
    | head -n 1)
  debootstrap --variant=minbase --include=make "$suite" "$root" ${mirror:+"$mirror"} > "$place/log" \
    || { tail -n 20 "$place/log"; exit 1; }
  hand_over
  lend "$(dirname "$(dirname "$swift")")"
  mount -t proc proc "$root/proc"
  mount --rbind /dev "$root/dev"
  mount --make-rslave "$root/dev"
}

variables=(PATH="$path" LANG=C.UTF-8)
mapfile -t -O "${#variables[@]}" variables < <(fetching)
case $kind in
  root)
    bare_root
    clone "$root/peringkat"
    chroot "$root" /usr/bin/env -i "${variables[@]}" HOME=/root \
      /bin/sh -c 'cd /peringkat && exec "$@"' sh "$@"
    ;;
  path)
    clone "$place/peringkat"
    cd "$place/peringkat"
    env -i "${variables[@]}" HOME="$HOME" "$@"
    ;;
  *)
    sed -n '2,/^set/s/^# \{0,1\}//p' "$0"
    exit 64
    ;;
esac
