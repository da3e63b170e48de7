<#import "template.ftl" as layout>
<#import "dual-password-form.ftl" as form>
<#assign label = msg("dualPasswordConfirmationLabel")>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('current-confirmation-password','new-confirmation-password','new-confirmation-password-again'); section>
  <#if section = "header">
    ${msg("dualPasswordReplaceTitle", label)}
  <#elseif section = "form">
    <form id="dual-password-replace-confirmation" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
      <p class="dual-password-intro">${msg(reason, label)}</p>
      <@form.password name="current-confirmation-password" label=msg("dualPasswordCurrent", label) autocomplete="section-confirmation current-password" autofocus=true />
      <@form.password name="new-confirmation-password" label=msg("dualPasswordNew", label) autocomplete="section-confirmation new-password" />
      <@form.password name="new-confirmation-password-again" label=msg("dualPasswordNewAgain", label) autocomplete="section-confirmation new-password" />
      <@form.buttons>
        <@form.primary name="set" label=msg("dualPasswordExecute") />
        <@form.secondary name="cancel" label=msg("dualPasswordCancel") />
      </@form.buttons>
    </form>
  </#if>
</@layout.registrationLayout>
