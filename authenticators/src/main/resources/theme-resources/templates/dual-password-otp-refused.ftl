<#import "dual-password-form.ftl" as form>
<@form.step id="dual-password-otp-refused" heading=msg("dualPasswordOtpRefusedTitle") screen="otp-refused" refusal=refusal>
  <@form.intro>${msg("dualPasswordOtpRefusedAdvice")}</@form.intro>
  <@form.contact />
  <@form.buttons next="back" label=msg("dualPasswordBackToApplication") />
</@form.step>
