<#import "dual-password-form.ftl" as form>
<@form.step id="dual-password-login-refused" heading=msg(view.title()) screen=view.screen() refusal=view.refusal()>
  <@form.intro>${msg(view.advice())}</@form.intro>
  <@form.whom />
  <input type="hidden" name="ended-login" value="${view.refusal()}" />
  <@form.buttons next="back" label=msg("dualPasswordBackToApplication") />
</@form.step>
