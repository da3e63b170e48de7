<#import "dual-password-form.ftl" as form>
<#import "dual-password-members.ftl" as members>
<#import "dual-password-wizard.ftl" as wizard>
<@wizard.page id="dual-password-change-users" heading=msg("dualPasswordChangeUserListTitle") screen="change-users" fields=["user"] user=true>
  <@form.intro>${msg("dualPasswordChangeUserListIntro")}</@form.intro>
  <@members.search list=view.list() />
  <@form.error name="user" />
  <@members.table list=view.list() label=msg("dualPasswordChangeUserListTitle") choice=msg("dualPasswordChangeUserSelect"); part, row>
    <#if part == "head">${msg("dualPasswordChangeUserSelect")}<#else><input type="radio"<#if row.id() == view.list().rows()?first.id()> id="user"</#if> name="user" value="${row.id()}"<#if messagesPerField.existsError("user")> aria-describedby="input-error-user"</#if><#if form.kept("user") == row.id()> checked</#if> aria-label="${msg("dualPasswordChangeUserSelectThis", row.person().loginId())}" /></#if>
  </@members.table>
  <@members.pages paging=view.list().paging() />
  <@form.notes><li>${msg("dualPasswordChangeUserNotOneself")}</li></@form.notes>
  <@form.buttons next=view.list().rows()?has_content?then("change", "") label=msg("dualPasswordChangeUserChange") back="cancel-aia" />
</@wizard.page>
