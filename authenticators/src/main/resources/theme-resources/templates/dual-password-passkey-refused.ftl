<#import "dual-password-form.ftl" as form>
<@form.step id="dual-password-passkey-refused" heading=msg("dualPasswordPasskeyRefusedTitle") screen="passkey-refused" refusal=refusal>
  <@form.intro>${msg("dualPasswordPasskeyRefusedAdvice")}</@form.intro>
  <@form.contact />
  <@form.buttons next="back" label=msg("dualPasswordBackToApplication") />
</@form.step>
