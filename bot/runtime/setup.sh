#!/bin/sh
# Installs the locked Python packages into .venv; fetches uv into .uv when there is none. Run by the Makefile.
set -eu

fail() { echo "Billie cannot be set up: $*" >&2; exit 1; }

log=.billie/log/setup.log
mkdir -p .billie/log

# Run a command with its output in the log; show the seconds, and the command's last word where one can watch.
watch() {
    doing=$1; shift
    echo "$doing …"
    begin=$(date +%s)
    "$@" >"$log" 2>&1 &
    job=$!
    trap 'kill "$job" 2>/dev/null; exit 130' INT TERM HUP
    tick=0
    while kill -0 "$job" 2>/dev/null; do
        sleep 0.2; tick=$((tick + 1))
        [ $((tick % 50)) -ne 0 ] || echo "    $(($(date +%s) - begin)) s: $(tail -n 1 "$log" | cut -c 1-100)"
    done
    trap - INT TERM HUP
    wait "$job" || return 1
    echo "    $(($(date +%s) - begin)) s"
}

uv=$(command -v uv || echo .uv/bin/uv)
if ! [ -x "$uv" ]; then
    python=$(command -v python3) || fail "there is no python3; install Python 3.11."
    "$python" -m venv .uv >"$log" 2>&1 || fail "python3 cannot make environments; install Debian's python3-venv or its like."
    watch "1/5 Fetching uv, which installs the packages" .uv/bin/python -m pip install --quiet 'uv>=0.9,<1' ||
        fail "uv could not be fetched: $(tail -n 1 "$log") (log: $log)"
    uv=.uv/bin/uv
fi

unset VIRTUAL_ENV || true # another project's
export UV_PROJECT_ENVIRONMENT=.venv
python=
for version in 3.11 3.10; do
    python=$("$uv" python find --no-project --no-python-downloads "$version" 2>/dev/null) && break
done
if [ -z "$python" ]; then
    watch "1/5 Fetching Python 3.11" "$uv" python install 3.11 &&
        python=$("$uv" python find --no-project 3.11 2>/dev/null) ||
        fail "it needs Python 3.11 or 3.10, which this machine has not and uv could not fetch; install one of them."
fi

# Vite, which builds the widget, asks for Node 20.19 or 22.12 and later; the wheel of the group `node` ships one.
fresh='const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 22 || (a == 22 && b >= 12) || (a == 20 && b >= 19) ? 0 : 1)'
{ command -v npm && node -e "$fresh"; } >/dev/null 2>&1 && node= || node="--group node"

# shellcheck disable=SC2086  # an option and its value, or none
watch "1/5 Installing Python packages (about 3 GB, once)" "$uv" sync --locked $node --python "$python" ||
    fail "the packages could not be installed: $(grep -v '^ *$' "$log" | tail -n 1) (log: $log)"
touch .venv/.synced
