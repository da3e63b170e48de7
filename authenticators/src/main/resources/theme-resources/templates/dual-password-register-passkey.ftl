<#import "dual-password-form.ftl" as form>
<#import "dual-password-passkey-parts.ftl" as parts>
<@form.step id="dual-password-register-passkey" heading=msg("dualPasswordRegisterPasskeyTitle") screen="register-passkey" fields=["passkey-label", "confirmation-password"] + view.asked()?has_content?then([], ["one-time-password"]) read=true>
  <@form.intro>${view.asked()?has_content?then(msg("dualPasswordRegisterFurtherPasskeyIntro", form.label("confirmation")), msg("dualPasswordRegisterPasskeyIntro", form.label("confirmation")))}</@form.intro>
  <#if view.names()?has_content>
    <dl class="dual-password-user"><dt>${msg("dualPasswordPasskeyNames")}</dt><#list view.names() as name><dd dir="auto">${name}</dd></#list></dl>
  </#if>
  <#if (view.coolDown() > 0)><@form.intro>${msg("dualPasswordPasskeyCoolDown", view.coolDown())}</@form.intro></#if>
  <#-- A code that is entered here would be spent in vain. -->
  <#if !view.asked()?has_content><@parts.withoutScripts /></#if>
  <@form.text name="passkey-label" label=msg("dualPasswordPasskeyLabel") autocomplete="off" hint=msg("dualPasswordPasskeyLabelHint") keeps=true />
  <@form.password name="confirmation-password" label=form.label("confirmation")?cap_first autocomplete=form.autofill("confirmation", "current-password") />
  <#list view.asked() as asked>
    <@parts.authenticator kind="get" button="prove" challengeId=asked.challengeId() challenge=asked.challenge() rpId=asked.rpId() keys=asked.keys() timeout=asked.timeout()
      fields=["credentialId", "clientDataJSON", "authenticatorData", "signature", "userHandle"] />
  <#else>
    <@form.text name="one-time-password" label=msg("dualPasswordOtp") autocomplete="one-time-code" inputmode="numeric" />
  </#list>
  <@form.buttons next="prove" label=view.asked()?has_content?then(msg("dualPasswordPasskeyUse"), msg("dualPasswordGoOn")) back="cancel-aia" backLabel=msg("dualPasswordCancel") />
  <@form.revealing />
  <@form.contact />
  <#if view.asked()?has_content><@parts.script /></#if>
</@form.step>
