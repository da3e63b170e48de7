<#import "template.ftl" as layout>
<#import "dual-password-form.ftl" as form>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('confirmation-password'); section>
  <#if section = "header">
    ${msg("dualPasswordConfirmationTitle", msg("dualPasswordConfirmationLabel"))}
  <#elseif section = "form">
    <form id="dual-password-confirmation" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
      <p class="dual-password-intro">${msg("dualPasswordConfirmationIntro", msg("dualPasswordConfirmationLabel"))}</p>
      <@form.password name="confirmation-password" label=msg("dualPasswordConfirmationLabel") autocomplete="section-confirmation current-password" autofocus=true />
      <@form.buttons>
        <@form.primary name="confirm" label=msg("dualPasswordExecute") />
        <@form.secondary name="cancel" label=msg("dualPasswordCancel") />
      </@form.buttons>
    </form>
  </#if>
</@layout.registrationLayout>
