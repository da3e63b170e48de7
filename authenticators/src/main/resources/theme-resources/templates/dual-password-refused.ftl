<#import "template.ftl" as layout>
<#import "dual-password-form.ftl" as form>
<@layout.registrationLayout displayMessage=true; section>
  <#if section = "header">
    ${msg("dualPasswordRefusedTitle")}
  <#elseif section = "form">
    <form id="dual-password-refused" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post" data-refusal="${refusal}">
      <p class="dual-password-intro">${msg("dualPasswordRefusedAdvice")}</p>
      <@form.buttons>
        <@form.primary name="back" label=msg("dualPasswordBackToApplication") />
      </@form.buttons>
    </form>
  </#if>
</@layout.registrationLayout>
