<#import "dual-password-form.ftl" as form>
<#import "dual-password-passkey-parts.ftl" as parts>
<@form.step id="dual-password-passkey-form" heading=msg("dualPasswordPasskeyTitle") screen="passkey" read=true>
  <@form.askedBy />
  <@form.transactionToConfirm />
  <@form.intro>${transaction???then(msg("dualPasswordTransactionPasskeyIntro"), msg("dualPasswordPasskeyIntro"))}</@form.intro>
  <@parts.authenticator kind="get" button="confirm" challengeId=passkey.challengeId() challenge=passkey.challenge() rpId=passkey.rpId() keys=passkey.keys() timeout=passkey.timeout()
    fields=["credentialId", "clientDataJSON", "authenticatorData", "signature", "userHandle"] />
  <@form.buttons next="confirm" label=msg("dualPasswordPasskeyUse") back="cancel" />
  <@form.contact />
  <@parts.script />
</@form.step>
