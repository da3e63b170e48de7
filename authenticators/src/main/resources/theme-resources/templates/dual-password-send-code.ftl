<#import "dual-password-form.ftl" as form>
<#assign label = form.label("confirmation")>
<@form.step id="dual-password-send-code" heading=msg("dualPasswordSetTitle", label) screen="confirmation-code">
  <@form.askedBy />
  <@form.intro>${msg("dualPasswordSendCodeIntro", label, maskedAddress)}</@form.intro>
  <@form.buttons next="send" label=msg("dualPasswordSendCode") back="cancel" />
</@form.step>
