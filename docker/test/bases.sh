# To be sourced: sees to the base images. The real ones where a registry answers; else stand-ins of the
# same names, made of Debian packages, so that the Dockerfile and compose.yaml are tested as they are.

bases=$(dirname "${BASH_SOURCE[0]}")/bases

have() { docker image inspect "$1" >/dev/null 2>&1; }

bases_up() {
    local image
    for image in debian:trixie-slim maven:3.9-eclipse-temurin-25 postgres:18 caddy:2; do
        have "$image" || timeout 600 docker pull -q "$image" >/dev/null 2>&1 || stand_in "$image" || return 1
    done
}

stand_in() {
    say "Making a stand-in for $1"
    case "$1" in
    debian:*) debian_image "${1#debian:}" ;;
    maven:*) maven_image "$1" ;;
    postgres:*) debian_image forky-slim && docker build -q -t "$1" "$bases/postgres" >&2 ;;
    caddy:*) debian_image forky-slim && docker build -q -t "$1" "$bases/caddy" >&2 ;;
    esac
}

# debian_image SUITE-slim: a small Debian, made by its own bootstrap
debian_image() {
    if have "debian:$1"; then return; fi
    command -v mmdebstrap >/dev/null ||
        { apt-get update -qq && apt-get install -qq -y --no-install-recommends mmdebstrap >/dev/null; } || return 1
    mmdebstrap -q --variant=minbase --include=ca-certificates --aptopt='Acquire::Check-Valid-Until "false"' \
        --dpkgopt='path-exclude=/usr/share/man/*' --dpkgopt='path-exclude=/usr/share/doc/*' \
        --dpkgopt='path-exclude=/usr/share/locale/*' \
        --customize-hook='rm -rf "$1"/var/lib/apt/lists/* "$1"/var/cache/apt/*' \
        "${1%-slim}" - "$(debian_mirror)" | docker import --change 'CMD ["bash"]' - "debian:$1" >&2
}

maven_image() {
    local java work
    java=$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")
    java=${JAVA_HOME:-$java}
    work=$(mktemp -d)
    (cd "$work" && mvn -B -q org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy -Dartifact=org.apache.maven:apache-maven:3.9.16:tar.gz:bin \
        -Dmdep.stripVersion=true -Dmdep.stripClassifier=true -DoutputDirectory="$work") >&2 &&
        cp "$bases/maven/Dockerfile" "$work/" &&
        mkdir "$work/trust" && cp -L "$java/lib/security/cacerts" "$work/trust/" &&
        docker build -q -t "$1" --build-context jdk="$java" --build-context trust="$work/trust" "$work" >&2
    local result=$?
    rm -rf "$work"
    return $result
}
