<#import "dual-password-form.ftl" as form>
<#import "dual-password-members.ftl" as members>
<#import "dual-password-wizard.ftl" as wizard>
<@wizard.page id="dual-password-change-users" heading=msg("dualPasswordChangeUserListTitle") screen="change-users" fields=["user"]>
  <@form.intro>${msg("dualPasswordChangeUserListIntro")}</@form.intro>
  <@members.search list=view.list() />
  <@form.error name="user" />
  <@members.table list=view.list() label=msg("dualPasswordChangeUserListTitle") choice=msg("dualPasswordChangeUserSelect"); part, row>
    <#if part == "head">${msg("dualPasswordChangeUserSelect")}<#else><input type="radio" name="user" value="${row.id()}" aria-label="${msg("dualPasswordChangeUserSelectThis", row.person().loginId())}" /></#if>
  </@members.table>
  <@members.pages paging=view.list().paging() />
  <div class="dual-password-notes">
    <h2>${msg("dualPasswordNotes")}</h2>
    <ul><li>${msg("dualPasswordChangeUserNotOneself")}</li></ul>
  </div>
  <@form.buttons>
    <#if view.list().rows()?has_content><@form.primary name="change" label=msg("dualPasswordChangeUserChange") /></#if>
    <@form.secondary name="cancel-aia" label=msg("dualPasswordCancel") />
  </@form.buttons>
</@wizard.page>
