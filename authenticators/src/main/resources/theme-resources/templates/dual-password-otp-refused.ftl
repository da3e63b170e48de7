<#import "dual-password-form.ftl" as form>
<#import "dual-password-otp-help.ftl" as help>
<@form.step id="dual-password-otp-refused" heading=msg("dualPasswordOtpRefusedTitle") screen="otp-refused" refusal=refusal>
  <@form.intro>${msg("dualPasswordOtpRefusedAdvice")}</@form.intro>
  <@help.whomToAsk suspension=suspension!"" />
  <@form.contact />
  <@form.buttons next="back" label=msg("dualPasswordBackToApplication") />
</@form.step>
