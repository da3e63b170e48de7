<#import "dual-password-form.ftl" as form>
<#assign label = form.label("confirmation")>
<@form.step id="dual-password-operator-refused" heading=view.aboutConfirmation()?then(msg("dualPasswordRefusedTitle", label)?cap_first, msg("dualPasswordOperatorRefusedTitle")) refusal=view.reason() screen="operator-refused" path=[msg("dualPasswordUserAdministration")]>
  <@form.intro>${msg("dualPasswordOperatorRefusedAdvice")}</@form.intro>
  <@form.whom />
  <@form.buttons next="back" label=msg("dualPasswordCancel") />
</@form.step>
