# What the scripts here share; they source it.
# shellcheck shell=bash

JAR=target/quarkus-app/quarkus-run.jar
BENCH=src/bench
LIBRARIES='target/quarkus-app/lib/main/*'
# Of the admin of databases that are thrown away.
TOKEN=gisa_bench-of-a-database-without-secrets

say() { echo "$*" >&2; }
fail() { say "$*"; exit 1; }

take_settings() { # NAME=VALUE...
  local setting
  for setting in "$@"; do
    [[ $setting =~ ^[A-Z_]+=.*$ ]] || { usage >&2; exit 2; }
    declare -g "$setting"
  done
}

# Makes the folder for all that is made, chooses the client, and compiles what is in Java.
prepare() {
  local tool
  for tool in java javac curl pgrep; do command -v "$tool" >/dev/null || fail "This needs $tool."; done
  [[ -e $JAR ]] || fail "There is no $JAR: build it with ./mvnw package -DskipTests"
  mkdir -p "$WORK"
  WORK=$(cd "$WORK" && pwd)
  if [[ -z ${CLIENT:-} ]]; then
    CLIENT=wrk
    if ! command -v wrk >/dev/null; then
      CLIENT=java
      say "wrk is not installed: a client in Java makes the load, and takes more of the processors."
    fi
  fi
  javac -J-XX:TieredStopAtLevel=1 -proc:none -Xlint:all -d "$WORK/classes" -cp "$LIBRARIES" "$BENCH"/*.java
}

own() { # CLASS [ARGUMENT]...
  java -cp "$WORK/classes:$LIBRARIES" "$@"
}

await() { # PID LOG ADDRESS
  local tries
  for ((tries = 0; tries < 18000; tries++)); do
    curl -sf -o /dev/null "$3" && return
    kill -0 "$1" 2>/dev/null || break
    sleep 0.1
  done
  tail -5 "$2" >&2
  fail "It did not start; its log is $2"
}

stop_process() { # PID
  [[ -z $1 ]] || { kill "$1" 2>/dev/null && wait "$1" 2>/dev/null; } || true
}

# Starts a server that comes from Maven, and waits for it; POSTGRES is its process.
start_postgres() { # PORT DATABASE...
  say "Starting PostgreSQL"
  ./mvnw -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath \
    -Dmdep.includeScope=test -Dmdep.outputFile="$WORK/classpath" >&2
  mkdir -p "$WORK/postgres"
  java -cp "$(cat "$WORK/classpath")" "$BENCH/postgres/Postgres.java" "$1" "$WORK/postgres" "${@:2}" \
    >"$WORK/postgres.log" 2>&1 &
  POSTGRES=$!
  until [[ -e $WORK/postgres/ready ]]; do
    kill -0 "$POSTGRES" 2>/dev/null || { tail -5 "$WORK/postgres.log" >&2; fail "PostgreSQL did not start"; }
    sleep 0.2
  done
}

# Prints requests, microseconds, p50 and p99 in microseconds, bytes, failures.
ask() { # SCRIPT URL FILE SECONDS THREADS CONNECTIONS [HEADER VALUE]
  local script=$1 url=$2 file=$3 seconds=$4 threads=$5 connections=$6 pause=0
  shift 6
  if [[ $CLIENT == wrk ]]; then
    # It knows whole seconds only.
    [[ $seconds != *.* ]] || seconds=$((${seconds%.*} + 1))
    wrk -t"$threads" -c"$connections" -d"${seconds}s" -s "$BENCH/$script.lua" "$url" -- "$file" "$@" 2>&1 >/dev/null
  else
    [[ $script != paced ]] || pause=10
    own Client "$url" "$file" "$seconds" "$connections" "$pause" "$@"
  fi
}

java_version() { java -XshowSettings:properties -version 2>&1 | sed -n 's/ *java.runtime.version = //p'; }
