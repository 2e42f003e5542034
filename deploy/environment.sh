# Makes .venv with everything a requirements file pins; quick when it is already so. Use: . deploy/environment.sh; ensure FILE
# Works on a bare Debian or Ubuntu with Python 3.11+: what venv lacks there is installed with apt when that is allowed.

python() {
    for name in "${PYTHON:-python3}" python3.13 python3.12 python3.11; do
        if command -v "$name" >/dev/null && "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
            echo "$name"
            return
        fi
    done
    echo "AdGen needs Python 3.11 or newer." >&2
    exit 2
}

apt_install() {
    if [ "$(id -u)" = 0 ]; then apt=apt-get
    elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then apt="sudo apt-get"
    else return 1
    fi
    command -v apt-get >/dev/null || return 1
    { DEBIAN_FRONTEND=noninteractive $apt install -y -q "$@" ||
        { $apt update -q && DEBIAN_FRONTEND=noninteractive $apt install -y -q "$@"; }; } >&2
}

ensure() {
    wanted="$(cat requirements.txt "$1" | cksum)"
    [ "$(cat .venv/wanted 2>/dev/null)" = "$wanted" ] && return
    # A test environment holds everything that running needs.
    [ "$1" = requirements.txt ] && [ -f .venv/wanted ] &&
        [ "$(cat .venv/wanted)" = "$(cat requirements.txt tests/requirements.txt | cksum)" ] && return
    interpreter="$(python)" || exit 2
    if ! [ -x .venv/bin/pip ]; then
        rm -rf .venv
        "$interpreter" -m venv .venv >/dev/null 2>&1 || {
            rm -rf .venv
            version="$("$interpreter" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')"
            apt_install "$version" || apt_install python3-venv || {
                echo "Python's venv module is missing. Install it: apt install python3-venv" >&2
                exit 2
            }
            "$interpreter" -m venv .venv
        }
    fi
    echo "Installing what AdGen needs (once) ..." >&2
    .venv/bin/pip install --quiet --disable-pip-version-check -r "$1" || exit 2
    echo "$wanted" >.venv/wanted
}
