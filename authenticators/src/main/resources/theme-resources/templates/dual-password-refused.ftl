<#import "dual-password-form.ftl" as form>
<@form.step id="dual-password-refused" heading=msg("dualPasswordRefusedTitle", form.label("confirmation")) screen="refused" refusal=refusal>
  <@form.intro>${msg("dualPasswordRefusedAdvice")}</@form.intro>
  <@form.whom />
  <@form.buttons next="back" label=msg("dualPasswordBackToApplication") />
</@form.step>
