<#import "dual-password-form.ftl" as form>
<@form.step id="dual-password-issue-token-refused" heading=msg("dualPasswordIssueTitle") screen="issue-token-refused" refusal=view.reason()>
  <#if view.exit() == "LATER"><@form.intro>${msg("dualPasswordIssueUntilThen")}</@form.intro></#if>
  <#if view.exit() == "NONE"><@form.intro>${msg("dualPasswordLoginOtpOver")}</@form.intro></#if>
  <@form.contact />
  <#if view.exit() == "LATER">
    <@form.buttons next="back" label=msg("dualPasswordGoOn") />
  <#else>
    <@form.buttons next="back" label=msg("dualPasswordBackToApplication") />
  </#if>
</@form.step>
