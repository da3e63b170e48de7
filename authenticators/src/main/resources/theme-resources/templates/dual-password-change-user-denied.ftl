<#import "dual-password-form.ftl" as form>
<#import "dual-password-wizard.ftl" as wizard>
<@wizard.page id="dual-password-change-user-denied" heading=msg("dualPasswordChangeUserDeniedTitle") screen="change-user-denied">
  <div data-denial="${view.denial()}">
    <#if view.oneself()>
      <@form.intro>${msg("dualPasswordChangeUserOneself")}</@form.intro>
    <#else>
      <@form.intro>${msg(form.keys.key("Refused", view.denial()))}</@form.intro>
      <@form.intro>${msg("dualPasswordOperatorRefusedAdvice")}</@form.intro>
    </#if>
  </div>
  <@form.buttons>
    <#if view.oneself()>
      <@form.primary name="own-change" label=msg("dualPasswordChangeUserOwnChange") />
      <@form.secondary name="to-list" label=msg("dualPasswordChangeUserToList") />
    <#else>
      <@form.primary name="to-list" label=msg("dualPasswordChangeUserToList") />
    </#if>
  </@form.buttons>
</@wizard.page>
