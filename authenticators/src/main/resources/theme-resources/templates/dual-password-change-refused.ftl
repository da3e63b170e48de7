<#import "dual-password-form.ftl" as form>
<@form.step id="dual-password-change-refused" heading=msg("dualPasswordRefusedTitle", form.label(credential))?cap_first refusal=reason screen="change-refused">
  <@form.intro>${msg("dualPasswordNothingChanged")}</@form.intro>
  <#if goesOn><@form.intro>${msg("dualPasswordGoesOn", form.label(credential))}</@form.intro></#if>
  <@form.contact />
  <@form.buttons>
    <@form.primary name="back" label=goesOn?then(msg("dualPasswordGoOn"), msg("dualPasswordBackToApplication")) />
  </@form.buttons>
</@form.step>
