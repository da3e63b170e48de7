<#import "dual-password-form.ftl" as form>
<#import "dual-password-wizard.ftl" as wizard>
<@wizard.page id="dual-password-change-user-denied" heading=msg("dualPasswordChangeUserDeniedTitle") screen="change-user-denied" user=true>
  <div data-denial="${view.denial()}">
    <#if view.oneself()>
      <@form.intro>${msg("dualPasswordChangeUserOneself")}</@form.intro>
    <#else>
      <@form.intro>${form.reason(view.denial())}</@form.intro>
      <@form.intro>${msg("dualPasswordOperatorRefusedAdvice")}</@form.intro>
    </#if>
  </div>
  <#if view.oneself()>
    <@form.buttons next="own-change" label=msg("dualPasswordChangeUserOwnChange") back="to-list" backLabel=msg("dualPasswordChangeUserToList") />
  <#else>
    <@form.buttons next="to-list" label=msg("dualPasswordChangeUserToList") />
  </#if>
</@wizard.page>
