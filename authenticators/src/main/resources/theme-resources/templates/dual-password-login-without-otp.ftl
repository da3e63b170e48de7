<#import "dual-password-form.ftl" as form>
<#import "dual-password-otp-help.ftl" as help>
<@form.step id="dual-password-login-without-otp" heading=msg("dualPasswordOtpRefusedTitle") screen="login-without-otp" refusal=view.refusal()>
  <#if view.isOver()>
    <@form.intro>${msg("dualPasswordLoginOtpOver")}</@form.intro>
  <#else>
    <@form.intro>${msg("dualPasswordLoginOtpTold")}</@form.intro>
  </#if>
  <@help.whomToAsk suspension=view.suspension()!"" />
  <#-- There must be a registration to be released. -->
  <#if view.link().releasesOtp() && ["otp_suspended", "otp_expired", "otp_not_started"]?seq_contains(view.refusal())><@form.intro>${msg("dualPasswordLoginOtpReleasedBeforeLogin")}</@form.intro></#if>
  <@form.contact />
  <#if view.isOver()>
    <@form.buttons next="back" label=msg("dualPasswordBackToApplication") />
  <#else>
    <@form.buttons next="go-on" label=msg("dualPasswordGoOn") />
  </#if>
</@form.step>
