#!/usr/bin/env bash
# A confirmation that is bound to a transaction, message by message. For trying only: an application never handles passwords.
set -euo pipefail

REALM=${REALM:-http://localhost:8080/realms/two-stage} KEY=${KEY:-client-key.pem} JAR=$(mktemp)
trap 'rm -f "$JAR"' EXIT

# --- Who we are: private_key_jwt, an assertion of a minute for each request
base64url() { openssl base64 -A | tr '+/' '-_' | tr -d '='; }
assertion() {
  local now signed
  now=$(date +%s)
  signed=$(printf '{"alg":"PS256","typ":"JWT"}' | base64url).$(printf \
    '{"iss":"my-app","sub":"my-app","aud":"%s","jti":"%s","iat":%d,"exp":%d}' \
    "$REALM" "$(openssl rand -hex 16)" "$now" $((now + 60)) | base64url)
  printf '%s.%s' "$signed" "$(printf %s "$signed" |
    openssl dgst -sha256 -sigopt rsa_padding_mode:pss -sigopt rsa_pss_saltlen:digest -sign "$KEY" | base64url)"
}
post() {
  local path=$1
  shift
  curl -s "$REALM/$path" -d client_id=my-app -d client_assertion="$(assertion)" \
    -d client_assertion_type=urn:ietf:params:oauth:client-assertion-type:jwt-bearer "$@"
}

# --- What an application keeps until the answer comes. The txn is good once: for another run write another one
STATE=$(openssl rand -hex 16) NONCE=$(openssl rand -hex 16) VERIFIER=$(openssl rand -hex 32)
CHALLENGE=$(printf %s "$VERIFIER" | openssl dgst -sha256 -binary | base64url)
DETAILS='[{"type":"dual-password-transaction","txn":"T-2026-000123","payee":"株式会社サンプル商事","account":"見本銀行 本店営業部 普通 1234567","amount":"1250000","currency":"JPY","lines":[{"label":"振込指定日","value":"2026年12月1日"}]}]'

# --- Push
PUSHED=$(post protocol/openid-connect/ext/par/request -d response_type=code -d scope=openid -d acr_values=confirmation \
  -d redirect_uri=http://localhost:3000/confirmed -d state="$STATE" -d nonce="$NONCE" -d ui_locales=ja \
  -d code_challenge="$CHALLENGE" -d code_challenge_method=S256 --data-urlencode authorization_details="$DETAILS")
echo "Pushed: $PUSHED"
REQUEST_URI=$(echo "$PUSHED" | sed -n 's/.*"request_uri":"\([^"]*\)".*/\1/p')
[ -n "$REQUEST_URI" ] || exit 1

# --- What the user does in a browser: logs in, reads the transaction, enters the confirmation password
page() { curl -s -b "$JAR" -c "$JAR" "$@"; }
form() { sed -n 's/.*<form[^>]* action="\([^"]*\)".*/\1/p' | head -n 1 | sed 's/&amp;/\&/g'; }
LOGIN=$(page -L -G "$REALM/protocol/openid-connect/auth" -d client_id=my-app --data-urlencode request_uri="$REQUEST_URI" | form) || true
[ -n "$LOGIN" ] || { echo "Refused before the login: has this txn been used before?" && exit 1; }
SHOWN=$(page -L -d username="$LOGIN_ID" -d password="$LOGIN_PASSWORD" "$LOGIN")
echo "$SHOWN" | sed -n 's/.*<dd id="transaction-[^>]*><bdi[^>]*>\([^<]*\)<.*/Shown: \1/p'
ANSWER=$(page -o /dev/null -w '%{redirect_url}' -d confirmation-password="$CONFIRMATION_PASSWORD" -d confirm=true "$(echo "$SHOWN" | form)")

# --- The answer
CODE=$(echo "$ANSWER" | sed 's/.*[?&]code=//; s/&.*//')
TOKENS=$(post protocol/openid-connect/token -d grant_type=authorization_code -d code="$CODE" \
  -d redirect_uri=http://localhost:3000/confirmed -d code_verifier="$VERIFIER")
ID_TOKEN=$(echo "$TOKENS" | sed -n 's/.*"id_token":"[^".]*\.\([^".]*\)\..*/\1/p' | tr -- '-_' '+/')
CLAIMS=$(printf '%s%s' "$ID_TOKEN" "$(printf '%*s' $(((4 - ${#ID_TOKEN} % 4) % 4)) '' | tr ' ' '=')" | openssl base64 -d -A)
echo "ID token: $CLAIMS"

# --- Compare: the transaction, the text as it was pushed, this request, the level. An application has the signature verified, too
HASH=$(printf %s "$DETAILS" | openssl dgst -sha256 -binary | base64url)
for claim in '"txn":"T-2026-000123"' "\"txn_hash\":\"$HASH\"" "\"nonce\":\"$NONCE\"" '"acr":"confirmation"'; do
  case $CLAIMS in *"$claim"*) ;; *) echo "Not confirmed: $claim is missing" && exit 1 ;; esac
done
echo "Confirmed: T-2026-000123"

# --- What has become of it
post dual-password-transactions -d txn=T-2026-000123
