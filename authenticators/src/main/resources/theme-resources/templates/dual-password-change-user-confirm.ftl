<#import "dual-password-form.ftl" as form>
<#import "dual-password-wizard.ftl" as wizard>
<@wizard.page id="dual-password-change-user-confirm" heading=msg("dualPasswordChangeUserConfirmTitle") screen="change-user-confirm" fields=["operator-confirmation-password"]>
  <@form.intro>${msg("dualPasswordChangeUserConfirmIntro", form.label("confirmation"))}</@form.intro>
  <@wizard.content />
  <@form.password name="operator-confirmation-password" label=form.label("confirmation")?cap_first autocomplete="section-confirmation current-password" hint=msg("dualPasswordChangeUserConfirmHint", form.label("confirmation")) />
  <@form.buttons next="execute" back="back" />
  <@form.revealing />
  <script type="module" src="${url.resourcesPath}/js/dual-password-send-once.js"></script>
</@wizard.page>
