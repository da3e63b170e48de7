/** Of what findings of the set-up check are, in the order of their documentation. */
export const FINDING_TOPICS = [
  "flows",
  "levels",
  "other-ways",
  "grants",
  "transactions",
  "settings",
  "running",
  "before-login",
  "certificates",
  "users",
  "other",
] as const;

export type FindingTopic = (typeof FINDING_TOPICS)[number];

const FLOWS = "authentication";
const ACTIONS = "authentication/required-actions";
const POLICIES = "authentication/policies";
const CLIENTS = "clients";
const PROVIDERS = "identity-providers";
const GENERAL = "realm-settings";
const LOGIN = "realm-settings/login";
const PROFILE = "realm-settings/user-profile";
const SETTING = "banking-policy";

/** Where each finding is mended: the end of an address of the console; none where it is mended outside it. */
const PLACES: Record<Exclude<FindingTopic, "other">, Record<string, string | undefined>> = {
  flows: {
    "bound-flow-evaluates-secret": FLOWS,
    "client-flow-evaluates-secret": CLIENTS,
    "client-policy-flow-evaluates-secret": "realm-settings/client-policies",
    "broker-flow-evaluates-secret": PROVIDERS,
    "saml-ecp-flow-evaluates-secret": CLIENTS,
    "docker-flow-evaluates-secret": FLOWS,
    "authenticator-missing": FLOWS,
    "authenticator-unknown": FLOWS,
    "action-goes-round": ACTIONS,
    "action-unknown": ACTIONS,
    "procedure-missing": ACTIONS,
    "procedure-order": ACTIONS,
  },
  levels: {
    "broker-levels-missing": PROVIDERS,
    "acr-map-missing": GENERAL,
    "acr-map-differs": GENERAL,
    "client-acr-map-differs": CLIENTS,
    "acr-name-unknown": FLOWS,
    "confirmation-disabled": FLOWS,
    "otp-step-missing": FLOWS,
    "level-age-too-short": FLOWS,
    "level-ages-differ": FLOWS,
  },
  "other-ways": {
    "stock-brute-force-disables-accounts": "realm-settings/security-defenses",
    "stock-brute-force-counts": "realm-settings/security-defenses",
    "stock-password-expiry": POLICIES,
    "stock-password-history": POLICIES,
    "reset-by-mail": LOGIN,
    "broker-flow-links-users": PROVIDERS,
    "ciba-client": CLIENTS,
  },
  grants: {
    "legacy-token-exchange": undefined,
    "workflow-goes-round": "workflows",
    "token-delegation": undefined,
    "token-exchange-client": CLIENTS,
    "jwt-grant-client": CLIENTS,
    "scim-enabled": GENERAL,
    "impersonation-granted": "users",
    "admin-api-v2": undefined,
    "workflow-unknown": "workflows",
  },
  transactions: {
    "bound-client-public": CLIENTS,
    "transaction-policy-missing": "realm-settings/client-policies",
  },
  settings: {
    "version-missing": `${SETTING}?tab=last-good`,
    "wrong-setting": SETTING,
    "token-key-missing": undefined,
    "issue-key-missing": undefined,
    "service-id-missing": SETTING,
    "push-key-missing": undefined,
    "push-hosts-missing": SETTING,
    "passkey-name-missing": POLICIES,
    "passkey-name-changed": POLICIES,
    "passkey-stock-registration": ACTIONS,
    "passkey-confirms-at-once": SETTING,
    "passkey-origin-of-request": SETTING,
    "push-hosts-wide": SETTING,
    "other-apps-missing": SETTING,
    "mailed-address-of-anybody": SETTING,
    "existing-otp-replaceable": ACTIONS,
    "existing-otp-to-come": SETTING,
    "weaker-than-profile": SETTING,
    "database-pool-small": undefined,
  },
  running: {
    "mail-server-missing": "realm-settings/email",
    "events-not-kept": "realm-settings/events",
    "admin-events-not-kept": "realm-settings/events",
    "time-zone-not-chosen": SETTING,
  },
  "before-login": {
    "before-login-unreachable": LOGIN,
    "before-login-not-alone": FLOWS,
    "before-login-address-of-anybody": undefined,
  },
  certificates: {
    "certificate-mapped-by-name": FLOWS,
    "certificate-attribute-writable": PROFILE,
    "certificate-header-believed": undefined,
    "certificate-step-missing": FLOWS,
    "certificate-attribute-not-declared": PROFILE,
    "certificate-confirmation-page": FLOWS,
  },
  users: {
    "service-state-not-declared": PROFILE,
    "service-state-writable": PROFILE,
    "everybody-operates": "realm-settings/user-registration",
    "contract-address-wrong": "organizations",
    "members-of-several-contracts": "organizations",
    "members-without-user-type": "organizations",
    "members-with-admin-roles": "organizations",
    "contract-without-master": "organizations",
    "login-id-never-found": "users",
    "sample-users": "users",
    "directory-provider-replaced": undefined,
    "directory-timeout-missing": "user-federation",
    "login-password-flagged-in-vain": "users",
    "login-password-expires-elsewhere": "user-federation",
  },
};

/** All findings that have a topic. */
export const KNOWN_FINDINGS = Object.values(PLACES).flatMap((codes) => Object.keys(codes));

export const topicOf = (code: string): FindingTopic =>
  FINDING_TOPICS.find((topic) => topic !== "other" && code in PLACES[topic]) ?? "other";

/**
 * Where a finding is mended.
 *
 * @param place what the finding is about
 * @returns the end of an address of the console, behind the realm; undefined where it is mended outside it
 */
export function placeOf(code: string, place: string): string | undefined {
  const topic = topicOf(code);
  const path = topic === "other" ? undefined : PLACES[topic][code];
  if (path !== SETTING) {
    return path;
  }
  return place.startsWith("dual-password.permissions.")
    ? `${SETTING}?tab=permissions`
    : `${SETTING}?find=${encodeURIComponent(place)}`;
}
