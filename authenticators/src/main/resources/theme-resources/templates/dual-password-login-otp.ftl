<#import "dual-password-form.ftl" as form>
<@form.step id="dual-password-login-otp" heading=msg("dualPasswordOtpTitle") screen="login-otp" fields=["one-time-password"]>
  <@form.intro>${msg("dualPasswordLoginOtpIntro")}</@form.intro>
  <#if view.isPhoneOffered()><@form.intro>${msg("dualPasswordOtpOrApproval")}</@form.intro></#if>
  <@form.text name="one-time-password" label=msg("dualPasswordOtp") autocomplete="one-time-code" inputmode="numeric" />
  <#if view.link().releasesOtp()><@form.intro>${msg("dualPasswordLoginOtpReleasedBeforeLogin")}</@form.intro></#if>
  <@form.buttons next="confirm" label=msg("doLogIn") />
  <@form.contact />
</@form.step>
