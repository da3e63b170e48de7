<#import "dual-password-form.ftl" as form>
<#import "dual-password-passkey-parts.ftl" as parts>
<@form.step id="dual-password-create-passkey" heading=msg("dualPasswordRegisterPasskeyTitle") screen="create-passkey" read=true>
  <@form.intro>${msg("dualPasswordCreatePasskeyIntro")}</@form.intro>
  <dl class="dual-password-user"><dt>${msg("dualPasswordPasskeyLabel")}</dt><dd dir="auto">${view.label()}</dd></dl>
  <#if (view.coolDown() > 0)><@form.intro>${msg("dualPasswordPasskeyCoolDown", view.coolDown())}</@form.intro></#if>
  <@parts.authenticator kind="create" button="create" challenge=view.challenge() rpId=view.rpId() keys=view.known() timeout=view.timeout()
    rpName=view.rpName() userHandle=view.userHandle() loginId=view.loginId() fields=["clientDataJSON", "attestationObject", "transports"] />
  <@form.buttons next="create" label=msg("dualPasswordCreatePasskeyButton") back="cancel-aia" backLabel=msg("dualPasswordCancel") />
  <@form.contact />
  <@parts.script />
</@form.step>
