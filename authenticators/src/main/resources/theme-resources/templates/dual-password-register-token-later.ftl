<#import "dual-password-form.ftl" as form>
<@form.step id="dual-password-register-token-later" heading=msg("dualPasswordRegisterTokenTitle") screen="register-token-later">
  <@form.intro>${msg("dualPasswordRegisterTokenNotYet", view.from())}</@form.intro>
  <@form.intro>${msg("dualPasswordRegisterTokenLaterNote")}</@form.intro>
  <@form.buttons next="later" label=msg("dualPasswordRegisterTokenGoOn") />
  <@form.contact />
</@form.step>
