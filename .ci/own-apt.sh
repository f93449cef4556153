# shellcheck shell=bash
# Sourced: Debian packages to be unpacked and not installed, from the mirror that the machine itself uses.

debian_mirror() {
  local mirror
  mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' | awk '/\/debian\/$/ && !found++')
  [ -n "$mirror" ] || {
    echo "No mirror of Debian is among the sources of apt." >&2
    return 1
  }
  echo "$mirror"
}

# own_apt FOLDER ARCHITECTURE SUITE… : from here on apt-get and apt-cache know these suites alone, and nothing of what is
# installed; what they keep lies in FOLDER. The machine's own sources and packages stay as they are.
own_apt() {
  local folder=$1 architecture=$2 mirror suite
  mirror=$(debian_mirror) || return
  mkdir -p "$folder"/{lists/partial,archives/partial}
  : >"$folder/status"
  for suite in "${@:3}"; do
    echo "deb [arch=$architecture signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $mirror $suite main"
  done >"$folder/sources.list"
  cat >"$folder/apt.conf" <<END
APT::Architecture "$architecture";
APT::Architectures { "$architecture"; };
APT::Sandbox::User "$(id -un)";
Acquire::Languages "none";
Acquire::Retries "3";
Dir::State "$folder";
Dir::State::status "$folder/status";
Dir::Cache "$folder";
Dir::Etc::sourcelist "$folder/sources.list";
Dir::Etc::sourceparts "/dev/null";
Dir::Etc::preferences "/dev/null";
Dir::Etc::preferencesparts "/dev/null";
END
  export APT_CONFIG=$folder/apt.conf
  apt-get -qq update >&2
}
