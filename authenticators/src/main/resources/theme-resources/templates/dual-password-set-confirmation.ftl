<#import "template.ftl" as layout>
<#import "dual-password-form.ftl" as form>
<#assign label = msg("dualPasswordConfirmationLabel")>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('code','login-password','new-confirmation-password','new-confirmation-password-again'); section>
  <#if section = "header">
    ${msg("dualPasswordSetTitle", label)}
  <#elseif section = "form">
    <form id="dual-password-set-confirmation" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
      <p class="dual-password-intro">${msg("dualPasswordSetIntro", label, maskedAddress)}</p>
      <@form.text name="code" label=msg("dualPasswordCode") autocomplete="one-time-code" inputmode="numeric" autofocus=true />
      <@form.password name="login-password" label=msg("dualPasswordLoginLabel") autocomplete="current-password" />
      <@form.password name="new-confirmation-password" label=msg("dualPasswordNew", label) autocomplete="section-confirmation new-password" />
      <@form.password name="new-confirmation-password-again" label=msg("dualPasswordNewAgain", label) autocomplete="section-confirmation new-password" />
      <@form.buttons>
        <@form.primary name="set" label=msg("dualPasswordExecute") />
        <@form.secondary name="send" label=msg("dualPasswordSendCodeAgain") />
        <@form.secondary name="cancel" label=msg("dualPasswordCancel") />
      </@form.buttons>
    </form>
  </#if>
</@layout.registrationLayout>
