<#import "dual-password-form.ftl" as form>
<@form.step id="dual-password-register-passkey" heading=msg("dualPasswordRegisterPasskeyTitle") screen="register-passkey" fields=["passkey-label", "confirmation-password", "one-time-password"] read=true>
  <@form.intro>${msg("dualPasswordRegisterPasskeyIntro", form.label("confirmation"))}</@form.intro>
  <#if view.names()?has_content>
    <dl class="dual-password-user"><dt>${msg("dualPasswordPasskeyNames")}</dt><#list view.names() as name><dd dir="auto">${name}</dd></#list></dl>
  </#if>
  <#if (view.coolDown() > 0)><@form.intro>${msg("dualPasswordPasskeyCoolDown", view.coolDown())}</@form.intro></#if>
  <@form.text name="passkey-label" label=msg("dualPasswordPasskeyLabel") autocomplete="off" hint=msg("dualPasswordPasskeyLabelHint") keeps=true />
  <@form.password name="confirmation-password" label=form.label("confirmation")?cap_first autocomplete=form.autofill("confirmation", "current-password") />
  <@form.text name="one-time-password" label=msg("dualPasswordOtp") autocomplete="one-time-code" inputmode="numeric" />
  <@form.buttons next="prove" label=msg("dualPasswordGoOn") back="cancel-aia" backLabel=msg("dualPasswordCancel") />
  <@form.revealing />
  <@form.contact />
</@form.step>
