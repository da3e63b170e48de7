<#import "dual-password-form.ftl" as form>
<@form.step id="dual-password-register-token" heading=msg("dualPasswordRegisterTokenTitle") screen="register-token" fields=["token-serial", "one-time-password", "next-one-time-password"]>
  <@form.intro>${msg("dualPasswordRegisterTokenIntro")}</@form.intro>
  <@form.text name="token-serial" label=msg("dualPasswordTokenSerial") autocomplete="off" inputmode="numeric" hint=msg("dualPasswordTokenSerialHint") />
  <@form.text name="one-time-password" label=msg("dualPasswordOtp") autocomplete="one-time-code" inputmode="numeric" hint=msg("dualPasswordOtpHint") />
  <#if view.asksForTwo()>
    <@form.text name="next-one-time-password" label=msg("dualPasswordNextOtp") autocomplete="off" inputmode="numeric" hint=msg("dualPasswordNextOtpHint") optional=true />
  </#if>
  <#if view.isOptional()>
    <@form.intro>${msg("dualPasswordRegisterTokenLaterNote")}</@form.intro>
    <@form.buttons next="register" label=msg("dualPasswordRegisterTokenConfirm") back="later" backLabel=msg("dualPasswordRegisterTokenLater") />
  <#else>
    <@form.buttons next="register" label=msg("dualPasswordRegisterTokenConfirm") />
  </#if>
  <@form.contact />
</@form.step>
