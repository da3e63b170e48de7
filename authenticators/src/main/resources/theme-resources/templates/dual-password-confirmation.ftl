<#import "dual-password-form.ftl" as form>
<#assign label = form.label("confirmation")>
<@form.step id="dual-password-confirmation" heading=msg("dualPasswordConfirmationTitle", label) screen="confirmation" fields=["confirmation-password"] read=(transaction??)>
  <@form.askedBy />
  <@form.transactionToConfirm />
  <@form.intro>${transaction???then(msg("dualPasswordTransactionConfirmationIntro", label), msg("dualPasswordConfirmationIntro", label))}</@form.intro>
  <@form.password name="confirmation-password" label=label?cap_first autocomplete="section-confirmation current-password" />
  <@form.buttons next="confirm" back="cancel" />
  <@form.revealing />
</@form.step>
