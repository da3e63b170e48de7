<#import "template.ftl" as layout>
<#import "dual-password-form.ftl" as form>
<#assign label = msg("dualPasswordConfirmationLabel")>
<@layout.registrationLayout displayMessage=true; section>
  <#if section = "header">
    ${msg("dualPasswordSetTitle", label)}
  <#elseif section = "form">
    <form id="dual-password-send-code" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
      <p class="dual-password-intro">${msg("dualPasswordSendCodeIntro", label, maskedAddress)}</p>
      <@form.buttons>
        <@form.primary name="send" label=msg("dualPasswordSendCode") />
        <@form.secondary name="cancel" label=msg("dualPasswordCancel") />
      </@form.buttons>
    </form>
  </#if>
</@layout.registrationLayout>
