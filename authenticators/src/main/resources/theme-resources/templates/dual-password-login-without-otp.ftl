<#import "dual-password-form.ftl" as form>
<@form.step id="dual-password-login-without-otp" heading=msg("dualPasswordOtpRefusedTitle") screen="login-without-otp" refusal=view.refusal()>
  <@form.intro>${msg(view.isOver()?then("dualPasswordLoginOtpOver", "dualPasswordLoginOtpTold"))}</@form.intro>
  <@form.contact />
  <#if view.isOver()>
    <@form.buttons next="back" label=msg("dualPasswordBackToApplication") />
  <#else>
    <@form.buttons next="go-on" label=msg("dualPasswordGoOn") />
  </#if>
</@form.step>
