<#import "dual-password-form.ftl" as form>
<@form.step id="dual-password-register-passkey-refused" heading=msg("dualPasswordRegisterPasskeyTitle") screen="register-passkey-refused" refusal=view.reason()>
  <@form.contact />
  <@form.buttons next="back" label=msg("dualPasswordBackToApplication") />
</@form.step>
