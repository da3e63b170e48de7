<#import "dual-password-form.ftl" as form>
<@form.step id="dual-password-refused" heading=msg("dualPasswordRefusedTitle", msg("dualPasswordConfirmationLabel")) refusal=refusal>
  <@form.intro>${msg("dualPasswordRefusedAdvice")}</@form.intro>
  <@form.intro>${msg("dualPasswordRefusedHelp", msg("dualPasswordContact"))}</@form.intro>
  <@form.buttons>
    <@form.primary name="back" label=msg("dualPasswordBackToApplication") />
  </@form.buttons>
</@form.step>
