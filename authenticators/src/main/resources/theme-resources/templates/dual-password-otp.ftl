<#import "dual-password-form.ftl" as form>
<@form.step id="dual-password-otp" heading=msg("dualPasswordOtpTitle") screen="otp" fields=["one-time-password"] read=(transaction??)>
  <@form.askedBy />
  <@form.transactionToConfirm />
  <@form.intro>${transaction???then(msg("dualPasswordTransactionOtpIntro"), msg("dualPasswordOtpIntro"))}</@form.intro>
  <#if isPhoneOffered><@form.intro>${msg("dualPasswordOtpOrApproval")}</@form.intro></#if>
  <@form.text name="one-time-password" label=msg("dualPasswordOtp") autocomplete="one-time-code" inputmode="numeric" />
  <@form.buttons next="confirm" back="cancel" />
  <@form.contact />
</@form.step>
