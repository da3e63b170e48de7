<#import "dual-password-form.ftl" as form>
<#import "dual-password-keys.ftl" as keys>
<#assign login = form.label("login")>
<#assign confirmation = form.label("confirmation")>
<@form.step id="dual-password-before-login-result" heading=msg("dualPasswordBeforeLoginResultTitle") screen="before-login-result" user=false>
  <@form.success>${msg("dualPasswordBeforeLoginDone")}</@form.success>
  <dl class="dual-password-facts">
    <dt>${msg("dualPasswordBeforeLoginProcedureName")}</dt>
    <dd id="procedure">${msg(keys.key("BeforeLoginProcedure", view.procedure()))}</dd>
    <dt>${msg("dualPasswordBeforeLoginTarget")}</dt>
    <dd id="target" dir="auto">${view.targetId()}</dd>
  </dl>
  <@form.intro>${msg(keys.key("BeforeLoginOutcome", view.procedure()), view.changed()?has_content?then(form.labelsOf(view.changed()), login), confirmation)?cap_first}</@form.intro>
  <@form.intro>${msg("dualPasswordBeforeLoginNotified")}</@form.intro>
  <p class="dual-password-intro"><a id="to-login" href="${url.loginUrl}">${msg("dualPasswordBeforeLoginToLogin")}</a></p>
  <@form.contact />
</@form.step>
