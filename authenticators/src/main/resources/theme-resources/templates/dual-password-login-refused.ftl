<#import "dual-password-form.ftl" as form>
<@form.step id="dual-password-login-refused" heading=msg(view.title()) screen=view.screen() refusal=view.refusal()>
  <@form.intro>${msg(view.advice())}</@form.intro>
  <#-- What the bank alone can link or switch on, no colleague is to be asked for. -->
  <#if ["identity_not_linked", "user_disabled"]?seq_contains(view.refusal())><@form.contact heading=msg("dualPasswordWhom") /><#else><@form.whom /></#if>
  <input type="hidden" name="ended-login" value="${view.refusal()}" />
  <@form.buttons next="back" label=msg("dualPasswordBackToApplication") />
</@form.step>
