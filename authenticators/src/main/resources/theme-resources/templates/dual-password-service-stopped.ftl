<#import "dual-password-form.ftl" as form>
<@form.step id="dual-password-service-stopped" heading=msg("dualPasswordServiceStoppedTitle") screen="service-stopped" refusal=view.refusal()>
  <@form.intro>${msg("dualPasswordServiceStoppedAdvice")}</@form.intro>
  <@form.contact />
  <@form.buttons next="back" label=msg("dualPasswordBackToApplication") />
</@form.step>
