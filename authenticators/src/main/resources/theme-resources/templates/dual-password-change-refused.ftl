<#import "dual-password-form.ftl" as form>
<@form.step id="dual-password-change-refused" heading=(view.reason() == "login_not_changeable")?then(msg("dualPasswordNotChangeableTitle", form.label(view.credential())), msg("dualPasswordRefusedTitle", form.label(view.credential())))?cap_first refusal=view.reason() screen="change-refused">
  <@form.intro>${msg("dualPasswordNothingChanged")}</@form.intro>
  <#if view.goesOn()><@form.intro>${msg("dualPasswordGoesOn", form.label(view.credential()))}</@form.intro></#if>
  <@form.whom />
  <@form.buttons next="back" label=view.goesOn()?then(msg("dualPasswordGoOn"), msg("dualPasswordBackToApplication")) />
</@form.step>
