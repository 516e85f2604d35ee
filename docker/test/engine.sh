# To be sourced: sees to an engine. The one of this machine, or else Debian's own packages, unpacked
# beside the system (nothing is installed but what the engine calls) and stopped again afterwards.

engine_home=${MEENT_ENGINE_HOME:-/opt/meent-engine}
engine_run=/run/meent-engine
engine_data=/var/lib/meent-engine
started_engine=

# debian_mirror: where this machine gets its packages
debian_mirror() {
    apt-get indextargets --format '$(SITE)' | grep -v security | sort -u | head -n 1
}

engine_answers() { timeout 20 docker version >/dev/null 2>&1 && docker compose version >/dev/null 2>&1; }

engine_up() {
    if engine_answers; then return; fi
    [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null && [ "$(uname -s)" = Linux ] || return 1
    mkdir -p "$engine_run" "$HOME/.docker/cli-plugins"
    exec 7>"$engine_run/lock"
    flock 7
    [ -x "$engine_home/usr/sbin/dockerd" ] || unpack_engine || return 1
    local plugin
    for plugin in docker-compose docker-buildx; do
        [ -e "$HOME/.docker/cli-plugins/$plugin" ] ||
            ln -sfn "$engine_home/usr/libexec/docker/cli-plugins/$plugin" "$HOME/.docker/cli-plugins/$plugin"
    done
    export PATH=$engine_home/usr/bin:$PATH DOCKER_HOST=unix://$engine_run/docker.sock
    engine_answers || start_engine || return 1
    flock -u 7
}

start_engine() {
    say "Starting an engine (log: $engine_run/dockerd.log)"
    PATH=$engine_home/usr/sbin:$PATH setsid nohup dockerd --data-root "$engine_data" --exec-root "$engine_run/exec" \
        -p "$engine_run/dockerd.pid" -H "$DOCKER_HOST" >"$engine_run/dockerd.log" 2>&1 </dev/null 7>&- &
    started_engine=$!
    local try
    for try in {1..150}; do
        if engine_answers; then return; fi
        kill -0 "$started_engine" 2>/dev/null || break
        sleep 0.2
    done
    say "No engine after $try tries: $(tail -n 1 "$engine_run/dockerd.log")"
    engine_down
    return 1
}

engine_down() {
    [ -n "$started_engine" ] || return 0
    kill "$started_engine" 2>/dev/null || true
    wait "$started_engine" 2>/dev/null || true
    started_engine=
}

# Debian 12's runc fits its libc; the rest comes from a newer suite and is only unpacked
unpack_engine() {
    say "Unpacking an engine into $engine_home"
    local work suite=forky sources options
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq && apt-get install -qq -y --no-install-recommends \
        runc iptables debian-archive-keyring >/dev/null || return 1
    work=$(mktemp -d)
    sources=$work/sources.list
    mkdir -p "$work/lists/partial" "$work/cache/archives/partial"
    echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $(debian_mirror) $suite main" >"$sources"
    options=(-o "Dir::Etc::sourcelist=$sources" -o Dir::Etc::sourceparts=/dev/null
        -o Dir::Etc::preferences=/dev/null -o Dir::Etc::preferencesparts=/dev/null
        -o "Dir::State::lists=$work/lists" -o "Dir::Cache=$work/cache"
        -o Acquire::Check-Valid-Until=false -o APT::Sandbox::User=root)
    apt-get "${options[@]}" update -qq || return 1
    (cd "$work" && apt-get "${options[@]}" download -qq \
        docker.io docker-cli docker-compose docker-buildx containerd tini-static) || return 1
    mkdir -p "$engine_home"
    find "$work" -name '*.deb' -exec dpkg-deb -x {} "$engine_home" \;
    # the package's link points to where it would have been installed
    rm -f "$engine_home/usr/bin/docker-init"
    cp "$engine_home/usr/bin/tini-static" "$engine_home/usr/bin/docker-init"
    rm -rf "$work"
}
