<#import "dual-password-form.ftl" as form>
<#assign labels = {"login": msg("dualPasswordLoginLabel"), "confirmation": msg("dualPasswordConfirmationLabel")}>
<@form.step id="dual-password-change-refused" heading=msg("dualPasswordRefusedTitle", labels[view.credential()])?cap_first refusal=view.reason() screen="change-refused">
  <@form.intro>${msg("dualPasswordNothingChanged")}</@form.intro>
  <#if view.goesOn()><@form.intro>${msg("dualPasswordGoesOn", labels[view.credential()])}</@form.intro></#if>
  <@form.contact />
  <@form.buttons>
    <@form.primary name="back" label=view.goesOn()?then(msg("dualPasswordGoOn"), msg("dualPasswordBackToApplication")) />
  </@form.buttons>
</@form.step>
